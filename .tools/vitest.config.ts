import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const ROOT = resolve(import.meta.dirname, '..');

/** Our packages show their sources under this condition, so that a test needs no compilation. */
const CONDITIONS = ['simoncer-source', 'module', 'node', 'development|production'];

/** GraphQL refuses objects of a second copy of itself. Node loads the CommonJS one, Vite would take the other. */
const GRAPHQL = createRequire(join(ROOT, 'api', 'package.json')).resolve('graphql');

const MINUTE = 60_000;

function project(name: string, include: string[], exclude: string[] = [], timeout = MINUTE) {
  return {
    extends: true as const,
    test: {
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
    projects: [
      project('analytics', ['analytics/src/**/*.test.ts']),
      project('api', ['api/src/**/*.test.ts']),
      project('seeds', ['seeds/src/**/*.test.ts']),
      project('dashboard', ['dashboard/**/*.test.ts'], ['dashboard/e2e/**']),
      project('browser', ['dashboard/e2e/**/*.test.ts'], [], 3 * MINUTE),
    ],
  },
});
