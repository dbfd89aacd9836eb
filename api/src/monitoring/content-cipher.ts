import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { IdentityKey } from '../household/identity-number.ts';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Encrypts what holds identity numbers among other things: nonce, tag and the text of AES-256-GCM.
 *
 * @param nonce 12 bytes that never serve two contents
 */
export function sealContent(
  content: Uint8Array,
  { content: key }: IdentityKey,
  nonce: Uint8Array = randomBytes(NONCE_BYTES),
): Buffer {
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const text = cipher.update(content);
  cipher.final();
  return Buffer.concat([nonce, cipher.getAuthTag(), text]);
}

/**
 * Decrypts what {@link sealContent} encrypted.
 *
 * @throws Error when it was made with another key or was altered
 */
export function openContent(sealed: Buffer, { content: key }: IdentityKey): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  const content = decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES));
  decipher.final();
  return content;
}

/** Encrypts a value as JSON. */
export function sealJson(value: unknown, key: IdentityKey): Buffer {
  return sealContent(Buffer.from(JSON.stringify(value)), key);
}

/**
 * Encrypts a value as JSON, always to the same bytes: the nonce is derived from the value, so one never serves two. Equal
 * values can be told to be equal.
 */
export function sealJsonRepeatably(value: unknown, key: IdentityKey): Buffer {
  const content = Buffer.from(JSON.stringify(value));
  return sealContent(content, key, createHmac('sha256', key.nonce).update(content).digest().subarray(0, NONCE_BYTES));
}

/** Decrypts a value that {@link sealJson} encrypted. */
export function openJson<Value>(sealed: Buffer, key: IdentityKey): Value {
  return JSON.parse(openContent(sealed, key).toString('utf8')) as Value;
}
