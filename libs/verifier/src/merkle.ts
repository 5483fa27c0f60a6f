import { hash } from 'node:crypto';

/** Leaves and inner nodes are hashed with different first bytes, so that neither passes for the other (RFC 9162 §2.1.1). */
const LEAF = 0;
const NODE = 1;

export const DIGEST_BYTES = 32;

/** SHA-256. By way of the text, because a buffer that the hash makes itself costs more than all the rest. */
function digestOf(bytes: Buffer): Buffer {
  return Buffer.from(hash('sha256', bytes, 'hex'), 'hex');
}

/** Hash of a leaf's contents. */
export function leafOf(contents: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(1 + contents.length);
  bytes[0] = LEAF;
  contents.copy(bytes, 1);
  return digestOf(bytes);
}

function nodeOf(left: Buffer, right: Buffer): Buffer {
  const bytes = Buffer.allocUnsafe(1 + left.length + right.length);
  bytes[0] = NODE;
  left.copy(bytes, 1);
  right.copy(bytes, 1 + left.length);
  return digestOf(bytes);
}

/**
 * Merkle tree after RFC 9162 §2.1 over leaf hashes: built level by level, where the last of an odd number goes up as it
 * is. That gives the RFC's tree, which splits at the largest power of two. A changed leaf costs one path.
 */
export class MerkleTree {
  readonly #levels: Buffer[][];

  constructor(leaves: Iterable<Buffer> = []) {
    let level = [...leaves];
    this.#levels = [level];
    while (level.length > 1) {
      level = levelOver(level);
      this.#levels.push(level);
    }
  }

  get size(): number {
    return this.#levels[0]?.length ?? 0;
  }

  /** @throws RangeError of a tree without leaves */
  get root(): Buffer {
    const root = this.#levels.at(-1)?.[0];
    if (root === undefined) throw new RangeError('a tree without leaves');
    return root;
  }

  /** Puts leaves in place of others, or after the last without a gap. @throws RangeError */
  set(leaves: ReadonlyMap<number, Buffer>): void {
    const ordered = [...leaves].sort(([one], [other]) => one - other);
    for (const [index] of ordered) if (!Number.isInteger(index) || index < 0) throw new RangeError('no such leaf');
    let changed = ordered;
    for (let depth = 0; changed.length > 0; depth += 1) {
      const level = (this.#levels[depth] ??= []);
      for (const [at, node] of changed) {
        if (at > level.length) throw new RangeError('a gap before the leaf');
        level[at] = node;
      }
      if (level.length === 1) return;
      const above: [number, Buffer][] = [];
      for (const [at] of changed) {
        const parent = Math.floor(at / 2);
        if (above.at(-1)?.[0] === parent) continue;
        const node = parentOf(level, parent);
        if (node !== null) above.push([parent, node]);
      }
      changed = above;
    }
  }

  /** Inclusion path of a leaf, from the bottom (RFC 9162 §2.1.3.1). @throws RangeError */
  path(index: number): readonly Buffer[] {
    if (!Number.isInteger(index) || index < 0 || index >= this.size) throw new RangeError('no such leaf');
    const path: Buffer[] = [];
    let at = index;
    for (const level of this.#levels) {
      const beside = level[at % 2 === 0 ? at + 1 : at - 1];
      if (beside !== undefined) path.push(beside);
      at = Math.floor(at / 2);
    }
    return path;
  }
}

function levelOver(level: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = [];
  for (let parent = 0; parent * 2 < level.length; parent += 1) {
    const node = parentOf(level, parent);
    if (node !== null) above.push(node);
  }
  return above;
}

/** The node over a pair; the last of an odd number goes up as it is. */
function parentOf(level: readonly Buffer[], index: number): Buffer | null {
  const [left, right] = [level[index * 2], level[index * 2 + 1]];
  if (left === undefined) return null;
  return right === undefined ? left : nodeOf(left, right);
}

/** The root that a path leads to; null where the path does not fit the place (RFC 9162 §2.1.3.2). */
export function rootOfPath(leaf: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer | null {
  if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) return null;
  let [at, last, node, taken] = [index, size - 1, leaf, 0];
  for (; last > 0; at = Math.floor(at / 2), last = Math.floor(last / 2)) {
    if (at % 2 === 0 && at === last) continue;
    const beside = path[taken];
    if (beside?.length !== DIGEST_BYTES) return null;
    taken += 1;
    node = at % 2 === 0 ? nodeOf(node, beside) : nodeOf(beside, node);
  }
  return taken === path.length ? node : null;
}
