import type { Area, ProductSet } from '../disclosure/facts.ts';
import { planRelease } from '../disclosure/plan-release.ts';
import type { Release } from '../disclosure/release.ts';
import { count, type IndicatorDefinition } from '../indicator/define-indicator.ts';
import { addQuarters, quarterOfDay } from '../quarter.ts';
import type { Sql } from '../sql.ts';
import type { ReleaseColumn, ReleasePlan } from '../subject/release-plan.ts';
import type { Subject } from '../subject/subject.ts';
import type { Component } from './component.ts';
import { readExactMaterials } from './exact-materials.ts';
import { termId } from './material.ts';
import { periodsOf, type Period } from './period.ts';
import type { FactDays } from './standing.ts';
import type { Grouping } from './statement.ts';

/** A question of one number: areas of a city, a span of closed quarters, classes. */
export interface ToldQuestion {
  readonly areas?: readonly string[] | undefined;
  readonly span: Pick<Period, 'first' | 'last'>;
  readonly classes: Readonly<Record<string, readonly string[]>>;
}

/** Where a number is not told: the smallest told one around it, and of what it is. */
export interface ToldAround {
  readonly question: ToldQuestion;
  readonly total: number;
}

interface PlannedColumn extends ReleaseColumn {
  readonly plan: ReleasePlan;
  readonly release: Release;
  readonly terms: readonly string[];
}

/** What restricted readers are told of a subject in one city: everything they get is added up of it. */
export class Told {
  private readonly columns: readonly PlannedColumn[];

  constructor(
    planned: readonly { readonly plan: ReleasePlan; readonly release: Release }[],
    private readonly quarters: readonly Period[],
  ) {
    this.columns = planned
      .flatMap(({ plan, release }) =>
        plan.columns.map((column) => ({ ...column, plan, release, terms: column.of.map(termId) })),
      )
      // the longest sums first, so that a whole is not taken apart into parts that are told less often
      .sort((one, other) => other.terms.length - one.terms.length);
  }

  /** The sum of a component, where it is told; undefined otherwise. */
  sum(component: Component, question: ToldQuestion): number | undefined {
    const columns = this.cover(component);
    if (!columns) return undefined;
    let total = 0;
    for (const column of columns) {
      const set = this.setOf(column.plan, question);
      const answer = set && column.release.answer(column.code, set);
      if (typeof answer !== 'number') return undefined;
      total += answer;
    }
    return total;
  }

  /** The smallest told sum around a component that is not told itself. */
  around(component: Component, question: ToldQuestion): ToldAround | undefined {
    const [column, ...others] = this.cover(component) ?? [];
    const set = column && others.length === 0 ? this.setOf(column.plan, question) : undefined;
    const found = set && column!.release.enclosing(column!.code, set);
    if (!found) return undefined;
    const inside = this.quarters.filter(({ key }) => found.set.periods.includes(key));
    return {
      total: found.total,
      question: {
        areas: found.set.areas,
        span: { first: inside[0]!.first, last: inside.at(-1)!.last },
        classes: found.set.classes ?? {},
      },
    };
  }

  /** The columns that a component is the sum of, or undefined where it is none of told ones. */
  private cover(component: Component): readonly PlannedColumn[] | undefined {
    const left = component.map(termId);
    const cover: PlannedColumn[] = [];
    for (const column of this.columns) {
      if (left.length === 0) break;
      if (!column.terms.every((term) => left.includes(term))) continue;
      column.terms.forEach((term) => left.splice(left.indexOf(term), 1));
      cover.push(column);
    }
    return left.length === 0 ? cover : undefined;
  }

  /** The question as a plan takes it; undefined where its form is told by no plan. */
  private setOf({ kind, classes: told }: ReleasePlan, { areas, span, classes }: ToldQuestion): ProductSet | undefined {
    if (Object.keys(classes).some((name) => !told.includes(name))) return undefined;
    const inside = this.quarters.filter(({ first, last }) => first >= span.first && last <= span.last);
    if (inside[0]?.first !== span.first || inside.at(-1)?.last !== span.last) return undefined;
    const periods = (kind === 'STOCK' ? inside.slice(-1) : inside).map(({ key }) => key);
    return { periods, classes, ...(areas ? { areas } : {}) };
  }
}

/**
 * Reads a subject's facts of one city, all closed quarters, and plans what restricted readers are told of them.
 *
 * @param threshold counts from 1 to below it point at persons; from policy
 */
export async function readTold(
  sql: Sql,
  subject: Subject,
  city: Area,
  threshold: number,
  { today, facts }: FactDays,
): Promise<Told> {
  const current = quarterOfDay(today);
  const from = facts ? quarterOfDay(facts.first) : current;
  const quarters = periodsOf({ from, to: addQuarters(current, -1) }, 'quarter');
  const planned = await Promise.all(
    subject.release.plans.map(async (plan) => ({
      plan,
      release: await readRelease(sql, subject, plan, city, quarters, threshold, today),
    })),
  );
  return new Told(planned, quarters);
}

async function readRelease(
  sql: Sql,
  subject: Subject,
  plan: ReleasePlan,
  city: Area,
  quarters: readonly Period[],
  threshold: number,
  today: string,
): Promise<Release> {
  // Closed quarters are told, by the day: the moment would be another for everybody who asks.
  const moment = { today, now: `${today}T00:00:00+07:00` };
  const leaves = leafCodes(city);
  const counted = plan.columns.map(({ of }) => ({ formula: count(of) }) as IndicatorDefinition);
  const read = (area: Grouping['area'], dimensions: readonly string[]) =>
    readExactMaterials(sql, subject.code, counted, { ...ofCity(subject, leaves, quarters), area, dimensions }, moment);
  const [byArea, ...byClass] = await Promise.all([
    read('KELURAHAN', []),
    ...plan.classes.map((dimension) => read('CITY', [dimension])),
  ]);
  const values = plan.classes.map((name, index) => {
    const closed = subject.dimensions.find((dimension) => dimension.name === name)?.values;
    return closed ? Object.keys(closed) : byClass[index]!.combinations.map(([value]) => String(value));
  });
  return planRelease({
    threshold,
    kind: plan.kind,
    city,
    periods: quarters.map(({ key }) => ({ code: key, within: [key.slice(0, 4)] })),
    closed: new Set(quarters.map(({ key }) => key.slice(0, 4)).filter((year) => year < today.slice(0, 4))),
    columns: plan.columns.map(({ code, of, finest, complement }) => ({
      code,
      ...(finest === undefined ? {} : { finest }),
      ...(complement === undefined ? {} : { complement }),
      byArea: leaves.map((area) =>
        quarters.map((_, index) => byArea!.of({ area, period: index + 1, dimensions: [] }).sum(of)!),
      ),
      byClass: Object.fromEntries(
        plan.classes.map((name, place) => [
          name,
          values[place]!.map((value) =>
            quarters.map((_, index) =>
              byClass[place]!.of({ area: city.code, period: index + 1, dimensions: [value] }).sum(of)!,
            ),
          ),
        ]),
      ),
    })),
    dimensions: Object.fromEntries(plan.classes.map((name, index) => [name, values[index]!])),
  });
}

function ofCity({ dimensions }: Subject, places: readonly string[], periods: readonly Period[]): Grouping {
  const wholes = Object.fromEntries(dimensions.flatMap(({ name, whole }) => (whole ? [[name, whole]] : [])));
  return { periods, dimensions: [], basis: 'THEN', places, where: {}, wholes };
}

function leafCodes({ code, parts }: Area): string[] {
  return parts?.length ? parts.flatMap(leafCodes) : [code];
}
