import { createPublicKey, hash, type KeyObject, verify } from 'node:crypto';
import { DIGEST_BYTES, leafOf } from './merkle.ts';

/** Before the first block: 32 zero bytes. */
export const NO_ROOT: Buffer = Buffer.alloc(DIGEST_BYTES);

/** A stretch of the feed, sealed: what the root is made of. */
export interface BlockParts {
  /** From 1, without gaps. */
  readonly blockNo: number;
  /** The block before it ends one position earlier. */
  readonly firstPosition: number;
  readonly lastPosition: number;
  readonly previousRoot: Buffer;
  /** Root over the block's events in the order of positions. */
  readonly eventsRoot: Buffer;
  /** How many streams there were at `lastPosition`. */
  readonly streams: number;
  /** Root over the last event of every stream at `lastPosition`, in the order in which the streams began. */
  readonly headsRoot: Buffer;
  /** Absent from blocks of format 1. */
  readonly reads?: SealedReads;
}

/** What was read since the block before, sealed with it. */
export interface SealedReads {
  /** Rows of the reads log in this block; may be none. */
  readonly rows: number;
  /** Position of the last row sealed by this block or one before; 0 before the first. */
  readonly lastRead: number;
  /** Root over these rows in their order; 32 zero bytes where there are none. */
  readonly root: Buffer;
}

export interface SealedBlock extends BlockParts {
  readonly root: Buffer;
  /** UTC, to the millisecond. */
  readonly sealedAt: string;
  readonly keyId: string;
  /** Ed25519 over `sealText`. */
  readonly signature: Buffer;
}

export interface EventPlace {
  readonly position: number;
  /** UUID in lower case. */
  readonly streamId: string;
  readonly version: number;
  readonly hash: Buffer;
}

/** First bytes of what a root is made of, by whether the block seals reads: neither passes for the other. */
const TAG = Buffer.from('qingxin-block-1', 'ascii');
const TAG_WITH_READS = Buffer.from('qingxin-block-2', 'ascii');

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(value));
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
}

const uuidBytes = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** Leaf of an event: position (8 bytes), stream (16), version (4), hash (32). */
export function eventLeaf({ position, streamId, version, hash: digest }: EventPlace): Buffer {
  const stream = uuidBytes(streamId);
  const bytes = Buffer.allocUnsafe(12 + stream.length + digest.length);
  bytes.writeUInt32BE(Math.floor(position / 2 ** 32), 0);
  bytes.writeUInt32BE(position >>> 0, 4);
  stream.copy(bytes, 8);
  bytes.writeUInt32BE(version, 8 + stream.length);
  digest.copy(bytes, 12 + stream.length);
  return leafOf(bytes);
}

/** Leaf of a stream's end: stream (16 bytes), version (4), hash (32). */
export function headLeaf({ streamId, version, hash: digest }: Omit<EventPlace, 'position'>): Buffer {
  return leafOf(Buffer.concat([uuidBytes(streamId), u32(version), digest]));
}

/** Leaf of a row of the reads log: its position (8 bytes) and the digest of its parts (32). */
export function readLeaf(position: number, digest: Buffer): Buffer {
  return leafOf(Buffer.concat([u64(position), digest]));
}

export function rootOfBlock(parts: BlockParts): Buffer {
  const { reads } = parts;
  const more = reads === undefined ? [] : [u64(reads.rows), u64(reads.lastRead), reads.root];
  return hash(
    'sha256',
    Buffer.concat([
      ...[
        reads === undefined ? TAG : TAG_WITH_READS,
        u64(parts.blockNo),
        u64(parts.firstPosition),
        u64(parts.lastPosition),
        parts.previousRoot,
      ],
      ...[parts.eventsRoot, u64(parts.streams), parts.headsRoot],
      ...more,
    ]),
    'buffer',
  );
}

/** What is signed; plain text, so that any tool can check it. */
export function sealText({ blockNo, root, sealedAt }: Pick<SealedBlock, 'blockNo' | 'root' | 'sealedAt'>): Buffer {
  return Buffer.from(`qingxin-seal-1\n${blockNo}\n${root.toString('hex')}\n${sealedAt}\n`, 'ascii');
}

/** Name of a public key: the first 16 hexadecimal digits of the SHA-256 of its 32 bytes. */
export function keyIdOf(key: KeyObject): string {
  return hash('sha256', rawPublicKey(key)).slice(0, 16);
}

/** The 32 bytes of an Ed25519 public key. */
export function rawPublicKey(key: KeyObject): Buffer {
  const { x } = (key.type === 'public' ? key : createPublicKey(key)).export({ format: 'jwk' });
  return Buffer.from(x ?? '', 'base64url');
}

/** An Ed25519 public key from its 32 bytes; null when that is not one. */
export function publicKeyFrom(raw: Buffer): KeyObject | null {
  if (raw.length !== DIGEST_BYTES) return null;
  try {
    return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
  } catch {
    return null;
  }
}

export function sealHolds(block: SealedBlock, key: KeyObject): boolean {
  return verify(null, sealText(block), key, block.signature);
}
