import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyCard, madeUpNik, World } from '../testing/index.ts';
import type { FamilyRole, Sex } from './person.entity.ts';

const PERSON =
  'household { version members { id familyRole diedOn leftOn } } journalEntry { id kind } userErrors { code field message }';
const CHANGES = {
  recordDeath: `person { id diedOn } proposedSuccessor { id } successionEntry { kind payload occurredOn } ${PERSON}`,
  recordMemberLeft: `person { id leftOn } proposedSuccessor { id } successionEntry { kind payload } ${PERSON}`,
  nameHead: `person { id familyRole } ${PERSON}`,
  recordBirth: `person { id fullName joinedOn bornOn familyRole } warnings { code } ${PERSON}`,
  addMember: `person { id fullName joinedOn familyRole nikMasked } warnings { code } ${PERSON}`,
  correctDeath: `person { diedOn familyRole } ${PERSON}`,
  correctLeaving: `person { leftOn familyRole } ${PERSON}`,
  correctPerson: `person { fullName sex bornOn hasDisability familyRole nikMasked } warnings { code } ${PERSON}`,
};
const certificate = [{ kind: 'DEATH_CERTIFICATE', reference: 'AKM-3271/2026' }];

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

type Member = readonly [role: `${FamilyRole}`, sex: `${Sex}`, bornOn: string];
interface Registered {
  readonly id: string;
  readonly card: ReturnType<typeof familyCard>;
  /** ids by role, the eldest of each first */
  readonly ids: Readonly<Record<string, string[]>>;
}

/** Registers a family through the API. */
async function family(...members: Member[]): Promise<Registered> {
  const card = familyCard(members);
  const { data, errors } = await world.askAsOfficer(
    `mutation ($input: RegisterHouseholdInput!) {
       registerHousehold(input: $input) { household { id members { id familyRole } } userErrors { code field } } }`,
    { input: card },
  );
  expect([errors, data.registerHousehold.userErrors]).toEqual([undefined, []]);
  const { id, members: people } = data.registerHousehold.household;
  return { id, card, ids: Object.groupBy(people as never[], ({ familyRole }) => familyRole) as never };
}
const idOf = ({ ids }: Registered, role: `${FamilyRole}`, index = 0) =>
  (ids[role]![index] as unknown as { id: string }).id;

async function change(mutation: keyof typeof CHANGES, input: Record<string, unknown>) {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
  const { data, errors } = await world.askAs(
    'dadang',
    `mutation ($input: ${type}) { ${mutation}(input: $input) { ${CHANGES[mutation]} } }`,
    { input: { expectedVersion: 1, ...input } },
  );
  expect(errors).toBeUndefined();
  return data[mutation];
}
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);
const rolesOf = ({ household }: { household: { members: { id: string; familyRole: string }[] } }) =>
  Object.fromEntries(household.members.map(({ id, familyRole }) => [id, familyRole]));
const journalOf = (id: string) =>
  world.rows<{ kind: string; payload: Record<string, unknown>; actor: string }>(
    'select kind, payload, actor, occurred_on::text from journal where household_id = $1 order by id',
    [id],
  );

const couple = () => family(['HEAD', 'MALE', '1960-03-15'], ['SPOUSE', 'FEMALE', '1965-07-08']);
const threeGenerations = () =>
  family(
    ['HEAD', 'MALE', '1960-03-15'],
    ['CHILD', 'MALE', '1988-01-02'],
    ['CHILD', 'FEMALE', '1992-05-06'],
    ['PARENT', 'FEMALE', '1938-01-01'],
  );

describe('recordDeath', () => {
  it('of a member records it once, and the family goes on under its head', async () => {
    const { id, ...rest } = await couple();
    const spouse = idOf({ id, ...rest }, 'SPOUSE');
    const input = { personId: spouse, diedOn: '2026-11-01', evidence: certificate };
    const done = await change('recordDeath', input);
    expect(done).toMatchObject({
      person: { id: spouse, diedOn: '2026-11-01' },
      proposedSuccessor: null,
      successionEntry: null,
      household: { version: 2 },
      journalEntry: { kind: 'PERSON_DIED' },
      userErrors: [],
    });
    expect(codes(await change('recordDeath', { ...input, expectedVersion: 2 }))).toEqual(['ALREADY_DEAD']);
    expect((await journalOf(id)).map(({ kind, actor }) => [kind, actor])).toEqual([
      ['HOUSEHOLD_REGISTERED', 'euis'],
      ['PERSON_DIED', 'dadang'],
    ]);
  });

  it('of the head proposes a successor, and the family stands without one until it is named', async () => {
    const registered = await threeGenerations();
    const [head, eldest] = [idOf(registered, 'HEAD'), idOf(registered, 'CHILD')];
    const death = await change('recordDeath', { personId: head, diedOn: '2026-11-01', evidence: certificate });
    expect(death).toMatchObject({ proposedSuccessor: { id: eldest }, successionEntry: null, userErrors: [] });
    expect(Object.values(rolesOf(death)).filter((role) => role === 'HEAD')).toHaveLength(1);
    const early = { householdId: registered.id, successorId: eldest, expectedVersion: 2 };
    expect(codes(await change('nameHead', { ...early, occurredOn: '2026-10-31' }))).toEqual(['DAY_NOT_POSSIBLE']);
    const named = await change('nameHead', { ...early, occurredOn: '2026-11-01' });
    expect(named).toMatchObject({
      person: { id: eldest, familyRole: 'HEAD' },
      journalEntry: { kind: 'HEAD_SUCCEEDED' },
    });
    // brothers and sisters of the new head, and its grandmother, are other relatives; who died keeps the last role
    expect(rolesOf(named)).toEqual({
      [head]: 'HEAD',
      [eldest]: 'HEAD',
      [idOf(registered, 'CHILD', 1)]: 'OTHER',
      [idOf(registered, 'PARENT')]: 'OTHER',
    });
  });

  it('of the head with a successor does both in one transaction, under the policy of that day', async () => {
    const registered = await couple();
    const [head, spouse] = [idOf(registered, 'HEAD'), idOf(registered, 'SPOUSE')];
    const input = { personId: head, diedOn: '2026-11-01', evidence: certificate, successorId: spouse };
    const done = await change('recordDeath', input);
    expect(done).toMatchObject({
      proposedSuccessor: null,
      successionEntry: {
        kind: 'HEAD_SUCCEEDED',
        occurredOn: '2026-11-01',
        payload: { from: head, to: spouse, roles: [{ person: spouse, from: 'SPOUSE', to: 'HEAD' }] },
      },
      household: { version: 3 },
    });
    expect((await journalOf(registered.id)).map(({ kind }) => kind)).toEqual([
      'HOUSEHOLD_REGISTERED',
      'PERSON_DIED',
      'HEAD_SUCCEEDED',
    ]);
    const [{ policies }] = (await world.rows<{ policies: number }>(
      `select jsonb_array_length(policy_ids) as policies from journal where id = $1`,
      [done.journalEntry.id],
    )) as [{ policies: number }];
    expect(policies).toBe(1);
  });

  it('of the last member leaves nobody to propose', async () => {
    const registered = await family(['HEAD', 'MALE', '1960-03-15']);
    const input = { personId: idOf(registered, 'HEAD'), diedOn: '2026-11-01', evidence: certificate };
    expect(await change('recordDeath', input)).toMatchObject({ proposedSuccessor: null, userErrors: [] });
  });

  it('changes nothing when anything of it is refused', async () => {
    const registered = await threeGenerations();
    const head = idOf(registered, 'HEAD');
    const input = { personId: head, diedOn: '2026-11-01', evidence: certificate };
    expect(codes(await change('recordDeath', { ...input, evidence: [] }))).toEqual(['EVIDENCE_MISSING']);
    expect(codes(await change('recordDeath', { ...input, successorId: head }))).toEqual(['SUCCESSOR_NOT_A_MEMBER']);
    expect(codes(await change('recordDeath', { ...input, expectedVersion: 7 }))).toEqual(['STALE_VERSION']);
    const child = { ...input, personId: idOf(registered, 'CHILD'), successorId: idOf(registered, 'PARENT') };
    expect(codes(await change('recordDeath', child))).toEqual(['NOT_THE_HEAD']);
    const nobody = '01900000-0000-7000-8000-000000000000';
    expect(codes(await change('recordDeath', { ...input, personId: nobody }))).toEqual(['PERSON_UNKNOWN']);
    expect(await journalOf(registered.id)).toHaveLength(1);
  });

  it('takes effect once for twenty calls at the same time with one key', async () => {
    const registered = await couple();
    const input = { personId: idOf(registered, 'HEAD'), diedOn: '2026-11-01', evidence: certificate };
    const once = { ...input, successorId: idOf(registered, 'SPOUSE'), idempotencyKey: `death-${registered.id}` };
    const answers = await Promise.all(Array.from({ length: 20 }, () => change('recordDeath', once)));
    expect(new Set(answers.map(({ journalEntry }) => journalEntry.id)).size).toBe(1);
    expect(await journalOf(registered.id)).toHaveLength(3);
  });

  it('and a departure of the same family at the same moment: the second meets what the first one left', async () => {
    const registered = await threeGenerations();
    const [one, other] = [idOf(registered, 'CHILD'), idOf(registered, 'CHILD', 1)];
    const answers = await Promise.all([
      change('recordDeath', { personId: one, diedOn: '2026-11-01', evidence: certificate }),
      change('recordMemberLeft', { personId: other, leftOn: '2026-11-01', reason: 'MARRIAGE' }),
    ]);
    expect(answers.flatMap(codes)).toEqual(['STALE_VERSION']);
  });
});

describe('nameHead', () => {
  it('lets a living head hand over, and takes the roles it is given', async () => {
    const registered = await threeGenerations();
    const [head, child, sister, mother] = [
      idOf(registered, 'HEAD'),
      idOf(registered, 'CHILD'),
      idOf(registered, 'CHILD', 1),
      idOf(registered, 'PARENT'),
    ];
    const input = { householdId: registered.id, successorId: child, occurredOn: '2026-11-10' };
    const wrong = [{ personId: sister, familyRole: 'HEAD' }];
    expect(codes(await change('nameHead', { ...input, roles: wrong }))).toEqual(['SECOND_HEAD']);
    const named = await change('nameHead', { ...input, roles: [{ personId: mother, familyRole: 'PARENT' }] });
    expect(rolesOf(named)).toEqual({ [head]: 'PARENT', [child]: 'HEAD', [sister]: 'OTHER', [mother]: 'PARENT' });
    expect(codes(await change('nameHead', { ...input, expectedVersion: 2 }))).toEqual(['ALREADY_HEAD']);
  });
});

describe('who joins', () => {
  it('by birth is a member from that day on, found by the number', async () => {
    const registered = await couple();
    const nik = madeUpNik(registered.card.kk.slice(0, 6), 'FEMALE', '2026-10-01');
    const input = { householdId: registered.id, nik, fullName: 'Neng', sex: 'FEMALE', bornOn: '2026-10-01' };
    expect(await change('recordBirth', input)).toMatchObject({
      person: { fullName: 'Neng', joinedOn: '2026-10-01', familyRole: 'CHILD' },
      household: { version: 2 },
      journalEntry: { kind: 'PERSON_JOINED' },
      warnings: [{ code: 'NIK_ISSUED_ELSEWHERE' }],
      userErrors: [],
    });
    expect(codes(await change('recordBirth', { ...input, expectedVersion: 2 }))).toEqual(['NIK_TAKEN']);
    const joined = (await journalOf(registered.id)).at(-1)!;
    expect(joined.payload).toEqual({ reason: 'BIRTH', familyRole: 'CHILD' });
  });

  it('from another family is taken over only after having left there', async () => {
    const parents = await threeGenerations();
    const daughter = idOf(parents, 'CHILD', 1);
    const own = await family(['HEAD', 'MALE', '1990-02-03']);
    const nik = parents.card.members[2]!.nik;
    const input = {
      householdId: own.id,
      nik,
      fullName: 'Lilis',
      sex: 'FEMALE',
      bornOn: '1992-05-06',
      familyRole: 'SPOUSE',
      joinedOn: '2026-11-05',
      reason: 'MARRIAGE',
    };
    const refused = await change('addMember', input);
    expect(codes(refused)).toEqual(['NIK_TAKEN']);
    expect(refused.userErrors[0].message).not.toMatch(/\d{16}/);
    await change('recordMemberLeft', { personId: daughter, leftOn: '2026-11-05', reason: 'MARRIAGE' });
    const { person } = await change('addMember', input);
    const { data } = await world.askAsOfficer(
      `query ($number: IdentityNumber!) { findByIdentityNumber(number: $number) { isFormer person { id } household { id } } }`,
      { number: nik },
    );
    expect(data.findByIdentityNumber).toEqual([
      { isFormer: false, person: { id: person.id }, household: { id: own.id } },
    ]);
  });

  it('is no head, and not of an unknown family', async () => {
    const registered = await couple();
    const input = {
      householdId: registered.id,
      nik: madeUpNik('327194', 'MALE', '1950-01-01'),
      fullName: 'Ujang',
      sex: 'MALE',
      bornOn: '1950-01-01',
      familyRole: 'HEAD',
      joinedOn: '2026-11-05',
      reason: 'TAKEN_IN',
    };
    expect(codes(await change('addMember', input))).toEqual(['JOINS_AS_HEAD']);
    const nobody = { ...input, householdId: '01900000-0000-7000-8000-000000000000' };
    expect(codes(await change('addMember', nobody))).toEqual(['HOUSEHOLD_UNKNOWN']);
  });
});

describe('recordMemberLeft', () => {
  it('takes a successor for the head, who keeps the role once held', async () => {
    const registered = await couple();
    const [head, spouse] = [idOf(registered, 'HEAD'), idOf(registered, 'SPOUSE')];
    const input = { personId: head, leftOn: '2026-11-05', reason: 'DIVORCE' };
    expect(codes(await change('recordMemberLeft', input))).toEqual(['HEAD_NEEDS_SUCCESSOR']);
    const done = await change('recordMemberLeft', { ...input, successorId: spouse });
    expect(done).toMatchObject({ person: { leftOn: '2026-11-05' }, successionEntry: { kind: 'HEAD_SUCCEEDED' } });
    expect(rolesOf(done)).toEqual({ [head]: 'HEAD', [spouse]: 'HEAD' });
    const last = { ...input, personId: spouse, expectedVersion: 3 };
    expect(codes(await change('recordMemberLeft', last))).toEqual(['LAST_MEMBER']);
  });
});

describe('correctPerson', () => {
  it('keeps in the journal what it was, and of a number only that it was corrected', async () => {
    const registered = await couple();
    const spouse = idOf(registered, 'SPOUSE');
    const nik = madeUpNik('327195', 'FEMALE', '1965-07-18');
    const done = await change('correctPerson', {
      personId: spouse,
      fullName: ' Euis  Komariah ',
      bornOn: '1965-07-18',
      hasDisability: true,
      nik,
      reason: 'Akta kelahiran',
    });
    expect(done).toMatchObject({
      person: { fullName: 'Euis Komariah', bornOn: '1965-07-18', hasDisability: true, nikMasked: '3271********0000' },
      household: { version: 2 },
      userErrors: [],
    });
    const entry = (await journalOf(registered.id)).at(-1)!;
    expect(entry).toMatchObject({
      kind: 'PERSON_CORRECTED',
      payload: {
        reason: 'Akta kelahiran',
        fields: {
          fullName: { from: 'SPOUSE Sunandar', to: 'Euis Komariah' },
          bornOn: { from: '1965-07-08', to: '1965-07-18' },
          hasDisability: { from: false, to: true },
          nik: 'corrected',
        },
      },
    });
    const find = async (number: string) =>
      (
        await world.askAsOfficer(
          `query ($number: IdentityNumber!) { findByIdentityNumber(number: $number) { person { id } } }`,
          { number },
        )
      ).data.findByIdentityNumber;
    expect(await find(registered.card.members[1]!.nik)).toEqual([]);
    expect(await find(nik)).toEqual([{ person: { id: spouse } }]);
  });

  it('warns where the recorded number disagrees with the corrected facts, and takes them', async () => {
    const registered = await couple();
    const input = { personId: idOf(registered, 'SPOUSE'), sex: 'MALE', bornOn: '1965-07-09', reason: 'KTP' };
    const done = await change('correctPerson', input);
    expect(done.userErrors).toEqual([]);
    expect(done.warnings.map(({ code }: { code: string }) => code)).toEqual([
      'NIK_ISSUED_ELSEWHERE',
      'NIK_SEX_DIFFERS',
      'NIK_BIRTH_DATE_DIFFERS',
    ]);
  });

  it('is refused without a reason, without a change, and for the number of another', async () => {
    const [registered, other] = [await couple(), await couple()];
    const input = { personId: idOf(registered, 'SPOUSE'), fullName: 'Euis', reason: 'KTP' };
    expect(codes(await change('correctPerson', { ...input, reason: ' ' }))).toEqual(['TEXT_MISSING']);
    expect(codes(await change('correctPerson', { ...input, fullName: 'SPOUSE Sunandar' }))).toEqual([
      'NOTHING_TO_CORRECT',
    ]);
    const nik = other.card.members[0]!.nik;
    expect(codes(await change('correctPerson', { ...input, nik }))).toEqual(['NIK_TAKEN']);
  });
});

describe('a departure that was recorded wrongly', () => {
  const letter = [{ kind: 'LETTER', reference: 'SK-HIDUP-1' }];

  it('is taken back: the person lives under the head there is by now, and can be named again', async () => {
    const registered = await couple();
    const [head, spouse] = [idOf(registered, 'HEAD'), idOf(registered, 'SPOUSE')];
    const death = { personId: head, diedOn: '2026-11-01', successorId: spouse, evidence: certificate };
    expect(codes(await change('recordDeath', death))).toEqual([]);
    const input = { personId: head, reason: ' Another of this name ', evidence: letter, expectedVersion: 3 };
    expect(codes(await change('correctDeath', input))).toEqual(['ROLE_MISSING']);
    const done = await change('correctDeath', { ...input, familyRole: 'SPOUSE' });
    expect(done).toMatchObject({ person: { diedOn: null, familyRole: 'SPOUSE' }, household: { version: 4 } });
    expect((await journalOf(registered.id)).at(-1)).toMatchObject({
      kind: 'PERSON_CORRECTED',
      payload: {
        reason: 'Another of this name',
        fields: { diedOn: { from: '2026-11-01', to: null }, familyRole: { from: 'HEAD', to: 'SPOUSE' } },
      },
    });
    const named = { householdId: registered.id, successorId: head, occurredOn: '2026-11-24', expectedVersion: 4 };
    expect(rolesOf(await change('nameHead', named))).toEqual({ [head]: 'HEAD', [spouse]: 'SPOUSE' });
  });

  it('gets the right day, with evidence and on the present version', async () => {
    const registered = await couple();
    const spouse = idOf(registered, 'SPOUSE');
    const left = { personId: spouse, leftOn: '2026-11-01', reason: 'DIVORCE', evidence: letter };
    expect(codes(await change('recordMemberLeft', left))).toEqual([]);
    const input = { personId: spouse, rightDay: '2026-10-15', reason: 'Akta cerai', expectedVersion: 2 };
    expect(codes(await change('correctLeaving', { ...input, evidence: [] }))).toEqual(['EVIDENCE_MISSING']);
    expect(codes(await change('correctLeaving', { ...input, evidence: letter, expectedVersion: 1 }))).toEqual([
      'STALE_VERSION',
    ]);
    const done = await change('correctLeaving', { ...input, evidence: letter });
    expect(done).toMatchObject({ person: { leftOn: '2026-10-15' }, userErrors: [] });
  });

  it('of who has been registered elsewhere since stands', async () => {
    const [registered, other] = [await couple(), await couple()];
    const spouse = idOf(registered, 'SPOUSE');
    const left = { personId: spouse, leftOn: '2026-11-01', reason: 'DIVORCE', evidence: letter };
    expect(codes(await change('recordMemberLeft', left))).toEqual([]);
    const joined = await change('addMember', {
      householdId: other.id,
      nik: registered.card.members[1]!.nik,
      fullName: 'Euis',
      sex: 'FEMALE',
      bornOn: '1965-07-08',
      familyRole: 'OTHER',
      hasDisability: false,
      joinedOn: '2026-11-02',
      reason: 'TAKEN_IN',
    });
    expect(codes(joined)).toEqual([]);
    const back = { personId: spouse, reason: 'Back', evidence: letter, expectedVersion: 2 };
    expect(codes(await change('correctLeaving', back))).toEqual(['NIK_TAKEN']);
  });
});
