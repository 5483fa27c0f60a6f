import { createHash } from 'node:crypto';

const UUID_AT_END = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const STREAM_NAMES = 'f4a8c1de-53d0-4c7e-9b1b-6d3a4f0c2e71';

function bytesOf(uuid: string): Buffer {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new Error('not a uuid');
  return bytes;
}

/** Name-based uuid (RFC 9562 version 5), lower case. */
export function uuidV5(namespace: string, name: string): string {
  const digest = createHash('sha1').update(bytesOf(namespace)).update(name, 'utf8').digest();
  digest[6] = ((digest[6] ?? 0) & 0x0f) | 0x50;
  digest[8] = ((digest[8] ?? 0) & 0x3f) | 0x80;
  const hex = digest.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

/** Id of a stream by its name: `case-<uuid>` is that uuid; a name without one (`register-…`, `duty-…`) is hashed. */
export function streamIdOf(name: string): string {
  return UUID_AT_END.exec(name)?.[0].toLowerCase() ?? uuidV5(STREAM_NAMES, name);
}

/** Id of the n-th event (from 1) of a command. */
export function eventIdOf(commandId: string, ordinal: number): string {
  return uuidV5(commandId, String(ordinal));
}
