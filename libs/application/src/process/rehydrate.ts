import { workflowIdOf, type WorkflowRef } from '@qingxin/domain';

/** What rehydration asks of the workflow server. */
export interface WorkflowServer {
  running(): Promise<readonly { readonly ref: WorkflowRef; readonly taskQueue: string }[]>;
  /** Resolves when the workflow is closed. */
  terminate(ref: WorkflowRef, reason: string): Promise<void>;
  /** Starts workflows, or asks those that run to look again. */
  nudge(refs: readonly WorkflowRef[]): Promise<void>;
}

export interface Rehydration {
  /** Workflow ids that ran before, and those that the log calls for. */
  readonly running: readonly string[];
  readonly calledFor: readonly string[];
  readonly terminated: number;
  readonly started: number;
}

export interface RehydrateOptions {
  readonly server: WorkflowServer;
  readonly roll: AsyncIterable<WorkflowRef>;
  readonly mode: 'dry-run' | 'restart';
  /** Told after each page, for operations that take longer than a moment. */
  readonly onProgress?: (started: number, of: number) => void;
}

const ROUNDS = 100;
const BETWEEN_ROUNDS_MS = 100;
const STARTED_AT_A_TIME = 100;

/**
 * Ends every running workflow and starts anew what the log calls for. A workflow holds nothing that the log does not
 * (design §5, Disposable), so that nothing is lost and nothing is done twice.
 */
export async function rehydrate({ server, roll, mode, onProgress }: RehydrateOptions): Promise<Rehydration> {
  const running = (await server.running()).map(({ ref }) => ref);
  const calledFor: WorkflowRef[] = [];
  for await (const ref of roll) calledFor.push(ref);
  const report = { running: running.map(workflowIdOf), calledFor: calledFor.map(workflowIdOf) };
  if (mode === 'dry-run') return { ...report, terminated: 0, started: 0 };
  const terminated = await endAll(server, () => true, 'rehydrate');
  for (let from = 0; from < calledFor.length; from += STARTED_AT_A_TIME) {
    await server.nudge(calledFor.slice(from, from + STARTED_AT_A_TIME));
    onProgress?.(Math.min(calledFor.length, from + STARTED_AT_A_TIME), calledFor.length);
  }
  return { ...report, terminated: terminated.length, started: calledFor.length };
}

/** Workflows of another version of the process are ended and started anew on this version's queue. */
export async function bringToQueue(server: WorkflowServer, taskQueue: string): Promise<readonly WorkflowRef[]> {
  const outdated = await endAll(server, (queue) => queue !== taskQueue, 'another process version');
  await server.nudge(outdated);
  return outdated;
}

/** The server's list may lag behind, so it is asked again until nothing is left. */
async function endAll(
  server: WorkflowServer,
  concerns: (taskQueue: string) => boolean,
  reason: string,
): Promise<readonly WorkflowRef[]> {
  const ended = new Map<string, WorkflowRef>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const left = (await server.running()).filter(({ taskQueue }) => concerns(taskQueue));
    if (left.length === 0) return [...ended.values()];
    for (const { ref } of left) {
      await server.terminate(ref, reason);
      ended.set(workflowIdOf(ref), ref);
    }
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_ROUNDS_MS));
  }
  throw new Error('workflows are started as fast as they are ended: stop the worker first');
}
