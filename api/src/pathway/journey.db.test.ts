import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../testing/index.ts';
import { callPathway, codesOf, opening, pathwayFamily, Walk } from '../testing/pathway-calls.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const family = () => pathwayFamily(world);

describe('a journey through the five stages', () => {
  it('is selected, counselled, coached, trained, equipped and completed, each step in the journal', async () => {
    const { household, head } = await world
      .household()
      .onAidSince('2024-01-10')
      .accompaniedBy('imas', '2025-01-01')
      .accompaniedBy('dadang', '2026-02-02')
      .accompaniedBy('euis', '2026-02-03')
      .save();
    const walk = await Walk.open(world, opening({ household, head }));
    await walk.attend('2026-02-05');
    await walk.pass('2026-02-10');
    await walk.take('startStage', '2026-03-02', { stage: 'MINDSET_COUNSELLING', agencyCode: 'DP3A' });
    await walk.attend('2026-03-09');
    await walk.attend('2026-03-16');
    await walk.pass('2026-03-20');
    await walk.take('startStage', '2026-04-01', { stage: 'ENTREPRENEURSHIP_COACHING', agencyCode: 'DINKUKM' });
    await walk.attend('2026-04-08', 'FINANCE');
    await walk.attend('2026-04-15', 'SKILLS_MANAGEMENT');
    await walk.pass('2026-04-20');
    await walk.take('startStage', '2026-05-04', {
      stage: 'SKILLS_TRAINING',
      agencyCode: 'DISNAKER',
      skillCode: 'SEWING',
    });
    await walk.attend('2026-05-11');
    await walk.attend('2026-05-18');
    await walk.pass('2026-05-29', 'TRAINING_CERTIFICATE');
    await walk.take('startStage', '2026-06-01', { stage: 'APPLIED_SKILL_AID', agencyCode: 'BAZNAS' });
    await walk.attend('2026-06-08');
    await walk.take('grantSkillAid', '2026-06-10', {
      kind: 'TOOL',
      skillCode: 'SEWING',
      description: 'Mesin jahit',
      valueAmount: 2_500_000,
      fundingSource: 'BAZNAS',
      evidence: [{ kind: 'HANDOVER', reference: 'BAST-1' }],
    });
    await walk.pass('2026-06-20');
    expect(walk.journey).toMatchObject({ state: 'COMPLETED', endedOn: null });

    const { data, errors } = await world.askAsOfficer(
      `query ($id: UUID!) { household(id: $id) {
         journeys {
           state companion version person { id } kelurahan { code }
           availableActions { action isAvailable reasons { code } }
           attempts { stage attemptNumber state agency { code } skill { code } plannedSessionCount startedOn endedOn
             attendances { heldOn part wasPresent recordedBy } }
           skillAids { kind skill { code } valueAmount fundingSource grantedOn stageAttempt { stage } }
         }
         timeline { kind occurredOn }
       } }`,
      { id: household.id },
    );
    expect(errors).toBeUndefined();
    const [journey] = data.household.journeys;
    expect(journey).toMatchObject({
      state: 'COMPLETED',
      companion: 'dadang',
      person: { id: head.id },
      kelurahan: { code: '32.71.01.1001' },
      skillAids: [
        {
          kind: 'TOOL',
          skill: { code: 'SEWING' },
          valueAmount: 2_500_000,
          stageAttempt: { stage: 'APPLIED_SKILL_AID' },
        },
      ],
    });
    expect(
      journey.attempts.map((attempt: { stage: string; state: string; agency: { code: string } }) => [
        attempt.stage,
        attempt.state,
        attempt.agency.code,
      ]),
    ).toEqual([
      ['PRODUCTIVE_AGE_SELECTION', 'PASSED', 'DINSOS'],
      ['MINDSET_COUNSELLING', 'PASSED', 'DP3A'],
      ['ENTREPRENEURSHIP_COACHING', 'PASSED', 'DINKUKM'],
      ['SKILLS_TRAINING', 'PASSED', 'DISNAKER'],
      ['APPLIED_SKILL_AID', 'PASSED', 'BAZNAS'],
    ]);
    expect(journey.attempts[2].attendances).toEqual([
      { heldOn: '2026-04-08', part: 'FINANCE', wasPresent: true, recordedBy: 'euis' },
      { heldOn: '2026-04-15', part: 'SKILLS_MANAGEMENT', wasPresent: true, recordedBy: 'euis' },
    ]);
    expect(journey.availableActions.filter(({ isAvailable }: { isAvailable: boolean }) => isAvailable)).toEqual([
      { action: 'DROP_OUT', isAvailable: true, reasons: [] },
    ]);
    const kinds = data.household.timeline.map(({ kind }: { kind: string }) => kind);
    expect(kinds).toEqual(
      [
        'JOURNEY_OPENED SESSION_HELD STAGE_PASSED',
        'STAGE_STARTED SESSION_HELD SESSION_HELD STAGE_PASSED',
        'STAGE_STARTED SESSION_HELD SESSION_HELD STAGE_PASSED',
        'STAGE_STARTED SESSION_HELD SESSION_HELD STAGE_PASSED',
        'STAGE_STARTED SESSION_HELD SKILL_AID_GRANTED STAGE_PASSED',
      ]
        .join(' ')
        .split(' '),
    );
  });

  it('names in the journal the policy it was decided under, and no other', async () => {
    const walk = await Walk.open(world, opening(await family()));
    await walk.attend('2026-02-05');
    const { journalEntry } = await walk.pass('2026-02-10');
    const { data } = await world.askAsOfficer(
      `query ($id: UUID!) { journal(filter: { id: { eq: $id } }) { nodes { policy { key } actor kelurahan { code } } } }`,
      { id: journalEntry!.id },
    );
    expect(data.journal.nodes).toEqual([
      { policy: [{ key: 'pathway.sessions_required' }], actor: 'euis', kelurahan: { code: '32.71.01.1001' } },
    ]);
  });
});

describe('what can be done with a journey', () => {
  it('is told with every reason against, as the mutation would refuse it', async () => {
    const walk = await Walk.open(world, opening(await family()));
    const { data, errors } = await world.askAsOfficer(
      `query ($id: UUID!) { journeys(filter: { id: { eq: $id } }) { nodes {
         availableActions { action isAvailable reasons { code field message } } } } }`,
      { id: walk.journey.id },
    );
    expect(errors).toBeUndefined();
    const actions = data.journeys.nodes[0].availableActions as {
      action: string;
      isAvailable: boolean;
      reasons: object[];
    }[];
    expect(actions.filter(({ isAvailable }) => isAvailable).map(({ action }) => action)).toEqual([
      'REPEAT_STAGE',
      'PAUSE',
      'TRANSFER',
      'DROP_OUT',
    ]);
    const refused = await walk.ask('passStage', '2026-11-24', {
      finding: 'Lulus',
      evidence: [{ kind: 'ATTENDANCE_LIST', reference: 'DH-1' }],
    });
    expect(actions.find(({ action }) => action === 'PASS_STAGE')!.reasons).toEqual(refused.userErrors);
    expect(refused.userErrors[0]!.message).toContain('0 of 1 sessions attended');
  });

  it('of many journeys is read in one statement, beside the policy and the journeys', async () => {
    await Walk.open(world, opening(await family()));
    await Walk.open(world, opening(await family()));
    const before = (await world.rows(`select from journey`)).length;
    expect(before).toBeGreaterThan(2);
    const { data } = await world.askAsOfficer(
      `{ journeys(first: 100) { nodes { availableActions { isAvailable } } } }`,
    );
    expect(data.journeys.nodes).toHaveLength(before);
  });
});

describe('at the same moment', () => {
  it('of many who open a journey for one family one succeeds, and the others are told of it', async () => {
    const built = await family();
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, index) =>
        callPathway(world, 'openJourney', opening(built), (['euis', 'dadang', 'cecep'] as const)[index % 3]!),
      ),
    );
    const [won, ...others] = answers.filter(({ journalEntry }) => journalEntry !== null);
    expect(others).toEqual([]);
    const lost = answers.filter(({ journalEntry }) => journalEntry === null);
    expect(lost).toHaveLength(11);
    for (const answer of lost) {
      expect(codesOf(answer)).toEqual(['JOURNEY_OPEN']);
      expect(answer.userErrors[0]!.message).toContain(won!.journey!.id);
    }
  });

  it('twenty calls with one key take effect once and are answered alike', async () => {
    const input = opening(await family(), { idempotencyKey: 'buka-1' });
    const answers = await Promise.all(Array.from({ length: 20 }, () => callPathway(world, 'openJourney', input)));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]!.userErrors).toEqual([]);
    expect(await world.rows('select from journey where household_id = $1', [input.householdId as string])).toHaveLength(
      1,
    );
  });

  it('of many who pass one stage one succeeds', async () => {
    const walk = await Walk.open(world, opening(await family()));
    await walk.attend('2026-02-05');
    const input = { finding: 'Lulus', evidence: [{ kind: 'ATTENDANCE_LIST', reference: 'DH-1' }] };
    const answers = await Promise.all(Array.from({ length: 10 }, () => walk.ask('passStage', '2026-02-10', input)));
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const rest = answers.flatMap(({ userErrors }) => userErrors);
    expect(new Set(rest.map(({ code }) => code))).toEqual(new Set(['STALE_VERSION']));
  });
});
