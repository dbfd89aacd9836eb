/**
 * Every report of a disaster with the event that it is of: a report that was merged into another counts where, when and
 * as what that one, which leads, says. One row a report; to be read as a subquery, so that a condition on the kelurahan
 * or the event reaches the tables.
 */
export const REPORTED_EVENT = /* sql */ `(
  select id as incident_id, id as event_id, kelurahan_code, hazard,
    (occurred_at at time zone 'Asia/Jakarta')::date as occurred_on
  from incident
  where merged_into_id is null
  union all
  select merged.id, main.id, main.kelurahan_code, main.hazard,
    (main.occurred_at at time zone 'Asia/Jakarta')::date
  from incident main
  join incident merged on merged.merged_into_id = main.id
)`;
