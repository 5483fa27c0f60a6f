import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { leafOf, MerkleTree, rootOfPath } from './merkle.ts';

const sha = (...parts: readonly Buffer[]): Buffer => createHash('sha256').update(Buffer.concat(parts)).digest();
const leavesOf = (count: number, salt = ''): Buffer[] =>
  Array.from({ length: count }, (_, index) => leafOf(Buffer.from(`${salt}${index}`)));

/** The tree as the RFC defines it: split at the largest power of two that is smaller than the number of leaves. */
function rootByTheBook(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (leaves.length === 1 && only !== undefined) return only;
  let split = 1;
  while (split * 2 < leaves.length) split *= 2;
  return sha(Buffer.of(1), rootByTheBook(leaves.slice(0, split)), rootByTheBook(leaves.slice(split)));
}

describe('Merkle tree (RFC 9162 §2.1)', () => {
  test('a leaf and a node are hashed with different first bytes', () => {
    expect(leafOf(Buffer.from('a'))).toEqual(sha(Buffer.of(0), Buffer.from('a')));
    const [left, right] = leavesOf(2);
    if (left === undefined || right === undefined) throw new Error('two leaves');
    expect(new MerkleTree([left, right]).root).toEqual(sha(Buffer.of(1), left, right));
  });

  test.each(Array.from({ length: 20 }, (_, index) => index + 1))(
    'the root over %i leaves is the one by the book',
    (count) => {
      expect(new MerkleTree(leavesOf(count)).root).toEqual(rootByTheBook(leavesOf(count)));
    },
  );

  test('a tree that grew and changed is the tree made at once', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), { maxLength: 8 }), (rounds) => {
        const leaves: Buffer[] = [];
        const tree = new MerkleTree();
        for (const [round, places] of rounds.entries()) {
          const changes = new Map<number, Buffer>();
          for (const place of places) {
            const at = Math.min(place, leaves.length);
            const leaf = leafOf(Buffer.from(`${round}/${place}`));
            leaves[at] = leaf;
            changes.set(at, leaf);
          }
          tree.set(changes);
        }
        if (leaves.length > 0) expect(tree.root).toEqual(rootByTheBook(leaves));
        expect(tree.size).toBe(leaves.length);
      }),
    );
  });

  test('every leaf has a path to the root, and to no other place, size or leaf', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 70 }), fc.nat(), fc.nat(), (size, one, other) => {
        const leaves = leavesOf(size);
        const tree = new MerkleTree(leaves);
        const [index, elsewhere] = [one % size, other % size];
        const leaf = leaves[index];
        if (leaf === undefined) throw new Error('no leaf');
        const path = tree.path(index);
        expect(rootOfPath(leaf, index, size, path)).toEqual(tree.root);
        if (elsewhere !== index) expect(rootOfPath(leaf, elsewhere, size, path)).not.toEqual(tree.root);
        expect(rootOfPath(leafOf(Buffer.from('x')), index, size, path)).not.toEqual(tree.root);
        expect(rootOfPath(leaf, index, size, [...path, leaf])).toBeNull();
        if (path.length > 0) expect(rootOfPath(leaf, index, size, path.slice(1))).not.toEqual(tree.root);
      }),
    );
  });

  test('a place outside the tree has no path, and a gap is refused', () => {
    expect(() => new MerkleTree(leavesOf(3)).path(3)).toThrow(RangeError);
    expect(() => new MerkleTree().root).toThrow(RangeError);
    expect(() => new MerkleTree(leavesOf(2)).set(new Map([[3, leafOf(Buffer.from('x'))]]))).toThrow(RangeError);
    expect(rootOfPath(leafOf(Buffer.from('x')), 2, 2, [])).toBeNull();
    expect(rootOfPath(leafOf(Buffer.from('x')), -1, 2, [])).toBeNull();
  });
});
