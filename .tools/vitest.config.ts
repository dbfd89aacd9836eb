import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const ROOT = resolve(import.meta.dirname, '..');

/** Our packages show their sources under this condition, so that a test needs no compilation. */
const CONDITIONS = ['simoncer-source', 'module', 'node', 'development|production'];

/** GraphQL refuses objects of a second copy of itself. Node loads the CommonJS one, Vite would take the other. */
const GRAPHQL = createRequire(join(ROOT, 'api', 'package.json')).resolve('graphql');

const MINUTE = 60_000;

/** Files that run at a time: each has a database of its own on the server they share. */
const WORKERS = Math.min(4, availableParallelism());

/**
 * What runs after all others, one file at a time: tests that kill processes in the middle of their work need the machine
 * for themselves, and an answer is kept only while nobody writes anywhere on the database server.
 */
const ALONE = [
  'api/src/**/*-killed.db.test.ts',
  'api/src/server/durability.db.test.ts',
  'api/src/graphql/execution/kept-answers.db.test.ts',
];
const aloneAfter = { maxWorkers: 1, sequence: { groupOrder: 1 } };
/** Pure functions of the files of a project need no process for each file. */
const inOneProcess = { isolate: false };

function project(name: string, include: string[], exclude: string[] = [], options: object = {}, timeout = MINUTE) {
  return {
    extends: true as const,
    test: {
      ...options,
      name,
      root: ROOT,
      environment: 'node' as const,
      include,
      exclude: ['**/node_modules/**', '**/dist/**', ...exclude],
      testTimeout: timeout,
      hookTimeout: 2 * timeout,
    },
  };
}

export default defineConfig({
  root: ROOT,
  resolve: {
    conditions: CONDITIONS,
    alias: [{ find: /^graphql$/, replacement: GRAPHQL }],
  },
  ssr: { resolve: { conditions: CONDITIONS } },
  test: {
    globalSetup: join(ROOT, '.tools', 'vitest.global-setup.ts'),
    maxWorkers: WORKERS,
    projects: [
      project('analytics', ['analytics/src/**/*.test.ts'], [], inOneProcess),
      project('api', ['api/src/**/*.test.ts'], ALONE),
      project('seeds', ['seeds/src/**/*.test.ts']),
      project('dashboard', ['dashboard/**/*.test.ts'], ['dashboard/e2e/**'], inOneProcess),
      project('api-alone', ALONE, [], aloneAfter),
      project('browser', ['dashboard/e2e/**/*.test.ts'], [], aloneAfter, 3 * MINUTE),
    ],
  },
});
