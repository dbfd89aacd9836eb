import { Migration } from '@mikro-orm/migrations';

/**
 * Keeps with each change of a relief order the state before and after, as they were at its commit: whoever follows a state
 * sees orders come to it and leave it, however late the change is read. What is there already gets the present state of its
 * order, since the others were not kept.
 */
export class LiveStates extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
alter table relief_change add column state text, add column state_before text;
create index relief_change_of_order on relief_change (order_id, position);
comment on column relief_change.state is 'State of the order when the change was committed; empty where the entry names an order that is not there.';
comment on column relief_change.state_before is 'State at the change of this order before; empty for the first.';
update relief_change c set state = o.state,
  state_before = case when exists (select from relief_change e where e.order_id = c.order_id and e.position < c.position) then o.state end
from relief_order o where o.id = c.order_id;

create or replace function put_in_relief_stream() returns trigger
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
`);
  }
}
