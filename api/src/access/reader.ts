import type { Reader } from '../graphql/read/rows.ts';
import type { Officer } from './officer.ts';
import { refusalOf } from './officers-only.ts';

const officers: Reader = {
  key: 'officer',
  refusalOf: () => undefined,
  scopeOf: () => undefined,
};

/** The public. */
export const everyone: Reader = {
  key: 'public',
  refusalOf: (field) => refusalOf(field, undefined),
  scopeOf: () => undefined,
};

/** What somebody may read: an officer everything, the public what is not for officers only. */
export function readerOf({ officer }: { readonly officer: Officer | undefined }): Reader {
  return officer ? officers : everyone;
}
