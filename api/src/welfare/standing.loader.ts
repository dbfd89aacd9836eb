import type { SqlEntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { today, type Clock } from '../clock.ts';
import { sqlOf } from '../database/sql.ts';
import { parameterByDay } from '../policy/policy.ts';
import { currentDecile, standingClass, type Assessed, type DecileOnDay, type Standing } from './standing.ts';

/** What counts of a household's welfare today. */
export interface Welfare {
  readonly standing: Standing | null;
  readonly decile: DecileOnDay | null;
}

/** Loads what counts of the welfare of households, in one statement for all that is asked at once. */
export class WelfareLoader {
  // not kept, since a mutation of the same request may record another assessment
  private readonly households = new DataLoader<string, Welfare>((ids) => this.load(ids), { cache: false });

  constructor(
    private readonly em: SqlEntityManager,
    private readonly clock: Clock,
  ) {}

  /** What counts of one household. */
  of(householdId: string): Promise<Welfare> {
    return this.households.load(householdId);
  }

  private async load(ids: readonly string[]): Promise<Welfare[]> {
    const day = today(this.clock);
    const [inARowOn, rows] = await Promise.all([
      parameterByDay(this.em, 'welfare.assessments_in_a_row'),
      this.assessments(ids, day),
    ]);
    const byHousehold = new Map<string, Assessed[]>();
    for (const { householdId, ...assessed } of rows) {
      const those = byHousehold.get(householdId);
      if (those) those.push(assessed);
      else byHousehold.set(householdId, [assessed]);
    }
    return ids.map((id) => {
      const assessments = byHousehold.get(id) ?? [];
      return {
        standing: standingClass(assessments, inARowOn) ?? null,
        decile: currentDecile(assessments) ?? null,
      };
    });
  }

  private assessments(ids: readonly string[], day: string) {
    return sqlOf(this.em).query<Assessed & { readonly householdId: string }>(
      `/* welfare.of_households */
       select household_id as "householdId", assessed_on::text as "assessedOn", source,
         welfare_class as "welfareClass", decile
       from welfare_assessment
       where household_id = any ($1::uuid[]) and assessed_on <= $2::date`,
      [ids, day],
    );
  }
}
