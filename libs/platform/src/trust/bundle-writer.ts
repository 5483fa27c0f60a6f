import { createHash, hash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ProvedStream, SealKeys } from '@qingxin/event-store';
import {
  BLOCKS,
  BUNDLE_FORMAT,
  BUNDLE_FORMAT_VERSION,
  type BundledEvidence,
  EVIDENCE,
  evidenceFile,
  eventsFile,
  KEYS,
  MANIFEST,
  MANIFEST_SEAL,
  type Manifest,
  manifestText,
  type SealedBlock,
  STREAMS,
  textOfBlock,
  textOfEvent,
  textOfStream,
  textOfTimeStamp,
  TIME_STAMPS,
  type TimeStamp,
} from '@qingxin/verifier';
import { ZipFile } from 'yazl';

export interface EvidenceInBundle extends Omit<BundledEvidence, 'included'> {
  /** The file as it was handed in; null: only its digest goes with the bundle. */
  readonly bytes: (() => AsyncIterable<Uint8Array>) | null;
}

export interface BundleContents {
  /** UTC, to the millisecond. */
  readonly madeAt: string;
  readonly subjects: readonly string[];
  readonly blocks: readonly SealedBlock[];
  readonly streams: readonly ProvedStream[];
  /** Of these blocks; may be none. */
  readonly stamps?: readonly TimeStamp[];
  readonly evidence: readonly EvidenceInBundle[];
  /** Further texts for people by name, such as the rules in words; proved by the manifest alone. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Takes the bytes of a bundle as they are made; what fails on the way comes out of them. */
export type BundleSink = (bytes: Readable) => Promise<void>;

/** A new file, for its owner alone. */
export function toFile(path: string): BundleSink {
  return (bytes) => pipeline(bytes, createWriteStream(path, { mode: 0o600 }));
}

/** Writes an export bundle, sealed with the newest key. @throws Error for a bundle without a block */
export async function writeBundle(to: BundleSink, contents: BundleContents, keys: SealKeys): Promise<Manifest> {
  const last = contents.blocks.at(-1);
  if (last === undefined) throw new Error('nothing is sealed yet');
  const zip = new ZipFile();
  // Before anything is added: what fails on its way must find somebody who hears it.
  const written = to(zip.outputStream as Readable);
  written.catch(() => undefined);
  const fail = (error: Error): void => void (zip.outputStream as Readable).destroy(error);
  zip.on('error', fail);
  const mtime = new Date(contents.madeAt);
  const files: { name: string; sha256: string }[] = [];
  const add = (name: string, text: string): void => {
    zip.addBuffer(Buffer.from(text, 'utf8'), name, { mtime });
    files.push({ name, sha256: hash('sha256', text) });
  };
  const lines = (texts: readonly string[]): string => texts.map((text) => `${text}\n`).join('');
  add(BLOCKS, lines(contents.blocks.map(textOfBlock)));
  add(KEYS, lines(keys.published().map((key) => JSON.stringify(key))));
  const { stamps = [] } = contents;
  if (stamps.length > 0) add(TIME_STAMPS, lines(stamps.map(textOfTimeStamp)));
  add(STREAMS, lines(contents.streams.map(({ stream }) => textOfStream(stream))));
  for (const { stream, events } of contents.streams) add(eventsFile(stream.streamId), lines(events.map(textOfEvent)));
  add(EVIDENCE, lines(contents.evidence.map(textOfEvidence)));
  for (const [name, text] of contents.texts) add(name, text);
  for (const { sha256, bytes } of contents.evidence) {
    if (bytes === null || files.some(({ name }) => name === evidenceFile(sha256))) continue;
    zip.addReadStream(checked(bytes, sha256).on('error', fail), evidenceFile(sha256), { mtime, compress: false });
    files.push({ name: evidenceFile(sha256), sha256 });
  }
  const manifest: Manifest = {
    ...{ format: BUNDLE_FORMAT, formatVersion: BUNDLE_FORMAT_VERSION, madeAt: contents.madeAt, blockNo: last.blockNo },
    subjects: contents.subjects,
    files,
  };
  const text = `${JSON.stringify(manifest, null, 1)}\n`;
  const seal = { keyId: keys.keyId, signature: keys.sign(manifestText(hash('sha256', text))).toString('base64') };
  zip.addBuffer(Buffer.from(text, 'utf8'), MANIFEST, { mtime });
  zip.addBuffer(Buffer.from(`${JSON.stringify(seal)}\n`, 'utf8'), MANIFEST_SEAL, { mtime });
  zip.end();
  await written;
  return manifest;
}

function textOfEvidence({ sha256, streamId, version, bytes }: EvidenceInBundle): string {
  return JSON.stringify({ sha256, streamId, version, included: bytes !== null });
}

/** A file that is not what the log says of it ends the writing: no bundle is better than one that accuses itself. */
function checked(bytes: () => AsyncIterable<Uint8Array>, sha256: string): Readable {
  const digest = createHash('sha256');
  async function* pieces(): AsyncGenerator<Uint8Array> {
    for await (const piece of bytes()) {
      digest.update(piece);
      yield piece;
    }
    if (digest.digest('hex') !== sha256) throw new Error(`evidence ${sha256} is damaged`);
  }
  return Readable.from(pieces(), { objectMode: false });
}
