import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BATU_TULIS, BONDONGAN, familyCard, SINDANG_SARI, World } from '../testing/index.ts';
import { placeBefore, placeOn, placesDuring } from './place.ts';

const MOVE = /* GraphQL */ `
  mutation ($input: MoveHouseholdInput!) {
    moveHousehold(input: $input) {
      household {
        version
        kelurahan {
          code
        }
        residences {
          startedOn
          endedOn
          rt
          rw
          kelurahan {
            code
          }
        }
      }
      journalEntry {
        id
        kind
        occurredOn
        payload
        kelurahan {
          code
        }
      }
      userErrors {
        code
        field
      }
    }
  }
`;
const CHANGE_CARD = /* GraphQL */ `
  mutation ($input: ChangeFamilyCardInput!) {
    changeFamilyCard(input: $input) {
      household {
        id
        version
        kkMasked
        formerFamilyCards {
          kkMasked
          startedOn
          endedOn
        }
      }
      journalEntry {
        kind
        payload
      }
      userErrors {
        code
        field
      }
    }
  }
`;

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const onAid = async () =>
  (await world.household().onAidSince('2024-01-10').enrolledIn('PKH', '2024-01-10').save()).household;
const move = async (id: string, changes: object = {}) => {
  const input = {
    householdId: id,
    kelurahanCode: SINDANG_SARI,
    rt: 3,
    rw: 4,
    movedOn: '2026-03-01',
    expectedVersion: 1,
  };
  const { data, errors } = await world.askAsOfficer(MOVE, { input: { ...input, ...changes } });
  expect(errors).toBeUndefined();
  return data.moveHousehold;
};
const codes = ({ userErrors }: { userErrors: { code: string; field: string }[] }) =>
  userErrors.map(({ code, field }) => `${field}: ${code}`);
const cells = (kelurahan: string) =>
  world.rows(
    `select entered_month::text, left_month::text, left_how, families from cube_participation
     where kelurahan_code = $1 and basis = 'THEN' and programme_code = '*' order by 1, 2`,
    [kelurahan],
  );

describe('moveHousehold', () => {
  it('ends one residence and begins the next, and the figures of both kelurahan follow', async () => {
    const { id } = await onAid();
    await world.refreshCubes();
    expect(await move(id)).toEqual({
      household: {
        version: 2,
        kelurahan: { code: SINDANG_SARI },
        residences: [
          { startedOn: '2026-03-01', endedOn: null, rt: 3, rw: 4, kelurahan: { code: SINDANG_SARI } },
          { startedOn: '2020-01-01', endedOn: '2026-03-01', rt: 1, rw: 1, kelurahan: { code: BATU_TULIS } },
        ],
      },
      journalEntry: {
        id: expect.any(String),
        kind: 'HOUSEHOLD_MOVED',
        occurredOn: '2026-03-01',
        payload: { from: BATU_TULIS, to: SINDANG_SARI },
        kelurahan: { code: SINDANG_SARI },
      },
      userErrors: [],
    });
    await world.settle();
    expect(await cells(BATU_TULIS)).toEqual([
      { entered_month: '2024-01-01', left_month: '2026-03-01', left_how: 'RELOCATED', families: 1 },
    ]);
    expect(await cells(SINDANG_SARI)).toEqual([
      { entered_month: '2026-03-01', left_month: null, left_how: null, families: 1 },
    ]);
  });

  it('that is told late rewrites no fact recorded meanwhile, and places follow the residences', async () => {
    const { household } = await world
      .household()
      .onAidSince('2024-01-10')
      .enrolledIn('PKH', '2024-01-10')
      .paid('2026-04-01', 750_000)
      .save();
    await move(household.id);
    const [paid] = await world.rows('select kelurahan_code from disbursement where household_id = $1', [household.id]);
    expect(paid).toEqual({ kelurahan_code: BATU_TULIS });
    const em = world.em();
    expect(await placeOn(em, household.id, '2019-01-01')).toBe(BATU_TULIS);
    expect(await placeOn(em, household.id, '2026-02-28')).toBe(BATU_TULIS);
    expect(await placeOn(em, household.id, '2026-03-01')).toBe(SINDANG_SARI);
    expect(await placeBefore(em, household.id, '2026-03-01')).toBe(BATU_TULIS);
    expect(await placeBefore(em, household.id, '2026-03-02')).toBe(SINDANG_SARI);
    expect(await placesDuring(em, household.id, '2024-01-10')).toEqual([BATU_TULIS, SINDANG_SARI]);
    expect(await placesDuring(em, household.id, '2026-03-01')).toEqual([SINDANG_SARI]);
    await expect(placeOn(em, '01900000-0000-7000-8000-000000000000', '2026-03-01')).rejects.toThrow('no residence');
  });

  it('and moves on, one residence after the other', async () => {
    const { id } = await onAid();
    await move(id);
    expect(codes(await move(id, { kelurahanCode: BONDONGAN, movedOn: '2026-03-01', expectedVersion: 2 }))).toEqual([
      'movedOn: DAY_NOT_POSSIBLE',
    ]);
    const { household } = await move(id, { kelurahanCode: BONDONGAN, movedOn: '2026-03-02', expectedVersion: 2 });
    expect(household.residences.map(({ kelurahan }: { kelurahan: { code: string } }) => kelurahan.code)).toEqual([
      BONDONGAN,
      SINDANG_SARI,
      BATU_TULIS,
    ]);
  });

  it('changes nothing when refused', async () => {
    const { id } = await onAid();
    expect(codes(await move(id, { movedOn: '2026-11-25', rt: 0 }))).toEqual([
      'movedOn: DAY_NOT_POSSIBLE',
      'rt: RT_RW_MALFORMED',
    ]);
    expect(codes(await move(id, { kelurahanCode: '32.71.09.1001' }))).toEqual(['kelurahanCode: KELURAHAN_UNKNOWN']);
    expect(codes(await move(id, { expectedVersion: 3 }))).toEqual(['expectedVersion: STALE_VERSION']);
    expect(codes(await move('01900000-0000-7000-8000-000000000000'))).toEqual(['householdId: HOUSEHOLD_UNKNOWN']);
    expect(await world.rows('select from journal where household_id = $1', [id])).toHaveLength(0);
  });

  it('of one family by several officers at the same moment happens once', async () => {
    const { id } = await onAid();
    const answers = await Promise.all(
      [SINDANG_SARI, BONDONGAN, SINDANG_SARI, BONDONGAN].map((kelurahanCode) => move(id, { kelurahanCode })),
    );
    expect(answers.filter(({ journalEntry }) => journalEntry !== null)).toHaveLength(1);
    expect(await world.rows('select from residence where household_id = $1', [id])).toHaveLength(2);
  });

  it('takes effect once for twenty calls at the same time with one key', async () => {
    const { id } = await onAid();
    const answers = await Promise.all(Array.from({ length: 20 }, () => move(id, { idempotencyKey: `move-${id}` })));
    expect(new Set(answers.map(({ journalEntry }) => journalEntry.id)).size).toBe(1);
    expect(await world.rows('select from journal where household_id = $1', [id])).toHaveLength(1);
  });
});

describe('changeFamilyCard', () => {
  const changeCard = async (householdId: string, kk: string, changedOn: string, expectedVersion: number) => {
    const input = { householdId, kk, changedOn, expectedVersion };
    const { data, errors } = await world.askAsOfficer(CHANGE_CARD, { input });
    expect(errors).toBeUndefined();
    return data.changeFamilyCard;
  };
  const find = async (number: string) => {
    const query = `query ($number: IdentityNumber!) { findByIdentityNumber(number: $number) { isFormer household { id } } }`;
    return (await world.askAsOfficer(query, { number })).data.findByIdentityNumber;
  };

  it('keeps the former cards with their days, and all of them find the family', async () => {
    const card = familyCard([['HEAD', 'MALE', '1985-03-15']]);
    const { data } = await world.askAsOfficer(
      `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id } } }`,
      { input: card },
    );
    const { id } = data.registerHousehold.household;
    await changeCard(id, '3271920505210000', '2021-05-05', 1);
    const changed = await changeCard(id, '3271930606230000', '2023-06-06', 2);
    expect(changed).toEqual({
      household: {
        id,
        version: 3,
        kkMasked: '3271********0000',
        formerFamilyCards: [
          { kkMasked: '3271********0000', startedOn: '2021-05-05', endedOn: '2023-06-06' },
          { kkMasked: '3280********0000', startedOn: '2020-01-01', endedOn: '2021-05-05' },
        ],
      },
      journalEntry: { kind: 'FAMILY_CARD_CHANGED', payload: { from: '3271********0000', to: '3271********0000' } },
      userErrors: [],
    });
    expect(await find('3271930606230000')).toEqual([{ isFormer: false, household: { id } }]);
    expect(await find(card.kk)).toEqual([{ isFormer: true, household: { id } }]);
  });

  it('is refused for the card of any household, its own included, and on a day before it', async () => {
    const { id } = await onAid();
    const done = await changeCard(id, '3271940505210000', '2021-05-05', 1);
    expect(done.userErrors).toEqual([]);
    expect(codes(await changeCard(id, '3271940505210000', '2022-05-05', 2))).toEqual(['kk: KK_TAKEN']);
    expect(codes(await changeCard(id, '3271950505210000', '2021-05-05', 2))).toEqual(['changedOn: DAY_NOT_POSSIBLE']);
    expect(codes(await changeCard(id, '327195', '2022-05-05', 2))).toEqual(['kk: KK_MALFORMED']);
  });
});
