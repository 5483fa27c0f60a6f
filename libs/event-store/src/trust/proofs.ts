import {
  type BundledEvent,
  type BundledStream,
  eventLeaf,
  headLeaf,
  type LoggedEvent,
  MerkleTree,
  type SealedBlock,
} from '@qingxin/verifier';
import type { SqlExecutor } from '../sql.ts';
import { feedHeads, feedPlaces } from './feed-places.ts';
import { loggedStream } from './logged-events.ts';

export interface ProvedStream {
  readonly stream: BundledStream;
  readonly events: readonly BundledEvent[];
}

const NAMES = {
  name: 'proved_stream_names',
  text: 'SELECT stream_id, name, category FROM es.stream WHERE stream_id = ANY ($1::uuid[])',
};

/**
 * Streams as they were at the last block, every event with its path to its block's root and every end with its path to the
 * last block's. A stream that began after the last block, or never, is left out.
 */
export async function provedStreams(
  sql: SqlExecutor,
  streamIds: readonly string[],
  blocks: readonly SealedBlock[],
): Promise<readonly ProvedStream[]> {
  const last = blocks.at(-1);
  if (last === undefined) return [];
  const logged: LoggedEvent[] = [];
  for (const streamId of new Set(streamIds)) logged.push(...(await loggedStream(sql, streamId, last.lastPosition)));
  const events = await withPaths(sql, logged, blocks);
  return (await ends(sql, new Set(streamIds), last)).map((stream) => ({
    stream,
    events: events.filter(({ streamId }) => streamId === stream.streamId),
  }));
}

async function withPaths(
  sql: SqlExecutor,
  events: readonly LoggedEvent[],
  blocks: readonly SealedBlock[],
): Promise<readonly BundledEvent[]> {
  const proved: BundledEvent[] = [];
  // Blocks and positions go up together, and so do the versions of a stream.
  for (const { firstPosition, lastPosition } of blocks) {
    const inside = events.filter(({ position }) => position >= firstPosition && position <= lastPosition);
    if (inside.length === 0) continue;
    const leaves: Buffer[] = [];
    for await (const place of feedPlaces(sql, firstPosition - 1, lastPosition)) leaves.push(eventLeaf(place));
    const tree = new MerkleTree(leaves);
    for (const event of inside) proved.push({ ...event, path: tree.path(event.position - firstPosition) });
  }
  return proved;
}

async function ends(
  sql: SqlExecutor,
  wanted: ReadonlySet<string>,
  { lastPosition }: SealedBlock,
): Promise<readonly BundledStream[]> {
  const found: Omit<BundledStream, 'path' | 'name' | 'category'>[] = [];
  const leaves: Buffer[] = [];
  for await (const { streamId, version, hash } of feedHeads(sql, lastPosition)) {
    if (wanted.has(streamId)) found.push({ streamId, version, hash, index: leaves.length });
    leaves.push(headLeaf({ streamId, version, hash }));
  }
  const tree = new MerkleTree(leaves);
  const rows = await sql<{ stream_id: string; name: string; category: string }>(NAMES, [[...wanted]]);
  const named = new Map(rows.map(({ stream_id, name, category }) => [stream_id, { name, category }]));
  return found.map((end) => ({
    ...end,
    ...(named.get(end.streamId) ?? { name: '', category: '' }),
    path: tree.path(end.index),
  }));
}
