import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { AwsClient } from 'aws4fetch';
import { PlainError } from '../plain-error.ts';
import { placeOf, type DocumentStore } from './document-store.ts';
import { removeLeftoversBeside } from './incoming.ts';

/** Which bucket, and how it is reached. */
export interface S3Settings {
  /** `https://s3.example.org`, without the bucket. */
  readonly endpoint: string;
  readonly bucket: string;
  /** Folder in the bucket; empty for none. */
  readonly prefix: string;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
}

const TRIES_AGAIN = 4;
/** So long a bucket may take to answer, tries included: who asks it holds a transaction, or one of few workers. */
const LONGEST_ANSWER_MS = 60_000;
/** Beginning of the name of a folder for what is still coming; what follows nobody can guess. */
const INCOMING = 'simoncer-incoming-';

/**
 * Keeps documents in a bucket of any server that speaks the S3 protocol. The bucket is part of the path, which all of them
 * understand. The server compares the bytes with their hash, since the signature names it.
 */
export class S3Store implements DocumentStore {
  incomingFolder = '';
  private readonly client: AwsClient;

  constructor(
    private readonly settings: S3Settings,
    private readonly longestAnswerMs = LONGEST_ANSWER_MS,
  ) {
    const { accessKeyId, secretAccessKey, region } = settings;
    this.client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: TRIES_AGAIN });
  }

  async open(): Promise<void> {
    this.incomingFolder ||= await mkdtemp(join(tmpdir(), INCOMING));
    await removeLeftoversBeside(tmpdir(), INCOMING);
    const { bucket, endpoint } = this.settings;
    const said = await this.timed(`${endpoint}/${bucket}`, { method: 'HEAD' })
      .then(({ ok, status }) => (ok ? undefined : `it answers ${status}`))
      .catch((error: Error) => `it does not answer: ${error.message}`);
    if (said !== undefined) {
      throw new PlainError(
        `Documents cannot be kept in the bucket ${bucket} at ${endpoint} (${said}): make the bucket, and check S3_ENDPOINT, AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.`,
      );
    }
  }

  async keep(hash: string, file: string, byteCount: number): Promise<void> {
    const there = await this.ask(hash, { method: 'HEAD' });
    await there.body?.cancel();
    if (there.ok && Number(there.headers.get('content-length')) === byteCount) return;
    if (!there.ok && there.status !== 404) throw refused('looked for', hash, there);
    // whole, so that it can be sent again when the server stumbles
    const kept = await this.ask(hash, {
      method: 'PUT',
      headers: { 'x-amz-content-sha256': hash, 'content-type': 'application/octet-stream' },
      body: await readFile(file),
    });
    await kept.body?.cancel();
    if (!kept.ok) throw refused('kept', hash, kept);
  }

  async read(hash: string): Promise<Readable | undefined> {
    const answer = await this.ask(hash, { method: 'GET' });
    if (answer.ok && answer.body) return Readable.fromWeb(answer.body as ReadableStream);
    await answer.body?.cancel();
    if (answer.status === 404) return undefined;
    throw refused('read', hash, answer);
  }

  async remove(hash: string): Promise<void> {
    const answer = await this.ask(hash, { method: 'DELETE' });
    await answer.body?.cancel();
    if (!answer.ok && answer.status !== 404) throw refused('removed', hash, answer);
  }

  private ask(hash: string, request: RequestInit): Promise<Response> {
    const { endpoint, bucket, prefix } = this.settings;
    return this.timed([endpoint, bucket, prefix, placeOf(hash)].filter(Boolean).join('/'), request);
  }

  /** The head of an answer, in time. Its body may take longer, as a large one does. */
  private async timed(url: string, request: RequestInit): Promise<Response> {
    const waiting = new AbortController();
    const timer = setTimeout(
      () => waiting.abort(new Error(`The bucket did not answer within ${this.longestAnswerMs} ms.`)),
      this.longestAnswerMs,
    );
    try {
      return await this.client.fetch(url, { ...request, signal: waiting.signal });
    } finally {
      clearTimeout(timer);
    }
  }
}

function refused(what: string, hash: string, { status }: Response): Error {
  return new Error(`The document ${hash} could not be ${what}: the store answers ${status}.`);
}
