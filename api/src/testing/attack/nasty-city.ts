import { poisson, seededRandom } from '@simoncer/analytics/attack';
import { ExitKind } from '../../episode/episode.state.ts';
import { WelfareClass } from '../../welfare/welfare.state.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI } from '../reference.ts';
import type { World } from '../world.ts';

/** Its kelurahan: three in one kecamatan, two in the other. */
export const LEAVES = [BATU_TULIS, BONDONGAN, '32.71.01.1003', SINDANG_SARI, '32.71.02.1002'];

/** Families on aid in each at first, and how many rise and leave naturally in a quarter. */
const SIZES = [40, 22, 9, 30, 16];
const RISING = [1.6, 1.1, 0.4, 1.5, 0.7];
const NATURAL = [0.8, 0.5, 0.2, 0.7, 0.3];
const QUARTERS = [
  '2024-02',
  '2024-05',
  '2024-08',
  '2024-11',
  '2025-02',
  '2025-05',
  '2025-08',
  '2025-11',
  '2026-02',
  '2026-05',
  '2026-08',
];
const NATURALLY = [ExitKind.DECEASED, ExitKind.NO_LONGER_POOR, ExitKind.NO_LONGER_POOR, ExitKind.MOVED_AWAY];
const CLASSES = [
  WelfareClass.TIDAK_MAMPU,
  WelfareClass.KURANG_MAMPU,
  WelfareClass.KURANG_MAMPU,
  WelfareClass.MAMPU,
  null,
];
const STAGES = [
  'PRODUCTIVE_AGE_SELECTION',
  'MINDSET_COUNSELLING',
  'ENTREPRENEURSHIP_COACHING',
  'SKILLS_TRAINING',
  'APPLIED_SKILL_AID',
];

/**
 * A small city in which nearly every number by kelurahan and quarter points at somebody: families who come, move, rise, leave
 * naturally and otherwise, with classes, deciles, programmes and payments; and, as cells, follow-ups, stages, cases and
 * disasters that fit to them.
 */
export async function buildNastyCity(world: World, seed: number): Promise<void> {
  const random = seededRandom(seed);
  const pick = <T>(of: readonly T[]): T => of[Math.floor(random() * of.length)]!;
  await world.owner.query(
    `insert into kelurahan select (jsonb_populate_record(k, jsonb_build_object('code', new.code, 'name', new.code, 'kecamatan_code', left(new.code, 8)))).*
     from kelurahan k cross join unnest($1::text[]) as new (code) where k.code = $2`,
    [LEAVES.filter((_, index) => index === 2 || index === 4), BATU_TULIS],
  );
  const family = (leaf: string, since: string) => {
    const built = world.household(leaf).onAidSince(since);
    const programmes = pick([['PKH'], ['PKH'], ['SEMBAKO'], ['PKH', 'SEMBAKO']]);
    programmes.forEach((programme) => built.enrolledIn(programme, since));
    if (random() < 0.3) built.paid(`${since.slice(0, 8)}20`, 100_000, `${since.slice(0, 4)}-01-01`);
    if (random() < 0.1) built.paid('2024-05-20', 100_000, '2024-01-01');
    const welfareClass = pick(CLASSES);
    if (welfareClass) built.assessed('2024-02-10', welfareClass);
    if (random() < 0.8) built.ranked('2024-01-15', 1 + Math.floor(random() ** 2 * 6));
    if (random() < 0.2) built.assessed(`${pick(QUARTERS)}-12`, pick([WelfareClass.MANDIRI, WelfareClass.TIDAK_MAMPU]));
    return built;
  };
  const risen: { leaf: string; day: string }[] = [];
  const cases: { leaf: string; day: string }[] = [];
  for (const [place, leaf] of LEAVES.entries()) {
    let left = SIZES[place]!;
    for (const month of QUARTERS) {
      const leave = async (kind: ExitKind) => {
        if (left === 0) return;
        left--;
        const day = `${month}-${10 + Math.floor(random() * 15)}`;
        await family(leaf, '2024-01-10').left(day, kind).save();
        (kind === ExitKind.RISING_CLASS ? risen : cases).push({ leaf, day });
      };
      for (let one = poisson(RISING[place]!, random); one > 0; one--) await leave(ExitKind.RISING_CLASS);
      for (let one = poisson(NATURAL[place]!, random); one > 0; one--) await leave(pick(NATURALLY));
      if (random() < 0.2) await leave(ExitKind.NOT_FOUND);
      // who comes, and who moves within the city
      if (random() < 0.5) await family(leaf, `${month}-05`).save();
      if (random() < 0.2 && left-- > 0) await family(leaf, '2024-01-10').movedTo(pick(LEAVES), `${month}-08`).save();
    }
    for (; left > 0; left--) await family(leaf, '2024-01-10').save();
  }
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), day::date, 'test'
     from unnest(array['2024-01-10', '2026-11-01']) as day`,
  );
  await world.refreshCubes();
  await addCells(world, risen, cases, random);
}

type Happened = readonly { readonly leaf: string; readonly day: string }[];

async function addCells(world: World, risen: Happened, cases: Happened, random: () => number): Promise<void> {
  const add = (table: string, row: Record<string, unknown>) =>
    world.owner.query(
      `insert into ${table} (${Object.keys(row).join(', ')}) values (${Object.keys(row)
        .map((_, index) => `$${index + 1}`)
        .join(', ')})`,
      Object.values(row),
    );
  const tally = new Map<string, { table: string; row: Record<string, unknown>; counts: Record<string, number> }>();
  const count = (table: string, row: Record<string, unknown>, counts: Record<string, number>) => {
    const key = JSON.stringify([table, row]);
    const cell = tally.get(key) ?? { table, row, counts: {} };
    tally.set(key, cell);
    for (const [name, number] of Object.entries(counts)) cell.counts[name] = (cell.counts[name] ?? 0) + number;
  };
  const quarterOf = (day: string) =>
    `${day.slice(0, 5)}${['01', '04', '07', '10'][Math.floor((Number(day.slice(5, 7)) - 1) / 3)]}-01`;
  const reach = (
    leaf: string,
    month: string,
    stage: string,
    counts: Record<string, number>,
    reason: string | null = null,
  ) =>
    count(
      'cube_pathway',
      {
        kelurahan_code: leaf,
        basis: 'THEN',
        month,
        stage,
        agency_code: 'DINSOS',
        sex: 'FEMALE',
        age_band: '30_TO_44',
        reason,
      },
      { reached: 0, reached_passed: 0, reached_repeated: 0, passed: 0, dropped_out: 0, ...counts },
    );
  for (const { leaf, day } of risen) {
    for (const months of [3, 6, 12, 24]) {
      const chance = random();
      const outcome = chance < 0.6 ? 'SUSTAINED' : chance < 0.8 ? 'NOT_SUSTAINED' : 'NOT_FOUND';
      const quarter = quarterOf(day);
      count(
        'cube_follow_up',
        { kelurahan_code: leaf, basis: 'THEN', programme_code: '*', quarter, months, due_quarter: quarter, outcome },
        { families: 1 },
      );
    }
    for (const stage of STAGES)
      reach(leaf, `${day.slice(0, 8)}01`, stage, { reached: 1, reached_passed: 1, passed: 1 });
  }
  for (const month of QUARTERS) {
    // who stays behind at some stage, and who gives up
    for (let one = poisson(9, random); one > 0; one--) {
      const leaf = LEAVES[Math.floor(random() * LEAVES.length)]!;
      const last = Math.floor(random() * STAGES.length);
      STAGES.slice(0, last + 1).forEach((stage) => reach(leaf, `${month}-01`, stage, { reached: 1 }));
      const reason = ['ILLNESS', 'REFUSED', 'OTHER', 'OTHER'][Math.floor(random() * 4)]!;
      if (random() < 0.3) reach(leaf, `${month}-01`, STAGES[last]!, { dropped_out: 1 }, reason);
    }
    for (let one = poisson(1, random); one > 0; one--) {
      const families = 1 + Math.floor(random() * 12);
      const served = Math.floor(families * random());
      count(
        'cube_relief_need',
        {
          kelurahan_code: LEAVES[Math.floor(random() * LEAVES.length)],
          occurred_on: `${month}-15`,
          hazard: random() < 0.5 ? 'FLOOD' : 'FIRE',
        },
        { incidents: 1, families, persons: 4 * families, served_families: served, served_persons: 4 * served },
      );
    }
  }
  const zero = Object.fromEntries(
    'proposed proposed_open notify_due notified_in_time notified notified_objected objected hear_due heard_in_time heard upheld decide_due decided_in_time confirmed confirmed_annulled dismissed reinstated carried_over ended'
      .split(' ')
      .map((name) => [name, 0]),
  );
  const dismissed = QUARTERS.flatMap((month) => Array.from({ length: poisson(1, random) }, () => `${month}-10`));
  for (const { leaf, day, isConfirmed } of [
    ...cases.map((each) => ({ ...each, isConfirmed: 1 })),
    ...dismissed.map((day) => ({ leaf: BATU_TULIS, day, isConfirmed: 0 })),
  ]) {
    // a row that has none of the exits of families itself, since those are there already
    const inTime = random() < 0.8 ? 1 : 0;
    count(
      'cube_exit_case',
      { kelurahan_code: leaf, basis: 'THEN', quarter: quarterOf(day), kind: 'DECLINED' },
      {
        ...zero,
        proposed: 1,
        notify_due: 1,
        notified: 1,
        notified_in_time: inTime,
        decide_due: 1,
        decided_in_time: inTime,
        confirmed: isConfirmed,
        dismissed: 1 - isConfirmed,
      },
    );
  }
  for (const { table, row, counts } of tally.values()) await add(table, { ...row, ...counts });
}
