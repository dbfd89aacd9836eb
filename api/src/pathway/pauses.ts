/** Days on which a journey was interrupted. */
export interface Pause {
  readonly from: string;
  /** First day after it; null while it lasts. */
  readonly until: string | null;
}

/** The pause that a day lies in. */
export function pauseOn(pauses: readonly Pause[], day: string): Pause | undefined {
  return pauses.find(({ from, until }) => from <= day && (until === null || until > day));
}

/**
 * SQL of the pauses of a journey, as a list in JSON: the one that lasts from the journey itself, those that are over from
 * the journal.
 *
 * @param journey how the statement calls the journey
 */
export const PAUSES = (journey: string) => /* sql */ `(
  select coalesce(json_agg(json_build_object('from', pause.from_on, 'until', pause.until_on)
    order by pause.from_on), '[]')
  from (
    select ${journey}.paused_on as from_on, null::date as until_on where ${journey}.paused_on is not null
    union all
    select began.occurred_on, over.occurred_on
    from journal began
    cross join lateral (
      select later.occurred_on
      from journal later
      where later.household_id = began.household_id and later.id > began.id
        and later.kind in ('JOURNEY_RESUMED', 'JOURNEY_TRANSFERRED', 'JOURNEY_DROPPED_OUT', 'JOURNEY_ENDED')
        and later.payload ->> 'journeyId' = began.payload ->> 'journeyId'
      order by later.id
      limit 1
    ) over
    where began.household_id = ${journey}.household_id and began.kind = 'JOURNEY_PAUSED'
      and began.payload ->> 'journeyId' = ${journey}.id::text
  ) pause
)`;
