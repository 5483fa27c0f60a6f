import { eventLeaf, headLeaf, type SealedBlock } from './block.ts';
import { type BundledEvent, type BundledStream, eventOf } from './bundle-format.ts';
import { eventHash, HASH_ALGORITHM, NO_PREDECESSOR } from './event-hash.ts';
import { rootOfPath } from './merkle.ts';
import { type Fault, faultOf } from './report.ts';

/** Blocks in their order; answers the one that holds a position. */
export class BlockIndex {
  readonly #blocks: readonly SealedBlock[];

  constructor(blocks: readonly SealedBlock[]) {
    this.#blocks = blocks;
  }

  holding(position: number): SealedBlock | null {
    let [from, to] = [0, this.#blocks.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.#blocks[middle]?.lastPosition ?? 0) < position) from = middle + 1;
      else to = middle;
    }
    const block = this.#blocks[from];
    return block !== undefined && position >= block.firstPosition ? block : null;
  }

  last(): SealedBlock | null {
    return this.#blocks.at(-1) ?? null;
  }
}

export interface StreamFindings {
  readonly events: readonly BundledEvent[];
  readonly faults: readonly Fault[];
}

/** One stream of a bundle: its chain from the first event, each event's place in its block, and its end in the last block. */
export function checkStream(stream: BundledStream, lines: readonly string[], blocks: BlockIndex): StreamFindings {
  const { streamId } = stream;
  const faults: Fault[] = [];
  const events: BundledEvent[] = [];
  let [previous, reached, position] = [NO_PREDECESSOR, 0, 0];
  for (const line of lines) {
    const event = eventOf(line);
    const due = reached + 1;
    if (event === null) {
      faults.push(faultOf('unreadable', { streamId, version: due, after: position }));
      reached = due;
      continue;
    }
    events.push(event);
    const at = { streamId, version: event.version, position: event.position };
    if (event.streamId !== streamId) faults.push(faultOf('stream-swapped', at));
    else if (event.version > due) {
      faults.push(faultOf('event-missing', { streamId, version: due, after: position }));
    } else if (event.version < due || event.position <= position) faults.push(faultOf('event-out-of-order', at));
    else if (event.hashAlgorithm !== HASH_ALGORITHM) faults.push(faultOf('unknown-algorithm', at));
    else if (!eventHash(previous, event).equals(event.hash)) faults.push(faultOf('event-changed', at));
    if (!isSealed(event, blocks)) faults.push(faultOf('event-not-sealed', at));
    [previous, reached, position] = [event.hash, event.version, event.position];
  }
  const end = { streamId, version: stream.version, after: position };
  if (reached < stream.version) faults.push(faultOf('stream-cut-short', { ...end, version: reached + 1 }));
  else if (reached > stream.version || !previous.equals(stream.hash)) faults.push(faultOf('head-not-sealed', end));
  if (!endIsSealed(stream, blocks.last())) faults.push(faultOf('head-not-sealed', end));
  return { events, faults };
}

function isSealed(event: BundledEvent, blocks: BlockIndex): boolean {
  const block = blocks.holding(event.position);
  if (block === null) return false;
  const { firstPosition, lastPosition, eventsRoot } = block;
  const size = lastPosition - firstPosition + 1;
  return rootOfPath(eventLeaf(event), event.position - firstPosition, size, event.path)?.equals(eventsRoot) === true;
}

function endIsSealed(stream: BundledStream, last: SealedBlock | null): boolean {
  if (last === null) return false;
  return rootOfPath(headLeaf(stream), stream.index, last.streams, stream.path)?.equals(last.headsRoot) === true;
}
