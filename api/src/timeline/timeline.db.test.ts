import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { World } from '../testing/index.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';

let world: World;

beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const TIMELINE = /* GraphQL */ `
  query ($id: UUID!) {
    household(id: $id) {
      timeline {
        kind
        occurredOn
        recordedAt
        actor
        evidence {
          kind
          reference
        }
        payload
        policy {
          key
        }
        kelurahan {
          name
        }
      }
    }
  }
`;

describe('the timeline of a household', () => {
  it('tells in order what was recorded, ranked and paid, by whom and under which policy', async () => {
    const { household, episode } = await world
      .household()
      .onAidSince('2024-01-10')
      .enrolledIn('PKH', '2024-01-10')
      .assessed('2024-07-08', WelfareClass.KURANG_MAMPU)
      .paid('2024-04-01', 750_000)
      .save();
    const [parameter] = await world.rows<{ id: string }>(
      `select id from policy_parameter where key = 'graduation.required_class'`,
    );
    await world.owner.query(
      `insert into journal (id, kind, household_id, kelurahan_code, subject_id, occurred_on, recorded_at, actor, evidence, payload, policy_ids)
       values (gen_random_uuid(), 'EPISODE_ENDED', $1, '32.71.01.1001', $2, '2026-11-20', '2026-11-21T01:02:03Z', 'euis',
         '[{"kind": "SIGNED_STATEMENT", "reference": "SP-17/2026"}]', '{"exitKind": "RISING_CLASS"}', $3)`,
      [household.id, episode.id, JSON.stringify([parameter!.id])],
    );

    const { data, errors } = await world.askAsOfficer(TIMELINE, { id: household.id });

    expect(errors).toBeUndefined();
    const kelurahan = { name: 'Batu Tulis' };
    expect(data.household.timeline).toEqual([
      {
        kind: 'AID_PAID',
        occurredOn: '2024-04-01',
        recordedAt: null,
        actor: 'Kementerian Sosial',
        evidence: [],
        payload: { amount: 750000, programme: 'PKH', quarter: '2024Q2' },
        policy: [],
        kelurahan,
      },
      {
        kind: 'WELFARE_ASSESSED',
        occurredOn: '2024-07-08',
        recordedAt: null,
        actor: 'FIELD_VISIT',
        evidence: [],
        payload: { welfareClass: 'KURANG_MAMPU', source: 'FIELD_VISIT' },
        policy: [],
        kelurahan,
      },
      {
        kind: 'EPISODE_ENDED',
        occurredOn: '2026-11-20',
        recordedAt: '2026-11-21T01:02:03.000Z',
        actor: 'euis',
        evidence: [{ kind: 'SIGNED_STATEMENT', reference: 'SP-17/2026' }],
        payload: { exitKind: 'RISING_CLASS' },
        policy: [{ key: 'graduation.required_class' }],
        kelurahan,
      },
    ]);
  });

  it('tells an assessment once that has an entry of its own', async () => {
    const { household } = await world
      .household()
      .assessed('2024-07-08', WelfareClass.MAMPU)
      .onAidSince('2024-01-10')
      .save();
    await world.owner.query(
      `insert into journal (id, kind, household_id, kelurahan_code, subject_id, occurred_on, actor)
       select gen_random_uuid(), 'WELFARE_ASSESSED', household_id, kelurahan_code, id, assessed_on, 'imas'
       from welfare_assessment where household_id = $1`,
      [household.id],
    );

    const { data } = await world.askAsOfficer(TIMELINE, { id: household.id });

    expect(data.household.timeline).toMatchObject([{ kind: 'WELFARE_ASSESSED', actor: 'imas' }]);
  });

  it('is not for the public', async () => {
    const { household } = await world.household().onAidSince('2024-01-10').save();
    const { errors } = await world.ask(TIMELINE, { id: household.id });
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });
});
