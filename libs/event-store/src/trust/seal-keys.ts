import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keyIdOf, rawPublicKey } from '@qingxin/verifier';

const FILE = /^seal-(\d+)\.pem$/;

export class SealKeysRefused extends Error {
  readonly code: 'seal-keys-missing' | 'seal-keys-readable' | 'seal-keys-damaged';

  constructor(code: SealKeysRefused['code'], path: string) {
    super(`${code}: ${path}`);
    this.name = 'SealKeysRefused';
    this.code = code;
  }
}

/** What is published of a key. */
export interface PublishedKey {
  readonly keyId: string;
  /** 32 bytes in base64. */
  readonly publicKey: string;
}

/**
 * Ed25519 keys that seal the log, `seal-<n>.pem` in a folder outside the database (0700, files 0600). The newest signs; the
 * older ones stay, so that their public halves can be published. Whoever has this key **and** the database can write
 * another history; the anchors kept elsewhere are what shows it.
 */
export class SealKeys {
  readonly #keys: readonly KeyObject[];

  private constructor(keys: readonly KeyObject[]) {
    this.#keys = keys;
  }

  /** @throws SealKeysRefused */
  static open(folder: string): SealKeys {
    if (!existsSync(folder)) throw new SealKeysRefused('seal-keys-missing', folder);
    if ((statSync(folder).mode & 0o077) !== 0) throw new SealKeysRefused('seal-keys-readable', folder);
    const numbers = readdirSync(folder).flatMap((name) => FILE.exec(name)?.[1] ?? []);
    if (numbers.length === 0) throw new SealKeysRefused('seal-keys-missing', folder);
    return new SealKeys(
      numbers
        .map(Number)
        .sort((one, other) => one - other)
        .map((no) => keyIn(folder, no)),
    );
  }

  /** Opens the keys, the first of them made where there is none. */
  static create(folder: string): SealKeys {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!readdirSync(folder).some((name) => FILE.test(name))) addKey(folder, 1);
    return SealKeys.open(folder);
  }

  /** Adds a key that signs from now on. @throws SealKeysRefused */
  static rotate(folder: string): SealKeys {
    addKey(folder, SealKeys.open(folder).#keys.length + 1);
    return SealKeys.open(folder);
  }

  get keyId(): string {
    return keyIdOf(this.#current);
  }

  sign(text: Buffer): Buffer {
    return sign(null, text, this.#current);
  }

  /** The public halves of all of them, the oldest first. */
  publicKeys(): readonly KeyObject[] {
    return this.#keys.map((key) => createPublicKey(key));
  }

  /** The same as they are published. */
  published(): readonly PublishedKey[] {
    return this.#keys.map((key) => ({ keyId: keyIdOf(key), publicKey: rawPublicKey(key).toString('base64') }));
  }

  get #current(): KeyObject {
    const key = this.#keys.at(-1);
    if (key === undefined) throw new Error('no key');
    return key;
  }
}

function addKey(folder: string, no: number): void {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' });
  writeFileSync(join(folder, `seal-${no}.pem`), pem, { flag: 'wx', mode: 0o600, flush: true });
}

function keyIn(folder: string, no: number): KeyObject {
  const path = join(folder, `seal-${no}.pem`);
  if ((statSync(path).mode & 0o077) !== 0) throw new SealKeysRefused('seal-keys-readable', path);
  try {
    const key = createPrivateKey(readFileSync(path));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Told below.
  }
  throw new SealKeysRefused('seal-keys-damaged', path);
}
