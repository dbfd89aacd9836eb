import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PlainError } from '../plain-error.ts';
import { DiskStore } from './disk-store.ts';
import type { DocumentStore } from './document-store.ts';
import type { S3Settings } from './s3-store.ts';

const DEFAULT_LARGEST_MIB = 20;
/** Larger ones are no photos, and each is in memory once while it goes to a bucket. */
const MOST_MIB = 512;

/**
 * The store that DOCUMENT_STORE names: `file:///srv/documents`, or `s3://bucket/folder` together with S3_ENDPOINT,
 * AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY and AWS_REGION. Without it, `documents` in the data folder.
 *
 * @throws PlainError when a setting is missing or cannot be understood
 */
export async function documentStoreFrom(environment: NodeJS.ProcessEnv = process.env): Promise<DocumentStore> {
  const text = environment.DOCUMENT_STORE ?? '';
  if (text === '') return new DiskStore(join(resolve(environment.SIMONCER_DATA || '.data'), 'documents'));
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'file:' && url.host === '') return new DiskStore(fileURLToPath(url));
  if (url?.protocol === 's3:' && url.host !== '') {
    // who keeps documents on disk does not pay for it
    const { S3Store } = await import('./s3-store.ts');
    return new S3Store(s3SettingsFrom(url, environment));
  }
  throw new PlainError(
    `DOCUMENT_STORE must be a folder or a bucket, as in file:///srv/documents or s3://documents; got "${text}".`,
  );
}

function s3SettingsFrom({ host, pathname }: URL, environment: NodeJS.ProcessEnv): S3Settings {
  const needed = (name: string) => {
    const value = environment[name] ?? '';
    if (value !== '') return value;
    throw new PlainError(`DOCUMENT_STORE names a bucket, so ${name} is needed too: set it.`);
  };
  const endpoint = needed('S3_ENDPOINT').replace(/\/+$/, '');
  if (!/^https?:\/\//.test(endpoint) || !URL.canParse(endpoint)) {
    throw new PlainError(`S3_ENDPOINT must be an address, as in https://s3.example.org; got "${endpoint}".`);
  }
  return {
    endpoint,
    bucket: host,
    prefix: pathname.replaceAll(/^\/+|\/+$/g, ''),
    region: environment.AWS_REGION || 'us-east-1',
    accessKeyId: needed('AWS_ACCESS_KEY_ID'),
    secretAccessKey: needed('AWS_SECRET_ACCESS_KEY'),
  };
}

/**
 * The largest document that is received, in bytes: SIMONCER_LARGEST_DOCUMENT_MIB, or 20 MiB.
 *
 * @throws PlainError when it is no whole number from 1 to 512
 */
export function largestDocumentFrom(environment: NodeJS.ProcessEnv = process.env): number {
  const text = environment.SIMONCER_LARGEST_DOCUMENT_MIB || String(DEFAULT_LARGEST_MIB);
  const mebibytes = Number(text);
  if (Number.isInteger(mebibytes) && mebibytes >= 1 && mebibytes <= MOST_MIB) return mebibytes * 1024 ** 2;
  throw new PlainError(`SIMONCER_LARGEST_DOCUMENT_MIB must be a whole number from 1 to ${MOST_MIB}; got "${text}".`);
}
