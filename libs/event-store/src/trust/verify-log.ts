import {
  type Fault,
  faultOf,
  faultsOfBlocks,
  inOrder,
  LogCheck,
  type LogReport,
  ReadsCheck,
  type Trust,
} from '@qingxin/verifier';
import type { SqlExecutor } from '../sql.ts';
import { eventsAfter, loggedEvents, saidHeads } from './logged-events.ts';
import { sealedBlocks } from './sealed-blocks.ts';
import { readPlaces, readsAfter } from './sealed-reads.ts';

export interface LogVerification extends LogReport {
  readonly blocks: number;
  /** Events after the last block: whole in themselves, and not yet sealed. */
  readonly unsealed: number;
  /** Blocks that were compared with a root kept outside. */
  readonly anchored: number;
  /** Sealed looks that were compared, and those after the last seal. */
  readonly reads: number;
  readonly unsealedReads: number;
}

/**
 * Checks the whole log as it lies in the database: every chain, every block's roots and seal, every stream's end. Events that
 * are added meanwhile are looked at as far as they were numbered when the reading came to them.
 */
export async function verifyLog(
  sql: SqlExecutor,
  trust: Trust,
  onProgress: (events: number) => void = () => undefined,
): Promise<LogVerification> {
  const heads = await saidHeads(sql);
  const blocks = await sealedBlocks(sql);
  const check = new LogCheck(blocks, heads);
  let events = 0;
  for await (const page of loggedEvents(sql)) {
    for (const event of page) check.take(event);
    events += page.length;
    onProgress(events);
  }
  for (const { streamId, from } of check.behind()) {
    for (const event of await eventsAfter(sql, streamId, from)) check.takeUnnumbered(event);
  }
  const report = check.finish();
  const gone = await withoutEntry(sql, check.unsaid());
  const sealed = blocks.at(-1)?.lastPosition ?? 0;
  const lastRead = blocks.at(-1)?.reads?.lastRead ?? 0;
  const looks = new ReadsCheck(blocks);
  let reads = 0;
  for await (const place of readPlaces(sql, lastRead)) {
    looks.take(place);
    reads += 1;
  }
  return {
    ...report,
    faults: inOrder([...report.faults, ...gone, ...faultsOfBlocks(blocks, trust), ...looks.finish()]),
    blocks: blocks.length,
    unsealed: Math.max(0, report.events - sealed),
    anchored: blocks.filter(({ blockNo }) => trust.anchors.has(blockNo)).length,
    reads,
    unsealedReads: await readsAfter(sql, lastRead),
  };
}

const KNOWN = { text: 'SELECT stream_id FROM es.stream WHERE stream_id = ANY ($1::uuid[])' };

async function withoutEntry(sql: SqlExecutor, streamIds: readonly string[]): Promise<readonly Fault[]> {
  const known = new Set((await sql<{ stream_id: string }>(KNOWN, [streamIds])).map(({ stream_id }) => stream_id));
  return streamIds.filter((id) => !known.has(id)).map((streamId) => faultOf('stream-missing', { streamId }));
}
