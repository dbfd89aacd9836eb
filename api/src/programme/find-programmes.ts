import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { selectRows, type Row } from '../database/rows.ts';
import { badInput } from '../graphql/bad-input.ts';
import { Programme } from './programme.entity.ts';

/**
 * All programmes, or the one of this code. A code that nobody has would look like a programme without families.
 *
 * @throws GraphQLError (BAD_USER_INPUT) when there is none of this code
 */
export async function findProgrammes(em: SqlEntityManager, code: string | null | undefined): Promise<Row<Programme>[]> {
  const programmes = await selectRows(em, Programme, { where: code == null ? {} : { code }, orderBy: { code: 'asc' } });
  if (programmes.length === 0 && code != null) {
    throw badInput(`There is no programme ${code}. Ask { programmes { code } } for those there are.`);
  }
  return programmes;
}
