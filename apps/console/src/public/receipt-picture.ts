import { encode } from 'uqr';
import { publicTexts } from '../messages/public.ts';

const t = publicTexts.receipt;

const WIDTH = 750;
/** Where the lines begin, under the code. */
const LINES = 750;
const FONT = '"PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif';

export interface PictureLine {
  readonly label: string;
  readonly text: string;
}

export interface ReceiptPicture {
  readonly code: string;
  readonly lines: readonly PictureLine[];
  /** What the QR code opens. */
  readonly address: string;
  readonly isDemo: boolean;
}

/** 7KQ2M9XWB4TD → 7KQ2 M9XW B4TD, as it is read out and written down. */
export function inGroups(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1 ');
}

/** One PNG that can be kept by a long press, as a data address; null where the browser cannot draw. */
export function drawReceipt({ code, lines, address, isDemo }: ReceiptPicture): string | null {
  const canvas = document.createElement('canvas');
  canvas.width = WIDTH;
  const pen = canvas.getContext('2d');
  if (pen === null) return null;
  // Drawn once to see how far down it goes; a new height empties the canvas.
  canvas.height = drawLines(pen, lines);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, WIDTH, canvas.height);
  pen.fillStyle = '#0b4f8a';
  pen.fillRect(0, 0, WIDTH, 110);
  pen.textAlign = 'center';
  pen.fillStyle = '#fff';
  pen.font = `bold 44px ${FONT}`;
  pen.fillText(isDemo ? `${t.heading}（${t.demo}）` : t.heading, WIDTH / 2, 72);
  pen.fillStyle = '#1f1f1f';
  pen.font = `30px ${FONT}`;
  pen.fillText(t.code, WIDTH / 2, 175);
  pen.font = `bold 62px Consolas, Menlo, monospace`;
  pen.fillText(inGroups(code), WIDTH / 2, 248);
  drawCode(pen, address, { x: WIDTH / 2 - 180, y: 280, side: 360 });
  pen.font = `28px ${FONT}`;
  pen.fillText(t.scan, WIDTH / 2, 680);
  drawLines(pen, lines);
  return canvas.toDataURL('image/png');
}

/** How high the picture has to be. */
function drawLines(pen: CanvasRenderingContext2D, lines: readonly PictureLine[]): number {
  pen.textAlign = 'left';
  let y = LINES;
  for (const { label, text } of lines) {
    pen.font = `28px ${FONT}`;
    pen.fillStyle = '#595959';
    pen.fillText(label, 50, y);
    pen.fillStyle = '#1f1f1f';
    y = wrapped(pen, text, { x: 230, y, width: WIDTH - 280 }) + 52;
  }
  return y;
}

function drawCode(
  pen: CanvasRenderingContext2D,
  address: string,
  { x, y, side }: { readonly x: number; readonly y: number; readonly side: number },
): void {
  const { data, size } = encode(address, { ecc: 'M', border: 2 });
  const module = Math.floor(side / size);
  const edge = Math.floor((side - module * size) / 2);
  pen.fillStyle = '#000';
  data.forEach((row, top) =>
    row.forEach((dark, left) => {
      if (dark) pen.fillRect(x + edge + left * module, y + edge + top * module, module, module);
    }),
  );
}

/** Where the last line stands. */
function wrapped(
  pen: CanvasRenderingContext2D,
  text: string,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): number {
  let [line, at] = ['', y];
  for (const letter of text) {
    if (line !== '' && pen.measureText(line + letter).width > width) {
      pen.fillText(line, x, at);
      line = '';
      at += 40;
    }
    line += letter;
  }
  pen.fillText(line, x, at);
  return at;
}
