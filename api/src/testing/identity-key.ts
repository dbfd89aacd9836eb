import { deriveIdentityKey } from '../household/identity-number.ts';

/** The identity key of every test world. */
export const TEST_IDENTITY_KEY = deriveIdentityKey(Buffer.alloc(32));
