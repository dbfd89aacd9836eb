import { OFFICER_TOKEN, type World } from './world.ts';
import type { CardMember, familyCard } from './family-card.ts';

/** What an upload answered. */
export interface Uploaded {
  readonly status: number;
  readonly body: {
    readonly feed: { readonly id: string };
    readonly isNew: boolean;
    readonly report: string;
    readonly code?: string;
    readonly error?: string;
  };
}

/** Sends a file as the officer euis. */
export async function upload(
  world: World,
  source: string,
  content: string | Uint8Array<ArrayBuffer>,
  query = '',
): Promise<Uploaded> {
  const response = await fetch(`${world.server.url}/feeds/${source}${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${OFFICER_TOKEN}`, 'content-type': 'text/csv' },
    body: content,
  });
  return { status: response.status, body: (await response.json()) as Uploaded['body'] };
}

/** Sends a file and waits until its lines are worked through. */
export async function feed(world: World, source: string, content: string | Uint8Array<ArrayBuffer>, query = '') {
  const { status, body } = await upload(world, source, content, query);
  if (status >= 400) throw new Error(`${status} ${body.error}`);
  await world.settle();
  return batchOf(world, body.feed.id);
}

const BATCH = /* GraphQL */ `
  query Batch($id: UUID!) {
    feedBatch(id: $id) {
      id
      state
      refusalCode
      detected
      lineCount
      appliedCount
      unchangedCount
      refusedCount
      toMatchCount
      notConcernedCount
      matchedCount
      dismissedCount
    }
  }
`;

/** A feed as an officer sees it, its counts without the zeros. */
export async function batchOf(world: World, id: string) {
  const { data, errors } = await world.askAsOfficer(BATCH, { id });
  if (errors) throw new Error(JSON.stringify(errors));
  const { detected, ...batch } = data.feedBatch;
  const counts = Object.fromEntries(
    Object.entries(batch as Record<string, unknown>).filter(([name, value]) => name.endsWith('Count') && value !== 0),
  );
  return { id, state: batch.state, refusalCode: batch.refusalCode, detected, counts };
}

const ROWS = /* GraphQL */ `
  query Rows($batch: UUID!) {
    feedRows(first: 100, filter: { batch: { id: { eq: $batch } } }) {
      nodes {
        id
        line
        kind
        state
        issues {
          code
          field
          message
        }
        warnings {
          code
        }
        fact
        matchBy
        person {
          fullName
        }
        candidates {
          person {
            id
            fullName
          }
          similarity
          reasons
          contradictions
        }
      }
    }
  }
`;

/** A line of a feed as an officer sees it. */
export interface SeenRow {
  readonly id: string;
  readonly line: number;
  readonly kind: string | null;
  readonly state: string;
  readonly issues: readonly { readonly code: string; readonly field: string | null; readonly message: string }[];
  readonly warnings: readonly { readonly code: string }[];
  readonly fact: Readonly<Record<string, unknown>> | null;
  readonly matchBy: string | null;
  readonly person: { readonly fullName: string } | null;
  readonly candidates: readonly {
    readonly person: { readonly id: string; readonly fullName: string };
    readonly similarity: number;
    readonly reasons: readonly string[];
    readonly contradictions: readonly string[];
  }[];
}

/** The first hundred lines of a feed as an officer sees them. */
export async function rowsOf(world: World, batch: string): Promise<SeenRow[]> {
  const { data, errors } = await world.askAsOfficer(ROWS, { batch });
  if (errors) throw new Error(JSON.stringify(errors));
  return data.feedRows.nodes;
}

/** Registers a family; returns its household and members in the order of the card. */
export async function register(
  world: World,
  card: ReturnType<typeof familyCard>,
): Promise<{ householdId: string; members: (CardMember & { id: string })[] }> {
  const { data, errors } = await world.askAsOfficer(
    /* GraphQL */ `
      mutation Register($input: RegisterHouseholdInput!) {
        registerHousehold(input: $input) {
          household {
            id
            members {
              id
              bornOn
            }
          }
          userErrors {
            code
            message
          }
        }
      }
    `,
    { input: { evidence: [{ kind: 'FAMILY_CARD', reference: card.kk }], ...card } },
  );
  if (errors ?? data.registerHousehold.userErrors.length > 0) {
    throw new Error(JSON.stringify(errors ?? data.registerHousehold.userErrors));
  }
  const { household } = data.registerHousehold;
  return {
    householdId: household.id,
    members: card.members.map((member) => ({
      ...member,
      id: household.members.find(({ bornOn }: { bornOn: string }) => bornOn === member.bornOn).id,
    })),
  };
}
