import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Disbursement } from '../episode/disbursement.entity.ts';
import { EnrolmentEndReason } from '../episode/enrolment.entity.ts';
import type { Episode } from '../episode/episode.entity.ts';
import type { ExitKind } from '../episode/episode.state.ts';
import { placeBefore, placesDuring } from '../household/place.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import type { NaturalExitKind } from './exit-case.state.ts';
import type { Document } from './refusals.ts';

/** Why an episode cannot end on a day. */
export async function refuseEndOn(em: SqlEntityManager, episode: Episode, endedOn: string): Promise<UserError[]> {
  await episode.enrolments.loadItems();
  const errors: UserError[] = [];
  const refuse = (message: string) => errors.push({ code: 'DAY_NOT_POSSIBLE', field: 'endedOn', message });
  if (endedOn <= episode.startedOn) refuse(`Aid began on ${episode.startedOn}. Give a later day.`);
  for (const { programme, startedOn, endedOn: ended } of episode.enrolments) {
    if (ended === null && endedOn <= startedOn) {
      refuse(`The enrolment in ${programme.code} began on ${startedOn}. Give a later day.`);
    }
    if (ended !== null && endedOn < ended) {
      refuse(`The enrolment in ${programme.code} lasted until ${ended}. Give that day or a later one.`);
    }
  }
  const paid = await em.findOne(
    Disbursement,
    { enrolment: { $in: episode.enrolments.getIdentifiers() } },
    { orderBy: { paidOn: 'desc' } },
  );
  if (paid && endedOn <= paid.paidOn) refuse(`Aid was paid on ${paid.paidOn}. Give a later day.`);
  return errors;
}

/** Ends an episode of aid and its enrolments. */
export async function endAid(
  work: Work,
  episode: Episode,
  end: { kind: NaturalExitKind; endedOn: string; evidence: readonly Document[]; payload: Record<string, unknown> },
): Promise<string> {
  await episode.enrolments.loadItems();
  for (const enrolment of episode.enrolments.filter(({ endedOn }) => endedOn === null)) {
    enrolment.endedOn = end.endedOn;
    enrolment.endReason = EnrolmentEndReason.EPISODE_ENDED;
  }
  await work.em.flush();
  episode.endedOn = end.endedOn;
  episode.exitKind = end.kind as string as ExitKind;
  await work.em.flush();
  return recordOf(work, episode, JournalKind.EPISODE_ENDED, end.endedOn, end.evidence, {
    exitKind: end.kind,
    ...end.payload,
  });
}

/** Lets an episode that ended wrongly, and the enrolments that ended with it, go on. */
export async function reopenAid(
  work: Work,
  episode: Episode,
  { evidence, payload }: { evidence: readonly Document[]; payload: Record<string, unknown> },
): Promise<string> {
  await episode.enrolments.loadItems();
  episode.endedOn = null;
  episode.exitKind = null;
  const ended = episode.enrolments.filter(({ endReason }) => endReason === EnrolmentEndReason.EPISODE_ENDED);
  for (const enrolment of ended) {
    enrolment.endedOn = null;
    enrolment.endReason = null;
  }
  await work.em.flush();
  return recordOf(work, episode, JournalKind.EPISODE_REINSTATED, work.today, evidence, payload);
}

async function recordOf(
  work: Work,
  episode: Episode,
  kind: JournalKind,
  occurredOn: string,
  evidence: readonly Document[],
  payload: Record<string, unknown>,
): Promise<string> {
  const householdId = episode.household.id;
  return work.record({
    kind,
    householdId,
    kelurahanCode: await placeBefore(work.em, householdId, occurredOn),
    alsoConcerns: await placesDuring(work.em, householdId, episode.startedOn),
    subjectId: episode.id,
    occurredOn,
    evidence,
    payload,
  });
}
