import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../testing/index.ts';
import { ReliefDesk } from '../testing/relief-desk.ts';

let world: World;
let desk: ReliefDesk;
beforeAll(async () => {
  world = await World.start();
  desk = new ReliefDesk(world);
  await desk.receive('GUDANG_DINSOS', { RICE: 7, TARPAULIN: 2 });
});
afterAll(() => world.stop());

describe('an incident, looked at', () => {
  it('by the public shows place, what is brought, what was promised, and times; nothing that points at a person', async () => {
    const { incident } = await desk.reported({
      families: [{ headName: 'Asep Rahasia', personCount: 4, damage: 'LIGHT' }],
      victims: { lightlyInjured: 2 },
      occurredAt: '2026-11-20T01:00:00.000Z',
    });
    const { data, errors } = await world.ask(
      `query ($id: UUID!) {
         incident(id: $id) {
           hazard occurredAt reportedAt kelurahan { name }
           orders { state reportedAt wholeHours verifiedAt deliveredAt lines { item { name unit } }
             hops { kind startedAt promisedAt doneAt } }
         }
       }`,
      { id: incident.id },
    );
    expect(errors).toBeUndefined();
    expect(data.incident).toMatchObject({
      hazard: 'LANDSLIDE',
      kelurahan: { name: 'Batu Tulis' },
      orders: [{ state: 'REPORTED', wholeHours: 72 }],
    });
    expect(data.incident.orders[0].lines).toEqual([
      { item: { name: 'Beras', unit: 'kg' } },
      { item: { name: 'Tenda gulung', unit: 'lembar' } },
    ]);
    // reported at 05:00: verified by 11:00, handed over by 05:00 three days later; on the fast track dispatched by 17:00
    expect(
      data.incident.orders[0].hops.map(({ kind, promisedAt }: { kind: string; promisedAt: string }) => [
        kind,
        promisedAt,
      ]),
    ).toEqual([
      ['VERIFICATION', '2026-11-24T11:00:00.000Z'],
      ['DISPATCH', '2026-11-24T17:00:00.000Z'],
      ['WHOLE', '2026-11-27T05:00:00.000Z'],
    ]);
  });

  it.each([
    'reportedBy',
    'rt',
    'rw',
    'latitude',
    'longitude',
    'chronology',
    'version',
    'families { id }',
    'documents { id }',
    'deadCount',
    'affectedFamilyCount',
    'affectedPersonCount',
    'orders { lines { needed } }',
    'orders { lines { short } }',
    'orders { lines { delivered } }',
    'possibleDuplicates { id }',
    'orders { reportedBy }',
    'orders { endReason }',
    'orders { steps { id } }',
    'orders { handOvers { id } }',
    'orders { distribution { place } }',
    'orders { lines { allocations { id } } }',
    'kelurahan { households(first: 1) { edges { node { id } } } }',
  ])('by the public does not show %s', async (field) => {
    const { errors } = await world.ask(`{ incidents(first: 1) { edges { node { ${field} } } } }`);
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });

  it('by the public cannot be searched by what it does not show', async () => {
    const { errors } = await world.ask(
      `{ incidents(first: 1, filter: { chronology: { startsWith: "Tebing" } }) { edges { node { id } } } }`,
    );
    expect(errors).toBeDefined();
  });

  it.each(['filter: { affectedFamilyCount: { eq: 1 } }', 'orderBy: [{ affectedFamilyCount: ASC }]'])(
    'by the public cannot be found by how many were hit: %s',
    async (by) => {
      const query = `{ incidents(first: 1, ${by}) { totalCount edges { node { id } } } }`;
      const refusal = (await world.ask(query)).errors?.[0];
      expect(refusal?.extensions?.code).toBe('UNAUTHENTICATED');
      expect((await world.askAsOfficer(query)).errors).toBeUndefined();
    },
  );
});

describe('what is short', () => {
  it('goes to who comes first, and the ranking says why', async () => {
    const onAid = await world.household().onAidSince('2024-01-10').save();
    const { order } = await desk.reported({
      hazard: 'FIRE',
      occurredAt: '2026-11-19T01:00:00.000Z',
      families: [
        { headName: 'Ujang', personCount: 1, damage: 'LIGHT' },
        { householdId: onAid.household.id, personCount: 1, damage: 'LIGHT' },
        { headName: 'Neng', personCount: 1, infantCount: 1, damage: 'LIGHT' },
      ],
    });
    const { data } = await world.askAsOfficer(
      `query ($id: UUID!) {
         reliefOrders: incident(id: $id) {
           orders { distribution { place family { headName priority priorityReasons { code } } items { item { code } granted allotted } } }
         }
       }`,
      {
        id: (
          await world.rows<{ id: string }>('select incident_id as id from relief_order where id = $1', [order.id])
        )[0]!.id,
      },
    );
    // 7 kg of rice − 5 = 2 are left, and each family is granted 2 kg: who is on aid (30) gets them
    const shares = data.reliefOrders.orders[0].distribution.map(
      (share: {
        place: number;
        family: { headName: string | null; priority: number };
        items: { item: { code: string }; allotted: number }[];
      }) => [
        share.place,
        share.family.headName,
        share.family.priority,
        share.items.find(({ item }) => item.code === 'RICE')!.allotted,
      ],
    );
    expect(shares).toEqual([
      [1, null, 30, 2],
      [2, 'Neng', 20, 0],
      [3, 'Ujang', 0, 0],
    ]);
  });

  it('is what a warehouse makes ready, from the moment of the report', async () => {
    const { data } = await world.askAsOfficer(
      `{ warehouseTasks(warehouseCode: "GUDANG_DINSOS", first: 9) { edges { node { waiting orderLine { item { code } order { state } } } } } }`,
    );
    const tasks = data.warehouseTasks.edges.map(
      ({ node }: { node: { waiting: number; orderLine: { item: { code: string } } } }) => [
        node.orderLine.item.code,
        node.waiting,
      ],
    );
    expect(tasks.toSorted()).toEqual([
      ['RICE', 2],
      ['RICE', 5],
      ['TARPAULIN', 1],
    ]);
  });
});

describe('the timeline of a household', () => {
  it('tells of the disaster that hit it and of what it was handed over', async () => {
    const { household } = await world.household().onAidSince('2024-01-10').save();
    const { incident, order } = await desk.reported({
      hazard: 'FLOOD',
      occurredAt: '2026-11-23T20:00:00.000Z',
      families: [{ householdId: household.id, damage: 'SEVERE' }],
    });
    await world.owner.query(
      `with h as (
         insert into hand_over (id, order_id, number, recipient_name, place, handed_at, recorded_at, handed_by)
         values (gen_random_uuid(), $1, 'BAST-7', 'Asep', 'RW 05', now(), now(), 'euis') returning id)
       insert into hand_over_family select gen_random_uuid(), h.id, $2 from h`,
      [order.id, incident.families[0].id],
    );
    const { data } = await world.askAsOfficer(
      `query ($id: UUID!) { household(id: $id) { timeline { kind occurredOn actor payload evidence { reference } policy { key } } } }`,
      { id: household.id },
    );
    const told = data.household.timeline.filter(({ kind }: { kind: string }) => /INCIDENT|RELIEF/.test(kind));
    // 20:00 UTC is three in the morning of the next day in Bogor
    expect(told[0]).toMatchObject({
      kind: 'INCIDENT_REPORTED',
      occurredOn: '2026-11-24',
      actor: 'euis',
      payload: { hazard: 'FLOOD', damage: 'SEVERE', isDisplaced: false },
    });
    expect(told[0].policy).toContainEqual({ key: 'relief.package' });
    expect(told[1]).toMatchObject({ kind: 'RELIEF_HANDED_OVER', evidence: [{ reference: 'BAST-7' }] });
  });
});

describe('reports that may be of the same event', () => {
  it('are shown from either side until they are merged', async () => {
    const flood = { hazard: 'DROUGHT', occurredAt: '2026-11-10T02:00:00.000Z' };
    const [one, two] = [await desk.reported(flood), await desk.reported(flood)].map(({ incident }) => incident.id);
    const ofBoth = async () => {
      const { data } = await world.askAsOfficer(
        `query ($one: UUID!, $two: UUID!) {
           one: incident(id: $one) { possibleDuplicates { id } } two: incident(id: $two) { possibleDuplicates { id } }
         }`,
        { one, two },
      );
      return [data.one.possibleDuplicates, data.two.possibleDuplicates];
    };
    expect(await ofBoth()).toEqual([[{ id: two }], [{ id: one }]]);
    await world.askAsOfficer(
      `mutation ($input: MergeIncidentsInput!) { mergeIncidents(input: $input) { userErrors { code } } }`,
      { input: { leadingId: one, mergedId: two, expectedVersion: 1, reason: 'Sama.' } },
    );
    expect(await ofBoth()).toEqual([[], []]);
  });
});
