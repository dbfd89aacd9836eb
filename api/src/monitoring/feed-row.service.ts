import { unknownRecord } from '../use-case/unknown-record.ts';
import { EVERYWHERE } from '../database/jobs.ts';
import { sqlOf } from '../database/sql.ts';
import { lockFamilyOf } from '../household/family.ts';
import type { IdentityKey } from '../household/identity-number.ts';
import { unknownPerson } from '../household/refusals.ts';
import { EvidenceKind } from '../journal/evidence.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { refuseText } from '../use-case/text.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { recordDecile } from './effect/decile.ts';
import type { Effect } from './effect/effect.ts';
import type { FeedFact } from './feed-format/feed-fact.ts';
import type { DismissFeedRowInput, MatchFeedRowInput } from './feed-row.input.ts';
import { decileLine, takeTurn, tellLine } from './feed-slice.ts';
import { waitingFact } from './feed-waiting.ts';
import { FeedFactKind, FeedRowAction, feedRowMachine, FeedRowState, type FeedSource } from './feed.state.ts';

/** What became of a decision about a line. */
export interface FeedRowOutcome extends Outcome {
  /** Missing where there is no such line. */
  readonly feedRowId?: string;
}

interface LockedRow {
  readonly id: string;
  readonly batchId: string;
  readonly line: number;
  readonly state: FeedRowState;
  readonly kind: FeedFactKind;
  readonly factCipher: Buffer | null;
  readonly source: FeedSource;
}

/** Has people decide about the lines that a feed could not match. */
export class FeedRowService {
  constructor(
    private readonly performer: Performer,
    private readonly identityKey: IdentityKey,
  ) {}

  /** Says whom a line is about, and applies what it says. A refusal leaves it waiting. */
  matchFeedRow(input: MatchFeedRowInput): Promise<FeedRowOutcome> {
    return perform(this.performer, 'matchFeedRow', input, async (work) => {
      await takeTurn(sqlOf(work.em));
      const found = await lockFamilyOf(work.em, input.personId);
      if (!found) return { userErrors: [unknownPerson(input.personId)] };
      const row = await lockRow(work, input.feedRowId);
      if (!row) return { userErrors: [unknownRow(input.feedRowId)] };
      const unfit = feedRowMachine.refuse(row.state, FeedRowAction.MATCH, 'feedRowId');
      if (unfit.length > 0) return { feedRowId: row.id, userErrors: unfit };

      const { household } = found.family;
      const subject = { householdId: household.id, personId: input.personId };
      const effect = await this.apply(work, row, subject);
      if (effect.state === FeedRowState.REFUSED) {
        const userErrors = effect.issues.map(({ code, message }) => ({ code, field: 'personId', message }));
        return { feedRowId: row.id, userErrors };
      }
      await settle(work, row, FeedRowState.MATCHED, subject, null);
      const journalEntryId = await work.record({
        kind: JournalKind.FEED_ROW_MATCHED,
        householdId: household.id,
        kelurahanCode: household.kelurahan.code,
        alsoConcerns: [EVERYWHERE],
        subjectId: row.batchId,
        occurredOn: work.today,
        evidence: [feedEvidence(row)],
        payload: { person: input.personId, line: row.line, kind: row.kind, changed: effect.state === 'APPLIED' },
      });
      return { feedRowId: row.id, journalEntryId, userErrors: [] };
    });
  }

  /** Says that a line concerns nobody here. */
  dismissFeedRow(input: DismissFeedRowInput): Promise<FeedRowOutcome> {
    return perform(this.performer, 'dismissFeedRow', input, async (work) => {
      const row = await lockRow(work, input.feedRowId);
      if (!row) return { userErrors: [unknownRow(input.feedRowId)] };
      const userErrors = [
        ...feedRowMachine.refuse(row.state, FeedRowAction.DISMISS, 'feedRowId'),
        ...refuseText(input.reason, 'reason', 'reason'),
      ];
      if (userErrors.length > 0) return { feedRowId: row.id, userErrors };
      await settle(work, row, FeedRowState.DISMISSED, undefined, input.reason.trim());
      const journalEntryId = await work.record({
        kind: JournalKind.FEED_ROW_DISMISSED,
        alsoConcerns: [EVERYWHERE],
        subjectId: row.batchId,
        occurredOn: work.today,
        evidence: [feedEvidence(row)],
        payload: { line: row.line, kind: row.kind, reason: input.reason.trim() },
      });
      return { feedRowId: row.id, journalEntryId, userErrors: [] };
    });
  }

  private async apply(
    work: Work,
    row: LockedRow,
    subject: { readonly householdId: string; readonly personId: string },
  ): Promise<Effect> {
    const fact: FeedFact = waitingFact(row.factCipher!, this.identityKey);
    const { batchId, line, source } = row;
    const told = { line, fact, warnings: [] };
    if (fact.kind !== FeedFactKind.DECILE) {
      return tellLine(work, { batchId, source, identityKey: this.identityKey }, told, subject, true);
    }
    const feed = { batchId, line };
    return recordDecile(work, { ...decileLine(told), householdId: subject.householdId, feed });
  }
}

/** Reads and locks a line. Its family, where it has one, is locked before. */
async function lockRow({ em }: Work, id: string): Promise<LockedRow | undefined> {
  const [row] = await sqlOf(em).query<LockedRow>(
    `/* feed.lock_row */
     select r.id, r.batch_id as "batchId", r.line, r.state, r.kind, r.fact_cipher as "factCipher", b.source
     from feed_row r join feed_batch b on b.id = r.batch_id
     where r.id = $1 for update of r`,
    [id],
  );
  return row;
}

/** Ends the waiting of a line: what is personal in it is erased, and the counts of its feed follow. */
async function settle(
  { em, now, officer }: Work,
  { id, batchId }: LockedRow,
  state: FeedRowState.MATCHED | FeedRowState.DISMISSED,
  subject: { readonly householdId: string; readonly personId: string } | undefined,
  reason: string | null,
): Promise<void> {
  await sqlOf(em).query(
    `/* feed.settle_row */
     update feed_row set state = $2, household_id = $3, person_id = $4, reason = $5, decided_by = $6, decided_at = $7,
       fact = null, fact_cipher = null, match_by = null, kelurahan_code = null
     where id = $1`,
    [id, state, subject?.householdId ?? null, subject?.personId ?? null, reason, officer.name, now],
  );
  const [matched, dismissed] = state === FeedRowState.MATCHED ? [1, 0] : [0, 1];
  // Not its version: that stands for the work on the file, which a decision on one of its lines does not disturb.
  await sqlOf(em).query(
    `/* feed.settle_counts */
     update feed_batch set to_match_count = to_match_count - 1, matched_count = matched_count + $2,
       dismissed_count = dismissed_count + $3
     where id = $1`,
    [batchId, matched, dismissed],
  );
}

function feedEvidence({ batchId, line }: LockedRow) {
  return { kind: EvidenceKind.FEED, reference: `${batchId}:${line}` };
}

function unknownRow(id: string): UserError {
  return unknownRecord('feed row', id, 'feedRowId', 'feedRows lists those that wait: give the id of one.');
}
