/**
 * Import direction, checked by machine (docs/architecture.md). Read `only('x', [...])` as "room x may import only …
 * of our own code". Types count too.
 */
const only = (room, allowed) => ({
  name: `${room.replaceAll('/', '-')}-imports`,
  comment: `${room} may import only: ${[room, ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: `^${room}/`, pathNot: '\\.(test|bench)\\.tsx?$' },
  to: {
    path: '^(app|components|lib|graph-schema|e2e|bench)/',
    pathNot: [room, ...allowed].map((path) => `^${path}(/|\\.)`),
  },
});

const npmOnly = (name, packages, rooms) => ({
  name: `${name}-only-in-its-room`,
  comment: `${name} is imported only under ${rooms.join(', ')}`,
  severity: 'error',
  from: { path: '^(app|components|lib|graph-schema)/', pathNot: rooms.map((room) => `^${room}/`) },
  to: { path: packages.map((p) => `node_modules/${p}(/|$)`) },
});

const pure = ['graph-schema/vocabulary', 'lib/domain'];

module.exports = {
  forbidden: [
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-tests-imported',
      severity: 'error',
      from: { pathNot: '\\.(test|bench)\\.tsx?$|^lib/testing/|^e2e/|^bench/' },
      to: { path: '\\.(test|bench)\\.tsx?$|^lib/testing/' },
    },
    only('graph-schema', []),
    only('lib/domain', ['graph-schema/vocabulary']),
    only('lib/attribution', pure),
    only('lib/linkage', pure),
    only('lib/prompts', pure),
    only('lib/synth', pure),
    only('lib/canvas-state', [...pure, 'lib/contracts']),
    only('lib/ingest', pure),
    only('lib/export', pure),
    only('lib/evidence', [...pure, 'lib/export']),
    only('lib/contracts', [...pure, 'lib/attribution']),
    only('lib/api-client', [...pure, 'lib/attribution', 'lib/contracts']),
    only('lib/usecases', [
      ...pure,
      'lib/attribution',
      'lib/linkage',
      'lib/prompts',
      'lib/synth',
      'lib/ingest',
      'lib/export',
      'lib/evidence',
      'lib/contracts',
    ]),
    only('lib/neo4j', [
      ...pure,
      'graph-schema',
      'lib/attribution',
      'lib/usecases/ports',
      'lib/linkage',
      'lib/ingest',
      'lib/contracts',
    ]),
    only('lib/lake', [...pure, 'lib/usecases/ports', 'lib/ingest', 'lib/linkage', 'lib/contracts']),
    only('lib/embedded-neo4j', pure),
    only('lib/jobs', [...pure, 'lib/usecases', 'lib/contracts', 'lib/ingest']),
    only('lib/workspace', [
      ...pure,
      'graph-schema',
      'lib/usecases',
      'lib/neo4j',
      'lib/lake',
      'lib/embedded-neo4j',
      'lib/jobs',
      'lib/contracts',
    ]),
    only('lib/server', [
      ...pure,
      'lib/usecases',
      'lib/workspace',
      'lib/jobs',
      'lib/contracts',
      'lib/export',
      'lib/ingest',
    ]),
    only('lib/worker', [...pure, 'lib/usecases', 'lib/workspace', 'lib/jobs', 'lib/contracts']),
    only('lib/cli', [
      ...pure,
      'lib/attribution',
      'lib/usecases',
      'lib/workspace',
      'lib/jobs',
      'lib/contracts',
      'lib/export',
      'lib/ingest',
      'lib/synth',
      'lib/prompts',
      'lib/embedded-neo4j',
    ]),
    only('components', [...pure, 'lib/attribution', 'lib/canvas-state', 'lib/contracts', 'lib/api-client']),
    only('app', [...pure, 'components', 'lib/server', 'lib/contracts', 'lib/api-client']),
    only('components/ui', []),
    npmOnly('neo4j-driver', ['neo4j-driver'], ['lib/neo4j', 'lib/embedded-neo4j', 'lib/testing']),
    npmOnly('duckdb', ['@duckdb'], ['lib/lake']),
    npmOnly('cytoscape', ['cytoscape', 'cytoscape-fcose'], ['components/canvas']),
    npmOnly('next', ['next'], ['app', 'lib/server', 'components']),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(\\.next|coverage|bench|e2e)/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
};
