import type { UserError } from '../user-error.ts';

/** Why a decision made on an older version of a thing is refused. Empty when it was made on the present one. */
export function refuseStale(thing: string, version: number, expected: number): UserError[] {
  if (version === expected) return [];
  return [
    {
      code: 'STALE_VERSION',
      field: 'expectedVersion',
      message: `The ${thing} is at version ${version}, not ${expected}: someone changed it. Read it again and decide anew.`,
    },
  ];
}
