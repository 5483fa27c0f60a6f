import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly content: Buffer;
  readonly stored?: boolean;
  readonly flags?: number;
  readonly crc?: number;
  /** As stated, where it is not the true one. */
  readonly size?: number;
}

/** An archive byte by byte; `big` in the 64-bit form that streaming writers give even to small ones. */
export function zip(parts: readonly Part[], big = false): Uint8Array {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const {
    name,
    content,
    stored = false,
    flags = 0,
    crc = crc32(content),
    size: unpacked = content.length,
  } of parts) {
    const data = stored ? content : deflateRawSync(content);
    const common = [u16(flags), u16(stored ? 0 : 8), u32(0), u32(crc)];
    const local = [u32(0x04034b50), u16(20), ...common, u32(data.length), u32(unpacked)];
    const file = Buffer.concat([...local, u16(name.length), u16(0), Buffer.from(name), data]);
    const sizes = big ? [u32(0xffffffff), u32(0xffffffff)] : [u32(data.length), u32(unpacked)];
    const extra = big ? [u16(1), u16(24), u64(unpacked), u64(data.length), u64(offset)] : [];
    const lengths = [u16(name.length), u16(Buffer.concat(extra).length), u16(0), u16(0), u16(0), u32(0)];
    const place = [u32(big ? 0xffffffff : offset), Buffer.from(name), ...extra];
    directory.push(Buffer.concat([u32(0x02014b50), u16(20), u16(20), ...common, ...sizes, ...lengths, ...place]));
    files.push(file);
    offset += file.length;
  }
  const size = Buffer.concat(directory).length;
  const bigEnd = [u32(0x06064b50), u64(44), u16(45), u16(45), u32(0), u32(0), u64(parts.length), u64(parts.length)];
  const locator = [u64(size), u64(offset), u32(0x07064b50), u32(0), u64(offset + size), u32(1)];
  const counts = big ? [u16(0xffff), u16(0xffff)] : [u16(parts.length), u16(parts.length)];
  const end = [u32(0x06054b50), u32(0), ...counts, u32(size), u32(big ? 0xffffffff : offset), u16(0)];
  return new Uint8Array(Buffer.concat([...files, ...directory, ...(big ? [...bigEnd, ...locator] : []), ...end]));
}

function u16(value: number): Buffer {
  const bytes = Buffer.alloc(2);
  bytes.writeUInt16LE(value);
  return bytes;
}

function u32(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function u64(value: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(value));
  return bytes;
}
