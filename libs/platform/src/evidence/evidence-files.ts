import { createHash, type Hash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { type FileRegister, type ReceivedFile, type SubjectVault, uuidV5 } from '@qingxin/event-store';
import { EvidenceDamaged, EvidenceRefused, EvidenceStoreFailed } from './evidence-errors.ts';
import type { EvidenceStore } from './evidence-store.ts';
import { openFile, sealFile, SealedFileReader } from './file-cipher.ts';
import type { Scanner, ScanResult } from './scan.ts';

/** The clear bytes of a file that is being looked at, from any place. */
export interface ReadableBytes {
  readonly size: number;
  read(start: number, length: number): Promise<Buffer>;
}

export interface IncomingFile {
  /** `file-<uuid>`, new. */
  readonly fileId: string;
  /** The matter it is for. */
  readonly stream: string;
  readonly by: string;
  /** Sent by a worker or a company: what these send of a matter has a share of its own. */
  readonly outside?: boolean;
  readonly extension: string;
  /** Most bytes that this file, and all files of its matter that officers or that others sent, may have. */
  readonly most: { readonly file: number; readonly matter: number };
  readonly bytes: AsyncIterable<Uint8Array>;
  /** Answers the media type that the content has. @throws for what is not taken */
  inspect(source: ReadableBytes): Promise<string>;
}

/** What the log says of a file. */
export interface KeptFile {
  readonly fileId: string;
  readonly stored: Pick<ReceivedFile, 'object' | 'sha256' | 'size'>;
}

export interface EvidenceFilesParts {
  readonly store: EvidenceStore;
  readonly register: FileRegister;
  readonly vault: SubjectVault;
  /** Folder on this machine where files lie, sealed, while they come in. */
  readonly incoming: string;
  /** Looks for what harms whoever opens a file; null: nobody has said by what, and files are taken as they are. */
  readonly scan?: Scanner | null;
}

/** A file in the store, and what was found in it on its way there. */
export type TakenFile = ReceivedFile & { readonly scan: ScanResult };

const PREFIX = 'file-';
const FILES_A_SWEEP = 50;
const LEFT_BEHIND_MS = 24 * 3_600_000;

export function newFileId(): string {
  return `${PREFIX}${randomUUID()}`;
}

/** The id of a file that a command brings with it: the same for the same command and content. */
export function fileIdFrom(commandId: string, sha256: string): string {
  return `${PREFIX}${uuidV5(commandId, `file/${sha256}`)}`;
}

/** The subject whose key opens the file. */
export function subjectOfFile(fileId: string): string {
  return fileId.slice(PREFIX.length);
}

/**
 * Evidence files in and out. Each has a key of its own and is sealed before its first byte touches a disk; sizes are counted
 * as the bytes come, and memory stays at a chunk however large the file.
 */
export class EvidenceFiles {
  readonly #parts: EvidenceFilesParts;

  constructor(parts: EvidenceFilesParts) {
    this.#parts = parts;
  }

  /**
   * @throws EvidenceRefused `evidence-empty`, `evidence-too-large`, `evidence-matter-full`, `evidence-share-full`, `evidence-infected`; EvidenceScanFailed; EvidenceStoreFailed; whatever
   *   `inspect` throws
   */
  async receive(file: IncomingFile): Promise<TakenFile> {
    const { register, vault, store } = this.#parts;
    const { fileId, stream, by, outside = false } = file;
    const room = file.most.matter - (await register.bytesOf({ stream, outside }));
    await register.begin(fileId, { stream, by, outside });
    const key = await vault.newFileKey(subjectOfFile(fileId));
    await mkdir(this.#parts.incoming, { recursive: true, mode: 0o700 });
    const path = join(this.#parts.incoming, fileId);
    let announced: string | null = null;
    try {
      const { size, sha256, object, sealedSize } = await this.#spool(file, { key, path, room });
      const mediaType = await looked(path, { key, fileId, size }, file);
      const scan = await this.#scanned(path, key, fileId);
      const received = { object, sha256, size, mediaType, extension: file.extension };
      await register.announce(fileId, received);
      announced = object;
      await store.put({ name: object, path, size: sealedSize }).catch(storeFailed);
      await register.received(fileId);
      return { ...received, scan };
    } catch (error) {
      // What cannot be taken away now is found by the sweep.
      await this.#takeAway(fileId, announced).catch(() => undefined);
      throw error;
    } finally {
      await rm(path, { force: true });
    }
  }

  async #scanned(path: string, key: Buffer, fileId: string): Promise<ScanResult> {
    const { scan = null } = this.#parts;
    if (scan === null) return 'not-scanned';
    const found = await scan(openFile(createReadStream(path), key, fileId));
    if (found === 'infected') throw new EvidenceRefused('evidence-infected');
    return found;
  }

  /** As `receive`, of a file whose id follows from what brought it: what was received already stays. */
  async receiveOnce(file: IncomingFile): Promise<void> {
    const known = await this.#parts.register.known(file.fileId);
    if (known?.status !== 'received' && known?.status !== 'attached') await this.receive(file);
  }

  /**
   * The clear bytes, once all of them were found to be those that were entered: what has begun to be sent does not turn out
   * wrong half-way. @throws EvidenceDamaged, which the register keeps; EvidenceRefused `evidence-erased`; EvidenceStoreFailed
   */
  async read(file: KeptFile): Promise<AsyncIterable<Buffer>> {
    const { fileId, stored } = file;
    const key = await this.#parts.vault.fileKey(subjectOfFile(fileId));
    if (key === null) throw new EvidenceRefused('evidence-erased');
    await this.#verified(file, key);
    return openFile(await this.#sealed(stored.object), key, fileId);
  }

  /** Looks at one file and keeps what was found. Answers null where it is as it was entered, or was erased. */
  async damageOf(file: KeptFile): Promise<EvidenceDamaged['damage'] | null> {
    const key = await this.#parts.vault.fileKey(subjectOfFile(file.fileId));
    if (key === null) return null;
    try {
      await this.#verified(file, key);
      return null;
    } catch (error) {
      if (error instanceof EvidenceDamaged) return error.damage;
      throw error;
    }
  }

  /** Takes away what was erased, and what nobody attached in time; answers how many. */
  async sweep(): Promise<number> {
    await this.#clearIncoming();
    const found = await this.#parts.register.unclaimed(FILES_A_SWEEP);
    const taken = await Promise.allSettled(found.map(({ fileId, object }) => this.#takeAway(fileId, object)));
    const failure = taken.find((one) => one.status === 'rejected');
    if (failure !== undefined) throw new Error('evidence files could not be taken away', { cause: failure.reason });
    return found.length;
  }

  /** The key first: from then on nobody can read it, wherever a copy of the object may lie. */
  async #takeAway(fileId: string, object: string | null): Promise<void> {
    await this.#parts.vault.destroy(subjectOfFile(fileId));
    if (object !== null) await this.#parts.store.delete(object);
    await this.#parts.register.gone(fileId);
  }

  async #verified({ fileId, stored }: KeptFile, key: Buffer): Promise<void> {
    const { register } = this.#parts;
    try {
      const hash = createHash('sha256');
      let size = 0;
      for await (const piece of openFile(await this.#sealed(stored.object), key, fileId)) {
        hash.update(piece);
        size += piece.length;
      }
      if (size !== stored.size || hash.digest('hex') !== stored.sha256) throw new EvidenceDamaged('altered');
    } catch (error) {
      if (!(error instanceof EvidenceDamaged)) return storeFailed(error);
      await register.foundDamage(fileId, error.damage);
      throw error;
    }
    await register.foundDamage(fileId, null);
  }

  async #sealed(object: string): Promise<AsyncIterable<Uint8Array>> {
    const sealed = await this.#parts.store.get(object).catch(storeFailed);
    if (sealed === null) throw new EvidenceDamaged('missing');
    return sealed;
  }

  async #spool(
    { bytes, fileId, most, outside = false }: IncomingFile,
    { key, path, room }: { readonly key: Buffer; readonly path: string; readonly room: number },
  ) {
    const clear = { hash: createHash('sha256'), size: 0 };
    const sealed = { hash: createHash('sha256'), size: 0 };
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const piece of sealFile(counted(bytes, clear, { most: most.file, room, outside }), key, fileId)) {
        sealed.hash.update(piece);
        sealed.size += piece.length;
        await handle.writeFile(piece);
      }
    } finally {
      await handle.close();
    }
    if (clear.size === 0) throw new EvidenceRefused('evidence-empty');
    const { size } = clear;
    return { size, sha256: clear.hash.digest('hex'), object: sealed.hash.digest('hex'), sealedSize: sealed.size };
  }

  /** Of a process that ended while files came in. */
  async #clearIncoming(): Promise<void> {
    const { incoming } = this.#parts;
    await mkdir(incoming, { recursive: true, mode: 0o700 });
    for (const name of await readdir(incoming)) {
      const path = join(incoming, name);
      const { mtimeMs } = await stat(path).catch(() => ({ mtimeMs: Number.POSITIVE_INFINITY }));
      if (mtimeMs < Date.now() - LEFT_BEHIND_MS) await rm(path, { force: true });
    }
  }
}

function storeFailed(error: unknown): never {
  throw error instanceof EvidenceStoreFailed ? error : new EvidenceStoreFailed(error);
}

async function* counted(
  bytes: AsyncIterable<Uint8Array>,
  clear: { readonly hash: Hash; size: number },
  { most, room, outside }: { readonly most: number; readonly room: number; readonly outside: boolean },
): AsyncGenerator<Uint8Array> {
  for await (const piece of bytes) {
    clear.size += piece.length;
    if (clear.size > most) throw new EvidenceRefused('evidence-too-large', { mostMegabytes: megabytes(most) });
    if (clear.size > room) throw new EvidenceRefused(outside ? 'evidence-share-full' : 'evidence-matter-full');
    clear.hash.update(piece);
    yield piece;
  }
}

async function looked(
  path: string,
  of: { readonly key: Buffer; readonly fileId: string; readonly size: number },
  { inspect }: Pick<IncomingFile, 'inspect'>,
): Promise<string> {
  const handle = await open(path, 'r');
  try {
    return await inspect(new SealedFileReader(handle, of));
  } finally {
    await handle.close();
  }
}

const megabytes = (bytes: number): number => Math.round((bytes / 2 ** 20) * 10) / 10;
