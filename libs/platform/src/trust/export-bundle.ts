import {
  loggedStream,
  type ProvedStream,
  provedStreams,
  sealedBlocks,
  type SealKeys,
  type SqlExecutor,
  streamIdOf,
} from '@qingxin/event-store';
import type { BundledEvent, TimeStamp } from '@qingxin/verifier';
import type { KeptFile } from '../evidence/evidence-files.ts';
import { type BundleSink, type EvidenceInBundle, writeBundle } from './bundle-writer.ts';

/** What every matter is judged by; their events go with every bundle. */
const ALWAYS = ['rulebook', 'calendar', 'organisation'];
/** Complaints and cases that name each other belong together. */
const MATTER = /"((?:complaint|case)-[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})"/g;

export interface ExportParts {
  readonly sql: SqlExecutor;
  readonly keys: SealKeys;
  /** The file as it was handed in; null when it is not there, or is not to go with the bundle. */
  readonly evidence: ((file: KeptFile) => Promise<AsyncIterable<Uint8Array> | null>) | null;
  /** Time stamps of seals, as they are kept beside the anchors. */
  readonly stamps?: readonly TimeStamp[];
  /** Rules in words and the like, by file name. */
  readonly texts: ReadonlyMap<string, string>;
}

export interface Exported {
  readonly subjects: readonly string[];
  readonly streams: number;
  readonly events: number;
  readonly evidence: number;
  /** The block that everything is proved against. */
  readonly blockNo: number;
}

/** A matter of that name is not in the log as far as it is sealed. */
export class NothingSealed extends Error {
  readonly code = 'nothing-sealed';
}

/**
 * Writes the export bundle of matters: their events, those of the complaints and cases that they name, rules, calendar and
 * units, each proved against the last block. Personal fields stay encrypted in it (docs/trust.md).
 * @param names of matters, e.g. `case-<uuid>`
 * @throws NothingSealed
 */
export async function exportBundle(
  { sql, keys, evidence, texts, stamps = [] }: ExportParts,
  names: readonly string[],
  to: { readonly write: BundleSink; readonly madeAt: string },
): Promise<Exported> {
  const blocks = await sealedBlocks(sql);
  const subjects = names.map(streamIdOf);
  const upTo = blocks.at(-1)?.lastPosition ?? 0;
  const told: string[] = [];
  for (const id of subjects) for (const { data } of await loggedStream(sql, id, upTo)) told.push(data);
  const beside = [...ALWAYS.map(streamIdOf), ...mattersNamedIn(told).map(streamIdOf)].filter(
    (id) => !subjects.includes(id),
  );
  // All at once: each proof leads through everything that was sealed with it, which is read once for all of them.
  const proved = await provedStreams(sql, [...subjects, ...beside], blocks);
  const isOwn = ({ stream }: ProvedStream): boolean => subjects.includes(stream.streamId);
  const own = proved.filter(isOwn);
  if (own.length < new Set(subjects).size) throw new NothingSealed(names.join(' '));
  const streams = [...own, ...proved.filter((one) => !isOwn(one))];
  const files = own.flatMap(({ events }) => events.flatMap(evidenceNamed));
  const kept: EvidenceInBundle[] = [];
  for (const { event, file } of files) {
    const bytes = evidence === null ? null : await evidence(file);
    const { streamId, version } = event;
    kept.push({ sha256: file.stored.sha256, streamId, version, bytes: bytes === null ? null : () => bytes });
  }
  const isOfBlocks = ({ blockNo: of }: TimeStamp): boolean => of <= blocks.length;
  const { blockNo } = await writeBundle(
    to.write,
    { madeAt: to.madeAt, subjects, blocks, streams, evidence: kept, texts, stamps: stamps.filter(isOfBlocks) },
    keys,
  );
  const events = streams.reduce((sum, one) => sum + one.events.length, 0);
  return { subjects, streams: streams.length, events, evidence: kept.length, blockNo };
}

/** Complaints and cases that go with a matter because its events, as JSON texts, name them. */
export function mattersNamedIn(events: readonly string[]): readonly string[] {
  const names = events.flatMap((text) => [...text.matchAll(MATTER)].map(([, name = '']) => name));
  return [...new Set(names)];
}

function evidenceNamed(event: BundledEvent): readonly { event: BundledEvent; file: KeptFile }[] {
  if (event.type !== 'EvidenceAttached') return [];
  const { fileId, evidenceFile } = JSON.parse(event.data) as { fileId: string; evidenceFile: KeptFile['stored'] };
  return [{ event, file: { fileId, stored: evidenceFile } }];
}
