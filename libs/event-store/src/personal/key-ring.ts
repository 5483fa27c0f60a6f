import { createHmac } from 'node:crypto';
import { canonicalJson } from '../canonical-json.ts';

export interface WrappingKey {
  /** Version, from 1; stored with every key it wraps. */
  readonly id: number;
  /** 32 bytes. */
  readonly key: Buffer;
}

export type KeyPurpose = 'look-up' | 'fingerprint' | 'claim' | 'mark';

/** Keys that are never in the database nor in its backups. */
export interface KeyRing {
  /** The key that wraps new subject keys. */
  current(): WrappingKey;
  /** An older wrapping key; null once it was destroyed. */
  get(id: number): Buffer | null;
  /** 32 bytes for keyed hashes of one purpose; the same for as long as the ring lives. */
  hashKey(purpose: KeyPurpose): Buffer;
}

/** Keyed hash (32 bytes) of a request: the same command id with another request is an error, never a success. */
export function fingerprint(ring: KeyRing, request: unknown): Buffer {
  return createHmac('sha256', ring.hashKey('fingerprint')).update(canonicalJson(request)).digest();
}

/** What `es.claimed_key.key` holds for a natural key: nothing can be read from it, equal keys give equal text. */
export function claimKey(ring: KeyRing, kind: string, naturalKey: string): string {
  return createHmac('sha256', ring.hashKey('claim')).update(`${kind}\n${naturalKey}`).digest('base64url');
}

/** What `es.key_check` holds: equal for two rings only if they are the same. */
export function keyMark(ring: KeyRing): Buffer {
  return createHmac('sha256', ring.hashKey('mark')).update('es.key_check').digest();
}
