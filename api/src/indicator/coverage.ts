import { addQuarters, quarterOfDay } from '@simoncer/analytics';
import type { Context } from '../graphql/context.ts';
import type { Coverage } from './indicator.types.ts';

/** Which quarters the facts cover, or null while there are none. */
export async function findCoverage({ figures }: Context): Promise<Coverage | null> {
  const [{ facts, today }, asOf] = await Promise.all([figures.factDays(), figures.asOf()]);
  if (!facts) return null;
  const currentQuarter = quarterOfDay(today);
  const lastEnded = addQuarters(currentQuarter, -1);
  const last = quarterOfDay(facts.last);
  return {
    firstQuarter: quarterOfDay(facts.first),
    lastClosedQuarter: last < lastEnded ? last : lastEnded,
    currentQuarter,
    asOf,
  };
}
