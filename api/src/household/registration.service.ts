import { JournalKind } from '../journal/journal-entry.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import { Household } from './household.entity.ts';
import type { HouseholdOutcome } from './household.payload.ts';
import { holdNumber } from './identity.ts';
import type { IdentityKey } from './identity-number.ts';
import { NumberDesk, tokenOf } from './number-desk.ts';
import { Person } from './person.entity.ts';
import type { RegisterHouseholdInput } from './registration.input.ts';
import { judgeRegistration } from './registration.rules.ts';
import { Residence } from './residence.entity.ts';

/** Takes families into the register. */
export class RegistrationService {
  constructor(
    private readonly performer: Performer,
    private readonly identityKey: IdentityKey,
  ) {}

  /** Registers a family with its members, its residence and its numbers, in one transaction. */
  registerHousehold(input: RegisterHouseholdInput): Promise<HouseholdOutcome> {
    return perform(this.performer, 'registerHousehold', this.rememberable(input), async (work) => {
      const numbers = [input.kk, ...input.members.map(({ nik }) => nik)];
      const desk = await NumberDesk.take(work.em, this.identityKey, work.today, numbers);
      const { userErrors, warnings } = judgeRegistration(input, {
        knowsKelurahan: (await work.em.count(Kelurahan, { code: input.kelurahanCode })) > 0,
        context: desk.context,
        holderOf: (kind, number) => desk.holderOf(kind, number),
      });
      if (userErrors.length > 0) return { userErrors, warnings };
      const household = await addHousehold(work, input, desk);
      const journalEntryId = await work.record({
        kind: JournalKind.HOUSEHOLD_REGISTERED,
        householdId: household.id,
        kelurahanCode: input.kelurahanCode,
        subjectId: household.id,
        occurredOn: input.registeredOn,
        evidence: input.evidence,
        payload: { members: input.members.length },
      });
      return { householdId: household.id, journalEntryId, warnings, userErrors: [] };
    });
  }

  private rememberable(input: RegisterHouseholdInput): RegisterHouseholdInput {
    const members = input.members.map((member) => ({ ...member, nik: tokenOf(member.nik, this.identityKey) }));
    return { ...input, kk: tokenOf(input.kk, this.identityKey), members };
  }
}

async function addHousehold({ em }: Work, input: RegisterHouseholdInput, desk: NumberDesk): Promise<Household> {
  const { kelurahanCode: kelurahan, rt, rw, registeredOn } = input;
  const kk = desk.sealedOf(input.kk);
  const household = em.create(Household, { kelurahan, kkCipher: kk.cipher, kkMasked: kk.masked, registeredOn });
  em.create(Residence, { household, kelurahan, rt, rw, startedOn: registeredOn });
  const holders = input.members.map(({ nik: digits, fullName, sex, bornOn, familyRole, hasDisability }) => {
    const nik = desk.sealedOf(digits);
    const facts = { fullName: tidyName(fullName), sex, bornOn, familyRole, hasDisability };
    const person = em.create(Person, { household, ...facts, nikCipher: nik.cipher, nikMasked: nik.masked });
    return { nik, person };
  });
  await em.flush();
  await holdNumber(em, 'KK', kk, household.id, null);
  for (const { nik, person } of holders) await holdNumber(em, 'NIK', nik, household.id, person.id);
  return household;
}

/** A name with one space between its parts. */
export function tidyName(name: string): string {
  return name.trim().replaceAll(/\s+/g, ' ');
}
