/**
 * The direction of dependencies. Pure folders are allow-lists, so that a new dependency is refused until
 * somebody writes it here. test/architecture plants one violation per rule and expects each to be caught.
 */
const libs = (...names) => names.map((name) => `^libs/${name}/src/`);
const npm = (...names) => names.map((name) => `node_modules/${name}/`);
const tests = ['\\.spec\\.tsx?$', '/src/testing/'];

/** What a folder may import, itself included; node: built-ins count as `core`. */
const onlyMayImport = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: tests },
  to: { pathNot: [from, ...allowed] },
});

const nodeBuiltins =
  '^(node:)?(assert|async_hooks|buffer|child_process|crypto|events|fs|http|http2|https|module|net|os|path|perf_hooks|process|stream|string_decoder|timers|tls|url|util|v8|vm|worker_threads|zlib)(/|$)';

module.exports = {
  forbidden: [
    onlyMayImport(
      'domain-imports-nothing',
      '^libs/domain/src/',
      [],
      'The domain is pure: no npm package, no node built-in, no other folder.',
    ),
    onlyMayImport(
      'rulebook-builds-on-domain',
      '^libs/rulebook/src/',
      [...libs('domain'), nodeBuiltins],
      'Law as data knows the domain only.',
    ),
    onlyMayImport(
      'event-store-builds-on-domain',
      '^libs/event-store/src/',
      [...libs('domain', 'verifier'), ...npm('pg', '@types/pg'), nodeBuiltins],
      'SQL only: no ORM, no Nest, no other library of ours.',
    ),
    onlyMayImport(
      'application-builds-on-domain-rulebook-event-store',
      '^libs/application/src/',
      [...libs('domain', 'rulebook', 'event-store'), ...npm('typebox'), nodeBuiltins],
      'The door is made of plain classes.',
    ),
    onlyMayImport(
      'documents-build-on-domain',
      '^libs/documents/src/',
      [...libs('domain'), ...npm('@cantoo/pdf-lib', 'docx', 'fontkit', 'hucre', 'saxes', 'uqr', 'yauzl'), nodeBuiltins],
      'Facts to bytes: no database, no door, no app.',
    ),
    {
      name: 'read-models-know-events-not-handlers',
      severity: 'error',
      from: { path: '^libs/read-models/src/' },
      to: {
        path: ['^libs/(application|platform|documents|verifier|rulebook)/', '^apps/'],
      },
    },
    {
      name: 'verifier-stands-alone',
      severity: 'error',
      from: { path: '^libs/verifier/src/', pathNot: tests },
      to: { pathNot: ['^libs/verifier/src/', ...npm('asn1js', 'pkijs', 'yauzl', '@types/yauzl'), nodeBuiltins] },
    },
    onlyMayImport(
      'workflows-import-temporal-and-domain',
      '^workflows/src/',
      [...libs('domain'), ...npm('@temporalio/workflow', '@temporalio/common')],
      'Workflow code runs in a sandbox and is replayed.',
    ),
    {
      name: 'workflows-take-types-of-domain',
      comment: 'A value would be a rule at work inside the process, and a change of it would replay differently.',
      severity: 'error',
      from: { path: '^workflows/src/', pathNot: tests },
      to: { path: libs('domain'), dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'workflows-reach-nothing-else',
      comment: 'The same, over any number of steps.',
      severity: 'error',
      from: { path: '^workflows/src/', pathNot: tests },
      to: {
        reachable: true,
        path: ['^libs/(?!domain/)', '^apps/', '^infra/', nodeBuiltins, '^node_modules/(?!@temporalio/)'],
      },
    },
    {
      name: 'api-knows-no-temporal',
      comment:
        'The one port of the operations pages is the exception. Of our own code the API builds on libs alone, and no lib ' +
        'knows of Temporal: so it cannot reach it over any number of steps either.',
      severity: 'error',
      from: { path: '^apps/api/src/', pathNot: ['^apps/api/src/operations/temporal-port\\.ts$'] },
      to: { path: ['node_modules/@temporalio/', '^workflows/', '^apps/(?!api/)', '^infra/'], pathNot: tests },
    },
    {
      name: 'libs-know-no-temporal',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: ['node_modules/@temporalio/', '^workflows/'] },
    },
    {
      name: 'nest-stops-at-the-apps',
      severity: 'error',
      from: { path: ['^libs/', '^workflows/', '^infra/'] },
      to: { path: ['node_modules/@nestjs/', 'node_modules/nestjs-'] },
    },
    {
      name: 'typeorm-only-in-read-models-platform-apps',
      severity: 'error',
      from: { pathNot: ['^libs/(read-models|platform)/src/', '^apps/', 'node_modules/'] },
      to: { path: 'node_modules/typeorm/' },
    },
    {
      name: 'console-builds-on-the-api-alone',
      comment: 'What it knows of the product comes over HTTP; the types of that are made from the OpenAPI document.',
      severity: 'error',
      from: { path: '^apps/console/src/', pathNot: tests },
      to: {
        pathNot: [
          '^apps/console/src/',
          ...npm(
            '@ant-design/cssinjs',
            '@ant-design/icons',
            '@tanstack/react-query',
            '@types/react',
            '@types/react-dom',
          ),
          ...npm('antd', 'dayjs', 'echarts', 'hucre', 'react', 'react-dom', 'react-router', 'uqr'),
        ],
      },
    },
    {
      name: 'nobody-builds-on-the-console',
      severity: 'error',
      from: { path: '^(libs|workflows|infra|apps/(?!console/))' },
      to: { path: ['^apps/console/', ...npm('react', 'react-dom', 'antd')] },
    },
    {
      name: 'libs-know-no-app',
      severity: 'error',
      from: { path: ['^libs/', '^workflows/'] },
      to: { path: ['^apps/', '^infra/'] },
    },
    {
      name: 'infra-knows-no-app',
      comment: 'The local stack starts the apps as programs.',
      severity: 'error',
      from: { path: '^infra/src/' },
      to: { path: ['^apps/', '^workflows/'] },
    },
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true, dependencyTypesNot: ['type-only'] } },
    {
      name: 'code-needs-no-spec',
      severity: 'error',
      from: { pathNot: [...tests, '^test/'] },
      to: { path: [...tests, '^test/'] },
    },
    { name: 'everything-resolves', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '(^|/)\\.cache/'] },
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['source', 'import', 'require', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.cjs', '.json', '.d.ts'],
    },
  },
};
