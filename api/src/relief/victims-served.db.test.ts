import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OrderDesk, type ReportedOrder } from '../testing/order-desk.ts';
import { BONDONGAN, World } from '../testing/index.ts';

let world: World;
let desk: OrderDesk;
let served: ReportedOrder;
beforeAll(async () => {
  world = await World.start(new Date('2026-11-24T10:00:00Z'));
  desk = new OrderDesk(world);
  // six families of four people: three of them served, one of these by a hand-over that was annulled
  served = await desk.report({ needed: { RICE: 12 }, families: 6, fastTrack: ['RICE'] });
  await desk.dispatch(served);
  await desk.handOver(served, { RICE: 4 }, { familyIds: served.familyIds.slice(0, 2) });
  const wrong = await desk.handOver(served, { RICE: 2 }, { familyIds: served.familyIds.slice(2, 3) });
  const evidence = [{ kind: 'LETTER', reference: 'BA-1' }];
  await desk.done('annulHandOver', 'euis', served, { handOverId: wrong.handOver.id, reason: 'Salah.', evidence });
  // four families whose order is open, one of them struck; two of an order that was rejected
  const open = await desk.report({ needed: { RICE: 4 }, families: 4, kelurahan: BONDONGAN });
  await world.owner.query(
    `update affected_family set struck_at = now(), struck_by = 'euis', strike_reason = 'x' where id = $1`,
    [open.familyIds[0]],
  );
  const rejected = await desk.report({ needed: { RICE: 4 }, families: 2 });
  await desk.done('rejectReliefOrder', 'euis', rejected, { reason: 'Tidak benar.' });
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     values (gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), '2026-07-05', 'test')`,
  );
  await world.refreshCubes();
});
afterAll(() => world.stop());

/** Disasters of the third quarter, which need no orders for this. */
async function addSummer(): Promise<void> {
  await world.owner.query(
    `insert into cube_relief_need (kelurahan_code, occurred_on, hazard, incidents, families, persons, served_families, served_persons)
     values ($1, '2026-08-01', 'FLOOD', 2, 12, 40, 7, 24)`,
    [BONDONGAN],
  );
}

const QUERY = (args: string) =>
  `{ victimsServed(${args}) {
     families { value lower upper numerator denominator missingReason definition { code } }
     persons { value numerator denominator missingReason } } }`;

/** Asks as an officer. */
const ask = async (args: string) => {
  const { data, errors } = await world.askAsOfficer(QUERY(args));
  return errors ?? data.victimsServed;
};
const november = 'from: "2026-11-01", until: "2026-11-30"';

describe('the share of victims served', () => {
  it('is served out of needing, with its interval', async () => {
    // 6 + 3 families need, 2 are served; people are 4 times as many
    expect(await ask(november)).toEqual({
      families: {
        value: 2 / 9,
        // Wilson, with z = 1.959964: centre (2 + 1.920729) / 12.841459 = 0.305318,
        // spread 1.959964 × √(2 × 7 / 9 + 0.960365) / 12.841459 = 0.242090
        lower: expect.closeTo(0.063228, 5),
        upper: expect.closeTo(0.547408, 5),
        numerator: 2,
        denominator: 9,
        missingReason: null,
        definition: { code: 'relief_families_served' },
      },
      persons: { value: 8 / 36, numerator: 8, denominator: 36, missingReason: null },
    });
  });

  it('counts a family in two reports of one event once', async () => {
    const again = await desk.report({ needed: { RICE: 1 }, families: 1 });
    await world.owner.query(
      `update affected_family set kk_cipher = '\\x00', kk_hash = '\\x07', kk_masked = 'x' where id = any ($1)`,
      [[served.familyIds[5], again.familyIds[0]]],
    );
    const families = async () => {
      await world.refreshCubes();
      return (await ask(november)).families.denominator;
    };
    expect(await families()).toBe(10);
    await world.owner.query(
      `update incident set merged_into_id = $1, merged_at = now(), merged_by = 'euis', merge_reason = 'x' where id = $2`,
      [served.incidentId, again.incidentId],
    );
    expect(await families()).toBe(9);
  });

  it('has a reason where there is none', async () => {
    const none = { value: null, numerator: null, denominator: null };
    const before = await ask('from: "2025-01-01", until: "2025-12-31"');
    expect(before.families).toMatchObject({ ...none, missingReason: 'NO_DATA' });
    const nobody = await ask(`${november}, kelurahanCode: "32.71.02.1001"`);
    expect(nobody.families).toMatchObject({ value: null, denominator: 0, missingReason: 'DENOMINATOR_ZERO' });
  });

  it('is told outside the office of whole quarters of the city, once they are over', async () => {
    await addSummer();
    const { data } = await world.ask(`{
      running: victimsServed(${november}) { families { missingReason } }
      part: victimsServed(from: "2026-07-01", until: "2026-08-31") { families { missingReason } }
      place: victimsServed(from: "2026-07-01", until: "2026-09-30", kelurahanCode: "${BONDONGAN}") {
        families { missingReason } persons { missingReason } }
      quarter: victimsServed(from: "2026-07-01", until: "2026-09-30") { families { numerator denominator missingReason } }
    }`);
    expect(data.running.families.missingReason).toBe('PERIOD_OPEN');
    expect(data.part.families.missingReason).toBe('SUPPRESSED');
    expect(data.place).toEqual({ families: { missingReason: 'SUPPRESSED' }, persons: { missingReason: 'SUPPRESSED' } });
    // 7 of 12, so 5 were not served
    expect(data.quarter.families).toEqual({ numerator: 7, denominator: 12, missingReason: null });
  });

  it('is refused for days in the wrong order and an unknown kelurahan', async () => {
    expect(await ask('from: "2026-11-02", until: "2026-11-01"')).toMatchObject([
      { extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(await ask(`${november}, kelurahanCode: "1"`)).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
  });
});
