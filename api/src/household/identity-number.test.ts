import { describe, expect, it } from 'vitest';
import {
  deriveIdentityKey,
  hashIdentityNumber,
  loadIdentityKey,
  openIdentityNumber,
  sealIdentityNumber,
} from './identity-number.ts';

const key = deriveIdentityKey(Buffer.alloc(32, 1));
const other = deriveIdentityKey(Buffer.alloc(32, 2));
const NIK = '3271015503850000';

describe('a sealed identity number', () => {
  it('is read again with its key, and only with it', () => {
    const { cipher } = sealIdentityNumber(NIK, key);
    expect(openIdentityNumber(cipher, key)).toBe(NIK);
    expect(() => openIdentityNumber(cipher, other)).toThrow('unable to authenticate data');
    cipher[cipher.length - 1]! ^= 1;
    expect(() => openIdentityNumber(cipher, key)).toThrow('unable to authenticate data');
  });

  it('shows neither the birth date nor the number', () => {
    const { masked, cipher } = sealIdentityNumber(NIK, key);
    expect(masked).toBe('3271********0000');
    expect(cipher.toString('latin1')).not.toContain('550385');
  });

  it('is found by a hash that differs by number and by key', () => {
    expect(hashIdentityNumber(NIK, key)).toEqual(sealIdentityNumber(NIK, key).hash);
    expect(hashIdentityNumber('3271015503850010', key)).not.toEqual(hashIdentityNumber(NIK, key));
    expect(hashIdentityNumber(NIK, other)).not.toEqual(hashIdentityNumber(NIK, key));
  });

  it('never uses a nonce for two numbers', () => {
    const nonces = Array.from({ length: 2_000 }, (_, index) =>
      sealIdentityNumber(`327101550385${String(index).padStart(4, '0')}`, key)
        .cipher.subarray(0, 12)
        .toString('hex'),
    );
    expect(new Set(nonces).size).toBe(2_000);
  });
});

it.each([undefined, '', 'abc', 'g'.repeat(64)])('the key "%s" is refused with how to make one', (text) => {
  expect(() => loadIdentityKey({ SIMONCER_IDENTITY_KEY: text })).toThrow('openssl rand -hex 32');
});
