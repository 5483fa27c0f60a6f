import { crc32 } from 'node:zlib';
import { type Entry, fromBufferPromise } from 'yauzl';
import { FileRefused } from './import-types.ts';

/** All parts of one workbook together may unpack to this much, whatever the archive says of itself. */
const MOST_UNPACKED = 64 * 2 ** 20;
/** Each entry of the directory is held in memory; a workbook with a picture in every row has fewer. */
const MOST_PARTS = 10_000;

/** The parts of a zip archive, each unpacked piece by piece and only when asked for. */
export interface ZipArchive {
  has(name: string): boolean;
  unpack(name: string): AsyncGenerator<Uint8Array, void>;
}

/**
 * Reads the directory of an archive in memory. What its parts unpack to is counted as it comes, over all parts and as
 * often as one is asked for. A part read to its end is held to its checksum.
 * @throws Error where the bytes are no archive, FileRefused `file-too-large`
 */
export async function openZip(bytes: Uint8Array): Promise<ZipArchive> {
  const zip = await fromBufferPromise(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  if (zip.entryCount > MOST_PARTS) throw new FileRefused('file-too-large', { parts: MOST_PARTS });
  const entries = new Map<string, Entry>();
  // Some writers put names in another case than the relationships.
  for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  let left = MOST_UNPACKED;
  return {
    has: (name) => entries.has(name.toLowerCase()),
    async *unpack(name) {
      const entry = entries.get(name.toLowerCase());
      if (entry === undefined) throw new Error('no such part');
      let crc = 0;
      for await (const piece of await zip.openReadStreamPromise(entry)) {
        const chunk = piece as Uint8Array;
        left -= chunk.length;
        if (left < 0) throw new FileRefused('file-too-large', { unpackedMegabytes: MOST_UNPACKED / 2 ** 20 });
        crc = crc32(chunk, crc);
        yield chunk;
      }
      if (crc !== entry.crc32) throw new Error('part damaged');
    },
  };
}
