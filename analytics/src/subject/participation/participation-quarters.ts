import type { Cube } from '../../cube/cube.ts';
import { PLACE_COMMENTS } from '../family-place.ts';
import { participationCube } from './participation.cube.ts';

/**
 * Counts of a quarter, with what they say. Every family that came is in one of the first two; every one that left is in one
 * of those from `relocated` on.
 */
const COUNTS = {
  entered: 'Families that came on aid in the quarter.',
  arrived:
    'Families on aid that moved in from another kelurahan of the city; none where the kelurahan is that of the present.',
  relocated:
    'Families that moved on to another kelurahan of the city; none where the kelurahan is that of the present.',
  rising_class: 'Families that graduated by rising class (naik kelas) in the quarter.',
  deceased: 'Families that graduated naturally: deceased.',
  no_longer_poor: 'Families that graduated naturally: no longer poor.',
  moved_away: 'Families that graduated naturally: moved out of the city.',
  left_otherwise: 'Families that left in the quarter without graduating.',
};
const KINDS = ['RELOCATED', 'RISING_CLASS', 'DECEASED', 'NO_LONGER_POOR', 'MOVED_AWAY'];
const ON_AID = 'Families on aid at the end of the quarter.';

/** What a cube of quarters is made of. */
export interface ParticipationQuarters {
  readonly table: string;
  /** What it is by, besides programme and quarter, for the comment of the table. */
  readonly by: string;
  /** Further dimensions of {@link participationCube}: name to column and what the column says. */
  readonly dimensions: Readonly<Record<string, { readonly column: string; readonly comment: string }>>;
  readonly finer?: Cube;
}

/**
 * Families on aid by kelurahan, programme and quarter: those who came and went in the quarter, those there at its end.
 *
 * Only quarters in which something happened have a row. The row holds until the next one, so a quarter without events
 * finds its families in the row with `quarter <= q < until_quarter`.
 */
export function participationQuarters({ table, by, dimensions, finer }: ParticipationQuarters): Cube {
  const further = Object.values(dimensions);
  const series = ['kelurahan_code', 'basis', 'programme_code', ...further.map(({ column }) => column)].join(', ');
  const counts = [...Object.keys(COUNTS), 'on_aid'];
  const comment = (column: string, text: string) => `comment on column ${table}.${column} is '${text}';`;
  return {
    table,
    derivedFrom: participationCube,
    ...(finer && { finer }),
    columns: [...series.split(', '), 'quarter', 'until_quarter', ...counts],
    time: { column: 'quarter', grain: 'QUARTER', until: 'until_quarter' },
    dimensions: {
      programme: 'programme_code',
      ...Object.fromEntries(Object.entries(dimensions).map(([name, { column }]) => [name, column])),
    },
    hasBasis: true,
    // Most queries ask for the latest quarters, which `until_quarter` finds without reading the years before.
    tableSql: /* sql */ `
create table ${table} (
  kelurahan_code text not null,
  basis text not null,
  programme_code text not null,
  ${further.map(({ column }) => `${column} text not null,`).join('\n  ')}
  quarter date not null,
  until_quarter date not null,
  ${counts.map((count) => `${count} integer not null,`).join('\n  ')}
  primary key (basis, programme_code, until_quarter, kelurahan_code${further.map(({ column }) => `, ${column}`).join('')})
    include (quarter, ${counts.join(', ')})
);
create index on ${table} (kelurahan_code);
comment on table ${table} is 'Cube: families by ${by} and quarter in which any came or went. Derived; recomputed per kelurahan from ${table}_source.';
${comment('kelurahan_code', PLACE_COMMENTS.kelurahan)}
${comment('basis', PLACE_COMMENTS.basis)}
${comment('programme_code', PLACE_COMMENTS.programme)}
${further.map((dimension) => comment(dimension.column, dimension.comment)).join('\n')}
${comment('quarter', 'First day of the quarter.')}
${comment('until_quarter', 'First day of the next quarter with a row, which the families on aid stay the same until; infinity for the last.')}
${Object.entries({ ...COUNTS, on_aid: ON_AID })
  .map(([column, text]) => comment(column, text))
  .join('\n')}
`,
    sourceSql: /* sql */ `
with flow as (
  select ${series}, date_trunc('quarter', entered_month)::date as quarter,
    families as came, entered_how, 0 as gone, null as left_how
  from cube_participation
  union all
  select ${series}, date_trunc('quarter', left_month)::date, 0, null, families, left_how
  from cube_participation
  where left_month is not null
),
total as (
  select ${series}, quarter,
    sum(came)::integer as came,
    coalesce(sum(came) filter (where entered_how = 'ON_AID'), 0)::integer as entered,
    coalesce(sum(came) filter (where entered_how = 'RELOCATED'), 0)::integer as arrived,
    sum(gone)::integer as gone,
    ${KINDS.map((kind) => `coalesce(sum(gone) filter (where left_how = '${kind}'), 0)::integer as ${kind.toLowerCase()},`).join('\n    ')}
    coalesce(sum(gone) filter (where left_how not in (${KINDS.map((kind) => `'${kind}'`).join(', ')})), 0)::integer as left_otherwise
  from flow
  group by ${series}, quarter
)
select ${series}, quarter,
  coalesce(lead(quarter) over series, 'infinity') as until_quarter,
  ${Object.keys(COUNTS).join(', ')},
  (sum(came - gone) over series)::integer as on_aid
from total
window series as (partition by ${series} order by quarter)
`,
  };
}
