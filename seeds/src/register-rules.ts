/** Rules of deaths, of feeds and of what the journal says of policy, in the form of the rules of the model. */
export const REGISTER_RULES: Record<string, { about: string; brokenBy: string }> = {
  'every death is in the journal once, on its day, by the line of a feed and its certificate': {
    about: `person p where p.died_on is not null`,
    brokenBy: `(select count(*) from journal j where j.subject_id = p.id and j.kind = 'PERSON_DIED'
      and j.household_id = p.household_id and j.occurred_on = p.died_on
      and j.evidence @> '[{"kind": "FEED"}, {"kind": "DEATH_CERTIFICATE"}]') <> 1`,
  },
  'nobody is said to have died who lives': {
    about: `journal j join person p on p.id = j.subject_id where j.kind = 'PERSON_DIED'`,
    brokenBy: `p.died_on is distinct from j.occurred_on`,
  },
  'a head who died with others left was succeeded on that day by one of them': {
    about: `journal j join person p on p.id = j.subject_id where j.kind = 'PERSON_DIED' and j.payload ->> 'familyRole' = 'HEAD'
      and exists (select from person o where o.household_id = p.household_id and o.born_on <= p.died_on
        and coalesce(o.died_on, 'infinity') > p.died_on)`,
    brokenBy: `(select count(*) from journal s join person h on h.id = s.subject_id where s.kind = 'HEAD_SUCCEEDED'
      and s.household_id = p.household_id and s.occurred_on = p.died_on and s.payload ->> 'from' = p.id::text
      and s.payload ->> 'to' = h.id::text and h.household_id = p.household_id
      and coalesce(h.died_on, 'infinity') > p.died_on and s.payload -> 'roles' @> jsonb_build_array(
        jsonb_build_object('person', h.id, 'to', 'HEAD'))) <> 1`,
  },
  'who became head has the spouse of the old one gone, or was it, or is grown up where anyone is': {
    about: `journal s join person h on h.id = s.subject_id where s.kind = 'HEAD_SUCCEEDED'`,
    brokenBy: `extract(year from age(s.occurred_on, h.born_on)) < 17
      and not s.payload -> 'roles' @> jsonb_build_array(jsonb_build_object('person', h.id, 'from', 'SPOUSE'))
      and exists (select from person o where o.household_id = h.household_id and o.id <> h.id
        and extract(year from age(s.occurred_on, o.born_on)) >= 17 and coalesce(o.died_on, 'infinity') > s.occurred_on
        and o.born_on <= s.occurred_on)`,
  },
  'the counts of a feed are those of its lines': {
    about: `feed_batch b`,
    brokenBy: `(select array[count(*), count(*) filter (where state = 'APPLIED'), count(*) filter (where state = 'UNCHANGED'),
        count(*) filter (where state = 'REFUSED'), count(*) filter (where state = 'TO_MATCH'),
        count(*) filter (where state = 'NOT_CONCERNED'), count(*) filter (where state = 'MATCHED'),
        count(*) filter (where state = 'DISMISSED')] from feed_row r where r.batch_id = b.id)
      is distinct from array[b.line_count, b.applied_count, b.unchanged_count, b.refused_count, b.to_match_count,
        b.not_concerned_count, b.matched_count, b.dismissed_count]::bigint[]`,
  },
  'the lines of a feed are numbered from 2, after the names of the columns': {
    about: `feed_batch b where b.line_count > 0`,
    brokenBy: `(select array[min(line), max(line), count(distinct line)] from feed_row r where r.batch_id = b.id)
      is distinct from array[2, b.line_count + 1, b.line_count]::bigint[]`,
  },
  'a feed is received and worked through in the journal, on the day it came': {
    about: `feed_batch b`,
    brokenBy: `(select array_agg(j.kind order by j.recorded_at) from journal j where j.subject_id = b.id
        and j.kind in ('FEED_RECEIVED', 'FEED_APPLIED') and j.actor = b.received_by
        and j.occurred_on = (b.received_at at time zone 'Asia/Jakarta')::date)
      is distinct from array['FEED_RECEIVED', 'FEED_APPLIED'] or b.finished_at <= b.received_at`,
  },
  'a death that a feed told is that of the person its line names': {
    about: `feed_row r where r.kind = 'DEATH' and r.state in ('APPLIED', 'MATCHED')`,
    brokenBy: `not exists (select from journal j where j.kind = 'PERSON_DIED' and j.subject_id = r.person_id
      and j.household_id = r.household_id and j.evidence @> jsonb_build_array(jsonb_build_object(
        'kind', 'FEED', 'reference', r.batch_id || ':' || r.line)))`,
  },
  'a report came with the line of a feed that says the same': {
    about: `exit_signal s`,
    brokenBy: `not exists (select from feed_row r where r.batch_id = s.feed_batch_id and r.line = s.feed_line
      and r.household_id = s.household_id and r.state = 'APPLIED'
      and r.kind = case s.kind when 'MOVED_AWAY' then 'MOVE_OUT' else s.kind end)`,
  },
  'a decile that a feed told is in the register, for the first day of its quarter': {
    about: `feed_row r join feed_batch b on b.id = r.batch_id where r.kind = 'DECILE' and r.state in ('APPLIED', 'UNCHANGED')
      and r.household_id is not null`,
    brokenBy: `not exists (select from welfare_assessment a where a.household_id = r.household_id
      and a.assessed_on = b.quarter_on and a.source = 'DTSEN' and a.decile is not null)`,
  },
  'a line that waits names somebody almost as the register does': {
    about: `feed_row r where r.state = 'TO_MATCH'`,
    brokenBy: `not exists (select from person p join household h on h.id = p.household_id
      where h.kelurahan_code = r.kelurahan_code and p.died_on is null
        and abs(p.born_on - (r.fact ->> 'bornOn')::date) in (0, 365, 366)
        and similarity(lower(p.full_name), lower(r.fact ->> 'fullName')) > 0.4)`,
  },
  'who decided about a line is in the journal': {
    about: `feed_row r where r.state in ('MATCHED', 'DISMISSED')`,
    brokenBy: `(select count(*) from journal j where j.subject_id = r.batch_id and j.kind = 'FEED_ROW_' || r.state
      and (j.payload ->> 'line')::integer = r.line and j.actor = r.decided_by and j.recorded_at = r.decided_at
      and j.household_id is not distinct from r.household_id) <> 1`,
  },
  'an entry names the policy it was decided under, in force on its day': {
    about: `journal j where j.kind in ('JOURNEY_OPENED', 'STAGE_STARTED', 'STAGE_PASSED', 'STAGE_NOT_PASSED', 'COHORT_PLANNED',
      'GRADUATION_PROPOSED', 'GRADUATION_APPROVED', 'FOLLOW_UP_RECORDED', 'REVIEW_OPENED', 'EXIT_PROPOSED', 'EXIT_NOTIFIED',
      'EXIT_OBJECTED', 'EXIT_HEARD', 'EXIT_CONFIRMED', 'EPISODE_ENDED', 'HEAD_SUCCEEDED')`,
    brokenBy: `jsonb_array_length(j.policy_ids) = 0 or exists (select from jsonb_array_elements_text(j.policy_ids) id
      left join policy_parameter p on p.id = id::uuid where p.id is null or p.valid_from > j.occurred_on
        or p.valid_until <= j.occurred_on)`,
  },
};

/** What there must be some of in feeds, so that every state can be seen. */
export const FEED_VARIETY: Record<string, { rows: string; by: string; values: readonly string[] }> = {
  'state of a line of a feed': {
    rows: 'feed_row',
    by: 'state',
    values: ['APPLIED', 'UNCHANGED', 'REFUSED', 'TO_MATCH', 'NOT_CONCERNED', 'MATCHED', 'DISMISSED'],
  },
  'source of a feed in which lines wait': {
    rows: 'feed_batch where to_match_count > 0',
    by: 'source',
    values: ['DUKCAPIL', 'DTSEN', 'FIELD_REPORT'],
  },
  'state of a feed': { rows: 'feed_batch', by: 'state', values: ['DONE', 'REFUSED'] },
  'kind of a report that no review has seen': {
    rows: `exit_signal s where not exists (select from exit_case c where c.signal_id = s.id)`,
    by: `case when kind is not null then 'SOME' end`,
    values: ['SOME'],
  },
};
