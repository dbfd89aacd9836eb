import { JournalKind, type Evidence } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import { countChange } from './family.ts';
import { FormerFamilyCard } from './former-family-card.entity.ts';
import type { Household } from './household.entity.ts';
import { holdNumber } from './identity.ts';
import type { SealedIdentityNumber } from './identity-number.ts';
import { placeOn } from './place.ts';

/** Another family card. */
export interface NewFamilyCard {
  readonly kk: SealedIdentityNumber;
  /** First day it holds. */
  readonly changedOn: string;
  readonly evidence?: readonly Evidence[];
}

/**
 * Gives a locked household another family card; the former number still finds it. It asks no rule (`refuseFamilyCard`).
 *
 * @param household with its property kkCipher loaded
 * @param startedOn first day of the present card
 * @returns id of the journal entry FAMILY_CARD_CHANGED
 */
export async function applyFamilyCard(
  work: Work,
  household: Household,
  startedOn: string,
  { kk, changedOn, evidence }: NewFamilyCard,
): Promise<string> {
  const from = household.kkMasked;
  const { kkCipher, kkMasked } = household;
  work.em.create(FormerFamilyCard, { household, kkCipher, kkMasked, startedOn, endedOn: changedOn });
  household.kkCipher = kk.cipher;
  household.kkMasked = kk.masked;
  countChange({ household });
  await work.em.flush();
  await holdNumber(work.em, 'KK', kk, household.id, null);
  return work.record({
    kind: JournalKind.FAMILY_CARD_CHANGED,
    householdId: household.id,
    kelurahanCode: await placeOn(work.em, household.id, changedOn),
    subjectId: household.id,
    occurredOn: changedOn,
    ...(evidence ? { evidence } : {}),
    payload: { from, to: kk.masked },
  });
}
