import { Migration } from '@mikro-orm/migrations';

/**
 * The order in which changes of relief orders became real, for whoever follows them. Ids of the journal are made before a
 * transaction commits and so do not tell that order. A position is given at the commit itself, under a lock that is held
 * until the commit is done: whoever has seen one position has seen all below it, or they will never be. Taken last of all
 * locks and for that moment only, the lock can be in no deadlock. What is not about a relief order passes by it.
 *
 * With each change stand the state before and after, as they were at its commit: whoever follows a state sees orders come
 * to it and leave it, however late the change is read.
 */
export class Live extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table relief_change (
  position bigint generated always as identity primary key,
  id uuid not null unique,
  entry_id uuid not null references journal,
  order_id uuid not null,
  state text,
  state_before text,
  constraint relief_change_once_per_order unique (entry_id, order_id)
);
create index relief_change_of_order on relief_change (order_id, position);
comment on table relief_change is 'The relief orders that each entry of the journal changed, in the order in which these changes were committed. Filled by the database itself.';
comment on column relief_change.position is 'Place in that order; positions of transactions that failed are missing.';
comment on column relief_change.id is 'Name of the change. The last of an entry has the id of the entry, which mostly has but one.';
comment on column relief_change.entry_id is 'The entry.';
comment on column relief_change.order_id is 'The relief order it changed.';
comment on column relief_change.state is 'State of the order when the change was committed; empty where the entry names an order that is not there.';
comment on column relief_change.state_before is 'State at the change of this order before; empty for the first.';

create function put_in_relief_stream() returns trigger
language plpgsql security definer set search_path = pg_catalog, public as $$
declare
  orders uuid[];
begin
  if jsonb_typeof(new.payload -> 'orderIds') = 'array' then
    select array_agg(distinct value::uuid) into orders from jsonb_array_elements_text(new.payload -> 'orderIds') as value;
  elsif new.payload ->> 'orderId' is not null then
    orders := array[(new.payload ->> 'orderId')::uuid];
  elsif starts_with(new.kind, 'RELIEF_') then
    orders := array[new.subject_id];
  end if;
  if orders is null then
    return null;
  end if;
  perform pg_advisory_xact_lock(hashtextextended('relief_change', 0));
  -- the next statement sees what the last holder of the lock has committed
  insert into relief_change (id, entry_id, order_id, state, state_before)
  select case when place = cardinality(orders) then new.id else gen_random_uuid() end, new.id, changed.order_id,
    (select o.state from relief_order o where o.id = changed.order_id),
    (select c.state from relief_change c where c.order_id = changed.order_id order by c.position desc limit 1)
  from unnest(orders) with ordinality as changed (order_id, place)
  order by place;
  perform pg_notify('relief', '');
  return null;
end $$;
comment on function put_in_relief_stream is 'Gives an entry its place among the changes of relief orders, and wakes those who follow them. Which orders: orderIds or orderId of the payload, else the subject.';

create constraint trigger journal_feeds_relief_stream after insert on journal
deferrable initially deferred
for each row when (starts_with(new.kind, 'RELIEF_') or starts_with(new.kind, 'INCIDENT_'))
execute function put_in_relief_stream();

grant select on relief_change to simoncer_app;
`);
  }
}
