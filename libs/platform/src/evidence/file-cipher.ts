import type { FileHandle } from 'node:fs/promises';
import { decrypt, encrypt } from '@qingxin/event-store';
import { EvidenceDamaged } from './evidence-errors.ts';

/** First bytes of every sealed file: what it is and how it is made. */
const HEADER = Buffer.from('QXF1', 'latin1');
/** Clear bytes of one chunk; the last has fewer, or none. */
const CHUNK = 64 * 1024;
/** IV and tag of a chunk (cipher.ts). */
const OVERHEAD = 28;
const SEALED_CHUNK = CHUNK + OVERHEAD;

type Bytes = AsyncIterable<Uint8Array>;

/** A chunk opens only as this file's, at its place, and as the last one only if it is: nothing is moved, added or cut off. */
const contextOf = (fileId: string, index: number, last: boolean): string =>
  `evidence|${fileId}|${index}|${last ? 'last' : 'more'}`;

/** Pieces of equal length; the last is told apart before it is handed on. */
async function* pieces(
  source: Bytes,
  length: number,
): AsyncGenerator<{ readonly bytes: Buffer; readonly last: boolean }> {
  let held = Buffer.alloc(0);
  for await (const piece of source) {
    held = held.length === 0 ? Buffer.from(piece) : Buffer.concat([held, piece]);
    let start = 0;
    for (; held.length - start > length; start += length) {
      yield { bytes: held.subarray(start, start + length), last: false };
    }
    held = held.subarray(start);
  }
  yield { bytes: held, last: true };
}

/** AES-256-GCM in chunks, so that memory stays bounded whatever the size of the file. */
export async function* sealFile(clear: Bytes, key: Buffer, fileId: string): AsyncGenerator<Buffer> {
  yield HEADER;
  let index = 0;
  for await (const { bytes, last } of pieces(clear, CHUNK)) yield encrypt(key, bytes, contextOf(fileId, index++, last));
}

/** @throws EvidenceDamaged where anything differs from what was sealed */
export async function* openFile(sealed: Bytes, key: Buffer, fileId: string): AsyncGenerator<Buffer> {
  let index = 0;
  for await (const { bytes, last } of pieces(withoutHeader(sealed), SEALED_CHUNK)) {
    yield openChunk(bytes, key, contextOf(fileId, index++, last));
  }
}

async function* withoutHeader(sealed: Bytes): AsyncGenerator<Uint8Array> {
  let head = Buffer.alloc(0);
  for await (const piece of sealed) {
    if (head.length >= HEADER.length) {
      yield piece;
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < HEADER.length) continue;
    if (!head.subarray(0, HEADER.length).equals(HEADER)) throw new EvidenceDamaged('altered');
    yield head.subarray(HEADER.length);
  }
  if (head.length < HEADER.length) throw new EvidenceDamaged('altered');
}

function openChunk(bytes: Buffer, key: Buffer, context: string): Buffer {
  try {
    return decrypt(key, bytes, context);
  } catch {
    throw new EvidenceDamaged('altered');
  }
}

/** Clear bytes of a sealed file from any place, a chunk at a time in memory. */
export class SealedFileReader {
  readonly size: number;
  readonly #file: FileHandle;
  readonly #key: Buffer;
  readonly #fileId: string;

  constructor(file: FileHandle, of: { readonly key: Buffer; readonly fileId: string; readonly size: number }) {
    this.#file = file;
    this.#key = of.key;
    this.#fileId = of.fileId;
    this.size = of.size;
  }

  /** Up to `length` bytes from `start`; fewer only at the end. */
  async read(start: number, length: number): Promise<Buffer> {
    const end = Math.min(start + length, this.size);
    const found: Buffer[] = [];
    for (let index = Math.floor(start / CHUNK); index * CHUNK < end; index += 1) {
      const chunk = await this.#chunk(index);
      found.push(chunk.subarray(Math.max(0, start - index * CHUNK), end - index * CHUNK));
    }
    return Buffer.concat(found);
  }

  async #chunk(index: number): Promise<Buffer> {
    const sealed = Buffer.alloc(SEALED_CHUNK);
    const { bytesRead } = await this.#file.read(sealed, 0, SEALED_CHUNK, HEADER.length + index * SEALED_CHUNK);
    const last = (index + 1) * CHUNK >= this.size;
    return openChunk(sealed.subarray(0, bytesRead), this.#key, contextOf(this.#fileId, index, last));
  }
}
