import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { familyCard, World } from '../testing/index.ts';
import { ReliefDesk } from '../testing/relief-desk.ts';

let world: World;
let desk: ReliefDesk;
beforeAll(async () => {
  world = await World.start();
  desk = new ReliefDesk(world);
  await desk.receive('GUDANG_DINSOS', { RICE: 400, BLANKET: 100, FAMILY_KIT: 20, TARPAULIN: 50, READY_MEAL: 100 });
});
afterAll(() => world.stop());

const INPUTS = {
  reviseIncident: 'ReviseIncidentInput',
  mergeIncidents: 'MergeIncidentsInput',
} as const;
async function change(mutation: keyof typeof INPUTS, input: Record<string, unknown>) {
  const { data, errors } = await world.askAs(
    'dadang',
    `mutation ($input: ${INPUTS[mutation]}!) {
       ${mutation}(input: $input) {
         incident {
           id version affectedFamilyCount affectedPersonCount
           mergedInto { id } mergedReports { id }
           families { id headName personCount damage priority struckAt strikeReason entitlements { item { code } quantity } }
         }
         order {
           id state version isFastTrack endReason
           lines { item { code } needed reserved }
           steps { action fromState toState actor reason }
         }
         journalEntry { kind subjectId payload }
         warnings { code }
         userErrors { code field message }
       }
     }`,
    { input },
  );
  if (errors) throw new Error(errors.map(({ message }) => message).join('\n'));
  return data[mutation];
}
async function changed(mutation: keyof typeof INPUTS, input: Record<string, unknown>) {
  const answer = await change(mutation, input);
  expect(answer.userErrors).toEqual([]);
  return answer;
}
const codes = ({ userErrors }: { userErrors: { code: string }[] }) => userErrors.map(({ code }) => code);
const named = (headName: string, more: Record<string, unknown> = {}) => ({
  headName,
  personCount: 4,
  damage: 'LIGHT',
  ...more,
});
type Line = { item: { code: string }; needed: number; reserved: number };
const linesOf = ({ lines }: { lines: Line[] }) =>
  Object.fromEntries(lines.map(({ item, needed, reserved }) => [item.code, [needed, reserved]]));
const reservedOf = async (item: string) =>
  (
    await world.rows<{ reserved: number }>(
      `select sum(reserved)::integer as reserved from stock where item_code = $1`,
      [item],
    )
  )[0]!.reserved;

describe('revising a report', () => {
  it('adds, corrects and strikes families, and the order follows: released and reserved, with every step kept', async () => {
    const { incident } = await desk.reported({
      families: [named('Asep'), named('Ujang'), named('Neng', { personCount: 5 })],
      victims: { affectedFamilies: 4, affectedPersons: 20 },
    });
    const before = await reservedOf('RICE'); // 5 + 5 + 6 = 16
    expect(before).toBe(16);
    const [asep, ujang] = incident.families;
    const {
      incident: after,
      order,
      journalEntry,
    } = await changed('reviseIncident', {
      incidentId: incident.id,
      expectedVersion: incident.version,
      reason: 'Asesmen lapangan.',
      addedFamilies: [named('Lilis', { personCount: 2 })],
      changedFamilies: [{ familyId: asep.id, damage: 'SEVERE', isDisplaced: true }],
      struckFamilies: [{ familyId: ujang.id, reason: 'Rumah di luar lokasi.' }],
    });
    // one of four and 20 − 13 = 7 people were not listed; now 3 listed with 4 + 5 + 2 = 11 people
    expect(after).toMatchObject({ version: 2, affectedFamilyCount: 4, affectedPersonCount: 18 });
    const families = Object.fromEntries(after.families.map((one: { headName: string }) => [one.headName, one]));
    expect(families.Ujang).toMatchObject({ strikeReason: 'Rumah di luar lokasi.' });
    // what is not told again stays: 4 people
    expect(families.Asep).toMatchObject({ damage: 'SEVERE', personCount: 4, priority: 20 });
    expect(linesOf(order)).toEqual({
      BLANKET: [4, 4], // Asep's 4
      FAMILY_KIT: [1, 1],
      READY_MEAL: [24, 24], // 4 × 6
      RICE: [14, 14], // 5 + 6 + 3
      TARPAULIN: [3, 3],
    });
    expect(await reservedOf('RICE')).toBe(14);
    expect(order.steps.map(({ action, actor }: { action: string; actor: string }) => [action, actor])).toEqual([
      ['REPORT', 'euis'],
      ['REVISE', 'dadang'],
    ]);
    expect(order.version).toBe(2);
    expect(journalEntry).toMatchObject({
      kind: 'INCIDENT_REVISED',
      subjectId: incident.id,
      payload: {
        orderId: order.id,
        changedFamilies: {
          before: [{ id: asep.id, damage: 'LIGHT', entitlement: { RICE: 5, TARPAULIN: 1 } }],
          after: [{ id: asep.id, damage: 'SEVERE', personCount: 4 }],
        },
        struckFamilies: [ujang.id],
        victims: { before: { affectedFamilyCount: 4 }, after: { affectedPersonCount: 18 } },
      },
    });
  });

  it('corrects where and when it was, and keeps what stood before in the journal', async () => {
    const { incident } = await desk.reported({ hazard: 'EPIDEMIC', families: [named('Asep')] });
    const revise = (expectedVersion: number, correction: Record<string, unknown>) =>
      change('reviseIncident', { incidentId: incident.id, expectedVersion, reason: 'Salah titik.', correction });
    expect(codes(await revise(1, { latitude: -6.605 }))).toEqual(['PLACE_INCOMPLETE']);
    expect(codes(await revise(1, { latitude: -6.1754, longitude: 106.8272 }))).toEqual(['PLACE_OUTSIDE_CITY']);
    expect(codes(await revise(1, { occurredAt: '2026-11-25T00:00:00Z' }))).toEqual(['MOMENT_NOT_POSSIBLE']);
    const answer = await revise(1, { latitude: -6.605, longitude: 106.81, rw: 7, urgentNeeds: ['MEDICAL'] });
    expect(answer.userErrors).toEqual([]);
    expect(answer.journalEntry.payload.report).toMatchObject({
      before: { latitude: -6.6, longitude: 106.8, rt: 3, rw: 5, urgentNeeds: [] },
      after: { latitude: -6.605, longitude: 106.81, rt: 3, rw: 7, urgentNeeds: ['MEDICAL'] },
    });
    expect(answer.order.steps.map(({ action }: { action: string }) => action)).toEqual(['REPORT', 'REVISE']);
  });

  it('makes the order where the first report needed none', async () => {
    const { incident, order } = await desk.reported({ hazard: 'STRONG_WIND' });
    expect(order).toBeNull();
    const answer = await changed('reviseIncident', {
      incidentId: incident.id,
      expectedVersion: 1,
      reason: 'Ada keluarga terdampak.',
      addedFamilies: [named('Iis', { personCount: 1 })],
    });
    expect(linesOf(answer.order)).toEqual({ RICE: [2, 2], TARPAULIN: [1, 1] });
  });

  it('is refused where it is stale, changes nothing, names a family that is none, or comes too late', async () => {
    const card = familyCard([]).kk;
    const { incident, order } = await desk.reported({
      families: [named('Ai'), { kk: card, ...named('Yayan') }],
      hazard: 'EARTHQUAKE',
    });
    const [{ id: familyId }] = incident.families;
    const revise = async (input: Record<string, unknown>) =>
      codes(await change('reviseIncident', { incidentId: incident.id, expectedVersion: 1, reason: 'x', ...input }));
    expect(await revise({ expectedVersion: 2, victims: { dead: 1 } })).toEqual(['STALE_VERSION']);
    expect(await revise({})).toEqual(['NOTHING_TO_CHANGE']);
    expect(await revise({ victims: { dead: -1 } })).toEqual(['COUNT_NOT_POSSIBLE']);
    expect(await revise({ struckFamilies: [{ familyId: incident.id, reason: 'x' }] })).toEqual(['FAMILY_UNKNOWN']);
    const twice = { changedFamilies: [{ familyId, damage: 'LIGHT' }], struckFamilies: [{ familyId, reason: 'x' }] };
    expect(await revise(twice)).toEqual(['FAMILY_REPEATED']);
    expect(await revise({ addedFamilies: [{ kk: card, ...named('Yayan lagi') }] })).toEqual(['FAMILY_REPEATED']);
    expect(await revise({ incidentId: familyId, victims: { dead: 1 } })).toEqual(['INCIDENT_UNKNOWN']);
    await world.owner.query(
      `update relief_order set state = 'APPROVED', verified_at = reported_at, verified_by = 'dadang', is_confirmed = true,
         approved_at = reported_at, approved_by = 'dadang' where id = $1`,
      [order.id],
    );
    expect(await revise({ victims: { dead: 1 } })).toEqual(['STATE_DOES_NOT_ALLOW']);
  });
});

describe('a revision later on', () => {
  const order = async (id: string) =>
    (
      await world.askAsOfficer(
        `query ($id: UUID!) { reliefOrder(id: $id) { state version steps { action toState } lines { reserved } } }`,
        { id },
      )
    ).data.reliefOrder;
  const act = async (officer: 'dadang' | 'cecep', mutation: string, input: Record<string, unknown>) => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
    const { data } = await world.askAs(
      officer,
      `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { code } } }`,
      { input },
    );
    return codes(data[mutation]);
  };

  it('cancels an order that nobody needs any more', async () => {
    const { incident, order: made } = await desk.reported({ families: [named('Asep')], hazard: 'FIRE' });
    await changed('reviseIncident', {
      incidentId: incident.id,
      expectedVersion: 1,
      reason: 'Laporan keliru.',
      struckFamilies: [{ familyId: incident.families[0].id, reason: 'Tidak terdampak.' }],
    });
    expect(await order(made.id)).toMatchObject({
      state: 'CANCELLED',
      steps: [{ action: 'REPORT' }, { action: 'CANCEL', toState: 'CANCELLED' }],
      lines: [{ reserved: 0 }],
    });
  });

  it('adds nothing to what was verified, and who told of a family does not approve', async () => {
    const { incident, order: made } = await desk.reported({
      families: [named('Asep'), named('Ujang')],
      hazard: 'FIRE',
    });
    const revise = (expectedVersion: number, input: Record<string, unknown>) =>
      change('reviseIncident', { incidentId: incident.id, expectedVersion, reason: 'x', ...input }).then(codes);
    expect(await revise(1, { addedFamilies: [named('Neng')] })).toEqual([]); // by dadang
    const verify = { orderId: made.id, expectedVersion: 2, isConfirmed: true, finding: 'x' };
    const evidence = [{ kind: 'FIELD_REPORT', reference: 'LAP-1' }];
    expect(await act('cecep', 'verifyReliefOrder', { ...verify, evidence })).toEqual([]);
    expect(await revise(2, { addedFamilies: [named('Iis')] })).toEqual(['VERIFIED_ALREADY']);
    const struckFamilies = [{ familyId: incident.families[0].id, reason: 'x' }];
    expect(await revise(2, { struckFamilies })).toEqual([]);
    const approve = { orderId: made.id, expectedVersion: (await order(made.id)).version };
    expect(await act('dadang', 'approveReliefOrder', approve)).toEqual(['SECOND_OFFICER_NEEDED']);
    expect(await act('cecep', 'approveReliefOrder', approve)).toEqual([]);
  });
});

describe('merging two reports of the same event', () => {
  const flood = { hazard: 'FLOOD', occurredAt: '2026-11-24T02:00:00.000Z' };

  it('keeps both, and a family that both name claims once', async () => {
    const household = (await world.household().onAidSince('2024-01-10').save()).household.id;
    const shared = { householdId: household, damage: 'LIGHT', personCount: 3 };
    const first = await desk.reported({ ...flood, families: [shared, named('Asep')] });
    const second = await desk.reported({ ...flood, families: [shared, named('Euis', { personCount: 2 })] });
    expect(second.possibleDuplicates).toEqual([{ id: first.incident.id }]);
    const before = await reservedOf('RICE');
    const { incident, journalEntry } = await changed('mergeIncidents', {
      leadingId: first.incident.id,
      mergedId: second.incident.id,
      expectedVersion: 1,
      reason: 'Kejadian yang sama.',
    });
    expect(incident).toMatchObject({ id: first.incident.id, mergedReports: [{ id: second.incident.id }] });
    // the shared family's ⌈3 × 1.2⌉ = 4 are free again
    expect(await reservedOf('RICE')).toBe(before - 4);
    expect(journalEntry).toMatchObject({ kind: 'INCIDENT_MERGED', subjectId: second.incident.id });
    expect(journalEntry.payload.orderIds).toEqual([second.order.id]);
    const { data } = await world.askAsOfficer(
      `query ($id: UUID!) { incident(id: $id) { mergedInto { id } orders { state lines { item { code } needed } } } }`,
      { id: second.incident.id },
    );
    expect(data.incident).toMatchObject({ mergedInto: { id: first.incident.id } });
    expect(data.incident.orders[0].lines).toEqual([{ item: { code: 'RICE' }, needed: 3 }]); // ⌈2 × 1.2⌉
  });

  it('leaves the claim where goods have left, and takes it from the report that leads', async () => {
    const household = (await world.household().onAidSince('2024-01-10').save()).household.id;
    const families = [{ householdId: household, damage: 'LIGHT', personCount: 3 }];
    const [early, leading] = [await desk.reported({ ...flood, families }), await desk.reported({ ...flood, families })];
    const { data } = await world.askAs(
      'dadang',
      `mutation ($input: DispatchReliefOrderInput!) { dispatchReliefOrder(input: $input) { userErrors { code } } }`,
      { input: { orderId: early.order.id, expectedVersion: 1 } },
    );
    expect(codes(data.dispatchReliefOrder)).toEqual([]);
    const { incident, order } = await changed('mergeIncidents', {
      leadingId: leading.incident.id,
      mergedId: early.incident.id,
      expectedVersion: 1,
      reason: 'Sama.',
    });
    expect(order).toMatchObject({ state: 'CANCELLED' });
    expect(incident.families).toMatchObject([{ strikeReason: 'Sama.' }]);
    expect(incident.affectedFamilyCount).toBe(0);
  });

  it('cancels an order that is left without a family', async () => {
    const household = (await world.household().onAidSince('2024-01-10').save()).household.id;
    const families = [{ householdId: household, damage: 'LIGHT', personCount: 3 }];
    const first = await desk.reported({ ...flood, families });
    const second = await desk.reported({ ...flood, families });
    await changed('mergeIncidents', {
      leadingId: first.incident.id,
      mergedId: second.incident.id,
      expectedVersion: 1,
      reason: 'Sama.',
    });
    const { data } = await world.askAsOfficer(
      `query ($id: UUID!) { incident(id: $id) { orders { state endReason steps { action } lines { reserved } } } }`,
      { id: second.incident.id },
    );
    expect(data.incident.orders).toEqual([
      {
        state: 'CANCELLED',
        endReason: 'Sama.',
        steps: [{ action: 'REPORT' }, { action: 'CANCEL' }],
        lines: [{ reserved: 0 }],
      },
    ]);
  });

  it('is refused for one report, another hazard, or one that was merged', async () => {
    const [one, two, three, fire] = [
      await desk.reported(flood),
      await desk.reported(flood),
      await desk.reported(flood),
      await desk.reported({ hazard: 'FIRE' }),
    ].map(({ incident }) => incident.id);
    const merge = async (leadingId: string, mergedId: string, expectedVersion = 1) =>
      codes(await change('mergeIncidents', { leadingId, mergedId, expectedVersion, reason: 'x' }));
    expect(await merge(one, one)).toEqual(['SAME_REPORT']);
    expect(await merge(one, fire)).toEqual(['HAZARDS_DIFFER']);
    expect(await merge(one, two, 7)).toEqual(['STALE_VERSION']);
    expect(await merge(one, two)).toEqual([]);
    expect(await merge(one, two, 2)).toEqual(['INCIDENT_MERGED']);
    expect(await merge(two, three)).toEqual(['INCIDENT_MERGED']);
    // what follows a report goes with it
    expect(await merge(three, one, 2)).toEqual([]);
    const { data, errors } = await world.ask(`query ($id: UUID!) { incident(id: $id) { mergedReports { id } } }`, {
      id: three,
    });
    expect(errors).toBeUndefined();
    expect(data.incident.mergedReports.map(({ id }: { id: string }) => id).toSorted()).toEqual([one, two].toSorted());
  });
});
