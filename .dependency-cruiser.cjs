/**
 * The arrows of docs/architecture: analytics <- api <- seeds, the dashboard apart; inside the API
 * resolver -> service -> rules and entities, and feature folders -> journal -> database.
 *
 * @type {import('dependency-cruiser').IConfiguration}
 */
const TESTS = '[.](test|db[.]test)[.]ts$';

module.exports = {
  forbidden: [
    {
      name: 'analytics-stands-alone',
      comment: 'Analytics knows SQL and numbers, none of the other packages.',
      severity: 'error',
      from: { path: '^analytics/' },
      to: { path: '^(api|seeds|dashboard)/' },
    },
    {
      name: 'api-knows-analytics-only',
      severity: 'error',
      from: { path: '^api/' },
      to: { path: '^(seeds|dashboard)/' },
    },
    {
      name: 'seeds-know-api-and-analytics-only',
      severity: 'error',
      from: { path: '^seeds/' },
      to: { path: '^dashboard/' },
    },
    {
      name: 'dashboard-knows-the-schema-only',
      comment:
        'The dashboard knows the API by schema.graphql and generated types. Its browser tests may start the API.',
      severity: 'error',
      from: { path: '^dashboard/src/' },
      to: { path: '^(analytics|api|seeds)/' },
    },
    {
      name: 'no-package-by-its-files',
      comment: 'A package is used by what its package.json exports, never by a path into its sources.',
      severity: 'error',
      from: { path: '^(analytics|api|seeds)/' },
      to: { dependencyTypes: ['local'], path: '^(analytics|api|seeds)/', pathNot: '^$1/' },
    },
    {
      name: 'only-the-schema-gathers-resolvers',
      severity: 'error',
      from: { pathNot: ['^api/src/graphql/schema[.]ts$', TESTS] },
      to: { path: '[.]resolver[.]ts$' },
    },
    {
      name: 'rules-are-pure',
      comment: 'Rules and states take values and return decisions; they know no service, resolver or database.',
      severity: 'error',
      from: { path: '[.](rules|state)[.]ts$' },
      to: { path: ['[.](service|resolver|loader)[.]ts$', '^api/src/(database|server|graphql)/'] },
    },
    {
      name: 'database-knows-no-feature',
      comment: 'Entities are listed for the ORM; nothing else that lies above is known in database/.',
      severity: 'error',
      from: { path: '^api/src/database/', pathNot: TESTS },
      to: { path: '^api/src/(?!database/)[^/]+/', pathNot: '[.]entity[.]ts$' },
    },
    {
      name: 'journal-knows-no-feature',
      comment: 'How its entries are read and by whom is declared on them, as on every entity.',
      severity: 'error',
      from: { path: '^api/src/journal/', pathNot: TESTS },
      to: {
        path: '^api/src/(?!database/|journal/)[^/]+/',
        pathNot: [
          '[.]entity[.]ts$',
          '^api/src/graphql/read/(decorators|reference)[.]ts$',
          '^api/src/access/officers-only[.]ts$',
        ],
      },
    },
    {
      name: 'no-circles',
      severity: 'error',
      from: { pathNot: '[.]entity[.]ts$' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-circles-beyond-entities',
      comment:
        'Entities name each other in relations, read only when all are loaded; nothing else may be in such a circle.',
      severity: 'error',
      from: { path: '[.]entity[.]ts$' },
      to: { circular: true, via: { pathNot: '[.]entity[.]ts$', dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-tests-in-the-product',
      severity: 'error',
      from: {
        pathNot: [
          TESTS,
          '^api/src/testing/',
          '^api/src/graphql/read/testing/',
          '^dashboard/e2e/',
          '[.]test-world[.]ts$',
        ],
      },
      to: { path: [TESTS, '^api/src/testing/', '^api/src/graphql/read/testing/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['/dist/', '^dashboard/src/gql/'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['simoncer-source', 'import', 'node', 'default'],
    },
  },
};
