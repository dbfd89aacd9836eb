import { Migration } from '@mikro-orm/migrations';

/** Feeds: files that keep the register current, what became of each line, and what was said already. */
export class Feeds extends Migration {
  override up(): void {
    for (const statement of [batches, rows, assessments, holders, matching, queue]) this.addSql(statement);
  }
}

// a feed looks up hundreds of thousands of numbers, and finds in the index itself whose they are
const holders = /* sql */ `
alter table identity
  drop constraint one_holder_per_identity,
  add constraint one_holder_per_identity primary key (kind, hash) include (household_id, person_id);
`;

// no foreign key: checked for each of 250,000 lines, it would cost a good part of the work on a feed
const assessments = /* sql */ `
alter table welfare_assessment
  add column feed_batch_id uuid,
  add column feed_line integer,
  add constraint assessment_feed_line_complete check ((feed_batch_id is null) = (feed_line is null));
comment on column welfare_assessment.feed_batch_id is 'The feed that told it, where one did.';
comment on column welfare_assessment.feed_line is 'Line of that feed.';
`;

const batches = /* sql */ `
create table feed_batch (
  id uuid primary key,
  source text not null,
  channel text not null,
  file_name text not null,
  content_hash bytea not null,
  byte_count integer not null,
  quarter_on date,
  received_at timestamptz not null,
  received_by text not null,
  state text not null,
  refusal_code text,
  refusal_message text,
  detected jsonb,
  checkpoint jsonb,
  line_count integer not null default 0,
  applied_count integer not null default 0,
  unchanged_count integer not null default 0,
  refused_count integer not null default 0,
  to_match_count integer not null default 0,
  not_concerned_count integer not null default 0,
  matched_count integer not null default 0,
  dismissed_count integer not null default 0,
  finished_at timestamptz,
  version integer not null default 1,
  constraint one_batch_per_content unique nulls not distinct (source, content_hash, quarter_on),
  constraint feed_source_closed check (source in ('DUKCAPIL', 'DTSEN', 'FIELD_REPORT')),
  constraint feed_channel_closed check (channel in ('FILE', 'MUTATION')),
  constraint feed_state_closed check (state in ('RECEIVED', 'WORKING', 'DONE', 'REFUSED')),
  constraint feed_content_hash_length check (length(content_hash) = 32),
  constraint feed_not_empty check (byte_count > 0),
  constraint feed_quarter_is_first_day check (quarter_on = date_trunc('quarter', quarter_on)::date),
  constraint feed_quarter_of_dtsen check ((source = 'DTSEN') = (quarter_on is not null)),
  constraint feed_receiver_present check (btrim(received_by) <> ''),
  constraint feed_refusal_says_why check ((state = 'REFUSED') = (refusal_code is not null and refusal_message is not null)),
  constraint feed_finished_has_moment check ((state in ('DONE', 'REFUSED')) = (finished_at is not null)),
  constraint feed_refused_changes_nothing check (state <> 'REFUSED' or line_count = 0),
  constraint feed_counts_add_up check (
    line_count = applied_count + unchanged_count + refused_count + to_match_count + not_concerned_count
      + matched_count + dismissed_count
    and least(applied_count, unchanged_count, refused_count, to_match_count, not_concerned_count,
      matched_count, dismissed_count) >= 0),
  constraint feed_checkpoint_while_working check (checkpoint is null or state = 'WORKING')
);
create index feed_batch_received on feed_batch (received_at, id);
comment on table feed_batch is 'A feed: a file, or a single fact by mutation, from Dukcapil, DTSEN or field staff, and what became of its lines.';
comment on column feed_batch.id is 'UUIDv7.';
comment on column feed_batch.source is 'DUKCAPIL (civil registry), DTSEN (national socio-economic register) or FIELD_REPORT.';
comment on column feed_batch.channel is 'FILE (uploaded) or MUTATION (a single fact).';
comment on column feed_batch.file_name is 'Name of the file, or of the mutation.';
comment on column feed_batch.content_hash is 'SHA-256 of the file, or keyed hash of the single fact: the same content changes nothing.';
comment on column feed_batch.byte_count is 'Size in bytes.';
comment on column feed_batch.quarter_on is 'First day of the quarter a DTSEN ranking is of; empty for other sources.';
comment on column feed_batch.received_at is 'Moment it was received whole.';
comment on column feed_batch.received_by is 'Who sent it.';
comment on column feed_batch.state is 'RECEIVED, WORKING, DONE, or REFUSED as a whole with no line read.';
comment on column feed_batch.refusal_code is 'Rule by which the whole file was refused.';
comment on column feed_batch.refusal_message is 'What was refused, what it met, and the remedy.';
comment on column feed_batch.detected is 'What the file was recognised as: format, encoding, separator, columns, notes.';
comment on column feed_batch.checkpoint is 'Where the work goes on after an interruption; only while WORKING.';
comment on column feed_batch.line_count is 'Lines with data read so far.';
comment on column feed_batch.applied_count is 'Lines that changed something.';
comment on column feed_batch.unchanged_count is 'Lines that said what was known.';
comment on column feed_batch.refused_count is 'Lines that broke a rule.';
comment on column feed_batch.to_match_count is 'Lines that wait for a person to say whom they are about.';
comment on column feed_batch.not_concerned_count is 'Lines about somebody who is not in this register.';
comment on column feed_batch.matched_count is 'Lines that a person matched.';
comment on column feed_batch.dismissed_count is 'Lines that a person dismissed.';
comment on column feed_batch.finished_at is 'Moment the work ended.';
comment on column feed_batch.version is 'Counts the changes.';

create table feed_chunk (
  batch_id uuid not null,
  number integer not null,
  content bytea not null,
  constraint one_chunk_per_number primary key (batch_id, number),
  -- the file is known only when it has come whole, so the pieces come first
  constraint feed_chunk_of_batch foreign key (batch_id) references feed_batch deferrable initially deferred,
  constraint feed_chunk_number_not_negative check (number >= 0)
);
alter table feed_chunk alter column content set storage external;
comment on table feed_chunk is 'Pieces of a file that is still to be worked through; deleted afterwards.';
comment on column feed_chunk.batch_id is 'The feed.';
comment on column feed_chunk.number is 'Place in the file, from 0.';
comment on column feed_chunk.content is 'Bytes of the file, encrypted (nonce, tag, text of AES-256-GCM).';
grant select, insert, update on feed_batch to simoncer_app;
grant select, insert, delete on feed_chunk to simoncer_app;
`;

/*
 * A line belongs to its feed, not to a household: it may concern nobody. It therefore carries no foreign key to households,
 * which on a cluster are spread by another column. Nor one to its feed: a quarter of a million lines are written within
 * seconds, and looking up the same feed for each would take a third of that; feeds are never deleted, which the
 * application may not, and the id of a line holds the id of its feed.
 */
const rows = /* sql */ `
create table feed_row (
  id uuid primary key,
  batch_id uuid not null,
  line integer not null,
  kind text,
  state text not null,
  household_id uuid,
  person_id uuid,
  kelurahan_code text,
  issues jsonb not null default '[]',
  warnings jsonb not null default '[]',
  fact jsonb,
  fact_cipher bytea,
  match_by date,
  decided_by text,
  decided_at timestamptz,
  reason text,
  constraint feed_row_id_is_its_place check (
    uuid_send(id) = overlay(uuid_send(batch_id) placing int4send(line) from 13 for 4)),
  constraint feed_row_line_positive check (line > 0),
  constraint feed_row_kind_closed check (kind in ('DEATH', 'MOVE_WITHIN_CITY', 'MOVE_OUT', 'CORRECTION', 'DECILE',
    'NOT_FOUND', 'DECLINED', 'DUPLICATE')),
  constraint feed_row_state_closed check (state in ('APPLIED', 'UNCHANGED', 'REFUSED', 'TO_MATCH', 'NOT_CONCERNED',
    'MATCHED', 'DISMISSED')),
  constraint feed_row_effect_on_household check (state not in ('APPLIED', 'MATCHED') or household_id is not null),
  constraint feed_row_refusal_says_why check (state <> 'REFUSED' or jsonb_array_length(issues) > 0),
  constraint feed_row_personal_data_only_while_open check (
    (state = 'TO_MATCH') = (fact is not null) and (fact is null) = (fact_cipher is null)
    and (fact is null) = (match_by is null)),
  constraint feed_row_decision_has_decider check (
    (state in ('MATCHED', 'DISMISSED')) = (decided_by is not null) and (decided_by is null) = (decided_at is null)),
  constraint feed_row_dismissal_has_reason check ((state = 'DISMISSED') = (reason is not null))
);
-- all lines of a feed lie together; the few that somebody looks at are found by what became of them
create index feed_row_batch on feed_row using brin (batch_id);
create index feed_row_outcome on feed_row (batch_id, state, id) where state not in ('APPLIED', 'UNCHANGED');
create index feed_row_household on feed_row (household_id, id) where household_id is not null and kind <> 'DECILE';
comment on table feed_row is 'What became of each line of a feed. It keeps personal data only while a person has to say whom the line is about.';
comment on column feed_row.id is 'The feed''s id with the line in its last eight digits.';
comment on column feed_row.batch_id is 'The feed.';
comment on column feed_row.line is 'Line in the file, the first is 1.';
comment on column feed_row.kind is 'What the line says: DEATH, MOVE_WITHIN_CITY, MOVE_OUT, CORRECTION, DECILE, NOT_FOUND, DECLINED, DUPLICATE; empty where it cannot be understood.';
comment on column feed_row.state is 'APPLIED, UNCHANGED (known already), REFUSED, TO_MATCH (waits for a person), NOT_CONCERNED (nobody here), MATCHED or DISMISSED by a person.';
comment on column feed_row.household_id is 'Household it is about.';
comment on column feed_row.person_id is 'Person it is about; empty where it is about the household.';
comment on column feed_row.kelurahan_code is 'Kelurahan that the line names, while a person has to say whom it is about.';
comment on column feed_row.issues is 'Why it was refused: list of { code, field, found, message }.';
comment on column feed_row.warnings is 'What was noticed and mended: list of { code, field, found, message }.';
comment on column feed_row.fact is 'What the line says, identity numbers masked; only while TO_MATCH.';
comment on column feed_row.fact_cipher is 'What the line says in full, encrypted; only while TO_MATCH.';
comment on column feed_row.match_by is 'Last day to say whom it is about; only while TO_MATCH.';
comment on column feed_row.decided_by is 'Who matched or dismissed it.';
comment on column feed_row.decided_at is 'Moment it was decided.';
comment on column feed_row.reason is 'Why it was dismissed.';

create table feed_fact (
  hash bytea not null,
  batch_id uuid not null,
  line integer not null,
  constraint one_row_per_fact primary key (hash)
);
comment on table feed_fact is 'What feeds have said already, by a keyed hash: the same row in another file changes nothing.';
comment on column feed_fact.hash is 'First 16 bytes of the keyed hash of the fact.';
comment on column feed_fact.batch_id is 'Feed that said it first.';
comment on column feed_fact.line is 'Line that said it first.';
grant select, insert, update on feed_row to simoncer_app;
grant select, insert on feed_fact to simoncer_app;
`;

const matching = /* sql */ `
create index person_left on person (household_id) where left_on is not null;
`;

// Feeds are worked through one after the other, and leave the other workers to the cubes.
const queue = /* sql */ `
create function enqueue_job_in_line(line text, task text, payload json) returns void
language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(task, payload, queue_name => line);
end $$;
comment on function enqueue_job_in_line is 'Adds a job in the calling transaction that runs after those before it in the same line.';
revoke execute on function enqueue_job_in_line(text, text, json) from public;
grant execute on function enqueue_job_in_line(text, text, json) to simoncer_app;
`;
