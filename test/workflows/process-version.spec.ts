import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { bringToQueue } from '@qingxin/application';
import { isOlderQueue, isProcessQueue, PROCESS_VERSION, TASK_QUEUE, workflowTypeOf } from '@qingxin/workflows';
import { Client, Connection } from '@temporalio/client';
import { ProcessClient } from '../../apps/worker/src/temporal/process-client.ts';
import { newCase } from './support/acts.ts';
import { ownTemporal } from './support/live-fixture.ts';

const queueOfVersion = (version: number): string => TASK_QUEUE.replace(String(PROCESS_VERSION), String(version));
const OLDER_QUEUE = queueOfVersion(PROCESS_VERSION - 1);
const NEWER_QUEUE = queueOfVersion(PROCESS_VERSION + 1);

let temporal: Awaited<ReturnType<typeof ownTemporal>>;
let connection: Connection;
let client: Client;

beforeAll(async () => {
  temporal = await ownTemporal();
  connection = await Connection.connect({ address: temporal.address });
  client = new Client({ connection });
}, 60_000);

afterAll(async () => {
  await connection?.close();
  await temporal?.stop();
});

describe('a worker of a new version of the process', () => {
  it('takes over the workflows of older queues and leaves those of its own, of newer queues and of strangers alone', async () => {
    const [old, current, newer] = [newCase(), newCase(), newCase()];
    const start = (workflowId: string, taskQueue: string) =>
      client.workflow.start(workflowTypeOf('arrears-case'), { workflowId, taskQueue, args: [{ stream: workflowId }] });
    await start(old, OLDER_QUEUE);
    const kept = await start(current, TASK_QUEUE);
    await start(newer, NEWER_QUEUE);
    const strange = await start('stranger', 'another-product');
    const processes = new ProcessClient(client);
    const taken = await bringToQueue(processes, isOlderQueue);
    expect(taken).toEqual([{ process: 'arrears-case', stream: old, key: null }]);
    const queueOf = async (id: string) => (await client.workflow.getHandle(id).describe()).taskQueue;
    const queues = [await queueOf(old), await queueOf(current), await queueOf(newer)];
    expect(queues).toEqual([TASK_QUEUE, TASK_QUEUE, NEWER_QUEUE]);
    expect((await kept.describe()).runId).toBe(kept.firstExecutionRunId);
    expect((await strange.describe()).status.name).toBe('RUNNING');
    expect(await bringToQueue(processes, isOlderQueue)).toEqual([]);
  }, 30_000);

  it('has its version in the name of its queue', () => {
    expect([TASK_QUEUE, OLDER_QUEUE].map(isProcessQueue)).toEqual([true, true]);
    expect(TASK_QUEUE).not.toBe(OLDER_QUEUE);
  });
});
