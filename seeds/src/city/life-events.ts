import { FeedFactKind, type FeedFact } from '@simoncer/api';
import { partsOf, toDate, type Day } from '../calendar.ts';
import type { Random } from '../random.ts';
import { placeOn, textOf, type WrittenFamily, type WrittenPerson } from './city-rows.ts';
import type { Death } from './deaths.ts';
import type { Evidence, FamilyRecord } from './family-record.ts';
import type { FeedHistory, Told } from './feed-history.ts';
import type { RowWriter } from './row-writer.ts';

/**
 * Writes what the civil registry told of a family: moves within the city, deaths, and who became head of the family.
 *
 * @returns what the last death rests on; empty where nobody has died
 */
export function writeLifeEvents(
  writer: RowWriter,
  feeds: FeedHistory,
  random: Random,
  family: FamilyRecord,
  written: WrittenFamily,
): readonly Evidence[] {
  writeMoves(writer, feeds, random, family, written);
  const diedOut = family.members.every((member) => !family.isAlive(member));
  let evidence: readonly Evidence[] = [];
  for (const death of family.deaths) {
    const person = written.people.get(death.member);
    // Who was born after the family had left is not in the register.
    if (!person) continue;
    const certificate = certificateOf(random, family, death.member.diesOn);
    const told = feeds.tell(
      'DUKCAPIL',
      family,
      deathFact(family, written, death, person, certificate),
      person.id,
      !diedOut,
    );
    evidence = [told.evidence, { kind: 'DEATH_CERTIFICATE', reference: certificate }];
    writeDeath(writer, random, family, written, death, { told, evidence });
  }
  return evidence;
}

function writeMoves(
  writer: RowWriter,
  feeds: FeedHistory,
  random: Random,
  family: FamilyRecord,
  { kk }: WrittenFamily,
): void {
  for (const [index, { id, place, startedOn, rt, rw }] of family.residences.entries()) {
    const from = family.residences[index - 1];
    if (!from) continue;
    const reference = `SKPWNI/${from.place.region}/${toDate(startedOn)}/${random.between(1, 9_999)}`;
    const two = (value: number) => String(value).padStart(3, '0');
    const details = { toKelurahanCode: place.code, toRt: two(rt), toRw: two(rw), wholeFamily: true };
    const told = feeds.tell('DUKCAPIL', family, {
      ...familyOf(kk, from.place.code, startedOn, reference),
      kind: FeedFactKind.MOVE_WITHIN_CITY,
      details,
    });
    writer.entry(random, family, {
      kind: 'HOUSEHOLD_MOVED',
      subject: id,
      occurredOn: startedOn,
      ...recorded(told),
      evidence: [told.evidence, { kind: 'FAMILY_CARD', reference }],
      payload: { from: from.place.code, to: place.code },
    });
  }
}

function writeDeath(
  writer: RowWriter,
  random: Random,
  family: FamilyRecord,
  { people }: WrittenFamily,
  { member, role, successor, roles }: Death,
  { told, evidence }: { readonly told: Told; readonly evidence: readonly Evidence[] },
): void {
  const id = (of: Death['member']) => people.get(of)?.id;
  const died = id(member) as Uint8Array;
  const entry = { occurredOn: member.diesOn, ...recorded(told), evidence };
  writer.entry(random, family, { ...entry, kind: 'PERSON_DIED', subject: died, payload: { familyRole: role } });
  const heir = successor && id(successor);
  if (!heir) return;
  const changes = roles.flatMap((change) => {
    const changed = id(change.member);
    return changed ? [{ person: textOf(changed), from: change.from, to: change.to }] : [];
  });
  const payload = { from: textOf(died), to: textOf(heir), roles: changes };
  writer.entry(random, family, { ...entry, kind: 'HEAD_SUCCEEDED', subject: heir, payload });
}

function deathFact(
  family: FamilyRecord,
  { kk }: WrittenFamily,
  { member }: Death,
  { nik, name }: WrittenPerson,
  certificate: string,
): FeedFact {
  return {
    ...familyOf(kk, placeOn(family, member.diesOn).code, member.diesOn, certificate),
    nik,
    fullName: name,
    nameKey: name.toUpperCase(),
    sex: member.sex,
    bornOn: toDate(member.bornOn),
    kind: FeedFactKind.DEATH,
    details: { note: null },
  };
}

/** A fact about a family that names its card alone. */
export function familyOf(kk: string, kelurahanCode: string, occurredOn: Day, reference: string) {
  return {
    nik: null,
    kk,
    fullName: null,
    nameKey: null,
    sex: null,
    bornOn: null,
    kelurahanCode,
    occurredOn: toDate(occurredOn),
    reference,
  };
}

/** How an entry was recorded that rests on a line of a feed. */
export function recorded({ recordedOn, recordedAt, recordedBy }: Told) {
  return { recordedOn, recordedAt, actor: recordedBy };
}

function certificateOf(random: Random, family: FamilyRecord, day: Day): string {
  const { year, month, dayOfMonth } = partsOf(day);
  const two = (value: number) => String(value).padStart(2, '0');
  const number = String(random.between(1, 9_999)).padStart(4, '0');
  return `${placeOn(family, day).region}-KM-${two(dayOfMonth)}${two(month)}${year}-${number}`;
}
