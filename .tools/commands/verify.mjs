/** `npm run verify`: compares every cell of the cubes with a full recomputation. */
import { runTool } from '../lib/tool.mjs';

await runTool('The verification', 'api/dist/cli.js', ['verify', ...process.argv.slice(2)]);
