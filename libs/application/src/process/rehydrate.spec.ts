import { describe, expect, test } from '@jest/globals';
import { workflowIdOf, type WorkflowRef } from '@qingxin/domain';
import { bringToQueue, rehydrate, type WorkflowServer } from './rehydrate.ts';

const ref = (number: number): WorkflowRef => ({
  process: 'complaint',
  stream: `complaint-00000000-0000-4000-8000-${String(number).padStart(12, '0')}`,
  key: null,
});

const refs = (...numbers: readonly number[]): readonly WorkflowRef[] => numbers.map(ref);

/** A server that keeps what runs on which queue, and that dies after so many starts. */
class FakeServer implements WorkflowServer {
  readonly queues = new Map<string, { readonly ref: WorkflowRef; readonly taskQueue: string; readonly run: number }>();
  startsLeft = Number.POSITIVE_INFINITY;
  #runs = 0;

  run(taskQueue: string, workflows: readonly WorkflowRef[]): void {
    for (const started of workflows) this.#put(started, taskQueue);
  }

  running(): Promise<readonly { readonly ref: WorkflowRef; readonly taskQueue: string }[]> {
    return Promise.resolve([...this.queues.values()]);
  }

  startAnew(workflows: readonly WorkflowRef[]): Promise<void> {
    for (const started of workflows) {
      if (this.startsLeft === 0) return Promise.reject(new Error('killed'));
      this.startsLeft -= 1;
      this.#put(started, 'new');
    }
    return Promise.resolve();
  }

  /** Run numbers by workflow number. */
  numbers(taskQueue: string): readonly string[] {
    return [...this.queues].flatMap(([id, entry]) => (entry.taskQueue === taskQueue ? [id] : [])).sort();
  }

  #put(started: WorkflowRef, taskQueue: string): void {
    this.#runs += 1;
    this.queues.set(workflowIdOf(started), { ref: started, taskQueue, run: this.#runs });
  }
}

async function* rollOf(workflows: readonly WorkflowRef[], meanwhile = () => undefined as void) {
  await Promise.resolve();
  yield* workflows;
  meanwhile();
}

const ids = (...numbers: readonly number[]): readonly string[] => refs(...numbers).map(workflowIdOf);
const isOlder = (taskQueue: string): boolean => taskQueue === 'old';

describe('workflows of an older version', () => {
  test('given the worker is killed while it takes them over, at the next start none is missing', async () => {
    const server = new FakeServer();
    server.run('old', refs(1, 2, 3, 4, 5));
    server.startsLeft = 2;
    await expect(bringToQueue(server, isOlder)).rejects.toThrow('killed');
    expect(await server.running()).toHaveLength(5);
    server.startsLeft = Number.POSITIVE_INFINITY;
    await bringToQueue(server, isOlder);
    expect(server.numbers('new')).toEqual(ids(1, 2, 3, 4, 5));
  });

  test('given the list of the server lags behind, each is started once and the others are left alone', async () => {
    const server = new FakeServer();
    server.run('old', refs(1));
    server.run('newer', refs(2));
    const listed = [await server.running(), await server.running()];
    const now = server.running.bind(server);
    server.running = () => Promise.resolve(listed.shift() ?? []).then((old) => (old.length > 0 ? old : now()));
    expect(await bringToQueue(server, isOlder)).toEqual(refs(1));
    expect(server.queues.get(workflowIdOf(ref(1)))?.run).toBe(3);
    expect(server.numbers('newer')).toEqual(ids(2));
  });
});

describe('rehydration', () => {
  test('given it is interrupted, nothing that ran is missing and a second one completes it', async () => {
    const server = new FakeServer();
    server.run('old', refs(1, 2, 3));
    server.startsLeft = 2;
    await expect(rehydrate({ server, roll: rollOf(refs(1, 2, 3, 4)), mode: 'restart' })).rejects.toThrow('killed');
    expect(await server.running()).toHaveLength(3);
    server.startsLeft = Number.POSITIVE_INFINITY;
    await rehydrate({ server, roll: rollOf(refs(1, 2, 3, 4)), mode: 'restart' });
    expect(server.numbers('new')).toEqual(ids(1, 2, 3, 4));
  });

  test('given a complaint begins while the log is read, its workflow runs on', async () => {
    const server = new FakeServer();
    server.run('new', refs(1));
    const roll = rollOf(refs(1), () => server.run('new', refs(9)));
    const report = await rehydrate({ server, roll, mode: 'restart' });
    expect(report).toMatchObject({ calledFor: ids(1), running: ids(1, 9), terminated: 2, started: 2 });
    expect(server.numbers('new')).toEqual(ids(1, 9));
  });

  test('given many, it tells how far it has read and started', async () => {
    const server = new FakeServer();
    const many = refs(...Array.from({ length: 250 }, (_, index) => index));
    const told: string[] = [];
    await rehydrate({
      server,
      roll: rollOf(many),
      mode: 'restart',
      onProgress: ({ phase, done, of }) => told.push(`${phase} ${done}/${of ?? '?'}`),
    });
    expect(told).toEqual(['read 100/?', 'read 200/?', 'started 100/250', 'started 200/250', 'started 250/250']);
  });
});
