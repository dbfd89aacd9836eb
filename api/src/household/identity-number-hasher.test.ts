import { createHmac, createSecretKey, randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { HASH_BYTES, IdentityNumberHasher } from './identity-number-hasher.ts';

const hashed = (hasher: IdentityNumberHasher, digits: string) => {
  const target = Buffer.alloc(HASH_BYTES + 4);
  hasher.hash(digits, target, 4);
  return target.subarray(4).toString('hex');
};

it('hashes as OpenSSL does, number after number, whatever the key', () => {
  for (let keys = 0; keys < 50; keys++) {
    const lookup = createSecretKey(randomBytes(32));
    const hasher = new IdentityNumberHasher({ lookup });
    for (let numbers = 0; numbers < 50; numbers++) {
      const digits = String(randomBytes(8).readBigUInt64BE() % 10n ** 16n).padStart(16, '0');
      expect(hashed(hasher, digits)).toBe(createHmac('sha256', lookup).update(digits).digest('hex'));
    }
  }
});

it('hashes nothing but sixteen digits', () => {
  const hasher = new IdentityNumberHasher({ lookup: createSecretKey(randomBytes(32)) });
  expect(() => hashed(hasher, '327101')).toThrow('An identity number has 16 digits; got 6.');
});
