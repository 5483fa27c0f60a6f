import { hash } from 'node:crypto';

const UUID_AT_END = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const STREAM_NAMES = 'f4a8c1de-53d0-4c7e-9b1b-6d3a4f0c2e71';

function bytesOf(uuid: string): Buffer {
  const bytes = Buffer.from(uuid.replaceAll('-', ''), 'hex');
  if (bytes.length !== 16) throw new Error('not a uuid');
  return bytes;
}

/** Name-based uuid (RFC 9562 version 5), lower case. */
export function uuidV5(namespace: string, name: string): string {
  const hex = hash('sha1', Buffer.concat([bytesOf(namespace), Buffer.from(name, 'utf8')]), 'hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** Id of a stream by its name: `case-<uuid>` is that uuid; a name without one (`register-…`, `duty-…`) is hashed. */
export function streamIdOf(name: string): string {
  return UUID_AT_END.exec(name)?.[0].toLowerCase() ?? uuidV5(STREAM_NAMES, name);
}

/** Id of the n-th event (from 1) of a command. */
export function eventIdOf(commandId: string, ordinal: number): string {
  return uuidV5(commandId, String(ordinal));
}
