import type { Reader } from '../graphql/read/rows.ts';
import { Role, type Officer } from './officer.ts';
import { refusalOf } from './officers-only.ts';

const officers: Reader = {
  key: 'officer',
  audience: Role.OFFICER,
  refusalOf: () => undefined,
  scopeOf: () => undefined,
};

/** The public. */
export const everyone: Reader = {
  key: 'public',
  refusalOf: (field) => refusalOf(field, undefined),
  scopeOf: () => undefined,
};

/** Who is known but has no access to cases reads what the public reads, and figures by the role. */
const withoutCases = new Map(
  Object.values(Role).map((role): [Role, Reader] => [role, { ...everyone, audience: role }]),
);

/** What somebody may read: an officer everything, others what is not for officers only. */
export function readerOf({
  officer,
  role,
}: {
  readonly officer: Officer | undefined;
  readonly role: Role | undefined;
}): Reader {
  if (officer) return officers;
  return (role && withoutCases.get(role)) ?? everyone;
}
