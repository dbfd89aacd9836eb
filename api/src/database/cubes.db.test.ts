import {
  cubes,
  installCubes,
  participationCube,
  participationQuarterCube,
  refreshCube,
  uninstallCubes,
  verifyCubes,
} from '@simoncer/analytics';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Episode } from '../episode/episode.entity.ts';
import { ExitKind } from '../episode/episode.state.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { appendToJournal } from '../journal/journal.ts';
import { BATU_TULIS, BONDONGAN, World } from '../testing/index.ts';
import { cubesAsOf, enqueueCubeRefresh } from './jobs.ts';
import { sqlOf, sqlOfClient } from './sql.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const differences = async () => (await verifyCubes(sqlOfClient(world.owner))).flatMap((cube) => cube.differences);

/** Ends a family's episode as the services do: change, journal entry, refresh, in one transaction. */
async function end(episodeId: string, kelurahanCode: string, how: { thenFail?: boolean } = {}): Promise<void> {
  await world.em().transactional(async (tx) => {
    const em = tx as SqlEntityManager;
    const episode = await em.findOneOrFail(Episode, episodeId);
    episode.endedOn = '2026-06-15';
    episode.exitKind = ExitKind.MOVED_AWAY;
    await appendToJournal(em, {
      kind: JournalKind.EPISODE_ENDED,
      householdId: episode.household.id,
      kelurahanCode,
      subjectId: episodeId,
      occurredOn: '2026-06-15',
      recordedAt: new Date('2026-06-16T00:00:00Z'),
      actor: 'test',
      evidence: [],
      payload: {},
    });
    if (how.thenFail) throw new Error('after all, no');
  });
}

describe('the participation cube', () => {
  it('cuts a stay on aid where the family moved, and names how each part ended', async () => {
    await world
      .household(BATU_TULIS)
      .onAidSince('2024-01-10')
      .enrolledIn('PKH', '2024-02-03')
      .movedTo(BONDONGAN, '2025-05-20')
      .left('2026-03-31', ExitKind.RISING_CLASS)
      .save();
    await world.refreshCubes();
    expect(
      await world.rows(`select kelurahan_code, programme_code, entered_month::text, left_month::text, left_how, entered_how, families
        from cube_participation where basis = 'THEN' order by programme_code, entered_month`),
    ).toEqual([
      cell(BATU_TULIS, '*', '2024-01-01', '2025-05-01', 'RELOCATED'),
      cell(BONDONGAN, '*', '2025-05-01', '2026-03-01', 'RISING_CLASS', 'RELOCATED'),
      cell(BATU_TULIS, 'PKH', '2024-02-01', '2025-05-01', 'RELOCATED'),
      cell(BONDONGAN, 'PKH', '2025-05-01', '2026-03-01', 'RISING_CLASS', 'RELOCATED'),
    ]);
  });

  it('has a row for each quarter in which something happened, which holds until the next', async () => {
    expect(
      await world.rows(`select concat_ws(' ', kelurahan_code, programme_code, quarter, until_quarter) as stretch,
          concat_ws(' ', entered, arrived, relocated, rising_class, left_otherwise, on_aid) as counts
        from cube_participation_quarter where basis = 'THEN' order by programme_code, quarter, kelurahan_code`),
    ).toEqual([
      // the family above: on aid since 2024-01-10, in PKH since 2024-02-03, moved on 2025-05-20, left on 2026-03-31
      { stretch: `${BATU_TULIS} * 2024-01-01 2025-04-01`, counts: '1 0 0 0 0 1' },
      { stretch: `${BATU_TULIS} * 2025-04-01 infinity`, counts: '0 0 1 0 0 0' },
      { stretch: `${BONDONGAN} * 2025-04-01 2026-01-01`, counts: '0 1 0 0 0 1' },
      { stretch: `${BONDONGAN} * 2026-01-01 infinity`, counts: '0 0 0 1 0 0' },
      { stretch: `${BATU_TULIS} PKH 2024-01-01 2025-04-01`, counts: '1 0 0 0 0 1' },
      { stretch: `${BATU_TULIS} PKH 2025-04-01 infinity`, counts: '0 0 1 0 0 0' },
      { stretch: `${BONDONGAN} PKH 2025-04-01 2026-01-01`, counts: '0 1 0 0 0 1' },
      { stretch: `${BONDONGAN} PKH 2026-01-01 infinity`, counts: '0 0 0 1 0 0' },
    ]);
  });

  it('equals a full recomputation after many writers and refreshes at the same time', async () => {
    const families: { id: string; kelurahan: string }[] = [];
    for (let count = 0; count < 60; count++) {
      const kelurahan = count % 2 ? BATU_TULIS : BONDONGAN;
      families.push({ id: (await world.household(kelurahan).onAidSince('2024-01-10').save()).episode.id, kelurahan });
    }
    await world.refreshCubes();
    const gaveUp: string[] = [];
    const refresher = (async () => {
      for (let count = 0; count < 30; count++) {
        await world.em().transactional(async (em) => {
          await refreshCube(sqlOf(em as SqlEntityManager), participationCube, count % 2 ? BATU_TULIS : BONDONGAN);
        });
      }
    })();
    await Promise.all([
      refresher,
      ...[0, 1, 2, 3].map(async (writer) => {
        for (const [index, family] of families.entries()) {
          if (index % 4 !== writer) continue;
          // every fifth gives up in the end, and must leave no trace
          const thenFail = index % 5 === 0;
          await end(family.id, family.kelurahan, { thenFail }).catch((error: Error) => gaveUp.push(error.message));
        }
      }),
    ]);
    await world.settle();
    expect(gaveUp).toEqual(Array(12).fill('after all, no'));
    expect(await differences()).toEqual([]);
    const [{ left }] = (await world.rows<{ left: number }>(
      `select sum(families)::integer as left from cube_participation where basis = 'THEN' and left_how = 'MOVED_AWAY'`,
    )) as [{ left: number }];
    // 60 families, of which every fifth (12) gave up
    expect(left).toBe(48);
  });

  it('skips a refresh whose cause it already includes, and only such a one', async () => {
    const { episode } = await world.household(BATU_TULIS).onAidSince('2024-01-10').save();
    await world.owner.query(`update episode set ended_on = '2026-01-05', exit_kind = 'DECEASED' where id = $1`, [
      episode.id,
    ]);
    const [{ xid }] = (await world.rows<{ xid: string }>('select pg_current_xact_id()::text as xid')) as [
      { xid: string },
    ];
    const refresh = (causedBy: string) =>
      world
        .em()
        .transactional((em) => refreshCube(sqlOf(em as SqlEntityManager), participationCube, BATU_TULIS, causedBy));
    expect(await refresh(xid)).toBe(true);
    expect(await refresh(xid)).toBe(false);
    const [{ xid: later }] = (await world.rows<{ xid: string }>('select pg_current_xact_id()::text as xid')) as [
      { xid: string },
    ];
    expect(await refresh(later)).toBe(true);
  });

  it('does not take a derived cube to include a change that its source does not', async () => {
    const refresh = (cube: typeof participationCube, causedBy?: string) =>
      world.em().transactional((em) => refreshCube(sqlOf(em as SqlEntityManager), cube, BATU_TULIS, causedBy));
    await refresh(participationCube);
    const [{ xid }] = (await world.rows<{ xid: string }>('select pg_current_xact_id()::text as xid')) as [
      { xid: string },
    ];
    // recomputed after the change, but from cells without it
    await refresh(participationQuarterCube);
    expect(await refresh(participationQuarterCube, xid)).toBe(true);
    await refresh(participationCube, xid);
    expect(await refresh(participationQuarterCube, xid)).toBe(true);
    expect(await refresh(participationQuarterCube, xid)).toBe(false);
  });

  it('is built where it is missing, and stays where it is there', async () => {
    const owner = await world.owner.connect();
    const install = async () => {
      await owner.query('begin');
      const built = await installCubes(sqlOfClient(owner), 'simoncer_app');
      await owner.query('commit');
      return built;
    };
    const all = ['cube_participation', 'cube_participation_quarter', 'cube_participation_head'];
    // as a database from before the second cube
    await owner.query('drop view cube_participation_quarter_source; drop table cube_participation_quarter');
    await owner.query(`delete from setting where name = 'cube.cube_participation_quarter.definition'`);
    expect(await install()).toEqual(['cube_participation_quarter']);
    expect(await install()).toEqual([]);
    // another definition of the first: what is derived from it is built anew with it
    await owner.query(`update setting set value = '"old"' where name = 'cube.cube_participation.definition'`);
    expect(await install()).toEqual(all);
    await uninstallCubes(sqlOfClient(owner));
    expect(await install()).toEqual(cubes.map(({ table }) => table));
    owner.release();
    expect(await differences()).toEqual([]);
  });

  it('does not believe a snapshot that another server took', async () => {
    // as after a restore: transaction numbers far ahead of this server's
    await world.owner.query(
      `update cube_refresh set snapshot = '900000000:900000000:' where kelurahan_code = '${BATU_TULIS}'`,
    );
    const [{ xid }] = (await world.rows<{ xid: string }>('select pg_current_xact_id()::text as xid')) as [
      { xid: string },
    ];
    const refreshed = await world
      .em()
      .transactional((em) => refreshCube(sqlOf(em as SqlEntityManager), participationCube, BATU_TULIS, xid));
    expect(refreshed).toBe(true);
  });

  it('is found wrong by verify when a cell is tampered with', async () => {
    await world.owner.query(`update cube_participation set families = families + 1
      where (kelurahan_code, basis, programme_code, left_how) = ('${BATU_TULIS}', 'THEN', 'PKH', 'RELOCATED')`);
    const wrong = {
      ...cell(BATU_TULIS, 'PKH', '2024-02-01', '2025-05-01', 'RELOCATED'),
      basis: 'THEN',
      // the head of the builder's families: born 1985-03-15, so 38 on 2024-01-10
      head_sex: 'MALE',
      head_age_band: '30_TO_44',
    };
    expect((await verifyCubes(sqlOfClient(world.owner)))[0]!.differences).toEqual([
      { problem: 'WRONG', cell: { ...wrong, families: 2 } },
      { problem: 'MISSING', cell: wrong },
    ]);
    await world.refreshCubes();
    expect(await differences()).toEqual([]);
  });

  it('is found wrong by verify when a quarter is tampered with', async () => {
    await world.owner.query(`update cube_participation_quarter set on_aid = 7
      where (kelurahan_code, basis, programme_code, quarter) = ('${BATU_TULIS}', 'THEN', 'PKH', '2024-01-01')`);
    expect(await differences()).toMatchObject([
      { problem: 'WRONG', cell: { quarter: '2024-01-01', on_aid: 7 } },
      { problem: 'MISSING', cell: { quarter: '2024-01-01', on_aid: 1 } },
    ]);
    await world.refreshCubes();
    expect(await differences()).toEqual([]);
  });

  it('says it is as of the oldest change it does not include yet', async () => {
    expect(Date.now() - (await cubesAsOf(world.em())).getTime()).toBeLessThan(5_000);
    // a refresh that waits, as if the worker were busy: hold the lock that it needs
    const holder = await world.owner.connect();
    await holder.query('begin');
    await holder.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`cube_participation/${BATU_TULIS}`]);
    await world.em().transactional((em) => enqueueCubeRefresh(em as SqlEntityManager, BATU_TULIS));
    const enqueued = Date.now();
    await new Promise((go) => setTimeout(go, 300));
    expect((await cubesAsOf(world.em())).getTime()).toBeLessThanOrEqual(enqueued);
    await holder.query('commit');
    holder.release();
    await world.settle();
    expect((await cubesAsOf(world.em())).getTime()).toBeGreaterThan(enqueued);
  });

  it('frees a job that a worker left behind when it died', async () => {
    await world.server.stop();
    await world.em().transactional((em) => enqueueCubeRefresh(em as SqlEntityManager, BATU_TULIS));
    await world.owner.query(
      `update graphile_worker._private_jobs set locked_by = 'worker-that-died', locked_at = now(), attempts = 1`,
    );
    expect(await world.rows(`select from graphile_worker.jobs where locked_by = 'worker-that-died'`)).toHaveLength(1);
    await world.restartServer();
    await world.settle();
  });
});

function cell(kelurahan: string, programme: string, entered: string, left: string, how: string, enteredHow = 'ON_AID') {
  return {
    kelurahan_code: kelurahan,
    programme_code: programme,
    entered_month: entered,
    left_month: left,
    left_how: how,
    entered_how: enteredHow,
    families: 1,
  };
}
