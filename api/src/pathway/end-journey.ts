import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { placeBefore } from '../household/place.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { endRunningAttempt } from './journey.change.ts';
import { Journey } from './journey.entity.ts';
import { lastDay, nextStage } from './journey.facts.ts';
import { loadJourneyFacts } from './journey-facts.loader.ts';
import { JourneyAction, JourneyState, journeyMachine } from './journey.state.ts';
import { StageAttempt } from './stage-attempt.entity.ts';
import { StageAttemptAction, stageAttemptMachine, StageAttemptState } from './stage-attempt.state.ts';

/** How a journey ends with its episode: by graduation by rising class, or since the episode ended otherwise. */
export type JourneyEnd = 'GRADUATED' | 'EXITED';

const actions = { GRADUATED: JourneyAction.GRADUATE, EXITED: JourneyAction.END } as const satisfies Record<
  JourneyEnd,
  JourneyAction
>;

/**
 * Why the journeys of an episode do not let it end on a day: one reaches beyond it, or one that is to graduate is not
 * completed. To be asked under the lock of the household, before {@link endJourneyWithEpisode}.
 *
 * @param endedOn first day no longer on aid
 */
export async function refuseJourneyEnd(
  em: SqlEntityManager,
  episodeId: string,
  endedOn: string,
  how: JourneyEnd,
  dayField = 'occurredOn',
): Promise<UserError[]> {
  const journeys = await em.find(Journey, { episode: episodeId }, { refresh: true });
  const known = await loadJourneyFacts(
    em,
    journeys.map(({ id }) => id),
  );
  const tooEarly = (message: string): UserError => ({ code: 'DAY_NOT_POSSIBLE', field: dayField, message });
  return journeys.flatMap((journey) => {
    if (journey.endedOn !== null) {
      if (endedOn >= journey.endedOn) return [];
      return [tooEarly(`A journey lasted until ${journey.endedOn}. Give that day or a later one.`)];
    }
    const latest = lastDay(known.get(journey.id)!);
    return [
      ...journeyMachine.refuse(journey.state, actions[how], 'episodeId'),
      ...(endedOn > journey.startedOn && endedOn >= latest
        ? []
        : [
            tooEarly(
              `What is recorded of the journey that started on ${journey.startedOn} reaches to ${latest}. Give a later day.`,
            ),
          ]),
    ];
  });
}

/**
 * Ends the open journey of an episode, where there is one, and records it. Before the episode itself ends: a journey may at
 * no moment reach beyond its episode. What {@link refuseJourneyEnd} refuses must have been refused.
 *
 * @param endedOn first day no longer on aid
 */
export async function endJourneyWithEpisode(
  work: Work,
  episodeId: string,
  endedOn: string,
  how: JourneyEnd,
): Promise<void> {
  const { em } = work;
  const journey = await em.findOne(Journey, { episode: episodeId, endedOn: null }, { refresh: true });
  if (!journey) return;
  const state = journeyMachine.next(journey.state, actions[how]);
  if (state === null)
    throw new Error(`A journey that is ${journey.state} cannot ${actions[how]}: ask refuseJourneyEnd.`);
  const facts = (await loadJourneyFacts(em, [journey.id])).get(journey.id)!;
  const attempt = await endRunningAttempt(em, facts, StageAttemptAction.ABANDON, endedOn);
  const before = journey.state;
  journey.state = state;
  journey.pausedOn = null;
  journey.endedOn = endedOn;
  journey.version += 1;
  await work.record({
    kind: JournalKind.JOURNEY_ENDED,
    householdId: journey.household.id,
    kelurahanCode: await placeBefore(em, journey.household.id, endedOn),
    alsoConcerns: [journey.kelurahan.code],
    subjectId: journey.id,
    occurredOn: endedOn,
    payload: { journeyId: journey.id, from: before, to: state, stage: attempt?.stage ?? null },
  });
}

/**
 * Takes a journey back that ended with its episode, where the exit was wrong: completed where every stage is passed, else
 * active, with the stage that was under way. After the episode itself is open again, by whose entry it is recorded.
 *
 * @param endedOn the day on which the episode had ended
 */
export async function reinstateJourneyWithEpisode(work: Work, episodeId: string, endedOn: string): Promise<void> {
  const { em } = work;
  const journey = await em.findOne(
    Journey,
    { episode: episodeId, endedOn, state: { $in: [JourneyState.GRADUATED, JourneyState.ENDED] } },
    { refresh: true },
  );
  if (!journey) return;
  const facts = (await loadJourneyFacts(em, [journey.id])).get(journey.id)!;
  journey.state = journeyMachine.next(journey.state, JourneyAction.REINSTATE)!;
  if (journey.state === JourneyState.ACTIVE && nextStage(facts, facts.personId) === undefined) {
    journey.state = journeyMachine.next(journey.state, JourneyAction.COMPLETE)!;
  }
  journey.endedOn = null;
  journey.version += 1;
  const [attempt] = await em.find(
    StageAttempt,
    { journey: journey.id, person: facts.personId, state: StageAttemptState.ABANDONED, endedOn },
    { orderBy: { startedOn: 'desc', id: 'desc' }, limit: 1 },
  );
  if (attempt) {
    attempt.state = stageAttemptMachine.next(attempt.state, StageAttemptAction.REINSTATE)!;
    attempt.endedOn = null;
  }
  await em.flush();
}
