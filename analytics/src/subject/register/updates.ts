/**
 * SQL of the days on which the register was told something of the present state of a family: what counts as an update.
 *
 * Of a day is what the day was about (a visit, a birth), not when it was typed in: what is told late counts for the quarter
 * it is about, since the register now knows that quarter. Counted are
 * - its registration and each move, by the residences: somebody established who lives where;
 * - births, marriages, departures and deaths of members, by the days at the member;
 * - corrections of a person, another family card, another head, which only the journal knows;
 * - assessments of any source, the family's own report included: it speaks of the family's welfare on that day;
 * - visits of a companion, and follow-ups that found the family;
 * - field verifications and hearings of a proposed exit: somebody saw or heard the family;
 * - rows of the civil registry that were applied, matched by a person, or known already, on the day their file came: the
 *   last confirm what is recorded. Rows with deciles are assessments.
 *
 * Not counted is what says nothing of the family itself: payments, steps of the pathway and sessions, companions, letters
 * and decisions, and reports that the family was not found, declines aid or is twice in the register.
 *
 * @param household id of the family in the statement around it
 */
export function updatesOf(household: string): string {
  return /* sql */ `
    select started_on as day from residence where household_id = ${household}
    union all
    select d.day from person m cross join lateral (values (m.joined_on), (m.left_on), (m.died_on)) d (day)
    where m.household_id = ${household} and d.day is not null
    union all
    select occurred_on from journal
    where household_id = ${household} and kind in ${UPDATES_OF_JOURNAL}
    union all
    select assessed_on from welfare_assessment where household_id = ${household}
    union all
    select visited_on from visit where household_id = ${household}
    union all
    select done_on from follow_up where household_id = ${household} and outcome in ('SUSTAINED', 'NOT_SUSTAINED')
    union all
    select d.day from exit_case c cross join lateral (values (c.verified_on), (c.heard_on)) d (day)
    where c.household_id = ${household} and d.day is not null
    union all
    select (b.received_at at time zone 'Asia/Jakarta')::date
    from feed_row w join feed_batch b on b.id = w.batch_id
    where w.household_id = ${household} and w.kind <> 'DECILE' -- as the index says
      and w.kind in ('DEATH', 'MOVE_WITHIN_CITY', 'MOVE_OUT', 'CORRECTION') and w.state in ('APPLIED', 'UNCHANGED', 'MATCHED')`;
}

/** Kinds of entries that are updates known from the journal only; an index of the journal holds just these. */
const UPDATES_OF_JOURNAL = `('PERSON_CORRECTED', 'FAMILY_CARD_CHANGED', 'HEAD_SUCCEEDED')`;
