import { hkdfSync, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { KeyPurpose, KeyRing, WrappingKey } from './key-ring.ts';

const WRAPPING = /^wrapping-(\d+)\.key$/;
const KEY_BYTES = 32;

type KeyRingProblem =
  | 'key-ring-missing'
  | 'key-ring-readable'
  | 'key-ring-damaged'
  /** A key that wrapped something living is not there. */
  | 'key-ring-incomplete'
  /** The keys of another log. */
  | 'key-ring-foreign';

export class KeyRingRefused extends Error {
  readonly code: KeyRingProblem;

  constructor(code: KeyRingProblem, path: string) {
    super(`${code}: ${path}`);
    this.name = 'KeyRingRefused';
    this.code = code;
  }
}

/**
 * Key ring in a folder outside the database: `wrapping-<n>.key` and `root.key`, 32 bytes each, folder 0700, files 0600.
 * Whoever loses this folder has lost every personal field; a folder that others may read is refused.
 */
export class FileKeyRing implements KeyRing {
  readonly #folder: string;
  readonly #wrapping = new Map<number, Buffer>();
  readonly #hashKeys = new Map<KeyPurpose, Buffer>();
  readonly #root: Buffer;

  private constructor(folder: string) {
    this.#folder = folder;
    this.#root = readKey(join(folder, 'root.key'));
    for (const name of readdirSync(folder)) {
      const id = WRAPPING.exec(name)?.[1];
      if (id !== undefined) this.#wrapping.set(Number(id), readKey(join(folder, name)));
    }
    if (this.#wrapping.size === 0) throw new KeyRingRefused('key-ring-damaged', folder);
  }

  /** Opens an existing ring. @throws KeyRingRefused */
  static open(folder: string): FileKeyRing {
    if (!existsSync(join(folder, 'root.key'))) throw new KeyRingRefused('key-ring-missing', folder);
    if ((statSync(folder).mode & 0o077) !== 0) throw new KeyRingRefused('key-ring-readable', folder);
    return new FileKeyRing(folder);
  }

  /** Makes a ring where there is none, else opens it. For an empty log only: a new ring opens nothing sealed before. */
  static create(folder: string): FileKeyRing {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!existsSync(join(folder, 'root.key'))) {
      writeKeyOnce(folder, 'wrapping-1.key');
      writeKeyOnce(folder, 'root.key');
    }
    return FileKeyRing.open(folder);
  }

  /** The newest, also where another process has added it a moment ago. */
  current(): WrappingKey {
    let id = Math.max(...this.#wrapping.keys());
    while (this.get(id + 1) !== null) id += 1;
    const key = this.#wrapping.get(id);
    if (key === undefined) throw new KeyRingRefused('key-ring-damaged', this.#folder);
    return { id, key };
  }

  /** Another process may have added the key since this one read the folder. */
  get(id: number): Buffer | null {
    const known = this.#wrapping.get(id);
    const file = join(this.#folder, `wrapping-${id}.key`);
    if (known !== undefined || !existsSync(file)) return known ?? null;
    const key = readKey(file);
    this.#wrapping.set(id, key);
    return key;
  }

  hashKey(purpose: KeyPurpose): Buffer {
    const known = this.#hashKeys.get(purpose);
    if (known !== undefined) return known;
    const key = Buffer.from(hkdfSync('sha256', this.#root, '', `qingxin ${purpose}`, KEY_BYTES));
    this.#hashKeys.set(purpose, key);
    return key;
  }

  /** Adds a wrapping key, which wraps new subject keys from now on; older ones still open what they wrapped. */
  rotate(): WrappingKey {
    const id = this.current().id + 1;
    writeKeyOnce(this.#folder, `wrapping-${id}.key`);
    this.#wrapping.set(id, readKey(join(this.#folder, `wrapping-${id}.key`)));
    return this.current();
  }
}

/** Takes older wrapping keys away for good: what only they wrapped cannot be opened any more, in no backup either. */
export function retireWrappingKeys(folder: string): readonly number[] {
  const newest = FileKeyRing.open(folder).current().id;
  const older = readdirSync(folder).flatMap((name) => WRAPPING.exec(name)?.[1] ?? []);
  const retired = older.map(Number).filter((id) => id < newest);
  for (const id of retired) rmSync(join(folder, `wrapping-${id}.key`));
  return retired.sort((one, other) => one - other);
}

function readKey(file: string): Buffer {
  if ((statSync(file).mode & 0o077) !== 0) throw new KeyRingRefused('key-ring-readable', file);
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES) throw new KeyRingRefused('key-ring-damaged', file);
  return key;
}

/** Whole or not at all, and never over an existing key, also when two processes start at once. */
function writeKeyOnce(folder: string, name: string): void {
  const draft = join(folder, `.${name}.${process.pid}`);
  writeFileSync(draft, randomBytes(KEY_BYTES), { mode: 0o600, flush: true });
  try {
    linkSync(draft, join(folder, name));
    flushFolder(folder);
  } catch (error) {
    if (!existsSync(join(folder, name))) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** A key must not be lost by a power failure that what it sealed survives. */
function flushFolder(folder: string): void {
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}
