import { H } from './core.attempts.ts';

const batch = (changes: Record<string, string>) => {
  const row: Record<string, string> = {
    id: 'gen_random_uuid()',
    source: "'DUKCAPIL'",
    channel: "'FILE'",
    file_name: "'x.csv'",
    content_hash: "sha256('x')",
    byte_count: '1',
    quarter_on: 'null',
    received_at: 'now()',
    received_by: "'euis'",
    state: "'RECEIVED'",
    ...changes,
  };
  return `insert into feed_batch (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;
};

const B = '0190feed-0000-7000-8000-0000';
const line = (changes: Record<string, string>) => {
  const row: Record<string, string> = {
    id: `'${B}00000001'`,
    batch_id: `'${B}00000000'`,
    line: '1',
    kind: "'DEATH'",
    state: "'UNCHANGED'",
    ...changes,
  };
  return `insert into feed_row (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;
};
const open = { state: "'TO_MATCH'", fact: "'{}'", fact_cipher: "'\\x00'", match_by: 'now()' };

/** Rules of feeds, with statements that try to break them. */
export const feedAttempts: Record<string, string[]> = {
  one_batch_per_content: [
    `${batch({})}, (gen_random_uuid(), 'DUKCAPIL', 'FILE', 'y.csv', sha256('x'), 1, null, now(), 'imas', 'RECEIVED')`,
  ],
  feed_source_closed: [batch({ source: "'RUMOUR'" })],
  feed_channel_closed: [batch({ channel: "'PIGEON'" })],
  feed_state_closed: [batch({ state: "'TIRED'" })],
  feed_content_hash_length: [batch({ content_hash: "'\\x00'" })],
  feed_not_empty: [batch({ byte_count: '0' })],
  feed_quarter_is_first_day: [batch({ source: "'DTSEN'", quarter_on: "'2026-10-02'" })],
  feed_quarter_of_dtsen: [batch({ source: "'DTSEN'" }), batch({ quarter_on: "'2026-10-01'" })],
  feed_receiver_present: [batch({ received_by: "' '" })],
  feed_refusal_says_why: [
    batch({ state: "'REFUSED'", finished_at: 'now()' }),
    batch({ refusal_code: "'X'", refusal_message: "'x'" }),
  ],
  feed_finished_has_moment: [batch({ state: "'DONE'" }), batch({ finished_at: 'now()' })],
  feed_refused_changes_nothing: [
    batch({
      state: "'REFUSED'",
      finished_at: 'now()',
      refusal_code: "'X'",
      refusal_message: "'x'",
      line_count: '1',
      applied_count: '1',
    }),
  ],
  feed_counts_add_up: [
    batch({ line_count: '1' }),
    batch({ applied_count: '1' }),
    batch({ applied_count: '1', refused_count: '-1' }),
  ],
  feed_failure_says_why_and_when: [
    batch({ state: "'FAILED'" }),
    batch({ failed_at: 'now()', failure_message: "'x'" }),
    batch({ state: "'FAILED'", failed_at: 'now()' }),
  ],
  feed_checkpoint_while_working: [batch({ checkpoint: "'{}'" })],
  one_chunk_per_number: [`insert into feed_chunk values ('${B}00000000', 1, ''), ('${B}00000000', 1, '')`],
  feed_chunk_of_batch: [`insert into feed_chunk values ('${B}00000000', 1, '')`],
  feed_chunk_number_not_negative: [`insert into feed_chunk values ('${B}00000000', -1, '')`],
  feed_row_id_is_its_place: [line({ line: '2' }), line({ id: 'gen_random_uuid()' })],
  feed_row_line_positive: [line({ line: '0', id: `'${B}00000000'` })],
  feed_row_kind_closed: [line({ kind: "'WEDDING'" })],
  feed_row_state_closed: [line({ state: "'TIRED'" })],
  feed_row_effect_on_household: [line({ state: "'APPLIED'" })],
  feed_row_refusal_says_why: [line({ state: "'REFUSED'" })],
  feed_row_personal_data_only_while_open: [
    line({ ...open, state: "'NOT_CONCERNED'" }),
    line({ state: "'TO_MATCH'" }),
    line({ ...open, fact_cipher: 'null' }),
    line({ ...open, match_by: 'null' }),
  ],
  feed_row_decision_has_decider: [
    line({ state: "'MATCHED'", household_id: H }),
    line({ decided_by: "'euis'", decided_at: 'now()' }),
    line({ state: "'MATCHED'", household_id: H, decided_by: "'euis'" }),
  ],
  feed_row_dismissal_has_reason: [
    line({ state: "'DISMISSED'", decided_by: "'euis'", decided_at: 'now()' }),
    line({ reason: "'x'" }),
  ],
  one_row_per_fact: [`insert into feed_fact values ('\\x00', '${B}00000000', 1), ('\\x00', '${B}00000000', 2)`],
};
