import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  findFactDays,
  readExactMaterials,
  type FactDays,
  type MaterialSource,
  type Subject,
} from '@simoncer/analytics';
import type { Role } from '../access/officer.ts';
import { today, type Clock } from '../clock.ts';
import { cubesAsOf } from '../database/jobs.ts';
import { sqlOf } from '../database/sql.ts';
import { policyOn } from '../policy/policy.ts';

/** What the figures of one request share: read once, however many ask. */
export class FigureDesk {
  private days: Promise<FactDays> | undefined;
  private rules: Promise<{ readonly exactRoles: readonly Role[]; readonly threshold: number }> | undefined;
  private moment: Promise<Date> | undefined;

  constructor(
    readonly em: SqlEntityManager,
    private readonly clock: Clock,
    /** Role of who asks; undefined for the public. */
    private readonly role: Role | undefined,
  ) {}

  /** Today, and the days that facts reach from and to. */
  factDays(): Promise<FactDays> {
    this.days ??= findFactDays(sqlOf(this.em)).then((facts) => ({ today: today(this.clock), facts }));
    return this.days;
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

  /** What policy says of publishing. Where it does not say who sees everything, nobody does. */
  private publication() {
    this.rules ??= policyOn(this.em, today(this.clock)).then((policy) => ({
      exactRoles: policy.find('publication.exact_roles') ?? [],
      threshold: policy.get('publication.small_group_threshold'),
    }));
    return this.rules;
  }

  /** Reads what the indicators of a subject are made of. */
  materialsOf({ code }: Subject): MaterialSource {
    return (indicators, grouping) => readExactMaterials(sqlOf(this.em), code, indicators, grouping, today(this.clock));
  }
}
