import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATU_TULIS, familyCard, madeUpNik, TEST_IDENTITY_KEY, World } from '../testing/index.ts';
import { openIdentityNumber } from './identity-number.ts';

const REGISTER = /* GraphQL */ `
  mutation ($input: RegisterHouseholdInput!) {
    registerHousehold(input: $input) {
      household {
        id
        version
        kkMasked
        registeredOn
        kelurahan {
          name
        }
        residences {
          rt
          rw
          startedOn
          endedOn
        }
        members {
          fullName
          sex
          bornOn
          familyRole
          hasDisability
          nikMasked
          joinedOn
          leftOn
        }
      }
      warnings {
        level
        code
        field
        message
      }
      journalEntry {
        kind
        occurredOn
        actor
        payload
        evidence {
          kind
          reference
        }
        kelurahan {
          code
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;
const FIND = /* GraphQL */ `
  query ($number: IdentityNumber!) {
    findByIdentityNumber(number: $number) {
      kind
      isFormer
      household {
        id
        kkMasked
      }
      person {
        fullName
      }
    }
  }
`;

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const couple = (changes: Record<string, unknown> = {}) =>
  familyCard(
    [
      ['HEAD', 'MALE', '1985-03-15'],
      ['SPOUSE', 'FEMALE', '1987-07-08'],
    ],
    changes,
  );
const register = async (input: object) => {
  const { data, errors } = await world.askAsOfficer(REGISTER, { input });
  expect(errors).toBeUndefined();
  return data.registerHousehold;
};
const codesOf = ({ userErrors }: { userErrors: { code: string; field: string }[] }) =>
  userErrors.map(({ code, field }) => `${field}: ${code}`);
const count = async (table: string) => (await world.rows(`select from ${table}`)).length;

describe('registerHousehold', () => {
  it('takes a family in with its members, its residence and its numbers', async () => {
    const input = couple({ evidence: [{ kind: 'FAMILY_CARD', reference: 'KK asli' }] });
    input.members[0] = { ...input.members[0]!, fullName: '  Asep   Sunandar ', hasDisability: true };
    expect(await register(input)).toEqual({
      household: {
        id: expect.any(String),
        version: 1,
        kkMasked: `${input.kk.slice(0, 4)}********0000`,
        registeredOn: '2020-01-01',
        kelurahan: { name: 'Batu Tulis' },
        residences: [{ rt: 1, rw: 2, startedOn: '2020-01-01', endedOn: null }],
        members: [
          {
            fullName: 'Asep Sunandar',
            sex: 'MALE',
            bornOn: '1985-03-15',
            familyRole: 'HEAD',
            hasDisability: true,
            nikMasked: '3280********0000',
            joinedOn: null,
            leftOn: null,
          },
          expect.objectContaining({ fullName: 'SPOUSE Sunandar', familyRole: 'SPOUSE', hasDisability: false }),
        ],
      },
      warnings: [
        expect.objectContaining({ level: 'INFO', code: 'NIK_ISSUED_ELSEWHERE', field: 'members.0.nik' }),
        expect.objectContaining({ level: 'INFO', code: 'NIK_ISSUED_ELSEWHERE', field: 'members.1.nik' }),
      ],
      journalEntry: {
        kind: 'HOUSEHOLD_REGISTERED',
        occurredOn: '2020-01-01',
        actor: 'euis',
        payload: { members: 2 },
        evidence: [{ kind: 'FAMILY_CARD', reference: 'KK asli' }],
        kelurahan: { code: BATU_TULIS },
      },
      userErrors: [],
    });
  });

  it('keeps the numbers sealed: they are read with the key and found by their hash', async () => {
    const input = couple();
    const { household } = await register(input);
    const [row] = await world.rows<{ kk_cipher: Buffer }>('select kk_cipher from household where id = $1', [
      household.id,
    ]);
    expect(openIdentityNumber(row!.kk_cipher, TEST_IDENTITY_KEY)).toBe(input.kk);
    const find = async (number: string) => (await world.askAsOfficer(FIND, { number })).data.findByIdentityNumber;
    const found = { isFormer: false, household: { id: household.id, kkMasked: household.kkMasked } };
    expect(await find(input.kk)).toEqual([{ ...found, kind: 'KK', person: null }]);
    expect(await find(input.members[1]!.nik)).toEqual([
      { ...found, kind: 'NIK', person: { fullName: 'SPOUSE Sunandar' } },
    ]);
    expect(await find('3271010101990001')).toEqual([]);
    expect(await find('no number')).toEqual([]);
  });

  it('changes nothing when refused, and says where a number is held by its masked card only', async () => {
    const first = couple();
    await register(first);
    const before = await count('household');
    const again = couple({ kk: first.kk, kelurahanCode: '99.99.99.9999' });
    again.members[1] = { ...first.members[1]! };
    const refused = await register(again);
    expect(refused.household).toBeNull();
    expect(refused.journalEntry).toBeNull();
    expect(codesOf(refused)).toEqual(['kelurahanCode: KELURAHAN_UNKNOWN', 'kk: KK_TAKEN', 'members.1.nik: NIK_TAKEN']);
    expect(refused.userErrors[2].message).toContain(`family card ${first.kk.slice(0, 4)}********0000 in Batu Tulis`);
    expect(JSON.stringify(refused)).not.toMatch(/\d{16}/);
    expect(await count('household')).toBe(before);
  });

  it('takes the serial 0000 only where people are made up', async () => {
    await world.owner.query(`delete from setting where name = 'demo_city'`);
    try {
      expect(codesOf(await register(couple()))).toEqual([
        'kk: KK_SERIAL_NEVER_ISSUED',
        'members.0.nik: NIK_SERIAL_NEVER_ISSUED',
        'members.1.nik: NIK_SERIAL_NEVER_ISSUED',
      ]);
    } finally {
      await world.owner.query(`insert into setting values ('demo_city', '{}')`);
    }
  });

  it('takes effect once for twenty calls at the same time with one key', async () => {
    const input = { ...couple(), idempotencyKey: 'register-once' };
    const answers = await Promise.all(Array.from({ length: 20 }, () => register(input)));
    expect(new Set(answers.map(({ household }) => household.id)).size).toBe(1);
    expect(answers.every(({ warnings }) => warnings.length === 2)).toBe(true);
    const other = await register({ ...input, rt: 9 });
    expect(codesOf(other)).toEqual(['idempotencyKey: IDEMPOTENCY_KEY_USED']);
  });

  it('remembers a request without anything a NIK could be guessed from', async () => {
    const input = { ...couple(), idempotencyKey: 'sealed' };
    await register(input);
    const { createHash } = await import('node:crypto');
    // what a thief who knows everything but the numbers would try
    const canonical = (value: unknown): string =>
      typeof value === 'object' && value !== null
        ? Array.isArray(value)
          ? `[${value.map(canonical).join()}]`
          : `{${Object.entries(value)
              .filter(([, member]) => member !== undefined)
              .sort(([one], [two]) => (one < two ? -1 : 1))
              .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`)
              .join()}}`
        : JSON.stringify(value);
    const { idempotencyKey, ...asked } = input;
    const members = asked.members.map((member) => ({ hasDisability: false, ...member }));
    const guess = createHash('sha256')
      .update(canonical({ evidence: [], ...asked, members }))
      .digest();
    const rows = await world.rows<{ input_hash: Buffer; outcome: object }>(
      'select input_hash, outcome from idempotency_key where key = $1',
      [idempotencyKey],
    );
    expect(rows[0]!.input_hash.equals(guess)).toBe(false);
    expect(JSON.stringify(rows[0]!.outcome)).not.toMatch(/\d{16}/);
  });

  it('registers one of two families that bring one person at the same time, without a surprise', async () => {
    const cards = Array.from({ length: 6 }, () => couple());
    const shared = cards[0]!.members[0]!;
    const answers = await Promise.all(
      cards.map((card) => register({ ...card, members: [shared, ...card.members.slice(1)] })),
    );
    expect(answers.filter(({ household }) => household !== null)).toHaveLength(1);
    const refused = answers.filter(({ household }) => household === null);
    expect(refused.every((answer) => codesOf(answer).includes('members.0.nik: NIK_TAKEN'))).toBe(true);
  });
});

describe('an identity number', () => {
  it('is taken from variables only, and is in no message', async () => {
    const literal = await world.askAsOfficer('{ findByIdentityNumber(number: "3271011503850000") { kind } }');
    expect(literal.errors?.[0]?.message).toContain('in a variable');
    const unreadable = await world.askAsOfficer(REGISTER, {
      input: { ...couple(), members: [{ nik: madeUpNik('327101', 'MALE', '1985-03-15'), fullName: 'Asep' }] },
    });
    expect(unreadable.errors?.[0]?.message).toContain('"sex"');
    for (const { errors } of [literal, unreadable]) expect(JSON.stringify(errors)).not.toMatch(/\d{16}/);
  });

  it('that is sent as a number is refused as none', async () => {
    const { userErrors } = await register({ ...couple(), kk: 3271010101200000 });
    expect(userErrors).toMatchObject([{ code: 'KK_MALFORMED', field: 'kk' }]);
  });

  it('is not sent by GET, whose address is logged', async () => {
    const address = new URL(`${world.server.url}/graphql`);
    address.searchParams.set('query', FIND);
    address.searchParams.set('variables', JSON.stringify({ number: '3271011503850000' }));
    const response = await fetch(address, { headers: { accept: 'application/json' } });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('not sent by GET');
  });

  it('finds nothing for the public', async () => {
    const { errors } = await world.ask(FIND, { number: '3271011503850000' });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
