import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { districtCatalogue } from '@qingxin/application';
import { LEDGERS, STEP_GRAPHS } from '@qingxin/domain';
import * as workflows from '@qingxin/workflows';

/** Numbered sentences by their heading; the four unnumbered ones before the units of part three are 三-1 to 三-4. */
const COUNTS: Readonly<Record<string, number>> = {
  ...{ '二(一)': 4, '二(二)': 3, '二(三)': 3, '二(四)': 2, '二(五)': 4, '二(六)': 2, '三-': 4 },
  ...{
    '三(一)': 6,
    '三(二)': 4,
    '三(三)': 4,
    '三(四)': 3,
    '三(五)': 3,
    '三(六)': 2,
    '三(七)': 2,
    '三(八)': 2,
    '三(九)': 2,
  },
  ...{
    '三(十)': 2,
    '三(十一)': 2,
    '三(十二)': 3,
    '三(十三)': 1,
    '三(十四)': 2,
    '三(十五)': 2,
    '三(十六)': 1,
    '三(十七)': 1,
  },
  ...{ '四(一)': 1, '四(二)': 1, '四(三)': 1 },
};

const SENTENCES = Object.entries(COUNTS).flatMap(([heading, count]) =>
  count === 1 ? [heading] : Array.from({ length: count }, (_, index) => `${heading}${index + 1}`),
);

interface Row {
  readonly sentence: string;
  readonly state: string;
  readonly commands: readonly string[];
  readonly workflow: readonly string[];
  readonly ledger: readonly string[];
  readonly tests: readonly string[];
  readonly note: string;
}

const namesIn = (cell: string): readonly string[] => (cell === '—' ? [] : cell.split(', '));

function rowsOf(text: string): readonly Row[] {
  return text
    .split('\n')
    .filter((line) => /^\| [二三四]/.test(line))
    .map((line) => {
      const [sentence = '', , state = '', commands = '', workflow = '', ledger = '', tests = '', note = ''] = line
        .slice(2, -2)
        .split(' | ');
      return {
        ...{ sentence, state, note: note === '—' ? '' : note },
        ...{ commands: namesIn(commands), workflow: namesIn(workflow), ledger: namesIn(ledger), tests: namesIn(tests) },
      };
    });
}

const COMMANDS: ReadonlySet<string> = new Set(
  districtCatalogue()
    .all()
    .map(({ type }) => type),
);
const TITLES: ReadonlySet<string> = new Set(LEDGERS.map(({ title }) => title));
const WORKFLOWS: ReadonlySet<string> = new Set(Object.keys(workflows));

/** `Command`, or `StartStep(kind)`. */
function isCommand(name: string): boolean {
  const step = /^StartStep\((.+)\)$/.exec(name)?.[1];
  return step === undefined ? COMMANDS.has(name) : step in STEP_GRAPHS;
}

/** `path#words`: the file is there and says the words. */
function isTest(name: string): boolean {
  const [path = '', words = ''] = name.split('#');
  return path.endsWith('.spec.ts') && words !== '' && existsSync(path) && readFileSync(path, 'utf8').includes(words);
}

function faults(row: Row): readonly string[] {
  const { sentence, state, commands, workflow, ledger, tests, note } = row;
  const unknown = [
    ...commands.filter((name) => !isCommand(name)),
    ...workflow.filter((name) => !WORKFLOWS.has(name)),
    ...ledger.filter((name) => !TITLES.has(name)),
    ...tests.filter((name) => !isTest(name)),
  ].map((name) => `${sentence} names ${name}, which is not there`);
  const parts = [commands, workflow, ledger, tests];
  switch (state) {
    case 'carried':
      return [...unknown, ...(parts.every((part) => part.length > 0) ? [] : [`${sentence} lacks something`])];
    case 'in part':
      return [
        ...unknown,
        ...(tests.length > 0 && note !== '' ? [] : [`${sentence} has no test or says nothing of the rest`]),
      ];
    case 'not carried':
      return note === '' ? [`${sentence} has no reason`] : [];
    case 'not yet':
      return parts.some((part) => part.length > 0) ? [`${sentence} is there in part`] : [];
    default:
      return [`${sentence} is ${state}`];
  }
}

const ROWS = rowsOf(readFileSync('docs/coverage.md', 'utf8'));

describe('docs/coverage.md', () => {
  test('has one row for each sentence of the notice, in order', () => {
    expect(ROWS.map(({ sentence }) => sentence)).toEqual(SENTENCES);
  });

  test('names commands, steps, workflows, ledgers and tests that exist, and gives every reason', () => {
    expect(ROWS.flatMap(faults)).toEqual([]);
  });

  test('the check sees a command, a step, a workflow, a ledger, a test and a reason that are missing', () => {
    const row = {
      sentence: '三',
      state: 'in part',
      note: '余下待办',
      workflow: [],
      ledger: [],
      commands: [],
      tests: [],
    };
    const spec = 'test/architecture/coverage.spec.ts';
    expect(
      [
        { ...row, commands: ['Conjure'], tests: [`${spec}#余下待办`] },
        { ...row, commands: ['StartStep(conjuring)'], tests: [`${spec}#余下待办`] },
        { ...row, workflow: ['conjuringWorkflow'], tests: [`${spec}#余下待办`] },
        { ...row, ledger: ['无此台账'], tests: [`${spec}#余下待办`] },
        { ...row, tests: [`${spec}#没有${'这句'}`] },
        { ...row, state: 'not carried', note: '' },
        { ...row, state: 'carried', commands: ['StartStep'], tests: [`${spec}#余下待办`] },
        { ...row, state: 'done' },
      ].map((one) => faults(one).length),
    ).toEqual([1, 1, 1, 1, 1, 1, 1, 1]);
  });
});
