import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  ANY_PROGRAMME,
  countParticipation,
  findFactSpan,
  quarterOfDay,
  type FactSpan,
  type IndicatorContext,
  type ParticipationRequest,
  type ParticipationTable,
  type Quarter,
} from '@simoncer/analytics';
import DataLoader from 'dataloader';
import { today, type Clock } from '../clock.ts';
import { cubesAsOf } from '../database/jobs.ts';
import { sqlOf } from '../database/sql.ts';
import { findProgrammes } from '../programme/find-programmes.ts';
import { policyOn } from '../policy/policy.ts';
import { Figures } from './figures.ts';

/** One kelurahan and programme in one quarter. */
interface KelurahanKey {
  readonly kelurahan: string;
  readonly programme: string;
  readonly quarter: Quarter;
}

/** Gives the figures of an area and a programme; without a programme, of aid of any kind. */
export type FiguresOf = (area: string, programme: string | null | undefined) => Figures;

/** Loads the counts behind the participation indicators, in one statement for all that is asked at once. */
export class ParticipationLoader {
  private readonly kelurahan = new DataLoader<KelurahanKey, Figures, string>((keys) => this.loadKelurahan(keys), {
    cacheKeyFn: ({ kelurahan, programme, quarter }) => `${kelurahan} ${programme} ${quarter}`,
  });
  private context: Promise<IndicatorContext> | undefined;
  private facts: Promise<FactSpan | undefined> | undefined;
  private readonly programmes = new Map<string, Promise<unknown>>();
  private asOfMoment: Promise<Date> | undefined;

  constructor(
    private readonly em: SqlEntityManager,
    private readonly clock: Clock,
  ) {}

  /** Figures of areas and programmes in a span of quarters. */
  async load(request: ParticipationRequest): Promise<FiguresOf> {
    // Before the counts, so that the figures are never older than the moment they are said to be of.
    const [asOf, context] = await Promise.all([this.asOf(), this.indicatorContext()]);
    const table = await this.count(request, context);
    return (area, programme) => {
      const counts = table?.get(area)?.get(programme ?? ANY_PROGRAMME);
      return new Figures((quarter) => counts?.get(quarter), context, asOf);
    };
  }

  /**
   * Figures of a kelurahan in one quarter; what one request asks of several comes together.
   *
   * @throws GraphQLError (BAD_USER_INPUT) when there is no such programme
   */
  async loadOne(kelurahan: string, programme: string | null | undefined, quarter: Quarter): Promise<Figures> {
    const [figures] = await Promise.all([
      this.kelurahan.load({ kelurahan, programme: programme ?? ANY_PROGRAMME, quarter }),
      programme != null && this.requireProgramme(programme),
    ]);
    return figures;
  }

  /** Which quarters the facts cover, undefined while there are none; read once a request. */
  factSpan(): Promise<FactSpan | undefined> {
    this.facts ??= findFactSpan(sqlOf(this.em));
    return this.facts;
  }

  /** The moment up to which the figures include every change; read once a request. */
  asOf(): Promise<Date> {
    this.asOfMoment ??= cubesAsOf(this.em);
    return this.asOfMoment;
  }

  /** What decides whether a quarter can have a value; read once a request. */
  private indicatorContext(): Promise<IndicatorContext> {
    this.context ??= this.readContext();
    return this.context;
  }

  /** Refuses a programme that does not exist; asked once a request for each. */
  private async requireProgramme(code: string): Promise<void> {
    let found = this.programmes.get(code);
    if (!found) this.programmes.set(code, (found = findProgrammes(this.em, code)));
    await found;
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

  private async count(
    request: ParticipationRequest,
    { facts, currentQuarter }: IndicatorContext,
  ): Promise<ParticipationTable | undefined> {
    if (!facts) return undefined;
    // Outside the facts there is nothing to count, and a far quarter must not make the span between them long.
    const from = request.from < facts.first ? facts.first : request.from;
    const to = request.to > currentQuarter ? currentQuarter : request.to;
    return from <= to ? countParticipation(sqlOf(this.em), { ...request, from, to }) : undefined;
  }

  private async loadKelurahan(keys: readonly KelurahanKey[]): Promise<Figures[]> {
    const quarters = keys.map(({ quarter }) => quarter).sort();
    const figuresOf = await this.load({
      level: 'KELURAHAN',
      areas: [...new Set(keys.map(({ kelurahan }) => kelurahan))],
      programmes: [...new Set(keys.map(({ programme }) => programme))],
      from: quarters[0]!,
      to: quarters.at(-1)!,
    });
    return keys.map(({ kelurahan, programme }) => figuresOf(kelurahan, programme));
  }
}
