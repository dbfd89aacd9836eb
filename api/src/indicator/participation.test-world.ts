import { ExitKind } from '../episode/episode.state.ts';
import { BATU_TULIS, BONDONGAN, World } from '../testing/index.ts';

/**
 * A world with families that came on aid, moved, graduated and left, as they are at the end of 2025.
 *
 * ```
 * Batu Tulis   A on aid since 2024Q1
 *              B 2024Q1 - 2025-05-10, rising class
 *              C since 2024Q1, moved to Bondongan on 2025-05-20
 *              D 2024Q1 - 2025-06-30 (deceased), back since 2025-11-01
 * Bondongan    E 2025-04-01 - 2025-06-15, moved away; in PKH only
 *              F since 2024Q1 in PKH and Sembako, PKH ended on 2025-05-05 (no component left)
 * Sindang Sari nobody
 * ```
 */
export async function startParticipationWorld(): Promise<World> {
  const world = await World.start();
  await world.household(BATU_TULIS).onAidSince('2024-01-10').save();
  await world.household(BATU_TULIS).onAidSince('2024-02-10').left('2025-05-10', ExitKind.RISING_CLASS).save();
  await world.household(BATU_TULIS).onAidSince('2024-03-31').movedTo(BONDONGAN, '2025-05-20').save();
  const d = world.household(BATU_TULIS).onAidSince('2024-01-10').left('2025-06-30', ExitKind.DECEASED);
  await d.onAidSince('2025-11-01').save();
  await world
    .household(BONDONGAN)
    .onAidSince('2025-04-01')
    .enrolledIn('PKH', '2025-04-01')
    .left('2025-06-15', ExitKind.MOVED_AWAY)
    .save();
  const f = await world
    .household(BONDONGAN)
    .onAidSince('2024-01-10')
    .enrolledIn('PKH', '2024-01-10')
    .enrolledIn('SEMBAKO', '2024-01-10')
    .save();
  await world.owner.query(
    `update enrolment set ended_on = '2025-05-05', end_reason = 'NO_ELIGIBLE_COMPONENT' where id = $1`,
    [f.enrolments[0]!.id],
  );
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), day::date, 'test'
     from unnest(array['2024-01-10', '2025-11-01']) as day`,
  );
  await world.refreshCubes();
  return world;
}
