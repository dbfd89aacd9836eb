import { addDays } from '../../days.ts';
import type { Random } from '../../graphql/read/testing/random.ts';
import { PathwayStage } from '../../pathway/stage.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI } from '../reference.ts';
import type { Snapshot } from './snapshot.ts';

/** A mutation to be asked: its name and its input. */
export interface Action {
  readonly mutation: Mutation;
  readonly input: Record<string, unknown>;
}

/** The mutations of a family's life, with the type of their input. */
export const mutations = {
  openEpisode: 'OpenEpisodeInput',
  enrolInProgramme: 'EnrolInProgrammeInput',
  endEnrolment: 'EndEnrolmentInput',
  recordAssessment: 'RecordAssessmentInput',
  assignCompanion: 'AssignCompanionInput',
  recordVisit: 'RecordVisitInput',
  startIntervention: 'StartInterventionInput',
  closeIntervention: 'CloseInterventionInput',
  openJourney: 'OpenJourneyInput',
  startStage: 'StartStageInput',
  recordIndividualSession: 'RecordIndividualSessionInput',
  grantSkillAid: 'GrantSkillAidInput',
  passStage: 'PassStageInput',
  repeatStage: 'RepeatStageInput',
  pauseJourney: 'PauseJourneyInput',
  resumeJourney: 'ResumeJourneyInput',
  transferJourney: 'TransferJourneyInput',
  dropOutOfJourney: 'DropOutOfJourneyInput',
  proposeGraduation: 'ProposeGraduationInput',
  approveGraduation: 'ApproveGraduationInput',
  refuseGraduation: 'RefuseGraduationInput',
  withdrawGraduation: 'WithdrawGraduationInput',
  annulGraduation: 'AnnulGraduationInput',
  recordFollowUp: 'RecordFollowUpInput',
  proposeExit: 'ProposeExitInput',
  notifyExit: 'NotifyExitInput',
  objectToExit: 'ObjectToExitInput',
  hearExit: 'HearExitInput',
  recordExitVerification: 'RecordExitVerificationInput',
  confirmExit: 'ConfirmExitInput',
  dismissExit: 'DismissExitInput',
  reinstateExit: 'ReinstateExitInput',
  moveHousehold: 'MoveHouseholdInput',
  recordDeath: 'RecordDeathInput',
  nameHead: 'NameHeadInput',
  recordMemberLeft: 'RecordMemberLeftInput',
  correctPerson: 'CorrectPersonInput',
  correctDeath: 'CorrectDeathInput',
  correctLeaving: 'CorrectLeavingInput',
} as const;

/** Name of a mutation of a family's life. */
export type Mutation = keyof typeof mutations;

const STAGES = Object.values(PathwayStage);
const NOWHERE = '01900000-0000-7000-8000-000000000000';

/** What an officer might ask next, with or without sense. */
export class RandomActions {
  constructor(
    private readonly random: Random,
    private readonly snapshot: Snapshot,
    /** The day the life has come to. */
    private readonly day: string,
  ) {}

  /** Something that is likely to be allowed as things stand. */
  sensible(): Action {
    const { random, snapshot } = this;
    const journey = snapshot.journeys.find(({ state }) => ['ACTIVE', 'PAUSED', 'COMPLETED'].includes(state));
    const open = snapshot.cases.find(({ state }) => ['PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD'].includes(state));
    const proposal = snapshot.proposals.find(({ state }) => state === 'PROPOSED');
    if (!snapshot.persons.some(({ isHead }) => isHead)) return this.ask('nameHead');
    if (!snapshot.episodes.some(({ isOpen }) => isOpen)) {
      if (snapshot.cases[0]?.state === 'CONFIRMED' && random.chance(0.4)) return this.ask('reinstateExit');
      if (snapshot.proposals[0]?.state === 'APPROVED' && random.chance(0.3)) return this.ask('annulGraduation');
      return this.ask(random.pick(['openEpisode', 'recordFollowUp'] as const));
    }
    if (random.chance(0.12)) return this.aside();
    if (open && random.chance(0.7)) return this.ask(this.nextOfCase(open.state));
    if (proposal) {
      return this.ask(
        random.pick(['approveGraduation', 'approveGraduation', 'refuseGraduation', 'withdrawGraduation']),
      );
    }
    if (!journey) return this.ask(random.pick(['openJourney', 'openJourney', 'proposeExit']));
    if (journey.state === 'PAUSED')
      return this.ask(random.pick(['resumeJourney', 'resumeJourney', 'dropOutOfJourney']));
    if (journey.state === 'COMPLETED')
      return this.ask(random.pick(['recordAssessment', 'recordAssessment', 'proposeGraduation']));
    if (!journey.running) return this.ask('startStage');
    if (random.chance(0.06)) {
      return this.ask(random.pick(['pauseJourney', 'transferJourney', 'dropOutOfJourney', 'repeatStage']));
    }
    if (journey.running.stage === 'APPLIED_SKILL_AID' && random.chance(0.4)) return this.ask('grantSkillAid');
    return this.ask(journey.running.sessions >= 2 || random.chance(0.3) ? 'passStage' : 'recordIndividualSession');
  }

  /** Anything at all, on any record of the family, on any version, on any day. */
  wild(): Action {
    const { mutation, input } = this.ask(this.random.pick(Object.keys(mutations) as Mutation[]));
    const changed = Object.fromEntries(
      Object.entries(input).map(([field, value]) => {
        if (!this.random.chance(0.25)) return [field, value];
        if (field === 'expectedVersion') return [field, this.random.between(0, 9)];
        if (field.endsWith('Id')) return [field, NOWHERE];
        if (field.endsWith('On')) return [field, addDays('2024-01-01', this.random.between(-30, 1100))];
        if (field === 'evidence') return [field, []];
        return [field, value];
      }),
    );
    return { mutation, input: changed };
  }

  private aside(): Action {
    const gone = this.snapshot.persons.find(({ isThere }) => !isThere);
    if (gone && this.random.chance(0.3)) return this.ask(gone.hasLeft ? 'correctLeaving' : 'correctDeath');
    return this.ask(
      this.random.pick([
        'recordAssessment',
        'recordVisit',
        'assignCompanion',
        'startIntervention',
        'closeIntervention',
        'enrolInProgramme',
        'endEnrolment',
        'moveHousehold',
        'recordDeath',
        'recordMemberLeft',
        'correctPerson',
        'proposeExit',
      ] as const),
    );
  }

  private nextOfCase(state: string): Mutation {
    const { random } = this;
    if (random.chance(0.2)) return 'recordExitVerification';
    if (random.chance(0.1)) return 'dismissExit';
    if (state === 'PROPOSED') return 'notifyExit';
    if (state === 'NOTIFIED') return random.chance(0.4) ? 'objectToExit' : 'confirmExit';
    return state === 'OBJECTED' ? 'hearExit' : 'confirmExit';
  }

  /** A mutation on the record it would most likely be asked of, with an input of the right form. */
  private ask(mutation: Mutation): Action {
    return { mutation, input: this.inputs[mutation]() };
  }

  private readonly inputs: Record<Mutation, () => Record<string, unknown>> = {
    openEpisode: () => ({
      householdId: this.snapshot.household.id,
      startedOn: this.day,
      programmes: this.random.pick([['PKH'], ['SEMBAKO'], ['PKH', 'SEMBAKO']]),
      evidence: this.evidence('FIELD_VERIFICATION'),
    }),
    enrolInProgramme: () => ({
      episodeId: this.episode().id,
      expectedVersion: this.episode().version,
      programme: this.random.pick(['PKH', 'SEMBAKO']),
      startedOn: this.day,
    }),
    endEnrolment: () => ({
      enrolmentId: this.pickOne(this.snapshot.enrolments).id,
      expectedVersion: this.episode().version,
      endedOn: this.day,
      reason: this.random.pick(['NO_ELIGIBLE_COMPONENT', 'PROGRAMME_ENDED', 'EPISODE_ENDED']),
    }),
    recordAssessment: () => ({
      householdId: this.snapshot.household.id,
      assessedOn: this.day,
      welfareClass: this.random.pick(['MANDIRI', 'MANDIRI', 'MANDIRI', 'MAMPU', 'KURANG_MAMPU', null]),
      decile: this.random.pick([null, 3, 6]),
      incomeAmount: this.random.pick([null, 500_000, 900_000, 900_000]),
      source: this.random.pick(['FIELD_VISIT', 'FIELD_VISIT', 'SELF_REPORT']),
      evidence: this.evidence('FIELD_VERIFICATION'),
    }),
    assignCompanion: () => ({
      householdId: this.snapshot.household.id,
      companion: this.random.pick(['cecep', 'imas']),
      startedOn: this.day,
    }),
    recordVisit: () => ({
      householdId: this.snapshot.household.id,
      visitedOn: this.day,
      purpose: 'ROUTINE',
      finding: 'The shop runs',
    }),
    startIntervention: () => ({
      householdId: this.snapshot.household.id,
      kind: 'COUNSELLING',
      description: 'Talks with the family',
      startedOn: this.day,
    }),
    closeIntervention: () => ({
      interventionId: this.pickOne(this.snapshot.interventions).id,
      expectedVersion: 1,
      closedOn: this.day,
      outcome: 'HELPED',
    }),
    openJourney: () => ({
      householdId: this.snapshot.household.id,
      personId: this.pickOne(this.snapshot.persons.filter(({ isThere }) => isThere)).id,
      startedOn: this.day,
      evidence: this.evidence('SIGNED_STATEMENT'),
    }),
    startStage: () => ({
      ...this.onJourney(),
      stage: STAGES[this.journey().passed.length] ?? STAGES[4],
      agencyCode: 'DP3A',
      skillCode: this.skillCode(STAGES[this.journey().passed.length]),
    }),
    recordIndividualSession: () => ({
      stageAttemptId: this.journey().running?.id ?? NOWHERE,
      heldOn: this.day,
      topic: 'Topic',
      part:
        this.journey().running?.stage === 'ENTREPRENEURSHIP_COACHING'
          ? this.random.pick(['FINANCE', 'SKILLS_MANAGEMENT'])
          : null,
      wasPresent: this.random.chance(0.9),
      reason: 'Ill',
      evidence: this.evidence('ATTENDANCE_LIST'),
    }),
    grantSkillAid: () => ({
      ...this.onJourney(),
      kind: 'TOOL',
      skillCode: this.random.chance(0.9) ? (this.journey().skill ?? 'SEWING') : 'CULINARY',
      description: 'A sewing machine',
      valueAmount: 2_500_000,
      fundingSource: 'APBD',
      evidence: this.evidence('HANDOVER'),
    }),
    passStage: () => ({
      ...this.onJourney(),
      score: 0.8,
      finding: 'Good',
      evidence: this.evidence('TRAINING_CERTIFICATE'),
    }),
    repeatStage: () => ({ ...this.onJourney(), reason: 'Missed too much' }),
    pauseJourney: () => ({ ...this.onJourney(), reason: 'Ill' }),
    resumeJourney: () => ({ ...this.onJourney(), reason: 'Well again' }),
    transferJourney: () => ({
      ...this.onJourney(),
      personId: this.pickOne(this.snapshot.persons.filter(({ isThere }) => isThere)).id,
      reason: 'Another goes on',
    }),
    dropOutOfJourney: () => ({ ...this.onJourney(), reason: 'LOST_INTEREST' }),
    proposeGraduation: () => ({
      episodeId: this.episode().id,
      expectedVersion: this.episode().version,
      proposedOn: this.day,
      statementReference: 'SP-1',
      criteria: ['SAVINGS', 'BUSINESS_RUNNING', 'CHILDREN_IN_SCHOOL', 'HEALTH_INSURED', 'INCOME_SUFFICIENT'].map(
        (code) => ({
          code,
          isMet: true,
          score: code === 'INCOME_SUFFICIENT' ? null : this.random.pick([0.6, 0.8, 1]),
          finding: 'Seen',
          evidence: this.evidence('PHOTO'),
        }),
      ),
    }),
    approveGraduation: () => ({ ...this.onProposal('PROPOSED'), graduatesOn: this.day }),
    refuseGraduation: () => ({ ...this.onProposal('PROPOSED'), decidedOn: this.day, reason: 'Not yet' }),
    withdrawGraduation: () => ({ ...this.onProposal('PROPOSED'), decidedOn: this.day, reason: 'Too early' }),
    annulGraduation: () => ({
      ...this.onProposal('APPROVED'),
      annulledOn: this.day,
      reason: 'A mistake',
      evidence: this.evidence('LETTER'),
    }),
    recordFollowUp: () => {
      const { id, version, dueOn } = this.snapshot.followUps[0] ?? { id: NOWHERE, version: 1, dueOn: this.day };
      return {
        followUpId: id,
        expectedVersion: version,
        doneOn: dueOn > this.day ? this.day : dueOn,
        welfareClass: this.random.pick(['MANDIRI', 'KURANG_MAMPU', null]),
        finding: 'Seen',
      };
    },
    proposeExit: () => ({
      householdId: this.snapshot.household.id,
      kind: this.random.pick(['MOVED_AWAY', 'NO_LONGER_POOR', 'DECEASED', 'DECLINED', 'NOT_FOUND']),
      occurredOn: this.day,
      evidence: this.evidence('FIELD_REPORT'),
    }),
    notifyExit: () => ({ ...this.onCase(), notifiedOn: this.day, recipient: 'FAMILY', letterReference: 'S-1' }),
    objectToExit: () => ({ ...this.onCase(), objectedOn: this.day, objection: 'We are here', lateReason: null }),
    hearExit: () => ({
      ...this.onCase(),
      heardOn: this.day,
      finding: this.random.pick(['OBJECTION_UPHELD', 'OBJECTION_REJECTED']),
      reference: 'BA-1',
    }),
    recordExitVerification: () => ({
      ...this.onCase(),
      verifiedOn: this.day,
      finding: this.random.pick(['SUPPORTS_EXIT', 'SUPPORTS_EXIT', 'SPEAKS_AGAINST_EXIT']),
      reference: 'BAV-1',
    }),
    confirmExit: () => ({
      ...this.onCase(),
      endedOn: this.day,
      evidence: [
        ...this.evidence('MOVE_CERTIFICATE'),
        ...this.evidence('FIELD_VERIFICATION'),
        ...this.evidence('DEATH_CERTIFICATE'),
        ...this.evidence('SIGNED_STATEMENT'),
        ...this.evidence('FIELD_REPORT'),
      ],
      reason: 'Shown',
    }),
    dismissExit: () => ({ ...this.onCase(), reason: 'Still here' }),
    reinstateExit: () => ({ ...this.onCase('CONFIRMED'), evidence: this.evidence('LETTER'), reason: 'A mistake' }),
    moveHousehold: () => ({
      householdId: this.snapshot.household.id,
      expectedVersion: this.snapshot.household.version,
      kelurahanCode: this.random.pick([BATU_TULIS, BONDONGAN, SINDANG_SARI]),
      rt: 1,
      rw: 2,
      movedOn: this.day,
      evidence: this.evidence('LETTER'),
    }),
    recordDeath: () => ({
      expectedVersion: this.snapshot.household.version,
      personId: this.pickOne(this.snapshot.persons).id,
      diedOn: this.day,
      evidence: this.evidence('DEATH_CERTIFICATE'),
    }),
    nameHead: () => ({
      householdId: this.snapshot.household.id,
      expectedVersion: this.snapshot.household.version,
      successorId: this.pickOne(this.snapshot.persons.filter(({ isThere }) => isThere)).id,
      occurredOn: this.day,
    }),
    recordMemberLeft: () => ({
      expectedVersion: this.snapshot.household.version,
      personId: this.pickOne(this.snapshot.persons).id,
      leftOn: this.day,
      reason: 'MARRIAGE',
      evidence: this.evidence('FAMILY_CARD'),
    }),
    correctPerson: () => ({
      expectedVersion: this.snapshot.household.version,
      personId: this.pickOne(this.snapshot.persons).id,
      fullName: this.random.pick(['Euis Kartika', 'Iis Rohaeni', 'Ai Nurjanah']),
      reason: 'As on the identity card',
      evidence: this.evidence('IDENTITY_CARD'),
    }),
    correctDeath: () => this.correctDeparture(),
    correctLeaving: () => this.correctDeparture(),
  };

  private correctDeparture() {
    return {
      expectedVersion: this.snapshot.household.version,
      personId: this.pickOne(this.snapshot.persons.filter(({ isThere }) => !isThere)).id,
      rightDay: this.random.pick([null, null, this.day]),
      familyRole: this.random.pick(['OTHER', null]),
      reason: 'Another of this name',
      evidence: this.evidence('LETTER'),
    };
  }

  private evidence(kind: string): object[] {
    return [{ kind, reference: 'R-1' }];
  }

  private episode() {
    return this.snapshot.episodes[0] ?? { id: NOWHERE, version: 1 };
  }

  private journey() {
    return this.snapshot.journeys[0] ?? { id: NOWHERE, version: 1, running: null, passed: [], skill: null };
  }

  private onJourney() {
    const { id, version } = this.journey();
    return { journeyId: id, expectedVersion: version, occurredOn: this.day };
  }

  private onProposal(state: string) {
    const { proposals } = this.snapshot;
    const { id, version } = proposals.find((one) => one.state === state) ?? proposals[0] ?? { id: NOWHERE, version: 1 };
    return { proposalId: id, expectedVersion: version };
  }

  private onCase(state?: string) {
    const { cases } = this.snapshot;
    const { id, version } = cases.find((one) => one.state === state) ?? cases[0] ?? { id: NOWHERE, version: 1 };
    return { caseId: id, expectedVersion: version };
  }

  private skillCode(stage: string | undefined): string | null {
    return stage === 'SKILLS_TRAINING' ? 'SEWING' : null;
  }

  private pickOne<T extends { readonly id: string }>(things: readonly T[]): T | { id: string; version: number } {
    return things.length > 0 ? this.random.pick(things) : { id: NOWHERE, version: 1 };
  }
}
