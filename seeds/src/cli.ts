import { databaseUrlFrom, loadIdentityKey, PlainError, runCommand, systemClock, today } from '@simoncer/api';
import { connect } from './database.ts';
import { holdsHouseholds, seedDemoCity } from './demo-city.ts';
import { readDemoOptions } from './options.ts';
import { showProgress } from './progress.ts';
import { loadReference } from './reference/load-reference.ts';

const MIB_PER_KIB = 1 / 1024;

/** Disasters of a day are told until nine in the morning in Bogor; until then the day before is the day of the demo. */
const morningClock = { now: () => new Date(systemClock.now().getTime() - 9 * 3_600_000) };

const commands: Record<string, (args: readonly string[]) => Promise<void>> = {
  /** Loads regions, programmes and policy; again and again, if need be. */
  async reference(args) {
    if (args.length > 0) throw new PlainError(`reference takes no options; got "${args[0]}". Leave it out.`);
    const client = await connect(databaseUrlFrom(process.env));
    try {
      await client.query('begin');
      await loadReference(client);
      await client.query('commit');
    } finally {
      await client.end();
    }
    console.log('Regions, programmes and policy parameters are loaded.');
  },

  /** Fills an empty database with a synthetic city. */
  async demo(args) {
    const { ifEmpty, ...options } = readDemoOptions(args, process.env, today(morningClock));
    const databaseUrl = databaseUrlFrom(process.env);
    const identityKey = loadIdentityKey();
    if (ifEmpty && (await isFilled(databaseUrl))) return;
    const start = performance.now();
    const city = await seedDemoCity({ ...options, databaseUrl, identityKey, onProgress: showProgress(process.stdout) });
    const seconds = ((performance.now() - start) / 1000).toFixed(1);
    const memory = Math.round(process.resourceUsage().maxRSS * MIB_PER_KIB);
    console.log(
      `Seeded ${city.families.toLocaleString('en')} families (scale ${options.scale}, seed ${options.seed}, ` +
        `as of ${options.asOf}) in ${seconds} s, peak memory ${memory} MiB.`,
    );
    console.log(`Digest ${city.digest}`);
  },
};

async function isFilled(databaseUrl: string): Promise<boolean> {
  const client = await connect(databaseUrl);
  try {
    return await holdsHouseholds(client);
  } finally {
    await client.end();
  }
}

await runCommand(async () => {
  const [name = '', ...args] = process.argv.slice(2);
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new PlainError(`Say what to seed: ${Object.keys(commands).join(' or ')}.`);
  await command(args);
});
