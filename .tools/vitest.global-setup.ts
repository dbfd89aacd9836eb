import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { startEmbeddedPostgres } from '../api/src/database/embedded/embedded.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Maintenance database of the tests' PostgreSQL server, as its superuser. */
    postgresUrl: string;
  }
}

/** One real PostgreSQL server for all tests, gone with everything in it afterwards. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'simoncer-test-'));
  const remove = () => rm(folder, { recursive: true, force: true });
  try {
    const server = await startEmbeddedPostgres({ folder, durable: false });
    project.provide('postgresUrl', server.url('postgres'));
    return async () => {
      await server.stop();
      await remove();
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
