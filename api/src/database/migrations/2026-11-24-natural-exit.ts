import { Migration } from '@mikro-orm/migrations';

/** Natural exits: what was reported, the review of each quarter, its cases, and which of them it carried over. */
export class NaturalExit extends Migration {
  override up(): void {
    for (const statement of [componentBased, signals, reviews, cases, carryOvers, grants]) this.addSql(statement);
  }
}

const componentBased = /* sql */ `
alter table programme add column is_component_based boolean not null default false;
update programme set is_component_based = true where code = 'PKH';
comment on column programme.is_component_based is 'Whether it serves families for the sake of certain members (children, elderly, disabled: komponen), as PKH does.';
`;

const signals = /* sql */ `
create table exit_signal (
  id uuid primary key,
  household_id uuid not null references household,
  kelurahan_code text not null references kelurahan,
  kind text not null,
  occurred_on date not null,
  source text not null,
  evidence jsonb not null default '[]',
  payload jsonb not null default '{}',
  recorded_at timestamptz not null,
  recorded_by text not null,
  feed_batch_id uuid,
  feed_line integer,
  constraint exit_signal_kind_closed check (kind in
    ('DECEASED', 'NO_LONGER_POOR', 'MOVED_AWAY', 'NO_ELIGIBLE_COMPONENT', 'DUPLICATE', 'NOT_FOUND', 'DECLINED')),
  constraint exit_signal_source_closed check (source in ('DUKCAPIL', 'DTSEN', 'FIELD_REPORT', 'OFFICER')),
  constraint exit_signal_evidence_is_list check (jsonb_typeof(evidence) = 'array'),
  constraint exit_signal_feed_line_whole check ((feed_batch_id is null) = (feed_line is null)),
  constraint one_signal_per_fact unique (household_id, kind, occurred_on, source)
);
comment on table exit_signal is 'Reported fact that may end aid. It ends nothing by itself: the review of the quarter makes a case of it.';
comment on column exit_signal.id is 'UUIDv7.';
comment on column exit_signal.household_id is 'The household.';
comment on column exit_signal.kelurahan_code is 'Where the household lived on the day of the fact.';
comment on column exit_signal.kind is 'Natural exit it may lead to: MOVED_AWAY, DUPLICATE, NOT_FOUND, DECLINED, and what the register tells as well: DECEASED, NO_LONGER_POOR, NO_ELIGIBLE_COMPONENT.';
comment on column exit_signal.occurred_on is 'Day of the fact.';
comment on column exit_signal.source is 'Who reports it: DUKCAPIL, DTSEN, FIELD_REPORT or OFFICER.';
comment on column exit_signal.evidence is 'List of { kind, reference } it rests on.';
comment on column exit_signal.payload is 'Facts of this kind, for example where the family moved.';
comment on column exit_signal.recorded_at is 'Moment it was recorded.';
comment on column exit_signal.recorded_by is 'Who recorded it.';
comment on column exit_signal.feed_batch_id is 'Feed file it came with; empty for a single report.';
comment on column exit_signal.feed_line is 'Line in that file.';
`;

const reviews = /* sql */ `
create table review (
  id uuid primary key,
  city_code text not null references city,
  quarter_on date not null,
  state text not null default 'OPEN',
  opened_on date not null,
  opened_by text not null,
  due_on date not null,
  closed_on date,
  closed_by text,
  version integer not null default 1,
  constraint review_quarter_is_first_day check (quarter_on = date_trunc('quarter', quarter_on)::date),
  constraint review_state_closed check (state in ('OPEN', 'CLOSED')),
  constraint review_closing_whole check (num_nulls(closed_on, closed_by) = case state when 'OPEN' then 2 else 0 end),
  constraint review_days_in_order check (opened_on >= quarter_on and due_on >= quarter_on and closed_on >= opened_on),
  constraint review_actors_present check (btrim(opened_by) <> '' and btrim(closed_by) <> ''),
  constraint one_review_per_city_and_quarter unique (city_code, quarter_on)
);
create index review_due on review (due_on, id) where state = 'OPEN';
comment on table review is 'Review of one quarter: proposes natural exits, and closes when each is decided or carried over. Its counts are counted, not kept.';
comment on column review.id is 'UUIDv7.';
comment on column review.city_code is 'The city.';
comment on column review.quarter_on is 'First day of the quarter.';
comment on column review.state is 'OPEN or CLOSED.';
comment on column review.opened_on is 'Day it was opened.';
comment on column review.opened_by is 'Who opened it, and so proposed the cases it found.';
comment on column review.due_on is 'Last day to close it, by the policy of the day it was opened.';
comment on column review.closed_on is 'Day it was closed.';
comment on column review.closed_by is 'Who closed it.';
comment on column review.version is 'Counts the changes, so that two officers cannot overwrite each other.';
`;

const cases = /* sql */ `
create table exit_case (
  id uuid primary key,
  review_id uuid references review,
  household_id uuid not null references household,
  episode_id uuid not null,
  kelurahan_code text not null references kelurahan,
  kind text not null,
  state text not null default 'PROPOSED',
  occurred_on date not null,
  signal_id uuid references exit_signal,
  evidence jsonb not null default '[]',
  findings jsonb not null default '{}',
  proposed_on date not null,
  proposed_by text not null,
  notify_by date not null,
  notified_on date,
  notified_by text,
  notified_to text,
  letter_reference text,
  objection_until date,
  objected_on date,
  objection_recorded_by text,
  objection text,
  late_objection_reason text,
  hear_by date,
  heard_on date,
  heard_by text,
  hearing_finding text,
  hearing_reference text,
  verified_on date,
  verified_by text,
  verification_finding text,
  verification_reference text,
  decide_by date,
  decided_on date,
  decided_by text,
  decision_reason text,
  reinstated_on date,
  reinstated_by text,
  reinstatement_reason text,
  version integer not null default 1,
  constraint exit_case_of_episode foreign key (household_id, episode_id) references episode (household_id, id),
  constraint exit_case_kind_closed check (kind in
    ('DECEASED', 'NO_LONGER_POOR', 'MOVED_AWAY', 'NO_ELIGIBLE_COMPONENT', 'DUPLICATE', 'NOT_FOUND', 'DECLINED')),
  constraint exit_case_state_closed check (state in
    ('PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD', 'CONFIRMED', 'DISMISSED', 'REINSTATED')),
  constraint exit_case_recipient_closed check (notified_to in ('FAMILY', 'HEIRS', 'NEIGHBOURHOOD_HEAD', 'LURAH')),
  constraint exit_case_hearing_finding_closed check (hearing_finding in ('OBJECTION_UPHELD', 'OBJECTION_REJECTED')),
  constraint exit_case_verification_finding_closed check (verification_finding in ('SUPPORTS_EXIT', 'SPEAKS_AGAINST_EXIT')),
  constraint exit_case_evidence_is_list check (jsonb_typeof(evidence) = 'array'),
  constraint exit_case_actors_present check (btrim(proposed_by) <> '' and btrim(notified_by) <> '' and
    btrim(heard_by) <> '' and btrim(verified_by) <> '' and btrim(decided_by) <> '' and btrim(reinstated_by) <> ''),
  constraint exit_case_notification_whole check
    (num_nulls(notified_on, notified_by, notified_to, letter_reference, objection_until) in (0, 5)),
  constraint exit_case_objection_whole check (num_nulls(objected_on, objection_recorded_by, objection, hear_by) in (0, 4)),
  constraint exit_case_hearing_whole check (num_nulls(heard_on, heard_by, hearing_finding, hearing_reference) in (0, 4)),
  constraint exit_case_verification_whole check
    (num_nulls(verified_on, verified_by, verification_finding, verification_reference) in (0, 4)),
  constraint exit_case_decision_whole check (num_nulls(decided_on, decided_by, decision_reason) =
    case when state in ('CONFIRMED', 'DISMISSED', 'REINSTATED') then 0 else 3 end),
  constraint exit_case_reinstatement_whole check (num_nulls(reinstated_on, reinstated_by, reinstatement_reason) =
    case state when 'REINSTATED' then 0 else 3 end),
  constraint exit_case_state_follows_from_facts check (case state
    when 'PROPOSED' then notified_on is null
    when 'NOTIFIED' then notified_on is not null and objected_on is null and decide_by is not null
    when 'OBJECTED' then objected_on is not null and heard_on is null
    when 'HEARD' then heard_on is not null and decide_by is not null
    else true end),
  constraint exit_case_steps_in_order check ((objected_on is null or notified_on is not null) and
    (heard_on is null or objected_on is not null)),
  constraint exit_case_days_in_order check (occurred_on <= proposed_on and notify_by >= proposed_on and
    notified_on >= proposed_on and objection_until >= notified_on and objected_on >= notified_on and
    hear_by >= objected_on and heard_on >= objected_on and decided_on >= proposed_on and reinstated_on >= decided_on),
  constraint exit_case_late_objection_explained check
    (objected_on is null or objected_on <= objection_until or late_objection_reason is not null),
  constraint exit_case_decided_by_another check (decided_by <> proposed_by),
  constraint exit_case_reinstated_by_another check (reinstated_by <> decided_by),
  constraint exit_case_confirmed_after_objection_or_hearing check (state not in ('CONFIRMED', 'REINSTATED') or
    (notified_on is not null and
      case when objected_on is null then decided_on > objection_until else heard_on is not null end)),
  constraint exit_case_confirmed_against_no_finding check (state not in ('CONFIRMED', 'REINSTATED') or
    (hearing_finding is distinct from 'OBJECTION_UPHELD' and verification_finding is distinct from 'SPEAKS_AGAINST_EXIT')),
  constraint exit_case_poverty_verified check (state not in ('CONFIRMED', 'REINSTATED') or kind <> 'NO_LONGER_POOR' or
    (verified_on is not null and verified_on <= decided_on))
);
create unique index one_open_case_per_episode on exit_case (episode_id)
  where state in ('PROPOSED', 'NOTIFIED', 'OBJECTED', 'HEARD');
create index exit_case_review on exit_case (review_id, id);
create index exit_case_household on exit_case (household_id, proposed_on, id);
create index exit_case_settled on exit_case (episode_id, kind) where state in ('DISMISSED', 'REINSTATED');
create index exit_case_to_notify on exit_case (notify_by, id) where state = 'PROPOSED';
create index exit_case_to_hear on exit_case (hear_by, id) where state = 'OBJECTED';
create index exit_case_to_decide on exit_case (decide_by, id) where state in ('NOTIFIED', 'HEARD');
comment on table exit_case is 'A proposed natural exit of one family, from the proposal to its decision. Proposed by one officer, decided by another.';
comment on column exit_case.id is 'UUIDv7.';
comment on column exit_case.review_id is 'Review it is to be decided in; empty until the next one opens.';
comment on column exit_case.household_id is 'The household.';
comment on column exit_case.episode_id is 'The episode of aid that would end.';
comment on column exit_case.kelurahan_code is 'Where the household lived when it was proposed.';
comment on column exit_case.kind is 'DECEASED, NO_LONGER_POOR, MOVED_AWAY, NO_ELIGIBLE_COMPONENT, DUPLICATE, NOT_FOUND or DECLINED.';
comment on column exit_case.state is 'PROPOSED, NOTIFIED, OBJECTED, HEARD, and decided: CONFIRMED, DISMISSED; REINSTATED when a confirmed exit was found wrong.';
comment on column exit_case.occurred_on is 'Day of the fact it rests on.';
comment on column exit_case.signal_id is 'The report it rests on, where there is one.';
comment on column exit_case.evidence is 'List of { kind, reference } it was proposed on.';
comment on column exit_case.findings is 'What the register said when it was proposed, for example the assessments in a row.';
comment on column exit_case.proposed_on is 'Day it was proposed.';
comment on column exit_case.proposed_by is 'Who proposed it; for cases a review found, who opened it.';
comment on column exit_case.notify_by is 'Last day to notify, by the policy of the day it was proposed.';
comment on column exit_case.notified_on is 'Day the letter was handed over.';
comment on column exit_case.notified_by is 'Who notified.';
comment on column exit_case.notified_to is 'Who got the letter: FAMILY, HEIRS, NEIGHBOURHOOD_HEAD (ketua RT) or LURAH.';
comment on column exit_case.letter_reference is 'Number of the letter.';
comment on column exit_case.objection_until is 'Last day to object, by the policy of the day of the letter.';
comment on column exit_case.objected_on is 'Day the family objected.';
comment on column exit_case.objection_recorded_by is 'Who recorded the objection.';
comment on column exit_case.objection is 'What the family says.';
comment on column exit_case.late_objection_reason is 'Why an objection after the period is heard nevertheless.';
comment on column exit_case.hear_by is 'Last day to hear the family, by the policy of the day it objected.';
comment on column exit_case.heard_on is 'Day of the hearing.';
comment on column exit_case.heard_by is 'Who heard the family.';
comment on column exit_case.hearing_finding is 'OBJECTION_UPHELD or OBJECTION_REJECTED.';
comment on column exit_case.hearing_reference is 'Number of the record of the hearing.';
comment on column exit_case.verified_on is 'Day of the latest field verification.';
comment on column exit_case.verified_by is 'Who recorded it.';
comment on column exit_case.verification_finding is 'SUPPORTS_EXIT or SPEAKS_AGAINST_EXIT.';
comment on column exit_case.verification_reference is 'Number of its report.';
comment on column exit_case.decide_by is 'Last day to decide, by the policy of the day of the letter, or of the hearing.';
comment on column exit_case.decided_on is 'Day of the decision.';
comment on column exit_case.decided_by is 'Who decided.';
comment on column exit_case.decision_reason is 'Why.';
comment on column exit_case.reinstated_on is 'Day a confirmed exit was annulled.';
comment on column exit_case.reinstated_by is 'Who annulled it.';
comment on column exit_case.reinstatement_reason is 'Why it was found wrong.';
comment on column exit_case.version is 'Counts the changes, so that two officers cannot overwrite each other.';
`;

const carryOvers = /* sql */ `
create table exit_carry_over (
  id uuid primary key,
  household_id uuid not null references household,
  exit_case_id uuid not null references exit_case,
  from_review_id uuid not null references review,
  to_review_id uuid references review,
  carried_on date not null,
  carried_by text not null,
  reason text not null,
  constraint carry_over_actor_present check (btrim(carried_by) <> ''),
  constraint carry_over_reason_present check (btrim(reason) <> ''),
  constraint carry_over_leads_elsewhere check (to_review_id <> from_review_id),
  constraint one_carry_over_per_case_and_review unique (exit_case_id, from_review_id)
);
create index carry_over_review on exit_carry_over (from_review_id);
create index carry_over_waiting on exit_carry_over (exit_case_id) where to_review_id is null;
comment on table exit_carry_over is 'A case that one review left to the next.';
comment on column exit_carry_over.id is 'UUIDv7.';
comment on column exit_carry_over.household_id is 'The household.';
comment on column exit_carry_over.exit_case_id is 'The case.';
comment on column exit_carry_over.from_review_id is 'The review that left it.';
comment on column exit_carry_over.to_review_id is 'The review that took it in; empty until it opens.';
comment on column exit_carry_over.carried_on is 'Day it was carried over.';
comment on column exit_carry_over.carried_by is 'Who carried it over.';
comment on column exit_carry_over.reason is 'Why it could not be decided in time.';
`;

const grants = /* sql */ `
grant select, insert, update, delete on exit_signal, review, exit_case, exit_carry_over to simoncer_app;
`;
