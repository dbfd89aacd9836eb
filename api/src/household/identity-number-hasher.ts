import { hash } from 'node:crypto';
import type { IdentityKey } from './identity-number.ts';

const BLOCK_BYTES = 64;
/** Digits of a number. */
const DIGITS = 16;
/** Bytes of a hash. */
export const HASH_BYTES = 32;

/**
 * Makes the keyed hashes of many numbers, the same as `hashIdentityNumber`: HMAC-SHA-256 as RFC 2104 defines it, from two
 * hashes of one piece each. Node's Hmac is an object with a native part for each number, which takes five times as long to
 * make and to collect as the hash itself.
 */
export class IdentityNumberHasher {
  private readonly inner = Buffer.alloc(BLOCK_BYTES + DIGITS, 0x36);
  private readonly outer = Buffer.alloc(BLOCK_BYTES + HASH_BYTES, 0x5c);

  constructor({ lookup }: Pick<IdentityKey, 'lookup'>) {
    // A key of 32 bytes, as it is derived, is shorter than a block and used as it is.
    for (const [index, byte] of lookup.export().entries()) {
      this.inner[index]! ^= byte;
      this.outer[index]! ^= byte;
    }
  }

  /**
   * Writes the hash of a number.
   *
   * @param digits sixteen digits
   * @param target gets the 32 bytes, from `offset` on
   */
  hash(digits: string, target: Buffer, offset: number): void {
    if (digits.length !== DIGITS) throw new Error(`An identity number has ${DIGITS} digits; got ${digits.length}.`);
    this.inner.write(digits, BLOCK_BYTES, 'latin1');
    // Text of one character for each byte costs less to hand over than a buffer.
    this.outer.write(hash('sha256', this.inner, 'binary'), BLOCK_BYTES, 'latin1');
    target.write(hash('sha256', this.outer, 'binary'), offset, 'latin1');
  }
}
