/** Rules of natural exits, in the form of the rules of the model. */
export const EXIT_RULES: Record<string, { about: string; brokenBy: string }> = {
  'every quarter has one review, due by policy, closed in time, the last one open': {
    about: `generate_series(date '2021-01-01', '2026-07-01', interval '3 months') q (day)`,
    brokenBy: `(select array_agg(r.state) from review r where r.quarter_on = q.day and r.opened_on < q.day + interval '3 months'
        and r.due_on = (q.day + interval '3 months')::date + 44 and coalesce(r.closed_on, r.due_on) <= r.due_on)
      is distinct from array[case when q.day = '2026-07-01' then 'OPEN' else 'CLOSED' end]`,
  },
  'a review has its opening and its closing in the journal': {
    about: `review r`,
    brokenBy: `(select count(*) from journal j where j.subject_id = r.id and j.kind = 'REVIEW_OPENED' and j.occurred_on = r.opened_on
        and j.actor = r.opened_by and j.household_id is null) <> 1
      or (select count(*) from journal j where j.subject_id = r.id and j.kind = 'REVIEW_CLOSED' and j.occurred_on = r.closed_on)
        <> (r.state = 'CLOSED')::integer`,
  },
  'a natural exit was decided in a case, which ended the episode': {
    about: `episode e where e.exit_kind <> 'RISING_CLASS'`,
    brokenBy: `(select count(*) from exit_case c join journal j on j.payload ->> 'exitCaseId' = c.id::text
      where c.episode_id = e.id and c.kind = e.exit_kind and c.state = 'CONFIRMED' and j.kind = 'EPISODE_ENDED'
        and j.subject_id = e.id and j.actor = c.decided_by and e.ended_on between c.occurred_on and c.decided_on) <> 1`,
  },
  'a case lies inside its episode, is proposed in the time of its review and decided before the history ends': {
    about: `exit_case c join episode e on e.id = c.episode_id join review r on r.id = c.review_id`,
    brokenBy: `c.household_id <> e.household_id or c.occurred_on <= e.started_on
      or c.occurred_on >= coalesce(e.ended_on, 'infinity') or coalesce(c.decided_on, '2026-09-30') >= '2026-10-01' or c.proposed_on > coalesce(r.closed_on, '2026-11-24') or coalesce(c.decided_on > r.closed_on, false)
      or c.proposed_on < r.opened_on and not exists (select from exit_carry_over o
        where o.exit_case_id = c.id and o.to_review_id = r.id)`,
  },
  'an open case belongs to the open review and to an open episode': {
    about: `exit_case c join review r on r.id = c.review_id join episode e on e.id = c.episode_id
      where c.state in ('PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD')`,
    brokenBy: `r.state <> 'OPEN' or e.ended_on is not null`,
  },
  'the deadlines of a case are those of the policy': {
    about: `exit_case c`,
    brokenBy: `c.notify_by <> c.proposed_on + 7 or c.objection_until is distinct from c.notified_on + 14
      or c.hear_by is distinct from c.objected_on + 14 or c.decide_by is distinct from case when c.objected_on is null then c.objection_until else c.heard_on end + 14`,
  },
  'who proposed an exit does not decide it': {
    about: `exit_case c where c.decided_on is not null`,
    brokenBy: `c.decided_by = c.proposed_by or coalesce(c.reinstated_by = c.decided_by, false)`,
  },
  'an exit as no longer poor rests on two classes in a row, and somebody went to see': {
    about: `exit_case c where c.kind = 'NO_LONGER_POOR'`,
    brokenBy: `c.verified_on is null or c.verification_finding <> 'SUPPORTS_EXIT'
      or (select array_agg(latest.welfare_class) from (select a.welfare_class from welfare_assessment a
        where a.household_id = c.household_id and a.assessed_on <= c.proposed_on and a.welfare_class is not null
          and a.source <> 'SELF_REPORT'
        order by a.assessed_on desc limit 2) latest) is distinct from array['MAMPU', 'MAMPU']`,
  },
  'a case has an entry of the journal for every step': {
    about: `exit_case c`,
    brokenBy: `(select array_agg(j.kind order by j.kind) from journal j where j.subject_id = c.id and j.household_id = c.household_id)
      is distinct from (select array_agg(step order by step) from unnest(array['EXIT_PROPOSED',
        case when c.notified_on is not null then 'EXIT_NOTIFIED' end, case when c.objected_on is not null then 'EXIT_OBJECTED' end,
        case when c.heard_on is not null then 'EXIT_HEARD' end, case when c.verified_on is not null then 'EXIT_VERIFIED' end,
        case when exists (select from exit_carry_over o where o.exit_case_id = c.id) then 'EXIT_CARRIED_OVER' end,
        case when c.state = 'DISMISSED' then 'EXIT_DISMISSED' when c.decided_on is not null then 'EXIT_CONFIRMED' end]) step
        where step is not null)`,
  },
  'a case of a reported kind has its report, with an entry': {
    about: `exit_case c where c.kind in ('MOVED_AWAY', 'NOT_FOUND', 'DECLINED', 'DUPLICATE')`,
    brokenBy: `not exists (select from exit_signal s join journal j on j.subject_id = s.id where s.id = c.signal_id
      and s.household_id = c.household_id and s.kind = c.kind and s.occurred_on = c.occurred_on
      and j.kind in ('HOUSEHOLD_MOVED_AWAY', 'EXIT_REPORTED'))`,
  },
  'an exit that was annulled left its episode as it was': {
    about: `exit_case c join episode e on e.id = c.episode_id where c.state = 'REINSTATED'`,
    brokenBy: `coalesce(e.ended_on, 'infinity') <= c.reinstated_on or (select count(*) from journal j where j.subject_id = e.id
      and j.kind in ('EPISODE_ENDED', 'EPISODE_REINSTATED') and j.payload ->> 'exitCaseId' = c.id::text) <> 2`,
  },
};
