import { timingSafeEqual } from 'node:crypto';
import { SiteKeys } from './site-keys.ts';

/** Characters of the part that leads to the complaint; the rest proves which opening it is of. */
const PLACE = 22;
const PROOF = 16;
const KEY = /^[A-Za-z0-9_-]{38}$/;

/**
 * What stands in the QR code of a group that workers join by telephone: the id of the complaint under a key outside the database,
 * and a proof of the opening. It says nothing to others, is kept nowhere, cannot be made up, and is dead in the next opening.
 */
export class EntryKeys {
  readonly #places: SiteKeys;
  readonly #keyed: (purpose: string, text: string) => Buffer;

  constructor(keyed: (purpose: string, text: string) => Buffer) {
    this.#places = new SiteKeys((purpose, text) => keyed(`group-entry-${purpose}`, text));
    this.#keyed = keyed;
  }

  /** @param id uuid of the complaint @param ordinal which opening */
  of(id: string, ordinal: number): string {
    return `${this.#places.of(id)}${this.#proof(id, ordinal)}`;
  }

  /** Uuid of the complaint that it leads to, if any; whether it opens anything says `isOf`. */
  idOf(key: string): string | null {
    return KEY.test(key) ? this.#places.idOf(key.slice(0, PLACE)) : null;
  }

  isOf(key: string, id: string, ordinal: number): boolean {
    const [given, right] = [Buffer.from(key.slice(PLACE)), Buffer.from(this.#proof(id, ordinal))];
    return given.length === right.length && timingSafeEqual(given, right);
  }

  #proof(id: string, ordinal: number): string {
    return this.#keyed('group-entry-proof', `${id}/${ordinal}`).toString('base64url').slice(0, PROOF);
  }
}
