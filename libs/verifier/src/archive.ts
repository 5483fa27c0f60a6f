import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { type Entry, openPromise, type ZipFile } from 'yauzl';

const MOST_FILES = 1_000_000;
/** Of a file that is read as text; evidence is only hashed, piece by piece. */
const LARGEST_TEXT = 512 * 2 ** 20;

/** The file is no archive, or one that is not to be opened; `message` says what is wrong with it. */
export class ArchiveRefused extends Error {
  constructor(what: string) {
    super(what);
    this.name = 'ArchiveRefused';
  }
}

/** The files of a bundle by name. */
export class Archive {
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.#zip = zip;
    this.#entries = entries;
  }

  /** @throws ArchiveRefused for what is no zip file, has a name twice, or entries that are encrypted */
  static async open(path: string): Promise<Archive> {
    const zip = await openPromise(path, { autoClose: false }).catch((error: unknown) => {
      throw new ArchiveRefused(error instanceof Error ? error.message : 'not a zip file');
    });
    try {
      if (zip.entryCount > MOST_FILES) throw new ArchiveRefused('too many files');
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entry.fileName.endsWith('/')) continue;
        // Two files of one name would let a reader and a checker see different ones.
        if (entries.has(entry.fileName)) throw new ArchiveRefused(`${entry.fileName} twice`);
        if (entry.isEncrypted()) throw new ArchiveRefused(`${entry.fileName} encrypted`);
        entries.set(entry.fileName, entry);
      }
      return new Archive(zip, entries);
    } catch (error) {
      zip.close();
      throw error instanceof ArchiveRefused ? error : new ArchiveRefused('broken zip file');
    }
  }

  names(): readonly string[] {
    return [...this.#entries.keys()];
  }

  /** The text of a file; null where there is none, or none that can be unpacked. */
  async text(name: string): Promise<string | null> {
    const entry = this.#entries.get(name);
    if (entry === undefined || entry.uncompressedSize > LARGEST_TEXT) return null;
    try {
      return (await buffer(await this.#zip.openReadStreamPromise(entry))).toString('utf8');
    } catch {
      return null;
    }
  }

  /** SHA-256 of a file in lower-case hexadecimal; null where there is none, or none that can be unpacked. */
  async digest(name: string): Promise<string | null> {
    const entry = this.#entries.get(name);
    if (entry === undefined) return null;
    const digest = createHash('sha256');
    try {
      for await (const piece of await this.#zip.openReadStreamPromise(entry)) digest.update(piece as Uint8Array);
    } catch {
      return null;
    }
    return digest.digest('hex');
  }

  close(): void {
    this.#zip.close();
  }
}
