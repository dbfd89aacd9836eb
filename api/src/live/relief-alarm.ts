import type { Logger } from 'pino';
import { WakeUpCalls } from '../database/wake-up-calls.ts';
import type { Alarm } from './change-log.ts';

/** Channel on which the database tells that changes of relief orders were committed. */
const CHANNEL = 'relief';

/** So late at most a change is told when its notification was lost. */
const POLL_EVERY_MS = 3_000;

/** Wakes whoever reads the changes of relief orders: at each notification, and every few seconds, as a net. */
export function reliefAlarm(
  databaseUrl: string,
  log: Logger,
  pollEveryMs = POLL_EVERY_MS,
): (wake: () => void) => Alarm {
  return (wake) => {
    const calls = new WakeUpCalls(databaseUrl, CHANNEL, wake, log);
    const poll = setInterval(wake, pollEveryMs);
    return {
      async stop() {
        clearInterval(poll);
        await calls.stop();
      },
    };
  };
}
