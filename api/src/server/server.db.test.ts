import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadOfficers, OfficerRegister } from '../access/officer.ts';
import { systemClock } from '../clock.ts';
import { DiskStore } from '../document/disk-store.ts';
import { TEST_IDENTITY_KEY, World } from '../testing/index.ts';
import { startServer, type RunningServer } from './server.ts';

const logged: { reference?: string; err?: { message: string } }[] = [];
const dashboardFolder = mkdtempSync(join(tmpdir(), 'simoncer-dashboard-'));
let world: World;
let server: RunningServer;

const options = () => ({
  databaseUrl: world.database.url,
  host: '127.0.0.1',
  port: 0,
  dashboardFolder,
  officers: new OfficerRegister([]),
  clock: systemClock,
  identityKey: TEST_IDENTITY_KEY,
  documents: new DiskStore(world.documentFolder),
  largestDocumentBytes: 1024 ** 2,
  log: pino({ level: 'error' }, { write: (line: string) => void logged.push(JSON.parse(line)) }),
});

beforeAll(async () => {
  world = await World.start();
  writeFileSync(join(dashboardFolder, 'index.html'), '<title>Simoncer</title>');
  server = await startServer(options());
});
afterAll(async () => {
  await server.stop();
  await world.stop();
  rmSync(dashboardFolder, { recursive: true });
});

describe('the server', () => {
  it('lets go of who sends a query without an end, and answers the others', async () => {
    const hasty = await startServer({ ...options(), longestReceivingMs: 300 });
    try {
      const sending = request(`${hasty.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'content-length': 1000 },
      });
      sending.on('error', () => undefined);
      const drops = setInterval(() => sending.write(' '), 50);
      const [answer] = (await once(sending, 'response')) as [IncomingMessage];
      clearInterval(drops);
      expect(answer.statusCode).toBe(408);
      sending.destroy();

      const answered = await fetch(`${hasty.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ __typename }' }),
      });
      expect(await answered.json()).toEqual({ data: { __typename: 'Query' } });
    } finally {
      await hasty.stop();
    }
  });

  it('tells that it lives and is ready', async () => {
    for (const path of ['/livez', '/readyz']) {
      const response = await fetch(`${server.url}${path}`);
      expect([response.status, await response.json()]).toEqual([200, { status: 'ok' }]);
    }
  });

  it('is not ready while a migration is missing', async () => {
    await world.owner.query(`update mikro_orm_migrations set name = 'later' where name = '2026-11-24-core'`);
    const response = await fetch(`${server.url}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ status: 'unavailable' });
    await expect(startServer(options())).rejects.toThrow('newer than this version');
    await world.owner.query(`update mikro_orm_migrations set name = '2026-11-24-core' where name = 'later'`);
  });

  it('serves the dashboard on every path of its router, and says so for paths of nobody', async () => {
    const page = await fetch(`${server.url}/graduation?quarter=2026Q3`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('<title>Simoncer</title>');
    expect(page.headers.get('content-security-policy')).toContain("default-src 'self'");
    const nothing = await fetch(`${server.url}/api`);
    expect([nothing.status, await nothing.json()]).toEqual([
      404,
      { error: 'There is nothing at /api. The API is at /graphql.' },
    ]);
  });

  it('tells a person who opens the GraphQL address in a browser how to ask', async () => {
    const page = await fetch(`${server.url}/graphql`, { headers: { accept: 'text/html' } });
    const command = /<pre[^>]*>(.*?)<\/pre>/s.exec(await page.text())![1]!;
    expect(command).toContain(`curl ${server.url}/graphql`);
  });

  it('refuses a busy port with another one to try', async () => {
    const port = Number(new URL(server.url).port);
    await expect(startServer({ ...options(), port })).rejects.toThrow(
      `Port ${port} is in use by another program. Stop it, or choose another port: PORT=${port + 1} npm start`,
    );
  });

  it('keeps a surprise to its log, and gives out a reference to it', async () => {
    await world.owner.query('alter table programme rename to programme_away');
    const answer = (await (
      await fetch(`${server.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: '{ programmes { code } }' }),
      })
    ).json()) as { errors: { message: string; extensions: { reference: string } }[] };
    await world.owner.query('alter table programme_away rename to programme');
    const [error] = answer.errors;
    expect(error!.message).toContain('Something unexpected went wrong.');
    expect(JSON.stringify(answer)).not.toContain('relation');
    const entry = logged.find(({ reference }) => reference === error!.extensions.reference);
    expect(entry?.err?.message).toContain('relation "programme" does not exist');
  });

  it('does so too when an operation has been compiled, from its second use on', async () => {
    const ask = async () =>
      (await (
        await fetch(`${server.url}/graphql`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ query: '{ coverage { firstQuarter } }' }),
        })
      ).json()) as { errors?: { message: string; path: string[]; extensions: { reference: string } }[] };
    expect([(await ask()).errors, (await ask()).errors]).toEqual([undefined, undefined]);
    await world.owner.query('alter table journal rename to journal_away');
    const { errors } = await ask();
    await world.owner.query('alter table journal_away rename to journal');
    expect(errors).toMatchObject([{ message: expect.stringContaining('Something unexpected'), path: ['coverage'] }]);
    const entry = logged.find(({ reference }) => reference === errors![0]!.extensions.reference);
    expect(entry?.err?.message).toContain('relation "journal" does not exist');
  });
});

describe('officers', () => {
  it('are known by their token alone', () => {
    const officers = loadOfficers({ SIMONCER_OFFICERS: 'euis:0123456789abcdef, asep/PLANNER:fedcba9876543210' });
    expect(officers.find('Bearer fedcba9876543210')).toEqual({ name: 'asep', role: 'PLANNER' });
    expect(officers.find('Bearer 0123456789abcdef')).toEqual({ name: 'euis', role: 'OFFICER' });
    expect(officers.find('Bearer fedcba987654321')).toBeUndefined();
    expect(officers.find('fedcba9876543210')).toBeUndefined();
    expect(officers.find(undefined)).toBeUndefined();
  });

  it.each(['euis', 'euis:short', ':0123456789abcdef', 'euis/MAYOR:0123456789abcdef'])(
    'are refused written as "%s"',
    (text) => {
      expect(() => loadOfficers({ SIMONCER_OFFICERS: text })).toThrow('name:token pairs');
    },
  );
});
