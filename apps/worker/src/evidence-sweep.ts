import { Loop, type LoopPace, ProjectionLease, type SqlExecutor } from '@qingxin/event-store';
import type { EvidenceFiles } from '@qingxin/platform';

export interface EvidenceSweepParts {
  readonly sql: SqlExecutor;
  readonly files: Pick<EvidenceFiles, 'sweep'>;
  /** Told how many files a look took away. */
  readonly onSwept: (files: number) => void;
  readonly onError: (error: unknown) => void;
  readonly pace?: LoopPace;
}

const LEASE = 'evidence-sweep';
const LEASE_MS = 60_000;
const PACE: LoopPace = { busyMs: 1_000, idleMs: 30_000 };

/** Takes files out of the store that were erased, or that nobody attached within the day. Needs no Temporal. */
export class EvidenceSweep {
  readonly #parts: EvidenceSweepParts;
  readonly #lease: ProjectionLease;
  readonly #loop: Loop;

  constructor(parts: EvidenceSweepParts) {
    this.#parts = parts;
    this.#lease = new ProjectionLease(parts.sql, LEASE, LEASE_MS);
    this.#loop = new Loop(() => this.look(), parts.onError, parts.pace ?? PACE);
  }

  start(): void {
    this.#loop.start();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  async look(): Promise<number> {
    if (!(await this.#lease.acquire())) return 0;
    try {
      const swept = await this.#parts.files.sweep();
      if (swept > 0) this.#parts.onSwept(swept);
      return swept;
    } finally {
      await this.#lease.release();
    }
  }
}
