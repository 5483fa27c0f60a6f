import { generateKeyPairSync, hash, sign } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { keyIdOf, NO_ROOT, rootOfBlock, type SealedBlock, type SealedReads, sealText } from './block.ts';
import { blockOfText, textOfBlock } from './block-text.ts';
import { faultsOfBlocks } from './blocks-check.ts';

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const trust = { keys: new Map([[keyIdOf(publicKey), publicKey]]), anchors: new Map<number, Buffer>() };

function chain(...reads: readonly (SealedReads | null)[]): readonly SealedBlock[] {
  let previousRoot = NO_ROOT;
  return reads.map((of, index) => {
    const parts = {
      ...{ blockNo: index + 1, firstPosition: index + 1, lastPosition: index + 1, previousRoot },
      ...{ eventsRoot: Buffer.alloc(32, 1), streams: 1, headsRoot: Buffer.alloc(32, 2) },
      ...(of === null ? {} : { reads: of }),
    };
    const root = rootOfBlock(parts);
    const sealed = { ...parts, root, sealedAt: '2026-03-02T01:02:03.456Z', keyId: keyIdOf(publicKey) };
    previousRoot = root;
    return { ...sealed, signature: sign(null, sealText(sealed), privateKey) };
  });
}

const read = (lastRead: number): SealedReads => ({ rows: lastRead, lastRead, root: Buffer.alloc(32, 3) });

describe('blocks', () => {
  test('from before reads were sealed hold as they were, and those after them follow', () => {
    const blocks = chain(null, null, read(3), read(7));
    expect(faultsOfBlocks(blocks, trust)).toEqual([]);
    const [first] = blocks;
    const u64 = (value: number) => Buffer.from(value.toString(16).padStart(16, '0'), 'hex');
    const made = [Buffer.from('qingxin-block-1'), u64(1), u64(1), u64(1), NO_ROOT, Buffer.alloc(32, 1), u64(1)];
    expect(first?.root).toEqual(hash('sha256', Buffer.concat([...made, Buffer.alloc(32, 2)]), 'buffer'));
  });

  test('are read from their line as they were written, with reads or without, and not by halves', () => {
    for (const block of chain(null, read(3))) expect(blockOfText(textOfBlock(block))).toEqual(block);
    const [, line = ''] = chain(null, read(3)).map(textOfBlock);
    expect(blockOfText(line.replace('"lastRead":3,', ''))).toBeNull();
  });

  test('leave no reads out again, nor go back behind what was sealed of them', () => {
    const changed = (blocks: readonly SealedBlock[]) =>
      faultsOfBlocks(blocks, trust).map(({ kind, blockNo }) => [kind, blockNo]);
    expect(changed(chain(null, read(3), null))).toEqual([['block-changed', 3]]);
    expect(changed(chain(read(3), read(2)))).toEqual([['block-changed', 2]]);
    const [first, second] = chain(read(3), read(5));
    if (first === undefined || second?.reads === undefined) throw new Error('no blocks');
    expect(changed([first, { ...second, reads: { ...second.reads, rows: 1 } }])).toEqual([['block-changed', 2]]);
  });
});
