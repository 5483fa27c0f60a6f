import { describe, expect, test } from '@jest/globals';
import { causedCommandId, type ProcessDesk } from '@qingxin/application';
import { createLogger } from '@qingxin/platform';
import { RuleViolation, type WantedCommand, type WorkflowRef } from '@qingxin/domain';
import { MockActivityEnvironment } from '@temporalio/testing';
import { DefaultLogger } from '@temporalio/worker';
import { createActivities, type SentLine } from './activities.ts';
import { activityLog } from './activity-log.ts';

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

describe('the log of what workflows do', () => {
  const lines: string[] = [];
  const log = activityLog(
    createLogger({ name: 'worker', level: 'info', destination: { write: (line) => lines.push(line) } }),
  );
  const told = async (ref: WorkflowRef, answer: SentLine['outcome'] | Error): Promise<readonly object[]> => {
    lines.length = 0;
    const send = () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer));
    const desk = { send } as Partial<ProcessDesk> as ProcessDesk;
    const activities = createActivities(desk, log.onError, log.onSent);
    const quiet = { logger: new DefaultLogger('ERROR', () => undefined) };
    await new MockActivityEnvironment({ attempt: 1 }, quiet).run(activities.send, ref, COMMAND).catch(() => undefined);
    return lines.map((line) => JSON.parse(line) as object);
  };

  test('names the workflow and the id under which its command is in the log of events, and nothing of what it says', async () => {
    const commandId = causedCommandId(REF, COMMAND.cause);
    const line = { workflow: 'complaint-1', commandId, command: 'LapseClocks', msg: 'workflow command' };
    expect(await told(REF, { kind: 'done' })).toMatchObject([{ ...line, outcome: 'done' }]);
    expect(await told(REF, { kind: 'refused', code: 'clock-unknown' })).toMatchObject([
      { ...line, outcome: 'refused', code: 'clock-unknown' },
    ]);
    expect(await told(REF, fault('40P01'))).toMatchObject([{ workflow: 'complaint-1', err: { code: '40P01' } }]);
  });

  test('has nothing of a report against officials', async () => {
    const ref: WorkflowRef = { process: 'conduct', stream: 'conduct-1', key: null };
    expect(await told(ref, { kind: 'done' })).toEqual([]);
    expect(JSON.stringify(await told(ref, fault('40P01')))).not.toContain('conduct-1');
  });
});
