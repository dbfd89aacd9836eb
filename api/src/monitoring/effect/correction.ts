import { applyCorrection } from '../../household/apply-correction.ts';
import { applyFamilyCard } from '../../household/apply-family-card.ts';
import { refuseFamilyCard } from '../../household/home.rules.ts';
import { cardSince } from '../../household/home.service.ts';
import { isMemberNow } from '../../household/member.ts';
import { correctedFacts, refuseCorrection, type Correction } from '../../household/member-change.rules.ts';
import { judgeCardNumber } from '../../household/number.rules.ts';
import { NumberDesk } from '../../household/number-desk.ts';
import type { Sex } from '../../household/person.entity.ts';
import type { UserError } from '../../user-error.ts';
import {
  applied,
  evidenceOf,
  personMissing,
  refused,
  UNCHANGED,
  type Effect,
  type FactOf,
  type Told,
} from './effect.ts';
import type { FeedFactKind } from '../feed.state.ts';

const REASON = 'Pemutakhiran data Dukcapil';

/** What is recorded of a person or of the family's card is corrected. All of it is, or nothing. */
export async function tellCorrection(told: Told<FactOf<FeedFactKind.CORRECTION>>): Promise<Effect> {
  const { work, fact, person } = told;
  const { fullName, sex, bornOn, newKk } = fact.details;
  const correction: Correction = { fullName, sex: sex as Sex | null, bornOn };
  const concernsPerson = [fullName, sex, bornOn].some((value) => value !== null);
  if (concernsPerson && !person) return personMissing;

  const correctsPerson = person !== undefined && Object.keys(correctedFacts(person, correction)).length > 0;
  const card = newKk === null ? undefined : await cardChange(told, newKk);
  const errors = [
    ...(correctsPerson ? refuseCorrection(person, correction, work.today) : []),
    ...(card?.userErrors ?? []),
  ];
  if (errors.length > 0) return refused(errors);

  let journalEntryId: string | undefined;
  if (correctsPerson) {
    journalEntryId = await applyCorrection(
      work,
      { family: told.family, person },
      { ...correction, reason: REASON, correctedOn: fact.occurredOn!, evidence: evidenceOf(told) },
    );
  }
  if (card?.apply) journalEntryId = await card.apply();
  return journalEntryId === undefined ? UNCHANGED : applied(journalEntryId);
}

interface CardChange {
  readonly userErrors: readonly UserError[];
  /** Missing where the family has this card already. */
  readonly apply?: () => Promise<string>;
}

async function cardChange(told: Told, newKk: string): Promise<CardChange> {
  const { work, identityKey, fact, family } = told;
  const { household, members } = family;
  const desk = await NumberDesk.take(work.em, identityKey, work.today, [newKk]);
  const holder = desk.holderOf('KK', newKk);
  if (holder?.householdId === household.id && !holder.isFormer) return { userErrors: [] };
  const changedOn = fact.occurredOn!;
  const startedOn = await cardSince(work.em, family);
  const livingMembers = members.filter(isMemberNow).length;
  return {
    userErrors: [
      ...refuseFamilyCard({ changedOn }, { startedOn, livingMembers }, work.today),
      ...judgeCardNumber(newKk, holder, desk.context).userErrors,
    ],
    apply: async () => {
      await work.em.populate(household, ['kkCipher']);
      const kk = desk.sealedOf(newKk);
      return applyFamilyCard(work, household, startedOn, { kk, changedOn, evidence: evidenceOf(told) });
    },
  };
}
