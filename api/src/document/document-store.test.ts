import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, readdir, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startHangingServer, startS3Server, type HangingServer, type S3Server } from '../testing/index.ts';
import { DiskStore } from './disk-store.ts';
import type { DocumentStore } from './document-store.ts';
import { removeLeftovers, removeLeftoversBeside } from './incoming.ts';
import { S3Store } from './s3-store.ts';
import { documentStoreFrom, largestDocumentFrom } from './store-from.ts';

let folder: string;
let s3: S3Server;
let hanging: HangingServer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'simoncer-stores-'));
  s3 = await startS3Server();
  hanging = await startHangingServer();
});
afterAll(async () => {
  await s3.stop();
  await hanging.stop();
  await rm(folder, { recursive: true });
});

const bucket = (changes: NodeJS.ProcessEnv = {}) => documentStoreFrom({ ...s3.environment, ...changes });
const stores: Record<string, () => Promise<DocumentStore>> = {
  'on disk': () => documentStoreFrom({ DOCUMENT_STORE: `file://${folder}/disk` }),
  'in a bucket': () => bucket(),
};

describe.each(Object.entries(stores))('the store %s', (_name, storeOf) => {
  let store: DocumentStore;
  beforeAll(async () => {
    store = await storeOf();
    await store.open();
  });

  /** A file that came, with its hash. */
  async function incoming(text: string) {
    const file = join(store.incomingFolder, `${Math.random()}`);
    await writeFile(file, text);
    return { file, hash: createHash('sha256').update(text).digest('hex'), size: Buffer.byteLength(text) };
  }
  async function keep(text: string) {
    const { file, hash, size } = await incoming(text);
    await store.keep(hash, file, size);
    await rm(file, { force: true });
    return hash;
  }
  async function read(hash: string) {
    const bytes = await store.read(hash);
    return bytes && Buffer.concat(await bytes.toArray()).toString();
  }

  it('gives out what it keeps, any number of times', async () => {
    const hash = await keep('longsor di Batu Tulis');
    expect(await read(hash)).toBe('longsor di Batu Tulis');
    expect(await read(hash)).toBe('longsor di Batu Tulis');
  });

  it('keeps the same content again without a change', async () => {
    const hash = await keep('sama');
    expect(await keep('sama')).toBe(hash);
    expect(await read(hash)).toBe('sama');
  });

  it('mends a content that was cut short', async () => {
    const { file, hash, size } = await incoming('utuh');
    const { file: part } = await incoming('ut');
    // as a disk that was full would leave it
    await store.keep(hash, part, 2).catch(() => undefined);
    await store.keep(hash, file, size);
    expect(await read(hash)).toBe('utuh');
  });

  it('has nothing of what it never kept, nor of what was removed', async () => {
    expect(await read('0'.repeat(64))).toBeUndefined();
    const hash = await keep('dibuang');
    await store.remove(hash);
    expect(await read(hash)).toBeUndefined();
    await store.remove(hash);
  });

  it('keeps megabytes', async () => {
    const text = 'foto '.repeat(1024 ** 2);
    expect(await read(await keep(text))).toHaveLength(text.length);
  });

  it('takes nothing for a hash that is none', async () => {
    await expect(Promise.resolve().then(() => store.read('../../etc/passwd'))).rejects.toThrow('64 hexadecimal digits');
  });
});

const HANGING = { bucket: 'documents', prefix: '', region: 'x', accessKeyId: 'x', secretAccessKey: 'x' };

it('a bucket that no longer answers keeps nobody waiting for ever', async () => {
  const store = new S3Store({ ...HANGING, endpoint: hanging.endpoint }, 100);
  const hash = '0'.repeat(64);
  const asked = [store.keep(hash, 'none', 1), store.read(hash), store.remove(hash)];
  for (const { status, reason } of (await Promise.allSettled(asked)) as PromiseRejectedResult[]) {
    expect([status, reason.message]).toEqual(['rejected', 'The bucket did not answer within 100 ms.']);
  }
});

it('what a crash left among temporary files of other runs is removed, and nothing of what is not ours', async () => {
  const [crashed, elsewhere] = [join(folder, 'in-crashed'), join(folder, 'elsewhere')];
  await Promise.all([crashed, elsewhere].map((path) => mkdir(path)));
  await symlink(elsewhere, join(folder, 'in-link'));
  const twoHoursAgo = Date.now() / 1000 - 2 * 60 * 60;
  for (const file of [join(crashed, 'old'), join(elsewhere, 'old')]) {
    await writeFile(file, 'x');
    await utimes(file, twoHoursAgo, twoHoursAgo);
  }
  await removeLeftoversBeside(folder, 'in-');
  expect([await readdir(crashed), await readdir(elsewhere)]).toEqual([[], ['old']]);
});

describe('a store that cannot be used is told in one sentence:', () => {
  it('a bucket with an unknown key', async () => {
    const store = await bucket({ AWS_ACCESS_KEY_ID: 'unknown' });
    await expect(store.open()).rejects.toThrow('check S3_ENDPOINT, AWS_ACCESS_KEY_ID');
  });

  it('a bucket that is not there', async () => {
    const store = await bucket({ DOCUMENT_STORE: 's3://other' });
    await expect(store.open()).rejects.toThrow('in the bucket other');
  });

  it('a server that is not there', async () => {
    const store = await bucket({ S3_ENDPOINT: 'http://127.0.0.1:9' });
    await expect(store.open()).rejects.toThrow('it does not answer');
  });

  it('a bucket that takes the question and never answers', async () => {
    const settings = { ...HANGING, endpoint: hanging.endpoint };
    await expect(new S3Store(settings, 100).open()).rejects.toThrow('did not answer within 100 ms');
  });

  it('a folder that cannot be made', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(new DiskStore(join(file, 'documents')).open()).rejects.toThrow('DOCUMENT_STORE=file:///srv/documents');
  });

  it.each([
    [{ DOCUMENT_STORE: 'http://x' }, 'DOCUMENT_STORE must be'],
    [{ DOCUMENT_STORE: 'documents' }, 'DOCUMENT_STORE must be'],
    [{ DOCUMENT_STORE: 's3://x' }, 'S3_ENDPOINT is needed'],
    [{ DOCUMENT_STORE: 's3://x', S3_ENDPOINT: 'minio:9000' }, 'S3_ENDPOINT must be an address'],
    [{ DOCUMENT_STORE: 's3://x', S3_ENDPOINT: 'http://x' }, 'AWS_ACCESS_KEY_ID is needed'],
  ])('%o', async (environment, message) => {
    await expect(documentStoreFrom(environment)).rejects.toThrow(message);
  });

  it.each(['0', '1.5', '513', 'much'])('a largest document of %s MiB', (text) => {
    expect(() => largestDocumentFrom({ SIMONCER_LARGEST_DOCUMENT_MIB: text })).toThrow('from 1 to 512');
  });
});

it('documents are in the data folder, and have at most 20 MiB, where nothing else is said', async () => {
  const store = await documentStoreFrom({ SIMONCER_DATA: folder });
  expect(store.incomingFolder).toBe(join(folder, 'documents', 'incoming'));
  expect(largestDocumentFrom({})).toBe(20 * 1024 ** 2);
});

it('what a crash left in the middle is removed after an hour, and what is still coming stays', async () => {
  const incoming = join(folder, 'disk', 'incoming');
  await rm(incoming, { recursive: true, force: true });
  await new DiskStore(join(folder, 'disk')).open();
  await Promise.all(['old', 'coming'].map((name) => writeFile(join(incoming, name), 'x')));
  const twoHoursAgo = Date.now() / 1000 - 2 * 60 * 60;
  await utimes(join(incoming, 'old'), twoHoursAgo, twoHoursAgo);
  await removeLeftovers(incoming);
  expect(await readdir(incoming)).toEqual(['coming']);
});
