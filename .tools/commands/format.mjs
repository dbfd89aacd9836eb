/** `npm run format`: brings every file into the common format. */
import { finish, startProgram } from '../lib/children.mjs';
import { runCommand } from '../lib/plain-error.mjs';

await runCommand(() => finish(startProgram('The formatter', 'prettier --write --log-level warn .')));
