import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A server of the S3 protocol with an empty bucket `documents`. */
export interface S3Server {
  /** Settings by which it is reached. */
  readonly environment: NodeJS.ProcessEnv;
  stop(): Promise<void>;
}

interface S3rver {
  run(): Promise<{ port: number }>;
  close(): Promise<void>;
}

/** Starts it. It knows who asks by the id of the key; the signature itself it does not compute. */
export async function startS3Server(): Promise<S3Server> {
  const Server = createRequire(import.meta.url)('s3rver') as new (options: object) => S3rver;
  const directory = await mkdtemp(join(tmpdir(), 'simoncer-s3-'));
  const configureBuckets = [{ name: 'documents' }];
  const server = new Server({ address: '127.0.0.1', port: 0, silent: true, directory, configureBuckets });
  const { port } = await server.run();
  return {
    environment: {
      DOCUMENT_STORE: 's3://documents/bogor',
      S3_ENDPOINT: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'S3RVER',
      AWS_SECRET_ACCESS_KEY: 'S3RVER',
    },
    async stop() {
      await server.close();
      await rm(directory, { recursive: true });
    },
  };
}
