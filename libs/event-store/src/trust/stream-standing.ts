import {
  BlockIndex,
  CHAIN_START,
  checkStream,
  type Fault,
  faultOf,
  faultsOfBlocks,
  followChain,
  inOrder,
  type SealedBlock,
  textOfEvent,
  type Trust,
} from '@qingxin/verifier';
import type { SqlExecutor } from '../sql.ts';
import { eventsAfter } from './logged-events.ts';
import { provedStreams } from './proofs.ts';
import { lastBlock, sealedBlocks } from './sealed-blocks.ts';

/** What can be said of one stream by its chain and the blocks. */
export interface StreamStanding {
  readonly events: number;
  /** Those that the last block proves. */
  readonly sealed: number;
  readonly block: SealedBlock | null;
  readonly faults: readonly Fault[];
}

/**
 * Checks one stream as the standalone verifier would check it in a bundle: its chain, each event's place in its block, its end in
 * the last block, and all seals; then the chain of what came after the last seal.
 */
export async function streamStanding(sql: SqlExecutor, streamId: string, trust: Trust): Promise<StreamStanding> {
  const blocks = await sealedBlocks(sql);
  const [proved] = await provedStreams(sql, [streamId], blocks);
  const faults = [...faultsOfBlocks(blocks, trust)];
  let end = CHAIN_START;
  let after = 0;
  if (proved !== undefined) {
    const { stream, events } = proved;
    faults.push(...checkStream(stream, events.map(textOfEvent), new BlockIndex(blocks)).faults);
    end = { version: stream.version, hash: stream.hash };
    after = events.at(-1)?.position ?? 0;
  }
  const sealed = end.version;
  const rest = followChain(streamId, await eventsAfter(sql, streamId, sealed), end);
  const { version, hash } = rest.end;
  const [said] = await sql<{ version: number; last_hash: Buffer }>(HEAD, [streamId]);
  if (rest.fault !== null) faults.push({ ...rest.fault, after });
  else if (said === undefined) faults.push(faultOf('stream-missing', { streamId }));
  else if (said.version > version) faults.push(faultOf('stream-cut-short', { streamId, version: version + 1, after }));
  else if (!said.last_hash.equals(hash)) faults.push(faultOf('event-changed', { streamId, version, after }));
  return { events: said?.version ?? version, sealed, block: blocks.at(-1) ?? null, faults: inOrder(faults) };
}

const HEAD = { text: 'SELECT version, last_hash FROM es.stream WHERE stream_id = $1::uuid' };

export interface SealStanding {
  readonly block: SealedBlock | null;
  readonly blocks: number;
  /** Events that have a number. */
  readonly numbered: number;
}

const NUMBERED = { text: 'SELECT position, (SELECT count(*)::int FROM es.feed_block) AS blocks FROM es.sequencer' };

/** How far the log is sealed. */
export async function sealStanding(sql: SqlExecutor): Promise<SealStanding> {
  const block = await lastBlock(sql);
  const [row] = await sql<{ position: string; blocks: number }>(NUMBERED);
  return { block, blocks: row?.blocks ?? 0, numbered: Number(row?.position ?? 0) };
}
