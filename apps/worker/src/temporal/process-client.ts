import type { WorkflowRef } from '@qingxin/domain';
import { workflowIdOf, workflowRefOf } from '@qingxin/domain';
import { isProcessQueue, nudge, TASK_QUEUE, workflowTypeOf } from '@qingxin/workflows';
import { type Client, WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';

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

  /** Ends the run that is there, if any, and starts a new one on this version's queue, both in one call to the server. */
  async startAnew(refs: readonly WorkflowRef[]): Promise<void> {
    await inTurns(refs, (ref) => this.#within(() => this.#startOne(ref)));
  }

  /**
   * Between the server's look and its act a run may close, or somebody else (a parent its child) may start it; the next
   * call finds what is there then.
   */
  async #nudgeOne(ref: WorkflowRef): Promise<void> {
    for (let tries = 1; ; tries += 1) {
      try {
        await this.#signalWithStart(ref);
        return;
      } catch (error) {
        if (!hasMoved(error) || tries === MOST_TRIES) throw error;
      }
    }
  }

  async #signalWithStart(ref: WorkflowRef): Promise<void> {
    await this.#client.workflow.signalWithStart(workflowTypeOf(ref.process), {
      ...startOf(ref),
      signal: nudge,
      signalArgs: [],
    });
  }

  async #startOne(ref: WorkflowRef): Promise<void> {
    await this.#client.workflow.start(workflowTypeOf(ref.process), {
      ...startOf(ref),
      workflowIdConflictPolicy: 'TERMINATE_EXISTING',
    });
  }

  #within<T>(call: () => Promise<T>): Promise<T> {
    return this.#client.withDeadline(Date.now() + NOT_ANSWERED_MS, call);
  }
}

function hasMoved(error: unknown): boolean {
  return error instanceof WorkflowNotFoundError || error instanceof WorkflowExecutionAlreadyStartedError;
}

function startOf(ref: WorkflowRef) {
  const { stream, key } = ref;
  return { workflowId: workflowIdOf(ref), taskQueue: TASK_QUEUE, args: [key === null ? { stream } : { stream, key }] };
}

async function inTurns<T>(items: readonly T[], act: (item: T) => Promise<void>): Promise<void> {
  const rest = [...items].reverse();
  const lane = async () => {
    for (let item = rest.pop(); item !== undefined; item = rest.pop()) await act(item);
  };
  await Promise.all(Array.from({ length: Math.min(CALLS, items.length) }, lane));
}

/** Calls for one nudge. */
const MOST_TRIES = 3;
