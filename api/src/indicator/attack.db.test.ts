import { componentsOf, isOpenIndicator, quartersBetween, subjects } from '@simoncer/analytics';
import { BoundsSolver, isRecovered, type Equation } from '@simoncer/analytics/attack';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { Role, type Officer } from '../access/officer.ts';
import { askEverything, type AskedFigure } from '../testing/attack/ask-everything.ts';
import { CellUnknowns, type Component } from '../testing/attack/cell-unknowns.ts';
import { countedBy, identities } from '../testing/attack/identities.ts';
import { buildNastyCity, LEAVES } from '../testing/attack/nasty-city.ts';
import { Asker, World } from '../testing/index.ts';

const THRESHOLD = 5;
const REACH = { from: '2024Q1', to: '2026Q3' } as const;
const QUARTERS = quartersBetween(REACH.from, REACH.to);
const TODAY = '2026-11-24';
/** Values of dimensions that are records, and of what only cubes have. */
const VALUES = {
  programme: ['*', 'PKH', 'SEMBAKO'],
  movement: ['UP', 'SAME', 'DOWN', 'ENTERED', 'LEFT', 'UNKNOWN'],
};
const OFFICER: Officer = { name: 'euis' };
const ANALYST: Officer = { name: 'ade', role: Role.ANALYST };

// on a busy machine
vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 });

let world: World;
let asker: Asker;
let exact: readonly AskedFigure[];

beforeAll(async () => {
  world = await World.start();
  await buildNastyCity(world, 1);
  asker = await Asker.over(world.orm);
  exact = await askEverything(asker, REACH, OFFICER);
});
afterAll(() => world.stop());

/** One number that an answer is made of, or would be. */
interface AskedNumber {
  readonly figure: AskedFigure;
  readonly component: Component;
  readonly number: number | null;
}

/** The numbers of persons that an answer is made of; amounts and durations count nobody. */
function numbersOf(figure: AskedFigure): AskedNumber[] {
  return componentsAskedBy(figure).map((each) => ({ ...each, component: byOneName(each) }));
}

/** Graduations of participation and of outcomes are one number: where it is told by one name, it is not hidden by the other. */
function byOneName({ component, figure }: AskedNumber): Component {
  const [{ cube, column, where, olderThan }] = component as [Component[number]];
  const isGraduations = cube.table === 'cube_episode_end' && column === 'families' && where.leftHow?.length === 4;
  if (!isGraduations || Object.keys(figure.classes).length > 0) return component;
  return countedBy('graduations').map((term) => (olderThan ? { ...term, olderThan } : term));
}

function componentsAskedBy(figure: AskedFigure): AskedNumber[] {
  const { formula, subject } = figure.indicator;
  const isOpen = isOpenIndicator(
    figure.indicator,
    subjects.find(({ code }) => code === subject)!,
  );
  if (isOpen || figure.isNow) return [];
  const { components } = componentsOf(figure.indicator);
  switch (formula.kind) {
    case 'COUNT':
      return [{ figure, component: components[0]!, number: figure.numerator }];
    case 'RATIO':
      return [
        { figure, component: components[0]!, number: figure.numerator },
        { figure, component: components[1]!, number: figure.denominator },
      ];
    case 'PER':
      return [{ figure, component: components[1]!, number: figure.denominator }];
    default:
      return [];
  }
}

const nameOf = ({ indicator: { code }, area, first, last, classes, isNow }: AskedFigure) =>
  JSON.stringify([code, area, first, last, classes, isNow]);

/** What is found out about numbers that were not told. */
interface Found {
  readonly name: string;
  readonly truth: number;
  readonly min: number;
  readonly max: number;
}

/**
 * Works out from told numbers the bounds of hidden ones.
 *
 * @throws Error where bounds do not hold the truth, which would be a mistake of the attacker and prove nothing
 */
function attack(told: readonly AskedNumber[], hidden: readonly AskedNumber[]): Found[] {
  const unknowns = new CellUnknowns(LEAVES, QUARTERS, TODAY, VALUES);
  for (const { component, figure } of told) unknowns.tellApart(component, figure.classes);
  for (const { component, figure } of hidden)
    if (!Object.keys(figure.classes).length) unknowns.tellApart(component, {});
  const seen = new Set<string>();
  const equations: Equation[] = identities(unknowns, LEAVES, QUARTERS);
  const cellsOf = ({ component, figure }: AskedNumber) => {
    const region = unknowns.regionOf(figure);
    return region && unknowns.of(component, region);
  };
  const known = new Set<string>();
  for (const each of told) {
    const plus = cellsOf(each);
    const key = plus?.toSorted((a, b) => a - b).join();
    if (!plus) continue;
    if (known.has(key!)) continue;
    known.add(key!);
    equations.push({ plus, total: each.number! });
  }
  const solver = new BoundsSolver(equations);
  try {
    return hidden.flatMap((each): Found[] => {
      const cells = cellsOf(each);
      const key = cells?.toSorted((a, b) => a - b).join();
      if (!cells?.length || known.has(key!) || seen.has(key!)) return [];
      seen.add(key!);
      const bounds = solver.of(cells);
      const [name, truth] = [nameOf(each.figure), each.number!];
      if (truth < bounds.min - 1e-6 || truth > bounds.max + 1e-6) {
        throw new Error(`${name} is ${truth}, not from ${bounds.min} to ${bounds.max}`);
      }
      return [{ name, truth, ...bounds }];
    });
  } finally {
    solver.dispose();
  }
}

/** What says too much; that nobody is there, where nobody is in what it is part of, says nothing of anybody. */
const tooMuch = (found: readonly Found[]) => found.filter((each) => isRecovered(each, THRESHOLD) && each.max > 1e-6);

describe('whoever asks the API everything', () => {
  let open: readonly AskedFigure[];
  beforeAll(async () => {
    open = await askEverything(asker, REACH);
  });

  it('recovers no hidden number closer than an interval of five', () => {
    const answers = new Map(open.map((figure) => [nameOf(figure), figure]));
    const told = open.flatMap(numbersOf).filter(({ number }) => number !== null);
    const hidden = exact
      .filter((figure) => answers.get(nameOf(figure))?.missingReason === 'SUPPRESSED')
      .flatMap(numbersOf)
      .filter(({ number }) => number !== null)
      // by class there are tens of thousands
      .filter(({ figure: { classes } }, index) => Object.keys(classes).length === 0 || index % 40 === 0);
    const found = attack(told, hidden);
    expect(told.length).toBeGreaterThan(500);
    expect(found.filter(({ max }) => max < Infinity).length).toBeGreaterThan(100);
    expect(tooMuch(found)).toEqual([]);
  });

  it('is told nothing by the place of now, and what is told is exact', () => {
    const truths = new Map(exact.map((figure) => [nameOf(figure), figure]));
    const persons = open.filter((figure) => numbersOf({ ...figure, isNow: false }).length > 0);
    const told = persons.filter(({ missingReason }) => missingReason === null);
    expect(told.filter(({ isNow }) => isNow)).toEqual([]);
    for (const figure of told) {
      const truth = truths.get(nameOf(figure));
      // the office has no rows of combinations that do not occur
      if (!truth) continue;
      const { numerator, denominator } = truth;
      expect([nameOf(figure), figure.numerator, figure.denominator]).toEqual([nameOf(figure), numerator, denominator]);
    }
  });

  it('is told the same as an analyst', async () => {
    expect(await askEverything(asker, REACH, ANALYST)).toEqual(open);
  });
});

it('recovers many where small numbers are withheld and nothing else', () => {
  const numbers = exact
    .filter(({ indicator }) => indicator.subject === 'participation')
    .flatMap(numbersOf)
    .filter(({ number }) => number !== null);
  const isSmall = ({ number }: AskedNumber) => number! > 0 && number! < THRESHOLD;
  const found = attack(
    numbers.filter((each) => !isSmall(each)),
    numbers.filter(isSmall),
  );
  expect(tooMuch(found).filter(({ min, max }) => max - min < 1e-6).length).toBeGreaterThan(20);
});
