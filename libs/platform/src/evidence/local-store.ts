import { createReadStream } from 'node:fs';
import { mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { checkedName, type EvidenceStore, type SealedObject } from './evidence-store.ts';

/** Objects as files of one folder (0700, files 0600), two characters of the name as subfolders. */
export class LocalStore implements EvidenceStore {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  async put({ name, path }: SealedObject): Promise<void> {
    const place = this.#placeOf(name);
    await mkdir(dirname(place), { recursive: true, mode: 0o700 });
    if ((await this.head(name)) !== null) return rm(path, { force: true });
    await synced(path);
    await rename(path, place);
    await synced(dirname(place));
  }

  async get(name: string): Promise<AsyncIterable<Uint8Array> | null> {
    return (await this.head(name)) === null ? null : createReadStream(this.#placeOf(name));
  }

  async head(name: string): Promise<number | null> {
    try {
      return (await stat(this.#placeOf(name))).size;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  async delete(name: string): Promise<void> {
    await rm(this.#placeOf(name), { force: true });
  }

  #placeOf(name: string): string {
    return join(this.#folder, checkedName(name).slice(0, 2), name);
  }
}

/** On the disk, not only with the operating system. */
async function synced(path: string): Promise<void> {
  const handle = await open(path, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
