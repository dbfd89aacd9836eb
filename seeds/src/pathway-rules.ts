/** Rules of pathway, companions and graduation, in the form of the rules of the model. */
export const PATHWAY_RULES: Record<string, { about: string; brokenBy: string }> = {
  'a journey lies inside its episode, and bears the kelurahan of its first day': {
    about: `journey j join episode e on e.id = j.episode_id`,
    brokenBy: `not daterange(j.started_on, j.ended_on) <@ e.span or j.household_id <> e.household_id
      or not exists (select from residence r where r.household_id = j.household_id
        and r.kelurahan_code = j.kelurahan_code and daterange(r.started_on, r.ended_on) @> j.started_on)`,
  },
  'who goes the pathway is 20 to 45 years old on the first day and lives to its end': {
    about: `journey j join person p on p.id = j.person_id`,
    brokenBy: `extract(year from age(j.started_on, p.born_on)) not between 20 and 45
      or coalesce(p.died_on, 'infinity') <= coalesce(j.ended_on, '2026-11-23')`,
  },
  'a family that graduated by rising class has gone the pathway, and its journey ended with the episode': {
    about: `episode e where e.exit_kind = 'RISING_CLASS'`,
    brokenBy: `(select count(*) from journey j where j.episode_id = e.id and j.state = 'GRADUATED' and j.ended_on = e.ended_on) <> 1`,
  },
  'a journey completed or graduated has passed five stages, in order': {
    about: `journey j where j.state in ('COMPLETED', 'GRADUATED')`,
    brokenBy: `(select array_agg(a.stage order by a.ended_on, a.id) from stage_attempt a
        where a.journey_id = j.id and a.person_id = j.person_id and a.state = 'PASSED')
      is distinct from array['PRODUCTIVE_AGE_SELECTION', 'MINDSET_COUNSELLING', 'ENTREPRENEURSHIP_COACHING', 'SKILLS_TRAINING',
        'APPLIED_SKILL_AID']`,
  },
  'a stage begins when the one before is over': {
    about: `stage_attempt a join stage_attempt b on b.journey_id = a.journey_id and b.started_on < a.started_on`,
    brokenBy: `b.ended_on is null or b.ended_on > a.started_on`,
  },
  'an attempt lies inside its journey': {
    about: `stage_attempt a join journey j on j.id = a.journey_id`,
    brokenBy: `a.started_on < j.started_on or coalesce(a.ended_on, a.started_on) > coalesce(j.ended_on, '2026-11-23') or a.person_id <> j.person_id`,
  },
  'only an open journey has a stage under way': {
    about: `stage_attempt a join journey j on j.id = a.journey_id where a.state = 'IN_PROGRESS'`,
    brokenBy: `j.state not in ('ACTIVE', 'PAUSED')`,
  },
  'who passed a stage was present as often as policy requires, of coaching in each part': {
    about: `stage_attempt a join policy_parameter r on r.key = 'pathway.sessions_required'
      join policy_parameter c on c.key = 'pathway.coaching_sessions_required' where a.state = 'PASSED'`,
    brokenBy: `(select count(*) from attendance n where n.stage_attempt_id = a.id and n.was_present)
        < (r.value ->> a.stage)::integer
      or a.stage = 'ENTREPRENEURSHIP_COACHING' and exists (select from jsonb_each_text(c.value) as part (name, needed)
        where needed::integer > (select count(*) from attendance n
          where n.stage_attempt_id = a.id and n.was_present and n.part = part.name))`,
  },
  'a repeated stage was not passed before': {
    about: `stage_attempt a where a.attempt_number = 2`,
    brokenBy: `not exists (select from stage_attempt b where b.journey_id = a.journey_id and b.stage = a.stage
      and b.attempt_number = 1 and b.state = 'NOT_PASSED' and b.ended_on = a.started_on)`,
  },
  'an attendance lies inside its attempt': {
    about: `attendance n join stage_attempt a on a.id = n.stage_attempt_id`,
    brokenBy: `n.held_on < a.started_on or n.held_on > coalesce(a.ended_on, '2026-11-23') or n.household_id <> a.household_id`,
  },
  'an attendance at a session of a group is one of the group, and tells what it was about': {
    about: `attendance n join stage_attempt a on a.id = n.stage_attempt_id join session s on s.id = n.session_id`,
    brokenBy: `a.cohort_id is distinct from s.cohort_id or n.part is distinct from s.part or n.topic <> s.topic`,
  },
  'a group has no more members than places, and their stage and skill': {
    about: `cohort c`,
    brokenBy: `(select count(*) from stage_attempt a where a.cohort_id = c.id) > c.capacity
      or exists (select from stage_attempt a where a.cohort_id = c.id
        and (a.stage <> c.stage or a.skill_code is distinct from c.skill_code or a.agency_code <> c.agency_code))`,
  },
  'a session is held on the day planned, unless that is to come': {
    about: `session s`,
    brokenBy: `s.held_on is distinct from case when s.planned_on < '2026-11-24' then s.planned_on end`,
  },
  'aid fits the skill that was trained': {
    about: `skill_aid d`,
    brokenBy: `not exists (select from stage_attempt a where a.journey_id = d.journey_id and a.stage = 'SKILLS_TRAINING'
      and a.state = 'PASSED' and a.skill_code = d.skill_code)`,
  },
  'who passed the stage of aid was granted some': {
    about: `stage_attempt a where a.stage = 'APPLIED_SKILL_AID' and a.state = 'PASSED'`,
    brokenBy: `not exists (select from skill_aid d where d.stage_attempt_id = a.id
      and d.granted_on between a.started_on and a.ended_on)`,
  },
  'a family on the pathway has a companion': {
    about: `journey j`,
    brokenBy: `not exists (select from companion_assignment c where c.household_id = j.household_id
      and daterange(c.started_on, c.ended_on) @> j.started_on and c.companion = j.companion)`,
  },
  'a visit belongs to the journey under way that day, and is made by the companion of the family': {
    about: `visit v join journey j on j.id = v.journey_id`,
    brokenBy: `not daterange(j.started_on, j.ended_on) @> v.visited_on or not exists (
      select from companion_assignment c where c.household_id = v.household_id and c.companion = v.companion
        and daterange(c.started_on, c.ended_on) @> v.visited_on)`,
  },
  'an intervention comes of a visit of its day': {
    about: `intervention i join visit v on v.id = i.visit_id`,
    brokenBy: `i.started_on <> v.visited_on or i.household_id <> v.household_id`,
  },
  'a graduation by rising class was proposed by one officer and approved by another on the day aid ended': {
    about: `episode e where e.exit_kind = 'RISING_CLASS'`,
    brokenBy: `(select count(*) from graduation_proposal p where p.episode_id = e.id and p.state = 'APPROVED'
      and p.decided_on = e.ended_on and p.proposed_by <> p.decided_by) <> 1`,
  },
  'graduation is proposed of a journey that is completed, after two assessments MANDIRI in a row': {
    about: `graduation_proposal p`,
    brokenBy: `not exists (select from stage_attempt a where a.journey_id = p.journey_id and a.stage = 'APPLIED_SKILL_AID'
        and a.state = 'PASSED' and a.ended_on <= p.proposed_on)
      or (select array_agg(welfare_class) from (select a.welfare_class from welfare_assessment a
          where a.household_id = p.household_id and a.assessed_on <= p.proposed_on and a.welfare_class is not null
            and a.source <> 'SELF_REPORT' order by a.assessed_on desc limit 2) latest)
        is distinct from array['MANDIRI', 'MANDIRI']`,
  },
  'a proposal has nine criteria: the essential ones met, the conditional ones good enough': {
    about: `graduation_proposal p`,
    brokenBy: `(select count(*) filter (where importance = 'ESSENTIAL' and is_met) = 4
        and count(*) filter (where importance = 'CONDITIONAL') = 5 and avg(score) >= 0.6
        from graduation_criterion c where c.proposal_id = p.id) is not true`,
  },
  'a certificate names the family, the day and both officers': {
    about: `graduation_proposal p join journey j on j.id = p.journey_id join person m on m.id = j.person_id where p.certificate is not null`,
    brokenBy: `p.certificate ->> 'participantName' <> m.full_name or p.certificate ->> 'graduatedOn' <> p.decided_on::text
      or p.certificate ->> 'proposedBy' <> p.proposed_by or p.certificate ->> 'approvedBy' <> p.decided_by
      or p.certificate ->> 'headName' is null or jsonb_array_length(p.certificate -> 'skills') <> 1`,
  },
  'a graduation has four follow-ups, due after 3, 6, 12 and 24 months, late after 30 days': {
    about: `graduation_proposal p where p.state = 'APPROVED'`,
    brokenBy: `(select array_agg(f.months::integer order by f.months) from follow_up f where f.proposal_id = p.id
        and f.due_on = (p.decided_on + make_interval(months => f.months))::date and f.late_from = f.due_on + 31)
      is distinct from array[3, 6, 12, 24]`,
  },
  'a family that came back has relapsed in every follow-up not done by then': {
    about: `follow_up f join episode e on e.previous_episode_id = f.episode_id`,
    brokenBy: `f.done_on is null or f.done_on > e.started_on or (f.outcome = 'RELAPSED') <> (f.done_on = e.started_on)`,
  },
  'an episode after another points at it': {
    about: `episode e where exists (select from episode b where b.household_id = e.household_id and b.started_on < e.started_on)`,
    brokenBy: `e.previous_episode_id is distinct from (select b.id from episode b where b.household_id = e.household_id
      and b.started_on < e.started_on order by b.started_on desc limit 1)`,
  },
  'each thing done is in the journal once, on its day': {
    about: `(select id, 'JOURNEY_OPENED' as kind, started_on as day from journey
      union all select id, 'JOURNEY_DROPPED_OUT', ended_on from journey where state = 'DROPPED_OUT'
      union all select id, 'JOURNEY_ENDED', ended_on from journey where state in ('GRADUATED', 'ENDED')
      union all select id, 'JOURNEY_PAUSED', paused_on from journey where state = 'PAUSED'
      union all select id, 'STAGE_STARTED', started_on from stage_attempt where attempt_number = 1 and stage <> 'PRODUCTIVE_AGE_SELECTION'
      union all select id, 'STAGE_PASSED', ended_on from stage_attempt where state = 'PASSED'
      union all select id, 'STAGE_NOT_PASSED', ended_on from stage_attempt where state = 'NOT_PASSED'
      union all select id, 'SESSION_HELD', held_on from session where held_on is not null
      union all select id, 'SESSION_HELD', held_on from attendance where session_id is null
      union all select id, 'SKILL_AID_GRANTED', granted_on from skill_aid
      union all select id, 'COMPANION_ASSIGNED', started_on from companion_assignment
      union all select id, 'VISIT_RECORDED', visited_on from visit
      union all select id, 'INTERVENTION_STARTED', started_on from intervention
      union all select id, 'INTERVENTION_CLOSED', closed_on from intervention where closed_on is not null
      union all select id, 'GRADUATION_PROPOSED', proposed_on from graduation_proposal
      union all select id, 'GRADUATION_APPROVED', decided_on from graduation_proposal where state = 'APPROVED'
      union all select id, 'GRADUATION_REFUSED', decided_on from graduation_proposal where state = 'REFUSED'
      union all select id, 'FOLLOW_UP_RECORDED', done_on from follow_up where outcome <> 'RELAPSED') fact
      left join (select subject_id as id, kind, occurred_on as day, count(*) from journal group by 1, 2, 3) entry using (id, kind, day)`,
    brokenBy: `entry.count is distinct from 1`,
  },
  'a group planned is in the journal once': {
    about: `cohort c`,
    brokenBy: `(select count(*) from journal j where j.subject_id = c.id and j.kind = 'COHORT_PLANNED' and j.occurred_on <= c.starts_on) <> 1`,
  },
  'the end of an episode names the proposal it rests on': {
    about: `graduation_proposal p where p.state = 'APPROVED'`,
    brokenBy: `not exists (select from journal j where j.kind = 'EPISODE_ENDED' and j.subject_id = p.episode_id
      and j.payload ->> 'proposalId' = p.id::text and j.evidence @> jsonb_build_array(
        jsonb_build_object('kind', 'SIGNED_STATEMENT', 'reference', p.statement_reference)))`,
  },
};

/** What there must be some of, so that every state can be seen. */
export const VARIETY: Record<string, { rows: string; by: string; values: readonly string[] }> = {
  'state of a journey': {
    rows: 'journey',
    by: 'state',
    values: ['ACTIVE', 'PAUSED', 'COMPLETED', 'GRADUATED', 'DROPPED_OUT', 'ENDED'],
  },
  'stage under way': {
    rows: `stage_attempt where state = 'IN_PROGRESS'`,
    by: 'stage',
    values: [
      'PRODUCTIVE_AGE_SELECTION',
      'MINDSET_COUNSELLING',
      'ENTREPRENEURSHIP_COACHING',
      'SKILLS_TRAINING',
      'APPLIED_SKILL_AID',
    ],
  },
  'state of an attempt': {
    rows: 'stage_attempt',
    by: 'state',
    values: ['IN_PROGRESS', 'PASSED', 'NOT_PASSED', 'ABANDONED'],
  },
  'state of a proposal': { rows: 'graduation_proposal', by: 'state', values: ['PROPOSED', 'APPROVED', 'REFUSED'] },
  'outcome of a follow-up': {
    rows: 'follow_up where done_on is not null',
    by: 'outcome',
    values: ['SUSTAINED', 'NOT_SUSTAINED', 'RELAPSED', 'NOT_FOUND'],
  },
  'state of a follow-up that waits': {
    rows: 'follow_up where done_on is null',
    by: `case when late_from <= '2026-11-24' then 'LATE' when due_on < '2026-11-24' then 'DUE' else 'TO_COME' end`,
    values: ['LATE', 'DUE', 'TO_COME'],
  },
  'outcome of an intervention': {
    rows: 'intervention',
    by: `coalesce(outcome, 'OPEN')`,
    values: ['HELPED', 'NO_CHANGE', 'WORSENED', 'OPEN'],
  },
};
