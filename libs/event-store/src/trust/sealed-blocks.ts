import type { SealedBlock } from '@qingxin/verifier';
import type { SqlExecutor } from '../sql.ts';

interface BlockRow {
  readonly block_no: string;
  readonly first_position: string;
  readonly last_position: string;
  readonly prev_root: Buffer;
  readonly events_root: Buffer;
  readonly streams: string;
  readonly heads_root: Buffer;
  readonly root: Buffer;
  readonly sealed_at: Date;
  readonly key_id: string;
  readonly signature: Buffer;
  readonly reads: string | null;
  readonly last_read: string | null;
  readonly reads_root: Buffer | null;
}

const COLUMNS = `block_no, first_position, last_position, prev_root, events_root, streams, heads_root, root, sealed_at, key_id, signature,
  reads, last_read, reads_root`;

const ALL = { text: `SELECT ${COLUMNS} FROM es.feed_block WHERE block_no > $1::bigint ORDER BY block_no` };
const LAST = { text: `SELECT ${COLUMNS} FROM es.feed_block ORDER BY block_no DESC LIMIT 1` };

/** The sealed blocks after one, in order; 0 for all. */
export async function sealedBlocks(sql: SqlExecutor, after = 0): Promise<readonly SealedBlock[]> {
  return (await sql<BlockRow>(ALL, [after])).map(blockOf);
}

export async function lastBlock(sql: SqlExecutor): Promise<SealedBlock | null> {
  const [row] = await sql<BlockRow>(LAST);
  return row === undefined ? null : blockOf(row);
}

function blockOf(row: BlockRow): SealedBlock {
  return {
    blockNo: Number(row.block_no),
    firstPosition: Number(row.first_position),
    lastPosition: Number(row.last_position),
    previousRoot: row.prev_root,
    eventsRoot: row.events_root,
    streams: Number(row.streams),
    headsRoot: row.heads_root,
    root: row.root,
    sealedAt: row.sealed_at.toISOString(),
    keyId: row.key_id,
    signature: row.signature,
    ...(row.reads === null || row.last_read === null || row.reads_root === null
      ? {}
      : { reads: { rows: Number(row.reads), lastRead: Number(row.last_read), root: row.reads_root } }),
  };
}
