import {
  countVictims,
  familiesServed,
  familiesServedValue,
  personsServed,
  personsServedValue,
} from '@simoncer/analytics';
import { today } from '../clock.ts';
import { cubesAsOf } from '../database/jobs.ts';
import { sqlOf } from '../database/sql.ts';
import { badInput } from '../graphql/bad-input.ts';
import type { RequestContext } from '../graphql/context.ts';
import { IndicatorValueType } from '../indicator/indicator.types.ts';
import { policyOn } from '../policy/policy.ts';
import { Kelurahan } from '../region/region.entity.ts';

/**
 * Share of the victims who were served, of the incidents in a span of days, as far as the cubes know.
 *
 * @throws GraphQLError (BAD_USER_INPUT) when the days come in the wrong order, or there is no such kelurahan
 */
export async function findVictimsServed(
  { em, clock }: Pick<RequestContext, 'em' | 'clock'>,
  from: string,
  until: string,
  kelurahan?: string,
): Promise<{ families: IndicatorValueType; persons: IndicatorValueType }> {
  if (from > until) throw badInput(`from must not be after until; got ${from} and ${until}.`);
  if (kelurahan !== undefined && (await em.fork().count(Kelurahan, { code: kelurahan })) === 0) {
    throw badInput(`There is no kelurahan ${kelurahan}. Give a code of Kemendagri, 32.71.01.1001.`);
  }
  const day = today(clock);
  const policy = await policyOn(em, day);
  const asOf = await cubesAsOf(em);
  const counts = await countVictims(sqlOf(em), { from, until, kelurahan });
  const context = {
    hasFacts: counts.firstDay !== null && until >= counts.firstDay && from <= day,
    smallGroupThreshold: policy.get('publication.small_group_threshold'),
  };
  return {
    families: IndicatorValueType.alone(familiesServedValue(counts, context), familiesServed as never, asOf),
    persons: IndicatorValueType.alone(personsServedValue(counts, context), personsServed as never, asOf),
  };
}
