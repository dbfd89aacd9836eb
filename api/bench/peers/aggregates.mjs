/**
 * PostGraphile 5 with its fast preset and its aggregates plugin, over the views that compute the cells of the cubes from
 * the base tables: what an analyst would ask who has no cubes.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createLiveCubes, dropLiveCubes, LIVE_SCHEMA } from '../figures/live.mjs';
import { CONNECTION_OPTIONS, POOL_SIZE, serve } from '../lib/peer.mjs';

const require = createRequire(import.meta.url);
const { postgraphile } = require('postgraphile');
const { grafserv } = require('postgraphile/grafserv/node');
const { makePgService } = require('postgraphile/adaptors/pg');
const { PostGraphileAmberPreset } = require('postgraphile/presets/amber');
const { PostGraphileConnectionFilterPreset } = require('postgraphile-plugin-connection-filter');
const { PgAggregatesPreset } = require('@graphile/pg-aggregates');

const databaseUrl = process.argv[2] ?? '';

const preset = {
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset, PgAggregatesPreset],
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({
      schemas: [LIVE_SCHEMA],
      pubsub: false,
      connectionString: databaseUrl,
      poolConfig: { max: POOL_SIZE, options: CONNECTION_OPTIONS.replace('30s', '120s') },
    }),
  ],
  schema: { defaultBehavior: '+connection +resource:connection -insert -update -delete' },
  grafast: { explain: false },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
};

await createLiveCubes(databaseUrl);
const server = createServer();
const instance = postgraphile(preset);
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
await serve(server, () => dropLiveCubes(databaseUrl));
