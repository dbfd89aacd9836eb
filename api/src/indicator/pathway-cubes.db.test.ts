import { attendanceCube, journeyCube, pathwayCube } from '@simoncer/analytics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { FamilyRole } from '../household/person.entity.ts';
import { PathwayStage } from '../pathway/stage.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';
import { cellsOf, refreshPlaces, wrongCells } from '../testing/cubes.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const { PRODUCTIVE_AGE_SELECTION, MINDSET_COUNSELLING, ENTREPRENEURSHIP_COACHING } = PathwayStage;

/** Of one kelurahan in one basis: month, stage, provider, sex, age, reason, bucket, and the counts. */
const pathwayOf = (kelurahan: string, basis: string) =>
  cellsOf(world, pathwayCube, `kelurahan_code = '${kelurahan}' and basis = '${basis}'`, pathwayCube.columns.slice(2));
const journeysOf = (kelurahan: string, basis: string) =>
  cellsOf(world, journeyCube, `kelurahan_code = '${kelurahan}' and basis = '${basis}'`, journeyCube.columns.slice(2));
const attendanceOf = (kelurahan: string, basis: string) =>
  cellsOf(
    world,
    attendanceCube,
    `kelurahan_code = '${kelurahan}' and basis = '${basis}'`,
    attendanceCube.columns.slice(2),
  );

describe('the cubes of the pathway', () => {
  it('have no cell where nobody is on the pathway', async () => {
    await world.household(BATU_TULIS).onAidSince('2024-01-10').save();
    await world.refreshCubes();
    for (const cube of [pathwayCube, journeyCube, attendanceCube]) expect(await cellsOf(world, cube)).toEqual([]);
  });

  it('leave what happened where the family lived then, and tell all of it where it lives now', async () => {
    // The head, born 1985-03-15, is a man of 39 and of 40 years.
    const { household } = await world
      .household(BATU_TULIS)
      .onAidSince('2024-01-10')
      .onPathway('2025-01-10')
      .passed(PRODUCTIVE_AGE_SELECTION, '2025-01-20')
      .movedTo(BONDONGAN, '2025-06-01')
      .passed(MINDSET_COUNSELLING, '2025-06-15')
      .inStage(ENTREPRENEURSHIP_COACHING, '2025-06-20')
      .save();
    // the builder of journeys knows of no move
    await world.owner.query(
      `update stage_attempt set kelurahan_code = $2 where household_id = $1 and started_on >= '2025-06-01'`,
      [household.id, BONDONGAN],
    );
    await world.owner.query(
      `update attendance set kelurahan_code = $2 where household_id = $1 and held_on >= '2025-06-01'`,
      [household.id, BONDONGAN],
    );
    // absent once, of the sessions of counselling
    await world.owner.query(
      `insert into attendance (id, household_id, stage_attempt_id, kelurahan_code, held_on, topic, was_present, reason, recorded_by, recorded_at)
       select gen_random_uuid(), household_id, id, $2, '2025-06-08', 'Pertemuan 0', false, 'Sakit', 'euis', now()
       from stage_attempt where household_id = $1 and stage = 'MINDSET_COUNSELLING'`,
      [household.id, BONDONGAN],
    );
    await refreshPlaces(world, BATU_TULIS, BONDONGAN);

    // Selection took 10 days: ln 10 / ln 1.05 = 47.2, bucket 48. Counselling began on the day of its passing, 20 January,
    // and took 146 days: ln 146 / ln 1.05 = 102.1, bucket 103. Counts: reached, passed so far, repeated, passed, dropped out.
    const inBatuTulis = [
      '2025-01-01 MINDSET_COUNSELLING DP3A MALE 30_TO_44 1 1 0 0 0',
      '2025-01-01 PRODUCTIVE_AGE_SELECTION DINSOS MALE 30_TO_44 1 1 0 0 0',
      '2025-01-01 PRODUCTIVE_AGE_SELECTION DINSOS MALE 30_TO_44 48 0 0 0 1 0',
    ];
    const inBondongan = [
      '2025-06-01 ENTREPRENEURSHIP_COACHING DINKUKM MALE 30_TO_44 1 0 0 0 0',
      '2025-06-01 MINDSET_COUNSELLING DP3A MALE 30_TO_44 103 0 0 0 1 0',
    ];
    expect(await pathwayOf(BATU_TULIS, 'THEN')).toEqual(inBatuTulis);
    expect(await pathwayOf(BONDONGAN, 'THEN')).toEqual(inBondongan);
    expect(await pathwayOf(BATU_TULIS, 'NOW')).toEqual([]);
    expect(await pathwayOf(BONDONGAN, 'NOW')).toEqual([...inBatuTulis, ...inBondongan]);

    expect(await journeysOf(BATU_TULIS, 'THEN')).toEqual(['2025-01-01 MALE 30_TO_44 1 0 0 0 0']);
    expect(await journeysOf(BONDONGAN, 'THEN')).toEqual([]);
    expect(await journeysOf(BONDONGAN, 'NOW')).toEqual(['2025-01-01 MALE 30_TO_44 1 0 0 0 0']);

    // The builder has both sessions of a stage on the day it is passed.
    const selection = ['2025-01-01 PRODUCTIVE_AGE_SELECTION DINSOS MALE 30_TO_44 2 2'];
    const counselling = ['2025-06-01 MINDSET_COUNSELLING DP3A MALE 30_TO_44 3 2'];
    expect(await attendanceOf(BATU_TULIS, 'THEN')).toEqual(selection);
    expect(await attendanceOf(BONDONGAN, 'THEN')).toEqual(counselling);
    expect(await attendanceOf(BONDONGAN, 'NOW')).toEqual([...selection, ...counselling]);
    expect(await wrongCells(world)).toEqual([]);
  });

  it('count a member who takes over anew, a repeated stage once, and a journey given up at its latest stage', async () => {
    const { household, head, members, journey } = await world
      .household(SINDANG_SARI)
      .withMember(FamilyRole.CHILD, '2000-05-01')
      .onAidSince('2024-01-10')
      .onPathway('2025-02-01')
      .passed(PRODUCTIVE_AGE_SELECTION, '2025-02-10')
      .save();
    const attempt = (
      person: { id: string },
      stage: PathwayStage,
      number: number,
      agency: string,
      state: string,
      startedOn: string,
      endedOn: string,
    ) =>
      world.owner.query(
        `insert into stage_attempt (id, household_id, journey_id, person_id, kelurahan_code, stage, attempt_number, agency_code,
           planned_session_count, state, started_on, ended_on, evidence)
         values (gen_random_uuid(), $1, $2, $3, $4, $5, $6, $7, 2, $8, $9, $10, '[{"kind": "ATTENDANCE_LIST", "reference": "1"}]')`,
        [household.id, journey!.id, person.id, SINDANG_SARI, stage, number, agency, state, startedOn, endedOn],
      );
    await attempt(head, MINDSET_COUNSELLING, 1, 'DP3A', 'NOT_PASSED', '2025-02-10', '2025-03-10');
    await attempt(head, MINDSET_COUNSELLING, 2, 'LP3', 'ABANDONED', '2025-03-10', '2025-04-01');
    // the daughter goes on
    await attempt(members[0]!, PRODUCTIVE_AGE_SELECTION, 1, 'DINSOS', 'PASSED', '2025-04-01', '2025-04-05');
    await attempt(members[0]!, MINDSET_COUNSELLING, 1, 'DP3A', 'ABANDONED', '2025-04-05', '2025-05-02');
    await world.owner.query(
      `update journey set person_id = $2, state = 'DROPPED_OUT', ended_on = '2025-05-02', drop_out_reason = 'ILLNESS' where id = $1`,
      [journey!.id, members[0]!.id],
    );
    await refreshPlaces(world, SINDANG_SARI);

    // 9 days: ln 9 / ln 1.05 = 45.03, bucket 46. 4 days: 28.4, bucket 29.
    const cells = [
      '2025-02-01 MINDSET_COUNSELLING DP3A MALE 30_TO_44 1 0 1 0 0',
      '2025-02-01 PRODUCTIVE_AGE_SELECTION DINSOS MALE 30_TO_44 1 1 0 0 0',
      '2025-02-01 PRODUCTIVE_AGE_SELECTION DINSOS MALE 30_TO_44 46 0 0 0 1 0',
      '2025-04-01 MINDSET_COUNSELLING DP3A FEMALE UNDER_30 1 0 0 0 0',
      '2025-04-01 PRODUCTIVE_AGE_SELECTION DINSOS FEMALE UNDER_30 1 1 0 0 0',
      '2025-04-01 PRODUCTIVE_AGE_SELECTION DINSOS FEMALE UNDER_30 29 0 0 0 1 0',
      '2025-05-01 MINDSET_COUNSELLING DP3A FEMALE UNDER_30 ILLNESS 0 0 0 0 1',
    ];
    expect(await pathwayOf(SINDANG_SARI, 'THEN')).toEqual(cells);
    expect(await pathwayOf(SINDANG_SARI, 'NOW')).toEqual(cells);
    // Given up on the 90th day after the first: ln 90 / ln 1.05 = 92.2, bucket 93.
    expect(await journeysOf(SINDANG_SARI, 'THEN')).toEqual([
      '2025-02-01 FEMALE UNDER_30 1 0 0 0 0',
      '2025-05-01 FEMALE UNDER_30 ILLNESS 93 0 0 0 1 0',
    ]);
    expect(await wrongCells(world)).toEqual([]);
  });

  it('tell when a journey was completed and when it graduated, and put an exit where the family lived last', async () => {
    await world.owner.query('truncate journey, stage_attempt, attendance, skill_aid cascade');
    // Completed after 150 days, on 2024-05-30; 2024-07-01 is 182 days after the first.
    await world
      .household(BATU_TULIS)
      .onAidSince('2023-06-01')
      .completedPathway('2024-01-01')
      .left('2024-07-01', ExitKind.RISING_CLASS)
      // no longer on aid on the day it moves
      .movedTo(BONDONGAN, '2024-07-01')
      .save();
    await refreshPlaces(world, BATU_TULIS, BONDONGAN, SINDANG_SARI);
    // ln 150 / ln 1.05 = 102.7 and ln 182 / ln 1.05 = 106.7
    const cells = [
      '2024-01-01 MALE 30_TO_44 1 0 0 0 0',
      '2024-05-01 MALE 30_TO_44 103 0 1 0 0 0',
      '2024-07-01 MALE 30_TO_44 107 0 0 1 0 0',
    ];
    expect(await journeysOf(BATU_TULIS, 'THEN')).toEqual(cells);
    expect(await journeysOf(BONDONGAN, 'NOW')).toEqual(cells);
    expect(await journeysOf(BONDONGAN, 'THEN')).toEqual([]);
    const [skills] = await world.rows(
      `select sum(reached) as reached, sum(passed) as passed from cube_pathway where basis = 'NOW' and skill_code = 'SEWING'`,
    );
    // skills training and applied-skill aid
    expect(skills).toEqual({ reached: '2', passed: '2' });
    expect(await wrongCells(world)).toEqual([]);
  });
});
