import type { WorkflowRef } from '@qingxin/domain';
import { workflowIdOf, workflowRefOf } from '@qingxin/domain';
import { isProcessQueue, nudge, TASK_QUEUE, WORKFLOW_TYPES } from '@qingxin/workflows';
import { type Client, type WorkflowHandle, WorkflowNotFoundError } from '@temporalio/client';

export interface RunningWorkflow {
  readonly ref: WorkflowRef;
  readonly taskQueue: string;
}

/** How many calls wait for the server at a time: more only queue up there. */
const CALLS = 16;

const NOT_ANSWERED_MS = 10_000;
const CLOSED_ASKED_EVERY_MS = 50;

/** What the product asks of Temporal. Any call may be repeated. */
export class ProcessClient {
  readonly #client: Client;

  constructor(client: Client) {
    this.#client = client;
  }

  /** Asks workflows to look again; those that do not run are started. */
  async nudge(refs: readonly WorkflowRef[]): Promise<void> {
    await inTurns(refs, (ref) => this.#within(() => this.#nudgeOne(ref)));
  }

  /** Every running workflow of this product, whatever its version. The server's list may lag behind by a moment. */
  async running(): Promise<readonly RunningWorkflow[]> {
    const found: RunningWorkflow[] = [];
    for await (const { workflowId, taskQueue } of this.#client.workflow.list({
      query: 'ExecutionStatus = "Running"',
    })) {
      const ref = workflowRefOf(workflowId);
      if (ref !== null && isProcessQueue(taskQueue)) found.push({ ref, taskQueue });
    }
    return found;
  }

  /** Ends the run that is there now; resolves when the server says that it is closed. Another run may follow it. */
  async terminate(ref: WorkflowRef, reason: string): Promise<void> {
    const run = await this.#openRun(ref);
    if (run === null) return;
    await this.#within(() => run.terminate(reason)).catch(ignoreNotFound);
    while ((await this.#within(() => run.describe())).status.name === 'RUNNING') await pause(CLOSED_ASKED_EVERY_MS);
  }

  async #openRun(ref: WorkflowRef): Promise<WorkflowHandle | null> {
    const id = workflowIdOf(ref);
    const found = await this.#within(() => this.#client.workflow.getHandle(id).describe()).catch(ignoreNotFound);
    if (found?.status.name !== 'RUNNING') return null;
    return this.#client.workflow.getHandle(id, found.runId);
  }

  /** A run may close between the server's look and its signal; the next call then starts a new one. */
  async #nudgeOne(ref: WorkflowRef): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#signalWithStart(ref);
        return;
      } catch (error) {
        if (!(error instanceof WorkflowNotFoundError) || tries === MOST_TRIES) throw error;
      }
    }
  }

  async #signalWithStart(ref: WorkflowRef): Promise<void> {
    const { process, stream, key } = ref;
    await this.#client.workflow.signalWithStart(WORKFLOW_TYPES[process], {
      workflowId: workflowIdOf(ref),
      taskQueue: TASK_QUEUE,
      args: [key === null ? { stream } : { stream, key }],
      signal: nudge,
      signalArgs: [],
    });
  }

  #within<T>(call: () => Promise<T>): Promise<T> {
    return this.#client.withDeadline(Date.now() + NOT_ANSWERED_MS, call);
  }
}

async function inTurns<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items].reverse();
  const lane = async () => {
    for (let item = rest.pop(); item !== undefined; item = rest.pop()) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(CALLS, items.length) }, lane));
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Calls for one nudge. */
const MOST_TRIES = 3;

/** Closed in the meantime, or long ago. */
function ignoreNotFound(error: unknown): undefined {
  if (error instanceof WorkflowNotFoundError) return undefined;
  throw error;
}
