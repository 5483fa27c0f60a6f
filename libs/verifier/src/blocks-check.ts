import type { KeyObject } from 'node:crypto';
import { NO_ROOT, rootOfBlock, sealHolds, type SealedBlock } from './block.ts';
import { type Fault, faultOf } from './report.ts';

/** What the reader knows from elsewhere. */
export interface Trust {
  /** Public keys by their id. */
  readonly keys: ReadonlyMap<string, KeyObject>;
  /** Roots by block number, kept outside the database. */
  readonly anchors: ReadonlyMap<number, Buffer>;
}

/** Checks that blocks follow each other from the first, that each is what its root says, and that each seal is by a known key. */
export function faultsOfBlocks(blocks: readonly SealedBlock[], { keys, anchors }: Trust): readonly Fault[] {
  const faults: Fault[] = [];
  let [no, position, root] = [0, 0, NO_ROOT];
  let read: number | null = null;
  for (const block of blocks) {
    const at = { blockNo: block.blockNo, position: block.firstPosition };
    no += 1;
    if (block.blockNo !== no || block.firstPosition !== position + 1) {
      faults.push(faultOf('block-missing', { blockNo: no, position: position + 1 }));
    } else if (!block.previousRoot.equals(root)) faults.push(faultOf('block-changed', at));
    if (!rootOfBlock(block).equals(block.root)) faults.push(faultOf('block-changed', at));
    const key = keys.get(block.keyId);
    if (key === undefined) faults.push(faultOf('key-unknown', at));
    else if (!sealHolds(block, key)) faults.push(faultOf('root-replaced', at));
    const anchor = anchors.get(block.blockNo);
    if (anchor !== undefined && !anchor.equals(block.root)) faults.push(faultOf('root-replaced', at));
    // Once reads are sealed every block seals them, and goes on where the one before ended.
    if (read !== null && (block.reads?.lastRead ?? -1) < read) faults.push(faultOf('block-changed', at));
    read = block.reads?.lastRead ?? read;
    [no, position, root] = [block.blockNo, block.lastPosition, block.root];
  }
  for (const blockNo of anchors.keys()) if (blockNo > no) faults.push(faultOf('block-missing', { blockNo }));
  return faults;
}
