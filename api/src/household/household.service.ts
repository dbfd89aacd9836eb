import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { validate } from 'uuid';
import { selectRows } from '../database/rows.ts';
import { badInput } from '../graphql/bad-input.ts';
import type { HouseholdConnection } from './household.connection.ts';
import { Household } from './household.entity.ts';

const LARGEST_PAGE = 100;

/**
 * A page of households in the order of their identity, which is the order of registration.
 *
 * @throws GraphQLError (BAD_USER_INPUT) for a page size outside 1 to 100 or a cursor that is none
 */
export async function findHouseholds(
  em: SqlEntityManager,
  kelurahanCode: string | null | undefined,
  first: number,
  after: string | null | undefined,
): Promise<HouseholdConnection> {
  if (first < 1 || first > LARGEST_PAGE) throw badInput(`first must be from 1 to ${LARGEST_PAGE}; got ${first}.`);
  const afterId = after == null ? undefined : decodeCursor(after);
  const rows = await selectRows(em, Household, {
    where: {
      ...(kelurahanCode == null ? {} : { kelurahan: kelurahanCode }),
      ...(afterId === undefined ? {} : { id: { $gt: afterId } }),
    },
    orderBy: { id: 'asc' },
    limit: first + 1,
  });
  const edges = rows.slice(0, first).map((node) => ({ node, cursor: encodeCursor(node.id) }));
  return {
    edges,
    pageInfo: {
      hasNextPage: rows.length > first,
      hasPreviousPage: after != null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}

function encodeCursor(id: string): string {
  return Buffer.from(`household:${id}`).toString('base64url');
}

function decodeCursor(cursor: string): string {
  const id = /^household:(.+)$/.exec(Buffer.from(cursor, 'base64url').toString())?.[1];
  if (id === undefined || !validate(id)) {
    throw badInput('after is not a cursor of households: give the endCursor of the page before, or leave it out.');
  }
  return id;
}
