import 'reflect-metadata';
import { startTestServer } from './world.ts';

/* A server of its own process, to be killed by a test: tells its parent where it listens. */
const server = await startTestServer(process.env.DATABASE_URL!, new Date('2026-11-24T05:00:00Z'));
process.send!(server.url);
process.on('disconnect', () => process.exit());
