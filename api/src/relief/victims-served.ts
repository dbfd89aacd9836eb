import {
  getIndicator,
  missing,
  reasonAgainst,
  standingOf,
  subjects,
  valueOf,
  type Grouping,
  type Period,
} from '@simoncer/analytics';
import { badInput } from '../graphql/bad-input.ts';
import type { Context } from '../graphql/context.ts';
import { IndicatorValueType } from '../indicator/indicator.types.ts';
import { Kelurahan } from '../region/region.entity.ts';

const RELIEF = subjects.find(({ code }) => code === 'relief')!;
const FAMILIES = getIndicator('relief_families_served');
const PERSONS = getIndicator('relief_persons_served');

/**
 * Share of the victims who were served, of the incidents in a span of days, as far as the cubes know: the indicators of
 * the catalogue, for days that may be no quarters. Outside the office they are told where those of `relief` are: of whole
 * closed quarters of the city.
 *
 * @throws GraphQLError (BAD_USER_INPUT) when the days come in the wrong order, or there is no such kelurahan
 */
export async function findVictimsServed(
  { em, figures }: Pick<Context, 'em' | 'figures'>,
  from: string,
  until: string,
  kelurahan?: string,
): Promise<{ families: IndicatorValueType; persons: IndicatorValueType }> {
  if (from > until) throw badInput(`from must not be after until; got ${from} and ${until}.`);
  if (kelurahan !== undefined && (await em.fork().count(Kelurahan, { code: kelurahan })) === 0) {
    throw badInput(`There is no kelurahan ${kelurahan}. Give a code of Kemendagri, 32.71.01.1001.`);
  }
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
  const [days, materials] = await Promise.all([
    figures.factDays(RELIEF),
    figures.materialsOf(RELIEF)([FAMILIES, PERSONS], grouping),
  ]);
  const material = materials.of({ area: null, period: 1, dimensions: [] });
  const valueFor = (indicator: typeof FAMILIES) => {
    const reason = reasonAgainst(indicator, span, days);
    const value = reason ? missing(reason) : valueOf(indicator, material, standingOf(indicator, span, days));
    return IndicatorValueType.alone(value, indicator, asOf);
  };
  return { families: valueFor(FAMILIES), persons: valueFor(PERSONS) };
}
