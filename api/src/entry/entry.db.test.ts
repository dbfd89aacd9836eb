import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { World } from '../testing/index.ts';

const OUTCOME = /* GraphQL */ `
  fragment Outcome on EntryPayload {
    episode {
      id
      state
      startedOn
      previousEpisode {
        id
        exitKind
      }
      enrolments {
        id
        startedOn
        endedOn
        endReason
        programme {
          code
        }
      }
    }
    journalEntry {
      kind
      payload
    }
    userErrors {
      code
      field
      message
    }
  }
`;
const mutation = (name: string, input: string) =>
  `mutation ($input: ${input}!) { ${name}(input: $input) { ...Outcome } } ${OUTCOME}`;
const OPEN = mutation('openEpisode', 'OpenEpisodeInput');
const ENROL = mutation('enrolInProgramme', 'EnrolInProgrammeInput');
const END = mutation('endEnrolment', 'EndEnrolmentInput');
const FOLLOW_UP = /* GraphQL */ `
  mutation ($input: RecordFollowUpInput!) {
    recordFollowUp(input: $input) {
      followUp {
        outcome
        doneBy
        isLate
        version
      }
      userErrors {
        code
        field
      }
    }
  }
`;

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const EVIDENCE = [{ kind: 'FIELD_VERIFICATION', reference: 'BAV-1' }];
const opening = (householdId: string, changes: object = {}) => ({
  input: { householdId, startedOn: '2026-11-01', programmes: ['PKH', 'SEMBAKO'], evidence: EVIDENCE, ...changes },
});

/** A family that has left aid, graduated by rising class unless said otherwise, with one follow-up done of two. */
async function leaver(kind = ExitKind.RISING_CLASS) {
  const built = await world
    .household()
    .onAidSince('2024-01-10')
    .enrolledIn('PKH', '2024-01-10')
    .left('2025-09-15', kind)
    .save();
  const { household, episode } = built;
  await world.owner.query(
    `with j as (
       insert into journey (id, household_id, episode_id, episode_span, person_id, kelurahan_code, started_on, ended_on, state)
       select gen_random_uuid(), h.id, $2, e.span, p.id, h.kelurahan_code, '2024-06-03', '2025-09-15', 'GRADUATED'
       from household h join person p on p.household_id = h.id join episode e on e.id = $2 where h.id = $1 returning *),
     g as (
       insert into graduation_proposal (id, household_id, episode_id, journey_id, kelurahan_code, state, proposed_on,
         proposed_by, statement_reference, decide_by, decided_on, decided_by, certificate)
       select gen_random_uuid(), $1, $2, j.id, j.kelurahan_code, 'APPROVED', '2025-09-01', 'euis', 'SP-1', '2025-09-15',
         '2025-09-15', 'dadang', '{}' from j returning *)
     insert into follow_up (id, household_id, episode_id, proposal_id, months, due_on, late_from)
     select gen_random_uuid(), $1, $2, g.id, m, d::date, d::date + 31
     from g, (values (12, '2026-09-15'), (24, '2027-09-15')) as due (m, d)`,
    [household.id, episode.id],
  );
  return built;
}

describe('openEpisode', () => {
  it('puts a family on aid in its programmes, once however often it is sent', async () => {
    const { household } = await leaver(ExitKind.MOVED_AWAY);
    const sent = opening(household.id, { idempotencyKey: `open ${household.id}` });
    const answers = await Promise.all(Array.from({ length: 10 }, () => world.askAsOfficer(OPEN, sent)));
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1);
    const { episode, userErrors } = answers[0]!.data.openEpisode;
    expect(userErrors).toEqual([]);
    expect(episode).toMatchObject({
      state: 'OPEN',
      startedOn: '2026-11-01',
      previousEpisode: { exitKind: 'MOVED_AWAY' },
      enrolments: [{ programme: { code: 'PKH' } }, { programme: { code: 'SEMBAKO' } }],
    });
    const open = await world.rows('select from episode where household_id = $1 and ended_on is null', [household.id]);
    expect(open).toHaveLength(1);
  });

  it('after a graduation is a relapse, and answers the follow-ups that were still to come', async () => {
    const { household, episode } = await leaver();
    const { data } = await world.askAsOfficer(OPEN, opening(household.id));
    expect(data.openEpisode).toMatchObject({
      episode: { previousEpisode: { id: episode.id, exitKind: 'RISING_CLASS' } },
      journalEntry: { kind: 'EPISODE_STARTED', payload: { isRelapse: true, previousEpisodeId: episode.id } },
    });
    const followUps = await world.rows(
      'select months, outcome, done_on::text, done_by from follow_up where household_id = $1 order by months',
      [household.id],
    );
    expect(followUps).toEqual([
      // due on 15 September, and nobody went
      { months: 12, outcome: 'MISSED', done_on: '2026-11-01', done_by: 'euis' },
      { months: 24, outcome: 'RELAPSED', done_on: '2026-11-01', done_by: 'euis' },
    ]);
    const recorded = await world.rows(
      `select occurred_on::text as day, payload ->> 'outcome' as outcome from journal
       where household_id = $1 and kind = 'FOLLOW_UP_RECORDED' order by id`,
      [household.id],
    );
    expect(recorded).toEqual([
      { day: '2026-11-01', outcome: 'MISSED' },
      { day: '2026-11-01', outcome: 'RELAPSED' },
    ]);
  });

  it.each([
    ['a day before the last exit', { startedOn: '2025-09-14' }, 'DAY_NOT_POSSIBLE startedOn'],
    ['a day to come', { startedOn: '2026-11-25' }, 'DAY_NOT_POSSIBLE startedOn'],
    ['no programme', { programmes: [] }, 'PROGRAMME_MISSING programmes'],
    ['a programme that is not known', { programmes: ['PKH', 'BLT'] }, 'PROGRAMME_UNKNOWN programmes'],
    ['no evidence', { evidence: [] }, 'EVIDENCE_MISSING evidence'],
  ])('is refused for %s', async (_, changes, error) => {
    const { household } = await leaver();
    const { data } = await world.askAsOfficer(OPEN, opening(household.id, changes));
    expect(data.openEpisode.userErrors.map(({ code, field }: Record<string, string>) => `${code} ${field}`)).toEqual([
      error,
    ]);
    expect(await world.rows('select from episode where household_id = $1', [household.id])).toHaveLength(1);
  });

  it('is refused for a family on aid, one without living members, and one that is not known', async () => {
    const onAid = await world.household().onAidSince('2024-01-10').save();
    const dead = await world
      .household()
      .onAidSince('2024-01-10')
      .headDied('2025-01-01')
      .left('2025-02-01', ExitKind.DECEASED)
      .save();
    const codes = async (id: string) =>
      (await world.askAsOfficer(OPEN, opening(id))).data.openEpisode.userErrors.map(
        ({ code }: { code: string }) => code,
      );
    expect(await codes(onAid.household.id)).toEqual(['EPISODE_OPEN']);
    expect(await codes(dead.household.id)).toEqual(['NO_MEMBERS']);
    expect(await codes('01900000-0000-7000-8000-000000000000')).toEqual(['HOUSEHOLD_UNKNOWN']);
  });
});

describe('enrolments within an episode', () => {
  it('begin and end while the family stays on aid', async () => {
    const { episode } = await world.household().onAidSince('2024-01-10').enrolledIn('PKH', '2024-01-10').save();
    const enrolled = await world.askAsOfficer(ENROL, {
      input: { episodeId: episode.id, expectedVersion: 1, programme: 'SEMBAKO', startedOn: '2026-02-01' },
    });
    expect(enrolled.data.enrolInProgramme).toMatchObject({
      journalEntry: { kind: 'ENROLLED', payload: { programme: 'SEMBAKO' } },
      userErrors: [],
    });
    const [pkh] = enrolled.data.enrolInProgramme.episode.enrolments;
    const ended = await world.askAsOfficer(END, {
      input: { enrolmentId: pkh.id, expectedVersion: 2, endedOn: '2026-11-01', reason: 'NO_ELIGIBLE_COMPONENT' },
    });
    expect(ended.data.endEnrolment).toMatchObject({
      episode: {
        state: 'OPEN',
        enrolments: [
          { endedOn: '2026-11-01', endReason: 'NO_ELIGIBLE_COMPONENT' },
          { programme: { code: 'SEMBAKO' }, endedOn: null },
        ],
      },
      userErrors: [],
    });
  });

  it('cannot begin twice, before the episode, or after it', async () => {
    const { episode } = await world.household().onAidSince('2024-01-10').enrolledIn('PKH', '2024-01-10').save();
    const codes = async (changes: object) =>
      (
        await world.askAsOfficer(ENROL, {
          input: {
            episodeId: episode.id,
            expectedVersion: 1,
            programme: 'SEMBAKO',
            startedOn: '2026-02-01',
            ...changes,
          },
        })
      ).data.enrolInProgramme.userErrors.map(({ code }: { code: string }) => code);
    expect(await codes({ programme: 'PKH' })).toEqual(['ALREADY_ENROLLED']);
    expect(await codes({ startedOn: '2024-01-09' })).toEqual(['DAY_NOT_POSSIBLE']);
    const left = await leaver();
    // its operation is compiled by now: fields left out still get their defaults
    expect(await codes({ episodeId: left.episode.id })).toEqual(['STATE_DOES_NOT_ALLOW']);
    expect(await codes({ expectedVersion: 7 })).toEqual(['STALE_VERSION']);
  });

  it('do not end where it is the last, or on a day on which aid was paid', async () => {
    const { enrolments } = await world
      .household()
      .onAidSince('2024-01-10')
      .enrolledIn('PKH', '2024-01-10')
      .enrolledIn('SEMBAKO', '2024-01-10')
      .paid('2026-10-01', 600_000)
      .save();
    const codes = async (index: number, endedOn: string, reason = 'PROGRAMME_ENDED', expectedVersion = 1) =>
      (
        await world.askAsOfficer(END, {
          input: { enrolmentId: enrolments[index]!.id, expectedVersion, endedOn, reason },
        })
      ).data.endEnrolment.userErrors.map(({ code }: { code: string }) => code);
    expect(await codes(1, '2026-10-01')).toEqual(['DAY_NOT_POSSIBLE']);
    expect(await codes(0, '2026-10-02', 'EPISODE_ENDED')).toEqual(['LAST_ENROLMENT']);
    expect(await codes(0, '2026-10-02')).toEqual([]);
    expect(await codes(1, '2026-10-02')).toEqual(['STALE_VERSION']);
    expect(await codes(1, '2026-10-02', 'PROGRAMME_ENDED', 2)).toEqual(['LAST_ENROLMENT']);
    expect(await codes(0, '2026-10-03', 'PROGRAMME_ENDED', 2)).toEqual(['ENROLMENT_ENDED']);
  });
});

describe('recordFollowUp', () => {
  const record = async (householdId: string, changes: object = {}) => {
    const [{ id }] = (await world.rows<{ id: string }>(
      'select id from follow_up where household_id = $1 and months = 12',
      [householdId],
    )) as [{ id: string }];
    const input = {
      followUpId: id,
      expectedVersion: 1,
      doneOn: '2026-09-20',
      welfareClass: 'MAMPU',
      finding: 'Shop runs',
      ...changes,
    };
    return (await world.askAs('imas', FOLLOW_UP, { input })).data.recordFollowUp;
  };

  it('tells whether graduation lasts, by the class found and the policy of that day', async () => {
    const [lasting, fallen, gone] = [await leaver(), await leaver(), await leaver()];
    expect(await record(lasting.household.id)).toMatchObject({
      followUp: { outcome: 'SUSTAINED', doneBy: 'imas', isLate: false, version: 2 },
      userErrors: [],
    });
    expect(await record(fallen.household.id, { welfareClass: 'KURANG_MAMPU' })).toMatchObject({
      followUp: { outcome: 'NOT_SUSTAINED' },
    });
    expect(await record(gone.household.id, { welfareClass: null })).toMatchObject({
      followUp: { outcome: 'NOT_FOUND' },
    });
  });

  it('is late where nothing was recorded in time', async () => {
    const { household } = await leaver();
    const { data } = await world.askAsOfficer(
      `query ($id: UUID!) { household(id: $id) { followUps { months isLate } } }`,
      { id: household.id },
    );
    // due on 2026-09-15 and 2027-09-15, late after 31 days; it is 2026-11-24
    expect(data.household.followUps).toEqual([
      { months: 12, isLate: true },
      { months: 24, isLate: false },
    ]);
  });

  it('is refused twice, on an older version, too early and without a finding', async () => {
    const { household } = await leaver();
    expect((await record(household.id, { expectedVersion: 2 })).userErrors).toMatchObject([{ code: 'STALE_VERSION' }]);
    expect((await record(household.id, { doneOn: '2026-08-15' })).userErrors).toMatchObject([
      { code: 'FOLLOW_UP_TOO_EARLY' },
    ]);
    expect((await record(household.id, { finding: ' ' })).userErrors).toMatchObject([{ code: 'TEXT_MISSING' }]);
    expect((await record(household.id)).userErrors).toEqual([]);
    expect((await record(household.id, { expectedVersion: 2 })).userErrors).toMatchObject([{ code: 'FOLLOW_UP_DONE' }]);
  });
});
