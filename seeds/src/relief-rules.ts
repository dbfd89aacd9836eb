/** Sum of what movements did to the stock of each item and warehouse, in the order in which they were recorded. */
const RUNNING = `(select item_code, warehouse_code,
    sum(on_hand_change) over so_far as on_hand, sum(reserved_change) over so_far as reserved
  from stock_movement
  window so_far as (partition by item_code, warehouse_code order by recorded_at, id rows unbounded preceding))`;

/** Moves that the machine of orders allows. */
const MOVES = `(values ('REPORT', 'REPORTED', 'REPORTED'), ('VERIFY', 'REPORTED', 'VERIFIED'),
    ('VERIFY', 'DISPATCHED', 'DISPATCHED'), ('VERIFY', 'PARTLY_DELIVERED', 'PARTLY_DELIVERED'), ('VERIFY', 'DELIVERED', 'DELIVERED'),
    ('APPROVE', 'VERIFIED', 'APPROVED'), ('APPROVE', 'DISPATCHED', 'DISPATCHED'),
    ('APPROVE', 'PARTLY_DELIVERED', 'PARTLY_DELIVERED'), ('APPROVE', 'DELIVERED', 'DELIVERED'),
    ('DISPATCH', 'REPORTED', 'DISPATCHED'), ('DISPATCH', 'VERIFIED', 'DISPATCHED'), ('DISPATCH', 'APPROVED', 'DISPATCHED'),
    ('DISPATCH', 'DISPATCHED', 'DISPATCHED'), ('DISPATCH', 'PARTLY_DELIVERED', 'PARTLY_DELIVERED'),
    ('HAND_OVER_PART', 'DISPATCHED', 'PARTLY_DELIVERED'), ('HAND_OVER_PART', 'PARTLY_DELIVERED', 'PARTLY_DELIVERED'),
    ('HAND_OVER_REST', 'DISPATCHED', 'DELIVERED'), ('HAND_OVER_REST', 'PARTLY_DELIVERED', 'DELIVERED'),
    ('RETURN', 'PARTLY_DELIVERED', 'PARTLY_DELIVERED'), ('CLOSE', 'DELIVERED', 'CLOSED'), ('CLOSE', 'PARTLY_DELIVERED', 'CLOSED'),
    ('REJECT', 'REPORTED', 'REJECTED'), ('CANCEL', 'VERIFIED', 'CANCELLED'), ('CANCEL', 'APPROVED', 'CANCELLED'))
  move (action, from_state, to_state)`;

/** Rules of disaster relief, in the form of the rules of the model. */
export const RELIEF_RULES: Record<string, { about: string; brokenBy: string }> = {
  'stock is the sum of its movements, and not negative': {
    about: `stock s full join (select item_code, warehouse_code, sum(on_hand_change) as on_hand, sum(reserved_change) as reserved
      from stock_movement group by 1, 2) moved using (item_code, warehouse_code)`,
    brokenBy: `s.on_hand is distinct from moved.on_hand or s.reserved is distinct from moved.reserved or s.on_hand < s.reserved
      or s.reserved < 0`,
  },
  'no warehouse ever held less than nothing, or less than it had promised': {
    about: `${RUNNING} so_far`,
    brokenBy: `on_hand < reserved or reserved < 0`,
  },
  'a line is the sum of its movements: delivered, dispatched, reserved, needed in this order': {
    about: `relief_order_line l left join (select order_line_id,
        sum(case kind when 'DISPATCH' then 0 when 'RETURN' then -on_hand_change else reserved_change end) as reserved,
        sum(-on_hand_change) as dispatched
      from stock_movement group by 1) moved on moved.order_line_id = l.id`,
    brokenBy: `l.reserved <> coalesce(moved.reserved, 0) or l.dispatched <> coalesce(moved.dispatched, 0)
      or l.delivered <> (select coalesce(sum(quantity), 0) from hand_over_line h where h.order_line_id = l.id)
      or not (0 <= l.delivered and l.delivered <= l.dispatched and l.dispatched <= l.reserved and l.reserved <= l.needed)`,
  },
  'a line needs what its families are granted': {
    about: `relief_order_line l join relief_order o on o.id = l.order_id`,
    brokenBy: `l.needed <> (select sum(e.quantity) from family_entitlement e join affected_family f on f.id = e.family_id
      where f.incident_id = o.incident_id and e.item_code = l.item_code)`,
  },
  'what is granted is ordered': {
    about: `(select distinct f.incident_id, e.item_code from family_entitlement e join affected_family f on f.id = e.family_id) g`,
    brokenBy: `not exists (select from relief_order o join relief_order_line l on l.order_id = o.id
      where o.incident_id = g.incident_id and l.item_code = g.item_code)`,
  },
  'a step is one that the machine allows, from where the one before led': {
    about: `(select s.*, lag(to_state) over (partition by order_id order by recorded_at, id) as before from relief_order_step s) s`,
    brokenBy: `from_state <> coalesce(before, 'REPORTED') or not exists (select from ${MOVES}
      where move.action = s.action and move.from_state = s.from_state and move.to_state = s.to_state)`,
  },
  'an order stands where its last step led, and begins with its report': {
    about: `relief_order o`,
    brokenBy: `o.state <> (select to_state from relief_order_step s where s.order_id = o.id order by recorded_at desc, id desc limit 1)
      or o.reported_at <> (select occurred_at from relief_order_step s where s.order_id = o.id and action = 'REPORT')`,
  },
  'the moments of an order are those of its steps, one after another': {
    about: `relief_order o cross join lateral (select min(occurred_at) filter (where action = 'VERIFY') as verified,
        min(occurred_at) filter (where action = 'APPROVE') as approved, min(occurred_at) filter (where action = 'DISPATCH') as dispatched,
        min(occurred_at) filter (where action = 'HAND_OVER_REST') as delivered, min(occurred_at) filter (where action = 'CLOSE') as closed
      from relief_order_step s where s.order_id = o.id) s`,
    brokenBy: `(o.verified_at, o.approved_at, o.dispatched_at, o.delivered_at, o.closed_at)
        is distinct from (s.verified, s.approved, s.dispatched, s.delivered, s.closed)
      or coalesce(o.approved_by = o.reported_by, false) or coalesce(o.closed_at < greatest(o.approved_at, o.delivered_at), false)`,
  },
  'only the fast track leaves before approval': {
    about: `stock_movement m join relief_order_line l on l.id = m.order_line_id join relief_order o on o.id = l.order_id
      where m.kind = 'DISPATCH'`,
    brokenBy: `not l.is_fast_track and (o.approved_at is null or m.occurred_at < o.approved_at)`,
  },
  'an order is wholly delivered when all of it is handed over': {
    about: `relief_order o`,
    brokenBy: `(o.delivered_at is not null) <> (select bool_and(l.delivered = l.needed) from relief_order_line l where l.order_id = o.id)`,
  },
  'an order that ended holds no stock ready': {
    about: `relief_order o join relief_order_line l on l.order_id = o.id where o.state in ('CLOSED', 'REJECTED', 'CANCELLED')`,
    brokenBy: `l.reserved <> l.dispatched or o.state = 'CLOSED' and l.dispatched <> l.delivered`,
  },
  'every step has its entry in the journal, the report of the incident for the first': {
    about: `relief_order_step s`,
    brokenBy: `(select count(*) from journal j where j.recorded_at = s.recorded_at and j.actor = s.actor and case when s.action = 'REPORT'
        then j.kind = 'INCIDENT_REPORTED' and j.payload ->> 'orderId' = s.order_id::text
        else j.subject_id = s.order_id and j.kind = case s.action when 'VERIFY' then 'RELIEF_VERIFIED' when 'APPROVE' then 'RELIEF_APPROVED'
          when 'DISPATCH' then 'RELIEF_DISPATCHED' when 'CLOSE' then 'RELIEF_CLOSED' when 'REJECT' then 'RELIEF_REJECTED'
          when 'CANCEL' then 'RELIEF_CANCELLED' when 'RETURN' then 'RELIEF_RETURNED' else 'RELIEF_HANDED_OVER' end end) <> 1`,
  },
  'a hand-over bears the identity of its step': {
    about: `hand_over h`,
    brokenBy: `not exists (select from relief_order_step s where s.id = h.id and s.order_id = h.order_id and s.action like 'HAND_OVER%'
      and s.occurred_at = h.handed_at)`,
  },
  'every referral is in the journal, and so is its closing': {
    about: `relief_referral r join affected_family f on f.id = r.family_id`,
    brokenBy: `(select count(*) from journal j where j.kind = 'INCIDENT_REFERRED' and j.subject_id = f.incident_id
        and j.recorded_at = r.referred_at and j.payload -> 'referralIds' ? r.id::text) <> 1
      or (select count(*) from journal j where j.kind = 'REFERRAL_CLOSED' and j.subject_id = r.id) <> (r.closed_at is not null)::integer
      or r.due_on <> (r.referred_at at time zone 'Asia/Jakarta')::date + 14 or r.kind = 'REASSESSMENT' and r.household_id is null`,
  },
  'every hand-over is in the journal by its number, and names families of its incident': {
    about: `hand_over h join relief_order o on o.id = h.order_id`,
    brokenBy: `(select count(*) from journal j where j.kind = 'RELIEF_HANDED_OVER' and j.subject_id = o.id
        and j.evidence @> jsonb_build_array(jsonb_build_object('kind', 'HANDOVER', 'reference', h.number))
        and j.recorded_at = h.recorded_at) <> 1
      or exists (select from hand_over_family hf join affected_family f on f.id = hf.family_id
        where hf.hand_over_id = h.id and f.incident_id <> o.incident_id)`,
  },
  'every incident has its report in the journal, where and when it happened': {
    about: `incident i`,
    brokenBy: `(select count(*) from journal j where j.kind = 'INCIDENT_REPORTED' and j.subject_id = i.id and j.actor = i.reported_by
      and j.kelurahan_code = i.kelurahan_code and j.recorded_at = i.reported_at
      and j.occurred_on = (i.occurred_at at time zone 'Asia/Jakarta')::date) <> 1`,
  },
  'every change of an order has its place in the stream, in the order of recording': {
    about: `(select j.id, j.recorded_at, c.position, lag(j.recorded_at) over (order by c.position) as before
      from journal j left join relief_change c on c.id = j.id
      where j.kind like 'RELIEF%' or j.kind = 'INCIDENT_MERGED' or j.kind = 'INCIDENT_REPORTED' and j.payload ->> 'orderId' is not null) c`,
    brokenBy: `position is null or coalesce(recorded_at < before, false)`,
  },
  'every change of an order has the state before and after, and the last that of the order': {
    about: `(select c.state, c.state_before, o.state as present, lag(c.state) over by_order as told, lead(c.position) over by_order as following
      from relief_change c left join relief_order o on o.id = c.order_id
      window by_order as (partition by c.order_id order by c.position)) c`,
    brokenBy: `state is null or state_before is distinct from told or (following is null and state is distinct from present)`,
  },
  'every movement that no order asked for is in the journal': {
    about: `stock_movement m where m.order_line_id is null`,
    brokenBy: `not exists (select from journal j where j.kind = 'STOCK_MOVED' and j.recorded_at = m.recorded_at
      and j.payload -> 'movementIds' ? m.id::text)`,
  },
  'a family of the register was hit where it lived, on aid or not as it was that day': {
    about: `affected_family f join incident i on i.id = f.incident_id where f.household_id is not null and f.repeats_family_id is null`,
    brokenBy: `not exists (select from residence r where r.household_id = f.household_id and r.kelurahan_code = i.kelurahan_code
        and daterange(r.started_on, r.ended_on) @> (i.occurred_at at time zone 'Asia/Jakarta')::date)
      or f.is_on_aid <> exists (select from episode e where e.household_id = f.household_id
        and e.span @> (i.occurred_at at time zone 'Asia/Jakarta')::date)`,
  },
  'a family that claims again was hit before, within the window of the policy': {
    about: `affected_family f join affected_family before on before.id = f.repeats_family_id`,
    brokenBy: `before.incident_id = f.incident_id or f.recorded_at - before.recorded_at not between interval '1 second' and interval '30 days'
      or f.household_id is distinct from before.household_id or f.kk_hash is distinct from before.kk_hash`,
  },
  'an incident hit at least the families it names': {
    about: `incident i join (select incident_id, count(*) as families, sum(person_count) as persons from affected_family group by 1) f
      on f.incident_id = i.id`,
    brokenBy: `i.affected_family_count <> f.families or i.affected_person_count <> f.persons`,
  },
  'an incident lies in the box of its kelurahan': {
    about: `incident i join kelurahan k on k.code = i.kelurahan_code`,
    brokenBy: `not (i.latitude between k.latitude_min and k.latitude_max + 0.001 and i.longitude between k.longitude_min and k.longitude_max)`,
  },
  'where an animal is taken away or somebody is searched for, no family is served': {
    about: `incident i where i.hazard in ('ANIMAL_RESCUE', 'SEARCH_AND_RESCUE', 'OTHER')`,
    brokenBy: `exists (select from affected_family f where f.incident_id = i.id)`,
  },
  'nothing of relief lies after the day it is': {
    about: `(select reported_at as at from incident union all select recorded_at from relief_order_step
      union all select recorded_at from stock_movement union all select referred_at from relief_referral
      union all select recorded_at from hand_over) a`,
    brokenBy: `at > '2026-11-24 09:00+07' or at < '2022-01-01 00:00+07'`,
  },
};

/** What the seeded city shows of relief: where to look, by what, and the values that must be there. */
export const RELIEF_VARIETY: Record<string, { rows: string; by: string; values: readonly string[] }> = {
  'state of an order': {
    rows: 'relief_order',
    by: 'state',
    values: [
      'REPORTED',
      'VERIFIED',
      'APPROVED',
      'DISPATCHED',
      'PARTLY_DELIVERED',
      'DELIVERED',
      'CLOSED',
      'REJECTED',
      'CANCELLED',
    ],
  },
  'kind of movement': {
    rows: 'stock_movement',
    by: 'kind',
    values: ['RECEIPT', 'RESERVATION', 'RELEASE', 'DISPATCH', 'RETURN', 'LOSS', 'COUNT'],
  },
  'standing of an order: known and unknown families, merged reports, claims made again, referrals': {
    rows: `(select 'known family' as what from affected_family where household_id is not null
      union all select 'unknown family' from affected_family where household_id is null
      union all select 'merged report' from incident where merged_into_id is not null
      union all select 'claim made again' from affected_family where repeats_family_id is not null
      union all select 'referral ' || kind from relief_referral
      union all select 'open referral' from relief_referral where closed_at is null) shown`,
    by: 'what',
    values: [
      'known family',
      'unknown family',
      'merged report',
      'claim made again',
      'referral ENTRY',
      'referral REASSESSMENT',
      'open referral',
    ],
  },
  'hop open in time, at risk and late at noon': {
    rows: `(select case when promised_at < '2026-11-24 12:00+07' then 'late' when at_risk_at < '2026-11-24 12:00+07' then 'at risk'
      else 'in time' end as standing from relief_hop where done_at is null and stopped_at is null) open`,
    by: 'standing',
    values: ['in time', 'at risk', 'late'],
  },
};
