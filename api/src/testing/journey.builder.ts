import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { ExitKind } from '../episode/episode.state.ts';
import type { Episode } from '../episode/episode.entity.ts';
import type { Household } from '../household/household.entity.ts';
import type { Person } from '../household/person.entity.ts';
import { EvidenceKind } from '../journal/evidence.ts';
import { Attendance } from '../pathway/attendance.entity.ts';
import { Journey } from '../pathway/journey.entity.ts';
import { JourneyState } from '../pathway/journey.state.ts';
import { FundingSource, SkillAid, SkillAidKind } from '../pathway/skill-aid.entity.ts';
import { StageAttempt } from '../pathway/stage-attempt.entity.ts';
import { StageAttemptState } from '../pathway/stage-attempt.state.ts';
import { CoachingPart, PathwayStage } from '../pathway/stage.ts';

/** Agency that provides a stage, in tests. */
const PROVIDERS = {
  PRODUCTIVE_AGE_SELECTION: 'DINSOS',
  MINDSET_COUNSELLING: 'DP3A',
  ENTREPRENEURSHIP_COACHING: 'DINKUKM',
  SKILLS_TRAINING: 'DISNAKER',
  APPLIED_SKILL_AID: 'BAZNAS',
} as const satisfies Record<PathwayStage, string>;

/** The skill that is trained, in tests. */
const SKILL = 'SEWING';
/** Enough for the policy of test worlds. */
const SESSIONS = 2;

/** Builds the journey of one household. */
export class JourneyBuilder {
  readonly journey: Journey;
  private running: StageAttempt | undefined;
  private lastDay: string;

  constructor(
    private readonly em: SqlEntityManager,
    private readonly household: Household,
    private readonly episode: Episode,
    private readonly person: Person,
    private readonly kelurahan: string,
    startedOn: string,
    companion: string | null,
  ) {
    this.journey = em.create(Journey, { household, episode, episodeSpan: '', person, kelurahan, companion, startedOn });
    this.lastDay = startedOn;
    this.begin(PathwayStage.PRODUCTIVE_AGE_SELECTION, startedOn);
  }

  /** Begins a stage. */
  begin(stage: PathwayStage, startedOn: string): void {
    const { household, journey, person, kelurahan } = this;
    const hasSkill = stage === PathwayStage.SKILLS_TRAINING || stage === PathwayStage.APPLIED_SKILL_AID;
    this.running = this.em.create(StageAttempt, {
      household,
      journey,
      person,
      kelurahan,
      stage,
      attemptNumber: 1,
      agency: PROVIDERS[stage],
      plannedSessionCount: SESSIONS,
      skill: hasSkill ? SKILL : null,
      startedOn,
    });
  }

  /** Passes a stage on a day, with all its sessions; begins it before, where it is not under way. */
  pass(stage: PathwayStage, day: string): void {
    if (this.running?.stage !== stage) this.begin(stage, this.lastDay);
    const attempt = this.running!;
    for (let session = 0; session < SESSIONS; session++) this.attend(attempt, session, day);
    if (stage === PathwayStage.APPLIED_SKILL_AID) this.grantAid(attempt, day);
    attempt.state = StageAttemptState.PASSED;
    attempt.endedOn = day;
    attempt.finding = 'Lulus';
    attempt.evidence = [{ kind: EvidenceKind.ATTENDANCE_LIST, reference: `DH-${stage}` }];
    this.running = undefined;
    this.lastDay = day;
    if (stage === PathwayStage.APPLIED_SKILL_AID) this.journey.state = JourneyState.COMPLETED;
  }

  /** Ends with the episode. */
  end(endedOn: string, exitKind: ExitKind): void {
    if (this.journey.endedOn !== null) return;
    if (this.running) {
      this.running.state = StageAttemptState.ABANDONED;
      this.running.endedOn = endedOn;
      this.running = undefined;
    }
    this.journey.state = exitKind === ExitKind.RISING_CLASS ? JourneyState.GRADUATED : JourneyState.ENDED;
    this.journey.endedOn = endedOn;
  }

  /** Before it is written: the days of the episode as they are then. */
  settle(): void {
    this.journey.episodeSpan = `[${this.episode.startedOn},${this.episode.endedOn ?? ''})`;
  }

  private attend(attempt: StageAttempt, session: number, heldOn: string): void {
    const part = session === 0 ? CoachingPart.FINANCE : CoachingPart.SKILLS_MANAGEMENT;
    this.em.create(Attendance, {
      household: this.household,
      stageAttempt: attempt,
      kelurahan: this.kelurahan,
      heldOn,
      part: attempt.stage === PathwayStage.ENTREPRENEURSHIP_COACHING ? part : null,
      topic: `Pertemuan ${session + 1}`,
      wasPresent: true,
      recordedBy: 'euis',
    });
  }

  private grantAid(attempt: StageAttempt, grantedOn: string): void {
    this.em.create(SkillAid, {
      household: this.household,
      journey: this.journey,
      stageAttempt: attempt,
      skill: SKILL,
      kelurahan: this.kelurahan,
      kind: SkillAidKind.TOOL,
      description: 'Mesin jahit',
      valueAmount: 2_500_000,
      fundingSource: FundingSource.BAZNAS,
      grantedOn,
      evidence: [{ kind: EvidenceKind.HANDOVER, reference: 'BAST-1' }],
    });
  }
}
