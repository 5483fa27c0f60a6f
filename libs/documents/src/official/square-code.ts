import { crc32, deflateSync } from 'node:zlib';
import { ImageRun, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { encode } from 'uqr';
import { run, SIZES, TYPE_AREA } from './page.ts';

/** Pixels of one module. */
const MODULE = 4;
/** Pixels of the image on the page at 96 to the inch: 22 mm. */
export const ON_PAGE = 84;

/**
 * A QR code (GB/T 18284) of the number of a paper, so that a scan of it finds the matter. It holds the text and nothing else:
 * no address, no person. `beside`: what stands at the left of the same line.
 */
export function codeLine(text: string, beside: string, words = '扫码得编号'): Paragraph {
  const image = new ImageRun({
    type: 'png',
    data: squareCode(text),
    transformation: { width: ON_PAGE, height: ON_PAGE },
    altText: { name: 'number', title: words, description: words },
  });
  return new Paragraph({
    keepLines: true,
    spacing: { before: 120 },
    tabStops: [{ type: TabStopType.RIGHT, position: TYPE_AREA }],
    children: [run(beside, 'body', { size: SIZES.small }), new TextRun({ children: [new Tab(), image] })],
  });
}

/** The code as a PNG of grey bytes, black on white with its quiet zone. */
export function squareCode(text: string): Uint8Array {
  const { data, size } = encode(text, { ecc: 'M', border: 4 });
  const width = size * MODULE;
  const lines = data.map((row) => {
    const line = Buffer.alloc(width + 1, 255);
    line[0] = 0;
    row.forEach((dark, x) => dark && line.fill(0, 1 + x * MODULE, 1 + (x + 1) * MODULE));
    return line;
  });
  return png(width, Buffer.concat(lines.flatMap((line) => Array.from({ length: MODULE }, () => line))));
}

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

function png(side: number, lines: Buffer): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  // Eight bits of grey; compression, filter and interlace as the format has them by default.
  header.set([8, 0, 0, 0, 0], 8);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(lines)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([SIGNATURE, ...chunks]));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}
