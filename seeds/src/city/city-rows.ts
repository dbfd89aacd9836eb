import { sealIdentityNumber, type IdentityKey, type SealedIdentityNumber } from '@simoncer/api';
import { partsOf, toDate, type Day } from '../calendar.ts';
import type { CopyText, UuidText } from '../load/copy-text.ts';
import { newUuid } from '../load/copy-text.ts';
import type { Random } from '../random.ts';
import { decidedUnder, type Decision } from './decided-under.ts';
import type { Member } from './family.ts';
import type { Enrolment, Episode, Evidence, FamilyRecord, Place } from './family-record.ts';
import { IdentityNumbers } from './identity-numbers.ts';
import { makeName } from './names.ts';
import { rates } from './rates.ts';
import type { CityTable } from './tables.ts';
import { classOfDecile, makeIncome, type AssessmentSource, type WelfareClass } from './welfare.ts';

/** Who entered families into its programmes, in bulk. */
const ACTOR = 'Kementerian Sosial';
/** Family cards bear a day within this many days before the family's registration. */
const OLDEST_CARD_DAYS = 15 * 365;

/** Where rows go. */
export interface RowTarget {
  textOf(table: CityTable): CopyText;
  /** sends the rows of a table when there is no room for another */
  flushFull(table: CityTable): void;
}

/** An observation of a family's welfare. */
export interface Assessment {
  /** missing where the source tells a decile only */
  readonly welfareClass: WelfareClass | undefined;
  readonly decile: number;
  readonly source: AssessmentSource;
  readonly assessedOn: Day;
}

/** An entry of the journal. */
export interface JournalRow {
  readonly kind: string;
  readonly subject: UuidText;
  /** missing where it did not happen at one place */
  readonly place?: Place | undefined;
  readonly occurredOn: Day;
  readonly actor?: string;
  readonly evidence?: readonly Evidence[];
  readonly payload?: object;
  /** where entries of its kind are decided under different policy */
  readonly decision?: Decision | undefined;
}

/** A person as written, for what refers to them. */
export interface WrittenPerson {
  readonly id: UuidText;
  readonly name: string;
  readonly nik: string;
}

/** The people of a family, and the number of its card. */
export interface WrittenFamily {
  readonly kk: string;
  readonly kkMasked: string;
  readonly people: ReadonlyMap<Member, WrittenPerson>;
}

/** Writes families and their facts as rows. Facts are written as they happen, the rest when the history is complete. */
export class CityRows {
  readonly #target: RowTarget;
  readonly #key: IdentityKey;
  readonly #numbers = new IdentityNumbers();
  #familyCount = 0;

  constructor(target: RowTarget, key: IdentityKey) {
    this.#target = target;
    this.#key = key;
  }

  /** Families written so far. */
  get familyCount(): number {
    return this.#familyCount;
  }

  assessment(random: Random, family: FamilyRecord, assessment: Assessment): void {
    const text = this.row('welfare_assessment');
    const { welfareClass, decile, source, assessedOn } = assessment;
    const income = random.chance(rates.incomeUnknown) ? undefined : makeIncome(random, decile);
    if (family.rise && (welfareClass === 'MAMPU' || welfareClass === 'MANDIRI')) {
      const id = newUuid(assessedOn, random);
      family.rise.assessments.push({ id: textOf(id), assessedOn, welfareClass, income });
      text.bytes(id);
    } else {
      text.newUuid(assessedOn, random);
    }
    text.bytes(family.id).bytes(family.placeOn(assessedOn).codeText).date(assessedOn);
    if (welfareClass === undefined) text.null();
    else text.ascii(welfareClass);
    text.integer(decile);
    if (income === undefined) text.null();
    else text.integer(income);
    text.ascii(source).endRow();
  }

  /** The assessment on which a family enters. */
  entryAssessment(random: Random, family: FamilyRecord, assessedOn: Day): void {
    const { decile } = family;
    const welfareClass = classOfDecile(decile);
    this.assessment(random, family, { welfareClass, decile, source: 'FIELD_VISIT', assessedOn });
  }

  disbursement(
    random: Random,
    family: FamilyRecord,
    enrolment: Enrolment,
    quarterOn: Day,
    paidOn: Day,
    amount: number,
  ): void {
    this.row('disbursement')
      .newUuid(paidOn, random)
      .bytes(family.id)
      .bytes(enrolment.id)
      .bytes(family.placeOn(paidOn).codeText)
      .date(quarterOn)
      .date(paidOn)
      .integer(amount)
      .endRow();
  }

  /** Everything of a family but its facts. */
  family(random: Random, family: FamilyRecord, asOf: Day): WrittenFamily {
    this.#familyCount++;
    const card = this.#household(random, family);
    for (const residence of family.residences) {
      this.row('residence')
        .bytes(residence.id)
        .bytes(family.id)
        .bytes(residence.place.codeText)
        .integer(residence.rt)
        .integer(residence.rw)
        .date(residence.startedOn)
        .dateOrNull(residence.endedOn)
        .endRow();
    }
    const knownUntil = family.episodes.at(-1)?.exit?.endedOn ?? asOf;
    const people = new Map<Member, WrittenPerson>();
    for (const member of family.members) {
      if (member.bornOn < knownUntil) people.set(member, this.#person(random, family, member));
    }
    for (const [index, episode] of family.episodes.entries()) {
      this.#episode(random, family, episode, family.episodes[index - 1], asOf);
    }
    for (const enrolment of family.enrolments) this.#enrolment(family, enrolment);
    return { kk: card.number, kkMasked: card.masked, people };
  }

  /** The card of a family that is not in the register, with a number that nobody has. */
  cardOfStranger(random: Random, region: string, day: Day): SealedIdentityNumber {
    return sealIdentityNumber(this.#numbers.nextKk(region, day - random.below(OLDEST_CARD_DAYS)), this.#key);
  }

  #household(random: Random, family: FamilyRecord): { number: string; masked: string } {
    const { place: first } = family.residences[0] as FamilyRecord['residences'][number];
    const cardOn = family.registeredOn - random.below(OLDEST_CARD_DAYS);
    const number = this.#numbers.nextKk(first.region, cardOn);
    const card = sealIdentityNumber(number, this.#key);
    this.row('household')
      .bytes(family.id)
      .bytes(family.residence.place.codeText)
      .bytea(card.cipher)
      .ascii(card.masked)
      .date(family.registeredOn)
      .endRow();
    this.row('identity').ascii('KK').bytea(card.hash).bytes(family.id).null().endRow();
    return { number, masked: card.masked };
  }

  #person(random: Random, family: FamilyRecord, member: Member): WrittenPerson {
    const id = newUuid(Math.max(member.bornOn, family.registeredOn), random);
    const isFromElsewhere = random.chance(rates.bornElsewhere);
    const { place } = family.residences[0] as FamilyRecord['residences'][number];
    const region = isFromElsewhere ? undefined : place.region;
    const number = this.#numbers.nextNik(region, member.bornOn, member.sex);
    const nik = sealIdentityNumber(number, this.#key);
    const name = makeName(random, member.sex, partsOf(member.bornOn).year);
    this.row('person')
      .bytes(id)
      .bytes(family.id)
      .ascii(name)
      .ascii(member.sex)
      .date(member.bornOn)
      .dateOrNull(member.diesOn < family.passedUntil ? member.diesOn : undefined)
      .ascii(member.role)
      .ascii(member.isDisabled ? 't' : 'f')
      .bytea(nik.cipher)
      .ascii(nik.masked)
      .endRow();
    this.row('identity').ascii('NIK').bytea(nik.hash).bytes(family.id).bytes(id).endRow();
    return { id, name, nik: number };
  }

  #episode(random: Random, family: FamilyRecord, episode: Episode, previous: Episode | undefined, asOf: Day): void {
    const { id, startedOn, exit, proposalId } = episode;
    const text = this.row('episode').bytes(id).bytes(family.id).date(startedOn).dateOrNull(exit?.endedOn);
    if (exit) text.ascii(exit.kind);
    else text.null();
    (previous ? text.bytes(previous.id) : text.null()).endRow();
    this.journal(random, family, asOf, {
      kind: 'EPISODE_STARTED',
      subject: id,
      place: placeOn(family, startedOn),
      occurredOn: startedOn,
    });
    // Natural exits are told by the cases in which they were decided.
    if (exit?.kind !== 'RISING_CLASS') return;
    this.journal(random, family, asOf, {
      kind: 'EPISODE_ENDED',
      subject: id,
      place: placeOn(family, exit.endedOn),
      occurredOn: exit.endedOn,
      evidence: exit.evidence,
      decision: 'GRADUATION_APPROVED',
      payload: { ...(proposalId !== undefined && { proposalId }), exitKind: exit.kind },
    });
  }

  #enrolment(family: FamilyRecord, { id, episode, programme, startedOn, endedOn, endReason }: Enrolment): void {
    const until = episode.exit ? toDate(episode.exit.endedOn) : '';
    const text = this.row('enrolment')
      .bytes(id)
      .bytes(family.id)
      .bytes(episode.id)
      .ascii(`[${toDate(episode.startedOn)},${until})`)
      .ascii(programme)
      .date(startedOn)
      .dateOrNull(endedOn);
    (endReason ? text.ascii(endReason) : text.null()).endRow();
  }

  /** An entry recorded in office hours of the day it happened or the few after it, before the history ends. */
  journal(random: Random, family: FamilyRecord | undefined, asOf: Day, row: JournalRow): void {
    const recordedOn = Math.max(row.occurredOn, Math.min(row.occurredOn + random.below(4), asOf - 1));
    const time = `${twoDigits(random.between(8, 15))}:${twoDigits(random.below(60))}:${twoDigits(random.below(60))}`;
    const text = this.row('journal').newUuid(recordedOn, random).ascii(row.kind);
    if (family) text.bytes(family.id);
    else text.null();
    if (row.place) text.bytes(row.place.codeText);
    else text.null();
    text
      .bytes(row.subject)
      .date(row.occurredOn)
      .ascii(`${toDate(recordedOn)} ${time}+07`)
      .ascii(row.actor ?? ACTOR)
      .ascii(JSON.stringify(row.evidence ?? []))
      .ascii(JSON.stringify(row.payload ?? {}))
      .ascii(decidedUnder(row.kind, row.decision))
      .endRow();
  }

  /** Begins a row of a table. */
  row(table: CityTable): CopyText {
    this.#target.flushFull(table);
    return this.#target.textOf(table);
  }
}

/** Where a family lived on any day of its history. */
export function placeOn(family: FamilyRecord, day: Day): Place {
  const residence = family.residences.findLast(({ startedOn }) => startedOn <= day) ?? family.residence;
  return residence.place;
}

/** A UUID as a string. */
export function textOf(id: UuidText): string {
  return Buffer.from(id).toString('latin1');
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
