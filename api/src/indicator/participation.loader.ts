import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  ANY_PROGRAMME,
  countParticipation,
  findFactSpan,
  quarterOfDay,
  type AreaLevel,
  type CountsOf,
  type FactSpan,
  type IndicatorContext,
  type ParticipationCounts,
  type Quarter,
} from '@simoncer/analytics';
import DataLoader from 'dataloader';
import { today, type Clock } from '../clock.ts';
import { cubesAsOf } from '../database/jobs.ts';
import { sqlOf } from '../database/sql.ts';
import { findProgrammes } from '../programme/find-programmes.ts';
import { policyOn } from '../policy/policy.ts';

/** Counts of one area and programme in one quarter. */
interface ParticipationKey {
  readonly level: AreaLevel;
  readonly areaCode: string;
  readonly programmeCode: string;
  readonly quarter: Quarter;
}

/**
 * Loads the counts behind the participation indicators. All that one request asks of a level and programme, however
 * many fields ask it, becomes one statement over the cube.
 */
export class ParticipationLoader {
  private readonly counts = new DataLoader<ParticipationKey, ParticipationCounts | undefined, string>(
    (keys) => this.loadCounts(keys),
    { cacheKeyFn: nameOf },
  );
  private context: Promise<IndicatorContext> | undefined;
  private facts: Promise<FactSpan | undefined> | undefined;
  private readonly programmes = new Map<string, Promise<unknown>>();
  private asOfMoment: Promise<Date> | undefined;

  constructor(
    private readonly em: SqlEntityManager,
    private readonly clock: Clock,
  ) {}

  /** Counts of some quarters of an area, to look up by quarter. */
  async load(
    level: AreaLevel,
    areaCode: string,
    programmeCode: string | null | undefined,
    quarters: readonly Quarter[],
  ): Promise<CountsOf> {
    const rows = await this.counts.loadMany(
      quarters.map((quarter) => ({ level, areaCode, programmeCode: programmeCode ?? ANY_PROGRAMME, quarter })),
    );
    const found = new Map<Quarter, ParticipationCounts>();
    for (const row of rows) {
      if (row instanceof Error) throw row;
      if (row) found.set(row.quarter, row);
    }
    return (quarter) => found.get(quarter);
  }

  /** What decides whether a quarter can have a value; read once a request. */
  indicatorContext(): Promise<IndicatorContext> {
    this.context ??= this.readContext();
    return this.context;
  }

  /** Which quarters the facts cover, undefined while there are none; read once a request. */
  factSpan(): Promise<FactSpan | undefined> {
    this.facts ??= findFactSpan(sqlOf(this.em));
    return this.facts;
  }

  /**
   * Refuses a programme that does not exist; asked once a request for each.
   *
   * @throws GraphQLError (BAD_USER_INPUT)
   */
  async requireProgramme(code: string): Promise<void> {
    let found = this.programmes.get(code);
    if (!found) this.programmes.set(code, (found = findProgrammes(this.em, code)));
    await found;
  }

  /** The moment up to which the figures include every change; read once a request. */
  asOf(): Promise<Date> {
    this.asOfMoment ??= cubesAsOf(this.em);
    return this.asOfMoment;
  }

  private async readContext(): Promise<IndicatorContext> {
    const day = today(this.clock);
    const [facts, policy] = await Promise.all([this.factSpan(), policyOn(this.em, day)]);
    return {
      currentQuarter: quarterOfDay(day),
      facts,
      smallGroupThreshold: policy.get('publication.small_group_threshold'),
    };
  }

  private async loadCounts(keys: readonly ParticipationKey[]): Promise<(ParticipationCounts | undefined)[]> {
    // First, so that the figures are never older than the moment they are said to be of.
    await this.asOf();
    const [facts, { currentQuarter }] = await Promise.all([this.factSpan(), this.indicatorContext()]);
    if (!facts) return keys.map(() => undefined);
    const found = new Map<string, ParticipationCounts>();
    for (const wanted of Map.groupBy(keys, (key) => `${key.level} ${key.programmeCode}`).values()) {
      const { level, programmeCode } = wanted[0]!;
      // Outside the facts there is nothing to count, and a far quarter must not make the span between them long.
      const quarters = wanted
        .map(({ quarter }) => quarter)
        .filter((quarter) => quarter >= facts.first && quarter <= currentQuarter)
        .sort();
      if (quarters.length === 0) continue;
      const rows = await countParticipation(sqlOf(this.em), {
        level,
        areas: [...new Set(wanted.map(({ areaCode }) => areaCode))],
        programmes: [programmeCode],
        from: quarters[0]!,
        to: quarters.at(-1)!,
      });
      for (const row of rows) found.set(nameOf({ ...row, level }), row);
    }
    return keys.map((key) => found.get(nameOf(key)));
  }
}

function nameOf({ level, areaCode, programmeCode, quarter }: ParticipationKey): string {
  return `${level} ${areaCode} ${programmeCode} ${quarter}`;
}
