import type { Area } from '../disclosure/facts.ts';
import { addQuarters, quarterOfDay } from '../quarter.ts';
import type { Sql } from '../sql.ts';
import type { ReleasePlan, ReleaseShare } from '../subject/release-plan.ts';
import type { Subject } from '../subject/subject.ts';
import { subjects } from '../subject/subjects.ts';
import { periodsOf, type Period } from './period.ts';
import type { PlannedRelease } from './planned-release.ts';
import { readShare, type PlannedShare } from './planned-share.ts';
import { readPlan, type PlanDesk } from './read-plan.ts';
import type { FactDays } from './standing.ts';
import { named } from './term-name.ts';
import { Told, type ToldNumber } from './told.ts';

/** Of which dimension names what; each is defined once for all subjects. */
const DIMENSIONS = new Map(subjects.flatMap(({ dimensions }) => dimensions.map((each) => [each.name, each])));

/**
 * What restricted readers are told in one city, of the facts as they are at one moment. A plan is made when a subject that
 * has it is first asked, and once: subjects that tell the same number tell it by the same decision.
 */
export class ToldOfCity {
  private readonly releases = new Map<ReleasePlan, Promise<PlannedRelease>>();
  private readonly subjects = new Map<Subject, Promise<Told>>();
  private readonly quarters: readonly Period[];

  /** @param threshold counts from 1 to below it point at persons; from policy */
  constructor(
    private readonly city: Area,
    private readonly threshold: number,
    private readonly days: FactDays,
  ) {
    const current = quarterOfDay(days.today);
    const from = days.facts ? quarterOfDay(days.facts.first) : current;
    this.quarters = periodsOf({ from, to: addQuarters(current, -1) }, 'quarter');
  }

  /** What is told of a subject. @param sql reads what was not asked before */
  of(sql: Sql, subject: Subject): Promise<Told> {
    return kept(this.subjects, subject, async () => {
      const desk = this.deskOver(sql);
      const { plans, shares = [] } = subject.release;
      const numbers = await Promise.all([
        ...plans.map(async (plan) => numbersOfPlan(plan, await desk.release(plan))),
        ...shares.map(async (share) => numbersOfShare(share, await readShare(desk, share))),
      ]);
      return new Told(numbers.flat(), this.quarters, this.days.today, subject.dimensions);
    });
  }

  private deskOver(sql: Sql): PlanDesk {
    const { city, threshold, quarters } = this;
    const desk: PlanDesk = {
      sql,
      city,
      threshold,
      today: this.days.today,
      quarters,
      years: yearsWithin(quarters),
      dimensions: DIMENSIONS,
      release: (plan) => kept(this.releases, plan, () => readPlan(desk, plan)),
    };
    return desk;
  }
}

function numbersOfShare({ by, parts }: ReleaseShare, share: PlannedShare): ToldNumber[] {
  return parts.map(({ of }, part) => ({
    terms: of.map(named),
    ...(by ? { dimension: by } : {}),
    sum: (question) => {
      if (!by) return share.sum(part, question);
      // Families in two programmes count in both: such values do not add up.
      const [value, ...others] = question.classes[by]!;
      return others.length ? undefined : share.sum(part, question, value);
    },
  }));
}

function numbersOfPlan({ columns }: ReleasePlan, release: PlannedRelease): ToldNumber[] {
  return columns.flatMap(({ code, of, less, same = [], byClass = {} }): ToldNumber[] => {
    const sums = less === undefined ? [code] : [code, less];
    const whole = [of, ...same].map((name): ToldNumber => ({
      terms: name.map(named),
      sum: (question) => {
        const parts = sums.map((column) => release.sum(column, question));
        return parts.every((part) => part !== undefined) ? parts.reduce((sum, part) => sum! + part!, 0) : undefined;
      },
      ...(less === undefined ? { around: (question) => release.around(code, question) } : {}),
    }));
    const classes = Object.entries(byClass).map(([dimension, name]): ToldNumber => ({
      terms: name.map(named),
      dimension,
      sum: (question) => release.sum(code, question),
      around: (question) => release.around(code, question),
    }));
    return [...whole, ...classes];
  });
}

/** The years of which all four quarters are there. */
function yearsWithin(quarters: readonly Period[]): Period[] {
  const complete = [...Map.groupBy(quarters, ({ key }) => key.slice(0, 4))].filter(([, own]) => own.length === 4);
  return complete.map(([key]) => ({ key, first: `${key}-01-01`, last: `${key}-12-31` }));
}

function kept<Key, Value>(map: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  let found = map.get(key);
  if (!found) {
    map.set(key, (found = make()));
    found.catch(() => map.delete(key));
  }
  return found;
}
