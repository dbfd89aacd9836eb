import { Migration } from '@mikro-orm/migrations';

/** The pathway to rising class: journeys and their stages, cohorts and sessions, who attended, what aid was granted. */
export class Pathway extends Migration {
  override up(): void {
    for (const statement of [journeys, cohorts, attempts, attendances, aids, grants, timeline]) this.addSql(statement);
  }
}

const STAGES = `'PRODUCTIVE_AGE_SELECTION', 'MINDSET_COUNSELLING', 'ENTREPRENEURSHIP_COACHING', 'SKILLS_TRAINING', 'APPLIED_SKILL_AID'`;
const WITH_SKILL = `'SKILLS_TRAINING', 'APPLIED_SKILL_AID'`;

const journeys = /* sql */ `
alter table person add constraint person_household_key unique (household_id, id);

create table journey (
  id uuid primary key,
  household_id uuid not null,
  episode_id uuid not null,
  episode_span daterange not null,
  person_id uuid not null,
  kelurahan_code text not null references kelurahan,
  companion text,
  started_on date not null,
  ended_on date,
  state text not null,
  paused_on date,
  resumed_on date,
  drop_out_reason text,
  note text,
  version integer not null default 1,
  constraint journey_state_closed check (state in ('ACTIVE', 'PAUSED', 'COMPLETED', 'GRADUATED', 'DROPPED_OUT', 'ENDED')),
  constraint journey_ends_after_start check (ended_on > started_on),
  constraint journey_end_has_day check ((ended_on is not null) = (state in ('GRADUATED', 'DROPPED_OUT', 'ENDED'))),
  constraint journey_pause_has_day check ((paused_on is not null) = (state = 'PAUSED')),
  constraint journey_pauses_after_start check (paused_on >= started_on and resumed_on >= started_on),
  constraint drop_out_reason_closed check (drop_out_reason in ('FOUND_EMPLOYMENT', 'LOST_INTEREST', 'ILLNESS', 'FAMILY_CARE',
    'MOVED_AWAY', 'REFUSED', 'PAUSE_TOO_LONG', 'ATTEMPTS_EXHAUSTED', 'DECEASED', 'OTHER')),
  constraint drop_out_has_reason check ((drop_out_reason is not null) = (state = 'DROPPED_OUT')),
  constraint other_drop_out_has_note check (drop_out_reason <> 'OTHER' or (note is not null and btrim(note) <> '')),
  constraint journey_of_episode foreign key (household_id, episode_id, episode_span)
    references episode (household_id, id, span) on update cascade,
  constraint journey_inside_episode check (daterange(started_on, ended_on) <@ episode_span),
  constraint journey_ends_with_episode check (state not in ('GRADUATED', 'ENDED') or ended_on = upper(episode_span)),
  constraint journey_of_member foreign key (household_id, person_id) references person (household_id, id),
  constraint journey_household_key unique (household_id, id)
);
-- made before the next rule, which contains it, so that a second open journey is refused by its own name
create unique index one_open_journey_per_household on journey (household_id) where ended_on is null;
alter table journey add constraint journeys_do_not_overlap
  exclude using gist (household_id with =, daterange(started_on, ended_on) with &&);
create index journey_household on journey (household_id, started_on desc, id);
create index journey_episode on journey (episode_id);
create index journey_kelurahan on journey (kelurahan_code, state);
comment on table journey is 'A family''s way along the pathway to rising class, within an episode of aid. At any time one member goes it for the family.';
comment on column journey.id is 'UUIDv7.';
comment on column journey.household_id is 'The household.';
comment on column journey.episode_id is 'The episode it lies inside.';
comment on column journey.episode_span is 'The episode''s days, kept equal by the foreign key, so that the database itself can check the journey lies inside.';
comment on column journey.person_id is 'The member who goes it now, or went it last; earlier ones are in stage_attempt.';
comment on column journey.kelurahan_code is 'Where the household lived when it began.';
comment on column journey.companion is 'Companion (pendamping) whom the family had on the first day, as it was known when it began.';
comment on column journey.started_on is 'First day.';
comment on column journey.ended_on is 'First day no longer on it; empty while it is open.';
comment on column journey.state is 'ACTIVE, PAUSED, COMPLETED (all stages passed, awaits graduation), GRADUATED, DROPPED_OUT, ENDED (the episode ended otherwise).';
comment on column journey.paused_on is 'First day of the pause; empty while it is not paused. Earlier pauses are in the journal.';
comment on column journey.resumed_on is 'First day after its latest pause, where it had one.';
comment on column journey.drop_out_reason is 'Why it was given up: FOUND_EMPLOYMENT, LOST_INTEREST, ILLNESS, FAMILY_CARE, MOVED_AWAY, REFUSED, PAUSE_TOO_LONG, ATTEMPTS_EXHAUSTED, DECEASED, OTHER (with a note).';
comment on column journey.note is 'Note on how it ended.';
comment on column journey.version is 'Counts the changes, so that two officers cannot overwrite each other.';
`;

const cohorts = /* sql */ `
create table cohort (
  id uuid primary key,
  stage text not null,
  agency_code text not null references agency,
  name text not null,
  skill_code text references skill,
  kelurahan_code text references kelurahan,
  starts_on date not null,
  ends_on date not null,
  capacity smallint not null,
  version integer not null default 1,
  constraint cohort_stage_closed check (stage in (${STAGES})),
  constraint cohort_name_present check (btrim(name) <> ''),
  constraint cohort_skill_fits_stage check ((skill_code is not null) = (stage in (${WITH_SKILL}))),
  constraint cohort_ends_not_before_start check (ends_on >= starts_on),
  -- so many households are locked at once when a session is recorded
  constraint cohort_capacity_bounds check (capacity between 1 and 100)
);
create index cohort_stage on cohort (stage, starts_on);
comment on table cohort is 'Group that goes through a stage together, with its planned sessions.';
comment on column cohort.id is 'UUIDv7.';
comment on column cohort.stage is 'The stage: PRODUCTIVE_AGE_SELECTION, MINDSET_COUNSELLING, ENTREPRENEURSHIP_COACHING, SKILLS_TRAINING, APPLIED_SKILL_AID.';
comment on column cohort.agency_code is 'Agency that provides it.';
comment on column cohort.name is 'Name by which officers know it.';
comment on column cohort.skill_code is 'The skill, in skills training and applied-skill aid.';
comment on column cohort.kelurahan_code is 'Where it meets; empty where it is for the whole city.';
comment on column cohort.starts_on is 'Day of its first planned session, or before.';
comment on column cohort.ends_on is 'Day of its last planned session, or after.';
comment on column cohort.capacity is 'How many can take part, 100 at most.';
comment on column cohort.version is 'Counts the changes.';

create table session (
  id uuid primary key,
  cohort_id uuid not null references cohort,
  number smallint not null,
  part text,
  topic text not null,
  planned_on date not null,
  held_on date,
  version integer not null default 1,
  constraint one_session_per_number unique (cohort_id, number),
  constraint session_number_positive check (number > 0),
  constraint session_part_closed check (part in ('FINANCE', 'SKILLS_MANAGEMENT')),
  constraint session_topic_present check (btrim(topic) <> ''),
  constraint session_day_key unique (id, held_on)
);
comment on table session is 'A session of a cohort. One of a family alone is no session but an attendance without one.';
comment on column session.id is 'UUIDv7.';
comment on column session.cohort_id is 'The cohort.';
comment on column session.number is 'Its place among the sessions of the cohort, 1 the first.';
comment on column session.part is 'FINANCE or SKILLS_MANAGEMENT, in entrepreneurship coaching.';
comment on column session.topic is 'What it is about.';
comment on column session.planned_on is 'Day it is planned for.';
comment on column session.held_on is 'Day it was held; empty until then.';
comment on column session.version is 'Counts the changes, so that two officers cannot overwrite each other.';
`;

const attempts = /* sql */ `
create table stage_attempt (
  id uuid primary key,
  household_id uuid not null,
  journey_id uuid not null,
  person_id uuid not null,
  kelurahan_code text not null references kelurahan,
  stage text not null,
  attempt_number smallint not null,
  agency_code text not null references agency,
  cohort_id uuid references cohort,
  planned_session_count smallint not null,
  skill_code text references skill,
  state text not null,
  started_on date not null,
  ended_on date,
  score numeric(4, 3),
  finding text,
  evidence jsonb not null default '[]',
  constraint stage_closed check (stage in (${STAGES})),
  constraint attempt_number_positive check (attempt_number > 0),
  constraint attempt_plans_sessions check (planned_session_count > 0),
  constraint attempt_skill_fits_stage check ((skill_code is not null) = (stage in (${WITH_SKILL}))),
  constraint attempt_state_closed check (state in ('IN_PROGRESS', 'PASSED', 'NOT_PASSED', 'ABANDONED')),
  constraint attempt_ends_not_before_start check (ended_on >= started_on),
  constraint attempt_end_has_day check ((ended_on is not null) = (state <> 'IN_PROGRESS')),
  constraint attempt_score_share check (score between 0 and 1),
  constraint attempt_evidence_is_list check (jsonb_typeof(evidence) = 'array'),
  constraint attempt_passed_on_evidence check (state <> 'PASSED' or jsonb_array_length(evidence) > 0),
  constraint attempt_of_journey foreign key (household_id, journey_id) references journey (household_id, id),
  constraint attempt_of_member foreign key (household_id, person_id) references person (household_id, id),
  constraint attempt_household_key unique (household_id, id),
  constraint attempt_journey_key unique (household_id, journey_id, id, skill_code),
  constraint one_attempt_per_number unique (household_id, journey_id, person_id, stage, attempt_number)
);
create unique index one_running_attempt_per_journey on stage_attempt (household_id, journey_id) where state = 'IN_PROGRESS';
create unique index one_passed_attempt_per_stage on stage_attempt (household_id, journey_id, person_id, stage) where state = 'PASSED';
create index stage_attempt_journey on stage_attempt (journey_id, started_on, id);
create index stage_attempt_cohort on stage_attempt (cohort_id) where cohort_id is not null;
create index stage_attempt_kelurahan on stage_attempt (kelurahan_code, stage, state);
comment on table stage_attempt is 'One time through one stage of the pathway by one member of a family. A stage counts for the member who passed it.';
comment on column stage_attempt.id is 'UUIDv7.';
comment on column stage_attempt.household_id is 'The household.';
comment on column stage_attempt.journey_id is 'The journey.';
comment on column stage_attempt.person_id is 'The member who takes the stage.';
comment on column stage_attempt.kelurahan_code is 'Where the household lived when it began.';
comment on column stage_attempt.stage is 'PRODUCTIVE_AGE_SELECTION, MINDSET_COUNSELLING, ENTREPRENEURSHIP_COACHING, SKILLS_TRAINING, APPLIED_SKILL_AID.';
comment on column stage_attempt.attempt_number is 'Of this member at this stage of the journey, 1 the first.';
comment on column stage_attempt.agency_code is 'Agency that provides it.';
comment on column stage_attempt.cohort_id is 'The cohort it is taken with; empty where the family is seen alone.';
comment on column stage_attempt.planned_session_count is 'How many sessions are planned.';
comment on column stage_attempt.skill_code is 'The skill, in skills training and applied-skill aid.';
comment on column stage_attempt.state is 'IN_PROGRESS, PASSED, NOT_PASSED, ABANDONED (the journey ended, or another member took over).';
comment on column stage_attempt.started_on is 'First day.';
comment on column stage_attempt.ended_on is 'Day of the result; empty while it runs.';
comment on column stage_attempt.score is 'Result from 0 to 1, where the provider gives one.';
comment on column stage_attempt.finding is 'Result in words.';
comment on column stage_attempt.evidence is 'List of { kind, reference } the result rests on.';
`;

const attendances = /* sql */ `
create table attendance (
  id uuid primary key,
  household_id uuid not null,
  stage_attempt_id uuid not null,
  session_id uuid,
  kelurahan_code text not null references kelurahan,
  held_on date not null,
  part text,
  topic text not null,
  was_present boolean not null,
  reason text,
  recorded_by text not null,
  recorded_at timestamptz not null default clock_timestamp(),
  constraint attendance_part_closed check (part in ('FINANCE', 'SKILLS_MANAGEMENT')),
  constraint attendance_topic_present check (btrim(topic) <> ''),
  constraint absence_has_reason check (was_present or (reason is not null and btrim(reason) <> '')),
  constraint attendance_recorder_present check (btrim(recorded_by) <> ''),
  -- not to the household: recording a session then never waits for a use case of one of its families
  constraint attendance_of_attempt foreign key (household_id, stage_attempt_id) references stage_attempt (household_id, id),
  constraint attendance_of_held_session foreign key (session_id, held_on) references session (id, held_on),
  constraint one_attendance_per_attempt_and_session unique (household_id, stage_attempt_id, session_id)
);
create unique index one_individual_session_per_topic on attendance (stage_attempt_id, held_on, topic, coalesce(part, ''))
  where session_id is null;
create index attendance_attempt on attendance (stage_attempt_id, held_on, id);
create index attendance_session on attendance (session_id) where session_id is not null;
comment on table attendance is 'Whether a family was at a session: of its cohort, or one of its own.';
comment on column attendance.id is 'UUIDv7.';
comment on column attendance.household_id is 'The household.';
comment on column attendance.stage_attempt_id is 'The attempt at a stage that it belongs to.';
comment on column attendance.session_id is 'Session of the cohort; empty where the family was seen alone.';
comment on column attendance.kelurahan_code is 'Where the household lived on that day.';
comment on column attendance.held_on is 'Day of the session.';
comment on column attendance.part is 'FINANCE or SKILLS_MANAGEMENT, in entrepreneurship coaching.';
comment on column attendance.topic is 'What the session was about.';
comment on column attendance.was_present is 'Whether the member was there.';
comment on column attendance.reason is 'Why not, where absent.';
comment on column attendance.recorded_by is 'Officer who recorded it.';
comment on column attendance.recorded_at is 'Moment it was recorded.';
`;

const aids = /* sql */ `
create table skill_aid (
  id uuid primary key,
  household_id uuid not null,
  journey_id uuid not null,
  stage_attempt_id uuid not null,
  skill_code text not null references skill,
  kelurahan_code text not null references kelurahan,
  kind text not null,
  description text not null,
  value_amount numeric(12, 0) not null,
  funding_source text not null,
  granted_on date not null,
  evidence jsonb not null default '[]',
  constraint skill_aid_kind_closed check (kind in ('TOOL', 'CAPITAL', 'WORKPLACE')),
  constraint skill_aid_description_present check (btrim(description) <> ''),
  constraint skill_aid_value_positive check (value_amount > 0),
  constraint funding_source_closed check (funding_source in ('APBD', 'APBN', 'BAZNAS', 'CSR', 'SELF', 'OTHER')),
  constraint skill_aid_rests_on_evidence check (jsonb_typeof(evidence) = 'array' and evidence <> '[]'),
  constraint skill_aid_fits_skill foreign key (household_id, journey_id, stage_attempt_id, skill_code)
    references stage_attempt (household_id, journey_id, id, skill_code)
);
create index skill_aid_journey on skill_aid (journey_id, granted_on, id);
create index skill_aid_attempt on skill_aid (stage_attempt_id);
create index skill_aid_kelurahan on skill_aid (kelurahan_code, granted_on);
comment on table skill_aid is 'Tool, capital or place of work handed over to put the trained skill to use (applied-skill aid).';
comment on column skill_aid.id is 'UUIDv7.';
comment on column skill_aid.household_id is 'The household.';
comment on column skill_aid.journey_id is 'The journey.';
comment on column skill_aid.stage_attempt_id is 'The attempt at the stage APPLIED_SKILL_AID.';
comment on column skill_aid.skill_code is 'The skill it fits: that of the attempt.';
comment on column skill_aid.kelurahan_code is 'Where the household lived on that day.';
comment on column skill_aid.kind is 'TOOL, CAPITAL or WORKPLACE.';
comment on column skill_aid.description is 'What it is.';
comment on column skill_aid.value_amount is 'Value in rupiah.';
comment on column skill_aid.funding_source is 'APBD (city budget), APBN (state budget), BAZNAS (zakat), CSR (companies), SELF (the family) or OTHER.';
comment on column skill_aid.granted_on is 'Day it was handed over.';
comment on column skill_aid.evidence is 'List of { kind, reference } it rests on.';
`;

const grants = /* sql */ `
grant select, insert, update on journey, cohort, session, stage_attempt to simoncer_app;
grant select, insert on attendance, skill_aid to simoncer_app;
`;

// The journal has one entry for a session of a whole cohort, so what it was for each family is told here, with the
// evidence of that entry.
const timeline = /* sql */ `
create index journal_session on journal (subject_id) where household_id is null and kind = 'SESSION_HELD';
create or replace view timeline_event as
select j.id, j.household_id, j.kelurahan_code, j.kind, j.subject_id, j.occurred_on, j.recorded_at, j.actor,
  j.evidence, j.payload, j.policy_ids
from journal j
where j.household_id is not null
union all
select a.id, a.household_id, a.kelurahan_code, 'WELFARE_ASSESSED', a.id, a.assessed_on, b.received_at,
  coalesce(b.received_by, a.source),
  case when b.id is null then '[]'::jsonb
    else jsonb_build_array(jsonb_build_object('kind', 'FEED', 'reference', a.feed_batch_id || ':' || a.feed_line)) end,
  jsonb_strip_nulls(jsonb_build_object('welfareClass', a.welfare_class, 'decile', a.decile, 'incomeAmount', a.income_amount,
    'source', a.source)),
  '[]'::jsonb
from welfare_assessment a
left join feed_batch b on b.id = a.feed_batch_id
where not exists (
  select from journal j
  where j.household_id = a.household_id and j.kind = 'WELFARE_ASSESSED' and j.subject_id = a.id)
union all
-- by way of the enrolment, whose index finds those of a household
select d.id, n.household_id, d.kelurahan_code, 'AID_PAID', d.enrolment_id, d.paid_on, null, p.owner_agency,
  '[]'::jsonb,
  jsonb_build_object('programme', p.code, 'quarter', to_char(d.quarter_on, 'YYYY"Q"Q'), 'amount', d.amount),
  '[]'::jsonb
from enrolment n
join programme p on p.code = n.programme_code
join disbursement d on d.enrolment_id = n.id
union all
select t.id, t.household_id, t.kelurahan_code, 'SESSION_HELD', t.session_id, t.held_on, t.recorded_at, t.recorded_by,
  coalesce(j.evidence, '[]'::jsonb),
  jsonb_strip_nulls(jsonb_build_object('stageAttemptId', t.stage_attempt_id, 'part', t.part, 'topic', t.topic,
    'wasPresent', t.was_present, 'reason', t.reason)),
  coalesce(j.policy_ids, '[]'::jsonb)
from attendance t
left join journal j on j.household_id is null and j.kind = 'SESSION_HELD' and j.subject_id = t.session_id
where t.session_id is not null;
comment on view timeline_event is 'Everything that happened to a household: entries of the journal, assessments that came in bulk, payments, sessions of its cohorts.';
`;
