import type { Instant } from '@qingxin/domain';
import type { Cell, CellValue } from 'hucre/xlsx';

const LINE = { style: 'thin', color: { rgb: '999999' } } as const;
export const RULED = { top: LINE, right: LINE, bottom: LINE, left: LINE } as const;

const CENTRED = { horizontal: 'center', vertical: 'center', wrapText: true } as const;

export const titleCell: Partial<Cell> = { style: { font: { bold: true, size: 16 }, alignment: CENTRED } };
export const noteCell: Partial<Cell> = {
  style: { font: { color: { rgb: '555555' } }, alignment: { wrapText: true, vertical: 'center' } },
};
export const headCell: Partial<Cell> = { style: { font: { bold: true }, alignment: CENTRED, border: RULED } };
export const textCell: Partial<Cell> = { style: { border: RULED, alignment: { wrapText: true, vertical: 'top' } } };

/** What a sheet of the demo district says of itself wherever it is read, so that it is taken for nothing else. */
export const DEMO = '演示数据，不作办案依据　';
export const demoTitle = (title: string, demo: boolean): string => (demo ? `${title}（演示）` : title);
export const demoAtFoot = (demo: boolean): string => (demo ? DEMO : '');

/** A4 across, as wide as the page and as many pages long as it takes. */
export const ACROSS_A4 = {
  paperSize: 'a4',
  orientation: 'landscape',
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 0,
} as const;

/** Height of one line of text, in points. */
export const LINE_POINTS = 15;

/**
 * Height at which the whole text of each cell is seen, in points: not every program finds that of wrapped text by itself.
 * Widths are in characters of the sheet, of which a Chinese one takes two.
 */
export function wrappedHeight(cells: readonly CellValue[], widths: readonly number[]): number {
  const lines = cells.map((cell, column) => Math.ceil(charactersIn(String(cell ?? '')) / (widths[column] ?? 1)));
  return Math.max(1, ...lines) * LINE_POINTS;
}

/** Width in characters of the sheet. */
export function charactersIn(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
}

/** As officials write a moment: 2022年5月18日 09:00. */
export function inShanghai(instant: Instant): string {
  const parts = new Intl.DateTimeFormat('zh-CN', {
    timeZone: 'Asia/Shanghai',
    ...{ year: 'numeric', month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  }).formatToParts(Date.parse(instant));
  const of = (type: Intl.DateTimeFormatPartTypes): string => parts.find((part) => part.type === type)?.value ?? '';
  return `${of('year')}年${of('month')}月${of('day')}日 ${of('hour')}:${of('minute')}`;
}

export function streamOf(bytes: Uint8Array): ReadableStream<Uint8Array> {
  return new ReadableStream({
    start(controller) {
      controller.enqueue(bytes);
      controller.close();
    },
  });
}
