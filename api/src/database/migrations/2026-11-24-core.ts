import { Migration } from '@mikro-orm/migrations';

/**
 * The core of the model: regions, households and their people, programmes, episodes of aid with
 * their enrolments and disbursements, welfare assessments, policy, and the journal.
 *
 * Written as SQL, since constraints, comments and grants are the point of it. Every constraint
 * carries the name of the rule it guards.
 */
export class CoreOfTheModel extends Migration {
  override up(): void {
    for (const statement of [roles, regions, households, aid, policyAndJournal, jobs, grants]) {
      this.addSql(statement);
    }
  }
}

const roles = /* sql */ `
create extension if not exists btree_gist;

-- The application works as this role: it may not change or delete the journal. Roles belong to the
-- whole server, so another database's migration may have created it already, even at this moment; and
-- whoever may not create roles can have it created and granted beforehand.
do $$ begin
  if not exists (select from pg_roles where rolname = 'simoncer_app') then
    create role simoncer_app nologin;
  end if;
exception when duplicate_object or unique_violation then null;
end $$;
-- From PostgreSQL 16 on, who creates a role is a member that may not work as it until granted so.
do $$ begin
  if current_setting('server_version_num')::integer >= 160000 then
    if not pg_has_role(current_user, 'simoncer_app', 'set') then
      execute format('grant simoncer_app to %I with set true', current_user);
    end if;
  elsif not pg_has_role(current_user, 'simoncer_app', 'member') then
    execute format('grant simoncer_app to %I', current_user);
  end if;
end $$;
grant usage on schema public to simoncer_app;
`;

const regions = /* sql */ `
create table city (
  code text primary key,
  name text not null,
  constraint city_code_form check (code ~ '^[0-9]{2}[.][0-9]{2}$')
);
comment on table city is 'City or regency (kota/kabupaten), by its Kemendagri code.';
comment on column city.code is 'Kemendagri code PP.KK, for example 32.71 for Kota Bogor.';
comment on column city.name is 'Official name.';

create table kecamatan (
  code text primary key,
  city_code text not null references city,
  name text not null,
  constraint kecamatan_code_form check (code ~ '^[0-9]{2}[.][0-9]{2}[.][0-9]{2}$'),
  constraint kecamatan_code_within_city check (left(code, 5) = city_code)
);
comment on table kecamatan is 'District of a city (kecamatan), by its Kemendagri code.';
comment on column kecamatan.code is 'Kemendagri code PP.KK.CC. BPS numbers kecamatan in another order: never map by position.';
comment on column kecamatan.city_code is 'City it belongs to.';
comment on column kecamatan.name is 'Official name.';

create table kelurahan (
  code text primary key,
  kecamatan_code text not null references kecamatan,
  name text not null,
  bps_code text,
  postal_code text,
  latitude double precision not null,
  longitude double precision not null,
  area_km2 numeric(8, 3) not null,
  population_count integer not null,
  registered_household_count integer not null,
  population_year smallint not null,
  constraint kelurahan_code_form check (code ~ '^[0-9]{2}[.][0-9]{2}[.][0-9]{2}[.][0-9]{4}$'),
  constraint kelurahan_code_within_kecamatan check (left(code, 8) = kecamatan_code),
  constraint kelurahan_place_on_earth check (latitude between -90 and 90 and longitude between -180 and 180),
  constraint kelurahan_counts_positive check (area_km2 > 0 and population_count > 0 and registered_household_count > 0)
);
create index kelurahan_kecamatan on kelurahan (kecamatan_code);
comment on table kelurahan is 'Urban village (kelurahan), the smallest region an indicator is shown for.';
comment on column kelurahan.code is 'Kemendagri code PP.KK.CC.XXXX.';
comment on column kelurahan.kecamatan_code is 'District it belongs to.';
comment on column kelurahan.name is 'Official name.';
comment on column kelurahan.bps_code is 'Code of the statistics office (BPS), where known.';
comment on column kelurahan.postal_code is 'Postal code, five digits; several kelurahan may share one.';
comment on column kelurahan.latitude is 'Latitude of a point inside, WGS 84 degrees.';
comment on column kelurahan.longitude is 'Longitude of a point inside, WGS 84 degrees.';
comment on column kelurahan.area_km2 is 'Area in square kilometres.';
comment on column kelurahan.population_count is 'Residents in the civil register.';
comment on column kelurahan.registered_household_count is 'Family cards (KK) in the civil register.';
comment on column kelurahan.population_year is 'Year of the two counts.';
`;

const households = /* sql */ `
create table household (
  id uuid primary key,
  kelurahan_code text not null references kelurahan,
  kk_cipher bytea not null,
  kk_masked text not null,
  registered_on date not null,
  constraint kk_shown_masked check (kk_masked ~ '^[0-9]{4}[*]{8}[0-9]{4}$')
);
create index household_kelurahan on household (kelurahan_code, id);
comment on table household is 'Beneficiary family (keluarga penerima manfaat, KPM).';
comment on column household.id is 'UUIDv7. The family card number changes in life, so it is never the identity.';
comment on column household.kelurahan_code is 'Where the family lives now, or lived last; the history is in residence.';
comment on column household.kk_cipher is 'Family card number (nomor KK), encrypted.';
comment on column household.kk_masked is 'Family card number with its middle eight digits masked.';
comment on column household.registered_on is 'Day the family entered this register.';

create table residence (
  id uuid primary key,
  household_id uuid not null references household,
  kelurahan_code text not null references kelurahan,
  rt smallint not null,
  rw smallint not null,
  started_on date not null,
  ended_on date,
  constraint residence_ends_after_start check (ended_on > started_on),
  constraint residence_rt_rw_positive check (rt > 0 and rw > 0)
);
create index residence_kelurahan on residence (kelurahan_code);
create unique index one_current_residence_per_household on residence (household_id) where ended_on is null;
alter table residence add constraint residences_do_not_overlap
  exclude using gist (household_id with =, daterange(started_on, ended_on) with &&);
comment on table residence is 'Where a household lived, and when: the kelurahan history behind every count by place.';
comment on column residence.id is 'UUIDv7.';
comment on column residence.household_id is 'The household.';
comment on column residence.kelurahan_code is 'The kelurahan.';
comment on column residence.rt is 'Neighbourhood unit (RT).';
comment on column residence.rw is 'Group of neighbourhood units (RW).';
comment on column residence.started_on is 'First day at this place.';
comment on column residence.ended_on is 'First day no longer at this place; empty while they live there.';

create table person (
  id uuid primary key,
  household_id uuid not null references household,
  full_name text not null,
  sex text not null,
  born_on date not null,
  died_on date,
  family_role text not null,
  has_disability boolean not null default false,
  nik_cipher bytea not null,
  nik_masked text not null,
  constraint sex_closed check (sex in ('FEMALE', 'MALE')),
  constraint family_role_closed check (family_role in ('HEAD', 'SPOUSE', 'CHILD', 'PARENT', 'OTHER')),
  constraint person_dies_after_birth check (died_on >= born_on),
  constraint nik_shown_masked check (nik_masked ~ '^[0-9]{4}[*]{8}[0-9]{4}$'),
  constraint person_name_present check (btrim(full_name) <> '')
);
create index person_household on person (household_id);
create unique index one_living_head_per_household on person (household_id) where family_role = 'HEAD' and died_on is null;
comment on table person is 'Member of a household.';
comment on column person.id is 'UUIDv7.';
comment on column person.household_id is 'The household the person belongs to.';
comment on column person.full_name is 'Name as on the identity card.';
comment on column person.sex is 'FEMALE or MALE, as recorded; the NIK may disagree, which is a warning and not an error.';
comment on column person.born_on is 'Day of birth, as recorded.';
comment on column person.died_on is 'Day of death, where it happened.';
comment on column person.family_role is 'Place in the family: HEAD (kepala keluarga), SPOUSE, CHILD, PARENT, OTHER.';
comment on column person.has_disability is 'Severe disability, which counts as a component of PKH.';
comment on column person.nik_cipher is 'Identity number (NIK), encrypted.';
comment on column person.nik_masked is 'Identity number with its middle eight digits masked.';

create table identity (
  kind text not null,
  hash bytea not null,
  household_id uuid not null references household,
  person_id uuid references person,
  constraint one_holder_per_identity primary key (kind, hash),
  constraint identity_kind_closed check (kind in ('KK', 'NIK')),
  constraint identity_holder_fits_kind check ((kind = 'NIK') = (person_id is not null))
);
comment on table identity is 'Finds a household or person by NIK or family card number, through a keyed hash; the only table unique over all households.';
comment on column identity.kind is 'NIK (a person) or KK (a household).';
comment on column identity.hash is 'HMAC-SHA-256 of the sixteen digits with the installation''s key.';
comment on column identity.household_id is 'The household found.';
comment on column identity.person_id is 'The person found; empty for a family card.';
`;

const aid = /* sql */ `
create table programme (
  code text primary key,
  name text not null,
  owner_agency text not null,
  payment_cycle text not null,
  legal_basis text not null,
  constraint payment_cycle_closed check (payment_cycle in ('MONTHLY', 'QUARTERLY', 'YEARLY', 'ONCE')),
  constraint programme_has_legal_basis check (btrim(legal_basis) <> '')
);
comment on table programme is 'Aid programme (PKH, Sembako, ...).';
comment on column programme.code is 'Short name, the identity.';
comment on column programme.name is 'Full name.';
comment on column programme.owner_agency is 'Agency that owns the programme.';
comment on column programme.payment_cycle is 'How often it is due: MONTHLY, QUARTERLY, YEARLY, ONCE.';
comment on column programme.legal_basis is 'Regulation the programme stands on.';

create table episode (
  id uuid primary key,
  household_id uuid not null references household,
  started_on date not null,
  ended_on date,
  exit_kind text,
  version integer not null default 1,
  span daterange not null generated always as (daterange(started_on, ended_on)) stored,
  constraint episode_ends_after_start check (ended_on > started_on),
  constraint exit_kind_closed check (exit_kind in ('RISING_CLASS', 'DECEASED', 'NO_LONGER_POOR', 'MOVED_AWAY')),
  constraint exit_has_day_and_kind check ((ended_on is null) = (exit_kind is null)),
  constraint episode_span_key unique (household_id, id, span)
);
-- made before the next rule, which contains it, so that a second open episode is refused by its own name
create unique index one_open_episode_per_household on episode (household_id) where ended_on is null;
alter table episode add constraint episodes_do_not_overlap exclude using gist (household_id with =, span with &&);
comment on table episode is 'One continuous time of a household on aid, from start to exit. Coming back opens a new one.';
comment on column episode.id is 'UUIDv7.';
comment on column episode.household_id is 'The household.';
comment on column episode.started_on is 'First day on aid.';
comment on column episode.ended_on is 'First day no longer on aid; empty while it is open.';
comment on column episode.exit_kind is 'How it ended: RISING_CLASS (graduation by rising class), or naturally: DECEASED, NO_LONGER_POOR, MOVED_AWAY.';
comment on column episode.version is 'Counts the changes, so that two officers cannot overwrite each other.';
comment on column episode.span is 'The days on aid as a range, derived.';

create table enrolment (
  id uuid primary key,
  household_id uuid not null,
  episode_id uuid not null,
  episode_span daterange not null,
  programme_code text not null references programme,
  started_on date not null,
  ended_on date,
  end_reason text,
  constraint enrolment_ends_after_start check (ended_on > started_on),
  constraint enrolment_end_reason_closed check (end_reason in ('EPISODE_ENDED', 'NO_ELIGIBLE_COMPONENT', 'PROGRAMME_ENDED')),
  -- holds once the episode has ended; its enrolments end just before it
  constraint enrolment_ends_with_episode check (end_reason <> 'EPISODE_ENDED' or ended_on = upper(episode_span)),
  constraint enrolment_end_has_day_and_reason check ((ended_on is null) = (end_reason is null)),
  constraint enrolment_of_episode foreign key (household_id, episode_id, episode_span)
    references episode (household_id, id, span) on update cascade,
  constraint enrolment_inside_episode check (daterange(started_on, ended_on) <@ episode_span),
  constraint enrolments_do_not_overlap exclude using gist (household_id with =, programme_code with =, daterange(started_on, ended_on) with &&),
  constraint enrolment_household_key unique (household_id, id)
);
create index enrolment_episode on enrolment (episode_id);
comment on table enrolment is 'Participation of a household in one programme, within an episode.';
comment on column enrolment.id is 'UUIDv7.';
comment on column enrolment.household_id is 'The household.';
comment on column enrolment.episode_id is 'The episode it lies inside.';
comment on column enrolment.episode_span is 'The episode''s days, kept equal by the foreign key, so that the database itself can check the enrolment lies inside.';
comment on column enrolment.programme_code is 'The programme.';
comment on column enrolment.started_on is 'First day of participation.';
comment on column enrolment.ended_on is 'First day no longer in it; empty while it runs.';
comment on column enrolment.end_reason is 'EPISODE_ENDED, NO_ELIGIBLE_COMPONENT (no pupil, infant, pregnancy, elderly or disabled member left) or PROGRAMME_ENDED.';

create table disbursement (
  id uuid primary key,
  household_id uuid not null,
  enrolment_id uuid not null,
  kelurahan_code text not null references kelurahan,
  quarter_on date not null,
  paid_on date not null,
  amount numeric(12, 0) not null,
  constraint disbursement_of_enrolment foreign key (household_id, enrolment_id) references enrolment (household_id, id),
  constraint disbursement_quarter_is_first_day check (quarter_on = date_trunc('quarter', quarter_on)::date),
  constraint disbursement_amount_positive check (amount > 0)
);
create index disbursement_enrolment on disbursement (enrolment_id, paid_on);
comment on table disbursement is 'Aid paid out to a household in a programme.';
comment on column disbursement.id is 'UUIDv7.';
comment on column disbursement.household_id is 'The household.';
comment on column disbursement.enrolment_id is 'The enrolment it was paid under.';
comment on column disbursement.kelurahan_code is 'Where the household lived when it was paid.';
comment on column disbursement.quarter_on is 'First day of the quarter it was due for.';
comment on column disbursement.paid_on is 'Day it reached the household.';
comment on column disbursement.amount is 'Rupiah.';

create table welfare_assessment (
  id uuid primary key,
  household_id uuid not null references household,
  kelurahan_code text not null references kelurahan,
  assessed_on date not null,
  welfare_class text not null,
  decile smallint,
  income_amount numeric(12, 0),
  source text not null,
  constraint ladder_closed check (welfare_class in ('TIDAK_MAMPU', 'KURANG_MAMPU', 'MAMPU', 'MANDIRI')),
  constraint decile_one_to_ten check (decile between 1 and 10),
  constraint income_not_negative check (income_amount >= 0),
  constraint assessment_source_closed check (source in ('DTSEN', 'FIELD_VISIT', 'SELF_REPORT')),
  constraint one_assessment_per_day_and_source unique (household_id, assessed_on, source)
);
comment on table welfare_assessment is 'Dated observation of a household''s welfare; a fact, never overwritten.';
comment on column welfare_assessment.id is 'UUIDv7.';
comment on column welfare_assessment.household_id is 'The household.';
comment on column welfare_assessment.kelurahan_code is 'Where the household lived when it was assessed.';
comment on column welfare_assessment.assessed_on is 'Day of the assessment.';
comment on column welfare_assessment.welfare_class is 'Class on the city''s ladder: TIDAK_MAMPU, KURANG_MAMPU, MAMPU, MANDIRI.';
comment on column welfare_assessment.decile is 'National welfare decile (desil), 1 the poorest, where known.';
comment on column welfare_assessment.income_amount is 'Income per person and month in rupiah, where known.';
comment on column welfare_assessment.source is 'DTSEN (national register), FIELD_VISIT (companion) or SELF_REPORT.';
`;

const policyAndJournal = /* sql */ `
create table policy_parameter (
  id uuid primary key,
  key text not null,
  value jsonb not null,
  valid_from date not null,
  valid_until date,
  legal_basis text not null,
  constraint policy_ends_after_start check (valid_until > valid_from),
  constraint policy_has_legal_basis check (btrim(legal_basis) <> ''),
  constraint policy_periods_do_not_overlap exclude using gist (key with =, daterange(valid_from, valid_until) with &&)
);
comment on table policy_parameter is 'A number or choice that a rule reads, with the days it holds and its legal basis. Changing one adds a row; the past is not rewritten.';
comment on column policy_parameter.id is 'UUIDv7.';
comment on column policy_parameter.key is 'Name of the parameter, for example graduation.assessments_in_a_row.';
comment on column policy_parameter.value is 'The value, as JSON.';
comment on column policy_parameter.valid_from is 'First day it holds.';
comment on column policy_parameter.valid_until is 'First day it no longer holds; empty while in force.';
comment on column policy_parameter.legal_basis is 'Perwali, SOP, juklak or juknis it rests on.';

create table journal (
  id uuid primary key,
  kind text not null,
  household_id uuid references household,
  kelurahan_code text references kelurahan,
  subject_id uuid not null,
  occurred_on date not null,
  recorded_at timestamptz not null default clock_timestamp(),
  actor text not null,
  evidence jsonb not null default '[]',
  payload jsonb not null default '{}',
  constraint journal_kind_present check (kind ~ '^[A-Z][A-Z_]+$'),
  constraint journal_actor_present check (btrim(actor) <> ''),
  constraint journal_evidence_is_list check (jsonb_typeof(evidence) = 'array')
);
create index journal_household on journal (household_id, occurred_on);
create index journal_occurred on journal (occurred_on);
create index journal_recorded on journal (recorded_at);
comment on table journal is 'What happened, to whom, where, when, by whom, on what evidence. The application can only add to it.';
comment on column journal.id is 'UUIDv7.';
comment on column journal.kind is 'What happened, for example EPISODE_ENDED.';
comment on column journal.household_id is 'The household concerned, if one.';
comment on column journal.kelurahan_code is 'Where it happened.';
comment on column journal.subject_id is 'The record it is about (for EPISODE_... the episode).';
comment on column journal.occurred_on is 'Day it happened.';
comment on column journal.recorded_at is 'Moment it was recorded.';
comment on column journal.actor is 'Who recorded it.';
comment on column journal.evidence is 'List of { kind, reference } it rests on.';
comment on column journal.payload is 'Facts of this kind of entry.';

create table setting (
  name text primary key,
  value jsonb not null
);
comment on table setting is 'Facts about this installation: fingerprint of the identity key, the demo city it holds.';
comment on column setting.name is 'Name of the setting.';
comment on column setting.value is 'Its value, as JSON.';
`;

// The job queue keeps its tables to their owner; this is the one way in for the application's role,
// and it joins the transaction that writes, so a job exists exactly when its cause does.
const jobs = /* sql */ `
create function enqueue_job(task text, payload json) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(task, payload);
end $$;
comment on function enqueue_job is 'Adds a job to the queue in the calling transaction.';

create function oldest_job_at(task text) returns timestamptz
language plpgsql stable security definer set search_path = pg_catalog, public as $$
begin
  return (select min(created_at) from graphile_worker.jobs where task_identifier = task);
end $$;
comment on function oldest_job_at is 'When the oldest unfinished job of a task was added; empty when none waits.';
`;

const grants = /* sql */ `
grant select, insert, update, delete on
  city, kecamatan, kelurahan, household, residence, person, identity, programme, episode, enrolment,
  disbursement, welfare_assessment, policy_parameter
  to simoncer_app;
grant select, insert on journal to simoncer_app;
grant select on setting to simoncer_app;
revoke execute on function enqueue_job(text, json), oldest_job_at(text) from public;
grant execute on function enqueue_job(text, json), oldest_job_at(text) to simoncer_app;
`;
