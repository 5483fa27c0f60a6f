import { degrees, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { ListedBecause } from './dossier.ts';
import { A4, AREA, MARGIN } from './page-writer.ts';

/** A PNG is unpacked in order to be put into a page. */
const MOST_PNG_PIXELS = 40_000_000;

/** How far a camera was turned, clockwise in degrees, by the Exif orientation that it wrote. */
const TURNED: Readonly<Record<number, number>> = { 3: 180, 6: 90, 8: 270 };

/** The picture on a page of its own, upright and as large as fits. */
export async function picturePage(
  document: PDFDocument,
  extension: string,
  bytes: Uint8Array,
): Promise<PDFPage | ListedBecause> {
  const isPng = extension === 'png';
  if (isPng && pixelsOf(bytes) > MOST_PNG_PIXELS) return 'picture-too-large';
  try {
    const image = await (isPng ? document.embedPng(bytes) : document.embedJpg(bytes));
    const turn = isPng ? 0 : (TURNED[orientationOf(bytes)] ?? 0);
    const isAcross = turn % 180 !== 0;
    const [wide, high] = isAcross ? [image.height, image.width] : [image.width, image.height];
    const room = A4.height - MARGIN.top - MARGIN.bottom;
    const scale = Math.min(AREA / wide, room / high);
    const page = document.addPage([A4.width, A4.height]);
    const x = MARGIN.left + (AREA - wide * scale) / 2;
    const y = A4.height - MARGIN.top - high * scale;
    page.drawImage(image, {
      ...cornerOf(turn, { x, y, wide: wide * scale, high: high * scale }),
      ...{ width: image.width * scale, height: image.height * scale, rotate: degrees(-turn) },
    });
    return page;
  } catch {
    return 'damaged';
  }
}

/** Where the lower left corner of the picture comes to lie when it is turned. */
function cornerOf(
  turn: number,
  { x, y, wide, high }: { readonly x: number; readonly y: number; readonly wide: number; readonly high: number },
): { readonly x: number; readonly y: number } {
  if (turn === 90) return { x, y: y + high };
  if (turn === 180) return { x: x + wide, y: y + high };
  if (turn === 270) return { x: x + wide, y };
  return { x, y };
}

function pixelsOf(png: Uint8Array): number {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  return png.byteLength < 24 ? 0 : view.getUint32(16) * view.getUint32(20);
}

/** Exif orientation of a JPEG, 1 where it says none. */
export function orientationOf(jpeg: Uint8Array): number {
  const view = new DataView(jpeg.buffer, jpeg.byteOffset, jpeg.byteLength);
  for (let at = 2; at + 10 < view.byteLength && view.getUint8(at) === 0xff; at += 2 + view.getUint16(at + 2)) {
    const marker = view.getUint8(at + 1);
    if (marker === 0xda) return 1;
    if (marker === 0xe1 && view.getUint32(at + 4) === 0x45786966) return exifOrientation(view, at + 10);
  }
  return 1;
}

function exifOrientation(view: DataView, tiff: number): number {
  if (tiff + 8 > view.byteLength) return 1;
  const little = view.getUint16(tiff) === 0x4949;
  const first = tiff + view.getUint32(tiff + 4, little);
  if (first + 2 > view.byteLength) return 1;
  const entries = view.getUint16(first, little);
  for (let at = first + 2; at + 12 <= Math.min(view.byteLength, first + 2 + entries * 12); at += 12) {
    if (view.getUint16(at, little) === 0x0112) return view.getUint16(at + 8, little);
  }
  return 1;
}
