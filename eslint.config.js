import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

const environmentBan = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'The environment is read in one configuration module only.',
};
const lostTitleBan = {
  selector: 'JSXOpeningElement[name.name=/^(Drawer|Modal)$/] > JSXAttribute[name.name="title"] ChainExpression',
  message: 'A dialogue that closes keeps its title for whoever has it read out: useLast.',
};
const environmentImportBan = {
  selector: 'ImportDeclaration[source.value=/^(node:)?process$/]',
  message: 'Use the global process, so that the ban on process.env holds.',
};
const hiddenInputBans = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Time is a parameter in the domain.' },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: 'Time is a parameter in the domain.',
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: 'The domain knows no chance.',
  },
];
const sourceFolders = ['apps/*/src', 'libs/*/src', 'workflows/src', 'infra/src', 'test'];
const typescriptFiles = sourceFolders.flatMap((folder) => [`${folder}/**/*.ts`, `${folder}/**/*.tsx`]);

export default tseslint.config(
  {
    ignores: [
      '**/dist/',
      '**/node_modules/',
      '**/.cache/',
      '**/.qingxin*/',
      '**/coverage/',
      'apps/console/src/api/schema.ts',
    ],
  },
  {
    linterOptions: { reportUnusedDisableDirectives: 'error', noInlineConfig: true },
    plugins: { 'import-x': importX },
    settings: {
      'import-x/extensions': ['.ts', '.tsx', '.js', '.mjs'],
      'import-x/parsers': { '@typescript-eslint/parser': ['.ts', '.tsx'] },
      'import-x/resolver-next': [
        createNodeResolver({
          conditionNames: ['source', 'import', 'node', 'default'],
          extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
        }),
      ],
    },
    rules: {
      'max-lines': ['error', 400],
      'import-x/no-self-import': 'error',
      'import-x/no-default-export': 'error',
      'no-restricted-syntax': ['error', environmentBan, environmentImportBan],
      'no-console': 'error',
      eqeqeq: 'error',
    },
  },
  {
    files: ['**/*.mjs', '*.js', '*.cjs'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        Buffer: 'readonly',
        performance: 'readonly',
        setTimeout: 'readonly',
        clearTimeout: 'readonly',
        fetch: 'readonly',
        module: 'writable',
        URL: 'readonly',
      },
    },
    rules: {
      'no-undef': 'error',
      'no-unused-vars': 'error',
      'prefer-const': 'error',
      'no-restricted-syntax': 'off',
      'no-console': 'off',
    },
  },
  // Jest takes a transform and an order from a default export alone.
  {
    files: ['*.config.js', '*.cjs', '**/jest-transform.mjs', '**/longest-first.mjs'],
    rules: { 'import-x/no-default-export': 'off' },
  },
  {
    files: typescriptFiles,
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: {
        project: ['./tsconfig.check.json', './apps/console/tsconfig.json'],
        tsconfigRootDir: import.meta.dirname,
        emitDecoratorMetadata: true,
        experimentalDecorators: true,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // A class whose only content is its decorator is how Nest spells a module.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // Two names of one primitive in a union say more than the primitive alone.
      '@typescript-eslint/no-duplicate-type-constituents': 'off',
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
    },
  },
  {
    files: ['libs/domain/src/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', environmentBan, environmentImportBan, ...hiddenInputBans] },
  },
  {
    files: ['libs/platform/src/config*.ts', 'infra/src/settings.ts'],
    rules: { 'no-restricted-syntax': ['error', environmentImportBan] },
  },
  {
    files: [
      'infra/src/**/*.ts',
      'apps/cli/src/**/*.ts',
      'test/bench/**/*.ts',
      'test/faults/run.ts',
      'test/browser/screens.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  { files: ['apps/console/src/**/*.{ts,tsx}'], ...reactHooks.configs.flat.recommended },
  {
    files: ['apps/console/src/**/*.tsx'],
    rules: { 'no-restricted-syntax': ['error', environmentBan, environmentImportBan, lostTitleBan] },
  },
);
