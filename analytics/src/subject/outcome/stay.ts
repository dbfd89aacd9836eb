/**
 * The stays of the family of an episode `e` on aid, as a lateral subquery: one under programme `*`, the episode itself,
 * and one for each programme it was enrolled in during the episode, from its first day in it to its last. Columns
 * `programme_code`, `started_on`, `ended_on` (first day no longer on it, null while it runs) and `outcome`: the exit kind
 * of the episode, the reason why only the enrolment ended, or `OPEN`.
 */
export const STAYS = /* sql */ `(
    select '*' as programme_code, e.started_on, e.ended_on, coalesce(e.exit_kind, 'OPEN') as outcome
    union all
    select n.programme_code, min(n.started_on),
      case when bool_and(n.ended_on is not null) then max(n.ended_on) end,
      case (array_agg(n.end_reason order by n.started_on desc))[1]
        when 'EPISODE_ENDED' then e.exit_kind
        when 'NO_ELIGIBLE_COMPONENT' then 'NO_ELIGIBLE_COMPONENT'
        when 'PROGRAMME_ENDED' then 'PROGRAMME_ENDED'
        else 'OPEN'
      end
    from enrolment n
    where n.episode_id = e.id
    group by n.programme_code
  )`;

/**
 * Whether a place `p` is the one where something ended: where the family lived on its last day, or lives while it runs.
 *
 * @param endedOn expression for the first day after it, null while it runs
 */
export function endedAt(endedOn: string): string {
  return /* sql */ `p.came_on < coalesce(${endedOn}, 'infinity')
    and coalesce(p.moved_on, 'infinity') >= coalesce(${endedOn}, 'infinity')`;
}

/** Months from the month of one day to that of another: what is left of time where only months are kept. */
export function monthsBetween(from: string, to: string): string {
  return /* sql */ `(12 * (extract(year from ${to}) - extract(year from ${from}))
    + extract(month from ${to}) - extract(month from ${from}))::smallint`;
}

/** What the columns say that several cubes of stays have. */
export const STAY_COMMENTS = {
  outcome:
    'How it ended: RISING_CLASS, DECEASED, NO_LONGER_POOR or MOVED_AWAY (graduation); NO_ELIGIBLE_COMPONENT, DUPLICATE, NOT_FOUND, DECLINED, or PROGRAMME_ENDED for one programme only; OPEN while it runs.',
  returned: 'Of the families, those that have come back on aid since.',
  returned_in_12_months: 'Of the families, those that came back on aid within 12 months, the last day included.',
  returned_in_24_months: 'Of the families, those that came back on aid within 24 months, the last day included.',
  amount: 'Rupiah paid out to the families during the stay, under its programme; 0 while it runs.',
};
