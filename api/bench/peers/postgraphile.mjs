/**
 * PostGraphile 5 with its fast preset (Amber), as its own documentation sets it up for production: Grafserv on Node's
 * HTTP server, prepared statements (on by default), no explaining, no watching, no GraphiQL, and no settings for each
 * request, which would put every read into a transaction.
 */
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { createLiveSchema, dropLiveSchema } from '../lib/live-schema.mjs';
import { CONNECTION_OPTIONS, POOL_SIZE, serve } from '../lib/peer.mjs';

const require = createRequire(import.meta.url);
const { postgraphile } = require('postgraphile');
const { grafserv } = require('postgraphile/grafserv/node');
const { makePgService } = require('postgraphile/adaptors/pg');
const { PostGraphileAmberPreset } = require('postgraphile/presets/amber');
const { PostGraphileConnectionFilterPreset } = require('postgraphile-plugin-connection-filter');

const databaseUrl = process.argv[2] ?? '';

/** Tables that the queries do not ask for. */
const HIDDEN = new Set(['identity', 'mikro_orm_migrations', 'policy_parameter', 'setting']);

/** Takes tables out before anything is made of them. */
const hideTables = {
  name: 'BenchHideTablesPlugin',
  version: '0.0.0',
  gather: {
    hooks: {
      /** @param {unknown} _ @param {{ introspection: any }} event */
      pgIntrospection_introspection(_, { introspection }) {
        const classes = introspection.classes.filter(
          (/** @type {any} */ { relname }) => HIDDEN.has(relname) || relname.startsWith('cube_'),
        );
        const hidden = new Set(classes.map((/** @type {any} */ { _id }) => _id));
        const keep = (/** @type {string} */ kind, /** @type {(object: any) => boolean} */ isKept) =>
          introspection[kind].splice(0, Infinity, ...introspection[kind].filter(isKept));
        keep('classes', ({ _id }) => !hidden.has(_id));
        keep('attributes', ({ attrelid }) => !hidden.has(attrelid));
        keep('indexes', ({ indrelid }) => !hidden.has(indrelid));
        keep('constraints', ({ conrelid, confrelid }) => !hidden.has(conrelid) && !hidden.has(confrelid));
      },
    },
  },
};

const preset = {
  extends: [PostGraphileAmberPreset, PostGraphileConnectionFilterPreset],
  plugins: [hideTables],
  // The product orders and filters by any column; so may this one.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [
    makePgService({
      schemas: ['public', 'bench'],
      pubsub: false,
      connectionString: databaseUrl,
      poolConfig: { max: POOL_SIZE, options: CONNECTION_OPTIONS },
    }),
  ],
  schema: {
    // Relations as plain lists, as the product has them, and connections beside them.
    defaultBehavior: '+list +resource:list +connection +resource:connection -insert -update -delete',
    connectionFilterRelations: true,
  },
  grafast: { explain: false },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
};

await createLiveSchema(databaseUrl);
const server = createServer();
const instance = postgraphile(preset);
await instance.createServ(grafserv).addTo(server);
await instance.getSchema();
await serve(server, () => dropLiveSchema(databaseUrl));
