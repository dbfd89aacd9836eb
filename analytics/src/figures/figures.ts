import type { IndicatorDefinition } from '../indicator/define-indicator.ts';
import type { Subject } from '../subject/subject.ts';
import { changeOf } from './change.ts';
import type { CompetingCurves } from '../statistics/aalen-johansen.ts';
import type { CellFilter } from './component.ts';
import { reachOf } from './components-of.ts';
import { curveOf } from './curve-of.ts';
import type { GroupKey, Materials } from './material.ts';
import { Peers, type Peer, type PeerValue } from './peers.ts';
import { dayAfter, periodsOf, shifted, type Period, type PeriodRequest, type TimeDimension } from './period.ts';
import { reasonAgainst, standingOf, type FactDays } from './standing.ts';
import { cityOf, type AreaLevel, type Grouping, type PlaceBasis } from './statement.ts';
import type { IndicatorChange, IndicatorValue } from './value.ts';
import { missing } from './value.ts';
import { valueOf } from './value-of.ts';

/** What is asked: figures of a subject, broken down and narrowed. */
export interface FiguresQuestion {
  readonly subject: Subject;
  readonly indicators: readonly IndicatorDefinition[];
  readonly area?: AreaLevel | undefined;
  /** Codes of the areas of that level that get rows, also where there are no facts. */
  readonly areas: readonly string[];
  readonly time?: TimeDimension | undefined;
  readonly dimensions: readonly string[];
  readonly period: PeriodRequest;
  readonly basis: PlaceBasis;
  /** Codes of the places whose cells count; undefined for all there are. */
  readonly places?: readonly string[] | undefined;
  readonly where: CellFilter;
}

/** Reads what indicators are made of: exactly, or as far as a reader may see it. */
export type MaterialSource = (indicators: readonly IndicatorDefinition[], grouping: Grouping) => Promise<Materials>;

/** What a row of figures is of. */
export interface FigureKey extends GroupKey {
  readonly span: Period;
}

/** Values of indicators for every row of a question, and what they are compared with. */
export class Figures {
  private readonly values = new Map<IndicatorDefinition, IndicatorValue[]>();
  private readonly peers = new Map<string, Peers>();
  private readonly compared = new Map<string, Promise<Materials>>();

  private constructor(
    readonly question: FiguresQuestion,
    readonly keys: readonly FigureKey[],
    private readonly periods: readonly Period[],
    private readonly materials: Materials,
    private readonly source: MaterialSource,
    private readonly days: FactDays,
  ) {}

  /**
   * Reads all that the indicators need, and lists the rows: every area with every period and every combination of other
   * dimensions that occurs.
   */
  static async ask(source: MaterialSource, question: FiguresQuestion, days: FactDays): Promise<Figures> {
    const periods = periodsOf(question.period, question.time);
    const materials = await source(question.indicators, groupingOf(question, periods));
    const combinations = question.dimensions.length === 0 ? [[]] : withoutWholes(question, materials.combinations);
    const areas = question.area ? question.areas : [null];
    const keys = areas.flatMap((area) =>
      combinations.flatMap((dimensions) =>
        periods.map((span, index): FigureKey => ({ area, period: index + 1, dimensions, span })),
      ),
    );
    return new Figures(question, keys, periods, materials, source, days);
  }

  /** Values of an indicator for every row, in the order of the rows. */
  valuesOf(indicator: IndicatorDefinition): readonly IndicatorValue[] {
    let values = this.values.get(indicator);
    if (!values) {
      values = this.keys.map((key) => this.valueIn(this.materials, indicator, key, key.span));
      this.values.set(indicator, values);
    }
    return values;
  }

  /** What became of the cases of a row over time; undefined where there are none to tell of. */
  curveOf(indicator: IndicatorDefinition, row: number): CompetingCurves<string> | undefined {
    const key = this.keys[row]!;
    return reasonAgainst(indicator, key.span, this.days) ? undefined : curveOf(indicator, this.materials.of(key));
  }

  /** Change of a row against the period some months before. */
  async changeSince(monthsBefore: number, indicator: IndicatorDefinition, row: number): Promise<IndicatorChange> {
    const earlier = this.periods.map((period) => shifted(period, -monthsBefore));
    const key = this.keys[row]!;
    const [materials, flows] = await Promise.all([
      this.compare(`${monthsBefore}`, () => this.source(this.question.indicators, groupingOf(this.question, earlier))),
      this.flowsSince(monthsBefore, indicator),
    ]);
    const before = this.valueIn(materials, indicator, key, earlier[key.period - 1]!);
    return changeOf(indicator, before, this.valuesOf(indicator)[row]!, flows?.of(key), this.isWithinCity);
  }

  /** The value of all areas of the question together, in the period and combination of a row. */
  async valueOfAll(indicator: IndicatorDefinition, row: number): Promise<IndicatorValue> {
    // What belongs to no area is of all areas already.
    if (reachOf(indicator) === 'REGISTER') return this.valuesOf(indicator)[row]!;
    const { area: _, places: __, ...rest } = this.question;
    const cities = [...new Set((this.question.area ? this.question.areas : (this.question.places ?? [])).map(cityOf))];
    // neither broken down nor narrowed by area, a row is of all there is
    if (cities.length === 0) return this.valuesOf(indicator)[row]!;
    const materials = await this.compare('city', () =>
      this.source(this.question.indicators, groupingOf({ ...rest, area: 'CITY', areas: cities }, this.periods)),
    );
    const key = this.keys[row]!;
    const city = key.area === null ? (cities[0] ?? null) : cityOf(key.area);
    return this.valueIn(materials, indicator, { ...key, area: city }, key.span);
  }

  /**
   * A share seen among those of the other areas, in the same period and combination; undefined where it has none. Of one that
   * must not be seen there is the estimate that the group around it gives.
   */
  among({ code, formula }: IndicatorDefinition, row: number): PeerValue | undefined {
    if (formula.kind !== 'RATIO' || !this.question.area) return undefined;
    const { period, dimensions } = this.keys[row]!;
    const name = JSON.stringify([code, period, ...dimensions]);
    let peers = this.peers.get(name);
    if (!peers) {
      const same = this.keys
        .map((key, place) => ({ key, place }))
        .filter(({ key }) => JSON.stringify([code, key.period, ...key.dimensions]) === name);
      peers = new Peers(new Map(same.map(({ place }) => [place, this.peerOf(code, place)])));
      this.peers.set(name, peers);
    }
    return peers.of(row);
  }

  private peerOf(code: string, row: number): Peer {
    const indicator = this.question.indicators.find((each) => each.code === code)!;
    const { numerator, denominator, missingReason } = this.valuesOf(indicator)[row]!;
    if (missingReason === null)
      return { group: `row ${row}`, successes: numerator!, trials: denominator!, isOwn: true };
    const { formula } = indicator;
    if (missingReason !== 'SUPPRESSED' || formula.kind !== 'RATIO') return undefined;
    const around = this.materials.of(this.keys[row]!).shareAround?.(formula.numerator, formula.denominator);
    return around && { ...around, isOwn: false };
  }

  /** Of a stock: what entered and left between the two ends that are compared. */
  private async flowsSince(monthsBefore: number, { formula }: IndicatorDefinition): Promise<Materials | undefined> {
    if (formula.kind !== 'COUNT' || !formula.flows) return undefined;
    const between = this.periods.map(({ key, first, last }) => {
      const { last: before } = shifted({ key, first, last }, -monthsBefore);
      return { key, first: dayAfter(before), last };
    });
    return this.compare(`flows ${monthsBefore}`, () =>
      this.source(this.question.indicators, groupingOf(this.question, between)),
    );
  }

  private get isWithinCity(): boolean {
    return this.question.area === 'KECAMATAN' || this.question.area === 'KELURAHAN';
  }

  private valueIn(materials: Materials, indicator: IndicatorDefinition, key: GroupKey, span: Period): IndicatorValue {
    const reason = reasonAgainst(indicator, span, this.days);
    if (reason) return missing(reason);
    return valueOf(indicator, materials.of(key), standingOf(indicator, span, this.days));
  }

  /** Reads what a comparison needs once for all rows. */
  private compare(name: string, read: () => Promise<Materials>): Promise<Materials> {
    let reading = this.compared.get(name);
    if (!reading) this.compared.set(name, (reading = read()));
    return reading;
  }
}

function groupingOf(
  { subject, area, dimensions, basis, places, where }: FiguresQuestion,
  periods: readonly Period[],
): Grouping {
  return { area, dimensions, basis, places, where, wholes: wholesOf(subject), periods };
}

/** Where a breakdown has a value that stands for all, it is no value of the breakdown. */
function withoutWholes({ subject, dimensions }: FiguresQuestion, combinations: Materials['combinations']) {
  const wholes = wholesOf(subject);
  return combinations.filter((values) => values.every((value, index) => value !== wholes[dimensions[index]!]));
}

function wholesOf({ dimensions }: Subject): Record<string, string> {
  return Object.fromEntries(dimensions.flatMap(({ name, whole }) => (whole === undefined ? [] : [[name, whole]])));
}
