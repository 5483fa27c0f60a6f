import type { IncidentList } from '@qingxin/application';
import { workflowRefOf, type WorkflowRef } from '@qingxin/domain';
import { Loop, type LoopPace } from '@qingxin/event-store';

export interface RetryWatchParts {
  readonly incidents: Pick<IncidentList, 'askedAgain'>;
  readonly nudge: (refs: readonly WorkflowRef[]) => Promise<void>;
  readonly onError: (error: unknown) => void;
  readonly pace?: LoopPace;
}

/** Whoever asks waits for it before a screen. */
const PACE: LoopPace = { busyMs: 1_000, idleMs: 1_000 };

/** A nudge that Temporal took need not be repeated soon; a workflow that is lost or held up is asked once more. */
const REPEAT_MS = 60_000;

/**
 * Asks workflows to look again whose refused command somebody wants tried again. A nudge sends nothing by itself: what the
 * log still calls for goes out under the id it had, so that a repeated nudge does no harm and none need be noted as sent.
 */
export class RetryWatch {
  readonly #parts: RetryWatchParts;
  readonly #loop: Loop;
  /** Until when each is left alone, on the process's own clock. */
  readonly #nudged = new Map<string, number>();

  constructor(parts: RetryWatchParts) {
    this.#parts = parts;
    this.#loop = new Loop(() => this.look(), parts.onError, parts.pace ?? PACE);
  }

  start(): void {
    this.#loop.start();
  }

  stop(): Promise<void> {
    return this.#loop.stop();
  }

  /** One look; answers how many workflows were nudged. */
  async look(): Promise<number> {
    for (const [id, until] of this.#nudged) if (until < performance.now()) this.#nudged.delete(id);
    const ids = await this.#parts.incidents.askedAgain([...this.#nudged.keys()]);
    // What the batch over clocks could not count it tries again by itself.
    const refs = ids.flatMap((id) => workflowRefOf(id) ?? []);
    if (refs.length > 0) await this.#parts.nudge(refs);
    for (const id of ids) this.#nudged.set(id, performance.now() + REPEAT_MS);
    return refs.length;
  }
}
