import type { IndicatorChangePartsFragment, OverviewQuery, OverviewValuePartsFragment } from '../gql/graphql.ts';
import { rateOfKind } from '../filter/graduationKind.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';

/** A value with its change since a year before. */
export type ChangingValue = OverviewValuePartsFragment & { yearBefore: IndicatorChangePartsFragment };

/** The figures of the chosen area in the chosen quarter, each with its change since a year before. */
export interface OverviewNow {
  quarter: string;
  area: { code: string; name: string };
  familiesOnAid: ChangingValue;
  graduationRate: ChangingValue;
}

interface Figures {
  familiesOnAid: IndicatorValue;
  graduationRate: IndicatorValue;
}

/** What the overview shows, of the kind of graduation that was asked. */
export interface Overview {
  now: OverviewNow[];
  trend: Array<Figures & { quarter: string }>;
  byKecamatan: Array<Figures & { area: { code: string; name: string } }>;
}

/** Brings the three rates of an answer into one field. All rows are asked by area and by quarter, so they have both. */
export function toOverview({ now, trend, byKecamatan }: OverviewQuery): Overview {
  return {
    now: now.rows.map((row) => ({
      quarter: row.quarter!,
      area: row.area!,
      familiesOnAid: withChange(row.familiesOnAid),
      graduationRate: withChange(rateOfKind(row)),
    })),
    trend: trend.rows.map((row) => ({
      quarter: row.quarter!,
      familiesOnAid: row.familiesOnAid,
      graduationRate: rateOfKind(row),
    })),
    byKecamatan: byKecamatan.rows.map((row) => ({
      area: row.area!,
      familiesOnAid: row.familiesOnAid,
      graduationRate: rateOfKind(row),
    })),
  };
}

/** Only a value that stands outside a table is compared with nothing. */
function withChange(value: OverviewValuePartsFragment): ChangingValue {
  return { ...value, yearBefore: value.yearBefore! };
}
