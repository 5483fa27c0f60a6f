import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './places.mjs';

const program = (...path) => join(root, 'node_modules', ...path);

/** Runs with the terminal's own output. @returns {Promise<number>} exit code, 1 for a signal */
function show(args, environment = {}) {
  return new Promise((resolve) => {
    const env = { ...process.env, ...environment };
    const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

const one = (code) => (code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 });

/** The console is a TypeScript project of its own: beside the rest it takes half as long as after it. */
async function lint() {
  const eslint = (...files) => show([program('eslint', 'bin', 'eslint.js'), ...files, '--max-warnings', '0']);
  const codes = await Promise.all([
    eslint('.', '--ignore-pattern', 'apps/console/'),
    eslint('apps/console'),
    show([program('prettier', 'bin', 'prettier.cjs'), '--check', '--log-level', 'warn', '.']),
  ]);
  return one(Math.max(...codes));
}

const tsc = (...args) => show([program('typescript', 'bin', 'tsc'), ...args]).then(one);

/** One test each, so that a broken console is told apart from a broken service. */
async function sum(...acts) {
  const counts = [];
  for (const act of acts) counts.push(await act());
  const total = (key) => counts.reduce((all, count) => all + count[key], 0);
  return { passed: total('passed'), failed: total('failed') };
}

const buildConsole = () => show([join(root, 'apps', 'console', 'tools', 'build.mjs')]).then(one);

/** A suite that could not run, and a test that was skipped, count as failed. */
function countOf(report) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, numRuntimeErrorTestSuites } = report;
  return {
    passed: numPassedTests,
    failed: numFailedTests + numPendingTests + numTodoTests + numRuntimeErrorTestSuites,
  };
}

/** What a reader of the end of a long log needs of a failure: which test, and the first lines of why. */
const LINES_OF_WHY = 24;

/** Terminal colours, which nobody needs twice. */
const COLOURS = /\u001b\[[0-9;]*m/g;

/** Failed tests and suites that did not run, each with the first lines of why. */
function failuresOf({ testResults }) {
  const why = (message) => message.replaceAll(COLOURS, '').split('\n').slice(0, LINES_OF_WHY).join('\n');
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status !== 'passed');
    if (failed.length === 0) return assertionResults.length === 0 ? [`${name}\n${why(message)}`] : [];
    return failed.map(
      ({ fullName, status, failureMessages }) => `${fullName} (${status})\n${why(failureMessages.join('\n'))}`,
    );
  });
}

async function jest(projects, environment, workers = 2) {
  const folder = mkdtempSync(join(tmpdir(), 'qingxin-jest-'));
  const report = join(folder, 'report.json');
  try {
    const flags = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'];
    const options = [`--maxWorkers=${workers}`, '--json', `--outputFile=${report}`, '--selectProjects', ...projects];
    const code = await show([...flags, program('jest', 'bin', 'jest.js'), ...options], environment);
    if (!existsSync(report)) return { passed: 0, failed: 1 };
    const told = JSON.parse(readFileSync(report, 'utf8'));
    const { passed, failed } = countOf(told);
    return { passed, failed: code !== 0 && failed === 0 ? 1 : failed, failures: failuresOf(told) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const commandLine = join(root, 'apps', 'cli', 'dist', 'main.js');

const story = () => show([commandLine, 'story', '--ci']).then(one);

/**
 * The parts of `npm test` in their order. Minutes are the budget of one group on two cores; the preparation has
 * six of its own. `servers`: needs the shared PostgreSQL. `beside`: runs while the part before it does. Types and build keep one core
 * busy each; of workflows, which wait for Temporal much of the time, three at once fill two cores.
 */
export const parts = [
  { name: 'lint', group: 'checks', act: lint },
  { name: 'types', group: 'checks', act: () => tsc('-p', 'tsconfig.check.json') },
  { name: 'build', group: 'checks', beside: true, act: () => sum(() => tsc('-b'), buildConsole) },
  { name: 'unit', group: 'unit', act: () => jest(['unit', 'architecture']) },
  { name: 'integration', group: 'integration', servers: true, act: (env) => jest(['integration', 'acceptance'], env) },
  { name: 'workflows', group: 'workflows', servers: true, act: (env) => jest(['workflows', 'replay'], env, 3) },
  { name: 'browser', group: 'browser', act: () => jest(['browser']) },
  { name: 'story', group: 'story', act: story },
];

/** Minutes of each group, in the order in which they run; `preparation` is measured by `prepare.mjs`. */
export const budgets = { preparation: 6, checks: 3, unit: 2, integration: 3, workflows: 2, browser: 4, story: 3 };
