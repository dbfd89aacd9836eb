/** `npm test`: all checks and all tests, those in a real browser included. Parameters after `--` go to vitest. */
import { buildDashboard } from '../lib/build.mjs';
import { runChecks } from '../lib/checks.mjs';
import { ensureChromium } from '../lib/chromium.mjs';
import { runCommand } from '../lib/plain-error.mjs';
import { runVitest } from '../lib/vitest.mjs';

await runCommand(async () => {
  const chromium = ensureChromium();
  await runChecks();
  await buildDashboard();
  process.exitCode = await runVitest(process.argv.slice(2), { CHROMIUM_PATH: chromium });
});
