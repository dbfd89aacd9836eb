import type { Sql } from '@simoncer/analytics';
import { validate as isUuid } from 'uuid';
import type { Change, ChangeSource } from './change.ts';

interface ChangeRow extends Omit<Change, 'position'> {
  readonly position: string;
}

/** The changes as the database keeps them. */
export class KeptChanges implements ChangeSource {
  /** @param sql runs a statement outside of any transaction */
  constructor(private readonly sql: () => Sql) {}

  async last(): Promise<number> {
    const [row] = await this.sql().query<{ position: string | null }>(
      '/* live.last */ select max(position) as position from relief_change',
    );
    return Number(row?.position ?? 0);
  }

  async after(position: number, limit: number): Promise<Change[]> {
    const rows = await this.sql().query<ChangeRow>(
      `/* live.after */
       select c.position, c.id, c.entry_id as "entryId", c.order_id as "orderId", j.kind, j.recorded_at as "recordedAt",
         o.kelurahan_code as kelurahan, c.state, c.state_before as "stateBefore"
       from relief_change c
       join journal j on j.id = c.entry_id
       join relief_order o on o.id = c.order_id
       where c.position > $1
       order by c.position
       limit $2`,
      [position, limit],
    );
    return rows.map((row) => ({ ...row, position: Number(row.position), recordedAt: new Date(row.recordedAt) }));
  }

  /** Position of a change by its id, or undefined where there is none. */
  async positionOf(id: string): Promise<number | undefined> {
    if (!isUuid(id)) return undefined;
    const [row] = await this.sql().query<{ position: string }>(
      '/* live.position */ select position from relief_change where id = $1',
      [id],
    );
    return row && Number(row.position);
  }

  /** Which of these codes no kelurahan has. */
  async unknownKelurahan(codes: readonly string[]): Promise<string[]> {
    const rows = await this.sql().query<{ code: string }>(
      `/* live.kelurahan */
       select code from unnest($1::text[]) as code where not exists (select from kelurahan k where k.code = code.code)`,
      [codes],
    );
    return rows.map(({ code }) => code);
  }
}
