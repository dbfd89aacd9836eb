import { afterAll, beforeAll, expect, it } from 'vitest';
import { BATU_TULIS, madeUpNik, World, type OfficerName } from '../testing/index.ts';

/*
 * One family from its registration to its last exit, told through GraphQL alone, on the days on which things happen.
 */
let world: World;
beforeAll(async () => {
  world = await World.start(new Date('2023-01-09T05:00:00Z'));
});
afterAll(() => world.stop());

/** Asks a mutation as an officer, and expects it to be done. */
async function done<Payload>(officer: OfficerName, mutation: string, input: object, fields: string): Promise<Payload> {
  const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input`;
  const { data, errors } = await world.askAs(
    officer,
    `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${fields} journalEntry { kind } userErrors { code message } } }`,
    { input },
  );
  expect(errors, `${mutation}`).toBeUndefined();
  expect(data[mutation].userErrors, `${mutation}`).toEqual([]);
  expect(data[mutation].journalEntry, `${mutation}`).not.toBeNull();
  return data[mutation] as Payload;
}

const evidence = (kind: string, reference: string) => [{ kind, reference }];

interface JourneyNow {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly attempts: readonly { readonly id: string; readonly stage: string; readonly state: string }[];
}
const JOURNEY = 'journey { id version state attempts { id stage state } }';

it('is selected, counselled, coached, trained, equipped, graduates, is followed up, comes back after 14 months, and moves away', async () => {
  // registered, and on aid
  const { household } = await done<{ household: { id: string; members: { id: string; fullName: string }[] } }>(
    'euis',
    'registerHousehold',
    {
      kk: '3271010901230000',
      kelurahanCode: BATU_TULIS,
      rt: 2,
      rw: 5,
      registeredOn: '2023-01-09',
      members: [
        {
          nik: madeUpNik('327101', 'MALE', '1988-04-02'),
          fullName: 'Cecep Hidayat',
          sex: 'MALE',
          bornOn: '1988-04-02',
          familyRole: 'HEAD',
        },
        {
          nik: madeUpNik('327101', 'FEMALE', '1990-08-21'),
          fullName: 'Rina Lestari',
          sex: 'FEMALE',
          bornOn: '1990-08-21',
          familyRole: 'SPOUSE',
        },
      ],
      evidence: evidence('FAMILY_CARD', 'KK-1'),
    },
    'household { id members { id fullName } }',
  );
  const rina = household.members.find(({ fullName }) => fullName === 'Rina Lestari')!.id;
  const assess = (assessedOn: string, welfareClass: string, incomeAmount: number) => {
    world.setToday(assessedOn);
    return done(
      'imas',
      'recordAssessment',
      {
        householdId: household.id,
        assessedOn,
        welfareClass,
        incomeAmount,
        source: 'FIELD_VISIT',
        evidence: evidence('FIELD_VERIFICATION', `BAV-${assessedOn}`),
      },
      'assessment { id }',
    );
  };
  const { episode } = await done<{ episode: { id: string } }>(
    'euis',
    'openEpisode',
    {
      householdId: household.id,
      startedOn: '2023-01-09',
      programmes: ['PKH', 'SEMBAKO'],
      evidence: evidence('FIELD_VERIFICATION', 'BAV-1'),
    },
    'episode { id }',
  );
  await assess('2023-01-16', 'TIDAK_MAMPU', 350_000);
  await done(
    'euis',
    'assignCompanion',
    { householdId: household.id, companion: 'imas', startedOn: '2023-01-16' },
    'assignment { id }',
  );

  // the pathway
  world.setToday('2023-02-01');
  let { journey } = await done<{ journey: JourneyNow }>(
    'imas',
    'openJourney',
    {
      householdId: household.id,
      personId: rina,
      startedOn: '2023-02-01',
      evidence: evidence('SIGNED_STATEMENT', 'SP-0'),
    },
    JOURNEY,
  );
  const change = async (mutation: string, occurredOn: string, input: object = {}) => {
    world.setToday(occurredOn);
    const asked = { journeyId: journey.id, expectedVersion: journey.version, occurredOn, ...input };
    ({ journey } = await done<{ journey: JourneyNow }>('imas', mutation, asked, JOURNEY));
  };
  const attend = async (heldOn: string, topic: string, part: string | null = null) => {
    world.setToday(heldOn);
    const stageAttemptId = journey.attempts.find(({ state }) => state === 'IN_PROGRESS')!.id;
    await done(
      'imas',
      'recordIndividualSession',
      {
        stageAttemptId,
        heldOn,
        topic,
        part,
        wasPresent: true,
        evidence: evidence('ATTENDANCE_LIST', `DH-${heldOn}`),
      },
      'attendance { id }',
    );
    const { data } = await world.askAsOfficer(`query ($id: UUID!) { household(id: $id) { journeys { version } } }`, {
      id: household.id,
    });
    journey = { ...journey, version: data.household.journeys[0].version };
  };
  const pass = (day: string) =>
    change('passStage', day, { score: 0.8, finding: 'Good', evidence: evidence('TRAINING_CERTIFICATE', `S-${day}`) });

  await attend('2023-02-06', 'Wawancara');
  await pass('2023-02-08');
  await change('startStage', '2023-02-15', { stage: 'MINDSET_COUNSELLING', agencyCode: 'DP3A' });
  await attend('2023-02-20', 'Pola pikir');
  await attend('2023-03-06', 'Rencana keluarga');
  await pass('2023-03-10');
  await change('startStage', '2023-03-20', { stage: 'ENTREPRENEURSHIP_COACHING', agencyCode: 'DINKUKM' });
  await attend('2023-03-27', 'Pembukuan', 'FINANCE');
  await attend('2023-04-10', 'Mengelola usaha', 'SKILLS_MANAGEMENT');
  await pass('2023-04-17');
  await change('startStage', '2023-05-02', { stage: 'SKILLS_TRAINING', agencyCode: 'DISNAKER', skillCode: 'SEWING' });
  await attend('2023-05-08', 'Pola dasar');
  await attend('2023-05-15', 'Jahit mesin');
  await pass('2023-05-29');
  await change('startStage', '2023-06-05', { stage: 'APPLIED_SKILL_AID', agencyCode: 'BAZNAS' });
  await attend('2023-06-12', 'Serah terima');
  await change('grantSkillAid', '2023-06-12', {
    kind: 'TOOL',
    skillCode: 'SEWING',
    description: 'Mesin jahit',
    valueAmount: 2_750_000,
    fundingSource: 'BAZNAS',
    evidence: evidence('HANDOVER', 'BAST-7'),
  });
  await pass('2023-06-26');
  expect(journey.state).toBe('COMPLETED');
  world.setToday('2023-08-01');
  await done(
    'imas',
    'recordVisit',
    { householdId: household.id, visitedOn: '2023-08-01', purpose: 'ROUTINE', finding: 'Pesanan tetap' },
    'visit { id }',
  );

  // graduation
  await assess('2024-01-08', 'MANDIRI', 950_000);
  await assess('2024-04-08', 'MANDIRI', 1_050_000);
  world.setToday('2024-04-15');
  const scored = ['SAVINGS', 'BUSINESS_RUNNING', 'CHILDREN_IN_SCHOOL', 'HEALTH_INSURED'].map((code) => ({
    code,
    isMet: true,
    score: 0.9,
    finding: 'Terlihat saat kunjungan',
    evidence: evidence('PHOTO', `F-${code}`),
  }));
  const { proposal } = await done<{ proposal: { id: string; version: number } }>(
    'imas',
    'proposeGraduation',
    {
      episodeId: episode.id,
      expectedVersion: 1,
      proposedOn: '2024-04-15',
      statementReference: 'SP-1',
      criteria: scored,
    },
    'proposal { id version }',
  );
  world.setToday('2024-04-22');
  const approved = await done<{
    proposal: {
      certificate: { number: string; participantName: string; skills: string[] };
      followUps: { id: string; dueOn: string }[];
    };
  }>(
    'dadang',
    'approveGraduation',
    { proposalId: proposal.id, expectedVersion: proposal.version, graduatesOn: '2024-04-22' },
    'proposal { certificate { number participantName skills } followUps { id dueOn } }',
  );
  expect(approved.proposal.certificate).toMatchObject({ participantName: 'Rina Lestari' });
  expect(approved.proposal.certificate.skills).toHaveLength(1);
  expect(approved.proposal.followUps.map(({ dueOn }) => dueOn)).toEqual([
    '2024-07-22',
    '2024-10-22',
    '2025-04-22',
    '2026-04-22',
  ]);

  // followed up: it lasts, then it falls
  const found = [
    ['2024-07-22', 'MANDIRI', 'SUSTAINED'],
    ['2024-10-25', 'MAMPU', 'SUSTAINED'],
    ['2025-04-22', 'KURANG_MAMPU', 'NOT_SUSTAINED'],
  ] as const;
  for (const [index, [doneOn, welfareClass, outcome]] of found.entries()) {
    world.setToday(doneOn);
    const { followUp } = await done<{ followUp: { outcome: string } }>(
      'imas',
      'recordFollowUp',
      {
        followUpId: approved.proposal.followUps[index]!.id,
        expectedVersion: 1,
        doneOn,
        welfareClass,
        finding: 'Kunjungan',
      },
      'followUp { outcome }',
    );
    expect(followUp.outcome).toBe(outcome);
  }

  // back after 14 months: a relapse
  world.setToday('2025-06-23');
  const back = await done<{ episode: { id: string; previousEpisode: { id: string } } }>(
    'euis',
    'openEpisode',
    {
      householdId: household.id,
      startedOn: '2025-06-23',
      programmes: ['SEMBAKO'],
      evidence: evidence('FIELD_VERIFICATION', 'BAV-9'),
    },
    'episode { id previousEpisode { id } }',
  );
  expect(back.episode.previousEpisode.id).toBe(episode.id);

  // moves away
  world.setToday('2026-02-02');
  let { exitCase: exit } = await done<{ exitCase: { id: string; version: number } }>(
    'cecep',
    'proposeExit',
    {
      householdId: household.id,
      kind: 'MOVED_AWAY',
      occurredOn: '2026-01-28',
      evidence: evidence('MOVE_CERTIFICATE', 'SKPWNI-3'),
    },
    'exitCase { id version }',
  );
  world.setToday('2026-02-03');
  ({ exitCase: exit } = await done<{ exitCase: { id: string; version: number } }>(
    'cecep',
    'notifyExit',
    {
      caseId: exit.id,
      expectedVersion: exit.version,
      notifiedOn: '2026-02-03',
      recipient: 'FAMILY',
      letterReference: 'S-12',
    },
    'exitCase { id version }',
  ));
  world.setToday('2026-02-20');
  await done(
    'dadang',
    'confirmExit',
    { caseId: exit.id, expectedVersion: exit.version, endedOn: '2026-02-20', evidence: [], reason: 'SKPWNI ada' },
    'exitCase { id }',
  );

  // and all of it can be told
  const { data } = await world.askAsOfficer(
    /* GraphQL */ `
      query ($id: UUID!) {
        household(id: $id) {
          episodes {
            state
            startedOn
            endedOn
            exitKind
          }
          followUps {
            months
            outcome
          }
          timeline {
            kind
            occurredOn
            actor
            evidence {
              kind
            }
            policy {
              key
            }
          }
        }
      }
    `,
    { id: household.id },
  );
  expect(data.household.episodes).toEqual([
    { state: 'GRADUATED', startedOn: '2025-06-23', endedOn: '2026-02-20', exitKind: 'MOVED_AWAY' },
    { state: 'GRADUATED', startedOn: '2023-01-09', endedOn: '2024-04-22', exitKind: 'RISING_CLASS' },
  ]);
  expect(data.household.followUps).toEqual([
    { months: 3, outcome: 'SUSTAINED' },
    { months: 6, outcome: 'SUSTAINED' },
    { months: 12, outcome: 'NOT_SUSTAINED' },
    { months: 24, outcome: 'RELAPSED' },
  ]);
  const { timeline } = data.household as {
    timeline: { kind: string; occurredOn: string; actor: string; policy: unknown[] }[];
  };
  expect(timeline.map(({ kind, occurredOn }) => `${occurredOn} ${kind}`)).toEqual([
    '2023-01-09 HOUSEHOLD_REGISTERED',
    '2023-01-09 EPISODE_STARTED',
    '2023-01-16 WELFARE_ASSESSED',
    '2023-01-16 COMPANION_ASSIGNED',
    '2023-02-01 JOURNEY_OPENED',
    '2023-02-06 SESSION_HELD',
    '2023-02-08 STAGE_PASSED',
    '2023-02-15 STAGE_STARTED',
    '2023-02-20 SESSION_HELD',
    '2023-03-06 SESSION_HELD',
    '2023-03-10 STAGE_PASSED',
    '2023-03-20 STAGE_STARTED',
    '2023-03-27 SESSION_HELD',
    '2023-04-10 SESSION_HELD',
    '2023-04-17 STAGE_PASSED',
    '2023-05-02 STAGE_STARTED',
    '2023-05-08 SESSION_HELD',
    '2023-05-15 SESSION_HELD',
    '2023-05-29 STAGE_PASSED',
    '2023-06-05 STAGE_STARTED',
    '2023-06-12 SESSION_HELD',
    '2023-06-12 SKILL_AID_GRANTED',
    '2023-06-26 STAGE_PASSED',
    '2023-08-01 VISIT_RECORDED',
    '2024-01-08 WELFARE_ASSESSED',
    '2024-04-08 WELFARE_ASSESSED',
    '2024-04-15 GRADUATION_PROPOSED',
    '2024-04-22 GRADUATION_APPROVED',
    '2024-04-22 JOURNEY_ENDED',
    '2024-04-22 EPISODE_ENDED',
    '2024-07-22 FOLLOW_UP_RECORDED',
    '2024-10-25 FOLLOW_UP_RECORDED',
    '2025-04-22 FOLLOW_UP_RECORDED',
    '2025-06-23 EPISODE_STARTED',
    '2025-06-23 FOLLOW_UP_RECORDED',
    '2026-02-02 EXIT_PROPOSED',
    '2026-02-03 EXIT_NOTIFIED',
    '2026-02-20 EXIT_CONFIRMED',
    '2026-02-20 EPISODE_ENDED',
  ]);
  const decided = timeline.find(({ kind }) => kind === 'GRADUATION_APPROVED')!;
  expect(decided.actor).toBe('dadang');
  expect(decided.policy).toContainEqual({ key: 'graduation.required_class' });
});
