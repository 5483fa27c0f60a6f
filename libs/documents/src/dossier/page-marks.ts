import { degrees, type PDFPage } from '@cantoo/pdf-lib';
import type { Ink } from './ink.ts';
import { MM } from './page-writer.ts';

const INSET = { side: 14 * MM, top: 12 * MM } as const;
const SIZE = 11;
const DEMO_SIZE = 9;
export const DEMO_MARK = '演示环境打印，不作档案使用';

/** 页号 at the outer upper corner: right on front pages, left on the backs of them (DA/T 22). */
export function numbered(page: PDFPage, number: number, ink: Ink): void {
  const text = String(number);
  const width = ink.width(text, 'text', SIZE);
  const seen = seenOf(page);
  const across = number % 2 === 1 ? seen.width - INSET.side - width : INSET.side;
  write(page, text, ink, { across, size: SIZE });
}

export function demoMarked(page: PDFPage, ink: Ink, mark = DEMO_MARK): void {
  const across = (seenOf(page).width - ink.width(mark, 'text', DEMO_SIZE)) / 2;
  write(page, mark, ink, { across, size: DEMO_SIZE });
}

/** Size of the page as it is seen, turned and cut. */
function seenOf(page: PDFPage): { readonly width: number; readonly height: number } {
  const { width, height } = page.getCropBox();
  return turnOf(page) % 180 === 0 ? { width, height } : { width: height, height: width };
}

function turnOf(page: PDFPage): number {
  return ((page.getRotation().angle % 360) + 360) % 360;
}

/** At the upper edge of the page as it is seen, `across` from its left. */
function write(
  page: PDFPage,
  text: string,
  ink: Ink,
  { across, size }: { readonly across: number; readonly size: number },
): void {
  const { x, y, width, height } = page.getCropBox();
  const down = INSET.top;
  const turn = turnOf(page);
  const at =
    turn === 90
      ? { x: x + down, y: y + across }
      : turn === 180
        ? { x: x + width - across, y: y + down }
        : turn === 270
          ? { x: x + width - down, y: y + height - across }
          : { x: x + across, y: y + height - down };
  ink.write(page, text, { ...at, size, rotate: degrees(turn) });
}
