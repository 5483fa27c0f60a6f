import { expect, test } from '@jest/globals';
import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import { ProcessClient } from './process-client.ts';

const REF = { process: 'complaint', stream: 'complaint-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', key: null } as const;

/** A server that answers the first calls with these errors, then takes the signal. */
function server(...errors: readonly Error[]) {
  const left = [...errors];
  let calls = 0;
  const signalWithStart = () => {
    calls += 1;
    const error = left.shift();
    return error === undefined ? Promise.resolve() : Promise.reject(error);
  };
  const withDeadline = <T>(_until: number, call: () => Promise<T>) => call();
  const client = new ProcessClient({ workflow: { signalWithStart }, withDeadline } as unknown as Client);
  return { client, calls: () => calls };
}

const closed = new WorkflowNotFoundError('closed', REF.stream, undefined);
const started = new WorkflowExecutionAlreadyStartedError('started', REF.stream, 'complaintWorkflow');

test('a run that closes or is started by somebody else meanwhile is asked again', async () => {
  const { client, calls } = server(started, closed);
  await client.nudge([REF]);
  expect(calls()).toBe(3);
});

test('after three tries, and at any other error, the reader is told', async () => {
  await expect(server(started, closed, started).client.nudge([REF])).rejects.toThrow(started);
  const broken = server(new Error('unavailable'));
  await expect(broken.client.nudge([REF])).rejects.toThrow('unavailable');
  expect(broken.calls()).toBe(1);
});
