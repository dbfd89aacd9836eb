/** A correction of the day on which somebody was gone, of the entry `gone`. */
const CORRECTED = `
  select from journal corrected where corrected.subject_id = gone.subject_id and corrected.kind = 'PERSON_CORRECTED'
    and corrected.payload -> 'fields' ?| array['diedOn', 'leftOn']`;

/**
 * What must hold of every family whatever officers did, as statements that find who breaks it. Asked of the database
 * itself, so that nothing of the code that wrote the rows can hide a mistake.
 */
export const invariants: Readonly<Record<string, string>> = {
  'a journey that is open lies in an episode that is open': `
    select j.id from journey j join episode e on e.id = j.episode_id where j.ended_on is null and e.ended_on is not null`,

  'a family has at most one open journey, episode, case and proposal': `
    select household_id from (
      select household_id, 'journey' as what from journey where ended_on is null
      union all select household_id, 'episode' from episode where ended_on is null
      union all select household_id, 'case' from exit_case where state in ('PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD')
      union all select household_id, 'proposal' from graduation_proposal where state = 'PROPOSED') open
    group by household_id, what having count(*) > 1`,

  'a stage is entered after the one before was passed on the same journey': `
    select a.id from stage_attempt a
    join (values ('MINDSET_COUNSELLING', 'PRODUCTIVE_AGE_SELECTION'), ('ENTREPRENEURSHIP_COACHING', 'MINDSET_COUNSELLING'),
      ('SKILLS_TRAINING', 'ENTREPRENEURSHIP_COACHING'), ('APPLIED_SKILL_AID', 'SKILLS_TRAINING')) as stages (stage, before)
      using (stage)
    where not exists (select from stage_attempt b where b.journey_id = a.journey_id and b.stage = stages.before
      and b.state = 'PASSED' and b.ended_on <= a.started_on)`,

  'a stage is passed after as many sessions as policy asks': `
    select a.id from stage_attempt a
    join policy_parameter p on p.key = 'pathway.sessions_required' and daterange(p.valid_from, p.valid_until) @> a.ended_on
    where a.state = 'PASSED' and (p.value ->> a.stage)::integer >
      (select count(*) from attendance t where t.stage_attempt_id = a.id and t.was_present)`,

  'coaching is passed with as many sessions of each part as policy asks': `
    select a.id from stage_attempt a
    join policy_parameter p on p.key = 'pathway.coaching_sessions_required' and daterange(p.valid_from, p.valid_until) @> a.ended_on
    cross join jsonb_each_text(p.value) as part (name, needed)
    where a.state = 'PASSED' and a.stage = 'ENTREPRENEURSHIP_COACHING' and part.needed::integer >
      (select count(*) from attendance t where t.stage_attempt_id = a.id and t.was_present and t.part = part.name)`,

  'applied-skill aid is passed with aid of the skill that was trained': `
    select a.id from stage_attempt a where a.state = 'PASSED' and a.stage = 'APPLIED_SKILL_AID' and not exists (
      select from skill_aid s join stage_attempt t on t.journey_id = s.journey_id and t.stage = 'SKILLS_TRAINING'
        and t.state = 'PASSED' and t.skill_code = s.skill_code
      where s.stage_attempt_id = a.id)`,

  'a journey that is completed or graduated has passed all five stages': `
    select j.id from journey j where j.state in ('COMPLETED', 'GRADUATED')
      and (select count(distinct stage) from stage_attempt a where a.journey_id = j.id and a.state = 'PASSED') < 5`,

  'a journey has a running attempt only while it is active or paused': `
    select j.id from journey j where j.state not in ('ACTIVE', 'PAUSED')
      and exists (select from stage_attempt a where a.journey_id = j.id and a.state = 'IN_PROGRESS')`,

  'graduation by rising class was approved by another officer than who proposed it': `
    select e.id from episode e where e.exit_kind = 'RISING_CLASS' and (
      select count(*) from graduation_proposal g where g.episode_id = e.id and g.state = 'APPROVED'
        and g.decided_by <> g.proposed_by and g.decided_on = e.ended_on) <> 1`,

  'an approved graduation rests on the class that policy asks for, in as many assessments in a row': `
    select g.id from graduation_proposal g join episode e on e.id = g.episode_id
    where g.state = 'APPROVED' and (
      select array_agg(welfare_class) from (
        select distinct on (a.assessed_on) a.assessed_on, a.welfare_class from welfare_assessment a
        where a.household_id = g.household_id and a.assessed_on between e.started_on and g.decided_on
          and a.source <> 'SELF_REPORT' and a.welfare_class is not null
        order by a.assessed_on desc, a.welfare_class = 'MANDIRI' limit 2) latest) is distinct from array['MANDIRI', 'MANDIRI']`,

  'nobody graduates in the face of a fall that was recorded before the approval': `
    select g.id from graduation_proposal g
    join journal approved on approved.household_id = g.household_id and approved.subject_id = g.id
      and approved.kind = 'GRADUATION_APPROVED'
    join journal assessed on assessed.household_id = g.household_id and assessed.kind = 'WELFARE_ASSESSED'
      and assessed.id < approved.id
    join welfare_assessment a on a.id = assessed.subject_id
    where g.state = 'APPROVED' and a.assessed_on >= g.decided_on and a.source <> 'SELF_REPORT'
      and a.welfare_class <> 'MANDIRI'`,

  'an approved graduation has four follow-ups, on the days that policy asks for': `
    select g.id from graduation_proposal g where g.state = 'APPROVED' and (
      select array_agg(f.due_on order by f.due_on) from follow_up f where f.proposal_id = g.id)
      is distinct from array[(g.decided_on + interval '3 months')::date, (g.decided_on + interval '6 months')::date,
        (g.decided_on + interval '12 months')::date, (g.decided_on + interval '24 months')::date]`,

  'an episode that ended otherwise has one confirmed case of that kind, decided by another than who proposed it': `
    select e.id from episode e where e.exit_kind <> 'RISING_CLASS' and (
      select count(*) from exit_case c where c.episode_id = e.id and c.state = 'CONFIRMED' and c.kind = e.exit_kind
        and c.decided_by <> c.proposed_by) <> 1`,

  'nobody leaves as no longer poor without a field verification': `
    select c.id from exit_case c where c.state = 'CONFIRMED' and c.kind = 'NO_LONGER_POOR' and c.verified_on is null`,

  'a case that waits is about an episode that is open': `
    select c.id from exit_case c join episode e on e.id = c.episode_id
    where c.state in ('PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD') and e.ended_on is not null`,

  'a proposal that waits is about an episode that is open': `
    select g.id from graduation_proposal g join episode e on e.id = g.episode_id
    where g.state = 'PROPOSED' and e.ended_on is not null`,

  'every end of an episode, and every annulment of one, is in the journal': `
    select e.id from episode e where (e.ended_on is not null)::integer <>
      (select count(*) filter (where kind = 'EPISODE_ENDED') - count(*) filter (where kind = 'EPISODE_REINSTATED')
       from journal j where j.household_id = e.household_id and j.subject_id = e.id)`,

  'an enrolment runs only in an open episode': `
    select n.id from enrolment n join episode e on e.id = n.episode_id where n.ended_on is null and e.ended_on is not null`,

  'an episode follows the one before it': `
    select e.id from episode e where e.previous_episode_id is distinct from (
      select p.id from episode p where p.household_id = e.household_id and p.started_on < e.started_on
      order by p.started_on desc limit 1)`,

  'a family back on aid waits for no follow-up': `
    select f.id from follow_up f join episode e on e.household_id = f.household_id and e.ended_on is null
    where f.done_on is null and f.cancelled_on is null`,

  'a family lives where its present residence is': `
    select h.id from household h where h.kelurahan_code is distinct from
      (select r.kelurahan_code from residence r where r.household_id = h.id and r.ended_on is null)`,

  // a death or a leaving may become known later than what was done meanwhile in good faith, or turn out wrong
  'a journey is gone by a member of the family who, as far as was known, was there on the day of taking it up': `
    select j.id from journey j join person p on p.id = j.person_id
    where p.household_id <> j.household_id or exists (
      select from journal taken join journal gone on gone.household_id = taken.household_id and gone.subject_id = p.id
        and gone.kind in ('PERSON_DIED', 'PERSON_LEFT') and gone.id < taken.id and gone.occurred_on <= taken.occurred_on
        and not exists (${CORRECTED} and corrected.id between gone.id and taken.id)
      where taken.household_id = j.household_id and taken.subject_id = j.id
        and (taken.kind = 'JOURNEY_OPENED' and taken.payload ->> 'personId' = p.id::text
          or taken.kind = 'JOURNEY_TRANSFERRED' and taken.payload ->> 'to' = p.id::text))`,

  'nobody goes on with a stage after being known to be gone': `
    select a.id from stage_attempt a join person p on p.id = a.person_id
    join journal done on done.household_id = a.household_id and done.kind in ('STAGE_STARTED', 'STAGE_PASSED')
      and done.subject_id = a.id
    join journal gone on gone.household_id = a.household_id and gone.subject_id = p.id
      and gone.kind in ('PERSON_DIED', 'PERSON_LEFT') and gone.id < done.id and gone.occurred_on <= done.occurred_on
    where not exists (${CORRECTED} and corrected.id between gone.id and done.id)`,

  'what is in the journal was recorded by an officer, on a day that had come': `
    select id from journal where actor not in ('euis', 'dadang', 'cecep', 'imas') or occurred_on > '2026-11-24'`,

  // the journeys that families begin with, on 2024-02-01, were built past the services
  'every journey, proposal and case has its entries': `
    select subject, kind from (
      select id as subject, household_id, 'JOURNEY_OPENED' as kind, 'subject' as by from journey where started_on <> '2024-02-01'
      union all select id, household_id, 'GRADUATION_PROPOSED', 'subject' from graduation_proposal
      union all select id, household_id, 'GRADUATION_APPROVED', 'subject' from graduation_proposal where state in ('APPROVED', 'ANNULLED')
      union all select id, household_id, 'EXIT_PROPOSED', 'subject' from exit_case
      union all select id, household_id, 'EXIT_CONFIRMED', 'subject' from exit_case where state in ('CONFIRMED', 'REINSTATED')) needed
    where (select count(*) from journal j where j.household_id = needed.household_id and j.subject_id = needed.subject
      and j.kind = needed.kind) <> 1`,
};
