import type { Cube } from '../../cube/cube.ts';
import { REPORTED_EVENT } from './reported-event.ts';

/**
 * Hops of relief orders: how long each took, and whether it kept the time that was promised when the order was made.
 *
 * A hop that is open has no duration yet and is not dropped: the cell holds the moments since when and until when, so
 * that a query decides by its own clock how long it has lasted and whether the promise is broken. What was stopped undone
 * (rejected, cancelled, closed short) is censored at that moment; where its time had passed by then, the promise is
 * broken, so that nobody mends one by ending the order.
 */
export const reliefHopCube: Cube = {
  table: 'cube_relief_hop',
  columns: [
    'kelurahan_code',
    'month',
    'hazard',
    'track',
    'hop',
    'status',
    'promise',
    'bucket',
    'open_since',
    'promised_at',
    'orders',
  ],
  time: { column: 'month', grain: 'MONTH' },
  dimensions: { hazard: 'hazard', track: 'track', hop: 'hop', status: 'status', promise: 'promise' },
  hasBasis: false,
  tableSql: /* sql */ `
create table cube_relief_hop (
  kelurahan_code text not null,
  month date not null,
  hazard text not null,
  track text not null,
  hop text not null,
  status text not null,
  promise text not null,
  bucket smallint,
  open_since timestamptz,
  promised_at timestamptz,
  orders integer not null,
  constraint relief_hop_cell_not_empty check (orders > 0),
  constraint relief_hop_cell_open_or_timed check (
    num_nulls(bucket) = (status = 'OPEN')::integer and num_nonnulls(open_since, promised_at) = 2 * (status = 'OPEN')::integer),
  constraint one_relief_hop_cell unique nulls not distinct
    (kelurahan_code, month, hop, hazard, track, status, promise, bucket, open_since, promised_at) include (orders)
);
comment on table cube_relief_hop is 'Cube: hops of relief orders by kelurahan, month, hazard, how they ended and how long they took. Derived; recomputed per kelurahan from cube_relief_hop_source.';
comment on column cube_relief_hop.kelurahan_code is 'Where the disaster was: that of the leading report, where reports were merged.';
comment on column cube_relief_hop.month is 'First day of the month, in Bogor, in which the order was reported.';
comment on column cube_relief_hop.hazard is 'What struck.';
comment on column cube_relief_hop.track is 'FAST where some of the order may leave before verification, else REGULAR.';
comment on column cube_relief_hop.hop is 'VERIFICATION (verifikasi), APPROVAL (persetujuan), DISPATCH (pengiriman), DELIVERY (serah terima) or WHOLE, from the report to the last hand-over.';
comment on column cube_relief_hop.status is 'DONE; STOPPED undone, since the order was rejected, cancelled or closed short; or OPEN.';
comment on column cube_relief_hop.promise is 'KEPT: done in the promised time. BROKEN: done, or stopped, after it. LIFTED: stopped before it had passed. RUNNING: open, and broken once promised_at has passed.';
comment on column cube_relief_hop.bucket is 'Hours until it was done or stopped, as the bucket i of hours in (1.05^(i-1), 1.05^i], 0 up to one hour; empty while it is open.';
comment on column cube_relief_hop.open_since is 'When the hop began, where it is open.';
comment on column cube_relief_hop.promised_at is 'By when it is promised, where it is open.';
comment on column cube_relief_hop.orders is 'Number of orders, at least 1.';
`,
  sourceSql: /* sql */ `
with hop as (
  select event.kelurahan_code, event.hazard,
    date_trunc('month', o.reported_at at time zone 'Asia/Jakarta')::date as month,
    case when h.is_fast_track then 'FAST' else 'REGULAR' end as track,
    h.kind as hop,
    case when h.done_at is not null then 'DONE' when h.stopped_at is not null then 'STOPPED' else 'OPEN' end as status,
    h.started_at, h.promised_at, h.done_at,
    coalesce(h.done_at, h.stopped_at) as ended_at
  from ${REPORTED_EVENT} as event
  join relief_order o on o.incident_id = event.incident_id
  join relief_hop h on h.order_id = o.id
),
judged as (
  select kelurahan_code, month, hazard, track, hop, status,
    case
      when ended_at is null then 'RUNNING'
      when ended_at > promised_at then 'BROKEN'
      when done_at is not null then 'KEPT'
      else 'LIFTED'
    end as promise,
    case when ended_at is not null
      then ceil(ln(greatest(extract(epoch from ended_at - started_at)::float8 / 3600, 1)) / ln(1.05::float8))::smallint
    end as bucket,
    case when ended_at is null then started_at end as open_since,
    case when ended_at is null then promised_at end as promised_at
  from hop
)
select kelurahan_code, month, hazard, track, hop, status, promise, bucket, open_since, promised_at,
  count(*)::integer as orders
from judged
group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10
`,
};
