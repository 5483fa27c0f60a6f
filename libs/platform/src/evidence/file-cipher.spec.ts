import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { openFile, sealFile, SealedFileReader } from './file-cipher.ts';

const CHUNK = 64 * 1024;
const SEALED_CHUNK = CHUNK + 28;
const HEADER = 4;
const KEY = randomBytes(32);
const FILE = 'file-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11';

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all(source: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const pieces: Uint8Array[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

const sealed = (bytes: Uint8Array, piece = 10_000): Promise<Buffer> => all(sealFile(inPieces(bytes, piece), KEY, FILE));
const opened = (bytes: Uint8Array, fileId = FILE, key = KEY): Promise<Buffer> =>
  all(openFile(inPieces(bytes, 70_001), key, fileId));

const SIZES = [0, 1, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK];

describe('a sealed file', () => {
  test.each(SIZES)('of %i bytes opens to what it was, however it comes', async (size) => {
    const clear = randomBytes(size);
    for (const piece of [777, CHUNK, 1_000_000])
      expect((await opened(await sealed(clear, piece))).equals(clear)).toBe(true);
  });

  test('shows nothing of its content', async () => {
    const clear = Buffer.alloc(CHUNK, '工人01');
    expect((await sealed(clear)).includes('工人01')).toBe(false);
  });

  test('does not open as another file, nor with another key', async () => {
    const bytes = await sealed(randomBytes(1000));
    await expect(opened(bytes, FILE.replace('6f', '7f'))).rejects.toThrow('evidence-altered');
    await expect(opened(bytes, FILE, randomBytes(32))).rejects.toThrow('evidence-altered');
  });

  test('does not open when any byte differs', async () => {
    const bytes = await sealed(randomBytes(2 * CHUNK + 5));
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
        const other = Buffer.from(bytes);
        other[at] = (other[at] ?? 0) ^ change;
        await expect(opened(other)).rejects.toThrow('evidence-altered');
      }),
      { numRuns: 30 },
    );
  });

  const chunks = (bytes: Buffer): Buffer[] =>
    Array.from({ length: Math.ceil((bytes.length - HEADER) / SEALED_CHUNK) }, (_, index) =>
      bytes.subarray(HEADER + index * SEALED_CHUNK, HEADER + (index + 1) * SEALED_CHUNK),
    );

  test('is known to be cut off, longer, or put in another order', async () => {
    const bytes = await sealed(randomBytes(3 * CHUNK + 9));
    const head = bytes.subarray(0, HEADER);
    const [a, b, c, d] = chunks(bytes) as [Buffer, Buffer, Buffer, Buffer];
    for (const changed of [
      [a, b, c],
      [a, b],
      [],
      [a, b, c, d, d],
      [b, a, c, d],
      [a, c, d],
      [a, b, c, d.subarray(0, 10)],
    ]) {
      await expect(opened(Buffer.concat([head, ...changed]))).rejects.toThrow('evidence-altered');
    }
    await expect(opened(bytes.subarray(0, 2))).rejects.toThrow('evidence-altered');
    await expect(opened(Buffer.alloc(0))).rejects.toThrow('evidence-altered');
  });
});

describe('reading from any place', () => {
  test.each(SIZES)('of %i bytes', async (size) => {
    const folder = mkdtempSync(join(tmpdir(), 'qingxin-cipher-'));
    const clear = randomBytes(size);
    writeFileSync(join(folder, 'sealed'), await sealed(clear));
    const handle = await open(join(folder, 'sealed'), 'r');
    const reader = new SealedFileReader(handle, { key: KEY, fileId: FILE, size });
    for (const [start, length] of [
      [0, 10],
      [CHUNK - 3, 6],
      [size - 4, 100],
      [0, size],
    ] as const) {
      const from = Math.max(0, start);
      expect(await reader.read(from, length)).toEqual(clear.subarray(from, from + length));
    }
    await handle.close();
    rmSync(folder, { recursive: true });
  });
});
