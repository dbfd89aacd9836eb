import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FamilyRole } from '../household/family-role.ts';
import { ReliefDesk } from '../testing/relief-desk.ts';
import { BONDONGAN, familyCard, World } from '../testing/index.ts';

let world: World;
let desk: ReliefDesk;
// One city through the whole file: what a test takes is missing in the next.
beforeAll(async () => {
  world = await World.start();
  desk = new ReliefDesk(world);
  await desk.receive('GUDANG_DINSOS', { RICE: 10, BLANKET: 100, FAMILY_KIT: 20, TARPAULIN: 50, HYGIENE_KIT: 20 });
  await desk.receive('POS_TIMUR', { RICE: 500, READY_MEAL: 30, BABY_FOOD: 40, MILK: 10, TARPAULIN: 5 });
});
afterAll(() => world.stop());

const named = (headName: string, more: Record<string, unknown> = {}) => ({
  headName,
  personCount: 4,
  damage: 'MODERATE',
  ...more,
});
const stockOf = (item: string) =>
  world.rows<{ warehouse: string; on_hand: number; reserved: number }>(
    `select warehouse_code as warehouse, on_hand, reserved from stock where item_code = $1 order by 1`,
    [item],
  );
const count = async (table: string) =>
  (await world.rows<{ count: number }>(`select count(*)::integer as count from ${table}`))[0]!.count;

describe('a report of a disaster', () => {
  it('makes the order at that moment: what policy grants, reserved in the nearest warehouses, the clock running', async () => {
    const family = await world
      .household()
      .withMember(FamilyRole.CHILD, '2024-05-01')
      .withMember(FamilyRole.PARENT, '1950-01-01')
      .onAidSince('2024-01-10')
      .save();
    const { incident, order, shortLines, nextSteps, journalEntry, warnings } = await desk.reported({
      families: [{ householdId: family.household.id, damage: 'SEVERE', isDisplaced: true }, named('Ujang')],
      urgentNeeds: ['SHELTER', 'SHELTER'],
      victims: { dead: 1, affectedFamilies: 5 },
    });
    expect(warnings).toEqual([]);
    // 3 people of the register and 4 told
    expect(incident).toMatchObject({ affectedFamilyCount: 5, affectedPersonCount: 7, displacedPersonCount: 3 });
    // of the register: born 2024 is 2 years old (infant), born 1950 is 76 (elderly)
    expect(incident.families[0]).toMatchObject({
      household: { id: family.household.id },
      personCount: 3,
      infantCount: 1,
      elderlyCount: 1,
      isOnAid: true,
      livesElsewhere: false,
      // 30 on aid + 20 infants + 15 elderly + 10 displaced + 10 house lost
      priority: 85,
      priorityReasons: [
        { code: 'ON_AID', points: 30 },
        { code: 'HAS_INFANTS', points: 20 },
        { code: 'HAS_ELDERLY', points: 15 },
        { code: 'DISPLACED', points: 10 },
        { code: 'HOUSE_LOST', points: 10 },
      ],
    });
    expect(incident.families[1]).toMatchObject({ household: null, headName: 'Ujang', priority: 0 });
    const lines = Object.fromEntries(
      order.lines.map((line: { item: { code: string }; needed: number; reserved: number }) => [
        line.item.code,
        [line.needed, line.reserved],
      ]),
    );
    expect(lines).toEqual({
      BABY_FOOD: [2, 2], // 1 infant × 2
      BLANKET: [7, 7], // 3 + 4 people
      FAMILY_KIT: [2, 2], // one each
      HYGIENE_KIT: [1, 1], // 1 elderly
      READY_MEAL: [18, 18], // 3 displaced × 6
      RICE: [9, 9], // ⌈3 × 1.2⌉ = 4, ⌈4 × 1.2⌉ = 5
      TARPAULIN: [2, 2], // landslide: one each
    });
    expect(shortLines).toEqual([]);
    expect(order).toMatchObject({ state: 'REPORTED', isFastTrack: true });
    // Gudang Dinsos is nearer to -6.60 than Pos Timur: 0.01° against 0.02°
    expect(order.lines.find((line: { item: { code: string } }) => line.item.code === 'RICE').allocations).toEqual([
      { warehouse: { code: 'GUDANG_DINSOS' }, waiting: 9 },
    ]);
    // reported at 05:00; verification within 6 h, dispatch on the fast track within 12 h
    expect(nextSteps).toEqual([
      { action: 'VERIFY', dueAt: '2026-11-24T11:00:00.000Z' },
      { action: 'DISPATCH', dueAt: '2026-11-24T17:00:00.000Z' },
    ]);
    expect(journalEntry).toMatchObject({
      kind: 'INCIDENT_REPORTED',
      occurredOn: '2026-11-24',
      payload: { orderId: order.id, families: 2, shortItems: [] },
    });
    expect(journalEntry.policy).toContainEqual({ key: 'relief.package' });
    expect(await stockOf('RICE')).toEqual([
      { warehouse: 'GUDANG_DINSOS', on_hand: 10, reserved: 9 },
      { warehouse: 'POS_TIMUR', on_hand: 500, reserved: 0 },
    ]);
  });

  it('marks what is short as a back-order, after the next warehouse has given what it has', async () => {
    const { order, shortLines } = await desk.reported({
      families: [named('Neng', { personCount: 10, pregnantCount: 6 }), named('Iis'), named('Ai')],
    });
    // milk: 6 × 2 = 12 of 10 there
    expect(shortLines).toEqual([{ item: { code: 'MILK' }, short: 2 }]);
    // three families: only items on which lives hang are on the fast track, and none of these is one
    expect(order.isFastTrack).toBe(false);
    // rice: 12 + 5 + 5 = 22, of which 10 − 9 are left in Gudang Dinsos
    expect(order.lines.find((line: { item: { code: string } }) => line.item.code === 'RICE').allocations).toEqual([
      { warehouse: { code: 'GUDANG_DINSOS' }, waiting: 1 },
      { warehouse: { code: 'POS_TIMUR' }, waiting: 21 },
    ]);
  });

  it('needs no order where no family needs anything', async () => {
    const { incident, order, nextSteps } = await desk.reported({ hazard: 'ANIMAL_RESCUE' });
    expect([order, nextSteps]).toEqual([null, []]);
    expect(incident.affectedFamilyCount).toBe(0);
  });

  it('answers the same to the same key, and does nothing twice', async () => {
    const input = { families: [named('Yayan')], idempotencyKey: 'again', hazard: 'FIRE' };
    const first = await desk.reported(input);
    const reserved = await stockOf('BLANKET');
    const second = await desk.reported(input);
    expect(second).toEqual(first);
    expect(await stockOf('BLANKET')).toEqual(reserved);
    expect(await desk.refused({ ...input, hazard: 'FLOOD' })).toEqual(['IDEMPOTENCY_KEY_USED idempotencyKey']);
  });

  it('finds a family by the NIK of a member and by its card, and warns of what the register says otherwise', async () => {
    const card = familyCard([
      ['HEAD', 'MALE', '1980-01-01'],
      ['SPOUSE', 'FEMALE', '1982-02-02'],
    ]);
    const other = familyCard([['HEAD', 'FEMALE', '1970-03-03']], { kelurahanCode: BONDONGAN });
    for (const input of [card, other]) {
      await world.askAsOfficer(
        `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { household { id } } }`,
        { input },
      );
    }
    const { incident, warnings } = await desk.reported({
      hazard: 'FLOOD',
      families: [
        { nik: card.members[1]!.nik, damage: 'FLOODED', personCount: 3 },
        { kk: other.kk, headName: 'as on the card', damage: 'FLOODED' },
      ],
    });
    expect(incident.families.every(({ household }: { household: object | null }) => household !== null)).toBe(true);
    expect(warnings).toEqual([
      { code: 'FAMILY_SIZE_DIFFERS', field: 'families.0.personCount' },
      { code: 'LIVES_ELSEWHERE', field: 'families.1' },
    ]);
  });

  it('flags a family that claims a second time within the window, and does not refuse it', async () => {
    const family = await world.household().onAidSince('2024-01-10').save();
    const claim = { families: [{ householdId: family.household.id, damage: 'LIGHT' }], hazard: 'STRONG_WIND' };
    const first = await desk.reported(claim);
    const second = await desk.reported({ ...claim, hazard: 'FIRE' });
    expect(second.incident.families[0].repeatsFamily).toEqual({ id: first.incident.families[0].id });
    const card = { kk: familyCard([]).kk, headName: 'Lilis', personCount: 2, damage: 'LIGHT' };
    const unknown = await desk.reported({ families: [card], hazard: 'EARTHQUAKE' });
    const again = await desk.reported({ families: [card], hazard: 'EPIDEMIC' });
    expect(again.incident.families[0].repeatsFamily).toEqual({ id: unknown.incident.families[0].id });
    expect(again.incident.families[0].kkMasked).toMatch(/^\d{4}\*{8}0000$/);
    // registered meanwhile, it is still the same family
    const registered = familyCard([['HEAD', 'FEMALE', '1980-01-01']], { kk: card.kk });
    await world.askAsOfficer(
      `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { userErrors { code } } }`,
      { input: registered },
    );
    const third = await desk.reported({ families: [{ kk: card.kk, damage: 'LIGHT' }], hazard: 'FLASH_FLOOD' });
    expect(third.incident.families[0]).toMatchObject({
      headName: null,
      repeatsFamily: { id: again.incident.families[0].id },
    });
  });

  it('offers a report of the same event for merging', async () => {
    const near = { hazard: 'BUILDING_COLLAPSE', latitude: -6.6, longitude: 106.8 };
    const first = await desk.reported(near);
    // 0.003° of latitude are 334 m, 0.006° are 667 m; policy says 500 m
    expect((await desk.reported({ ...near, latitude: -6.603 })).possibleDuplicates).toEqual([
      { id: first.incident.id },
    ]);
    expect((await desk.reported({ ...near, latitude: -6.6085 })).possibleDuplicates).toEqual([]);
    expect((await desk.reported({ ...near, hazard: 'DROUGHT' })).possibleDuplicates).toEqual([]);
    const early = await desk.reported({ ...near, occurredAt: '2026-11-23T14:00:00.000Z' });
    expect(early.possibleDuplicates).toEqual([]);
  });
});

describe('a report that cannot be', () => {
  const tooMany = Array.from({ length: 10_000 }, () => ({ headName: 'x', damage: 'NONE' }));
  it.each<[string, Record<string, unknown>, string[]]>([
    ['an unknown kelurahan', { kelurahanCode: '32.71.09.1001' }, ['KELURAHAN_UNKNOWN kelurahanCode']],
    ['coordinates of Jakarta', { latitude: -6.1754, longitude: 106.8272 }, ['PLACE_OUTSIDE_CITY latitude']],
    ['coordinates swapped', { latitude: 106.8, longitude: -6.6 }, ['PLACE_NOT_POSSIBLE latitude']],
    ['half a point', { longitude: null }, ['PLACE_INCOMPLETE longitude']],
    ['a time to come', { occurredAt: '2026-11-24T05:00:01.000Z' }, ['MOMENT_NOT_POSSIBLE occurredAt']],
    ['a year too early', { occurredAt: '2016-11-24T03:00:00.000Z' }, ['MOMENT_NOT_POSSIBLE occurredAt']],
    ['RT 0', { rt: 0 }, ['NEIGHBOURHOOD_NOT_POSSIBLE rt']],
    ['no chronology', { chronology: ' ' }, ['TEXT_MISSING chronology']],
    ['a chronology that never ends', { chronology: 'a'.repeat(4001) }, ['TEXT_TOO_LONG chronology']],
    ['a picture in the chronology', { chronology: 'Kebakaran 🔥 besar' }, ['TEXT_NOT_LATIN chronology']],
    ['text from right to left', { chronology: 'حريق' }, ['TEXT_NOT_LATIN chronology']],
    ['text that is turned around', { chronology: 'longsor \u202Eabc' }, ['TEXT_NOT_LATIN chronology']],
    ['fewer than no victims', { victims: { dead: -1 } }, ['COUNT_NOT_POSSIBLE victims.dead']],
    ['ten thousand families', { families: tooMany }, ['TOO_MANY_FAMILIES families']],
    ['a family that nobody knows', { families: [{ damage: 'LIGHT' }] }, ['FAMILY_NOT_NAMED families.0']],
    ['a name in pictures', { families: [named('👪')] }, ['TEXT_NOT_LATIN families.0.headName']],
    [
      'a family without people',
      { families: [named('Asep', { personCount: null })] },
      ['PERSON_COUNT_NOT_POSSIBLE families.0.personCount'],
    ],
    [
      'more infants than people',
      { families: [named('Asep', { infantCount: 5 })] },
      ['GROUP_COUNT_NOT_POSSIBLE families.0'],
    ],
    [
      'a household that is none',
      { families: [{ householdId: '01900000-0000-7000-8000-000000000000', damage: 'LIGHT' }] },
      ['HOUSEHOLD_UNKNOWN families.0.householdId'],
    ],
    ['a NIK of nobody', { families: [{ nik: '3271011503850000', damage: 'LIGHT' }] }, ['NIK_UNKNOWN families.0.nik']],
    ['a NIK that is none', { families: [{ nik: '327', damage: 'LIGHT' }] }, ['NIK_MALFORMED families.0.nik']],
    ['a card of nobody', { families: [{ kk: '3280990101200000', damage: 'LIGHT' }] }, ['KK_UNKNOWN families.0.kk']],
    [
      'a card with 15 digits',
      { families: [{ kk: '328099010120000', headName: 'Asep', personCount: 1, damage: 'LIGHT' }] },
      ['KK_MALFORMED families.0.kk'],
    ],
    [
      'a document that was never received',
      { documents: [{ id: '01900000-0000-7000-8000-000000000000', kind: 'PHOTO' }] },
      ['DOCUMENT_UNKNOWN documents.0.id'],
    ],
  ])('is refused for %s, and nothing is kept', async (_what, changes, expected) => {
    const tables = ['incident', 'affected_family', 'relief_order', 'stock_movement', 'journal'];
    const before = await Promise.all(tables.map(count));
    expect(await desk.refused(changes)).toEqual(expected);
    expect(await Promise.all(tables.map(count))).toEqual(before);
  });

  it('needs a key', async () => {
    const { idempotencyKey: _, ...input } = desk.input();
    const { errors } = await world.askAsOfficer(
      `mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { userErrors { code } } }`,
      { input },
    );
    expect(errors?.[0]?.message).toContain('idempotencyKey');
  });

  it('is not for the public', async () => {
    const { errors } = await world.ask(
      `mutation ($input: ReportIncidentInput!) { reportIncident(input: $input) { userErrors { code } } }`,
      { input: desk.input() },
    );
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
