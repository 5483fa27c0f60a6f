import { Client } from '@temporalio/client';
import { type Logger, NativeConnection, Worker, type WorkflowBundleWithSourceMap } from '@temporalio/worker';
import type { Logger as ProductLogger } from '@qingxin/platform';
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
  readonly logger: ProductLogger;
  /** host:port for Prometheus; null: nowhere. */
  readonly metricsAt?: string | null;
  readonly bundle?: typeof bundleWorkflows;
}

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
const NOT_ANSWERED_MS = 2_000;
const NAMESPACE = 'default';

/** Runs the workflows for as long as the server is there, and comes back when it is again. */
export class ProcessWorker {
  readonly #parts: ProcessWorkerParts;
  #bundle: Promise<WorkflowBundleWithSourceMap> | undefined;
  #running: Promise<void> | undefined;
  #up: { readonly worker: Worker; readonly connection: NativeConnection } | undefined;
  #stopping = false;
  #wake: (() => void) | undefined;

  constructor(parts: ProcessWorkerParts) {
    this.#parts = parts;
  }

  /** Whether the workflows run and Temporal answers now: a running worker itself asks on for ever without complaint. */
  async runsWorkflows(): Promise<boolean> {
    const up = this.#up;
    if (up === undefined) return false;
    const ask = () => up.connection.workflowService.describeNamespace({ namespace: NAMESPACE });
    return up.connection.withDeadline(Date.now() + NOT_ANSWERED_MS, ask).then(
      () => true,
      () => false,
    );
  }

  start(): void {
    this.#running ??= this.#comeBackAgainAndAgain();
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#wake?.();
    if (this.#up?.worker.getState() === 'RUNNING') this.#up.worker.shutdown();
    await this.#running;
  }

  async #comeBackAgainAndAgain(): Promise<void> {
    let waitMs = FIRST_WAIT_MS;
    while (!this.#stopping) {
      const startedAt = performance.now();
      await this.#comeUp();
      if (performance.now() - startedAt > LONGEST_WAIT_MS) waitMs = FIRST_WAIT_MS;
      if (!this.#stopping) await this.#pause(waitMs);
      waitMs = Math.min(LONGEST_WAIT_MS, waitMs * 2);
    }
  }

  async #comeUp(): Promise<void> {
    const { address, logger, metricsAt } = this.#parts;
    const log = forwardRuntimeLog(logger, metricsAt);
    let connection: NativeConnection;
    try {
      connection = await NativeConnection.connect({ address });
    } catch (error) {
      logger.warn({ err: error }, 'Temporal is not there, tried again soon');
      return;
    }
    try {
      await this.#runOn(connection, log);
    } catch (error) {
      logger.warn({ err: error }, 'the workflows do not run, tried again soon');
    } finally {
      await connection.close();
    }
  }

  async #runOn(connection: NativeConnection, log: Logger): Promise<void> {
    const { activities, onUp, logger } = this.#parts;
    const lower = await onUp(new ProcessClient(new Client({ connection })));
    try {
      const workflowBundle = await this.#bundled(log);
      // A worker that was made must run, or its connection cannot be closed.
      const worker = await Worker.create({
        connection,
        taskQueue: TASK_QUEUE,
        workflowBundle,
        activities: { ...activities },
      });
      this.#up = { worker, connection };
      const ended = worker.run();
      if (this.#stopping) worker.shutdown();
      logger.info({ taskQueue: TASK_QUEUE }, 'workflows run');
      await ended;
    } finally {
      this.#up = undefined;
      await lower();
    }
  }

  async #bundled(log: Logger): Promise<WorkflowBundleWithSourceMap> {
    this.#bundle ??= (this.#parts.bundle ?? bundleWorkflows)(log);
    try {
      return await this.#bundle;
    } catch (error) {
      this.#bundle = undefined;
      throw error;
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
