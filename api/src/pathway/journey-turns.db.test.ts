import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../testing/index.ts';
import { callPathway, codesOf, opening, pathwayFamily, Walk } from '../testing/pathway-calls.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const family = () => pathwayFamily(world);

describe('a stage that is not passed', () => {
  it('is repeated as often as policy allows, then the journey is given up for that reason', async () => {
    const walk = await Walk.open(world, opening(await family()));
    for (const [index, day] of ['2026-03-01', '2026-04-01'].entries()) {
      await walk.take('repeatStage', day, { reason: 'Tidak hadir' });
      expect(walk.attempt).toMatchObject({ attemptNumber: index + 2, state: 'IN_PROGRESS' });
    }
    expect(codesOf(await walk.ask('repeatStage', '2026-05-01', { reason: 'Tidak hadir' }))).toEqual([
      'ATTEMPTS_EXHAUSTED',
    ]);
    await walk.take('dropOutOfJourney', '2026-05-01', { reason: 'ATTEMPTS_EXHAUSTED' });
    expect(walk.journey).toMatchObject({
      state: 'DROPPED_OUT',
      endedOn: '2026-05-01',
      dropOutReason: 'ATTEMPTS_EXHAUSTED',
    });
    expect(
      await world.rows('select state, attempt_number, finding from stage_attempt where journey_id = $1 order by 2', [
        walk.journey.id,
      ]),
    ).toEqual([
      { state: 'NOT_PASSED', attempt_number: 1, finding: 'Tidak hadir' },
      { state: 'NOT_PASSED', attempt_number: 2, finding: 'Tidak hadir' },
      { state: 'NOT_PASSED', attempt_number: 3, finding: null },
    ]);
  });
});

describe('a pause', () => {
  it('holds the stage until it is resumed; one that was too long only lets the journey be given up or handed on', async () => {
    const walk = await Walk.open(world, opening(await family()));
    await walk.take('pauseJourney', '2026-02-10', { reason: 'Melahirkan' });
    expect(walk.journey).toMatchObject({ state: 'PAUSED', pausedOn: '2026-02-10' });
    const evidence = [{ kind: 'ATTENDANCE_LIST', reference: 'DH-1' }];
    const passing = await walk.ask('passStage', '2026-02-20', { score: 1, evidence });
    expect(passing.userErrors).toMatchObject([
      { code: 'STATE_DOES_NOT_ALLOW', message: expect.stringContaining('Possible now: RESUME, TRANSFER, DROP_OUT') },
    ]);
    const attend = (heldOn: string) =>
      callPathway(world, 'recordIndividualSession', {
        stageAttemptId: walk.attempt.id,
        heldOn,
        topic: 'Wawancara',
        wasPresent: true,
        evidence,
      });
    expect(codesOf(await attend('2026-02-20'))).toEqual(['STAGE_NOT_UNDER_WAY']);
    // 180 days after 10 February is 9 August
    expect(codesOf(await walk.ask('resumeJourney', '2026-08-10', { reason: 'Siap' }))).toEqual(['PAUSE_TOO_LONG']);
    await walk.take('resumeJourney', '2026-08-09', { reason: 'Siap' });
    expect(walk.journey).toMatchObject({ state: 'ACTIVE', pausedOn: null });
    // what was in the pause stays so
    expect(codesOf(await attend('2026-02-20'))).toEqual(['STAGE_NOT_UNDER_WAY']);
    expect(codesOf(await attend('2026-08-08'))).toEqual(['STAGE_NOT_UNDER_WAY']);
    expect(codesOf(await attend('2026-08-09'))).toEqual([]);
    expect(codesOf(await attend('2026-02-09'))).toEqual([]);
    expect(codesOf(await walk.ask('pauseJourney', '2026-08-08', { reason: 'Sakit' }))).toEqual(['DAY_NOT_POSSIBLE']);
  });
});

describe('another member who goes on', () => {
  it('begins with the selection, and who comes back goes on from what was passed before', async () => {
    const { household, head, members } = await family();
    const walk = await Walk.open(world, opening({ household, head }));
    await walk.attend('2026-02-05');
    await walk.pass('2026-02-10');
    await walk.take('startStage', '2026-03-02', { stage: 'MINDSET_COUNSELLING', agencyCode: 'LP3' });
    const [spouse, child] = members;
    const tooYoung = await walk.ask('transferJourney', '2026-03-10', { personId: child!.id, reason: 'Bekerja' });
    expect(codesOf(tooYoung)).toEqual(['AGE_NOT_PRODUCTIVE']);
    await walk.take('transferJourney', '2026-03-10', { personId: spouse!.id, reason: 'Bekerja di luar kota' });
    expect(walk.journey).toMatchObject({ state: 'ACTIVE', person: { id: spouse!.id } });
    expect(walk.attempt).toMatchObject({ stage: 'PRODUCTIVE_AGE_SELECTION', attemptNumber: 1, state: 'IN_PROGRESS' });
    await walk.take('transferJourney', '2026-03-20', { personId: head.id, reason: 'Kembali' });
    const again = await walk.ask('startStage', '2026-04-01', {
      stage: 'PRODUCTIVE_AGE_SELECTION',
      agencyCode: 'DINSOS',
    });
    expect(codesOf(again)).toEqual(['STAGE_OUT_OF_ORDER']);
    await walk.take('startStage', '2026-04-01', { stage: 'MINDSET_COUNSELLING', agencyCode: 'LP3' });
    expect(walk.attempt).toMatchObject({ attemptNumber: 2 });
    expect(
      await world.rows(
        `select stage, state, person_id = $2 as "isHead" from stage_attempt where journey_id = $1 order by started_on, id`,
        [walk.journey.id, head.id],
      ),
    ).toEqual([
      { stage: 'PRODUCTIVE_AGE_SELECTION', state: 'PASSED', isHead: true },
      { stage: 'MINDSET_COUNSELLING', state: 'ABANDONED', isHead: true },
      { stage: 'PRODUCTIVE_AGE_SELECTION', state: 'ABANDONED', isHead: false },
      { stage: 'MINDSET_COUNSELLING', state: 'IN_PROGRESS', isHead: true },
    ]);
  });

  it('ends the pause', async () => {
    const { household, head, members } = await family();
    const walk = await Walk.open(world, opening({ household, head }));
    await walk.take('pauseJourney', '2026-02-10', { reason: 'Sakit' });
    await walk.take('transferJourney', '2026-10-10', { personId: members[0]!.id, reason: 'Masih sakit' });
    expect(walk.journey).toMatchObject({ state: 'ACTIVE', pausedOn: null, person: { id: members[0]!.id } });
  });
});

describe('a journey that was given up', () => {
  it('has a coded reason, and makes room for a new one after as long as policy asks', async () => {
    const built = await family();
    const walk = await Walk.open(world, opening(built));
    expect(codesOf(await walk.ask('dropOutOfJourney', '2026-03-01', { reason: 'OTHER' }))).toEqual(['NOTE_MISSING']);
    await walk.take('dropOutOfJourney', '2026-03-01', { reason: 'FOUND_EMPLOYMENT', note: 'Pabrik sepatu' });
    const early = await callPathway(world, 'openJourney', opening(built, { startedOn: '2026-02-27' }));
    expect(codesOf(early)).toEqual(['DAY_NOT_POSSIBLE']);
    // 180 days from 1 March are over on 28 August
    const soon = await callPathway(world, 'openJourney', opening(built, { startedOn: '2026-08-27' }));
    expect(codesOf(soon)).toEqual(['WAITING_AFTER_DROP_OUT']);
    const next = await callPathway(world, 'openJourney', opening(built, { startedOn: '2026-08-28' }));
    expect(next).toMatchObject({ journey: { state: 'ACTIVE' }, userErrors: [] });
  });
});
