import type { WorkflowRef } from '@qingxin/domain';
import { workflowIdOf, workflowRefOf } from '@qingxin/domain';
import { isProcessQueue, nudge, TASK_QUEUE, WORKFLOW_TYPES } from '@qingxin/workflows';
import { type Client, WorkflowNotFoundError } from '@temporalio/client';

export interface RunningWorkflow {
  readonly ref: WorkflowRef;
  readonly taskQueue: string;
}

/** How many calls wait for the server at a time: more only queue up there. */
const CALLS = 16;

const NOT_ANSWERED_MS = 10_000;

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

  /** Ends a workflow for good; resolves when the server says that it is closed. */
  async terminate(ref: WorkflowRef, reason: string): Promise<void> {
    const handle = this.#client.workflow.getHandle(workflowIdOf(ref));
    try {
      await this.#within(() => handle.terminate(reason));
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error;
    }
    while (await this.#isRunning(ref)) await new Promise((resolve) => setTimeout(resolve, 50));
  }

  async #isRunning(ref: WorkflowRef): Promise<boolean> {
    try {
      const { status } = await this.#client.workflow.getHandle(workflowIdOf(ref)).describe();
      return status.name === 'RUNNING';
    } catch (error) {
      if (error instanceof WorkflowNotFoundError) return false;
      throw error;
    }
  }

  async #nudgeOne(ref: WorkflowRef): Promise<void> {
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
