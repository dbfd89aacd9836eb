import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { refreshPlaces } from '../testing/cubes.ts';
import { ExitDesk } from '../testing/exit-desk.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';

let world: World;
let desk: ExitDesk;
let confirmed: Proposed;

interface Proposed {
  readonly caseId: string;
  readonly householdId: string;
}

/*
 * Proposed on 5 October 2026 that they moved away, to be notified by the 12th:
 * Batu Tulis    A  notified on the 6th, to decide by 3 November; confirmed on 21 October
 * Bondongan     B  notified on the 6th, objected to on the 8th (to hear by the 22nd), heard on the 12th and upheld, to
 *                  decide by the 26th; dismissed on 2 November
 * Sindang Sari  C  nobody notifies; left to the next review; moves to Batu Tulis on 1 December
 * Without a case
 * Batu Tulis    D  deceased, no longer on aid on 10 November
 *               E  not found, no longer on aid on 10 November
 */
beforeAll(async () => {
  world = await World.start(new Date('2026-10-05T05:00:00Z'));
  desk = new ExitDesk(world);
  await desk.openReview('2026Q3');
  confirmed = await proposed(BATU_TULIS);
  const upheld = await proposed(BONDONGAN);
  const left = await proposed(SINDANG_SARI);
  await desk.done('carryOverExit', 'imas', { caseId: left.caseId, reason: 'Nobody at home' });
  world.setToday('2026-10-06');
  await desk.notify(confirmed.caseId, '2026-10-06');
  await desk.notify(upheld.caseId, '2026-10-06');
  world.setToday('2026-10-12');
  const objection = { caseId: upheld.caseId, objectedOn: '2026-10-08', objection: 'We live here' };
  await desk.done('objectToExit', 'imas', objection);
  const hearing = { heardOn: '2026-10-12', finding: 'OBJECTION_UPHELD', reference: 'BA-1' };
  await desk.done('hearExit', 'imas', { caseId: upheld.caseId, ...hearing });
  world.setToday('2026-10-21');
  const decision = { endedOn: '2026-10-21', evidence: [], reason: 'Lives in Depok' };
  await desk.done('confirmExit', 'dadang', { caseId: confirmed.caseId, ...decision });
  world.setToday('2026-11-02');
  await desk.done('dismissExit', 'dadang', { caseId: upheld.caseId, reason: 'Found at home' });
  await world.household(BATU_TULIS).onAidSince('2024-01-10').left('2026-11-10', ExitKind.DECEASED).save();
  await world.household(BATU_TULIS).onAidSince('2024-01-10').left('2026-11-10', ExitKind.NOT_FOUND).save();
  await move(left.householdId, BATU_TULIS, '2026-12-01');
  await world.settle();
  await refreshPlaces(world, BATU_TULIS, BONDONGAN, SINDANG_SARI);
  world.setToday('2027-01-04');
});
afterAll(() => world.stop());

async function proposed(kelurahan: string): Promise<Proposed> {
  const family = await world.household(kelurahan).onAidSince('2024-01-10').enrolledIn('SEMBAKO', '2024-01-10').save();
  const { id } = await desk.done('proposeExit', 'euis', {
    householdId: family.household.id,
    kind: 'MOVED_AWAY',
    occurredOn: '2026-09-10',
    evidence: [{ kind: 'MOVE_CERTIFICATE', reference: 'SKPWNI-1' }],
  });
  return { caseId: id as string, householdId: family.household.id };
}

async function move(householdId: string, kelurahan: string, day: string): Promise<void> {
  await world.owner.query(`update residence set ended_on = $2 where household_id = $1`, [householdId, day]);
  await world.owner.query(
    `insert into residence (id, household_id, kelurahan_code, rt, rw, started_on)
     values (gen_random_uuid(), $1, $2, 1, 1, $3)`,
    [householdId, kelurahan, day],
  );
  await world.owner.query(`update household set kelurahan_code = $2 where id = $1`, [householdId, kelurahan]);
}

/** Indicators of the whole city in a quarter: a count, or numerator and denominator, or the reason why there is none. */
async function figures(indicators: readonly string[], quarter = '2026Q4', more = ''): Promise<Record<string, unknown>> {
  const [row] = await rows(indicators, quarter, more);
  return Object.fromEntries(indicators.map((each) => [each, written(row![each] as Value)]));
}

/** One indicator by kelurahan. */
async function byKelurahan(indicator: string, quarter = '2026Q4', more = ''): Promise<unknown[]> {
  const found = await rows([indicator], quarter, `, by: KELURAHAN ${more}`);
  return found.map((row) => written(row[indicator] as Value));
}

interface Value {
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missingReason: string | null;
}

const written = ({ value, numerator, denominator, missingReason }: Value) =>
  missingReason ?? (denominator === null ? value : `${numerator}/${denominator}`);

async function rows(indicators: readonly string[], quarter: string, more = ''): Promise<Record<string, unknown>[]> {
  const value = '{ value numerator denominator missingReason }';
  const { data, errors } = await world.askAsOfficer(
    `{ naturalExits(quarters: { from: "${quarter}", to: "${quarter}" } ${more}) {
       rows { exitKind ${indicators.map((each) => `${each} ${value}`).join(' ')} }
     } }`,
  );
  expect(errors).toBeUndefined();
  return data.naturalExits.rows;
}

const SHARES = [
  'exitConfirmed',
  'exitNotifiedInTime',
  'exitHeardInTime',
  'exitDecidedInTime',
  'exitObjections',
  'exitObjectionsUpheld',
];
const COUNTS = ['exitCases', 'exitReinstatements', 'naturalGraduations', 'exitCarriedOver'];

describe('the figures of natural exits', () => {
  it('tell of the cases, their deadlines and their objections', async () => {
    expect(await figures([...COUNTS, ...SHARES])).toEqual({
      exitCases: 3,
      // A of A and B
      exitConfirmed: '1/2',
      // C counts against it, since nobody wrote to the family
      exitNotifiedInTime: '2/3',
      exitHeardInTime: '1/1',
      // A in time, B a week late; C has no such day yet
      exitDecidedInTime: '1/2',
      // B, of A and B
      exitObjections: '1/2',
      exitObjectionsUpheld: '1/1',
      exitReinstatements: 0,
      // A and D
      naturalGraduations: 2,
      exitCarriedOver: 1,
    });
  });

  it('come with the interval of Wilson', async () => {
    const { data } = await world.askAsOfficer(
      `{ naturalExits(quarters: { from: "2026Q4", to: "2026Q4" }) { rows { exitNotifiedInTime { lower upper } } } }`,
    );
    // 2 of 3: centre (2 + 1.9207) / (3 + 3.8415) = 0.57308, spread 1.95996 * sqrt(2 * 1 / 3 + 0.96036) / 6.8415 = 0.36541
    expect(data.naturalExits.rows[0].exitNotifiedInTime).toEqual({
      lower: expect.closeTo(0.20767, 4),
      upper: expect.closeTo(0.93849, 4),
    });
  });

  it('count a case where the family lived then, or where it lives now', async () => {
    // Batu Tulis, Bondongan, Sindang Sari; C has moved to Batu Tulis
    expect(await byKelurahan('exitCases')).toEqual([1, 1, 1]);
    expect(await byKelurahan('exitCases', '2026Q4', ', place: NOW')).toEqual([2, 1, 0]);
    expect(await byKelurahan('exitNotifiedInTime')).toEqual(['1/1', '1/1', '0/1']);
    expect(await byKelurahan('exitNotifiedInTime', '2026Q4', ', place: NOW')).toEqual([
      '1/2',
      '1/1',
      'DENOMINATOR_ZERO',
    ]);
  });

  it('have no share where nothing was decided, and a count of 0', async () => {
    expect(await byKelurahan('exitConfirmed')).toEqual(['1/1', '0/1', 'DENOMINATOR_ZERO']);
    expect(await figures([...COUNTS, ...SHARES], '2026Q4', ', where: { exitKind: [DUPLICATE] }')).toEqual({
      ...Object.fromEntries(COUNTS.map((each) => [each, 0])),
      ...Object.fromEntries(SHARES.map((each) => [each, 'DENOMINATOR_ZERO'])),
    });
  });

  it('tell natural graduations by kind, the same as participation does', async () => {
    const byKind = await rows(['naturalGraduations'], '2026Q4', ', by: EXIT_KIND');
    expect(byKind.map((row) => [row.exitKind, (row.naturalGraduations as Value).value])).toEqual([
      ['DECEASED', 1],
      ['MOVED_AWAY', 1],
      // E left aid, which is no graduation
      ['NOT_FOUND', 0],
    ]);
    const { data } = await world.askAsOfficer(
      `{ participation(by: KELURAHAN, quarters: { from: "2026Q4", to: "2026Q4" }) {
         rows { graduationRateNatural { numerator } } } }`,
    );
    const graduated = data.participation.rows.map((row: { graduationRateNatural: Value }) => row.graduationRateNatural);
    expect(graduated.map(({ numerator }: Value) => numerator)).toEqual([2, 0, 0]);
    expect(await byKelurahan('naturalGraduations')).toEqual([2, 0, 0]);
  });

  it('have no value while the quarter runs, nor before anything happened, and are not for the public', async () => {
    world.setToday('2026-12-20');
    expect(await figures(['exitCases', 'exitDecidedInTime'])).toEqual({
      exitCases: 'PERIOD_OPEN',
      exitDecidedInTime: 'PERIOD_OPEN',
    });
    expect(await figures(['exitCases', 'exitConfirmed'], '2026Q2')).toEqual({
      exitCases: 'NO_DATA',
      exitConfirmed: 'NO_DATA',
    });
    world.setToday('2027-01-04');
    const { data } = await world.ask(
      '{ naturalExits(quarters: { from: "2026Q4", to: "2026Q4" }) { rows { exitCases { value missingReason } } } }',
    );
    expect(data.naturalExits.rows[0].exitCases).toEqual({ value: null, missingReason: 'SUPPRESSED' });
  });

  it('take an annulled exit from the graduations, and leave the decision where it was made', async () => {
    await desk.done('reinstateExit', 'imas', {
      caseId: confirmed.caseId,
      reason: 'Another family',
      evidence: [{ kind: 'FAMILY_CARD', reference: 'KK-1' }],
    });
    await world.settle();
    world.setToday('2027-04-05');
    expect(await figures(['naturalGraduations', 'exitConfirmed', 'exitReinstatements'])).toEqual({
      naturalGraduations: 1,
      exitConfirmed: '1/2',
      exitReinstatements: 0,
    });
    expect(await figures(['exitReinstatements'], '2027Q1')).toEqual({ exitReinstatements: 1 });
  });
});
