import { beforeAll, describe, expect, it } from '@jest/globals';
import * as workflows from '@qingxin/workflows';
import { DefaultLogger, Runtime, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { bundleWorkflows } from '../../apps/worker/src/temporal/workflow-bundle.ts';
import { mutantBundle, without } from '../workflows/support/mutant-bundle.ts';
import { savedHistories } from './saved-histories.ts';

const histories = savedHistories();
const exported = Object.keys(workflows).filter((name) => name.endsWith('Workflow'));

let today: WorkflowBundleWithSourceMap;

beforeAll(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR', () => undefined) });
  today = await bundleWorkflows(new DefaultLogger('ERROR'));
}, 60_000);

const replayed = (workflowBundle: WorkflowBundleWithSourceMap, type: string): Promise<void> =>
  Worker.runReplayHistory({ workflowBundle }, histories.find((saved) => saved.type === type)?.history);

describe('saved histories', () => {
  it('are there for every workflow', () => {
    expect(histories.map(({ type }) => type).sort()).toEqual([...exported].sort());
  });

  it.each(exported)(
    '%s replays on the workflows as they are today',
    async (type) => {
      await expect(replayed(today, type)).resolves.toBeUndefined();
    },
    30_000,
  );

  it.each([
    { type: 'complaintWorkflow', file: '/complaint.workflow.ts', text: 'await children.ensure(seen.children);' },
    { type: 'arrearsCaseWorkflow', file: '/arrears-case.workflow.ts', text: '...seen.steps, ' },
  ])(
    '$type does not replay once it does something else',
    async ({ type, file, text }) => {
      const changed = await mutantBundle({ file, change: without(text) });
      await expect(replayed(changed, type)).rejects.toMatchObject({ name: 'DeterminismViolationError' });
    },
    60_000,
  );
});

describe('what Temporal keeps', () => {
  const texts = (value: unknown): readonly string[] => {
    if (typeof value === 'string') return [value, Buffer.from(value, 'base64').toString('utf8')];
    if (value === null || typeof value !== 'object') return [];
    return Object.values(value).flatMap(texts);
  };

  it('says nothing of persons: no name, number, telephone or word of theirs', () => {
    const kept = histories.flatMap(({ history }) => texts(history)).join('\n');
    expect(kept).toContain('LapseClocks');
    for (const personal of ['工人01', '13800000001', '在工地干活', '多次联系未果', '已接通', 'person:']) {
      expect(kept).not.toContain(personal);
    }
  });
});
