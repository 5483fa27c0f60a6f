import { Readable } from 'node:stream';
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl';
import { ContentRefused, type ContentSource } from './content-source.ts';

const MOST_PARTS = 10_000;
/** Nobody unpacks it here; whoever opens it on an office computer does. */
const MOST_UNPACKED = 500 * 2 ** 20;
const MOST_SWELLING = 200;
const LARGEST_LIST = 2 ** 20;
const PIECE = 64 * 1024;

/** Parts that run when the file is opened, or carry programs. */
const ACTIVE_PARTS =
  /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml|activeX\/|macrosheets\/|oleObject\d*\.bin)|\.(?:exe|dll|js|vbs|bat|cmd|scr|jar|html?|svg)$/i;
const ACTIVE_TYPES = /macroEnabled|vbaProject|activeX/i;

class SourceReader extends RandomAccessReader {
  readonly #source: ContentSource;

  constructor(source: ContentSource) {
    super();
    this.#source = source;
  }

  override _readStreamForRange(start: number, end: number): Readable {
    const source = this.#source;
    async function* pieces(): AsyncGenerator<Buffer> {
      for (let at = start; at < end; at += PIECE) yield await source.read(at, Math.min(PIECE, end - at));
    }
    return Readable.from(pieces());
  }
}

/**
 * The parts of an office file (docx, xlsx, ofd), by name. Only its directory and its list of content types are read.
 * @throws ContentRefused for macros, embedded programs, encrypted parts, and an archive that would swell
 */
export async function inspectPackage(source: ContentSource): Promise<ReadonlySet<string>> {
  const zip = await opened(source);
  try {
    if (zip.entryCount > MOST_PARTS) throw new ContentRefused('content-swells');
    const entries = await allEntries(zip);
    const unpacked = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
    if (unpacked > MOST_UNPACKED || unpacked > MOST_SWELLING * source.size) throw new ContentRefused('content-swells');
    for (const entry of entries) {
      if (entry.isEncrypted()) throw new ContentRefused('content-old-office');
      if (ACTIVE_PARTS.test(entry.fileName)) throw new ContentRefused('content-active');
      if (entry.fileName === '[Content_Types].xml' && ACTIVE_TYPES.test(await textOf(zip, entry))) {
        throw new ContentRefused('content-active');
      }
    }
    return new Set(entries.map(({ fileName }) => fileName));
  } catch (error) {
    throw error instanceof ContentRefused ? error : new ContentRefused('content-broken');
  } finally {
    zip.close();
  }
}

async function opened(source: ContentSource): Promise<ZipFile> {
  try {
    return await fromRandomAccessReaderPromise(new SourceReader(source), source.size, { autoClose: false });
  } catch {
    throw new ContentRefused('content-broken');
  }
}

async function allEntries(zip: ZipFile): Promise<readonly Entry[]> {
  const entries: Entry[] = [];
  for await (const entry of zip.eachEntry()) entries.push(entry);
  return entries;
}

async function textOf(zip: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > LARGEST_LIST) throw new ContentRefused('content-swells');
  const found: Uint8Array[] = [];
  for await (const piece of await zip.openReadStreamPromise(entry)) found.push(piece as Uint8Array);
  return Buffer.concat(found).toString('utf8');
}
