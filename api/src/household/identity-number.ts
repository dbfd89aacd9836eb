import { createCipheriv, createDecipheriv, createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import { PlainError } from '../plain-error.ts';

/**
 * The keys derived from the installation's identity key, one for each purpose. Kept as key objects, which cryptography
 * takes four times faster than bytes.
 */
export interface IdentityKey {
  readonly encryption: KeyObject;
  readonly nonce: KeyObject;
  readonly lookup: KeyObject;
  /** For what holds identity numbers among other things: files, lines of feeds. */
  readonly content: KeyObject;
  /** Tells whether a database was written with this key, without telling the key. */
  readonly fingerprint: string;
}

/** A NIK or family card number as the database keeps it. */
export interface SealedIdentityNumber {
  /** Nonce (12 bytes), tag (16 bytes) and the AES-256-GCM text. */
  readonly cipher: Buffer;
  /** HMAC-SHA-256, 32 bytes: finds the holder without showing the number. */
  readonly hash: Buffer;
  /** First and last four digits, for example 3271********0001. */
  readonly masked: string;
}

/**
 * Reads the identity key from SIMONCER_IDENTITY_KEY: 64 hexadecimal digits.
 *
 * @throws PlainError when it is missing or malformed
 */
export function loadIdentityKey(environment: NodeJS.ProcessEnv = process.env): IdentityKey {
  const text = environment.SIMONCER_IDENTITY_KEY ?? '';
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new PlainError(
      'SIMONCER_IDENTITY_KEY must be 64 hexadecimal digits, since NIK and family card numbers are encrypted with it: ' +
        'set it to the key of this database, or make a new one with `openssl rand -hex 32`.',
    );
  }
  return deriveIdentityKey(Buffer.from(text, 'hex'));
}

/** Derives the purpose keys from 32 secret bytes (HKDF-SHA-256). */
export function deriveIdentityKey(secret: Buffer): IdentityKey {
  const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', secret, '', `simoncer/${purpose}`, 32));
  return {
    encryption: createSecretKey(derive('encryption')),
    nonce: createSecretKey(derive('nonce')),
    lookup: createSecretKey(derive('lookup')),
    content: createSecretKey(derive('content')),
    fingerprint: derive('fingerprint').toString('hex').slice(0, 16),
  };
}

/**
 * Encrypts, hashes and masks a NIK or family card number of sixteen digits.
 *
 * A plain hash of a NIK can be reversed by trying all of them, hence the keyed one. The nonce is derived from the
 * number, so equal numbers give equal ciphers (the hash tells as much already) and a nonce never serves two numbers.
 */
export function sealIdentityNumber(digits: string, key: IdentityKey): SealedIdentityNumber {
  const nonce = createHmac('sha256', key.nonce).update(digits).digest().subarray(0, 12);
  const cipher = createCipheriv('aes-256-gcm', key.encryption, nonce);
  const text = Buffer.concat([cipher.update(digits, 'ascii'), cipher.final()]);
  return {
    cipher: Buffer.concat([nonce, cipher.getAuthTag(), text]),
    hash: hashIdentityNumber(digits, key),
    masked: `${digits.slice(0, 4)}********${digits.slice(12)}`,
  };
}

/** The keyed hash by which the holder of a number is found, 32 bytes. */
export function hashIdentityNumber(digits: string, key: IdentityKey): Buffer {
  return createHmac('sha256', key.lookup).update(digits).digest();
}

/**
 * Decrypts a number sealed by {@link sealIdentityNumber}.
 *
 * @throws Error when the cipher was made with another key or was altered
 */
export function openIdentityNumber(sealed: Buffer, key: IdentityKey): string {
  const decipher = createDecipheriv('aes-256-gcm', key.encryption, sealed.subarray(0, 12));
  decipher.setAuthTag(sealed.subarray(12, 28));
  return decipher.update(sealed.subarray(28), undefined, 'ascii') + decipher.final('ascii');
}
