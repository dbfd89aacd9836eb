import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../testing/index.ts';
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
        kelurahanCode
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
        kelurahanCode: '32.71.01.1001',
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
        code: 'EPISODE_NOT_OPEN',
        field: 'episodeId',
        message: 'This episode is GRADUATED; it can end only once. Nothing more can be done with it.',
      },
    ]);
    expect(await world.rows('select from journal where subject_id = $1', [episode.id])).toHaveLength(1);
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
