import { afterAll, beforeAll, expect, it } from 'vitest';
import { World } from '../testing/index.ts';
import { dataDictionary } from './data-dictionary.ts';
import { sqlOfClient } from './sql.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** Columns that the database derives and no entity needs. */
const DERIVED = new Set(['episode.span']);
/** Entities that are views, whose columns the database cannot call empty or not. */
const VIEWS = new Set(['timeline_event', 'deadline', 'relief_hop', 'relief_allocation']);

/** Tables that are no entity: look-ups, queues and derived counts. */
const OTHER_TABLES =
  /^(idempotency_key|feed_chunk|feed_fact|identity|relief_change|setting|cube_.*|mikro_orm_migrations)$/;

interface Column {
  readonly name: string;
  readonly nullable: boolean;
}

it('the entities and the tables agree on every column and on what may be empty', async () => {
  const columns = await world.rows<Column>(`
    select table_name || '.' || column_name as name, is_nullable = 'YES' as nullable
    from information_schema.columns
    where table_schema = 'public' and table_name in
      (select table_name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE')`);
  const inTables = columns
    .filter(({ name }) => !OTHER_TABLES.test(name.split('.')[0]!) && !DERIVED.has(name))
    .map(({ name, nullable }) => `${name}${nullable ? ' may be empty' : ''}`);
  const entities = [...world.orm.getMetadata().getAll().values()].filter(({ tableName }) => !VIEWS.has(tableName));
  const inEntities = entities.flatMap((entity) =>
    entity.props
      .filter(({ fieldNames, persist }) => fieldNames?.length && persist !== false)
      .map(({ fieldNames, nullable }) => `${entity.tableName}.${fieldNames[0]}${nullable ? ' may be empty' : ''}`),
  );
  expect(inEntities.sort()).toEqual(inTables.sort());
});

it('every table, view and column carries a comment', async () => {
  const silent = await world.rows(`
    select c.relname || coalesce('.' || a.attname, '') as name
    from pg_class c
    left join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') and c.relname not like 'mikro%'
      and (obj_description(c.oid) is null or (c.relkind = 'r' and col_description(c.oid, a.attnum) is null))`);
  expect(silent).toEqual([]);
});

it('the data dictionary says what the database says', async () => {
  await expect(await dataDictionary(sqlOfClient(world.owner))).toMatchFileSnapshot('../../../docs/data-dictionary.md');
});
