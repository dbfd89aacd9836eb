import type { FeedFactKind } from '../feed.state.ts';
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
  const { kind, occurredOn } = told.fact;
  if (occurredOn === null) {
    return refused([
      { code: 'DAY_MISSING', field: 'tanggal', message: 'The line does not say when it happened. Add the day.' },
    ]);
  }
  const effect = await (tellers[kind] as (told: Told<FactOf<SingleKind>>) => Promise<Effect>)(told);
  await told.work.em.flush();
  return effect;
}
