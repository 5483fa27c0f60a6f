import { Client } from '@temporalio/client';
import { NativeConnection, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { Logger } from '@qingxin/platform';
import { type ProcessActivities, TASK_QUEUE } from '@qingxin/workflows';
import { ProcessClient } from './process-client.ts';
import { forwardRuntimeLog } from './runtime-log.ts';
import { bundleWorkflows } from './workflow-bundle.ts';

export interface ProcessWorkerParts {
  /** host:port. */
  readonly address: string;
  readonly activities: ProcessActivities;
  /** Called each time the server answers again; what it starts is stopped by the function it answers. */
  readonly onUp: (client: ProcessClient) => Promise<() => Promise<void>>;
  readonly logger: Logger;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;

/** Runs the workflows for as long as the server is there, and comes back when it is again. */
export class ProcessWorker {
  readonly #parts: ProcessWorkerParts;
  #bundle: Promise<WorkflowBundleWithSourceMap> | undefined;
  #running: Promise<void> | undefined;
  #worker: Worker | undefined;
  #stopping = false;
  #wake: (() => void) | undefined;

  constructor(parts: ProcessWorkerParts) {
    this.#parts = parts;
  }

  get isUp(): boolean {
    return this.#worker !== undefined;
  }

  start(): void {
    this.#running ??= this.#comeBackAgainAndAgain();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake?.();
    if (this.#worker?.getState() === 'RUNNING') this.#worker.shutdown();
    await this.#running;
  }

  async #comeBackAgainAndAgain(): Promise<void> {
    let waitMs = FIRST_WAIT_MS;
    while (!this.#stopping) {
      const startedAt = performance.now();
      try {
        await this.#runOnce();
      } catch (error) {
        this.#parts.logger.warn({ err: error }, 'Temporal is not there, tried again soon');
      }
      if (performance.now() - startedAt > LONGEST_WAIT_MS) waitMs = FIRST_WAIT_MS;
      if (!this.#stopping) await this.#pause(waitMs);
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
    }
  }

  async #runOnce(): Promise<void> {
    const log = forwardRuntimeLog(this.#parts.logger);
    const connection = await NativeConnection.connect({ address: this.#parts.address });
    try {
      this.#bundle ??= bundleWorkflows(log);
      const worker = await Worker.create({
        connection,
        taskQueue: TASK_QUEUE,
        workflowBundle: await this.#bundle,
        activities: { ...this.#parts.activities },
      });
      const lower = await this.#parts.onUp(new ProcessClient(new Client({ connection })));
      this.#worker = worker;
      this.#parts.logger.info({ taskQueue: TASK_QUEUE }, 'workflows run');
      try {
        if (!this.#stopping) await worker.run();
      } finally {
        this.#worker = undefined;
        await lower();
      }
    } finally {
      await connection.close();
    }
  }

  #pause(milliseconds: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#wake?.(), milliseconds);
      this.#wake = () => {
        clearTimeout(timer);
        this.#wake = undefined;
        resolve();
      };
    });
  }
}
