/** `npm run check`: what every change must satisfy beside its tests. */
import { runChecks } from '../lib/checks.mjs';
import { runCommand } from '../lib/plain-error.mjs';

await runCommand(runChecks);
