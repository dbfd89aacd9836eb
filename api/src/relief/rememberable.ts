import type { IdentityKey } from '../household/identity-number.ts';
import { tokenOf } from '../household/number-desk.ts';
import type { AffectedFamilyInput } from './affected-family.input.ts';

/** Families as a request is remembered by: with tokens in the place of their identity numbers. */
export function rememberableFamilies(
  families: readonly AffectedFamilyInput[],
  key: IdentityKey,
): AffectedFamilyInput[] {
  return families.map((family) => ({
    ...family,
    ...(family.nik != null && { nik: tokenOf(family.nik, key) }),
    ...(family.kk != null && { kk: tokenOf(family.kk, key) }),
  }));
}
