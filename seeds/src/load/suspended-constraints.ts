import type { Client } from 'pg';

/** Statements that bring back what {@link suspendConstraints} dropped, in the order in which they must run. */
export interface SuspendedConstraints {
  readonly restore: readonly string[];
}

interface Definition {
  drop: string;
  create: string;
}

/**
 * Drops the foreign keys of and to the tables, then their keys, exclusion constraints and indexes: building an index
 * over rows that are there costs a fraction of keeping it up to date with each of them, and a foreign key checked for
 * all rows in one join a fraction of one look-up a row. Triggers are put aside too. What to drop is read from the catalog, so that a constraint
 * added by a later migration is treated like the others.
 *
 * Checks stay in force during the load. Restoring the others validates them over all rows. To be used inside one
 * transaction: when anything fails, its end brings everything back.
 */
export async function suspendConstraints(client: Client, tables: readonly string[]): Promise<SuspendedConstraints> {
  const foreignKeys = await findConstraints(client, 'f', tables);
  const keys = await findConstraints(client, 'pux', tables);
  const indexes = await findIndexes(client, tables);
  const triggers = await findTriggers(client, tables);
  const all = [...triggers, ...foreignKeys, ...keys, ...indexes];
  for (const { drop } of all) await client.query(drop);
  return { restore: [...keys, ...indexes, ...foreignKeys, ...triggers].map(({ create }) => create) };
}

async function findConstraints(client: Client, kinds: string, tables: readonly string[]): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    /* sql */ `
    /* seeds.findConstraints */
    select
      format('alter table %s drop constraint %I', conrelid::regclass, conname) as drop,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
        || coalesce(format('; comment on constraint %I on %s is ', conname, conrelid::regclass)
          || quote_literal(obj_description(oid, 'pg_constraint')), '') as create
    from pg_constraint
    where strpos($1, contype::text) > 0 and conparentid = 0
      and (conrelid = any ($2::text[]::regclass[]) or (contype = 'f' and confrelid = any ($2::text[]::regclass[])))
    order by conrelid::regclass::text, conname`,
    [kinds, tables],
  );
  return rows;
}

/** Triggers that count rows as they come; whoever loads writes what they would. */
async function findTriggers(client: Client, tables: readonly string[]): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    /* sql */ `
    /* seeds.findTriggers */
    select
      format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as drop,
      format('alter table %s enable trigger %I', tgrelid::regclass, tgname) as create
    from pg_trigger
    where not tgisinternal and tgenabled = 'O' and tgrelid = any ($1::text[]::regclass[])
    order by tgrelid::regclass::text, tgname`,
    [tables],
  );
  return rows;
}

async function findIndexes(client: Client, tables: readonly string[]): Promise<Definition[]> {
  const { rows } = await client.query<Definition>(
    /* sql */ `
    /* seeds.findIndexes */
    select
      format('drop index %s', indexrelid::regclass) as drop,
      pg_get_indexdef(indexrelid)
        || coalesce(format('; comment on index %s is ', indexrelid::regclass)
          || quote_literal(obj_description(indexrelid, 'pg_class')), '') as create
    from pg_index
    where indrelid = any ($1::text[]::regclass[])
      and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u', 'x'))
    order by indexrelid::regclass::text`,
    [tables],
  );
  return rows;
}
