import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';

const CONFIRM = /* GraphQL */ `
  mutation ($input: ConfirmGraduationInput!) {
    confirmGraduation(input: $input) {
      episode {
        id
        state
        endedOn
        exitKind
        version
        availableActions
        household {
          id
        }
        enrolments {
          programme {
            code
          }
          endedOn
          endReason
        }
      }
      journalEntry {
        kind
        occurredOn
        recordedAt
        actor
        evidence {
          kind
          reference
        }
        payload
        kelurahan {
          code
        }
      }
      userErrors {
        code
        field
        message
      }
    }
  }
`;

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const risenFamily = () =>
  world
    .household()
    .onAidSince('2024-01-10')
    .enrolledIn('PKH', '2024-01-10')
    .enrolledIn('SEMBAKO', '2024-02-01')
    .assessed('2026-07-06', WelfareClass.MANDIRI)
    .assessed('2026-10-05', WelfareClass.MANDIRI)
    .save();

const byRisingClass = (episodeId: string, expectedVersion = 1) => ({
  input: {
    episodeId,
    expectedVersion,
    kind: 'RISING_CLASS',
    occurredOn: '2026-11-20',
    evidence: [{ kind: 'SIGNED_STATEMENT', reference: 'SP-17/2026' }],
  },
});

describe('confirmGraduation', () => {
  it('ends the episode and its enrolments and records who decided on what evidence', async () => {
    const { episode, household } = await risenFamily();
    const { data, errors } = await world.askAsOfficer(CONFIRM, byRisingClass(episode.id));
    expect(errors).toBeUndefined();
    expect(data.confirmGraduation).toEqual({
      episode: {
        id: episode.id,
        state: 'GRADUATED',
        endedOn: '2026-11-20',
        exitKind: 'RISING_CLASS',
        version: 2,
        availableActions: [],
        household: { id: household.id },
        enrolments: [
          { programme: { code: 'PKH' }, endedOn: '2026-11-20', endReason: 'EPISODE_ENDED' },
          { programme: { code: 'SEMBAKO' }, endedOn: '2026-11-20', endReason: 'EPISODE_ENDED' },
        ],
      },
      journalEntry: {
        kind: 'EPISODE_ENDED',
        occurredOn: '2026-11-20',
        recordedAt: '2026-11-24T05:00:00.000Z',
        actor: 'euis',
        evidence: [{ kind: 'SIGNED_STATEMENT', reference: 'SP-17/2026' }],
        payload: { exitKind: 'RISING_CLASS' },
        kelurahan: { code: '32.71.01.1001' },
      },
      userErrors: [],
    });
  });

  it('changes nothing when refused, and says what the state allows', async () => {
    const { episode } = await risenFamily();
    await world.askAsOfficer(CONFIRM, byRisingClass(episode.id));
    const { data } = await world.askAsOfficer(CONFIRM, byRisingClass(episode.id, 2));
    expect(data.confirmGraduation.journalEntry).toBeNull();
    expect(data.confirmGraduation.episode.version).toBe(2);
    expect(data.confirmGraduation.userErrors).toEqual([
      {
        code: 'STATE_DOES_NOT_ALLOW',
        field: 'episodeId',
        message:
          'This episode is GRADUATED, which does not allow CONFIRM_GRADUATION. Nothing more can be done with it.',
      },
    ]);
    expect(await world.rows('select from journal where subject_id = $1', [episode.id])).toHaveLength(1);
  });

  it('shows after each of two decisions of one request how the episode stands then', async () => {
    const { episode } = await risenFamily();
    const { input } = byRisingClass(episode.id);
    const { data } = await world.askAsOfficer(
      `mutation ($refused: ConfirmGraduationInput!, $done: ConfirmGraduationInput!) {
         refused: confirmGraduation(input: $refused) { ...Outcome }
         done: confirmGraduation(input: $done) { ...Outcome }
       }
       fragment Outcome on ConfirmGraduationPayload { episode { version endedOn } }`,
      { refused: { ...input, evidence: [] }, done: input },
    );
    expect(data).toEqual({
      refused: { episode: { version: 1, endedOn: null } },
      done: { episode: { version: 2, endedOn: '2026-11-20' } },
    });
  });

  it('takes effect once when many officers decide at the same time', async () => {
    const { episode } = await risenFamily();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => world.askAsOfficer(CONFIRM, byRisingClass(episode.id))),
    );
    expect(answers.filter(({ data }) => data.confirmGraduation.journalEntry !== null)).toHaveLength(1);
    expect(await world.rows('select from journal where subject_id = $1', [episode.id])).toHaveLength(1);
  });

  it('knows no episode it was not given', async () => {
    const { data } = await world.askAsOfficer(CONFIRM, byRisingClass('01900000-0000-7000-8000-000000000000'));
    expect(data.confirmGraduation).toMatchObject({ episode: null, userErrors: [{ code: 'EPISODE_UNKNOWN' }] });
  });

  it('counts an exit entered late where the family lived then, not where it lives now', async () => {
    const { episode } = await world
      .household(BONDONGAN)
      .onAidSince('2024-01-10')
      .movedTo(SINDANG_SARI, '2026-09-01')
      .save();
    await world.refreshCubes();
    const { data } = await world.askAsOfficer(CONFIRM, {
      input: {
        ...byRisingClass(episode.id).input,
        kind: 'MOVED_AWAY',
        occurredOn: '2026-08-20',
        evidence: [{ kind: 'MOVE_CERTIFICATE', reference: 'SKPWNI-1' }],
      },
    });
    expect(data.confirmGraduation).toMatchObject({ journalEntry: { kelurahan: { code: BONDONGAN } }, userErrors: [] });
    await world.settle();
    expect(
      await world.rows(`select kelurahan_code, left_month::text, left_how from cube_participation
        where kelurahan_code in ('${BONDONGAN}', '${SINDANG_SARI}')`),
    ).toEqual([{ kelurahan_code: BONDONGAN, left_month: '2026-08-01', left_how: 'MOVED_AWAY' }]);
  });

  it('refuses a day before policy began and a day before an enrolment ended, as data', async () => {
    const { episode, enrolments } = await world
      .household()
      .onAidSince('2019-01-10')
      .enrolledIn('PKH', '2019-01-10')
      .save();
    await world.owner.query(
      `update enrolment set ended_on = '2026-09-01', end_reason = 'NO_ELIGIBLE_COMPONENT' where id = $1`,
      [enrolments[0]!.id],
    );
    const on = async (occurredOn: string) =>
      (await world.askAsOfficer(CONFIRM, { input: { ...byRisingClass(episode.id).input, occurredOn } })).data
        .confirmGraduation.userErrors;
    expect(await on('2020-06-01')).toMatchObject([
      {
        code: 'DAY_NOT_POSSIBLE',
        message: 'The enrolment in PKH lasted until 2026-09-01. Give that day or a later one.',
      },
      { code: 'NO_POLICY', field: 'occurredOn' },
    ]);
  });

  it('does not count assessments from before the episode, nor two of one day, nor what the family says itself', async () => {
    const { episode } = await world
      .household()
      .assessed('2025-10-05', WelfareClass.MANDIRI)
      .onAidSince('2026-01-10')
      .assessed('2026-07-06', WelfareClass.MANDIRI)
      .save();
    await world.owner.query(
      `insert into welfare_assessment
       select gen_random_uuid(), a.household_id, a.kelurahan_code, more.day::date, 'MANDIRI', null, null, more.source
       from welfare_assessment a, (values ('2026-07-06', 'DTSEN'), ('2026-10-05', 'SELF_REPORT')) as more (day, source)
       where a.household_id = $1 and a.assessed_on = '2026-07-06'`,
      [episode.household.id],
    );
    const { data } = await world.askAsOfficer(CONFIRM, byRisingClass(episode.id));
    expect(data.confirmGraduation.userErrors).toMatchObject([{ code: 'CLASS_NOT_RISEN' }]);
  });

  it('answers with what it did, also after a refusal in the same request', async () => {
    const { episode } = await risenFamily();
    const call = (alias: string, version: number) =>
      `${alias}: confirmGraduation(input: { episodeId: "${episode.id}", expectedVersion: ${version}, kind: RISING_CLASS,
         occurredOn: "2026-11-20", evidence: [{ kind: SIGNED_STATEMENT, reference: "SP-1" }] }) { episode { state version } }`;
    const { data } = await world.askAsOfficer(`mutation { ${call('stale', 7)} ${call('done', 1)} }`);
    expect(data).toEqual({
      stale: { episode: { state: 'OPEN', version: 1 } },
      done: { episode: { state: 'GRADUATED', version: 2 } },
    });
  });

  it('is not for the public', async () => {
    const { episode } = await risenFamily();
    const { errors } = await world.ask(CONFIRM, byRisingClass(episode.id));
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
    expect(await world.rows('select from episode where id = $1 and ended_on is null', [episode.id])).toHaveLength(1);
  });

  it('shows in the graduation rate of the kelurahan within two seconds', async () => {
    const { episode } = await risenFamily();
    const count = async () =>
      Number(
        (
          await world.rows(`select coalesce(sum(families), 0)::integer as n from cube_participation
        where programme_code = '*' and kelurahan_code = '32.71.01.1001' and left_how = 'RISING_CLASS'`)
        )[0]!.n,
      );
    const settled = async (wanted: number) => {
      const start = performance.now();
      while ((await count()) !== wanted && performance.now() - start < 5_000)
        await new Promise((go) => setTimeout(go, 20));
      return performance.now() - start;
    };
    const before = Number(
      (
        await world.rows(`select count(*)::integer as n from episode e join household h on h.id = e.household_id
      where h.kelurahan_code = '32.71.01.1001' and exit_kind = 'RISING_CLASS'`)
      )[0]!.n,
    );
    await settled(before);
    await world.askAsOfficer(CONFIRM, byRisingClass(episode.id));
    expect(await settled(before + 1)).toBeLessThan(2_000);
  });
});
