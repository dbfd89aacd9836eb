import type { FactSex } from './feed-format/feed-fact.ts';

/** Why a person may be the one whom a line means. */
export enum MatchReason {
  SAME_NIK = 'SAME_NIK',
  SAME_FAMILY_CARD = 'SAME_FAMILY_CARD',
  SAME_NIK_ENDS = 'SAME_NIK_ENDS',
  SAME_BIRTH_DATE = 'SAME_BIRTH_DATE',
  NEAR_BIRTH_DATE = 'NEAR_BIRTH_DATE',
  SAME_NAME = 'SAME_NAME',
  SIMILAR_NAME = 'SIMILAR_NAME',
  SAME_KELURAHAN = 'SAME_KELURAHAN',
  SAME_KECAMATAN = 'SAME_KECAMATAN',
}

/** What a line says otherwise than the record of a person. */
export enum MatchContradiction {
  NAME_DIFFERS = 'NAME_DIFFERS',
  BIRTH_DATE_DIFFERS = 'BIRTH_DATE_DIFFERS',
  SEX_DIFFERS = 'SEX_DIFFERS',
  NIK_OF_SOMEBODY_ELSE = 'NIK_OF_SOMEBODY_ELSE',
  CARD_OF_OTHER_FAMILY = 'CARD_OF_OTHER_FAMILY',
}

/** Whom a line means, as far as it says. */
export interface Sought {
  readonly name: string | null;
  readonly bornOn: string | null;
  /** Whether the line itself gives the birth date; else it is the one that its NIK bears. */
  readonly givesBirthDate: boolean;
  readonly sex: FactSex | null;
  readonly kelurahanCode: string | null;
  readonly nikMasked: string | null;
  readonly namesCard: boolean;
  /** Household of the family card that the line names; undefined where nobody here holds it. */
  readonly card: string | undefined;
}

/** A person of the register who may be meant. */
export interface Resembling {
  readonly personId: string;
  readonly householdId: string;
  readonly name: string;
  readonly bornOn: string;
  readonly kelurahanCode: string;
  readonly nikMasked: string;
  readonly sex: FactSex;
  readonly diedOn: string | null;
  /** Whether the line names the person's NIK. */
  readonly hasNik: boolean;
  /** Whether the line names the family card of the household. */
  readonly hasCard: boolean;
  /** Trigram similarity of the names, 0 to 1; 0 where the line has no name. */
  readonly similarity: number;
}

/** A person who may be meant, and why. */
export interface Candidate extends Resembling {
  readonly reasons: readonly MatchReason[];
  /** What the line says otherwise. */
  readonly contradictions: readonly MatchContradiction[];
  /** Sum of what speaks for the person; only its order means something. */
  readonly score: number;
}

/** From here on names count as similar: two of five trigrams are common. */
const SIMILAR = 0.4;
/** Where the birth date is only near, or the place another, the names must be closer. */
const CLOSE = 0.6;

const weights: Readonly<Record<MatchReason, number>> = {
  // above all else together: whoever decides has to see the holder first
  SAME_NIK: 5,
  SAME_FAMILY_CARD: 0.5,
  // many numbers begin with the city's code and end in 0001
  SAME_NIK_ENDS: 0.1,
  SAME_BIRTH_DATE: 0.5,
  NEAR_BIRTH_DATE: 0.2,
  SAME_NAME: 0.2,
  SIMILAR_NAME: 0,
  SAME_KELURAHAN: 0.2,
  SAME_KECAMATAN: 0.1,
};

/** Everything that speaks for a person being meant. */
export function reasonsFor(sought: Sought, person: Resembling): MatchReason[] {
  const reasons: MatchReason[] = [];
  if (person.hasNik) reasons.push(MatchReason.SAME_NIK);
  if (person.hasCard) reasons.push(MatchReason.SAME_FAMILY_CARD);
  if (!person.hasNik && sought.nikMasked === person.nikMasked) reasons.push(MatchReason.SAME_NIK_ENDS);
  if (sought.bornOn === person.bornOn) reasons.push(MatchReason.SAME_BIRTH_DATE);
  else if (sought.bornOn !== null && nearDays(sought.bornOn).includes(person.bornOn)) {
    reasons.push(MatchReason.NEAR_BIRTH_DATE);
  }
  if (sought.name !== null && nameKey(sought.name) === nameKey(person.name)) reasons.push(MatchReason.SAME_NAME);
  else if (person.similarity >= SIMILAR) reasons.push(MatchReason.SIMILAR_NAME);
  if (sought.kelurahanCode === person.kelurahanCode) reasons.push(MatchReason.SAME_KELURAHAN);
  else if (sought.kelurahanCode?.slice(0, 8) === person.kelurahanCode.slice(0, 8)) {
    reasons.push(MatchReason.SAME_KECAMATAN);
  }
  return reasons;
}

/** Everything the line says otherwise than a person's record. A birth date that only the NIK bears is not held against one. */
export function contradictionsOf(sought: Sought, person: Resembling): MatchContradiction[] {
  const contradictions: MatchContradiction[] = [];
  if (sought.name !== null && person.similarity < SIMILAR && nameKey(sought.name) !== nameKey(person.name)) {
    contradictions.push(MatchContradiction.NAME_DIFFERS);
  }
  if (sought.givesBirthDate && sought.bornOn !== person.bornOn) {
    contradictions.push(MatchContradiction.BIRTH_DATE_DIFFERS);
  }
  if (sought.sex !== null && sought.sex !== person.sex) contradictions.push(MatchContradiction.SEX_DIFFERS);
  if (sought.nikMasked !== null && !person.hasNik) contradictions.push(MatchContradiction.NIK_OF_SOMEBODY_ELSE);
  if (sought.card !== undefined && sought.card !== person.householdId) {
    contradictions.push(MatchContradiction.CARD_OF_OTHER_FAMILY);
  }
  return contradictions;
}

/**
 * The persons who may be meant, the likeliest first: the holder of the NIK, everybody of the family card, and those who
 * resemble. A name alone is not enough: hundreds bear the common ones. It needs the birth date, and
 * where that or the place agrees only nearly, a closer name.
 */
export function candidatesAmong(sought: Sought, persons: readonly Resembling[]): Candidate[] {
  return persons
    .map((person) => {
      const reasons = reasonsFor(sought, person);
      const score = reasons.reduce((sum, reason) => sum + weights[reason], person.similarity);
      return { ...person, reasons, contradictions: contradictionsOf(sought, person), score };
    })
    .filter((candidate) => mayBeMeant(sought, candidate))
    .sort((one, other) => other.score - one.score || (one.personId < other.personId ? -1 : 1));
}

function mayBeMeant(sought: Sought, { reasons, similarity }: Candidate): boolean {
  const has = (reason: MatchReason) => reasons.includes(reason);
  const isSimilar = has(MatchReason.SAME_NAME) || similarity >= SIMILAR;
  const isClose = has(MatchReason.SAME_NAME) || similarity >= CLOSE;
  const isNear = has(MatchReason.SAME_KELURAHAN) || has(MatchReason.SAME_KECAMATAN);
  const bornThen = has(MatchReason.SAME_BIRTH_DATE);
  const bornNear = bornThen || has(MatchReason.NEAR_BIRTH_DATE);
  if (has(MatchReason.SAME_NIK) || has(MatchReason.SAME_FAMILY_CARD)) return true;
  if (bornThen) return isSimilar && (isNear || has(MatchReason.SAME_NIK_ENDS) || isClose);
  if (bornNear) return isClose && (has(MatchReason.SAME_KELURAHAN) || has(MatchReason.SAME_NIK_ENDS));
  return sought.bornOn === null && isClose && has(MatchReason.SAME_KELURAHAN);
}

/**
 * The one person who is meant without doubt: the holder of the NIK, where the line says nothing else otherwise; without
 * one, who has the family card, name and birth date of the line; or, where it names neither number, the only one of that
 * name and birth date in the kelurahan. A number that nobody or somebody else holds may mean a namesake, so a person has
 * to look.
 */
export function certainMatch(sought: Sought, candidates: readonly Candidate[]): Candidate | undefined {
  const holder = candidates.find(({ hasNik }) => hasNik);
  if (holder) return holder.contradictions.length === 0 ? holder : undefined;
  const namesakes = candidates.filter(
    ({ reasons, contradictions }) =>
      reasons.includes(MatchReason.SAME_NAME) &&
      reasons.includes(MatchReason.SAME_BIRTH_DATE) &&
      !contradictions.includes(MatchContradiction.SEX_DIFFERS),
  );
  const ofCard = namesakes.filter(({ hasCard }) => hasCard);
  if (ofCard.length === 1) return ofCard[0];
  if (sought.nikMasked !== null || sought.namesCard) return undefined;
  const there = namesakes.filter(({ reasons }) => reasons.includes(MatchReason.SAME_KELURAHAN));
  return there.length === 1 ? there[0] : undefined;
}

/** A name for comparing: letters alone, in capitals, without marks, points and titles before and after it. */
export function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replace(/,.*$/, '')
    .replace(/[^\p{L}\s]/gu, ' ')
    .replace(/^(?:\s*(?:HJ|H|DR|DRS|DRA|IR|ALM|ALMH|BPK|IBU)\s+)+/, '')
    .trim()
    .replace(/\s+/g, ' ');
}

/**
 * A day and what is written in its place by mistake: day and month exchanged, a day, month, year or decade beside it, the
 * first of the year where only the year is known.
 */
export function nearDays(day: string): string[] {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  return [
    [year, month, date],
    [year, date, month],
    ...[-1, 1].flatMap((step) => [
      [year, month, date + step],
      [year, month + step, date],
      [year + step, month, date],
      [year + 10 * step, month, date],
    ]),
    [year, 1, 1],
    [year, 12, 31],
  ].flatMap(([y, m, d]) => dayOf(y!, m!, d!) ?? []);
}

function dayOf(year: number, month: number, date: number): string | undefined {
  const day = new Date(Date.UTC(year, month - 1, date));
  return day.getUTCMonth() === month - 1 && day.getUTCDate() === date && month >= 1 && month <= 12
    ? day.toISOString().slice(0, 10)
    : undefined;
}
