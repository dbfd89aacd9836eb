import type { Cube } from '../../cube/cube.ts';
import { durationBucket } from '../../cube/fragments.ts';
import { FAMILY_PLACE, PLACE_COMMENTS, basesOf } from '../family-place.ts';

/**
 * Aid paid out (penyaluran bantuan) by kelurahan, programme, quarter it was due for, whether it came in time and after how
 * many days.
 *
 * In time is what reached the family within the quarter it was due for; policy knows no other promise. Days are counted
 * from the first day of that quarter and kept as `bucket` i of a log histogram, which holds more than 1.05^(i-1) and up to
 * 1.05^i days, the first one up to 1 day.
 *
 * Payments and amounts add up over everything within a programme, or within `*`. A family is counted where its first
 * payment of the quarter is, so families of one quarter add up over `timeliness` and `bucket`, and over kelurahan; by the
 * kelurahan of that time, a family that moved between two payments of one quarter is in both. Over quarters they do not
 * add up: a family is paid in each.
 */
export const disbursementCube: Cube = {
  table: 'cube_disbursement',
  columns: [
    'kelurahan_code',
    'basis',
    'programme_code',
    'quarter',
    'timeliness',
    'bucket',
    'payments',
    'families',
    'amount',
  ],
  time: { column: 'quarter', grain: 'QUARTER' },
  dimensions: { programme: 'programme_code', timeliness: 'timeliness' },
  hasBasis: true,
  tableSql: /* sql */ `
create table cube_disbursement (
  kelurahan_code text not null,
  basis text not null,
  programme_code text not null,
  quarter date not null,
  timeliness text not null,
  bucket smallint not null,
  payments integer not null,
  families integer not null,
  amount bigint not null,
  constraint disbursement_cell_basis_closed check (basis in ('THEN', 'NOW')),
  constraint disbursement_cell_timeliness_closed check (timeliness in ('IN_TIME', 'LATE')),
  constraint disbursement_cell_not_empty check (payments > 0),
  primary key (basis, programme_code, quarter, kelurahan_code, timeliness, bucket)
    include (payments, families, amount)
);
create index on cube_disbursement (kelurahan_code);
comment on table cube_disbursement is 'Cube: aid paid out by kelurahan, programme, quarter due, timeliness and days. Derived; recomputed per kelurahan from cube_disbursement_source.';
comment on column cube_disbursement.kelurahan_code is '${PLACE_COMMENTS.kelurahan} A payment happened where the family lived when it was paid.';
comment on column cube_disbursement.basis is '${PLACE_COMMENTS.basis}';
comment on column cube_disbursement.programme_code is '${PLACE_COMMENTS.programme}';
comment on column cube_disbursement.quarter is 'First day of the quarter the aid was due for.';
comment on column cube_disbursement.timeliness is 'IN_TIME: it reached the family within that quarter; LATE: after it.';
comment on column cube_disbursement.bucket is 'Days from the first day of the quarter to the payment, as a bucket of a log histogram: more than 1.05^(bucket-1), up to 1.05^bucket; 0 up to one day.';
comment on column cube_disbursement.payments is 'Number of payments, at least 1.';
comment on column cube_disbursement.families is 'Families whose first payment of the quarter is among them.';
comment on column cube_disbursement.amount is 'Rupiah.';
`,
  // A family has lived where it was paid, so its payments are found by where it lived: family by family, since then what is
  // sorted to find the first is a handful. Of a day any payment is as much the first as another.
  sourceSql: /* sql */ `
with place as (select distinct kelurahan_code, basis, household_id from (${FAMILY_PLACE}) as stretch),
-- by day first: what follows is then asked of some thousand days and not of every payment
paid as (
  select p.kelurahan_code, p.basis, d.programme_code, d.quarter_on, d.paid_on,
    count(*) as payments,
    count(*) filter (where d.nth = 1) as families,
    count(*) filter (where d.nth_in_programme = 1) as families_in_programme,
    sum(d.amount::bigint) as amount
  from place p
  cross join lateral (
    select n.programme_code, d.quarter_on, d.paid_on, d.amount,
      row_number() over (partition by d.quarter_on order by d.paid_on) as nth,
      row_number() over (partition by d.quarter_on, n.programme_code order by d.paid_on) as nth_in_programme
    from enrolment n
    join disbursement d on d.enrolment_id = n.id and (p.basis <> 'THEN' or d.kelurahan_code = p.kelurahan_code)
    where n.household_id = p.household_id
    offset 0
  ) d
  group by 1, 2, 3, 4, 5
)
select p.kelurahan_code, b.basis, s.programme_code,
  p.quarter_on as quarter,
  case when p.paid_on < p.quarter_on + interval '3 months' then 'IN_TIME' else 'LATE' end as timeliness,
  ${durationBucket('p.paid_on - p.quarter_on')} as bucket,
  sum(p.payments)::integer as payments,
  sum(s.families)::integer as families,
  sum(p.amount)::bigint as amount
from paid p
cross join ${basesOf('p.basis')}
cross join lateral (
  values (p.programme_code, p.families_in_programme), ('*', p.families)
) as s (programme_code, families)
group by 1, 2, 3, 4, 5, 6
`,
};
