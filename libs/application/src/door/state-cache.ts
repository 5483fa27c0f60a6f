import type { Instant, StreamState } from '@qingxin/domain';
import type { StreamHead } from '@qingxin/event-store';

/** A stream as folded so far. */
export interface Held {
  readonly head: StreamHead;
  readonly state: StreamState;
  /** Business time of the last event: a later command never happens before it. */
  readonly lastOccurredAt: Instant;
}

/** Folded states of recently used streams. Stale entries are harmless: every use asks for newer events first. */
export class StateCache {
  readonly #held = new Map<string, Held>();
  readonly #limit: number;

  constructor(limit: number) {
    this.#limit = limit;
  }

  get(stream: string): Held | null {
    const held = this.#held.get(stream);
    if (held === undefined) return null;
    this.#held.delete(stream);
    this.#held.set(stream, held);
    return held;
  }

  set(stream: string, held: Held): void {
    this.#held.delete(stream);
    this.#held.set(stream, held);
    if (this.#held.size <= this.#limit) return;
    const oldest = this.#held.keys().next();
    if (oldest.done !== true) this.#held.delete(oldest.value);
  }

  delete(stream: string): void {
    this.#held.delete(stream);
  }

  get size(): number {
    return this.#held.size;
  }
}
