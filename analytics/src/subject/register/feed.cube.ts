import type { Cube } from '../../cube/cube.ts';
import { monthOf } from '../../cube/fragments.ts';

const RECEIVED_ON = `(b.received_at at time zone 'Asia/Jakarta')::date`;

/**
 * Files of each source by the month they came, and what became of their rows.
 *
 * They belong to no kelurahan: the place of all cells is `*`. The counts are those the files carry, so that a refresh
 * reads as many rows as there are files and not as many as they have lines.
 */
export const feedCube: Cube = {
  table: 'cube_feed',
  columns: [
    'kelurahan_code',
    'month',
    'source',
    'channel',
    'files',
    'refused_files',
    'rows',
    'applied',
    'unchanged',
    'refused',
    'to_match',
    'matched',
    'dismissed',
    'not_concerned',
    'duplicates',
    'newest_on',
  ],
  time: { column: 'month', grain: 'MONTH' },
  isPlaceless: true,
  dimensions: { source: 'source', channel: 'channel' },
  hasBasis: false,
  tableSql: /* sql */ `
create table cube_feed (
  kelurahan_code text not null,
  month date not null,
  source text not null,
  channel text not null,
  files integer not null constraint feed_cell_not_empty check (files > 0),
  refused_files integer not null,
  rows integer not null,
  applied integer not null,
  unchanged integer not null,
  refused integer not null,
  to_match integer not null,
  matched integer not null,
  dismissed integer not null,
  not_concerned integer not null,
  duplicates integer not null,
  newest_on date,
  primary key (kelurahan_code, month, source, channel)
);
comment on table cube_feed is 'Cube: files of each source by month, and what became of their rows. Derived; recomputed as a whole from cube_feed_source.';
comment on column cube_feed.kelurahan_code is 'Always *: a file belongs to no kelurahan.';
comment on column cube_feed.month is 'First day of the month in which the files were received.';
comment on column cube_feed.source is 'DUKCAPIL (civil registry), DTSEN (national socio-economic register) or FIELD_REPORT.';
comment on column cube_feed.channel is 'FILE (uploaded) or MUTATION (a single fact).';
comment on column cube_feed.files is 'Files and single facts received.';
comment on column cube_feed.refused_files is 'Of these, files refused as a whole, with no row read.';
comment on column cube_feed.rows is 'Rows read so far.';
comment on column cube_feed.applied is 'Of these, rows that changed something.';
comment on column cube_feed.unchanged is 'Of these, rows that said what was known.';
comment on column cube_feed.refused is 'Of these, rows that broke a rule.';
comment on column cube_feed.to_match is 'Of these, rows that still wait for a person to say whom they are about.';
comment on column cube_feed.matched is 'Of these, rows that a person matched.';
comment on column cube_feed.dismissed is 'Of these, rows that a person dismissed.';
comment on column cube_feed.not_concerned is 'Of these, rows about somebody who is not in this register.';
comment on column cube_feed.duplicates is 'Of these, rows that report a family to be in the register twice, whatever became of them.';
comment on column cube_feed.newest_on is 'Last day of the month on which one came that was not refused as a whole; empty where all were.';
`,
  sourceSql: /* sql */ `
with feed as (
  select '*' as kelurahan_code, ${RECEIVED_ON} as received_on, b.source, b.channel, b.state, b.line_count,
    b.applied_count, b.unchanged_count, b.refused_count, b.to_match_count, b.matched_count, b.dismissed_count,
    b.not_concerned_count,
    (select count(*) from feed_row w where w.batch_id = b.id and w.kind = 'DUPLICATE') as duplicate_count
  from feed_batch b
)
select kelurahan_code, ${monthOf('received_on')} as month, source, channel,
  count(*)::integer as files,
  (count(*) filter (where state = 'REFUSED'))::integer as refused_files,
  sum(line_count)::integer as rows,
  sum(applied_count)::integer as applied,
  sum(unchanged_count)::integer as unchanged,
  sum(refused_count)::integer as refused,
  sum(to_match_count)::integer as to_match,
  sum(matched_count)::integer as matched,
  sum(dismissed_count)::integer as dismissed,
  sum(not_concerned_count)::integer as not_concerned,
  sum(duplicate_count)::integer as duplicates,
  max(received_on) filter (where state <> 'REFUSED') as newest_on
from feed
group by 1, 2, 3, 4
`,
};
