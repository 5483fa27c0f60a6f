import { Loop, ProjectionLease, type SqlExecutor } from '@qingxin/event-store';

/** Leases by which others see that a worker lives, and that it is in touch with Temporal. */
export const WORKER_LIVES = 'worker';
export const WORKFLOWS_RUN = 'workflows';

const LEASE_MS = 15_000;
const RENEW_MS = 5_000;

export interface PresenceParts {
  readonly sql: SqlExecutor;
  readonly runsWorkflows: () => Promise<boolean>;
  readonly onError: (error: unknown) => void;
}

/** Shows this worker's state in the database, where the API's health page reads it. */
export class Presence {
  readonly #loop: Loop;
  readonly #leases: readonly ProjectionLease[];

  constructor({ sql, runsWorkflows, onError }: PresenceParts) {
    const lives = new ProjectionLease(sql, WORKER_LIVES, LEASE_MS);
    const runs = new ProjectionLease(sql, WORKFLOWS_RUN, LEASE_MS);
    this.#leases = [lives, runs];
    const renew = async (): Promise<number> => {
      await lives.acquire();
      if (await runsWorkflows()) await runs.acquire();
      else await runs.release();
      return 0;
    };
    this.#loop = new Loop(renew, onError, { busyMs: RENEW_MS, idleMs: RENEW_MS });
  }

  start(): void {
    this.#loop.start();
  }

  async stop(): Promise<void> {
    await this.#loop.stop();
    for (const lease of this.#leases) await lease.release().catch(() => undefined);
  }
}
