import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  findFactDays,
  isOpenIndicator,
  readExactMaterials,
  releasedSource,
  type FactDays,
  type IndicatorDefinition,
  type MaterialSource,
  type Subject,
} from '@simoncer/analytics';
import type { Role } from '../access/officer.ts';
import { today, type Clock } from '../clock.ts';
import { cubesAsOf } from '../database/jobs.ts';
import { sqlOf } from '../database/sql.ts';
import { isPolicyKey } from '../policy/catalogue.ts';
import { parameterByDay, policyOn } from '../policy/policy.ts';
import { ToldKeeper } from './told-keeper.ts';

/** What the figures of one request share: read once, however many ask. */
export class FigureDesk {
  private facts: Promise<FactDays['facts']> | undefined;
  private rules: Promise<{ readonly exactRoles: readonly Role[]; readonly threshold: number }> | undefined;
  private moment: Promise<Date> | undefined;

  constructor(
    readonly em: SqlEntityManager,
    private readonly clock: Clock,
    /** Role of who asks; undefined for the public. */
    private readonly role: Role | undefined,
  ) {}

  /** Today, the days that facts reach from and to, what this reader gets of closed periods only, and targets if asked. */
  async factDays(subject?: Subject, asked: readonly IndicatorDefinition[] = []): Promise<FactDays> {
    this.facts ??= findFactDays(sqlOf(this.em));
    const [facts, isExact, targetOf] = await Promise.all([this.facts, this.isExact(), readTargets(this.em, asked)]);
    const days = { today: today(this.clock), facts, ...(targetOf && { targetOf }) };
    return isExact || !subject ? days : { ...days, isClosedOnly: (indicator) => !isOpenIndicator(indicator, subject) };
  }

  /** The moment up to which the figures include every change. */
  asOf(): Promise<Date> {
    this.moment ??= cubesAsOf(this.em);
    return this.moment;
  }

  /** Whether the reader sees every figure exactly, by policy. */
  async isExact(): Promise<boolean> {
    const { exactRoles } = await this.publication();
    return this.role !== undefined && exactRoles.includes(this.role);
  }

  /** Reads what the indicators of a subject are made of, as far as this reader may see it. */
  materialsOf(subject: Subject): MaterialSource {
    const sql = sqlOf(this.em);
    const exact: MaterialSource = (indicators, grouping) =>
      readExactMaterials(sql, subject.code, indicators, grouping, {
        today: today(this.clock),
        now: this.clock.now().toISOString(),
      });
    return async (indicators, grouping) => {
      if (await this.isExact()) return exact(indicators, grouping);
      const [{ threshold }, days] = await Promise.all([this.publication(), this.factDays()]);
      const told = () => keeperOf(this.em).of(sql, subject, threshold, days);
      return releasedSource(subject, exact, told, threshold)(indicators, grouping);
    };
  }

  /** What policy says of publishing. Where it says nothing, nobody sees everything and every number is too small. */
  private publication() {
    this.rules ??= policyOn(this.em, today(this.clock)).then((policy) => ({
      exactRoles: policy.find('publication.exact_roles') ?? [],
      threshold: policy.find('publication.small_group_threshold') ?? Number.MAX_SAFE_INTEGER,
    }));
    return this.rules;
  }
}

/** What policy says is to be reached in a year, by what is in force on its last day; undefined where nothing asks. */
async function readTargets(
  em: SqlEntityManager,
  asked: readonly IndicatorDefinition[],
): Promise<FactDays['targetOf'] | undefined> {
  const keys = [...new Set(asked.flatMap(({ formula }) => (formula.kind === 'TARGET' ? [formula.target] : [])))].filter(
    isPolicyKey,
  );
  if (keys.length === 0) return undefined;
  const byDay = await Promise.all(keys.map((key) => parameterByDay(em, key)));
  const byKey = new Map<string, (typeof byDay)[number]>(keys.map((key, index) => [key, byDay[index]!]));
  return (key, year) => byKey.get(key)?.(`${year}-12-31`) as number | undefined;
}

/** One keeper for each database. */
const keepers = new WeakMap<object, ToldKeeper>();

function keeperOf(em: SqlEntityManager): ToldKeeper {
  const database = em.getDriver();
  let keeper = keepers.get(database);
  if (!keeper) keepers.set(database, (keeper = new ToldKeeper()));
  return keeper;
}
