import { inflateSync } from 'node:zlib';
import { openZip } from '../import/zip-archive.ts';
import decode from 'qr/decode.js';
import { partOf } from './document-text.ts';

/** What the QR code of a .docx says, by a reader that shares nothing with what drew it; null where there is none. */
export async function codeIn(bytes: Uint8Array): Promise<string | null> {
  const relations = await partOf(bytes, 'word/_rels/document.xml.rels');
  const picture = /Target="(media\/[^"]+\.png)"/.exec(relations)?.[1];
  return picture === undefined ? null : codeOf(await bytesOf(bytes, `word/${picture}`));
}

/** The same of the first picture of a workbook. */
export async function codeInSheet(bytes: Uint8Array): Promise<string> {
  return codeOf(await bytesOf(bytes, 'xl/media/image1.png'));
}

async function bytesOf(bytes: Uint8Array, name: string): Promise<Buffer> {
  const archive = await openZip(bytes);
  const pieces: Uint8Array[] = [];
  for await (const piece of archive.unpack(name)) pieces.push(piece);
  return Buffer.concat(pieces);
}

/** Of a PNG of grey bytes without filters; a long limit, because a slow machine reads no other code. */
export function codeOf(png: Buffer): string {
  const width = png.readUInt32BE(16);
  const height = png.readUInt32BE(20);
  const length = png.readUInt32BE(33);
  const grey = inflateSync(png.subarray(41, 41 + length));
  const data = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1)
      data.fill(grey[y * (width + 1) + 1 + x] ?? 0, (y * width + x) * 4, (y * width + x) * 4 + 4);
  }
  return decode({ width, height, data }, { format: 'RGBA', timeLimit: 60_000 });
}
