import { workflowIdOf, type WorkflowRef } from '@qingxin/domain';

/** What rehydration asks of the workflow server. */
export interface WorkflowServer {
  running(): Promise<readonly { readonly ref: WorkflowRef; readonly taskQueue: string }[]>;
  /**
   * Starts workflows on the queue of this version. One that runs is ended in the same call to the server, so that there
   * is no moment in which a crash could leave it ended and not started.
   */
  startAnew(refs: readonly WorkflowRef[]): Promise<void>;
}

export interface Rehydration {
  /** Workflow ids that ran before, and those that the log calls for. */
  readonly running: readonly string[];
  readonly calledFor: readonly string[];
  /** Of those that ran: how many were ended for a new start. */
  readonly terminated: number;
  readonly started: number;
}

export interface RehydrationProgress {
  readonly phase: 'read' | 'started';
  readonly done: number;
  /** Null while it is not known how many there are. */
  readonly of: number | null;
}

export interface RehydrateOptions {
  readonly server: WorkflowServer;
  readonly roll: AsyncIterable<WorkflowRef>;
  readonly mode: 'dry-run' | 'restart';
  /** Told after each page, for operations that take longer than a moment. */
  readonly onProgress?: (progress: RehydrationProgress) => void;
}

const AT_A_TIME = 100;
const ROUNDS = 100;
const BETWEEN_ROUNDS_MS = 100;

/**
 * Starts anew what the log calls for, and what runs without being called for: that ends by itself after its first look.
 * A workflow holds nothing that the log does not, so that nothing is lost and nothing is done twice. The
 * worker may be up: what begins meanwhile is started by its reader and left alone here.
 */
export async function rehydrate({ server, roll, mode, onProgress }: RehydrateOptions): Promise<Rehydration> {
  const calledFor = new Map<string, WorkflowRef>();
  for await (const ref of roll) {
    calledFor.set(workflowIdOf(ref), ref);
    if (calledFor.size % AT_A_TIME === 0) onProgress?.({ phase: 'read', done: calledFor.size, of: null });
  }
  const running = new Map((await server.running()).map(({ ref }) => [workflowIdOf(ref), ref]));
  const report = { running: [...running.keys()], calledFor: [...calledFor.keys()] };
  if (mode === 'dry-run') return { ...report, terminated: 0, started: 0 };
  const refs = [...new Map([...calledFor, ...running]).values()];
  await startAnew(server, refs, (done) => onProgress?.({ phase: 'started', done, of: refs.length }));
  return { ...report, terminated: running.size, started: refs.length };
}

/**
 * Workflows of older versions of the process are started anew on this version's queue, each by itself: what a crash
 * leaves undone is still there, on its old queue, at the next start. The server's list may lag behind, so it is asked
 * again until nothing is left.
 */
export async function bringToQueue(
  server: WorkflowServer,
  isOlder: (taskQueue: string) => boolean,
): Promise<readonly WorkflowRef[]> {
  const brought = new Map<string, WorkflowRef>();
  for (let round = 1; round <= ROUNDS; round += 1) {
    const left = (await server.running()).filter(({ taskQueue }) => isOlder(taskQueue)).map(({ ref }) => ref);
    const fresh = left.filter((ref) => !brought.has(workflowIdOf(ref)));
    if (left.length === 0) break;
    await startAnew(server, fresh);
    for (const ref of fresh) brought.set(workflowIdOf(ref), ref);
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_ROUNDS_MS));
  }
  return [...brought.values()];
}

async function startAnew(
  server: WorkflowServer,
  refs: readonly WorkflowRef[],
  onDone?: (done: number) => void,
): Promise<void> {
  for (let from = 0; from < refs.length; from += AT_A_TIME) {
    await server.startAnew(refs.slice(from, from + AT_A_TIME));
    onDone?.(Math.min(refs.length, from + AT_A_TIME));
  }
}
