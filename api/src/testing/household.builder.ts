import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { CompanionAssignment } from '../companion/companion-assignment.entity.ts';
import { Intervention, InterventionKind, type InterventionOutcome } from '../companion/intervention.entity.ts';
import { Visit, VisitPurpose } from '../companion/visit.entity.ts';
import { Disbursement } from '../episode/disbursement.entity.ts';
import { Enrolment, EnrolmentEndReason } from '../episode/enrolment.entity.ts';
import { Episode } from '../episode/episode.entity.ts';
import type { ExitKind } from '../episode/episode.state.ts';
import { Household } from '../household/household.entity.ts';
import { sealIdentityNumber } from '../household/identity-number.ts';
import { FamilyRole, Person, Sex } from '../household/person.entity.ts';
import { Residence } from '../household/residence.entity.ts';
import type { Journey } from '../pathway/journey.entity.ts';
import { PathwayStage } from '../pathway/stage.ts';
import { AssessmentSource, WelfareAssessment } from '../welfare/welfare-assessment.entity.ts';
import type { WelfareClass } from '../welfare/welfare.state.ts';
import { TEST_IDENTITY_KEY } from './identity-key.ts';
import { JourneyBuilder } from './journey.builder.ts';

/** What was built, to refer to in a test. */
export interface BuiltHousehold {
  readonly household: Household;
  readonly head: Person;
  /** Its other members, in the order they were added. */
  readonly members: readonly Person[];
  /** The latest episode. */
  readonly episode: Episode;
  readonly enrolments: readonly Enrolment[];
  /** The latest journey, where there is one. */
  readonly journey: Journey | undefined;
}

/** Builds one household step by step: each step adds a fact. Its head is alive and lives in one kelurahan from 2020 on. */
export class HouseholdBuilder {
  private readonly household: Household;
  private readonly head: Person;
  private residence: Residence;
  private episode: Episode | undefined;
  private companion: CompanionAssignment | undefined;
  private readonly enrolments: Enrolment[] = [];
  private readonly members: Person[] = [];
  private readonly journeys: JourneyBuilder[] = [];

  constructor(
    private readonly em: SqlEntityManager,
    private kelurahan: string,
  ) {
    const kk = sealIdentityNumber('3271010101200000', TEST_IDENTITY_KEY);
    const nik = sealIdentityNumber('3271011503850000', TEST_IDENTITY_KEY);
    this.household = em.create(Household, {
      kelurahan,
      kkCipher: kk.cipher,
      kkMasked: kk.masked,
      registeredOn: '2020-01-01',
    });
    this.residence = em.create(Residence, {
      household: this.household,
      kelurahan,
      rt: 1,
      rw: 1,
      startedOn: '2020-01-01',
    });
    this.head = em.create(Person, {
      household: this.household,
      fullName: 'Asep Sunandar',
      sex: Sex.MALE,
      bornOn: '1985-03-15',
      familyRole: FamilyRole.HEAD,
      nikCipher: nik.cipher,
      nikMasked: nik.masked,
    });
  }

  /** Opens an episode of aid. */
  onAidSince(startedOn: string): this {
    this.episode = this.em.create(Episode, { household: this.household, startedOn });
    return this;
  }

  /** Ends the episode, and with it its enrolments and its journey. */
  left(endedOn: string, exitKind: ExitKind): this {
    const episode = this.currentEpisode();
    episode.endedOn = endedOn;
    episode.exitKind = exitKind;
    for (const enrolment of this.enrolments.filter((candidate) => candidate.endedOn === null)) {
      enrolment.endedOn = endedOn;
      enrolment.endReason = EnrolmentEndReason.EPISODE_ENDED;
    }
    this.journeys.at(-1)?.end(endedOn, exitKind);
    return this;
  }

  /** Takes part in a programme from a day on. */
  enrolledIn(programme: string, startedOn: string): this {
    const enrolment = this.em.create(Enrolment, {
      household: this.household,
      episode: this.currentEpisode(),
      episodeSpan: '',
      programme,
      startedOn,
    });
    this.enrolments.push(enrolment);
    return this;
  }

  /** Gets aid paid out under the latest enrolment, due for a quarter given by its first day. */
  paid(paidOn: string, amount: number, quarterOn = paidOn): this {
    this.em.create(Disbursement, {
      household: this.household,
      enrolment: this.enrolments.at(-1)!,
      kelurahan: this.kelurahan,
      quarterOn,
      paidOn,
      amount,
    });
    return this;
  }

  /** Is assessed on a day, by its companion if nobody else is named. */
  assessed(
    assessedOn: string,
    welfareClass: WelfareClass | null,
    found: Partial<Pick<WelfareAssessment, 'decile' | 'incomeAmount' | 'source'>> = {},
  ): this {
    this.em.create(WelfareAssessment, {
      household: this.household,
      kelurahan: this.kelurahan,
      assessedOn,
      welfareClass,
      decile: null,
      incomeAmount: null,
      source: AssessmentSource.FIELD_VISIT,
      ...found,
    });
    return this;
  }

  /** The national register ranks it. */
  ranked(assessedOn: string, decile: number): this {
    return this.assessed(assessedOn, null, { decile, source: AssessmentSource.DTSEN });
  }

  /** Gets a companion, or another one. */
  accompaniedBy(companion: string, startedOn: string): this {
    const { em, household, kelurahan } = this;
    if (this.companion) this.companion.endedOn = startedOn;
    this.companion = em.create(CompanionAssignment, { household, kelurahan, companion, startedOn });
    return this;
  }

  /** Is visited by a companion. */
  visited(
    visitedOn: string,
    { companion = 'euis', nextVisitOn = null }: { companion?: string; nextVisitOn?: string | null } = {},
  ): this {
    const { em, household, kelurahan } = this;
    const about = { purpose: VisitPurpose.ROUTINE, finding: 'Usaha berjalan' };
    em.create(Visit, { household, kelurahan, companion, visitedOn, nextVisitOn, ...about });
    return this;
  }

  /** Gets help, until a day with an outcome where they are given. */
  helped(startedOn: string, closedOn: string | null = null, outcome: InterventionOutcome | null = null): this {
    const { em, household, kelurahan } = this;
    const about = { kind: InterventionKind.COUNSELLING, description: 'Konseling keluarga' };
    em.create(Intervention, { household, kelurahan, startedOn, closedOn, outcome, ...about });
    return this;
  }

  /** Moves to another kelurahan of the city. */
  movedTo(kelurahan: string, day: string): this {
    this.residence.endedOn = day;
    this.residence = this.em.create(Residence, { household: this.household, kelurahan, rt: 1, rw: 1, startedOn: day });
    this.household.kelurahan = this.residence.kelurahan;
    this.kelurahan = kelurahan;
    return this;
  }

  /** Has another member, with a NIK that nobody can be found by. */
  withMember(
    familyRole: FamilyRole,
    bornOn: string,
    changes: Partial<Pick<Person, 'fullName' | 'sex' | 'hasDisability'>> = {},
  ): this {
    const nik = sealIdentityNumber('3271011503850000', TEST_IDENTITY_KEY);
    const member = this.em.create(Person, {
      household: this.household,
      fullName: `${familyRole} Sunandar`,
      sex: Sex.FEMALE,
      bornOn,
      familyRole,
      nikCipher: nik.cipher,
      nikMasked: nik.masked,
      ...changes,
    });
    this.members.push(member);
    return this;
  }

  /** The head dies. */
  headDied(day: string): this {
    this.head.diedOn = day;
    return this;
  }

  /**
   * Begins the pathway: somebody is in the first stage.
   *
   * @param options the member who goes it, counted from 0 as they were added; the head when left out
   */
  onPathway(startedOn: string, { member }: { member?: number } = {}): this {
    const { em, household, kelurahan } = this;
    const person = member === undefined ? this.head : this.members[member]!;
    const companion = this.companion?.companion ?? null;
    this.journeys.push(
      new JourneyBuilder(em, household, this.currentEpisode(), person, kelurahan, startedOn, companion),
    );
    return this;
  }

  /** Begins a stage of the pathway. */
  inStage(stage: PathwayStage, startedOn: string): this {
    this.currentJourney().begin(stage, startedOn);
    return this;
  }

  /** Passes a stage of the pathway with all its sessions; begins it before, where it is not under way. */
  passed(stage: PathwayStage, day: string): this {
    this.currentJourney().pass(stage, day);
    return this;
  }

  /** Goes the whole pathway, a stage in 30 days: it is completed, and awaits graduation, 150 days after its first. */
  completedPathway(startedOn: string): this {
    this.onPathway(startedOn);
    for (const [index, stage] of Object.values(PathwayStage).entries()) {
      const day = new Date(`${startedOn}T00:00:00Z`);
      day.setUTCDate(day.getUTCDate() + 30 * (index + 1));
      this.passed(stage, day.toISOString().slice(0, 10));
    }
    return this;
  }

  /** Writes it all to the database. */
  async save(): Promise<BuiltHousehold> {
    for (const enrolment of this.enrolments) {
      const { startedOn, endedOn } = enrolment.episode.unwrap();
      enrolment.episodeSpan = `[${startedOn},${endedOn ?? ''})`;
    }
    for (const journey of this.journeys) journey.settle();
    await this.em.flush();
    return {
      household: this.household,
      head: this.head,
      members: this.members,
      episode: this.currentEpisode(),
      enrolments: this.enrolments,
      journey: this.journeys.at(-1)?.journey,
    };
  }

  private currentJourney(): JourneyBuilder {
    const journey = this.journeys.at(-1);
    if (!journey) throw new Error('HouseholdBuilder: call onPathway(day) first.');
    return journey;
  }

  private currentEpisode(): Episode {
    if (!this.episode) throw new Error('HouseholdBuilder: call onAidSince(day) first.');
    return this.episode;
  }
}
