import {
  eventLeaf,
  headLeaf,
  MerkleTree,
  NO_ROOT,
  readLeaf,
  rootOfBlock,
  type SealedBlock,
  type SealedReads,
  sealText,
} from '@qingxin/verifier';
import type { Database, SqlExecutor } from '../sql.ts';
import type { AnchorFile } from './anchor-file.ts';
import { feedHeads, feedPlaces } from './feed-places.ts';
import type { SealKeys } from './seal-keys.ts';
import { readLeaves } from './sealed-reads.ts';
import { lastBlock, sealedBlocks } from './sealed-blocks.ts';

/** The log is not the one that was sealed before: nothing is sealed until a person has looked. */
export class SealRefused extends Error {
  readonly code:
    /** The anchors have a block that the log has not: it was restored from an older backup, or its end was taken away. */
    | 'log-behind-anchors'
    /** A block of the log is not the one that was anchored. */
    | 'log-differs-from-anchors';
  readonly blockNo: number;

  constructor(code: SealRefused['code'], blockNo: number) {
    super(`${code}: block ${blockNo}`);
    this.name = 'SealRefused';
    this.code = code;
    this.blockNo = blockNo;
  }
}

export interface SealerParts {
  /** As the role `qingxin_sealer`, which sees hashes and no contents. */
  readonly database: Database;
  readonly keys: SealKeys;
  readonly anchors: AnchorFile;
  /** Looks younger than this are sealed the next time: one with a lower number may still be on its way. */
  readonly readsSettleMs?: number;
}

/** One at a time over all processes; given back with the transaction. */
const ALONE = { text: `SELECT pg_advisory_xact_lock(hashtext('qingxin-sealer'))` };
const POSITION = {
  text: `SELECT position, date_trunc('milliseconds', clock_timestamp()) AS now FROM es.sequencer`,
};
const ADD = {
  text: `INSERT INTO es.feed_block (block_no, first_position, last_position, prev_root, events_root, streams, heads_root, root,
      sealed_at, key_id, signature, reads, last_read, reads_root)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
};
const LEAVE_READS = {
  text: `SELECT es.leave_reads(clock_timestamp() - make_interval(secs => $1::double precision / 1000))`,
};
const READS_SETTLE_MS = 60_000;

/** Seals what was numbered since the last block and writes the seal to the anchors (docs/trust.md). */
export class Sealer {
  readonly #parts: SealerParts;

  constructor(parts: SealerParts) {
    this.#parts = parts;
  }

  /** The new block; null when nothing was added to the log. @throws SealRefused */
  async seal(): Promise<SealedBlock | null> {
    const { database, anchors, keys } = this.#parts;
    anchors.publishKeys(keys.published());
    const block = await database.transaction(async (sql) => {
      await sql(ALONE);
      await this.#anchorWhatIsSealed(sql);
      return this.#sealNext(sql);
    });
    if (block !== null) anchors.add([block]);
    return block;
  }

  /** A block that was sealed and not yet anchored, because the process ended between the two, is anchored now. */
  async #anchorWhatIsSealed(sql: SqlExecutor): Promise<void> {
    const { anchors } = this.#parts;
    const known = anchors.blocks();
    const sealed = new Map((await sealedBlocks(sql)).map((block) => [block.blockNo, block]));
    for (const { blockNo, root } of known) {
      const block = sealed.get(blockNo);
      if (block === undefined) throw new SealRefused('log-behind-anchors', blockNo);
      if (!block.root.equals(root)) throw new SealRefused('log-differs-from-anchors', blockNo);
      sealed.delete(blockNo);
    }
    anchors.add([...sealed.values()]);
  }

  async #sealNext(sql: SqlExecutor): Promise<SealedBlock | null> {
    const before = await lastBlock(sql);
    const [at] = await sql<{ position: string; now: Date }>(POSITION);
    const [after, lastPosition] = [before?.lastPosition ?? 0, Number(at?.position ?? 0)];
    if (at === undefined || lastPosition <= after) return null;
    const events = await treeOf(feedPlaces(sql, after, lastPosition), eventLeaf);
    const heads = await treeOf(feedHeads(sql, lastPosition), headLeaf);
    if (events.size !== lastPosition - after) throw new Error('the feed is not dense');
    const parts = {
      ...{ blockNo: (before?.blockNo ?? 0) + 1, firstPosition: after + 1, lastPosition },
      ...{ previousRoot: before?.root ?? NO_ROOT, eventsRoot: events.root },
      ...{ streams: heads.size, headsRoot: heads.root },
      reads: await this.#reads(sql, before?.reads?.lastRead ?? 0),
    };
    const root = rootOfBlock(parts);
    const { reads } = parts;
    const { keys } = this.#parts;
    const sealedAt = at.now.toISOString();
    const signature = keys.sign(sealText({ blockNo: parts.blockNo, root, sealedAt }));
    const block: SealedBlock = { ...parts, root, sealedAt, keyId: keys.keyId, signature };
    await sql(ADD, [
      ...[block.blockNo, block.firstPosition, block.lastPosition, block.previousRoot, block.eventsRoot, block.streams],
      ...[block.headsRoot, root, sealedAt, block.keyId, signature, reads.rows, reads.lastRead, reads.root],
    ]);
    return block;
  }

  /** What was read since the block before: its digests are made by the database, so that no row is seen here. */
  async #reads(sql: SqlExecutor, after: number): Promise<SealedReads> {
    await sql(LEAVE_READS, [this.#parts.readsSettleMs ?? READS_SETTLE_MS]);
    const leaves: Buffer[] = [];
    let lastRead = after;
    for await (const { position, digest } of readLeaves(sql, after)) {
      leaves.push(readLeaf(position, digest));
      lastRead = position;
    }
    const root = leaves.length === 0 ? NO_ROOT : new MerkleTree(leaves).root;
    return { rows: leaves.length, lastRead, root };
  }
}

async function treeOf<T>(places: AsyncIterable<T>, leafOf: (place: T) => Buffer): Promise<MerkleTree> {
  const leaves: Buffer[] = [];
  for await (const place of places) leaves.push(leafOf(place));
  return new MerkleTree(leaves);
}
