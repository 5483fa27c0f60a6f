import { eventLeaf, headLeaf, type SealedBlock } from './block.ts';
import { eventHash, HASH_ALGORITHM, type HashedParts, NO_PREDECESSOR } from './event-hash.ts';
import { MerkleTree } from './merkle.ts';
import { type Fault, faultOf, type FaultKind } from './report.ts';

/** An event as it lies in the log. */
export interface LoggedEvent extends HashedParts {
  /** Dense from 1 over all streams. */
  readonly position: number;
  readonly hashAlgorithm: number;
  readonly hash: Buffer;
}

/** One that is committed and has no position yet. */
export type UnnumberedEvent = Omit<LoggedEvent, 'position'>;

interface Head {
  /** The how manieth stream, from 0. */
  readonly index: number;
  readonly version: number;
  readonly hash: Buffer;
}

/** A stream as it is said to end. */
export interface SaidHead {
  readonly streamId: string;
  readonly version: number;
  readonly hash: Buffer;
}

/**
 * Follows a whole log event by event in the order of positions: the chain of every stream, the roots of every block, and
 * that each stream reaches the end it is said to have. Takes memory for one head a stream and one leaf an event of the block
 * under way.
 */
export class LogCheck {
  readonly #blocks: Iterator<SealedBlock>;
  readonly #said: Map<string, SaidHead>;
  readonly #reached = new Set<string>();
  readonly #heads = new Map<string, Head>();
  readonly #headTree = new MerkleTree();
  readonly #faults: Fault[] = [];
  #block: SealedBlock | null;
  #leaves: Buffer[] = [];
  #touched = new Set<string>();
  /** How many faults there were before the block under way. */
  #faultsBefore = 0;
  #position = 0;
  #events = 0;

  /**
   * @param blocks in their order, from the first
   * @param said the ends of streams, read before the events; streams may have gone on since
   */
  constructor(blocks: Iterable<SealedBlock>, said: Iterable<SaidHead>) {
    this.#blocks = blocks[Symbol.iterator]();
    this.#block = this.#nextBlock();
    this.#said = new Map([...said].map((head) => [head.streamId, head]));
  }

  /** The next event. A fault is kept and the rest looked at as if the event were right. */
  take(event: LoggedEvent): void {
    const { position, streamId } = event;
    if (position !== this.#position + 1) this.#fault('event-missing', { position: this.#position + 1 });
    this.#position = position;
    this.#follow(event, position);
    if (this.#block === null) return;
    this.#leaves.push(eventLeaf(event));
    this.#touched.add(streamId);
    if (position >= this.#block.lastPosition) this.#closeBlock(this.#block);
  }

  /** Streams that have not reached the end they are said to have: their events after `from` may not be numbered yet. */
  behind(): readonly { readonly streamId: string; readonly from: number }[] {
    return [...this.#said.keys()].map((streamId) => ({ streamId, from: this.#heads.get(streamId)?.version ?? 0 }));
  }

  /** Streams that were met and are not among the said ones: they began since, or their entry is gone. */
  unsaid(): readonly string[] {
    return [...this.#heads.keys()].filter((streamId) => !this.#reached.has(streamId) && !this.#said.has(streamId));
  }

  takeUnnumbered(event: UnnumberedEvent): void {
    this.#follow(event, null);
  }

  /** After the last event: nothing that was sealed, and no end of a stream, may be missing. */
  finish(): LogReport {
    if (this.#block !== null) {
      this.#fault('event-missing', { position: this.#position + 1, blockNo: this.#block.blockNo });
    }
    for (const { streamId, from } of this.behind()) {
      if (from === 0) this.#fault('stream-missing', { streamId });
      else this.#fault('stream-cut-short', { streamId, version: from + 1 });
    }
    return { events: this.#events, streams: this.#heads.size, faults: this.#faults };
  }

  #follow(event: UnnumberedEvent, position: number | null): void {
    const { streamId, version } = event;
    this.#events += 1;
    const before = this.#heads.get(streamId);
    const due = (before?.version ?? 0) + 1;
    if (version > due) this.#fault('event-missing', { position, streamId, version: due });
    else if (version < due) this.#fault('event-out-of-order', { position, streamId, version });
    else {
      const kind = changeOf(before?.hash ?? NO_PREDECESSOR, event);
      if (kind !== null) this.#fault(kind, { position, streamId, version });
    }
    this.#heads.set(streamId, { index: before?.index ?? this.#heads.size, version, hash: event.hash });
    const said = this.#said.get(streamId);
    if (said?.version !== version) return;
    this.#said.delete(streamId);
    this.#reached.add(streamId);
    if (!said.hash.equals(event.hash)) this.#fault('event-changed', { position, streamId, version });
  }

  #closeBlock(block: SealedBlock): void {
    const heads = new Map<number, Buffer>();
    for (const streamId of this.#touched) {
      const head = this.#heads.get(streamId);
      if (head !== undefined) heads.set(head.index, headLeaf({ streamId, ...head }));
    }
    this.#headTree.set(heads);
    const at = { blockNo: block.blockNo, position: block.firstPosition };
    // A fault of one of its events names the place; the block's root cannot.
    const named = this.#faults.length > this.#faultsBefore;
    if (named) return this.#nextBegins();
    if (!new MerkleTree(this.#leaves).root.equals(block.eventsRoot)) this.#fault('event-not-sealed', at);
    if (this.#headTree.size !== block.streams || !this.#headTree.root.equals(block.headsRoot)) {
      this.#fault('head-not-sealed', at);
    }
    this.#nextBegins();
  }

  #nextBegins(): void {
    this.#leaves = [];
    this.#touched = new Set();
    this.#faultsBefore = this.#faults.length;
    this.#block = this.#nextBlock();
  }

  #nextBlock(): SealedBlock | null {
    const next = this.#blocks.next();
    return next.done === true ? null : next.value;
  }

  #fault(kind: FaultKind, at: Partial<Omit<Fault, 'kind'>>): void {
    this.#faults.push(faultOf(kind, at));
  }
}

function changeOf(previous: Buffer, event: UnnumberedEvent): FaultKind | null {
  if (event.hashAlgorithm !== HASH_ALGORITHM) return 'unknown-algorithm';
  return eventHash(previous, event).equals(event.hash) ? null : 'event-changed';
}

export interface LogReport {
  readonly events: number;
  readonly streams: number;
  readonly faults: readonly Fault[];
}
