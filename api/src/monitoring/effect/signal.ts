import { hashIdentityNumber } from '../../household/identity-number.ts';
import { sqlOf } from '../../database/sql.ts';
import { NaturalExitKind, SignalSource } from '../../natural-exit/exit-case.state.ts';
import { ExitSignal } from '../../natural-exit/exit-signal.entity.ts';
import { recordExitSignal } from '../../natural-exit/signal.ts';
import { applied, evidenceOf, refused, UNCHANGED, type Effect, type FactOf, type Told } from './effect.ts';
import type { FeedFactKind } from '../feed.state.ts';

/** Reports what may end aid; the next review makes a case of it. */
export async function signal(
  told: Told,
  kind: NaturalExitKind,
  payload: Readonly<Record<string, unknown>>,
): Promise<Effect> {
  const { work, source, batchId, line, fact, family } = told;
  const { signalId, journalEntryId } = await recordExitSignal(work, {
    householdId: family.household.id,
    kind,
    occurredOn: fact.occurredOn!,
    source: SignalSource[source],
    evidence: evidenceOf(told),
    payload,
  });
  if (journalEntryId === undefined) return UNCHANGED;
  const recorded = await work.em.findOneOrFail(ExitSignal, signalId);
  recorded.feedBatchId = batchId;
  recorded.feedLine = line;
  return applied(journalEntryId);
}

/** A family was not found where it is recorded. */
export function tellNotFound(told: Told<FactOf<FeedFactKind.NOT_FOUND>>): Promise<Effect> {
  return signal(told, NaturalExitKind.NOT_FOUND, noteOf(told.fact.details.note));
}

/** A family declines aid. */
export function tellDeclined(told: Told<FactOf<FeedFactKind.DECLINED>>): Promise<Effect> {
  return signal(told, NaturalExitKind.DECLINED, noteOf(told.fact.details.note));
}

/** A family is recorded twice. */
export async function tellDuplicate(told: Told<FactOf<FeedFactKind.DUPLICATE>>): Promise<Effect> {
  const { note, otherKk } = told.fact.details;
  const other = otherKk === null ? undefined : await householdOf(told, otherKk);
  if (otherKk !== null && other === undefined) return otherCardUnknown;
  if (other === told.family.household.id) return duplicateOfItself;
  return signal(told, NaturalExitKind.DUPLICATE, { ...noteOf(note), ...(other ? { otherHousehold: other } : {}) });
}

const otherCardUnknown = refused([
  {
    code: 'OTHER_CARD_UNKNOWN',
    field: 'no_kk_ganda',
    message:
      'No family here has the card under no_kk_ganda, so there is no second record. Correct the number, or leave it out.',
  },
]);

const duplicateOfItself = refused([
  {
    code: 'DUPLICATE_OF_ITSELF',
    field: 'no_kk_ganda',
    message: 'The card under no_kk_ganda is of this same family, now or before. Write the card of its other record.',
  },
]);

function noteOf(note: string | null): Record<string, unknown> {
  return note === null ? {} : { note };
}

async function householdOf({ work, identityKey }: Told, kk: string): Promise<string | undefined> {
  const [found] = await sqlOf(work.em).query<{ household_id: string }>(
    `/* feed.other_household */ select household_id from identity where kind = 'KK' and hash = $1`,
    [hashIdentityNumber(kk, identityKey)],
  );
  return found?.household_id;
}
