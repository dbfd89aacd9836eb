import { FeedFactKind } from '../feed.state.ts';
import { tellCorrection } from './correction.ts';
import { tellDeath } from './death.ts';
import { refused, type Effect, type FactOf, type Told } from './effect.ts';
import { tellMoveOut, tellMoveWithinCity } from './move.ts';
import { tellDeclined, tellDuplicate, tellNotFound } from './signal.ts';

/** A fact of any kind but a decile, which is not applied one by one. */
export type SingleKind = Exclude<FeedFactKind, FeedFactKind.DECILE>;

const tellers: { readonly [Kind in SingleKind]: (told: Told<FactOf<Kind>>) => Promise<Effect> } = {
  DEATH: tellDeath,
  MOVE_WITHIN_CITY: tellMoveWithinCity,
  MOVE_OUT: tellMoveOut,
  CORRECTION: tellCorrection,
  NOT_FOUND: tellNotFound,
  DECLINED: tellDeclined,
  DUPLICATE: tellDuplicate,
};

/**
 * Tells the register a fact about a locked family: asks the rules that an officer's mutation asks, changes what is to be
 * changed, and records it in the journal. A refusal changes nothing.
 */
export async function tell(told: Told<FactOf<SingleKind>>): Promise<Effect> {
  const { fact, work } = told;
  // A correction replaces what was never true: where it has no day, it holds from the day it came.
  const occurredOn = fact.occurredOn ?? (fact.kind === FeedFactKind.CORRECTION ? work.today : null);
  if (occurredOn === null) {
    const message = 'The line does not say when it happened. Add the day.';
    return refused([{ code: 'DAY_MISSING', field: 'tanggal_peristiwa', message }]);
  }
  const teller = tellers[fact.kind] as (dated: Told<FactOf<SingleKind>>) => Promise<Effect>;
  const effect = await teller({ ...told, fact: { ...fact, occurredOn } });
  await told.work.em.flush();
  return effect;
}
