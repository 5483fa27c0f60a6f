import { hash, type KeyObject, verify } from 'node:crypto';
import { Archive } from './archive.ts';
import { keyIdOf, rawPublicKey, type SealedBlock } from './block.ts';
import { blockOfText, objectOf, publicKeyOfText } from './block-text.ts';
import { faultsOfBlocks } from './blocks-check.ts';
import {
  BLOCKS,
  type BundledEvent,
  type BundledStream,
  EVIDENCE,
  evidenceFile,
  evidenceOf,
  eventsFile,
  KEYS,
  MANIFEST,
  MANIFEST_SEAL,
  type Manifest,
  manifestOf,
  manifestText,
  STREAMS,
  streamOf,
  TIME_STAMPS,
} from './bundle-format.ts';
import { type Fault, faultOf, inOrder } from './report.ts';
import { BlockIndex, checkStream } from './stream-check.ts';
import { faultsOfTimeStamps, type StampReport, timeStampOfText } from './time-stamp.ts';

export interface OutsideKnowledge {
  /** Public keys that the reader has from elsewhere; none: the bundle's own are taken and the report says so. */
  readonly keys: readonly KeyObject[];
  /** Roots by block number that were kept elsewhere; may be empty. */
  readonly anchors: ReadonlyMap<number, Buffer>;
  /** Certificates (DER) of whoever stamps; none: chains are not followed and the report says so. */
  readonly authorities?: readonly Buffer[];
}

export interface BundleReport {
  /** Nothing is wrong with what is in the bundle. */
  readonly whole: boolean;
  /** First what comes first in the log. */
  readonly faults: readonly Fault[];
  readonly madeAt: string | null;
  readonly subjects: readonly string[];
  readonly streams: number;
  readonly events: number;
  readonly blocks: number;
  /** The last seal and what it says of its time; null without one. */
  readonly sealed: { readonly blockNo: number; readonly root: string; readonly at: string } | null;
  readonly evidence: { readonly checked: number; readonly byDigestOnly: number };
  /** Keys that seal something here; `compared`: the reader knew them before. */
  readonly keys: readonly { readonly keyId: string; readonly publicKey: string; readonly compared: boolean }[];
  /** How many of the blocks were compared with a root kept elsewhere. */
  readonly anchored: number;
  readonly stamps: Omit<StampReport, 'faults'>;
}

/**
 * Checks an export bundle without any database: events, seals, streams' ends and files.
 * @throws ArchiveRefused when it is no archive at all
 */
export async function verifyBundle(path: string, outside: OutsideKnowledge): Promise<BundleReport> {
  const archive = await Archive.open(path);
  try {
    return await reportOn(archive, outside);
  } finally {
    archive.close();
  }
}

async function reportOn(archive: Archive, outside: OutsideKnowledge): Promise<BundleReport> {
  const faults: Fault[] = [];
  const manifest = manifestOf((await archive.text(MANIFEST)) ?? '');
  if (manifest === null) faults.push(faultOf('unreadable', { file: MANIFEST }));
  else faults.push(...(await faultsOfFiles(archive, manifest)));
  const own = await listed(archive, KEYS, publicKeyOfText, faults);
  const known = new Map((outside.keys.length > 0 ? outside.keys : own).map((key) => [keyIdOf(key), key]));
  faults.push(...(await faultsOfManifestSeal(archive, known)));
  const blocks = await listed(archive, BLOCKS, blockOfText, faults);
  faults.push(...faultsOfBlocks(blocks, { keys: known, anchors: outside.anchors }));
  const stamps = await checkedStamps(archive, blocks, { authorities: outside.authorities ?? [], faults });
  const index = new BlockIndex(blocks);
  if (manifest !== null && index.last()?.blockNo !== manifest.blockNo) {
    faults.push(faultOf('block-missing', { blockNo: manifest.blockNo }));
  }
  const streams = await listed(archive, STREAMS, streamOf, faults);
  for (const subject of manifest?.subjects ?? []) {
    if (!streams.some(({ streamId }) => streamId === subject))
      faults.push(faultOf('stream-missing', { streamId: subject }));
  }
  const events = new Map<string, readonly BundledEvent[]>();
  for (const stream of streams) events.set(stream.streamId, await eventsOf(archive, stream, index, faults));
  const evidence = await checkedEvidence(archive, events, faults);
  const last = index.last();
  return {
    ...{ whole: faults.length === 0, faults: inOrder(faults), madeAt: manifest?.madeAt ?? null },
    subjects: manifest?.subjects ?? [],
    ...{ streams: streams.length, events: [...events.values()].reduce((sum, { length }) => sum + length, 0) },
    blocks: blocks.length,
    sealed: last === null ? null : { blockNo: last.blockNo, root: last.root.toString('hex'), at: last.sealedAt },
    evidence,
    keys: keysUsed(blocks, known, outside),
    anchored: blocks.filter(({ blockNo }) => outside.anchors.has(blockNo)).length,
    stamps,
  };
}

/** A bundle of before there were stamps, or of a log whose seals nobody stamps, has none. */
async function checkedStamps(
  archive: Archive,
  blocks: readonly SealedBlock[],
  { authorities, faults }: { readonly authorities: readonly Buffer[]; readonly faults: Fault[] },
): Promise<BundleReport['stamps']> {
  const lines = archive.names().includes(TIME_STAMPS)
    ? await listed(archive, TIME_STAMPS, timeStampOfText, faults)
    : [];
  const { faults: found, ...report } = await faultsOfTimeStamps(lines, blocks, authorities);
  faults.push(...found);
  return report;
}

/** The lines of a file, each read; a line that cannot be is a fault. */
async function listed<T>(
  archive: Archive,
  file: string,
  read: (line: string) => T | null,
  faults: Fault[],
): Promise<readonly T[]> {
  const text = await archive.text(file);
  if (text === null) {
    faults.push(faultOf('file-missing', { file }));
    return [];
  }
  const found: T[] = [];
  for (const line of linesOf(text)) {
    const value = read(line);
    if (value === null) faults.push(faultOf('unreadable', { file }));
    else found.push(value);
  }
  return found;
}

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');

async function eventsOf(
  archive: Archive,
  stream: BundledStream,
  blocks: BlockIndex,
  faults: Fault[],
): Promise<readonly BundledEvent[]> {
  const file = eventsFile(stream.streamId);
  const text = await archive.text(file);
  if (text === null) {
    faults.push(faultOf('file-missing', { file, streamId: stream.streamId }));
    return [];
  }
  const findings = checkStream(stream, linesOf(text), blocks);
  faults.push(...findings.faults.map((fault) => ({ ...fault, file })));
  return findings.events;
}

/** Every file is the one that the manifest names, and there is no other. */
async function faultsOfFiles(archive: Archive, { files }: Manifest): Promise<readonly Fault[]> {
  const faults: Fault[] = [];
  const named = new Set([MANIFEST, MANIFEST_SEAL, ...files.map(({ name }) => name)]);
  for (const { name, sha256 } of files) {
    const digest = await archive.digest(name);
    if (digest === null) faults.push(faultOf('file-missing', { file: name }));
    else if (digest !== sha256) faults.push(faultOf('file-changed', { file: name }));
  }
  for (const name of archive.names()) if (!named.has(name)) faults.push(faultOf('file-added', { file: name }));
  return faults;
}

async function faultsOfManifestSeal(archive: Archive, keys: ReadonlyMap<string, KeyObject>): Promise<readonly Fault[]> {
  const seal = objectOf((await archive.text(MANIFEST_SEAL)) ?? '');
  if (typeof seal?.['keyId'] !== 'string' || typeof seal['signature'] !== 'string') {
    return [faultOf('unreadable', { file: MANIFEST_SEAL })];
  }
  const key = keys.get(seal['keyId']);
  if (key === undefined) return [faultOf('key-unknown', { file: MANIFEST_SEAL })];
  const signed = manifestText(hash('sha256', (await archive.text(MANIFEST)) ?? ''));
  const holds = verify(null, signed, key, Buffer.from(seal['signature'], 'base64'));
  return holds ? [] : [faultOf('signature-wrong', { file: MANIFEST })];
}

/** Each named file is what it is said to be, and an event names it. */
async function checkedEvidence(
  archive: Archive,
  events: ReadonlyMap<string, readonly BundledEvent[]>,
  faults: Fault[],
): Promise<BundleReport['evidence']> {
  let [checked, byDigestOnly] = [0, 0];
  for (const { sha256, streamId, version, included } of await listed(archive, EVIDENCE, evidenceOf, faults)) {
    const file = evidenceFile(sha256);
    const event = events.get(streamId)?.find((one) => one.version === version);
    const at = { file, streamId, version, position: event?.position ?? null };
    if (event?.data.includes(`"${sha256}"`) !== true) faults.push(faultOf('evidence-unknown', at));
    if (!included) {
      byDigestOnly += 1;
      continue;
    }
    checked += 1;
    const digest = await archive.digest(file);
    if (digest === null) faults.push(faultOf('file-missing', at));
    else if (digest !== sha256) faults.push(faultOf('evidence-changed', at));
  }
  return { checked, byDigestOnly };
}

function keysUsed(
  blocks: readonly SealedBlock[],
  keys: ReadonlyMap<string, KeyObject>,
  outside: OutsideKnowledge,
): BundleReport['keys'] {
  const ids = new Set(blocks.map(({ keyId }) => keyId));
  return [...keys]
    .filter(([keyId]) => ids.has(keyId))
    .map(([keyId, key]) => ({
      keyId,
      publicKey: rawPublicKey(key).toString('base64'),
      compared: outside.keys.length > 0,
    }));
}
