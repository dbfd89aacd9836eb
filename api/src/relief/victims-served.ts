import {
  getIndicator,
  missing,
  readExactMaterials,
  reasonAgainst,
  valueOf,
  type Grouping,
  type IndicatorValue,
  type Period,
} from '@simoncer/analytics';
import { today } from '../clock.ts';
import { sqlOf } from '../database/sql.ts';
import { badInput } from '../graphql/bad-input.ts';
import type { Context } from '../graphql/context.ts';
import { IndicatorValueType } from '../indicator/indicator.types.ts';
import { policyOn } from '../policy/policy.ts';
import { Kelurahan } from '../region/region.entity.ts';

const FAMILIES = getIndicator('relief_families_served');
const PERSONS = getIndicator('relief_persons_served');

/**
 * Share of the victims who were served, of the incidents in a span of days, as far as the cubes know: the indicators of
 * the catalogue, for days that are no quarters. Of few families it is withheld from everybody, as it always was.
 *
 * @throws GraphQLError (BAD_USER_INPUT) when the days come in the wrong order, or there is no such kelurahan
 */
export async function findVictimsServed(
  { em, clock, figures }: Pick<Context, 'em' | 'clock' | 'figures'>,
  from: string,
  until: string,
  kelurahan?: string,
): Promise<{ families: IndicatorValueType; persons: IndicatorValueType }> {
  if (from > until) throw badInput(`from must not be after until; got ${from} and ${until}.`);
  if (kelurahan !== undefined && (await em.fork().count(Kelurahan, { code: kelurahan })) === 0) {
    throw badInput(`There is no kelurahan ${kelurahan}. Give a code of Kemendagri, 32.71.01.1001.`);
  }
  const day = today(clock);
  const span: Period = { key: `${from}/${until}`, first: from, last: until };
  const grouping: Grouping = {
    periods: [span],
    dimensions: [],
    basis: 'THEN',
    places: kelurahan === undefined ? undefined : [kelurahan],
    where: {},
    wholes: {},
  };
  const asOf = await figures.asOf();
  const [days, policy, materials] = await Promise.all([
    figures.factDays(),
    policyOn(em, day),
    readExactMaterials(sqlOf(em), 'victims_served', [FAMILIES, PERSONS], grouping, {
      today: day,
      now: clock.now().toISOString(),
    }),
  ]);
  const material = materials.of({ area: null, period: 1, dimensions: [] });
  const reason = reasonAgainst(FAMILIES, span, days);
  const families = reason ? missing(reason) : valueOf(FAMILIES, material);
  const isOfFew = isBelow(families, policy.get('publication.small_group_threshold'));
  const shown = (value: IndicatorValue) => (isOfFew ? missing('SUPPRESSED') : value);
  return {
    families: IndicatorValueType.alone(shown(families), FAMILIES, asOf),
    persons: IndicatorValueType.alone(shown(reason ? missing(reason) : valueOf(PERSONS, material)), PERSONS, asOf),
  };
}

/** Whether a value is of some families, but of fewer than may be told. */
function isBelow({ denominator }: IndicatorValue, threshold: number): boolean {
  return denominator !== null && denominator > 0 && denominator < threshold;
}
