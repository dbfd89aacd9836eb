import { expect } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { PathwayStage } from '../pathway/stage.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World, type BuiltHousehold } from '../testing/index.ts';

/** One value as a query gives it. */
export interface Figure {
  readonly code: string;
  readonly value: number | null;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly missingReason: string | null;
}

/**
 * A world of stays on aid and what came of them.
 *
 * ```
 * Today is 2026-11-24. Stays on aid by the month they began, with the months until their end:
 * Batu Tulis  A 2024-01, 12, rising class, 600,000 paid in PKH; back since 2025-06-01. Journey 2024-03, 10
 *             B 2024-01, 16, rising class, 300,000 paid in PKH. Journey 2024-06, dropped out after 3
 *             C 2024-02,  6, deceased
 *             D 2024-03, moved to Bondongan on 2025-05-20; 32 so far, in PKH. Journey 2024-05, 30 so far
 *             E 2024-04, 24, rising class; moved to Bondongan after that
 * Bondongan   F 2024-05,  6, moved away on 2024-11-11; back since 2026-01-05
 *             G 2024-06, 12, declined
 *             H 2024-07, 24, rising class. Journey 2025-04, 15
 *             I 2024-08, 27 so far
 *             J 2024-10, 12, no longer poor
 * Sindang S.  K 2025-03, 20 so far; L 2026-10, 1 so far
 * Who is not in PKH is in Sembako, but for the second stays of A and F, and K and L, who are in nothing.
 * ```
 */
export async function startOutcomesWorld(): Promise<World> {
  const world = await World.start();
  world.setToday('2026-11-24');
  const a = world
    .household(BATU_TULIS)
    .onAidSince('2024-01-10')
    .enrolledIn('PKH', '2024-01-10')
    .paid('2024-05-02', 600_000, '2024-04-01')
    .onPathway('2024-03-15');
  const first = await a.left('2025-01-05', ExitKind.RISING_CLASS).onAidSince('2025-06-01').save();
  const b = await world
    .household(BATU_TULIS)
    .onAidSince('2024-01-20')
    .enrolledIn('PKH', '2024-01-20')
    .paid('2024-05-02', 300_000, '2024-04-01')
    .onPathway('2024-06-01')
    .left('2025-05-10', ExitKind.RISING_CLASS)
    .save();
  await dropOut(world, b, '2024-09-01');
  await inSembako(world, BATU_TULIS, '2024-02-01').left('2024-08-15', ExitKind.DECEASED).save();
  const d = world.household(BATU_TULIS).onAidSince('2024-03-05').enrolledIn('PKH', '2024-03-05');
  await d.onPathway('2024-05-20').movedTo(BONDONGAN, '2025-05-20').save();
  const e = inSembako(world, BATU_TULIS, '2024-04-01').left('2026-04-01', ExitKind.RISING_CLASS);
  await e.movedTo(BONDONGAN, '2026-06-01').save();
  const f = inSembako(world, BONDONGAN, '2024-05-11').left('2024-11-11', ExitKind.MOVED_AWAY);
  await f.onAidSince('2026-01-05').save();
  await inSembako(world, BONDONGAN, '2024-06-01').left('2025-06-01', ExitKind.DECLINED).save();
  const h = inSembako(world, BONDONGAN, '2024-07-01')
    .onPathway('2025-04-05')
    .passed(PathwayStage.PRODUCTIVE_AGE_SELECTION, '2025-05-05');
  const risen = await h.left('2026-07-05', ExitKind.RISING_CLASS).save();
  await inSembako(world, BONDONGAN, '2024-08-01').save();
  await inSembako(world, BONDONGAN, '2024-10-01').left('2025-10-01', ExitKind.NO_LONGER_POOR).save();
  await world.household(SINDANG_SARI).onAidSince('2025-03-01').save();
  await world.household(SINDANG_SARI).onAidSince('2026-10-05').save();
  await followedUp(world, first, '2025-01-05', { 3: 'SUSTAINED', 6: 'MISSED', 12: 'RELAPSED', 24: null });
  await followedUp(world, b, '2025-05-10', { 3: 'NOT_SUSTAINED', 6: 'NOT_FOUND', 12: 'SUSTAINED', 24: null });
  await followedUp(world, risen, '2026-07-05', { 3: 'SUSTAINED', 6: null, 12: null, 24: null });
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), day::date, 'test'
     from unnest(array['2024-01-10', '2026-10-05']) as day`,
  );
  await world.refreshCubes();
  return world;
}

/** Rows of outcomes as the officer sees them. */
export async function outcomeRows(world: World, args: string, fields: string): Promise<Record<string, Figure>[]> {
  const { data, errors } = await world.askAsOfficer(`{ outcomes(${args}) { rows { ${fields} } } }`);
  expect(errors).toBeUndefined();
  return data.outcomes.rows;
}

function inSembako(world: World, kelurahan: string, startedOn: string) {
  return world.household(kelurahan).onAidSince(startedOn).enrolledIn('SEMBAKO', startedOn);
}

async function dropOut(world: World, { household }: BuiltHousehold, day: string): Promise<void> {
  await world.owner.query(
    `update journey set state = 'DROPPED_OUT', ended_on = $2, drop_out_reason = 'ILLNESS' where household_id = $1`,
    [household.id, day],
  );
}

/** Follow-ups of a graduation: what was found after so many months, null where they are open. */
async function followedUp(
  world: World,
  { household, journey }: BuiltHousehold,
  day: string,
  found: Record<number, string | null>,
): Promise<void> {
  for (const [months, outcome] of Object.entries(found)) {
    await world.owner.query(
      `with graduated as (select id from episode where household_id = $1 and ended_on = $3),
       proposed as (
         insert into graduation_proposal (id, household_id, episode_id, journey_id, kelurahan_code, state, proposed_on,
           proposed_by, statement_reference, decide_by, decided_on, decided_by, certificate)
         select gen_random_uuid(), $1, id, $2, '${BATU_TULIS}', 'APPROVED', $3::date - 30, 'euis', 'S/1', $3, $3, 'dadang', '{}'
         from graduated
         where not exists (select from graduation_proposal where household_id = $1)
         returning id
       ),
       proposal as (select id from proposed union all select id from graduation_proposal where household_id = $1)
       insert into follow_up (id, household_id, episode_id, proposal_id, months, due_on, late_from, done_on, done_by,
         outcome, welfare_class, finding, kelurahan_code)
       select gen_random_uuid(), $1, graduated.id, proposal.id, $4, due_on, due_on + 31,
         case when $5::text is not null then due_on end, case when $5::text is not null then 'euis' end, $5,
         case $5 when 'SUSTAINED' then 'MAMPU' when 'NOT_SUSTAINED' then 'TIDAK_MAMPU' end,
         case when $5::text is not null then 'Dikunjungi' end, case when $5::text is not null then '${BATU_TULIS}' end
       from graduated, proposal, lateral (select ($3::date + make_interval(months => $4))::date as due_on) as due`,
      [household.id, journey!.id, day, Number(months), outcome],
    );
  }
}
