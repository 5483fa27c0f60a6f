import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort, preparedTool, startTemporal } from '@qingxin/infra';
import { Client, Connection, type WorkflowHandle } from '@temporalio/client';
import { DefaultLogger, type InjectedSinks, NativeConnection, Runtime, Worker } from '@temporalio/worker';
import type { Ground } from '../ground/server.ts';
import { type Contestant, rateOf } from '../measure/rounds.ts';
import type { TakenSinks, waitsForActs } from './waiting-workflow.ts';

export interface TemporalPeer {
  /** Signals per second that waiting workflows took, each awaited by its caller. */
  signals(name: string, callers: number): Contestant;
  close(): Promise<void>;
}

const QUEUE = 'bench';
const STARTED_AT_ONCE = 16;
/** Older than this is lost, and the bench with it. */
const PATIENCE_MS = 30_000;

/** The server that the product runs, durable as the product has it, with a worker of its own and workflows that wait. */
export async function openTemporal(ground: Ground, workflows: number): Promise<TemporalPeer> {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const server = await startTemporal({
    ...{ port: await freePort(), uiPort: await freePort(), executable: await preparedTool('temporal') },
    ...{ dbFile: join(ground.folder, 'temporal.db'), logFile: join(ground.folder, 'temporal.log') },
  });
  const connection = await Connection.connect({ address: server.address });
  const native = await NativeConnection.connect({ address: server.address });
  const awaited = new Map<string, () => void>();
  const keyOf = (workflowId: string, act: number): string => `${workflowId} ${act}`;
  const sinks: InjectedSinks<TakenSinks> = {
    taken: { told: { fn: (_, workflowId, act) => awaited.get(keyOf(workflowId, act))?.() } },
  };
  const worker = await Worker.create({
    ...{ connection: native, taskQueue: QUEUE, sinks, maxCachedWorkflows: workflows },
    workflowsPath: fileURLToPath(new URL('./waiting-workflow.js', import.meta.url)),
  });
  const running = worker.run();
  const client = new Client({ connection });
  const idle: WorkflowHandle<typeof waitsForActs>[] = [];
  let left = workflows;
  const startSome = async (): Promise<void> => {
    while (left > 0) {
      const workflowId = `waits-${left}`;
      left -= 1;
      idle.push(await client.workflow.start<typeof waitsForActs>('waitsForActs', { taskQueue: QUEUE, workflowId }));
    }
  };
  await Promise.all(Array.from({ length: STARTED_AT_ONCE }, startSome));
  let acts = 0;
  const signal = async (): Promise<number> => {
    const handle = idle.shift();
    if (handle === undefined) throw new Error('more callers than workflows');
    acts += 1;
    const key = keyOf(handle.workflowId, acts);
    await new Promise<void>((settle, fail) => {
      const timer = setTimeout(() => fail(new Error('a signal was not taken')), PATIENCE_MS);
      awaited.set(key, () => {
        clearTimeout(timer);
        settle();
      });
      handle.signal('act', acts).catch(fail);
    });
    awaited.delete(key);
    idle.push(handle);
    return 1;
  };
  return {
    signals: (name, callers) => ({
      name,
      window: async (milliseconds) => ({ [name]: await rateOf(callers, milliseconds, signal) }),
    }),
    async close() {
      worker.shutdown();
      await running;
      await native.close();
      await connection.close();
      await server.stop();
    },
  };
}
