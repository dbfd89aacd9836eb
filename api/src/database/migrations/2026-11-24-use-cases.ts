import { Migration } from '@mikro-orm/migrations';

/** What every use case needs: keys under which a mutation takes effect once, and the policy an entry was decided under. */
export class UseCases extends Migration {
  override up(): void {
    this.addSql(/* sql */ `
create table idempotency_key (
  actor text not null,
  key text not null,
  mutation text not null,
  input_hash bytea not null,
  outcome jsonb,
  recorded_at timestamptz not null,
  constraint one_outcome_per_key primary key (actor, key),
  constraint idempotency_key_length check (length(key) between 1 and 200)
);
comment on table idempotency_key is 'Keys that callers sent with a mutation, and what became of it: sent again, the same outcome is told and nothing happens twice.';
comment on column idempotency_key.actor is 'Who sent it; each has keys of their own.';
comment on column idempotency_key.key is 'The key.';
comment on column idempotency_key.mutation is 'The mutation it was sent with.';
comment on column idempotency_key.input_hash is 'SHA-256 of the input, the key left out.';
comment on column idempotency_key.outcome is 'Ids of the records and the refusals; empty only inside the transaction that works on it.';
comment on column idempotency_key.recorded_at is 'Moment it was first sent.';
grant select, insert, update on idempotency_key to simoncer_app;

alter table journal add column policy_ids jsonb not null default '[]',
  add constraint journal_policy_is_list check (jsonb_typeof(policy_ids) = 'array');
comment on column journal.policy_ids is 'Ids of the policy parameters it was decided under.';
`);
  }
}
