import type { Component, Histogram, LifeTable, Newest } from '../figures/component.ts';
import type { LocalisedText } from '../localised-text.ts';

/** Unit of a value. A RATIO is from 0 to 1; durations are of 24 hours a day and as long as the calendar's months. */
export type IndicatorUnit = 'COUNT' | 'RATIO' | 'RUPIAH' | 'HOURS' | 'DAYS' | 'MONTHS';

/** What entered and left a stock: its change has its interval from these. */
export interface StockFlows {
  readonly entered: Component;
  readonly left: Component;
  /** Of both, those who only went from one area to another: in a whole city they neither entered nor left. */
  readonly relocated: Component;
}

/** How a value is made of cells. */
export type IndicatorFormula =
  | {
      readonly kind: 'COUNT';
      readonly count: Component;
      readonly flows?: StockFlows;
    }
  | { readonly kind: 'RATIO'; readonly numerator: Component; readonly denominator: Component }
  | { readonly kind: 'AMOUNT'; readonly amount: Component }
  | { readonly kind: 'PER'; readonly amount: Component; readonly count: Component; readonly times?: number }
  | { readonly kind: 'AGE'; readonly newest: Newest }
  | {
      readonly kind: 'TARGET';
      readonly count: Component;
      /** Policy parameter that says what one city is to reach in a year. */
      readonly target: string;
    }
  | { readonly kind: 'QUANTILE'; readonly histogram: Histogram; readonly share: number }
  | {
      readonly kind: 'SURVIVAL';
      readonly lifeTable: LifeTable;
      /** Values of the cause that are what is waited for; the others end a case as censored. */
      readonly event: readonly string[];
      /** Share of the cases that it has happened to by then; a half, the median, without it. */
      readonly share?: number;
    };

/** What an indicator means and how it is made. The one place it is said: API, screens, files and dictionary read it. */
export interface IndicatorDefinition {
  /** Stable identity, for example `graduation_rate`: the name of its folder. */
  readonly code: string;
  /** Raised whenever a value may change for the same facts. */
  readonly version: number;
  /** Code of the subject whose query has it. */
  readonly subject: string;
  /** Place within its subject, where it is shown. */
  readonly order: number;
  readonly unit: IndicatorUnit;
  readonly name: LocalisedText;
  /** The question it answers. */
  readonly question: LocalisedText;
  /** What it says and how it is made, with its interval. */
  readonly description: LocalisedText;
  readonly numerator: LocalisedText;
  /** Absent where it is a count. */
  readonly denominator?: LocalisedText;
  /** Whom it is about. */
  readonly population: LocalisedText;
  /** Which facts belong to a period, and when a period has a value. */
  readonly period: LocalisedText;
  /** What it does not say. */
  readonly limits: LocalisedText;
  /** Laws and papers it stands on. */
  readonly sources: readonly string[];
  readonly formula: IndicatorFormula;
  /** Dimensions of its cubes that it makes no sense to break it down by, as why somebody gave up for those who came. */
  readonly notBy?: readonly string[];
  /** Dimensions whose values do not add up, as units of rice and of tents: each is asked for, or narrowed to one value. */
  readonly within?: readonly string[];
  /** Whether it has a value while its period runs, of what is known so far. Without it: only where all of it is a stock. */
  readonly whileOpen?: 'SO_FAR';
}

/**
 * Defines an indicator: the default export of `indicator/<code>/<code>.indicator.ts`, which the catalogue finds by itself.
 *
 * @throws RangeError when the code is no lower_snake_case, or the version no positive whole number
 */
export function defineIndicator(definition: IndicatorDefinition): IndicatorDefinition {
  if (!/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/.test(definition.code)) {
    throw new RangeError(`defineIndicator requires a code in lower_snake_case; got "${definition.code}"`);
  }
  if (!Number.isInteger(definition.version) || definition.version < 1) {
    throw new RangeError(`defineIndicator requires version to be a whole number from 1 (${definition.code})`);
  }
  return definition;
}

/** A count, with Byar's interval. */
export function count(counted: Component, flows?: StockFlows): IndicatorFormula {
  return { kind: 'COUNT', count: counted, ...(flows ? { flows } : {}) };
}

/** A share of a whole, with Wilson's interval. */
export function ratio(numerator: Component, denominator: Component): IndicatorFormula {
  return { kind: 'RATIO', numerator, denominator };
}

/** A sum of rupiah. */
export function amount(sum: Component): IndicatorFormula {
  return { kind: 'AMOUNT', amount: sum };
}

/**
 * A sum for each one counted, as the cost of one graduation.
 *
 * @param times factor of the value, as 90 where what is counted are 90 days
 */
export function per(sum: Component, counted: Component, times = 1): IndicatorFormula {
  return { kind: 'PER', amount: sum, count: counted, ...(times === 1 ? {} : { times }) };
}

/** Days from the newest day until the end of the period, or until today while it runs. */
export function ageOf(newest: Newest): IndicatorFormula {
  return { kind: 'AGE', newest };
}

/**
 * A count as share of what policy says is to be reached, with Byar's interval of the count. A part of a year is held against
 * the same part of its target.
 *
 * @param target policy parameter of what one city is to reach in a year
 */
export function againstTarget(counted: Component, target: string): IndicatorFormula {
  return { kind: 'TARGET', count: counted, target };
}

/** A quantile of durations, with the interval of its rank. */
export function quantileOf(histogram: Histogram, share: number): IndicatorFormula {
  return { kind: 'QUANTILE', histogram, share };
}

/** The median time until an event by Kaplan and Meier, with its interval; unfinished cases are censored. */
export function medianTimeTo(lifeTable: LifeTable, event: readonly string[]): IndicatorFormula {
  return { kind: 'SURVIVAL', lifeTable, event };
}

/** The time by which an event has happened to a share of the cases by Kaplan and Meier, with its interval. */
export function timeTo(lifeTable: LifeTable, event: readonly string[], share: number): IndicatorFormula {
  return { kind: 'SURVIVAL', lifeTable, event, share };
}
