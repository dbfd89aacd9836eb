import { Policy } from '../policy/policy.ts';
import { testPolicy } from './policy.ts';
import type { AttemptFacts, JourneyFacts, MemberFacts } from '../pathway/journey.facts.ts';
import { JourneyState } from '../pathway/journey.state.ts';
import { StageAttemptState } from '../pathway/stage-attempt.state.ts';
import type { CoachingPart, PathwayStage } from '../pathway/stage.ts';

/** The policy of test worlds, with changes; a value of undefined takes a parameter away. */
export function policyWith(changes: Readonly<Record<string, unknown>> = {}): Policy {
  const values = Object.entries({ ...testPolicy, ...changes }).filter(([, value]) => value !== undefined);
  return new Policy('2026-11-24', new Map(values.map(([key, value]) => [key, { id: key, value }])));
}

/** Somebody born on 15 March 1985: 41 years old in November 2026. */
export const ASEP: MemberFacts = { id: 'asep', bornOn: '1985-03-15', joinedOn: null, leftOn: null, diedOn: null };
/** Born on 2 January 1990: 36. */
export const EUIS: MemberFacts = { ...ASEP, id: 'euis', bornOn: '1990-01-02' };
/** Born on 10 May 2012: 14, too young. */
export const UJANG: MemberFacts = { ...ASEP, id: 'ujang', bornOn: '2012-05-10' };

/** An attempt of asep that is under way, with changes. */
export function attempt(stage: PathwayStage, changes: Partial<AttemptFacts> = {}): AttemptFacts {
  return {
    id: `${stage} ${changes.attemptNumber ?? 1}`,
    personId: 'asep',
    stage,
    attemptNumber: 1,
    state: StageAttemptState.IN_PROGRESS,
    startedOn: '2026-09-01',
    endedOn: null,
    skill: null,
    attendances: [],
    aidGrantedOn: [],
    ...changes,
  };
}

/** One that was passed on 1 September. */
export function passed(stage: PathwayStage, changes: Partial<AttemptFacts> = {}): AttemptFacts {
  return attempt(stage, {
    state: StageAttemptState.PASSED,
    startedOn: '2026-08-01',
    endedOn: '2026-09-01',
    ...changes,
  });
}

/** A session attended on a day. */
export function present(heldOn: string, part: CoachingPart | null = null) {
  return { heldOn, part, wasPresent: true };
}

/** The journey of asep since 1 August, in the stage that comes after those passed. */
export function journey(attempts: readonly AttemptFacts[], changes: Partial<JourneyFacts> = {}): JourneyFacts {
  return {
    id: 'journey',
    state: JourneyState.ACTIVE,
    version: 1,
    personId: 'asep',
    startedOn: '2026-08-01',
    graduationProposedOn: null,
    pausedOn: null,
    resumedOn: null,
    members: [ASEP, EUIS, UJANG],
    attempts,
    ...changes,
  };
}
