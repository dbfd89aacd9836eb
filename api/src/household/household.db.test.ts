import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BONDONGAN, SINDANG_SARI, World } from '../testing/index.ts';
import { WelfareClass } from '../welfare/welfare.state.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

describe('a household', () => {
  it('is read with everything known of it, its numbers masked', async () => {
    const { household } = await world
      .household()
      .onAidSince('2024-01-10')
      .enrolledIn('PKH', '2024-01-10')
      .paid('2025-01-01', 750_000)
      .assessed('2026-10-05', WelfareClass.MAMPU)
      .movedTo(BONDONGAN, '2025-03-01')
      .save();
    await world.owner.query(
      `insert into journal (id, kind, household_id, kelurahan_code, subject_id, occurred_on, recorded_at, actor)
       values (gen_random_uuid(), 'HOUSEHOLD_MOVED', $1, $2, $1, '2025-03-01', '2025-03-02T01:02:03Z', 'euis')`,
      [household.id, BONDONGAN],
    );
    const { data, errors } = await world.askAsOfficer(
      /* GraphQL */ `
        query ($id: UUID!) {
          household(id: $id) {
            kkMasked
            registeredOn
            kelurahan {
              name
              kecamatan {
                name
                city {
                  name
                }
              }
            }
            residences {
              startedOn
              endedOn
              rt
              kelurahan {
                name
              }
            }
            members {
              fullName
              sex
              bornOn
              diedOn
              familyRole
              hasDisability
              nikMasked
            }
            assessments {
              assessedOn
              welfareClass
              decile
              incomeAmount
              source
            }
            episodes {
              state
              startedOn
              endedOn
              exitKind
              version
              enrolments {
                programme {
                  code
                }
                startedOn
                disbursements {
                  quarter
                  paidOn
                  amount
                  kelurahan {
                    name
                  }
                }
              }
            }
            journal {
              kind
              occurredOn
              recordedAt
              evidence {
                kind
              }
              payload
            }
          }
        }
      `,
      { id: household.id },
    );
    expect(errors).toBeUndefined();
    expect(data.household).toEqual({
      kkMasked: '3271********0000',
      registeredOn: '2020-01-01',
      kelurahan: { name: 'Bondongan', kecamatan: { name: 'Bogor Selatan', city: { name: 'Kota Bogor' } } },
      residences: [
        { startedOn: '2025-03-01', endedOn: null, rt: 1, kelurahan: { name: 'Bondongan' } },
        { startedOn: '2020-01-01', endedOn: '2025-03-01', rt: 1, kelurahan: { name: 'Batu Tulis' } },
      ],
      members: [
        {
          fullName: 'Asep Sunandar',
          sex: 'MALE',
          bornOn: '1985-03-15',
          diedOn: null,
          familyRole: 'HEAD',
          hasDisability: false,
          nikMasked: '3271********0000',
        },
      ],
      assessments: [
        { assessedOn: '2026-10-05', welfareClass: 'MAMPU', decile: null, incomeAmount: null, source: 'FIELD_VISIT' },
      ],
      episodes: [
        {
          state: 'OPEN',
          startedOn: '2024-01-10',
          endedOn: null,
          exitKind: null,
          version: 1,
          enrolments: [
            {
              programme: { code: 'PKH' },
              startedOn: '2024-01-10',
              disbursements: [
                { quarter: '2025Q1', paidOn: '2025-01-01', amount: 750000, kelurahan: { name: 'Batu Tulis' } },
              ],
            },
          ],
        },
      ],
      journal: [
        {
          kind: 'HOUSEHOLD_MOVED',
          occurredOn: '2025-03-01',
          recordedAt: '2025-03-02T01:02:03.000Z',
          evidence: [],
          payload: {},
        },
      ],
    });
  });

  it('is not for the public', async () => {
    const { errors } = await world.ask('{ households { edges { cursor } } }');
    expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  });

  it('is empty for an id nobody has, and refuses what is no id', async () => {
    const ask = (id: string) => world.askAsOfficer('query ($id: UUID!) { household(id: $id) { id } }', { id });
    expect((await ask('01900000-0000-7000-8000-000000000000')).data).toEqual({ household: null });
    expect((await ask('17')).errors?.[0]?.message).toContain('UUID');
  });
});

describe('households', () => {
  it('come in pages that neither repeat nor skip', async () => {
    const ids: string[] = [];
    for (let count = 0; count < 7; count++) {
      ids.push((await world.household(SINDANG_SARI).onAidSince('2024-01-10').save()).household.id);
    }
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { data } = await world.askAsOfficer(
        `query ($after: String) { households(filter: { kelurahan: { code: { eq: "${SINDANG_SARI}" } } }, first: 3, after: $after) {
           edges { node { id } } pageInfo { hasNextPage hasPreviousPage endCursor } } }`,
        { after },
      );
      seen.push(...data.households.edges.map(({ node }: { node: { id: string } }) => node.id));
      expect(data.households.pageInfo.hasPreviousPage).toBe(after !== null);
      after = data.households.pageInfo.hasNextPage ? data.households.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual(ids);
  });

  it.each([
    ['first: 0', 'first must be from 1 to 100'],
    ['first: 101', 'first must be from 1 to 100'],
    ['after: "bm9uZQ"', 'after is not a cursor of this list'],
  ])('refuse %s', async (args, message) => {
    const { errors } = await world.askAsOfficer(`{ households(${args}) { edges { cursor } } }`);
    expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors?.[0]?.message).toContain(message);
  });
});
