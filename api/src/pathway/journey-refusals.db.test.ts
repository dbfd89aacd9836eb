import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../testing/index.ts';
import { PathwayStage } from './stage.ts';
import { callPathway, codesOf, opening, pathwayFamily, Walk } from '../testing/pathway-calls.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const family = () => pathwayFamily(world);

describe('refusals', () => {
  it('keep the order of the stages and ask for the sessions, the parts, the skill and the aid', async () => {
    const built = await world
      .household()
      .onAidSince('2024-01-10')
      .onPathway('2026-01-05')
      .passed(PathwayStage.PRODUCTIVE_AGE_SELECTION, '2026-01-12')
      .save();
    const evidence = [{ kind: 'ATTENDANCE_LIST', reference: 'DH-1' }];
    const walk = { id: built.journey!.id, version: 1 };
    const ask = async (mutation: Parameters<typeof callPathway>[1], occurredOn: string, input: object) => {
      const answer = await callPathway(world, mutation, {
        journeyId: walk.id,
        expectedVersion: walk.version,
        occurredOn,
        ...input,
      });
      if (answer.journey) walk.version = answer.journey.version;
      return answer;
    };
    const skipping = await ask('startStage', '2026-02-02', {
      stage: 'SKILLS_TRAINING',
      agencyCode: 'DISNAKER',
      skillCode: 'SEWING',
    });
    expect(codesOf(skipping)).toEqual(['STAGE_OUT_OF_ORDER']);
    expect(walk.version).toBe(1);
    const early = await ask('startStage', '2026-01-11', { stage: 'MINDSET_COUNSELLING', agencyCode: 'DP3A' });
    expect(codesOf(early)).toEqual(['DAY_NOT_POSSIBLE']);
    const nobody = await ask('startStage', '2026-02-02', { stage: 'MINDSET_COUNSELLING', agencyCode: 'NASA' });
    expect(codesOf(nobody)).toEqual(['AGENCY_UNKNOWN']);
    await ask('startStage', '2026-02-02', { stage: 'MINDSET_COUNSELLING', agencyCode: 'DP3A' });
    const again = await ask('startStage', '2026-02-02', { stage: 'MINDSET_COUNSELLING', agencyCode: 'DP3A' });
    expect(codesOf(again)).toEqual(['STAGE_RUNNING']);
    expect(codesOf(await ask('passStage', '2026-03-01', { finding: 'Lulus', evidence }))).toEqual(['SESSIONS_MISSING']);
    const aid = {
      kind: 'TOOL',
      skillCode: 'SEWING',
      description: 'Mesin jahit',
      valueAmount: 1,
      fundingSource: 'APBD',
      evidence: [{ kind: 'HANDOVER', reference: 'BAST-1' }],
    };
    expect(codesOf(await ask('grantSkillAid', '2026-03-01', aid))).toEqual(['STAGE_WITHOUT_AID']);
  });

  it('of aid that does not fit the skill, and of a last stage without any', async () => {
    const { journey } = await world
      .household()
      .onAidSince('2024-01-10')
      .onPathway('2026-01-05')
      .passed(PathwayStage.PRODUCTIVE_AGE_SELECTION, '2026-01-12')
      .passed(PathwayStage.MINDSET_COUNSELLING, '2026-02-12')
      .passed(PathwayStage.ENTREPRENEURSHIP_COACHING, '2026-03-12')
      .passed(PathwayStage.SKILLS_TRAINING, '2026-04-12')
      .save();
    const about = (expectedVersion: number, occurredOn: string) => ({
      journeyId: journey!.id,
      expectedVersion,
      occurredOn,
    });
    const wrongSkill = await callPathway(world, 'startStage', {
      ...about(1, '2026-05-01'),
      stage: 'APPLIED_SKILL_AID',
      agencyCode: 'BAZNAS',
      skillCode: 'BARBER',
    });
    expect(codesOf(wrongSkill)).toEqual(['SKILL_NOT_TRAINED']);
    const { stageAttempt } = await callPathway(world, 'startStage', {
      ...about(1, '2026-05-01'),
      stage: 'APPLIED_SKILL_AID',
      agencyCode: 'BAZNAS',
    });
    await callPathway(world, 'recordIndividualSession', {
      stageAttemptId: stageAttempt!.id,
      heldOn: '2026-05-03',
      topic: 'Serah terima',
      wasPresent: true,
      evidence: [{ kind: 'PHOTO', reference: 'F-1' }],
    });
    const barber = await callPathway(world, 'grantSkillAid', {
      ...about(2, '2026-05-04'),
      kind: 'TOOL',
      skillCode: 'BARBER',
      description: 'Gunting rambut',
      valueAmount: 500_000,
      fundingSource: 'CSR',
      evidence: [{ kind: 'HANDOVER', reference: 'BAST-2' }],
    });
    expect(codesOf(barber)).toEqual(['SKILL_NOT_TRAINED']);
    const empty = await callPathway(world, 'passStage', {
      ...about(2, '2026-05-10'),
      score: 0.9,
      evidence: [{ kind: 'PHOTO', reference: 'F-2' }],
    });
    expect(codesOf(empty)).toEqual(['SKILL_AID_MISSING']);
  });

  it('of a stale decision, with the present version', async () => {
    const walk = await Walk.open(world, opening(await family()));
    await walk.take('pauseJourney', '2026-03-01', { reason: 'Sakit' });
    const stale = await callPathway(world, 'resumeJourney', {
      journeyId: walk.journey.id,
      expectedVersion: 1,
      occurredOn: '2026-03-10',
      reason: 'Sembuh',
    });
    expect(stale).toMatchObject({ journey: { version: 2, state: 'PAUSED' }, userErrors: [{ code: 'STALE_VERSION' }] });
  });

  it('of a journey, a household or a person that there is not', async () => {
    const nobody = '01900000-0000-7000-8000-000000000000';
    const { household, head } = await family();
    const { head: stranger } = await family();
    const unknown = await callPathway(world, 'pauseJourney', {
      journeyId: nobody,
      expectedVersion: 1,
      occurredOn: '2026-03-01',
      reason: 'Sakit',
    });
    expect(unknown).toMatchObject({ journey: null, userErrors: [{ code: 'JOURNEY_UNKNOWN' }] });
    const homeless = await callPathway(world, 'openJourney', opening({ household: { id: nobody }, head }));
    expect(codesOf(homeless)).toEqual(['HOUSEHOLD_UNKNOWN']);
    const other = await callPathway(world, 'openJourney', opening({ household, head: stranger }));
    expect(codesOf(other)).toEqual(['PERSON_UNKNOWN']);
  });

  it('of the public', async () => {
    const { household, head } = await family();
    const { errors } = await world.ask(
      `mutation ($input: OpenJourneyInput!) { openJourney(input: $input) { userErrors { code } } }`,
      { input: opening({ household, head }) },
    );
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
