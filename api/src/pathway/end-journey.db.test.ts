import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lockHousehold } from '../household/lock.ts';
import { World } from '../testing/index.ts';
import type { BuiltHousehold } from '../testing/household.builder.ts';
import { perform, type Work } from '../use-case/use-case.ts';
import {
  endJourneyWithEpisode,
  refuseJourneyEnd,
  reinstateJourneyWithEpisode,
  type JourneyEnd,
} from './end-journey.ts';
import { PathwayStage } from './stage.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

/** Does something in one use case, in the name of an officer. */
const inUseCase = async (body: (work: Work) => Promise<void>) => {
  const performer = {
    em: world.em(),
    clock: { now: () => new Date('2026-11-24T05:00:00Z') },
    officer: { name: 'euis' },
  };
  await perform(performer, 'test', {}, async (work) => {
    await body(work);
    return { userErrors: [] };
  });
};

/** Ends the journey and the episode of a family, as graduation and natural exits do. */
const end = ({ household, episode }: BuiltHousehold, endedOn: string, how: JourneyEnd) =>
  inUseCase(async (work) => {
    await lockHousehold(work.em, household.id);
    expect(await refuseJourneyEnd(work.em, episode.id, endedOn, how)).toEqual([]);
    await endJourneyWithEpisode(work, episode.id, endedOn, how);
    const kind = how === 'GRADUATED' ? 'RISING_CLASS' : 'MOVED_AWAY';
    await work.em.execute(`update episode set ended_on = ?, exit_kind = ? where id = ?`, [endedOn, kind, episode.id]);
  });

/** Annuls the end of the episode. */
const reinstate = ({ household, episode }: BuiltHousehold, endedOn: string) =>
  inUseCase(async (work) => {
    await lockHousehold(work.em, household.id);
    await work.em.execute(`update episode set ended_on = null, exit_kind = null where id = ?`, [episode.id]);
    await reinstateJourneyWithEpisode(work, episode.id, endedOn);
  });

const stateOf = async ({ journey }: BuiltHousehold) =>
  (
    await world.rows(
      `select j.state, j.ended_on::text, j.version,
         (select state from stage_attempt a where a.journey_id = j.id order by started_on desc, id desc limit 1) as attempt
       from journey j where id = $1`,
      [journey!.id],
    )
  )[0];

describe('a journey whose episode ends', () => {
  it('by graduation has graduated, and says so in the journal', async () => {
    const built = await world.household().onAidSince('2024-01-10').completedPathway('2026-01-05').save();
    await end(built, '2026-11-20', 'GRADUATED');
    expect(await stateOf(built)).toEqual({ state: 'GRADUATED', ended_on: '2026-11-20', version: 2, attempt: 'PASSED' });
    expect(
      await world.rows('select kind, occurred_on::text, payload from journal where subject_id = $1', [
        built.journey!.id,
      ]),
    ).toEqual([
      {
        kind: 'JOURNEY_ENDED',
        occurred_on: '2026-11-20',
        payload: { journeyId: built.journey!.id, from: 'COMPLETED', to: 'GRADUATED', stage: null },
      },
    ]);
  });

  it('otherwise ends, and the stage under way is abandoned; annulled, both go on', async () => {
    const built = await world
      .household()
      .onAidSince('2024-01-10')
      .onPathway('2026-01-05')
      .passed(PathwayStage.PRODUCTIVE_AGE_SELECTION, '2026-01-12')
      .inStage(PathwayStage.MINDSET_COUNSELLING, '2026-02-02')
      .save();
    await end(built, '2026-11-20', 'EXITED');
    expect(await stateOf(built)).toEqual({ state: 'ENDED', ended_on: '2026-11-20', version: 2, attempt: 'ABANDONED' });
    await reinstate(built, '2026-11-20');
    expect(await stateOf(built)).toEqual({ state: 'ACTIVE', ended_on: null, version: 3, attempt: 'IN_PROGRESS' });
  });

  it('is completed again where every stage was passed', async () => {
    const built = await world.household().onAidSince('2024-01-10').completedPathway('2026-01-05').save();
    await end(built, '2026-11-20', 'EXITED');
    await reinstate(built, '2026-11-20');
    expect(await stateOf(built)).toMatchObject({ state: 'COMPLETED', ended_on: null });
    await end(built, '2026-11-21', 'GRADUATED');
    await reinstate(built, '2026-11-21');
    expect(await stateOf(built)).toMatchObject({ state: 'COMPLETED', ended_on: null });
  });

  it('does not let it end before what is recorded, nor graduate before it is completed', async () => {
    const { episode } = await world
      .household()
      .onAidSince('2024-01-10')
      .onPathway('2026-01-05')
      .passed(PathwayStage.PRODUCTIVE_AGE_SELECTION, '2026-01-12')
      .save();
    const codes = async (endedOn: string, how: JourneyEnd) =>
      (await refuseJourneyEnd(world.em(), episode.id, endedOn, how)).map(({ code }) => code);
    expect(await codes('2026-01-12', 'EXITED')).toEqual([]);
    expect(await codes('2026-01-11', 'EXITED')).toEqual(['DAY_NOT_POSSIBLE']);
    expect(await codes('2026-11-20', 'GRADUATED')).toEqual(['STATE_DOES_NOT_ALLOW']);
  });

  it('is nothing where the family is not on the pathway', async () => {
    const built = await world.household().onAidSince('2024-01-10').save();
    await end(built, '2026-11-20', 'EXITED');
    await reinstate(built, '2026-11-20');
    expect(await world.rows('select from journal where household_id = $1', [built.household.id])).toEqual([]);
  });
});
