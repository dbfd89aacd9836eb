/** `npm run seed -- …`: fills the database with synthetic data; without parameters it says what it can do. */
import { runTool } from '../lib/tool.mjs';

await runTool('The seeding', 'seeds/dist/cli.js', process.argv.slice(2));
