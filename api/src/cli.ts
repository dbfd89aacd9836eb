import 'reflect-metadata';
import { verifyCubes } from '@simoncer/analytics';
import { pino } from 'pino';
import { loadOfficers } from './access/officer.ts';
import { systemClock } from './clock.ts';
import { connectClient, databaseUrlFrom } from './database/connect.ts';
import { bindIdentityKey } from './household/identity-key-binding.ts';
import { countWaitingRefreshes } from './database/jobs.ts';
import { describeEntities } from './database/describe.ts';
import { migrate } from './database/migrate.ts';
import { sqlOfClient } from './database/sql.ts';
import { documentStoreFrom, largestDocumentFrom } from './document/store-from.ts';
import { printGraphqlSchema } from './graphql/schema.ts';
import { loadIdentityKey } from './household/identity-number.ts';
import { PlainError, runCommand } from './plain-error.ts';
import { startServer } from './server/server.ts';

const commands: Record<string, () => Promise<void>> = {
  /** Brings the database to the state this code needs. */
  async migrate() {
    const databaseUrl = databaseUrlFrom();
    await migrate(databaseUrl);
    const client = await connectClient(databaseUrl);
    try {
      await bindIdentityKey(client, loadIdentityKey());
    } finally {
      await client.end();
    }
  },

  /** Serves API and dashboard until it is told to stop. */
  async serve() {
    const log = pino({ level: process.env.LOG_LEVEL ?? 'warn' });
    const server = await startServer({
      databaseUrl: databaseUrlFrom(),
      host: process.env.HOST ?? '127.0.0.1',
      port: portFrom(process.env.PORT),
      dashboardFolder: process.env.DASHBOARD_DIR,
      officers: loadOfficers(),
      clock: systemClock,
      identityKey: loadIdentityKey(),
      documents: await documentStoreFrom(),
      largestDocumentBytes: largestDocumentFrom(),
      log,
    });
    // The job queue leaves a rejection behind when the database vanishes in the middle of a job. The API waits for the
    // database to come back; it does not die of it.
    process.on('unhandledRejection', (reason) => log.error({ err: reason }, 'something failed in the background'));
    let stopping = false;
    const stop = () => {
      if (stopping) return;
      stopping = true;
      void server.stop().finally(() => process.exit(0));
    };
    process.on('SIGINT', stop);
    process.on('SIGTERM', stop);
    // Started by another program, it must not outlive it.
    process.on('disconnect', stop);
    if (process.send) process.send({ ready: true, url: server.url });
    else console.log(`Listening on ${server.url}`);
  },

  /** Compares every cell of every cube with a full recomputation. */
  async verify() {
    const client = await connectClient(databaseUrlFrom());
    try {
      const waiting = await countWaitingRefreshes(client);
      for (const { cube, cells, differences } of await verifyCubes(sqlOfClient(client))) {
        if (differences.length === 0) console.log(`${cube}: ${cells} cells, all equal to a full recomputation.`);
        else {
          console.error(`${cube}: ${differences.length} differences from a full recomputation of ${cells} cells:`);
          for (const difference of differences.slice(0, 20)) console.error(JSON.stringify(difference));
          if (waiting > 0)
            console.error(`${waiting} refreshes were still waiting: let Simoncer run for a moment, and verify again.`);
          process.exitCode = 1;
        }
      }
    } finally {
      await client.end();
    }
  },

  /** Prints the GraphQL schema. */
  async schema() {
    process.stdout.write(printGraphqlSchema(describeEntities()));
  },
};

function portFrom(text = '4000'): number {
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65535) return port;
  throw new PlainError(`PORT must be a whole number from 0 to 65535; got "${text}".`);
}

await runCommand(async () => {
  const name = process.argv[2] ?? '';
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new PlainError(`Say what to do: ${Object.keys(commands).join(', ')}.`);
  await command();
});
