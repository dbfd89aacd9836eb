import { Migration } from '@mikro-orm/migrations';

/**
 * Disaster relief: stock in warehouses, incidents with the families hit, and the order that brings them what policy
 * grants. Stock is the sum of its movements: a trigger counts each one, and nothing else can write the sums.
 */
export class Relief extends Migration {
  override up(): void {
    for (const statement of [places, stock, incidents, orders, movements, handOvers, documents, referrals, views]) {
      this.addSql(statement);
    }
  }
}

const places = /* sql */ `
alter table kelurahan
  add column latitude_min double precision,
  add column latitude_max double precision,
  add column longitude_min double precision,
  add column longitude_max double precision,
  add constraint kelurahan_box_is_complete check (
    num_nonnulls(latitude_min, latitude_max, longitude_min, longitude_max) in (0, 4)
    and latitude_min < latitude_max and longitude_min < longitude_max);
comment on column kelurahan.latitude_min is 'Southernmost latitude, WGS 84 degrees; empty where unknown.';
comment on column kelurahan.latitude_max is 'Northernmost latitude, WGS 84 degrees; empty where unknown.';
comment on column kelurahan.longitude_min is 'Westernmost longitude, WGS 84 degrees; empty where unknown.';
comment on column kelurahan.longitude_max is 'Easternmost longitude, WGS 84 degrees; empty where unknown.';
`;

const stock = /* sql */ `
create table warehouse (
  code text primary key,
  name text not null,
  kelurahan_code text not null references kelurahan,
  latitude double precision not null,
  longitude double precision not null,
  is_active boolean not null default true,
  constraint warehouse_name_present check (btrim(name) <> ''),
  constraint warehouse_on_earth check (latitude between -90 and 90 and longitude between -180 and 180)
);
comment on table warehouse is 'Where relief goods are kept.';
comment on column warehouse.code is 'Short name.';
comment on column warehouse.name is 'Name.';
comment on column warehouse.kelurahan_code is 'Where it stands.';
comment on column warehouse.latitude is 'Latitude, WGS 84 degrees.';
comment on column warehouse.longitude is 'Longitude, WGS 84 degrees.';
comment on column warehouse.is_active is 'Whether goods are reserved from it.';

create table relief_item (
  code text primary key,
  name text not null,
  unit text not null,
  category text not null,
  is_life_saving boolean not null default false,
  constraint relief_item_name_present check (btrim(name) <> '' and btrim(unit) <> ''),
  constraint relief_item_category_closed check (category in ('FOOD', 'CLOTHING', 'SHELTER', 'MATERIAL', 'OTHER'))
);
comment on table relief_item is 'What is given: the standard items of Kemensos and BPBD.';
comment on column relief_item.code is 'Short name.';
comment on column relief_item.name is 'Name.';
comment on column relief_item.unit is 'What one of it is; quantities are whole numbers of it.';
comment on column relief_item.category is 'FOOD, CLOTHING, SHELTER, MATERIAL or OTHER.';
comment on column relief_item.is_life_saving is 'Whether lives hang on it, so that it may leave before verification.';

create table stock (
  id uuid primary key default gen_random_uuid(),
  item_code text not null references relief_item,
  warehouse_code text not null references warehouse,
  on_hand integer not null default 0,
  reserved integer not null default 0,
  minimum integer not null default 0,
  constraint one_stock_per_item_and_warehouse unique (item_code, warehouse_code),
  constraint stock_on_hand_not_negative check (on_hand >= 0),
  constraint stock_reserved_not_negative check (reserved >= 0),
  constraint stock_reserved_is_on_hand check (reserved <= on_hand),
  constraint stock_minimum_not_negative check (minimum >= 0)
);
create index stock_warehouse on stock (warehouse_code, item_code);
comment on table stock is 'How much of an item a warehouse holds: the sum of its movements, written by their trigger alone.';
comment on column stock.id is 'UUID.';
comment on column stock.item_code is 'The item.';
comment on column stock.warehouse_code is 'The warehouse.';
comment on column stock.on_hand is 'Units there.';
comment on column stock.reserved is 'Units of these that are promised to orders.';
comment on column stock.minimum is 'Units below which the free stock must not fall without a warning.';
`;

const incidents = /* sql */ `
create table incident (
  id uuid primary key,
  hazard text not null,
  occurred_at timestamptz not null,
  reported_at timestamptz not null,
  reported_by text not null,
  kelurahan_code text not null references kelurahan,
  rt smallint,
  rw smallint,
  latitude double precision,
  longitude double precision,
  chronology text not null,
  urgent_needs jsonb not null default '[]',
  dead_count integer not null default 0,
  missing_count integer not null default 0,
  severely_injured_count integer not null default 0,
  lightly_injured_count integer not null default 0,
  affected_family_count integer not null default 0,
  affected_person_count integer not null default 0,
  displaced_person_count integer not null default 0,
  merged_into_id uuid references incident,
  merged_at timestamptz,
  merged_by text,
  merge_reason text,
  version integer not null default 1,
  constraint incident_hazard_closed check (hazard in ('LANDSLIDE', 'LAND_SUBSIDENCE', 'FLOOD', 'FLASH_FLOOD', 'STRONG_WIND',
    'FALLEN_TREE', 'BUILDING_COLLAPSE', 'FIRE', 'EARTHQUAKE', 'VOLCANIC_ERUPTION', 'DROUGHT', 'EPIDEMIC',
    'SOCIAL_CONFLICT', 'SEARCH_AND_RESCUE', 'ANIMAL_RESCUE', 'OTHER')),
  constraint incident_reported_after_it_happened check (reported_at >= occurred_at),
  constraint incident_chronology_present check (btrim(chronology) <> ''),
  constraint incident_reporter_present check (btrim(reported_by) <> ''),
  constraint incident_neighbourhood_positive check (rt > 0 and rw > 0),
  constraint incident_point_is_complete check ((latitude is null) = (longitude is null)),
  constraint incident_point_on_earth check (latitude between -90 and 90 and longitude between -180 and 180),
  constraint incident_needs_are_list check (jsonb_typeof(urgent_needs) = 'array'),
  constraint incident_counts_not_negative check (least(dead_count, missing_count, severely_injured_count,
    lightly_injured_count, affected_family_count, affected_person_count, displaced_person_count) >= 0),
  constraint incident_not_merged_into_itself check (merged_into_id <> id),
  constraint incident_merge_is_complete check (
    num_nonnulls(merged_into_id, merged_at, merged_by, merge_reason) in (0, 4))
);
create index incident_place on incident (kelurahan_code, occurred_at, id);
create index incident_hazard on incident (hazard, occurred_at);
create index incident_time on incident (occurred_at, id);
create index incident_merged on incident (merged_into_id) where merged_into_id is not null;
comment on table incident is 'A disaster as one officer reported it.';
comment on column incident.id is 'UUIDv7.';
comment on column incident.hazard is 'What struck.';
comment on column incident.occurred_at is 'When it happened.';
comment on column incident.reported_at is 'When it was reported here.';
comment on column incident.reported_by is 'Officer who reported it.';
comment on column incident.kelurahan_code is 'Where.';
comment on column incident.rt is 'Neighbourhood unit (RT).';
comment on column incident.rw is 'Group of neighbourhood units (RW).';
comment on column incident.latitude is 'Latitude, WGS 84 degrees.';
comment on column incident.longitude is 'Longitude, WGS 84 degrees.';
comment on column incident.chronology is 'What happened, in words.';
comment on column incident.urgent_needs is 'What is needed at once.';
comment on column incident.dead_count is 'People who died.';
comment on column incident.missing_count is 'People missing.';
comment on column incident.severely_injured_count is 'People severely injured.';
comment on column incident.lightly_injured_count is 'People lightly injured.';
comment on column incident.affected_family_count is 'Families affected, those not listed included.';
comment on column incident.affected_person_count is 'People affected, those not listed included.';
comment on column incident.displaced_person_count is 'People who had to leave their home.';
comment on column incident.merged_into_id is 'The other report of the same event that leads, where this one was merged.';
comment on column incident.merged_at is 'When it was merged.';
comment on column incident.merged_by is 'Officer who merged it.';
comment on column incident.merge_reason is 'Why both are the same event.';
comment on column incident.version is 'Counts the changes of it, its families and its order.';
grant select, insert, update on incident to simoncer_app;

create table affected_family (
  id uuid primary key,
  incident_id uuid not null references incident,
  household_id uuid references household,
  head_name text,
  kk_cipher bytea,
  kk_hash bytea,
  kk_masked text,
  person_count smallint not null,
  infant_count smallint not null default 0,
  pregnant_count smallint not null default 0,
  elderly_count smallint not null default 0,
  disabled_count smallint not null default 0,
  damage text not null,
  is_displaced boolean not null default false,
  is_on_aid boolean not null default false,
  lives_elsewhere boolean not null default false,
  priority integer not null default 0,
  priority_reasons jsonb not null default '[]',
  repeats_family_id uuid references affected_family,
  recorded_at timestamptz not null,
  struck_at timestamptz,
  struck_by text,
  strike_reason text,
  constraint affected_family_known_or_named check (household_id is not null or btrim(coalesce(head_name, '')) <> ''),
  constraint affected_family_card_is_whole check (num_nonnulls(kk_cipher, kk_hash, kk_masked) in (0, 3)),
  constraint affected_family_has_people check (person_count > 0),
  constraint affected_family_groups_not_negative check (
    least(infant_count, pregnant_count, elderly_count, disabled_count) >= 0),
  constraint affected_family_groups_within_family check (
    greatest(infant_count + pregnant_count + elderly_count, disabled_count) <= person_count),
  constraint affected_family_damage_closed check (
    damage in ('NONE', 'THREATENED', 'FLOODED', 'LIGHT', 'MODERATE', 'SEVERE')),
  constraint affected_family_reasons_are_list check (jsonb_typeof(priority_reasons) = 'array'),
  constraint affected_family_does_not_repeat_itself check (repeats_family_id <> id),
  constraint affected_family_strike_is_complete check (num_nonnulls(struck_at, struck_by, strike_reason) in (0, 3))
);
create unique index one_claim_per_household_and_incident on affected_family (incident_id, household_id)
  where struck_at is null;
create unique index one_claim_per_card_and_incident on affected_family (incident_id, kk_hash) where struck_at is null;
create index affected_family_household on affected_family (household_id, recorded_at) where household_id is not null;
create index affected_family_card on affected_family (kk_hash, recorded_at) where kk_hash is not null;
create index affected_family_card_time on affected_family (recorded_at) where kk_hash is not null;
create index affected_family_repeats on affected_family (repeats_family_id) where repeats_family_id is not null;
comment on table affected_family is 'A family hit by an incident: one of the register, or one known by name.';
comment on column affected_family.id is 'UUIDv7.';
comment on column affected_family.incident_id is 'The incident.';
comment on column affected_family.household_id is 'The household of the register; empty for a family that is not in it.';
comment on column affected_family.head_name is 'Name of the head of a family that is not in the register.';
comment on column affected_family.kk_cipher is 'Family card number of a family that is not in the register, encrypted.';
comment on column affected_family.kk_hash is 'Keyed hash of it, by which a second claim is found.';
comment on column affected_family.kk_masked is 'It, with its middle eight digits masked.';
comment on column affected_family.person_count is 'People in the family.';
comment on column affected_family.infant_count is 'Of these, infants and toddlers.';
comment on column affected_family.pregnant_count is 'Of these, pregnant or nursing women.';
comment on column affected_family.elderly_count is 'Of these, elderly people.';
comment on column affected_family.disabled_count is 'Of these, people with a disability.';
comment on column affected_family.damage is 'What became of the house.';
comment on column affected_family.is_displaced is 'Whether the family had to leave its home.';
comment on column affected_family.is_on_aid is 'Whether the household was on aid when it was hit.';
comment on column affected_family.lives_elsewhere is 'Whether the register says that the household lives in another kelurahan.';
comment on column affected_family.priority is 'Points by which it comes first when stock is short.';
comment on column affected_family.priority_reasons is 'List of { code, points } that make the priority.';
comment on column affected_family.repeats_family_id is 'The same family in an earlier incident, within the window of the policy.';
comment on column affected_family.recorded_at is 'When it was recorded.';
comment on column affected_family.struck_at is 'When it was found not to belong here; it is kept, and has no claim.';
comment on column affected_family.struck_by is 'Officer who struck it.';
comment on column affected_family.strike_reason is 'Why.';
grant select, insert, update on affected_family to simoncer_app;

create table family_entitlement (
  id uuid primary key,
  family_id uuid not null references affected_family,
  item_code text not null references relief_item,
  quantity integer not null,
  constraint one_entitlement_per_family_and_item unique (family_id, item_code),
  constraint entitlement_positive check (quantity > 0)
);
comment on table family_entitlement is 'What policy grants a family that was hit.';
comment on column family_entitlement.id is 'UUIDv7.';
comment on column family_entitlement.family_id is 'The family.';
comment on column family_entitlement.item_code is 'The item.';
comment on column family_entitlement.quantity is 'Units of it.';
grant select, insert, update, delete on family_entitlement to simoncer_app;
`;

const orders = /* sql */ `
create table relief_order (
  id uuid primary key,
  incident_id uuid not null references incident,
  kelurahan_code text not null references kelurahan,
  state text not null default 'REPORTED',
  is_fast_track boolean not null,
  reported_at timestamptz not null,
  reported_by text not null,
  verify_hours integer not null,
  approve_hours integer not null,
  dispatch_hours integer not null,
  deliver_hours integer not null,
  whole_hours integer not null,
  at_risk_share numeric(3, 2) not null,
  verified_at timestamptz,
  verified_by text,
  is_confirmed boolean,
  approved_at timestamptz,
  approved_by text,
  dispatched_at timestamptz,
  delivered_at timestamptz,
  closed_at timestamptz,
  ended_at timestamptz,
  end_reason text,
  version integer not null default 1,
  constraint one_order_per_incident unique (incident_id),
  constraint relief_order_state_closed check (state in ('REPORTED', 'VERIFIED', 'APPROVED', 'DISPATCHED', 'PARTLY_DELIVERED',
    'DELIVERED', 'CLOSED', 'REJECTED', 'CANCELLED')),
  constraint relief_order_promises_positive check (
    least(verify_hours, approve_hours, dispatch_hours, deliver_hours, whole_hours) > 0 and at_risk_share between 0 and 1),
  constraint relief_order_verification_is_complete check (num_nonnulls(verified_at, verified_by, is_confirmed) in (0, 3)),
  constraint relief_order_approval_is_complete check ((approved_at is null) = (approved_by is null)),
  constraint relief_order_approved_after_verified check (approved_at is null or approved_at >= verified_at),
  constraint relief_order_approved_is_verified check (approved_at is null or verified_at is not null),
  constraint relief_order_approved_by_another check (approved_by <> reported_by),
  constraint relief_order_verified_before_it_moves_on check (state not in ('VERIFIED', 'APPROVED') or verified_at is not null),
  constraint relief_order_approved_before_it_moves_on check (state <> 'APPROVED' or approved_at is not null),
  constraint relief_order_leaves_approved_or_fast check (
    dispatched_at is null or is_fast_track or dispatched_at >= approved_at),
  constraint relief_order_leaves_approved_unless_fast check (
    dispatched_at is null or is_fast_track or approved_at is not null),
  constraint relief_order_delivered_when_all_there check (delivered_at is null or state in ('DELIVERED', 'CLOSED')),
  constraint relief_order_delivered_after_dispatch check (delivered_at is null or delivered_at >= dispatched_at),
  constraint relief_order_closed_when_closed check ((state = 'CLOSED') = (closed_at is not null)),
  constraint relief_order_end_has_moment_and_reason check (
    (state in ('REJECTED', 'CANCELLED')) = (ended_at is not null)
    and (ended_at is null or btrim(coalesce(end_reason, '')) <> '')),
  constraint relief_order_nothing_before_report check (
    least(verified_at, approved_at, dispatched_at, delivered_at, closed_at, ended_at) >= reported_at)
);
create index relief_order_place on relief_order (kelurahan_code, reported_at, id);
create index relief_order_open on relief_order (reported_at, id) where state not in ('CLOSED', 'REJECTED', 'CANCELLED');
create index relief_order_time on relief_order (reported_at, id);
comment on table relief_order is 'What is to be brought to the families of one incident.';
comment on column relief_order.id is 'UUIDv7.';
comment on column relief_order.incident_id is 'The incident.';
comment on column relief_order.kelurahan_code is 'Where it goes.';
comment on column relief_order.state is 'REPORTED, VERIFIED, APPROVED, DISPATCHED, PARTLY_DELIVERED, DELIVERED, CLOSED, REJECTED or CANCELLED.';
comment on column relief_order.is_fast_track is 'Whether some of it may leave before verification, which then must follow.';
comment on column relief_order.reported_at is 'When it was ordered: when the incident was reported.';
comment on column relief_order.reported_by is 'Officer who reported the incident.';
comment on column relief_order.verify_hours is 'Promise: hours from report to verification.';
comment on column relief_order.approve_hours is 'Promise: hours from verification to approval.';
comment on column relief_order.dispatch_hours is 'Promise: hours from approval to dispatch.';
comment on column relief_order.deliver_hours is 'Promise: hours from dispatch to the last hand-over.';
comment on column relief_order.whole_hours is 'Promise: hours from report to the last hand-over.';
comment on column relief_order.at_risk_share is 'Share of a promised time after which what is open is at risk.';
comment on column relief_order.verified_at is 'When it was verified in the field.';
comment on column relief_order.verified_by is 'Officer who verified it.';
comment on column relief_order.is_confirmed is 'Whether the verification confirmed the report.';
comment on column relief_order.approved_at is 'When it was approved.';
comment on column relief_order.approved_by is 'Officer who approved it, never the one who reported.';
comment on column relief_order.dispatched_at is 'When the first goods left.';
comment on column relief_order.delivered_at is 'When the last of all goods was handed over.';
comment on column relief_order.closed_at is 'When it was closed.';
comment on column relief_order.ended_at is 'When it was rejected or cancelled.';
comment on column relief_order.end_reason is 'Why it was rejected, cancelled, or closed short.';
comment on column relief_order.version is 'Counts the changes.';
grant select, insert, update on relief_order to simoncer_app;

create table relief_order_line (
  id uuid primary key,
  order_id uuid not null references relief_order,
  item_code text not null references relief_item,
  is_fast_track boolean not null,
  needed integer not null,
  reserved integer not null default 0,
  dispatched integer not null default 0,
  delivered integer not null default 0,
  constraint one_line_per_order_and_item unique (order_id, item_code),
  constraint order_line_reserved_is_needed check (reserved <= needed),
  constraint order_line_dispatched_is_reserved check (dispatched <= reserved),
  constraint order_line_delivered_is_dispatched check (delivered <= dispatched),
  constraint order_line_delivered_not_negative check (delivered >= 0)
);
create index relief_order_line_short on relief_order_line (item_code) where reserved < needed;
comment on table relief_order_line is 'One item of an order, from need to delivery. What is not reserved is a back-order.';
comment on column relief_order_line.id is 'UUIDv7.';
comment on column relief_order_line.order_id is 'The order.';
comment on column relief_order_line.item_code is 'The item.';
comment on column relief_order_line.is_fast_track is 'Whether it may leave before verification.';
comment on column relief_order_line.needed is 'Units that policy grants the families.';
comment on column relief_order_line.reserved is 'Units that stock was found for, those that left included; the sum of its movements.';
comment on column relief_order_line.dispatched is 'Units that left and did not come back; the sum of its movements.';
comment on column relief_order_line.delivered is 'Units handed over.';
-- the two sums are the trigger's to write
grant select, insert, update (needed, is_fast_track, delivered) on relief_order_line to simoncer_app;

create table relief_order_step (
  id uuid primary key,
  order_id uuid not null references relief_order,
  action text not null,
  from_state text not null,
  to_state text not null,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  actor text not null,
  reason text,
  evidence jsonb not null default '[]',
  corrects_step_id uuid references relief_order_step,
  constraint order_step_action_closed check (action in ('REPORT', 'REVISE', 'VERIFY', 'APPROVE', 'DISPATCH', 'HAND_OVER_PART',
    'HAND_OVER_REST', 'ANNUL_PART', 'ANNUL_ALL', 'RETURN', 'CLOSE', 'REJECT', 'CANCEL', 'CORRECT_TIME')),
  constraint order_step_recorded_after_it_happened check (recorded_at >= occurred_at),
  constraint order_step_actor_present check (btrim(actor) <> ''),
  constraint order_step_evidence_is_list check (jsonb_typeof(evidence) = 'array'),
  constraint order_step_corrects_when_correction check ((action = 'CORRECT_TIME') = (corrects_step_id is not null)),
  constraint order_step_does_not_correct_itself check (corrects_step_id <> id)
);
create index relief_order_step_order on relief_order_step (order_id, recorded_at, id);
comment on table relief_order_step is 'One hop of an order: when it happened, when it was recorded, by whom, on what evidence. Never changed.';
comment on column relief_order_step.id is 'UUIDv7.';
comment on column relief_order_step.order_id is 'The order.';
comment on column relief_order_step.action is 'What was done.';
comment on column relief_order_step.from_state is 'State before.';
comment on column relief_order_step.to_state is 'State after.';
comment on column relief_order_step.occurred_at is 'When it happened.';
comment on column relief_order_step.recorded_at is 'When it was recorded.';
comment on column relief_order_step.actor is 'Officer who recorded it.';
comment on column relief_order_step.reason is 'Why, or what was found.';
comment on column relief_order_step.evidence is 'List of { kind, reference } it rests on.';
comment on column relief_order_step.corrects_step_id is 'The step whose moment this one corrects.';
grant select, insert on relief_order_step to simoncer_app;
`;

const movements = /* sql */ `
create table stock_movement (
  id uuid primary key,
  item_code text not null references relief_item,
  warehouse_code text not null references warehouse,
  kind text not null,
  on_hand_change integer not null,
  reserved_change integer not null,
  order_line_id uuid references relief_order_line,
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  reason text,
  evidence jsonb not null default '[]',
  constraint movement_kind_closed check (
    kind in ('RECEIPT', 'RESERVATION', 'RELEASE', 'DISPATCH', 'RETURN', 'LOSS', 'COUNT')),
  constraint movement_changes_fit_kind check (case kind
    when 'RECEIPT' then on_hand_change > 0 and reserved_change = 0
    when 'RESERVATION' then on_hand_change = 0 and reserved_change > 0
    when 'RELEASE' then on_hand_change = 0 and reserved_change < 0
    when 'DISPATCH' then on_hand_change < 0 and reserved_change = on_hand_change
    when 'RETURN' then on_hand_change > 0 and reserved_change = 0
    when 'LOSS' then on_hand_change < 0 and reserved_change = 0
    when 'COUNT' then on_hand_change <> 0 and reserved_change = 0
    else true end),
  constraint movement_of_order_where_promised check (
    (kind in ('RESERVATION', 'RELEASE', 'DISPATCH', 'RETURN')) = (order_line_id is not null)),
  constraint movement_recorded_after_it_happened check (recorded_at >= occurred_at),
  constraint movement_recorder_present check (btrim(recorded_by) <> ''),
  constraint movement_reason_where_asked check (
    kind not in ('LOSS', 'COUNT') or btrim(coalesce(reason, '')) <> ''),
  constraint movement_evidence_is_list check (jsonb_typeof(evidence) = 'array')
);
create index stock_movement_line on stock_movement (order_line_id) where order_line_id is not null;
create index stock_movement_stock on stock_movement (item_code, warehouse_code, recorded_at, id);
comment on table stock_movement is 'What changed the stock of an item in a warehouse, or what of it is promised. Never changed.';
comment on column stock_movement.id is 'UUIDv7.';
comment on column stock_movement.item_code is 'The item.';
comment on column stock_movement.warehouse_code is 'The warehouse.';
comment on column stock_movement.kind is 'RECEIPT, RESERVATION, RELEASE, DISPATCH, RETURN, LOSS or COUNT.';
comment on column stock_movement.on_hand_change is 'Units that came (positive) or went (negative).';
comment on column stock_movement.reserved_change is 'Units promised (positive) or no longer (negative).';
comment on column stock_movement.order_line_id is 'The line of an order that it is for.';
comment on column stock_movement.occurred_at is 'When it happened.';
comment on column stock_movement.recorded_at is 'When it was recorded.';
comment on column stock_movement.recorded_by is 'Officer who recorded it.';
comment on column stock_movement.reason is 'Why, for losses and counts.';
comment on column stock_movement.evidence is 'List of { kind, reference } it rests on.';

create function count_stock_movements() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  -- one update a row, in the order in which whoever reserves has locked them
  insert into stock (item_code, warehouse_code)
    select distinct item_code, warehouse_code from added
    where not exists (select from stock s where s.item_code = added.item_code and s.warehouse_code = added.warehouse_code)
    on conflict do nothing;
  update stock s set on_hand = s.on_hand + moved.on_hand, reserved = s.reserved + moved.reserved
    from (select item_code, warehouse_code, sum(on_hand_change)::integer as on_hand, sum(reserved_change)::integer as reserved
      from added group by item_code, warehouse_code) moved
    where s.item_code = moved.item_code and s.warehouse_code = moved.warehouse_code;
  -- what comes back no longer covers the need of its line
  update relief_order_line l set reserved = l.reserved + moved.reserved, dispatched = l.dispatched + moved.dispatched
    from (select order_line_id,
        sum(case kind when 'DISPATCH' then 0 when 'RETURN' then -on_hand_change else reserved_change end)::integer as reserved,
        sum(-on_hand_change)::integer as dispatched
      from added where order_line_id is not null group by order_line_id) moved
    where l.id = moved.order_line_id;
  return null;
end $$;
comment on function count_stock_movements is 'Adds movements to the stock and to the lines of orders, which nothing else writes.';
create trigger stock_is_the_sum_of_movements after insert on stock_movement
  referencing new table as added for each statement execute function count_stock_movements();

create view relief_allocation as
select order_line_id || ':' || warehouse_code as id, order_line_id, warehouse_code,
  sum(reserved_change)::integer as waiting, sum(-on_hand_change)::integer as dispatched
from stock_movement where order_line_id is not null
group by order_line_id, warehouse_code;
comment on view relief_allocation is 'What each warehouse holds ready (waiting) and has sent (dispatched) for a line of an order.';

grant select, insert on stock_movement to simoncer_app;
grant select, insert, update on warehouse, relief_item to simoncer_app;
-- for its lock alone: the sums are the trigger's to write
grant select, insert (id, item_code, warehouse_code, minimum), update (minimum) on stock to simoncer_app;
grant select on relief_allocation to simoncer_app;
`;

const handOvers = /* sql */ `
create table hand_over (
  id uuid primary key,
  order_id uuid not null references relief_order,
  number text not null,
  recipient_name text not null,
  place text not null,
  handed_at timestamptz not null,
  recorded_at timestamptz not null,
  handed_by text not null,
  annulled_at timestamptz,
  annulled_by text,
  annulment_reason text,
  constraint hand_over_number_present check (btrim(number) <> ''),
  constraint hand_over_recipient_present check (btrim(recipient_name) <> ''),
  constraint hand_over_place_present check (btrim(place) <> ''),
  constraint hand_over_recorded_after_it_happened check (recorded_at >= handed_at),
  constraint hand_over_annulment_is_complete check (
    num_nonnulls(annulled_at, annulled_by, annulment_reason) in (0, 3))
);
create unique index one_hand_over_per_number on hand_over (number) where annulled_at is null;
create index hand_over_order on hand_over (order_id, handed_at, id);
comment on table hand_over is 'Goods handed over, with its record (berita acara serah terima, BAST).';
comment on column hand_over.id is 'UUIDv7.';
comment on column hand_over.order_id is 'The order.';
comment on column hand_over.number is 'Number of the record (BAST).';
comment on column hand_over.recipient_name is 'Who received and signed.';
comment on column hand_over.place is 'Where.';
comment on column hand_over.handed_at is 'When it was handed over.';
comment on column hand_over.recorded_at is 'When it was recorded.';
comment on column hand_over.handed_by is 'Officer who handed over.';
comment on column hand_over.annulled_at is 'When it was found to be wrong; it is kept, and counts no more.';
comment on column hand_over.annulled_by is 'Officer who annulled it.';
comment on column hand_over.annulment_reason is 'Why it was wrong.';

create table hand_over_line (
  id uuid primary key,
  hand_over_id uuid not null references hand_over,
  order_line_id uuid not null references relief_order_line,
  quantity integer not null,
  constraint one_quantity_per_hand_over_and_line unique (hand_over_id, order_line_id),
  constraint hand_over_quantity_positive check (quantity > 0)
);
create index hand_over_line_order_line on hand_over_line (order_line_id);
comment on table hand_over_line is 'Units of one item that were handed over.';
comment on column hand_over_line.id is 'UUIDv7.';
comment on column hand_over_line.hand_over_id is 'The hand-over.';
comment on column hand_over_line.order_line_id is 'The line of the order.';
comment on column hand_over_line.quantity is 'Units.';

create table hand_over_family (
  id uuid primary key,
  hand_over_id uuid not null references hand_over,
  family_id uuid not null references affected_family,
  constraint one_hand_over_names_a_family_once unique (hand_over_id, family_id)
);
create index hand_over_family_family on hand_over_family (family_id);
comment on table hand_over_family is 'A family that a hand-over served.';
comment on column hand_over_family.id is 'UUIDv7.';
comment on column hand_over_family.hand_over_id is 'The hand-over.';
comment on column hand_over_family.family_id is 'The family.';
grant select, insert on hand_over_line, hand_over_family to simoncer_app;
grant select, insert, update (annulled_at, annulled_by, annulment_reason) on hand_over to simoncer_app;
`;

const documents = /* sql */ `
alter table document
  add column incident_id uuid references incident,
  add column step_id uuid references relief_order_step,
  add column hand_over_id uuid references hand_over,
  add constraint document_of_one_thing_once_attached check (
    num_nonnulls(incident_id, step_id, hand_over_id) = case when attached_at is null then 0 else 1 end);
create index document_incident on document (incident_id) where incident_id is not null;
create index document_step on document (step_id) where step_id is not null;
create index document_hand_over on document (hand_over_id) where hand_over_id is not null;
comment on column document.incident_id is 'The incident it is attached to.';
comment on column document.step_id is 'The hop of an order it is attached to.';
comment on column document.hand_over_id is 'The hand-over it is attached to.';
grant update (incident_id, step_id, hand_over_id) on document to simoncer_app;
`;

const referrals = /* sql */ `
create table relief_referral (
  id uuid primary key,
  family_id uuid not null references affected_family,
  household_id uuid references household,
  kelurahan_code text not null references kelurahan,
  kind text not null,
  referred_at timestamptz not null,
  referred_by text not null,
  due_on date not null,
  reason text not null,
  closed_at timestamptz,
  closed_by text,
  outcome text,
  finding text,
  version integer not null default 1,
  constraint referral_kind_closed check (kind in ('ENTRY', 'REASSESSMENT')),
  constraint referral_reason_present check (btrim(reason) <> ''),
  constraint referral_reassesses_a_household check (kind <> 'REASSESSMENT' or household_id is not null),
  constraint referral_outcome_closed check (outcome in ('TAKEN_IN', 'REASSESSED', 'NOT_ELIGIBLE', 'DECLINED', 'NOT_FOUND')),
  constraint referral_closing_is_complete check (num_nonnulls(closed_at, closed_by, outcome, finding) in (0, 4))
);
create unique index one_open_referral_per_family_and_kind on relief_referral (family_id, kind) where closed_at is null;
create index relief_referral_household on relief_referral (household_id) where household_id is not null;
create index relief_referral_waiting on relief_referral (due_on, id) where closed_at is null;
comment on table relief_referral is 'A family hit that is referred to the lifecycle: to enter aid, or to be assessed anew.';
comment on column relief_referral.id is 'UUIDv7.';
comment on column relief_referral.family_id is 'The family hit.';
comment on column relief_referral.household_id is 'Its household, where it is in the register.';
comment on column relief_referral.kelurahan_code is 'Where the family was hit.';
comment on column relief_referral.kind is 'ENTRY (see whether it enters aid) or REASSESSMENT (assess its welfare anew).';
comment on column relief_referral.referred_at is 'When it was referred.';
comment on column relief_referral.referred_by is 'Officer who referred it.';
comment on column relief_referral.due_on is 'Last day to act on it.';
comment on column relief_referral.reason is 'Why.';
comment on column relief_referral.closed_at is 'When it was acted on.';
comment on column relief_referral.closed_by is 'Officer who closed it.';
comment on column relief_referral.outcome is 'What came of it.';
comment on column relief_referral.finding is 'What was found.';
comment on column relief_referral.version is 'Counts the changes.';
grant select, insert, update on relief_referral to simoncer_app;
`;

const views = /* sql */ `
create view relief_hop as
select o.id || ':' || hop.kind as id, o.id as order_id, o.incident_id, o.kelurahan_code, i.hazard, o.is_fast_track, hop.kind,
  hop.started_at, hop.started_at + make_interval(hours => hop.hours) as promised_at,
  hop.started_at + make_interval(hours => hop.hours) * o.at_risk_share::double precision as at_risk_at,
  hop.done_at,
  case when hop.done_at is null then coalesce(o.ended_at, o.closed_at) end as stopped_at
from relief_order o
join incident i on i.id = o.incident_id
cross join lateral (values
  ('VERIFICATION', o.reported_at, o.verify_hours, o.verified_at),
  -- what was found not to be so waits for no approval
  ('APPROVAL', case when o.is_confirmed then o.verified_at end, o.approve_hours, o.approved_at),
  -- on the fast track goods leave from the report on
  ('DISPATCH', case when o.is_fast_track then o.reported_at else o.approved_at end, o.dispatch_hours, o.dispatched_at),
  ('DELIVERY', o.dispatched_at, o.deliver_hours, o.delivered_at),
  ('WHOLE', o.reported_at, o.whole_hours, o.delivered_at)
) hop (kind, started_at, hours, done_at)
where hop.started_at is not null;
comment on view relief_hop is 'Each hop of each order that has begun: when it began, by when it is promised, when it was done, or stopped undone. What is open has neither.';
grant select on relief_hop to simoncer_app;
`;
