import { countParticipation, type AreaLevel } from '@simoncer/analytics';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { sqlOfClient } from '../database/sql.ts';
import { ExitKind } from '../episode/episode.state.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';

const KELURAHAN = [BATU_TULIS, BONDONGAN, SINDANG_SARI];

/** Days since 2023-11-01, so that some things happen before the quarters that are compared. */
const day = (count: number) => new Date(Date.UTC(2023, 10, 1 + count)).toISOString().slice(0, 10);

const family = fc.record({
  home: fc.nat(2),
  start: fc.nat(600),
  /** Days on aid; null for a family still on aid. */
  length: fc.option(fc.integer({ min: 1, max: 500 })),
  exit: fc.constantFrom(...Object.values(ExitKind)),
  programme: fc.constantFrom('PKH', 'SEMBAKO', null),
  /** Days of moves to the next kelurahan: before, during and after the time on aid. */
  moves: fc.uniqueArray(fc.integer({ min: 1, max: 1000 }), { maxLength: 3 }),
});

let world: World;
beforeAll(async () => {
  world = await World.start();
  for (const { home, start, length, exit, programme, moves } of fc.sample(family, { seed: 3271, numRuns: 80 })) {
    const builder = world.household(KELURAHAN[home]).onAidSince(day(start));
    if (programme) builder.enrolledIn(programme, day(start));
    for (const [index, move] of moves.toSorted((a, b) => a - b).entries()) {
      builder.movedTo(KELURAHAN[(home + index + 1) % 3]!, day(move));
    }
    if (length !== null) builder.left(day(start + length), exit);
    await builder.save();
  }
  await world.refreshCubes();
});
afterAll(() => world.stop());

it.each<[AreaLevel, number]>([
  ['CITY', 5],
  ['KECAMATAN', 8],
  ['KELURAHAN', 13],
])('counts of each %s equal those of a look at every family on every quarter', async (level, codeLength) => {
  for (const [from, to, first, last] of [
    ['2023Q1', '2026Q4', '2023-01-01', '2026-10-01'],
    ['2024Q3', '2025Q2', '2024-07-01', '2025-04-01'],
    ['2025Q1', '2025Q1', '2025-01-01', '2025-01-01'],
  ] as const) {
    const expected = await world.rows<{ cell: string }>(families(level), [codeLength, first, last]);
    const counts = await countParticipation(sqlOfClient(world.owner), {
      level,
      areas: [...new Set(KELURAHAN.map((code) => code.slice(0, codeLength)))],
      programmes: ['*', 'PKH', 'SEMBAKO'],
      from,
      to,
    });
    const cells = [...counts].flatMap(([area, byProgramme]) =>
      [...byProgramme].flatMap(([programme, byQuarter]) =>
        [...byQuarter].map(([quarter, { onAid, exposed, entered, left, risingClass, natural }]) =>
          [area, programme, quarter, onAid, exposed, entered, left, risingClass, natural].join(' '),
        ),
      ),
    );
    expect(cells.sort()).toEqual(expected.map(({ cell }) => cell).sort());
  }
});

/** Counts from the base tables, by the days of every stay, without a cube and without running sums. */
const families = (level: AreaLevel) => /* sql */ `
with participation as (
  select household_id, '*' as programme, started_on, ended_on, exit_kind from episode
  union all
  select n.household_id, n.programme_code, n.started_on, n.ended_on, e.exit_kind
  from enrolment n join episode e on e.id = n.episode_id
),
stay as (
  select left(r.kelurahan_code, $1::integer) as area, p.programme,
    greatest(p.started_on, r.started_on) as came,
    least(coalesce(p.ended_on, 'infinity'), coalesce(r.ended_on, 'infinity')) as went,
    r.started_on > p.started_on as came_from_city,
    coalesce(r.ended_on, 'infinity') < coalesce(p.ended_on, 'infinity') as went_on_in_city,
    p.exit_kind
  from participation p
  join residence r on r.household_id = p.household_id
    and r.started_on < coalesce(p.ended_on, 'infinity') and p.started_on < coalesce(r.ended_on, 'infinity')
),
quarter as (
  select q::date as starts, (q + interval '3 months')::date as ends, to_char(q, 'YYYY"Q"Q') as name
  from generate_series($2::date, $3::date, interval '3 months') as q
)
select concat_ws(' ', a.area, p.programme, q.name,
  count(s) filter (where came < ends and went >= ends),
  count(s) filter (where came < ends and went >= starts and not (went_on_in_city and went < ends)),
  count(s) filter (where came >= starts and came < ends ${level === 'CITY' ? 'and not came_from_city' : ''}),
  count(s) filter (where went >= starts and went < ends ${level === 'CITY' ? 'and not went_on_in_city' : ''}),
  count(s) filter (where went >= starts and went < ends and not went_on_in_city and exit_kind = 'RISING_CLASS'),
  count(s) filter (where went >= starts and went < ends and not went_on_in_city and exit_kind in ('DECEASED', 'NO_LONGER_POOR', 'MOVED_AWAY'))) as cell
from (select distinct left(code, $1::integer) as area from kelurahan) as a
cross join (values ('*'), ('PKH'), ('SEMBAKO')) as p (programme)
cross join quarter q
left join stay s on s.area = a.area and s.programme = p.programme
group by a.area, p.programme, q.name`;
