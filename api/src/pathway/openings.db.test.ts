import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ExitKind } from '../episode/episode.state.ts';
import { World, type BuiltHousehold } from '../testing/index.ts';

let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());

const OPEN = /* GraphQL */ `
  mutation Open($input: OpenJourneysInput!) {
    openJourneys(input: $input) {
      openedCount
      results {
        index
        journey {
          household {
            id
          }
          state
          companion
        }
        stageAttempt {
          stage
          state
        }
        journalEntry {
          kind
        }
        userErrors {
          code
          field
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
const open = async (openings: object[], rest: object = {}) => {
  const { data, errors } = await world.askAs('dadang', OPEN, { input: { openings, ...rest } });
  expect(errors).toBeUndefined();
  return data.openJourneys;
};
const onAid = () => world.household().onAidSince('2024-01-01').accompaniedBy('euis', '2026-11-20').save();
const opening = ({ household, head }: BuiltHousehold, changes: object = {}) => ({
  householdId: household.id,
  personId: head.id,
  startedOn: '2026-11-20',
  ...changes,
});

describe('openJourneys', () => {
  it('opens what can be opened, and tells of each why not', async () => {
    const families = [await onAid(), await onAid()];
    const gone = await world.household().onAidSince('2024-01-01').left('2026-01-01', ExitKind.MOVED_AWAY).save();
    const [first, second] = families;
    const answer = await open([
      opening(first!),
      opening(gone),
      opening(second!),
      opening(first!),
      opening(second!, { personId: first!.head.id }),
    ]);
    expect(answer).toMatchObject({ openedCount: 2, userErrors: [] });
    expect(answer.results[0]).toEqual({
      index: 0,
      journey: { household: { id: first!.household.id }, state: 'ACTIVE', companion: 'euis' },
      stageAttempt: { stage: 'PRODUCTIVE_AGE_SELECTION', state: 'IN_PROGRESS' },
      journalEntry: { kind: 'JOURNEY_OPENED' },
      userErrors: [],
    });
    const codes = answer.results.map((result: { index: number; userErrors: { code: string }[] }) => [
      result.index,
      ...result.userErrors.map(({ code }) => code),
    ]);
    expect(codes).toEqual([[0], [1, 'NOT_ON_AID'], [2], [3, 'JOURNEY_OPEN'], [4, 'JOURNEY_OPEN', 'PERSON_UNKNOWN']]);
  });

  it('takes effect once, however often it is sent, and at the same moment', async () => {
    const families = [await onAid(), await onAid(), await onAid()];
    const openings = families.map((family) => opening(family));
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => open(openings, { idempotencyKey: 'selection-2026-11' })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0].openedCount).toBe(3);
    const ids = families.map(({ household }) => household.id);
    expect(await world.rows('select from journey where household_id = any ($1)', [ids])).toHaveLength(3);
    // with another list, the key is refused before any of it is done
    const another = await onAid();
    const other = await open([openings[0]!, openings[1]!, openings[2]!, opening(another)], {
      idempotencyKey: 'selection-2026-11',
    });
    expect(other).toMatchObject({
      results: [],
      userErrors: [{ code: 'IDEMPOTENCY_KEY_USED', field: 'idempotencyKey' }],
    });
    expect(await world.rows('select from journey where household_id = $1', [another.household.id])).toEqual([]);
  });

  it('opens a hundred at once, and refuses none and more', async () => {
    const families: BuiltHousehold[] = [];
    for (let index = 0; index < 100; index++) families.push(await onAid());
    const openings = families.map((family) => opening(family));
    expect((await open(openings)).openedCount).toBe(100);
    for (const refused of [[], [...openings, openings[0]!]]) {
      const answer = await open(refused);
      expect(answer).toMatchObject({ openedCount: 0, results: [] });
      expect(answer.userErrors).toMatchObject([{ code: 'OPENINGS_OUT_OF_BOUNDS', field: 'openings' }]);
    }
    const blank = await open([openings[0]!], { idempotencyKey: ' ' });
    expect(blank.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_MALFORMED' }]);
  });

  it('is not for the public', async () => {
    const { errors } = await world.ask(OPEN, { input: { openings: [] } });
    expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  });
});
