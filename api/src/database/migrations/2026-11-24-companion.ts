import { Migration } from '@mikro-orm/migrations';

/** Companions (pendamping): whom they accompany, whom they visited, what was done to help. */
export class Companions extends Migration {
  override up(): void {
    for (const statement of [assignments, visits, interventions, grants]) this.addSql(statement);
  }
}

const assignments = /* sql */ `
create table companion_assignment (
  id uuid primary key,
  household_id uuid not null references household,
  kelurahan_code text not null references kelurahan,
  companion text not null,
  started_on date not null,
  ended_on date,
  constraint companion_present check (btrim(companion) <> ''),
  constraint companion_ends_after_start check (ended_on > started_on)
);
-- made before the next rule, which contains it, so that a second companion is refused by this name
create unique index one_current_companion_per_household on companion_assignment (household_id) where ended_on is null;
alter table companion_assignment add constraint companions_do_not_overlap
  exclude using gist (household_id with =, daterange(started_on, ended_on) with &&);
create index companion_assignment_companion on companion_assignment (companion, household_id);
comment on table companion_assignment is 'Which companion (pendamping) accompanies a household, and when.';
comment on column companion_assignment.id is 'UUIDv7.';
comment on column companion_assignment.household_id is 'The household.';
comment on column companion_assignment.kelurahan_code is 'Where the household lived when it began.';
comment on column companion_assignment.companion is 'The companion, an officer.';
comment on column companion_assignment.started_on is 'First day.';
comment on column companion_assignment.ended_on is 'First day no longer; empty for the present companion.';
`;

const visits = /* sql */ `
create table visit (
  id uuid primary key,
  household_id uuid not null references household,
  journey_id uuid,
  kelurahan_code text not null references kelurahan,
  companion text not null,
  visited_on date not null,
  purpose text not null,
  finding text not null,
  next_visit_on date,
  evidence jsonb not null default '[]',
  constraint visit_companion_present check (btrim(companion) <> ''),
  constraint visit_purpose_closed check (purpose in ('ROUTINE', 'ASSESSMENT', 'PATHWAY', 'PROBLEM', 'VERIFICATION', 'FOLLOW_UP')),
  constraint visit_finding_present check (btrim(finding) <> ''),
  constraint next_visit_after_visit check (next_visit_on > visited_on),
  constraint visit_evidence_is_list check (jsonb_typeof(evidence) = 'array'),
  constraint visit_on_journey foreign key (household_id, journey_id) references journey (household_id, id),
  constraint visit_household_key unique (household_id, id)
);
create unique index one_visit_per_household_day_and_companion on visit (household_id, visited_on, companion);
create index visit_journey on visit (journey_id, visited_on) where journey_id is not null;
create index visit_companion on visit (companion, visited_on);
create index visit_kelurahan on visit (kelurahan_code, visited_on);
comment on table visit is 'Visit of a companion (pendamping) to a household.';
comment on column visit.id is 'UUIDv7.';
comment on column visit.household_id is 'The household.';
comment on column visit.journey_id is 'The journey that was under way on that day; empty where there was none.';
comment on column visit.kelurahan_code is 'Where the household lived on that day.';
comment on column visit.companion is 'Who visited, an officer; not always the companion the household has.';
comment on column visit.visited_on is 'Day of the visit.';
comment on column visit.purpose is 'ROUTINE, ASSESSMENT (of welfare), PATHWAY (of the journey), PROBLEM, VERIFICATION (of what was reported), FOLLOW_UP (after graduation).';
comment on column visit.finding is 'What was found, in words.';
comment on column visit.next_visit_on is 'Day agreed for the next visit; empty where the interval of the policy holds.';
comment on column visit.evidence is 'List of { kind, reference } it rests on.';

alter table welfare_assessment
  add column visit_id uuid,
  add constraint assessment_of_visit foreign key (household_id, visit_id) references visit (household_id, id);
comment on column welfare_assessment.visit_id is 'The visit at which it was made, where at one.';
create index welfare_assessment_visit on welfare_assessment (visit_id) where visit_id is not null;
`;

const interventions = /* sql */ `
create table intervention (
  id uuid primary key,
  household_id uuid not null references household,
  visit_id uuid,
  kelurahan_code text not null references kelurahan,
  kind text not null,
  description text not null,
  started_on date not null,
  closed_on date,
  outcome text,
  result text,
  version integer not null default 1,
  constraint intervention_kind_closed check (kind in ('COUNSELLING', 'MEDIATION', 'DOCUMENT_HELP', 'HEALTH_REFERRAL',
    'SCHOOL_REFERRAL', 'JOB_REFERRAL', 'BUSINESS_HELP', 'OTHER')),
  constraint intervention_description_present check (btrim(description) <> ''),
  constraint intervention_closes_not_before_start check (closed_on >= started_on),
  constraint intervention_outcome_closed check (outcome in ('HELPED', 'NO_CHANGE', 'WORSENED')),
  constraint intervention_end_has_day_and_outcome check ((closed_on is null) = (outcome is null)),
  constraint intervention_result_at_end check (result is null or (outcome is not null and btrim(result) <> '')),
  constraint intervention_of_visit foreign key (household_id, visit_id) references visit (household_id, id)
);
create index intervention_household on intervention (household_id, started_on desc, id);
create index intervention_visit on intervention (visit_id) where visit_id is not null;
create index intervention_kelurahan on intervention (kelurahan_code, kind);
comment on table intervention is 'What was done to help a household beside aid and pathway (intervensi), and whether it helped.';
comment on column intervention.id is 'UUIDv7.';
comment on column intervention.household_id is 'The household.';
comment on column intervention.visit_id is 'The visit it came of; empty where of none.';
comment on column intervention.kelurahan_code is 'Where the household lived when it began.';
comment on column intervention.kind is 'COUNSELLING, MEDIATION, DOCUMENT_HELP, HEALTH_REFERRAL, SCHOOL_REFERRAL, JOB_REFERRAL, BUSINESS_HELP, OTHER.';
comment on column intervention.description is 'What is done, in words.';
comment on column intervention.started_on is 'First day.';
comment on column intervention.closed_on is 'Day it was closed; empty while it is open.';
comment on column intervention.outcome is 'HELPED, NO_CHANGE, WORSENED; empty while it is open.';
comment on column intervention.result is 'What came of it, in words.';
comment on column intervention.version is 'Counts the changes, so that two officers cannot overwrite each other.';
`;

const grants = /* sql */ `
grant select, insert, update on companion_assignment, intervention to simoncer_app;
grant select, insert on visit to simoncer_app;
`;
