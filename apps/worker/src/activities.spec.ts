import { describe, expect, test } from '@jest/globals';
import type { ProcessDesk } from '@qingxin/application';
import { RuleViolation, type WantedCommand, type WorkflowRef } from '@qingxin/domain';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createActivities } from './activities.ts';

const REF: WorkflowRef = { process: 'complaint', stream: 'complaint-1', key: null };
const COMMAND: WantedCommand = { stream: 'complaint-1', type: 'LapseClocks', payload: {}, cause: 'LapseClocks/1' };

/** What the activity answers, or the code of its failure, at this attempt when the door throws. */
async function sentAt(attempt: number, thrown: Error): Promise<unknown> {
  const desk = { send: () => Promise.reject(thrown) } as Partial<ProcessDesk> as ProcessDesk;
  const { send } = createActivities(desk, () => undefined);
  const environment = new MockActivityEnvironment({ attempt }, { logger: new DefaultLogger('ERROR', () => undefined) });
  return environment.run(send, REF, COMMAND).catch((error: Error) => error.message);
}

const AGAIN = 'the log could not be read or written';
const fault = (code: string): Error => Object.assign(new Error('server'), { code });

describe('a command that a workflow sends and that fails', () => {
  test('is tried again at first', async () => {
    expect(await sentAt(1, new TypeError('bug'))).toBe(AGAIN);
    expect(await sentAt(4, new TypeError('bug'))).toBe(AGAIN);
  });

  test.each([
    ['a bug', new TypeError('bug')],
    ['a broken constraint', fault('23514')],
    ['wrong data', fault('22P02')],
  ])('is answered as failed after %s has been met five times', async (_what, thrown) => {
    expect(await sentAt(5, thrown)).toEqual({ kind: 'refused', code: 'failed' });
  });

  test.each([
    ['an outage', fault('ECONNREFUSED')],
    ['a server that stops', fault('57P01')],
    ['a statement that ran out of time', fault('57014')],
    ['a deadlock', fault('40P01')],
    ['a busy stream', new RuleViolation('stream-busy')],
  ])('is tried for as long as %s lasts', async (_what, thrown) => {
    expect(await sentAt(50, thrown)).toBe(AGAIN);
  });
});
