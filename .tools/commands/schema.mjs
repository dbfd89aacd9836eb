/** `npm run schema`: renews api/schema.graphql from the resolvers. */
import { writeFileSync } from 'node:fs';
import { buildServer } from '../lib/build.mjs';
import { runCommand } from '../lib/plain-error.mjs';
import { SCHEMA_FILE, printSchema } from '../lib/schema.mjs';

await runCommand(async () => {
  await buildServer();
  writeFileSync(SCHEMA_FILE, printSchema());
  console.log('api/schema.graphql is up to date.');
});
