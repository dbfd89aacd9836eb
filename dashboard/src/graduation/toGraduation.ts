import type { GraduationQuery, IndicatorProvenancePartsFragment } from '../gql/graphql.ts';
import type { IndicatorValue } from '../indicator/indicator.ts';
import { rateOfKind } from '../filter/graduationKind.ts';
import type { RateAmongAreas } from './graduationRows.ts';

/** The rate of one area in one quarter. */
export interface RateInQuarter<Rate extends IndicatorValue = IndicatorValue> {
  quarter: string;
  graduationRate: Rate;
}

/** What the page of graduations shows, of the kind that was asked. */
export interface Graduation {
  byKelurahan: Array<{ area: { code: string; name: string }; graduationRate: RateAmongAreas }>;
  city: RateInQuarter<IndicatorValue & IndicatorProvenancePartsFragment>[];
  /** The area in focus; its name is that of its rows. */
  focus: Array<RateInQuarter & { area: { code: string; name: string } }>;
}

/** Brings the three rates of an answer into one field. All rows are asked by area and by quarter, so they have both. */
export function toGraduation({ byKelurahan, city, focus }: GraduationQuery): Graduation {
  return {
    byKelurahan: byKelurahan.rows.map((row) => ({ area: row.area!, graduationRate: rateOfKind(row) })),
    city: city.rows.map((row) => ({ quarter: row.quarter!, graduationRate: rateOfKind(row) })),
    focus: focus.rows.map((row) => ({ quarter: row.quarter!, area: row.area!, graduationRate: rateOfKind(row) })),
  };
}
