/** One transform and one condition list for all kinds of tests; the kind is chosen by folder. */
const common = {
  rootDir: '.',
  // One name for a folder, so that the kinds share what is kept of a file once it was transformed.
  id: import.meta.dirname.replaceAll(/\W+/g, '-'),
  extensionsToTreatAsEsm: ['.ts'],
  transform: {
    '^.+\\.ts$': [
      '<rootDir>/infra/bootstrap/jest-transform.mjs',
      {
        jsc: {
          parser: { syntax: 'typescript', decorators: true },
          transform: { legacyDecorator: true, decoratorMetadata: true },
          target: 'es2022',
        },
        module: { type: 'es6' },
      },
    ],
  },
  testEnvironmentOptions: { customExportConditions: ['source', 'node', 'node-addons'] },
  modulePathIgnorePatterns: ['<rootDir>/.*/dist/'],
};

const kind = (displayName, testMatch, more = {}) => ({ ...common, displayName, testMatch, ...more });

export default {
  watchman: false,
  testSequencer: './infra/bootstrap/longest-first.mjs',
  // Databases and servers are made in hooks; a busy machine needs longer for that than Jest's five seconds.
  testTimeout: 30_000,
  projects: [
    kind('unit', [
      '<rootDir>/libs/**/*.spec.ts',
      '<rootDir>/apps/**/*.spec.ts',
      '<rootDir>/workflows/**/*.spec.ts',
      '<rootDir>/infra/**/*.spec.ts',
    ]),
    kind('architecture', ['<rootDir>/test/architecture/**/*.spec.ts']),
    kind('integration', ['<rootDir>/test/integration/**/*.spec.ts']),
    kind('workflows', ['<rootDir>/test/workflows/**/*.spec.ts']),
    kind('replay', ['<rootDir>/test/replay/**/*.spec.ts']),
    kind('record', ['<rootDir>/test/replay/record/*.ts']),
    kind('acceptance', ['<rootDir>/test/acceptance/**/*.spec.ts']),
    kind('browser', ['<rootDir>/test/browser/**/*.spec.ts']),
  ],
};
