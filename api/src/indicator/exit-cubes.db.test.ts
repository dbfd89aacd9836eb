import { exitCaseCube } from '@simoncer/analytics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cellsOf, refreshPlaces, wrongCells } from '../testing/cubes.ts';
import { ExitDesk } from '../testing/exit-desk.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';

let world: World;
let desk: ExitDesk;
beforeAll(async () => {
  world = await World.start(new Date('2026-10-05T05:00:00Z'));
  desk = new ExitDesk(world);
});
afterAll(() => world.stop());

/** Of one kelurahan in one basis: quarter and kind, then what is not zero. */
async function casesOf(kelurahan: string, basis: string): Promise<Record<string, unknown>[]> {
  const rows = await world.rows(
    `select quarter::text as quarter, kind, ${exitCaseCube.columns.slice(4).join(', ')} from cube_exit_case
     where kelurahan_code = $1 and basis = $2 order by quarter, kind`,
    [kelurahan, basis],
  );
  return rows.map((row) => Object.fromEntries(Object.entries(row).filter(([, value]) => value !== 0)));
}

/** A family on aid of which euis proposes on 5 October 2026 that it moved away: to be notified by the 12th. */
async function proposed(kelurahan: string) {
  const family = await world.household(kelurahan).onAidSince('2024-01-10').enrolledIn('SEMBAKO', '2024-01-10').save();
  const { id } = await desk.done('proposeExit', 'euis', {
    householdId: family.household.id,
    kind: 'MOVED_AWAY',
    occurredOn: '2026-09-10',
    evidence: [{ kind: 'MOVE_CERTIFICATE', reference: 'SKPWNI-1' }],
  });
  return { caseId: id as string, householdId: family.household.id };
}

describe('the cube of natural exits', () => {
  it('has no cell where nothing was proposed', async () => {
    await world.refreshCubes();
    expect(await cellsOf(world, exitCaseCube)).toEqual([]);
  });

  it('puts each step and each deadline into its quarter, and follows what officers do', async () => {
    await desk.openReview('2026Q3');
    // confirmed in time, and annulled in the quarter after
    const wrong = await proposed(BATU_TULIS);
    // objected to and heard in time, decided too late
    const upheld = await proposed(BONDONGAN);
    // nobody notifies; left to the next review
    const left = await proposed(SINDANG_SARI);
    await desk.done('carryOverExit', 'imas', { caseId: left.caseId, reason: 'Nobody at home' });

    // notified on the 6th: objection until the 20th, to decide by 3 November
    world.setToday('2026-10-06');
    await desk.notify(wrong.caseId, '2026-10-06');
    await desk.notify(upheld.caseId, '2026-10-06');
    // objected on the 8th: to hear by the 22nd; heard on the 12th: to decide by the 26th
    world.setToday('2026-10-12');
    const objection = { caseId: upheld.caseId, objectedOn: '2026-10-08', objection: 'We live here' };
    await desk.done('objectToExit', 'imas', objection);
    await desk.done('hearExit', 'imas', {
      caseId: upheld.caseId,
      heardOn: '2026-10-12',
      finding: 'OBJECTION_UPHELD',
      reference: 'BA-1',
    });
    world.setToday('2026-10-21');
    await desk.done('confirmExit', 'dadang', {
      caseId: wrong.caseId,
      endedOn: '2026-10-21',
      evidence: [],
      reason: 'Lives in Depok',
    });
    world.setToday('2026-11-02');
    await desk.done('dismissExit', 'dadang', { caseId: upheld.caseId, reason: 'Found at home' });
    await world.settle();

    const quarter = { quarter: '2026-10-01', kind: 'MOVED_AWAY' };
    const confirmed = {
      ...quarter,
      proposed: 1,
      notify_due: 1,
      notified_in_time: 1,
      notified: 1,
      decide_due: 1,
      decided_in_time: 1,
      confirmed: 1,
    };
    expect(await casesOf(BATU_TULIS, 'THEN')).toEqual([{ ...confirmed, ended: 1 }]);
    const dismissed = {
      ...quarter,
      proposed: 1,
      notify_due: 1,
      notified_in_time: 1,
      notified: 1,
      notified_objected: 1,
      objected: 1,
      hear_due: 1,
      heard_in_time: 1,
      heard: 1,
      upheld: 1,
      decide_due: 1,
      dismissed: 1,
    };
    expect(await casesOf(BONDONGAN, 'THEN')).toEqual([dismissed]);
    const open = { ...quarter, proposed: 1, proposed_open: 1, notify_due: 1, carried_over: 1 };
    expect(await casesOf(SINDANG_SARI, 'THEN')).toEqual([open]);

    world.setToday('2027-01-04');
    await desk.done('reinstateExit', 'imas', {
      caseId: wrong.caseId,
      reason: 'Another family',
      evidence: [{ kind: 'FAMILY_CARD', reference: 'KK-1' }],
    });
    await world.settle();
    const reinstated = [
      { ...confirmed, confirmed_annulled: 1 },
      { quarter: '2027-01-01', kind: 'MOVED_AWAY', reinstated: 1 },
    ];
    expect(await casesOf(BATU_TULIS, 'THEN')).toEqual(reinstated);
    expect(await casesOf(BATU_TULIS, 'NOW')).toEqual(reinstated);
    expect(await wrongCells(world)).toEqual([]);
  });

  it('leaves a case where the family lived when it was proposed, and tells it where it lives now', async () => {
    const { householdId } = await proposed(BONDONGAN);
    await world.owner.query(`update residence set ended_on = '2027-01-02' where household_id = $1`, [householdId]);
    await world.owner.query(
      `insert into residence (id, household_id, kelurahan_code, rt, rw, started_on)
       values (gen_random_uuid(), $1, $2, 1, 1, '2027-01-02')`,
      [householdId, SINDANG_SARI],
    );
    await world.owner.query(`update household set kelurahan_code = $2 where id = $1`, [householdId, SINDANG_SARI]);
    await refreshPlaces(world, BONDONGAN, SINDANG_SARI);
    // proposed on 4 January 2027 as the clock stands, to be notified by the 11th
    const later = { quarter: '2027-01-01', kind: 'MOVED_AWAY', proposed: 1, proposed_open: 1, notify_due: 1 };
    expect((await casesOf(BONDONGAN, 'THEN')).at(-1)).toEqual(later);
    expect((await casesOf(SINDANG_SARI, 'NOW')).at(-1)).toEqual(later);
    expect(await casesOf(SINDANG_SARI, 'THEN')).toHaveLength(1);
    expect(await casesOf(BONDONGAN, 'NOW')).toHaveLength(1);
    expect(await wrongCells(world)).toEqual([]);
  });

  it('counts against nobody what was dismissed before its letter was due', async () => {
    const { caseId } = await proposed(BATU_TULIS);
    await desk.done('dismissExit', 'dadang', { caseId, reason: 'Another family' });
    await world.settle();
    expect((await casesOf(BATU_TULIS, 'NOW')).at(-1)).toEqual({
      quarter: '2027-01-01',
      kind: 'MOVED_AWAY',
      proposed: 1,
      dismissed: 1,
      reinstated: 1,
    });
  });
});
