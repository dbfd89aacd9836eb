import type { Subject } from '@simoncer/analytics';
import { isObjectType, type GraphQLSchema } from 'graphql';
import type { Officer } from '../access/officer.ts';
import { refusalOf } from '../access/officers-only.ts';
import { figureRowName } from '../indicator/figure-types.ts';

/**
 * Refuses a breakdown by records that the subject's query shows to officers only: a file would write their names.
 *
 * @throws GraphQLError (UNAUTHENTICATED)
 */
export function refuseGuarded(
  schema: GraphQLSchema,
  subject: Pick<Subject, 'code'>,
  by: readonly string[],
  officer: Officer | undefined,
): void {
  const row = schema.getType(figureRowName(subject));
  if (!isObjectType(row)) throw new Error(`The schema has no type ${figureRowName(subject)}.`);
  for (const name of by) {
    const field = row.getFields()[name];
    const refusal = field && refusalOf(field, officer);
    if (refusal) throw refusal;
  }
}
