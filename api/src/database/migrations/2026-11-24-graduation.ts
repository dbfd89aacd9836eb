import { Migration } from '@mikro-orm/migrations';

/**
 * Graduation by rising class: proposals with their criteria, and follow-ups. An episode can end without graduation, and
 * one that follows another points at it, so that coming back is seen.
 */
export class Graduation extends Migration {
  override up(): void {
    for (const statement of [episodes, proposals, followUps]) this.addSql(statement);
  }
}

const episodes = /* sql */ `
alter table episode drop constraint exit_kind_closed;
alter table episode add constraint exit_kind_closed check (exit_kind in ('RISING_CLASS', 'DECEASED', 'NO_LONGER_POOR',
  'MOVED_AWAY', 'NO_ELIGIBLE_COMPONENT', 'DUPLICATE', 'NOT_FOUND', 'DECLINED'));
alter table episode add constraint episode_household_key unique (household_id, id);
alter table episode add column previous_episode_id uuid;
alter table episode add constraint episode_follows_one_of_its_household
  foreign key (household_id, previous_episode_id) references episode (household_id, id);
alter table episode add constraint episode_does_not_follow_itself check (previous_episode_id <> id);
update episode e set previous_episode_id = (
  select p.id from episode p where p.household_id = e.household_id and p.started_on < e.started_on
  order by p.started_on desc limit 1);
comment on column episode.exit_kind is 'How it ended. Graduation: RISING_CLASS, or naturally DECEASED, NO_LONGER_POOR, MOVED_AWAY. Without graduation: NO_ELIGIBLE_COMPONENT, DUPLICATE, NOT_FOUND, DECLINED.';
comment on column episode.previous_episode_id is 'The household''s episode before, where it came back.';
`;

const proposals = /* sql */ `
create table graduation_proposal (
  id uuid primary key,
  household_id uuid not null,
  episode_id uuid not null,
  journey_id uuid not null references journey,
  kelurahan_code text not null references kelurahan,
  state text not null default 'PROPOSED',
  proposed_on date not null,
  proposed_by text not null,
  statement_reference text not null,
  decide_by date not null,
  decided_on date,
  decided_by text,
  decision_reason text,
  certificate jsonb,
  annulled_on date,
  annulled_by text,
  annulment_reason text,
  version integer not null default 1,
  constraint graduation_of_episode foreign key (household_id, episode_id) references episode (household_id, id),
  constraint graduation_proposal_household_key unique (household_id, id),
  constraint graduation_state_closed check (state in ('PROPOSED', 'APPROVED', 'REFUSED', 'WITHDRAWN', 'ANNULLED')),
  constraint graduation_statement_present check (btrim(statement_reference) <> ''),
  constraint graduation_proposer_present check (btrim(proposed_by) <> ''),
  constraint graduation_decision_has_day_and_officer check (
    (state = 'PROPOSED') = (decided_on is null) and (decided_on is null) = (decided_by is null)),
  constraint graduation_decided_after_proposal check (decided_on >= proposed_on),
  constraint graduation_decided_by_another check (
    state in ('PROPOSED', 'WITHDRAWN') or decided_by <> proposed_by),
  constraint graduation_withdrawn_by_proposer check (state <> 'WITHDRAWN' or decided_by = proposed_by),
  constraint graduation_refusal_has_reason check (
    state not in ('REFUSED', 'WITHDRAWN') or (decision_reason is not null and btrim(decision_reason) <> '')),
  constraint graduation_certified_when_approved check ((state in ('APPROVED', 'ANNULLED')) = (certificate is not null)),
  constraint graduation_annulment_is_complete check (
    (state = 'ANNULLED') = (annulled_on is not null) and (annulled_on is null) = (annulled_by is null)
    and (annulled_on is null) = (annulment_reason is null)),
  constraint graduation_annulled_by_another check (annulled_by <> decided_by)
);
create index graduation_proposal_household on graduation_proposal (household_id, proposed_on, id);
create index graduation_proposal_open on graduation_proposal (decide_by, id) where state = 'PROPOSED';
create unique index one_open_proposal_per_episode on graduation_proposal (episode_id) where state = 'PROPOSED';
comment on table graduation_proposal is 'Proposal that a household graduate by rising class: one officer proposes, another decides.';
comment on column graduation_proposal.id is 'UUIDv7.';
comment on column graduation_proposal.household_id is 'The household.';
comment on column graduation_proposal.episode_id is 'The episode it is to end.';
comment on column graduation_proposal.journey_id is 'The journey that led to it.';
comment on column graduation_proposal.kelurahan_code is 'Where the household lived when it was proposed.';
comment on column graduation_proposal.state is 'PROPOSED, APPROVED, REFUSED, WITHDRAWN, or ANNULLED where an approval was found to be wrong.';
comment on column graduation_proposal.proposed_on is 'Day it was proposed.';
comment on column graduation_proposal.proposed_by is 'Officer who proposed it.';
comment on column graduation_proposal.statement_reference is 'The statement signed by the family.';
comment on column graduation_proposal.decide_by is 'Day by which policy promises a decision.';
comment on column graduation_proposal.decided_on is 'Day of the decision; when approved, the first day no longer on aid.';
comment on column graduation_proposal.decided_by is 'Officer who decided it, never the one who proposed it; who withdrew it is the proposer.';
comment on column graduation_proposal.decision_reason is 'Why it was refused or withdrawn; a remark when approved.';
comment on column graduation_proposal.certificate is 'What the certificate says, as it was on the day of approval.';
comment on column graduation_proposal.annulled_on is 'Day the approval was annulled; the episode goes on then.';
comment on column graduation_proposal.annulled_by is 'Officer who annulled it, never the one who approved it.';
comment on column graduation_proposal.annulment_reason is 'Why it was wrong.';
comment on column graduation_proposal.version is 'Counts the changes.';

create table graduation_criterion (
  id uuid primary key,
  household_id uuid not null,
  proposal_id uuid not null,
  code text not null,
  importance text not null,
  is_met boolean not null,
  score numeric(3, 2),
  finding text not null,
  evidence jsonb not null default '[]',
  constraint criterion_of_proposal foreign key (household_id, proposal_id) references graduation_proposal (household_id, id),
  constraint one_finding_per_criterion unique (proposal_id, code),
  constraint criterion_code_closed check (code in ('CLASS_RISEN', 'PATHWAY_COMPLETED', 'STATEMENT_SIGNED', 'INCOME_SUFFICIENT',
    'SAVINGS', 'BUSINESS_RUNNING', 'CHILDREN_IN_SCHOOL', 'HEALTH_INSURED', 'HOUSING_FIT')),
  constraint criterion_importance_closed check (importance in ('ESSENTIAL', 'CONDITIONAL')),
  constraint criterion_score_share check (score between 0 and 1),
  constraint conditional_criterion_scored check ((importance = 'CONDITIONAL') = (score is not null)),
  constraint criterion_finding_present check (btrim(finding) <> ''),
  constraint criterion_evidence_is_list check (jsonb_typeof(evidence) = 'array')
);
comment on table graduation_criterion is 'What was found on one criterion of a proposed graduation.';
comment on column graduation_criterion.id is 'UUIDv7.';
comment on column graduation_criterion.household_id is 'The household.';
comment on column graduation_criterion.proposal_id is 'The proposal.';
comment on column graduation_criterion.code is 'Which criterion.';
comment on column graduation_criterion.importance is 'ESSENTIAL (must be met) or CONDITIONAL (scored; the mean must reach what policy asks).';
comment on column graduation_criterion.is_met is 'Whether it is met.';
comment on column graduation_criterion.score is '0 to 1; for conditional criteria only.';
comment on column graduation_criterion.finding is 'What was found.';
comment on column graduation_criterion.evidence is 'List of { kind, reference } it rests on.';
grant select, insert, update on graduation_proposal to simoncer_app;
grant select, insert on graduation_criterion to simoncer_app;
`;

const followUps = /* sql */ `
create table follow_up (
  id uuid primary key,
  household_id uuid not null,
  episode_id uuid not null,
  proposal_id uuid not null,
  months smallint not null,
  due_on date not null,
  late_from date not null,
  done_on date,
  done_by text,
  outcome text,
  welfare_class text,
  finding text,
  kelurahan_code text references kelurahan,
  cancelled_on date,
  version integer not null default 1,
  constraint follow_up_of_proposal foreign key (household_id, proposal_id) references graduation_proposal (household_id, id),
  constraint follow_up_of_episode foreign key (household_id, episode_id) references episode (household_id, id),
  constraint one_follow_up_per_proposal_and_months unique (proposal_id, months),
  constraint follow_up_months_positive check (months > 0),
  constraint follow_up_late_after_due check (late_from > due_on),
  constraint follow_up_outcome_closed check (outcome in ('SUSTAINED', 'NOT_SUSTAINED', 'RELAPSED', 'NOT_FOUND', 'MISSED')),
  constraint follow_up_ladder_closed check (welfare_class in ('TIDAK_MAMPU', 'KURANG_MAMPU', 'MAMPU', 'MANDIRI')),
  constraint follow_up_done_is_complete check (
    (done_on is null) = (outcome is null) and (done_on is null) = (done_by is null)
    and (done_on is null) = (kelurahan_code is null) and (done_on is null) = (finding is null)),
  constraint follow_up_class_where_found check ((outcome in ('SUSTAINED', 'NOT_SUSTAINED')) = (welfare_class is not null)
    or (outcome is null and welfare_class is null)),
  constraint follow_up_done_or_cancelled check (done_on is null or cancelled_on is null)
);
create index follow_up_household on follow_up (household_id, due_on, id);
create index follow_up_waiting on follow_up (due_on, id) where done_on is null and cancelled_on is null;
comment on table follow_up is 'Visit some months after graduation, to see whether it lasts.';
comment on column follow_up.id is 'UUIDv7.';
comment on column follow_up.household_id is 'The household.';
comment on column follow_up.episode_id is 'The episode that ended by graduation.';
comment on column follow_up.proposal_id is 'The approved proposal.';
comment on column follow_up.months is 'Months after graduation.';
comment on column follow_up.due_on is 'Day it is due.';
comment on column follow_up.late_from is 'First day on which it is late.';
comment on column follow_up.done_on is 'Day it was done.';
comment on column follow_up.done_by is 'Who did it.';
comment on column follow_up.outcome is 'SUSTAINED, NOT_SUSTAINED (the class has fallen), RELAPSED (back on aid when due), NOT_FOUND, or MISSED (not done before the family was back on aid).';
comment on column follow_up.welfare_class is 'Class found.';
comment on column follow_up.finding is 'What was found.';
comment on column follow_up.kelurahan_code is 'Where the household lived then.';
comment on column follow_up.cancelled_on is 'Day it was cancelled, since the graduation was annulled.';
comment on column follow_up.version is 'Counts the changes.';
grant select, insert, update on follow_up to simoncer_app;
`;
