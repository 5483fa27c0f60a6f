import type { KeyObject } from 'node:crypto';
import { publicKeyFrom, type SealedBlock } from './block.ts';
import { DIGEST_BYTES } from './merkle.ts';

/** One line of `blocks.jsonl` and of the anchors kept outside: digests in lower-case hexadecimal, the signature in base64. */
export function textOfBlock(block: SealedBlock): string {
  return JSON.stringify({
    blockNo: block.blockNo,
    firstPosition: block.firstPosition,
    lastPosition: block.lastPosition,
    previousRoot: block.previousRoot.toString('hex'),
    eventsRoot: block.eventsRoot.toString('hex'),
    streams: block.streams,
    headsRoot: block.headsRoot.toString('hex'),
    ...(block.reads === undefined
      ? {}
      : { reads: block.reads.rows, lastRead: block.reads.lastRead, readsRoot: block.reads.root.toString('hex') }),
    root: block.root.toString('hex'),
    sealedAt: block.sealedAt,
    keyId: block.keyId,
    signature: block.signature.toString('base64'),
  });
}

/** Reads such a line; null when it is not one. */
export function blockOfText(line: string): SealedBlock | null {
  const fields = objectOf(line);
  if (fields === null) return null;
  const { sealedAt, keyId, signature } = fields;
  if (typeof sealedAt !== 'string' || typeof keyId !== 'string' || typeof signature !== 'string') return null;
  const wholes = read(fields, ['blockNo', 'firstPosition', 'lastPosition', 'streams'], wholeOf);
  const digests = read(fields, ['previousRoot', 'eventsRoot', 'headsRoot', 'root'], digestOf);
  if (wholes === null || digests === null) return null;
  const block = { ...wholes, ...digests, sealedAt, keyId, signature: Buffer.from(signature, 'base64') };
  if (!READS.some((name) => name in fields)) return block;
  const [rows, lastRead, root] = [wholeOf(fields['reads']), wholeOf(fields['lastRead']), digestOf(fields['readsRoot'])];
  return rows === null || lastRead === null || root === null ? null : { ...block, reads: { rows, lastRead, root } };
}

/** Fields of a block that seals reads: all of them or none. */
const READS = ['reads', 'lastRead', 'readsRoot'];

/** A public key from a line of `keys.jsonl`; null when it is not one. */
export function publicKeyOfText(line: string): KeyObject | null {
  const publicKey = objectOf(line)?.['publicKey'];
  return typeof publicKey === 'string' ? publicKeyFrom(Buffer.from(publicKey, 'base64')) : null;
}

/** Fields of one kind; null when one of them is not. */
export function read<N extends string, T>(
  fields: Readonly<Record<string, unknown>>,
  names: readonly N[],
  of: (value: unknown) => T | null,
): Readonly<Record<N, T>> | null {
  const values = names.map((name) => [name, of(fields[name])] as const);
  return values.some(([, value]) => value === null) ? null : (Object.fromEntries(values) as Record<N, T>);
}

/** A JSON object; null for anything else. */
export function objectOf(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : null;
  } catch {
    return null;
  }
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A whole number from 0; null for anything else. */
export function wholeOf(value: unknown): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

const DIGEST = new RegExp(`^[0-9a-f]{${DIGEST_BYTES * 2}}$`);

/** 32 bytes in lower-case hexadecimal; null for anything else. */
export function digestOf(value: unknown): Buffer | null {
  return typeof value === 'string' && DIGEST.test(value) ? Buffer.from(value, 'hex') : null;
}
