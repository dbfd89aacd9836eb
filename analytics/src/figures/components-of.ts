import type { Cube } from '../cube/cube.ts';
import type { IndicatorDefinition } from '../indicator/define-indicator.ts';
import type { Subject } from '../subject/subject.ts';
import { getSubject } from '../subject/subjects.ts';
import type { CellFilter, Component, Histogram, LifeTable, Newest } from './component.ts';

/** All that a definition reads of cubes, of which a component always is the same object. */
export interface Asked {
  readonly components: readonly Component[];
  readonly histograms: readonly Histogram[];
  readonly lifeTables: readonly LifeTable[];
  readonly newest: readonly Newest[];
}

/** What an indicator reads. */
export function componentsOf({ formula }: IndicatorDefinition): Asked {
  const nothing: Asked = { components: [], histograms: [], lifeTables: [], newest: [] };
  const sums = (...components: Component[]): Asked => ({ ...nothing, components });
  switch (formula.kind) {
    case 'COUNT':
      return sums(formula.count, ...Object.values(formula.flows ?? {}));
    case 'RATIO':
      return sums(formula.numerator, formula.denominator);
    case 'AMOUNT':
      return sums(formula.amount);
    case 'PER':
      return sums(formula.amount, formula.count);
    case 'QUANTILE':
      return { ...nothing, histograms: [formula.histogram] };
    case 'SURVIVAL':
      return { ...nothing, lifeTables: [formula.lifeTable] };
    case 'AGE':
      return { ...nothing, newest: [formula.newest] };
    case 'TARGET':
      return sums(formula.count);
  }
}

/** The cubes that an indicator reads. */
export function cubesOf(definition: IndicatorDefinition): ReadonlySet<Cube> {
  const { components, histograms, lifeTables, newest } = componentsOf(definition);
  return new Set([...components.flat(), ...histograms, ...lifeTables, ...newest].map(({ cube }) => cube));
}

/** Whether everybody sees an indicator exactly, since it is of things and not of persons. */
export function isOpenIndicator(definition: IndicatorDefinition, { release }: Subject): boolean {
  const { components, histograms, lifeTables, newest } = componentsOf(definition);
  return (
    components.every((component) => isOpen(component, release)) &&
    [...histograms, ...lifeTables, ...newest].every(({ cube }) => release.open.includes(cube))
  );
}

/** Whether everybody sees a sum exactly. */
export function isOpen(component: Component, { open, openNumbers = [] }: Subject['release']): boolean {
  return openNumbers.includes(component) || component.every(({ cube }) => open.includes(cube));
}

/** The cube to read where dimensions are asked for: the cube itself, or the finer one that has them. */
export function cubeWith(cube: Cube, dimensions: readonly string[]): Cube {
  return cube.finer && dimensions.some((name) => !(name in cube.dimensions)) ? cubeWith(cube.finer, dimensions) : cube;
}

/**
 * The dimensions of its subject, besides area and time, that an indicator can be broken down by: those that all its cubes
 * have, less those that it decides itself.
 */
export function breakdownsOf(definition: IndicatorDefinition): ReadonlySet<string> {
  const sets = [...cubesOf(definition)].map(
    ({ dimensions, finer }) => new Set(Object.keys({ ...dimensions, ...finer?.dimensions })),
  );
  const decided = decidedBy(definition, componentsOf(definition).components);
  const left = (name: string) => !decided.has(name) && !definition.notBy?.includes(name);
  const names = getSubject(definition.subject).dimensions.map(({ name }) => name);
  return new Set(names.filter((name) => left(name) && sets.every((own) => own.has(name))));
}

/** The dimensions that a question leaves open though their values do not add up. */
export function leftOpen(
  { within = [] }: IndicatorDefinition,
  dimensions: readonly string[],
  where: CellFilter,
): readonly string[] {
  return within.filter((name) => !dimensions.includes(name) && where[name]?.length !== 1);
}

/**
 * The dimensions that an indicator decides itself, so that its parts would have nothing to be compared with: those that a
 * share or a sum for each one narrows in one part otherwise than in another, and how a case ended that one waits for.
 */
function decidedBy({ formula }: IndicatorDefinition, components: readonly Component[]): ReadonlySet<string> {
  if (formula.kind === 'SURVIVAL') {
    const { cube, cause } = formula.lifeTable;
    return new Set(Object.keys(cube.dimensions).filter((name) => cube.dimensions[name] === cause));
  }
  if (formula.kind !== 'RATIO' && formula.kind !== 'PER') return new Set();
  const terms = components.flat();
  const names = new Set(terms.flatMap(({ where }) => Object.keys(where)));
  const ways = (name: string) => new Set(terms.map(({ where }) => where[name]?.join()));
  return new Set([...names].filter((name) => ways(name).size > 1));
}

/** The areas that an indicator is known of: down to kelurahan, of whole cities only, or of the register as a whole. */
export function reachOf(definition: IndicatorDefinition): 'KELURAHAN' | 'CITY' | 'REGISTER' {
  if ([...cubesOf(definition)].some(({ isPlaceless }) => isPlaceless)) return 'REGISTER';
  return definition.formula.kind === 'TARGET' ? 'CITY' : 'KELURAHAN';
}

/** Whether an indicator can be broken down by month: where all its cubes can. */
export function hasMonths(definition: IndicatorDefinition): boolean {
  return [...cubesOf(definition)].every(({ time }) => time.grain !== 'QUARTER');
}

/** Whether an indicator says what holds at the end of a period, and nothing of what happened in it. */
export function isStock({ formula }: IndicatorDefinition): boolean {
  const isOfStocks = (component: Component) => component.every(({ take }) => take === 'STOCK');
  switch (formula.kind) {
    case 'COUNT':
      return isOfStocks(formula.count);
    case 'RATIO':
      return isOfStocks(formula.numerator) && isOfStocks(formula.denominator);
    case 'PER':
      return isOfStocks(formula.amount) && isOfStocks(formula.count);
    default:
      return false;
  }
}

/** Months that must have passed since what happened before an indicator counts it; 0 where it counts at once. */
export function ageCounted(definition: IndicatorDefinition): number {
  return Math.max(
    0,
    ...componentsOf(definition)
      .components.flat()
      .map(({ olderThan = 0 }) => olderThan),
  );
}
