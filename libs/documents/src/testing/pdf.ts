import { deflateSync } from 'node:zlib';
import { degrees, PDFDocument } from '@cantoo/pdf-lib';
import { getDocument } from 'unpdf/pdfjs';

const opened = (bytes: Uint8Array) => getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;

type Item = { readonly str: string; readonly transform: readonly number[] };

/** What stands on each page and where, read by another library than the one that wrote it. */
async function itemsOf(bytes: Uint8Array): Promise<readonly (readonly Item[])[]> {
  const document = await opened(bytes);
  const pages: (readonly Item[])[] = [];
  for (let page = 1; page <= document.numPages; page += 1) {
    const { items } = await (await document.getPage(page)).getTextContent();
    pages.push(items.filter((item): item is Item & typeof item => 'str' in item));
  }
  return pages;
}

/** Text of each page, spaces left out. */
export async function pageTexts(bytes: Uint8Array): Promise<readonly string[]> {
  const pages = await itemsOf(bytes);
  return pages.map((items) => items.map(({ str }) => str.replaceAll(/\s/g, '')).join(''));
}

/** Where a text stands on a page (from 1), in points from its lower left corner as it is stored. */
export async function placeOf(bytes: Uint8Array, page: number, text: string): Promise<readonly [number, number]> {
  const found = (await itemsOf(bytes))[page - 1]?.find(({ str }) => str === text);
  if (found === undefined) throw new Error(`not on page ${page}`);
  const [, , , , x = 0, y = 0] = found.transform;
  return [x, y];
}

/** A file of other people's making: one page for each text, in Latin letters. */
export async function somePdf(texts: readonly string[], more: { readonly turned?: number } = {}): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  for (const text of texts) {
    const page = document.addPage([595, 842]);
    page.drawText(text, { x: 100, y: 400 });
    page.setRotation(degrees(more.turned ?? 0));
  }
  return document.save();
}

export async function lockedPdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  document.addPage([595, 842]);
  document.encrypt({ userPassword: 'u', ownerPassword: 'o' });
  return document.save();
}

/** A grey picture. */
export function somePng(width: number, height: number): Uint8Array {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 0, 0, 0, 0], 8);
  const rows = Buffer.alloc((width + 1) * height, 128);
  for (let row = 0; row < height; row += 1) rows[row * (width + 1)] = 0;
  const chunks = [chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return Buffer.concat([Buffer.from('\u0089PNG\r\n\u001a\n', 'latin1'), ...chunks]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crcOf(body));
  return Buffer.concat([length, body, sum]);
}

function crcOf(bytes: Buffer): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}
