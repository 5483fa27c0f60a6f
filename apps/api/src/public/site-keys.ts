import { createCipheriv, createDecipheriv } from 'node:crypto';

/** A uuid is one block of the cipher. */
const CIPHER = 'aes-128-ecb';
const KEY_BYTES = 16;
const KEY = /^[A-Za-z0-9_-]{22}$/;
const UUID = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/**
 * What stands in the QR code of a site: the id of the project under a key outside the database. It says nothing to others, is
 * kept nowhere, and nobody can make up another one: whatever is typed leads to some uuid that no project has.
 */
export class SiteKeys {
  readonly #key: Buffer;

  constructor(keyed: (purpose: string, text: string) => Buffer) {
    this.#key = keyed('site', 'key').subarray(0, KEY_BYTES);
  }

  /** @param id uuid of the project */
  of(id: string): string {
    const cipher = createCipheriv(CIPHER, this.#key, null).setAutoPadding(false);
    return Buffer.concat([cipher.update(Buffer.from(id.replaceAll('-', ''), 'hex')), cipher.final()]).toString(
      'base64url',
    );
  }

  /** Null for what has not the form of one. */
  idOf(key: string): string | null {
    if (!KEY.test(key)) return null;
    const decipher = createDecipheriv(CIPHER, this.#key, null).setAutoPadding(false);
    const hex = Buffer.concat([decipher.update(Buffer.from(key, 'base64url')), decipher.final()]).toString('hex');
    return hex.replace(UUID, '$1-$2-$3-$4-$5');
  }
}
