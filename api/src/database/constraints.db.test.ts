import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../testing/index.ts';
import { base, coreAttempts } from './testing/core.attempts.ts';
import { familyCubeAttempts } from './testing/family-cube.attempts.ts';
import { countedCubeAttempts } from './testing/counted-cube.attempts.ts';
import { documentAttempts } from './testing/document.attempts.ts';
import { feedAttempts } from './testing/feed.attempts.ts';
import { householdAttempts } from './testing/household.attempts.ts';
import { liveAttempts } from './testing/live.attempts.ts';
import { naturalExitAttempts } from './testing/natural-exit.attempts.ts';
import { policyAttempts, policyBase } from './testing/policy.attempts.ts';
import { reliefCubeAttempts } from './testing/relief-cubes.attempts.ts';
import { reliefOrderAttempts } from './testing/relief-order.attempts.ts';
import { reliefAttempts } from './testing/relief.attempts.ts';
import { reliefBase } from './testing/relief.base.ts';
import { stockAttempts } from './testing/stock.attempts.ts';
import { companionAttempts } from './testing/companion.attempts.ts';
import { graduationAttempts } from './testing/graduation.attempts.ts';
import { pathwayAttempts } from './testing/pathway.attempts.ts';

/** Every rule the database guards, with statements that try to break it; each feature adds its own. */
const attempts: Record<string, string[]> = {
  ...coreAttempts,
  ...householdAttempts,
  ...feedAttempts,
  ...naturalExitAttempts,
  ...policyAttempts,
  ...pathwayAttempts,
  ...companionAttempts,
  ...graduationAttempts,
  ...liveAttempts,
  ...familyCubeAttempts,
  ...countedCubeAttempts,
  ...documentAttempts,
  ...stockAttempts,
  ...reliefAttempts,
  ...reliefOrderAttempts,
  ...reliefCubeAttempts,
};

let world: World;
beforeAll(async () => {
  world = await World.start();
  await world.owner.query(base);
  await world.owner.query(policyBase);
  await world.owner.query(reliefBase);
});
afterAll(() => world.stop());

/** Name of the constraint that refuses a statement. */
async function constraintThatRefuses(statement: string): Promise<string | undefined> {
  try {
    await world.owner.query(statement);
    return undefined;
  } catch (error) {
    const { constraint, message } = error as { constraint?: string; message: string };
    return constraint ?? message;
  }
}

describe('the database refuses what breaks', () => {
  it.each(Object.entries(attempts).flatMap(([rule, statements]) => statements.map((statement) => [rule, statement])))(
    '%s: %s',
    async (rule, statement) => {
      expect(await constraintThatRefuses(statement!)).toBe(rule);
    },
  );

  it('has no rule of ours without an attempt to break it', async () => {
    const rules = await world.rows<{ name: string }>(`
      select conname as name from pg_constraint c join pg_class t on t.oid = c.conrelid
      where c.connamespace = 'public'::regnamespace and c.contype in ('c', 'x', 'u', 'f', 'p')
        and conname not like '%\\_fkey' and conname not like '%\\_pkey' and conname not like '%\\_key' and t.relname not like 'mikro%'
      union
      select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid
      where i.indisunique and c.relnamespace = 'public'::regnamespace and c.relname like 'one\\_%'
      order by 1`);
    expect(rules.map(({ name }) => name)).toEqual(Object.keys(attempts).sort());
  });
});

describe("the application's role", () => {
  it.each(['update journal set actor = actor', 'delete from journal', 'truncate journal'])(
    'can add to the journal, but not: %s',
    async (statement) => {
      await world
        .em()
        .execute(
          `insert into journal (id, kind, subject_id, occurred_on, actor) values (gen_random_uuid(), 'EPISODE_ENDED', gen_random_uuid(), now(), 'euis')`,
        );
      await expect(world.em().execute(statement)).rejects.toThrow(/permission denied for table journal/);
    },
  );

  it.each([
    ['stock', 'update stock set on_hand = on_hand + 1'],
    ['stock', 'update stock set reserved = 0'],
    ['stock', `insert into stock (item_code, warehouse_code, on_hand) values ('MILK', 'POS_TIMUR', 5)`],
    ['stock', 'delete from stock'],
    ['relief_order_line', 'update relief_order_line set reserved = needed'],
    ['relief_order_line', 'update relief_order_line set dispatched = 0'],
    ['relief_order_line', 'delete from relief_order_line'],
    ['stock_movement', 'update stock_movement set reason = reason'],
    ['stock_movement', 'delete from stock_movement'],
    ['stock_movement', 'truncate stock_movement'],
    ['relief_order_step', 'update relief_order_step set occurred_at = occurred_at'],
    ['relief_order_step', 'delete from relief_order_step'],
    ['hand_over', `update hand_over set number = 'BAST-9'`],
    ['hand_over', 'delete from hand_over'],
    ['hand_over_line', 'update hand_over_line set quantity = 1'],
    ['hand_over_line', 'delete from hand_over_line'],
    ['hand_over_family', 'delete from hand_over_family'],
  ])('can move stock and add to %s, but not: %s', async (table, statement) => {
    await expect(world.em().execute(statement)).rejects.toThrow(`permission denied for table ${table}`);
  });
});
