import { hash } from 'node:crypto';
import { NO_ROOT, readLeaf, type SealedBlock } from './block.ts';
import { MerkleTree } from './merkle.ts';
import { type Fault, faultOf, type FaultKind } from './report.ts';

/** One row of the reads log as it is hashed: who looked at what, when and why. */
export interface ReadRow {
  /** Ascending, with gaps where nothing was ever written. */
  readonly position: number;
  /** UTC, to the microsecond: `2026-03-02T01:02:03.456789Z`. */
  readonly at: string;
  readonly actor: string;
  readonly unit: string | null;
  readonly action: string;
  readonly stream: string | null;
  readonly subject: string | null;
  /** In clear, or sealed as JSON as the database writes it. */
  readonly reason: string | null;
  /** JSON as the database writes it. */
  readonly meta: string;
}

const NOTHING = Buffer.alloc(4, 0xff);

/** SHA-256 of the parts in their order, each with its length in bytes before it (32 bit, big endian), `ffffffff` for none. */
export function readDigest({ at, actor, unit, action, stream, subject, reason, meta }: ReadRow): Buffer {
  const parts = [at, actor, unit, action, stream, subject, reason, meta].flatMap((part) => {
    if (part === null) return [NOTHING];
    const bytes = Buffer.from(part, 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32BE(bytes.length);
    return [length, bytes];
  });
  return hash('sha256', Buffer.concat(parts), 'buffer');
}

/** What stands at one place of the reads log, and what was sealed there. */
export interface ReadPlace {
  readonly position: number;
  readonly sealed: Buffer | null;
  readonly row: ReadRow | null;
}

/**
 * Follows the reads log place by place against what was sealed of it, and what was sealed against the blocks. Names every row that
 * was changed, deleted or put in since; rows after the last sealed one are not looked at.
 */
export class ReadsCheck {
  readonly #blocks: Iterator<SealedBlock>;
  readonly #faults: Fault[] = [];
  #block: SealedBlock | null;
  #leaves: Buffer[] = [];

  /** @param blocks in their order */
  constructor(blocks: readonly SealedBlock[]) {
    this.#blocks = blocks.filter(({ reads }) => reads !== undefined)[Symbol.iterator]();
    this.#block = this.#next();
    this.#closeUpTo(0);
  }

  take({ position, sealed, row }: ReadPlace): void {
    this.#closeUpTo(position - 1);
    if (this.#block === null) return;
    if (sealed === null) this.#fault('read-added', position);
    else {
      this.#leaves.push(readLeaf(position, sealed));
      if (row === null) this.#fault('read-missing', position);
      else if (!readDigest(row).equals(sealed)) this.#fault('read-changed', position);
    }
  }

  finish(): readonly Fault[] {
    this.#closeUpTo(Number.MAX_SAFE_INTEGER);
    return this.#faults;
  }

  /** Closes every block whose last read lies at or before the place. */
  #closeUpTo(position: number): void {
    while (this.#block?.reads !== undefined && this.#block.reads.lastRead <= position) {
      const { blockNo, reads } = this.#block;
      const root = this.#leaves.length === 0 ? NO_ROOT : new MerkleTree(this.#leaves).root;
      if (this.#leaves.length !== reads.rows || !root.equals(reads.root))
        this.#faults.push(faultOf('reads-not-sealed', { blockNo }));
      this.#leaves = [];
      this.#block = this.#next();
    }
  }

  #next(): SealedBlock | null {
    const next = this.#blocks.next();
    return next.done === true ? null : next.value;
  }

  #fault(kind: FaultKind, read: number): void {
    this.#faults.push(faultOf(kind, { read, blockNo: this.#block?.blockNo ?? null }));
  }
}
