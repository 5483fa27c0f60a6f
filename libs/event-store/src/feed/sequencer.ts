import type { SqlExecutor } from '../sql.ts';
import type { FeedSignal } from './feed-signal.ts';
import { DEFAULT_PACE, Loop, type LoopPace } from './loop.ts';

export interface SequencerOptions {
  readonly sql: SqlExecutor;
  readonly signal: FeedSignal;
  readonly onError: (error: unknown) => void;
  readonly pace?: LoopPace;
}

/** Numbering after every commit of many callers would take a quarter of their rate. */
const SEQUENCER_PACE: LoopPace = { ...DEFAULT_PACE, restMs: 5 };

const NUMBER = { name: 'number_events', text: 'SELECT es.number_events() AS numbered' };

/** Gives committed events their position in the feed. Any number of processes may run one: the database lets one at a time. */
export class Sequencer {
  readonly #sql: SqlExecutor;
  readonly #signal: FeedSignal;
  readonly #loop: Loop;

  constructor(options: SequencerOptions) {
    this.#sql = options.sql;
    this.#signal = options.signal;
    this.#loop = new Loop(() => this.number(), options.onError, options.pace ?? SEQUENCER_PACE);
  }

  start(): void {
    this.#loop.start();
  }

  /** To be called after each commit of this process. */
  kick(): void {
    this.#loop.wake();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  /** One run. 0 may also mean that another process is numbering. */
  async number(): Promise<number> {
    const [row] = await this.#sql<{ numbered: number }>(NUMBER);
    const numbered = row?.numbered ?? 0;
    if (numbered > 0) this.#signal.raise();
    return numbered;
  }
}
