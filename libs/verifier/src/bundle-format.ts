import { digestOf, isObject, objectOf, read, wholeOf } from './block-text.ts';
import type { LoggedEvent } from './log-check.ts';

export const BUNDLE_FORMAT = 'qingxin-bundle';
/** 2: blocks may seal reads; 3: it may carry time stamps of seals. */
export const BUNDLE_FORMAT_VERSION = 3;
const OLDER_VERSIONS: readonly unknown[] = [1, 2];

export const MANIFEST = 'manifest.json';
export const MANIFEST_SEAL = 'manifest.sig';
export const BLOCKS = 'blocks.jsonl';
export const KEYS = 'keys.jsonl';
export const STREAMS = 'streams.jsonl';
export const EVIDENCE = 'evidence.jsonl';
/** There only where seals were stamped. */
export const TIME_STAMPS = 'timestamps.jsonl';

export const eventsFile = (streamId: string): string => `events/${streamId}.jsonl`;
export const evidenceFile = (sha256: string): string => `evidence/${sha256}`;

/** First line of what is signed about the manifest: another text than a block's, so that neither passes for the other. */
export const manifestText = (sha256: string): Buffer => Buffer.from(`qingxin-manifest-1\n${sha256}\n`, 'ascii');

export interface Manifest {
  readonly format: typeof BUNDLE_FORMAT;
  readonly formatVersion: typeof BUNDLE_FORMAT_VERSION;
  /** UTC, to the millisecond. */
  readonly madeAt: string;
  /** The block that everything here is proved against: the last of `blocks.jsonl`. */
  readonly blockNo: number;
  /** What the bundle is about; other streams stand in it because these refer to them. */
  readonly subjects: readonly string[];
  /** Every other file but the manifest's seal. */
  readonly files: readonly { readonly name: string; readonly sha256: string }[];
}

/** A stream as it ended at the last block. */
export interface BundledStream {
  readonly streamId: string;
  /** For people; not proved. */
  readonly name: string;
  readonly category: string;
  readonly version: number;
  readonly hash: Buffer;
  /** The how manieth stream of the log, from 0. */
  readonly index: number;
  /** From the stream's end to the block's `headsRoot`. */
  readonly path: readonly Buffer[];
}

export interface BundledEvent extends LoggedEvent {
  /** From the event to its block's `eventsRoot`. */
  readonly path: readonly Buffer[];
}

export interface BundledEvidence {
  /** Of the file as it was handed in, in lower-case hexadecimal. */
  readonly sha256: string;
  /** The event that names it. */
  readonly streamId: string;
  readonly version: number;
  /** False: only its digest is here. */
  readonly included: boolean;
}

const hexes = (path: readonly Buffer[]): readonly string[] => path.map((digest) => digest.toString('hex'));

export function textOfStream(stream: BundledStream): string {
  const { streamId, name, category, version, hash, index, path } = stream;
  return JSON.stringify({ streamId, name, category, version, hash: hash.toString('hex'), index, path: hexes(path) });
}

export function textOfEvent(event: BundledEvent): string {
  const { position, streamId, version, eventId, commandId, type, schemaVersion, actor, occurredAt, data, meta } = event;
  return JSON.stringify({
    ...{ position, streamId, version, eventId, commandId, type, schemaVersion, actor, occurredAt, data, meta },
    ...{ hashAlgorithm: event.hashAlgorithm, hash: event.hash.toString('hex'), path: hexes(event.path) },
  });
}

export function manifestOf(text: string): Manifest | null {
  const fields = objectOf(text);
  if (fields?.['format'] !== BUNDLE_FORMAT || !isKnown(fields['formatVersion'])) return null;
  const { madeAt, subjects, files } = fields;
  const blockNo = wholeOf(fields['blockNo']);
  if (typeof madeAt !== 'string' || blockNo === null || !Array.isArray(subjects) || !Array.isArray(files)) return null;
  const named = files.map((file: unknown) => {
    if (!isObject(file) || typeof file['name'] !== 'string' || digestOf(file['sha256']) === null) return null;
    return { name: file['name'], sha256: String(file['sha256']) };
  });
  if (!subjects.every((subject) => typeof subject === 'string') || named.includes(null)) return null;
  return {
    ...{ format: BUNDLE_FORMAT, formatVersion: BUNDLE_FORMAT_VERSION, madeAt, blockNo },
    subjects: subjects,
    files: named.filter((file) => file !== null),
  };
}

function isKnown(version: unknown): boolean {
  return version === BUNDLE_FORMAT_VERSION || OLDER_VERSIONS.includes(version);
}

export function streamOf(line: string): BundledStream | null {
  const fields = objectOf(line);
  if (fields === null) return null;
  const texts = read(fields, ['name', 'category'], textOf);
  const wholes = read(fields, ['version', 'index'], wholeOf);
  const [streamId, hash, path] = [uuidOf(fields['streamId']), digestOf(fields['hash']), pathOf(fields['path'])];
  if (texts === null || wholes === null || streamId === null || hash === null || path === null) return null;
  return { ...texts, ...wholes, streamId, hash, path };
}

export function eventOf(line: string): BundledEvent | null {
  const fields = objectOf(line);
  if (fields === null) return null;
  const texts = read(fields, ['eventId', 'commandId', 'type', 'actor', 'occurredAt', 'data', 'meta'], textOf);
  const wholes = read(fields, ['position', 'version', 'schemaVersion', 'hashAlgorithm'], wholeOf);
  const [streamId, hash, path] = [uuidOf(fields['streamId']), digestOf(fields['hash']), pathOf(fields['path'])];
  if (texts === null || wholes === null || streamId === null || hash === null || path === null) return null;
  return { ...texts, ...wholes, streamId, hash, path };
}

export function evidenceOf(line: string): BundledEvidence | null {
  const fields = objectOf(line);
  if (fields === null) return null;
  const { included } = fields;
  const [sha256, version, streamId] = [
    digestOf(fields['sha256']),
    wholeOf(fields['version']),
    uuidOf(fields['streamId']),
  ];
  if (sha256 === null || version === null || streamId === null || typeof included !== 'boolean') return null;
  return { sha256: sha256.toString('hex'), streamId, version, included };
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function uuidOf(value: unknown): string | null {
  return typeof value === 'string' && UUID.test(value) ? value : null;
}

const LONGEST_PATH = 64;

function pathOf(value: unknown): readonly Buffer[] | null {
  if (!Array.isArray(value) || value.length > LONGEST_PATH) return null;
  const digests = value.map(digestOf);
  return digests.includes(null) ? null : digests.filter((digest) => digest !== null);
}
