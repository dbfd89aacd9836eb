import { refuseDay } from '../use-case/refuse-day.ts';
import { refuseEvidence, type GivenEvidence } from '../use-case/evidence.ts';
import { refuseStale } from '../use-case/refuse-stale.ts';
import { refuseText } from '../use-case/text.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { applyCorrection } from './apply-correction.ts';
import { applyDeath } from './apply-death.ts';
import { applyDepartureCorrection } from './apply-departure-correction.ts';
import { applyJoin, applyLeave } from './apply-membership.ts';
import { applySuccession } from './apply-succession.ts';
import { refuseDepartureCorrection, type Departure } from './departure-correction.rules.ts';
import { lockFamily, lockFamilyOf, type Family, type FamilyOfPerson } from './family.ts';
import type { HouseholdOutcome } from './household.payload.ts';
import { holdsNumber } from './identity.ts';
import { openIdentityNumber, type IdentityKey } from './identity-number.ts';
import { refuseCorrection, refuseDeath, refuseJoin, refuseLeave } from './member-change.rules.ts';
import type {
  AddMemberInput,
  CorrectDepartureInput,
  CorrectPersonInput,
  NameHeadInput,
  RecordBirthInput,
  RecordDeathInput,
  RecordMemberLeftInput,
} from './member.input.ts';
import { JoinReason } from './membership.ts';
import { judgePersonNumber, type NumberVerdict } from './number.rules.ts';
import { NumberDesk, tokenOf } from './number-desk.ts';
import { FamilyRole, type Person } from './person.entity.ts';
import { unknownHousehold, unknownPerson } from './refusals.ts';
import { tidyName } from './registration.service.ts';
import { proposeSuccessor, refuseRoles, refuseSuccessor } from './succession.rules.ts';

const NOTHING_FOUND: NumberVerdict = { userErrors: [], warnings: [] };

/** Keeps a family's members as they are: who died, came, left, leads it, and what was recorded wrongly. */
export class MemberService {
  constructor(
    private readonly performer: Performer,
    private readonly identityKey: IdentityKey,
  ) {}

  /**
   * Records a death. A head whose family lives on is succeeded at once where a successor is named; otherwise the answer
   * proposes one, and the family stands without a head until one is named.
   */
  recordDeath(input: RecordDeathInput): Promise<HouseholdOutcome> {
    return perform(this.performer, 'recordDeath', input, (work) =>
      this.depart(work, input, input.diedOn, {
        refuse: ({ person }) => refuseDeath(person, input, work.today),
        apply: (found) => applyDeath(work, found, input),
      }),
    );
  }

  /** Records that a member left the family alive. A head leaves only with a successor. */
  recordMemberLeft(input: RecordMemberLeftInput): Promise<HouseholdOutcome> {
    return perform(this.performer, 'recordMemberLeft', input, (work) =>
      this.depart(work, input, input.leftOn, {
        refuse: ({ family, person }) =>
          refuseLeave(person, family.members, input.leftOn, Boolean(input.successorId), work.today),
        apply: (found) => applyLeave(work, found, input),
      }),
    );
  }

  /** Makes a member the head, in place of one who died or hands over. */
  nameHead(input: NameHeadInput): Promise<HouseholdOutcome> {
    const { householdId, successorId, occurredOn, roles, evidence } = input;
    return perform(this.performer, 'nameHead', input, async (work) => {
      const family = await lockFamily(work.em, householdId);
      if (!family) return { userErrors: [unknownHousehold(householdId)] };
      const { members } = family;
      const userErrors = await unlessStale(family, input, async () => [
        ...refuseDay('occurredOn', occurredOn, work.today, lastHeadship(family)),
        ...refuseSuccessor(members, successorId, occurredOn, await adultAgeOn(work, occurredOn)),
        ...refuseRoles(members, successorId, roles, occurredOn),
      ]);
      if (userErrors.length > 0) return { householdId, userErrors };
      const successor = members.find(({ id }) => id === successorId)!;
      const journalEntryId = await applySuccession(work, family, { successor, occurredOn, roles, evidence });
      return { householdId, personId: successor.id, journalEntryId, userErrors: [] };
    });
  }

  /** Adds a child that was born into the family. */
  recordBirth(input: RecordBirthInput): Promise<HouseholdOutcome> {
    const joining = { ...input, joinedOn: input.bornOn, reason: JoinReason.BIRTH };
    return perform(this.performer, 'recordBirth', this.rememberable(input), (work) =>
      this.join(work, joining, 'bornOn'),
    );
  }

  /** Adds a person who came to the family otherwise. */
  addMember(input: AddMemberInput): Promise<HouseholdOutcome> {
    return perform(this.performer, 'addMember', this.rememberable(input), (work) => this.join(work, input, 'joinedOn'));
  }

  /** Corrects what was recorded wrongly of a person. */
  correctPerson(input: CorrectPersonInput): Promise<HouseholdOutcome> {
    return perform(this.performer, 'correctPerson', this.rememberable(input), async (work) => {
      const found = await lockFamilyOf(work.em, input.personId);
      if (!found) return { userErrors: [unknownPerson(input.personId)] };
      const { family, person } = found;
      const ids = { householdId: family.household.id, personId: person.id };
      const { idempotencyKey: _, expectedVersion: __, personId: ___, nik, reason, evidence, ...given } = input;
      const fullName = given.fullName === undefined || given.fullName === null ? null : tidyName(given.fullName);
      const correction = { ...given, fullName };
      const desk = await NumberDesk.take(work.em, this.identityKey, work.today, nik ? [nik] : []);
      const number = await this.judgeNumber(work, desk, found, nik, correction);
      const userErrors = await unlessStale(family, input, () => [
        ...refuseText(reason, 'reason', 'reason'),
        ...refuseCorrection(person, correction, work.today, nik !== undefined && nik !== null),
        ...number.userErrors,
      ]);
      if (userErrors.length > 0) return { ...ids, userErrors, warnings: number.warnings };
      const journalEntryId = await applyCorrection(work, found, {
        ...correction,
        nik: nik ? desk.sealedOf(nik) : undefined,
        reason: reason.trim(),
        evidence,
      });
      return { ...ids, journalEntryId, warnings: number.warnings, userErrors: [] };
    });
  }

  /** Corrects the day of a death, or takes back one that did not happen. */
  correctDeath(input: CorrectDepartureInput): Promise<HouseholdOutcome> {
    return this.correctDeparture('correctDeath', 'diedOn', input);
  }

  /** Corrects the day on which a member left, or takes back a leaving that did not happen. */
  correctLeaving(input: CorrectDepartureInput): Promise<HouseholdOutcome> {
    return this.correctDeparture('correctLeaving', 'leftOn', input);
  }

  private correctDeparture(
    mutation: string,
    departure: Departure,
    input: CorrectDepartureInput,
  ): Promise<HouseholdOutcome> {
    return perform(this.performer, mutation, input, async (work) => {
      const found = await lockFamilyOf(work.em, input.personId);
      if (!found) return { userErrors: [unknownPerson(input.personId)] };
      const { family, person } = found;
      const ids = { householdId: family.household.id, personId: person.id };
      const correction = { rightDay: input.rightDay ?? null, familyRole: input.familyRole ?? null };
      const facts = {
        person,
        others: family.members.filter((member) => member !== person),
        holdsNumber: await holdsNumber(work.em, person.id),
      };
      const userErrors = await unlessStale(family, input, () => [
        ...refuseText(input.reason, 'reason', 'reason'),
        ...refuseDepartureCorrection(departure, correction, facts, work.today),
        ...(input.evidence.length > 0 ? [] : [evidenceMissing()]),
      ]);
      if (userErrors.length > 0) return { ...ids, userErrors };
      const why = { reason: input.reason.trim(), evidence: input.evidence };
      const journalEntryId = await applyDepartureCorrection(work, found, departure, { ...correction, ...why });
      return { ...ids, journalEntryId, userErrors: [] };
    });
  }

  /** What the number that is given, or that is recorded, says to the corrected facts. */
  private async judgeNumber(
    work: Work,
    desk: NumberDesk,
    { person }: FamilyOfPerson,
    nik: string | null | undefined,
    { sex, bornOn }: Pick<CorrectPersonInput, 'sex' | 'bornOn'>,
  ): Promise<NumberVerdict> {
    const facts = { sex: sex ?? person.sex, bornOn: bornOn ?? person.bornOn };
    if (nik !== undefined && nik !== null) {
      const holder = desk.holderOf('NIK', nik);
      return judgePersonNumber(nik, facts, holder?.personId === person.id ? undefined : holder, desk.context, 'nik');
    }
    if (facts.sex === person.sex && facts.bornOn === person.bornOn) return NOTHING_FOUND;
    await work.em.populate(person, ['nikCipher']);
    const recorded = openIdentityNumber(person.nikCipher, this.identityKey);
    const { warnings } = judgePersonNumber(recorded, facts, undefined, desk.context, 'nik');
    return { userErrors: [], warnings };
  }

  private async depart(
    work: Work,
    input: RecordDeathInput | RecordMemberLeftInput,
    day: string,
    how: { refuse: (found: FamilyOfPerson) => UserError[]; apply: (found: FamilyOfPerson) => Promise<string> },
  ): Promise<HouseholdOutcome> {
    const found = await lockFamilyOf(work.em, input.personId);
    if (!found) return { userErrors: [unknownPerson(input.personId)] };
    const { family, person } = found;
    const ids = { householdId: family.household.id, personId: person.id };
    const leavesNoHead = person.familyRole === FamilyRole.HEAD && person.leftOn === null;
    const others = family.members.filter((member) => member !== person);
    const successorId = input.successorId ?? undefined;
    const adultAge = leavesNoHead ? await adultAgeOn(work, day) : undefined;
    const userErrors = await unlessStale(family, input, () => [
      ...how.refuse(found),
      ...(successorId === undefined ? [] : refuseSuccession(leavesNoHead, others, successorId, day, adultAge)),
    ]);
    if (userErrors.length > 0) return { ...ids, userErrors };
    const journalEntryId = await how.apply(found);
    if (!leavesNoHead) return { ...ids, journalEntryId, userErrors: [] };
    const successor = others.find(({ id }) => id === successorId);
    if (!successor) {
      const proposed = adultAge === undefined ? undefined : proposeSuccessor(others.filter(isPresent), day, adultAge);
      return { ...ids, journalEntryId, ...(proposed ? { proposedSuccessorId: proposed.id } : {}), userErrors: [] };
    }
    const succession = { successor, occurredOn: day, evidence: input.evidence };
    const successionEntryId = await applySuccession(work, family, succession);
    return { ...ids, journalEntryId, successionEntryId, userErrors: [] };
  }

  private async join(work: Work, input: AddMemberInput, dayField: string): Promise<HouseholdOutcome> {
    const { householdId, nik, fullName, sex, bornOn, familyRole, hasDisability, joinedOn, reason, evidence } = input;
    const family = await lockFamily(work.em, householdId);
    if (!family) return { userErrors: [unknownHousehold(householdId)] };
    const { registeredOn } = family.household;
    const desk = await NumberDesk.take(work.em, this.identityKey, work.today, [nik]);
    const number = judgePersonNumber(nik, { sex, bornOn }, desk.holderOf('NIK', nik), desk.context, 'nik');
    const userErrors = await unlessStale(family, input, () => [
      ...refuseJoin(input, { registeredOn, members: family.members }, work.today, dayField),
      ...number.userErrors,
    ]);
    if (userErrors.length > 0) return { householdId, userErrors, warnings: number.warnings };
    const facts = { fullName: tidyName(fullName), sex, bornOn, familyRole, hasDisability, joinedOn, reason, evidence };
    const { personId, entryId } = await applyJoin(work, family, { ...facts, nik: desk.sealedOf(nik) });
    return { householdId, personId, journalEntryId: entryId, warnings: number.warnings, userErrors: [] };
  }

  private rememberable<Input extends { nik?: string | null }>(input: Input): Input {
    return input.nik ? { ...input, nik: tokenOf(input.nik, this.identityKey) } : input;
  }
}

/** Asks the rules of a decision that was made on the present version of the family. */
async function unlessStale(
  { household }: Family,
  { expectedVersion, evidence }: { readonly expectedVersion: number; readonly evidence: readonly GivenEvidence[] },
  rules: () => UserError[] | Promise<UserError[]>,
): Promise<UserError[]> {
  const stale = refuseStale('household', household.version, expectedVersion);
  return stale.length > 0 ? stale : [...(await rules()), ...refuseEvidence(evidence)];
}

function refuseSuccession(
  leavesNoHead: boolean,
  others: readonly Person[],
  successorId: string,
  day: string,
  adultAge: number | undefined,
): UserError[] {
  if (leavesNoHead) return refuseSuccessor(others, successorId, day, adultAge);
  const message = 'The person is not the head, so nobody succeeds. Leave the successor out, or use nameHead.';
  return [{ code: 'NOT_THE_HEAD', field: 'successorId', message }];
}

async function adultAgeOn(work: Work, day: string): Promise<number | undefined> {
  return (await work.policyOn(day)).find('succession.adult_age');
}

/** The day the last head was gone, or the family was registered: the next one comes then at the earliest. */
function lastHeadship({ household, members }: Family): { day: string; what: string } {
  const gone = members
    .filter(({ familyRole }) => familyRole === FamilyRole.HEAD)
    .map(({ diedOn, leftOn }) => leftOn ?? diedOn)
    .filter((day) => day !== null)
    .sort()
    .at(-1);
  return gone === undefined
    ? { day: household.registeredOn, what: 'The family was registered' }
    : { day: gone, what: 'The family lost its last head' };
}

function isPresent({ diedOn, leftOn }: Person): boolean {
  return diedOn === null && leftOn === null;
}

function evidenceMissing(): UserError {
  return { code: 'EVIDENCE_MISSING', field: 'evidence', message: 'Name what shows that the record was wrong.' };
}
