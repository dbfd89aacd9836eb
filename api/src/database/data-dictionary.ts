import type { Sql } from '@simoncer/analytics';

interface ColumnRow {
  readonly table: string;
  readonly table_comment: string;
  readonly column: string;
  readonly type: string;
  readonly nullable: boolean;
  readonly comment: string;
}

interface RuleRow {
  readonly table: string;
  readonly name: string;
  readonly definition: string;
}

/** Every table and column with its meaning, and every named rule, as Markdown; read from the database itself. */
export async function dataDictionary(sql: Sql): Promise<string> {
  const columns = await sql.query<ColumnRow>(/* sql */ `
    /* dictionary.columns */
    select c.relname as table, obj_description(c.oid) as table_comment, a.attname as column,
      format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable, col_description(c.oid, a.attnum) as comment
    from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relname <> 'mikro_orm_migrations'
    order by c.relname, a.attnum`);
  const rules = await sql.query<RuleRow>(/* sql */ `
    /* dictionary.rules */
    select c.relname as table, r.conname as name, pg_get_constraintdef(r.oid) as definition
    from pg_constraint r
    join pg_class c on c.oid = r.conrelid
    where r.connamespace = 'public'::regnamespace and r.contype in ('c', 'x', 'u', 'f')
      and r.conname !~ '_(fkey|key)$' and c.relname <> 'mikro_orm_migrations'
    union all
    select tablename, indexname, regexp_replace(indexdef, '^CREATE UNIQUE INDEX .* USING btree ', 'UNIQUE ')
    from pg_indexes
    where schemaname = 'public' and indexname ~ '^one_' and indexdef like '% WHERE %'
    order by 1, 2`);
  const tables = [...Map.groupBy(columns, ({ table }) => table)];
  return [
    '# Data dictionary',
    '',
    'Made from the comments in the database. Every rule below is a constraint of this name, with a test that tries to break it.',
    ...tables.flatMap(([table, rows]) => [
      '',
      `## ${table}`,
      '',
      rows[0]!.table_comment,
      '',
      '| Column | Type | May be empty | Meaning |',
      '| --- | --- | --- | --- |',
      ...rows.map(
        ({ column, type, nullable, comment }) => `| ${column} | ${type} | ${nullable ? 'yes' : ''} | ${comment} |`,
      ),
      ...rulesOf(rules.filter((rule) => rule.table === table)),
    ]),
    '',
  ].join('\n');
}

function rulesOf(rules: readonly RuleRow[]): string[] {
  if (rules.length === 0) return [];
  return ['', ...rules.map(({ name, definition }) => `- \`${name}\`: \`${definition}\``)];
}
