import type { IndicatorDefinition } from '../indicator/define-indicator.ts';
import type { SubjectRelease } from '../subject/release-plan.ts';
import type { Subject } from '../subject/subject.ts';
import type { Component, Histogram, LifeTable, Newest } from './component.ts';
import { flow } from './component.ts';
import { componentsOf, isOpen, isOpenIndicator } from './components-of.ts';
import type { MaterialSource } from './figures.ts';
import type { GroupKey, LifeRow, Material, Materials, ShareAround } from './material.ts';
import { cityOf, type Grouping } from './statement.ts';
import type { ToldQuestion } from './planned-release.ts';
import type { Told } from './told.ts';

/** What restricted readers are told in each city, by its code. */
export type ToldByCity = ReadonlyMap<string, Told>;

/**
 * Reads what indicators are made of, as far as restricted readers are told: figures of persons from what is told of them,
 * those of things exactly.
 *
 * @param exact reads everything; only what `subject.release` calls open goes on from there
 * @param threshold counts from 1 to below it point at persons; from policy
 */
export function releasedSource(
  subject: Subject,
  exact: MaterialSource,
  told: () => Promise<ToldByCity>,
  threshold: number,
): MaterialSource {
  return async (definitions, grouping) => {
    const ofPersons = definitions.some((definition) => !isOpenIndicator(definition, subject));
    // A histogram of persons is read too: whether it is shown is decided by how many they are.
    const read = definitions.filter(
      (definition) => isOpenIndicator(definition, subject) || componentsOf(definition).histograms.length > 0,
    );
    const [things, persons, combinations] = await Promise.all([
      exact(read, grouping),
      ofPersons ? told() : (new Map() as ToldByCity),
      ofPersons ? allCombinations(subject, exact, definitions, grouping) : [],
    ]);
    return {
      combinations: ofPersons ? combinations : things.combinations,
      of: (key) => new ReleasedMaterial(key, grouping, subject.release, things.of(key), persons, threshold),
    };
  };
}

class ReleasedMaterial implements Material {
  constructor(
    private readonly key: GroupKey,
    private readonly grouping: Grouping,
    private readonly release: SubjectRelease,
    private readonly things: Material,
    private readonly told: ToldByCity,
    private readonly threshold: number,
  ) {}

  sum(component: Component): number | undefined {
    if (isOpen(component, this.release)) return this.things.sum(component);
    const parts = this.questions().map(([city, question]) => this.told.get(city)?.sum(component, question));
    return parts.every((part) => part !== undefined) ? parts.reduce((sum, part) => sum! + part!, 0) : undefined;
  }

  /** A quantile of few cases points at them; of cases that are not counted, it is not known of how many it is. */
  histogram(histogram: Histogram): ReadonlyMap<number, number> | undefined {
    if (this.release.open.includes(histogram.cube)) return this.things.histogram(histogram);
    const cases = this.sum(flow(histogram.cube, histogram.column, histogram.where));
    return cases !== undefined && cases >= 2 * this.threshold ? this.things.histogram(histogram) : undefined;
  }

  /** Curves give away how many began and when, which is told at no level. */
  lifeTable(lifeTable: LifeTable): readonly LifeRow[] | undefined {
    return this.release.open.includes(lifeTable.cube) ? this.things.lifeTable(lifeTable) : undefined;
  }

  newest(newest: Newest): string | null | undefined {
    return this.release.open.includes(newest.cube) ? this.things.newest(newest) : undefined;
  }

  shareAround(numerator: Component, denominator: Component): ShareAround | undefined {
    const [[city, question] = [], ...others] = this.questions();
    const told = city === undefined ? undefined : this.told.get(city);
    const around = others.length === 0 ? told?.around([numerator, denominator], question!) : undefined;
    if (!around) return undefined;
    const [successes, trials] = [told!.sum(numerator, around)!, told!.sum(denominator, around)!];
    return trials > 0 ? { group: JSON.stringify(around), successes, trials } : undefined;
  }

  /** The question of this group in each city it touches. */
  private questions(): [city: string, question: ToldQuestion][] {
    const { area, period, dimensions: values } = this.key;
    const { basis, dimensions, periods, places, where } = this.grouping;
    if (basis === 'NOW') return [['', { span: periods[period - 1]!, classes: {} }]];
    const classes = {
      ...where,
      ...Object.fromEntries(dimensions.map((name, index) => [name, [values[index] ?? '']])),
    };
    const areas = area === null ? places : [area];
    const cities = areas ? [...new Set(areas.map(cityOf))] : [...this.told.keys()];
    return cities.map((city) => {
      const own = areas?.filter((code) => code.startsWith(city) && (code !== city || area === city));
      return [city, { areas: own, span: periods[period - 1]!, classes }];
    });
  }
}

/**
 * Every combination of values of the dimensions, whether it occurs or not: that one occurs in a place and a quarter would
 * tell of somebody.
 */
async function allCombinations(
  { dimensions }: Subject,
  exact: MaterialSource,
  definitions: readonly IndicatorDefinition[],
  grouping: Grouping,
): Promise<Materials['combinations']> {
  const values = await Promise.all(
    grouping.dimensions.map(async (name) => {
      const closed = dimensions.find((dimension) => dimension.name === name)?.values;
      if (closed) return grouping.where[name] ?? Object.keys(closed);
      const all = { ...grouping, area: undefined, places: undefined, dimensions: [name] };
      return (await exact(definitions, all)).combinations.map(([value]) => value ?? null);
    }),
  );
  return values.reduce<(string | null)[][]>(
    (combinations, next) => combinations.flatMap((sofar) => next.map((value) => [...sofar, value])),
    [[]],
  );
}
