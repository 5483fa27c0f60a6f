import { grayscale, type PDFDocument, type PDFPage } from '@cantoo/pdf-lib';
import type { Block, Column } from './dossier.ts';
import type { Face, Ink } from './ink.ts';
import { wrapped } from './lines.ts';

/** Points of a millimetre. */
export const MM = 72 / 25.4;

export const A4 = { width: 210 * MM, height: 297 * MM } as const;
export const A4_ACROSS = { width: A4.height, height: A4.width } as const;
/** Room at the left for the binding. */
export const MARGIN = { top: 26 * MM, bottom: 20 * MM, left: 28 * MM, right: 18 * MM } as const;
export const AREA = A4.width - MARGIN.left - MARGIN.right;

/** How a page is set, in points. */
export interface PageLook {
  /** A4 upright unless said otherwise. */
  readonly paper?: { readonly width: number; readonly height: number };
  readonly margin: { readonly top: number; readonly bottom: number; readonly left: number; readonly right: number };
  readonly text: { readonly size: number; readonly line: number };
  readonly heading: { readonly size: number; readonly line: number; readonly before: number };
  readonly cell: { readonly size: number; readonly line: number; readonly pad: number };
}

/** Of a volume. */
const USUAL: PageLook = {
  margin: MARGIN,
  text: { size: 10.5, line: 17 },
  heading: { size: 12, line: 20, before: 8 },
  cell: { size: 9, line: 13, pad: 3 },
};
const RULE = grayscale(0.45);
const LABEL_SHARE = 0.24;

interface Setting {
  readonly face: Face;
  readonly size: number;
  readonly line: number;
}

/** Writes blocks one below the other, on as many pages as they take. */
export class PageWriter {
  readonly #document: PDFDocument;
  readonly #ink: Ink;
  #page: PDFPage | null = null;
  #y = 0;
  readonly pages: PDFPage[] = [];

  readonly #at: number | null;
  readonly #look: PageLook;
  readonly #paper: { readonly width: number; readonly height: number };
  /** Width of what is written on. */
  readonly #area: number;

  /** @param at where its first page comes in the document, from 0; at the end where nothing is said. */
  constructor(document: PDFDocument, ink: Ink, at: number | null = null, look: PageLook = USUAL) {
    this.#document = document;
    this.#ink = ink;
    this.#at = at;
    this.#look = look;
    this.#paper = look.paper ?? A4;
    this.#area = this.#paper.width - look.margin.left - look.margin.right;
  }

  title(text: string, size = 18): void {
    const shown = this.#wrap(text, this.#area, { face: 'heading', size });
    for (const line of shown) {
      this.#room(size * 1.6);
      const x = this.#look.margin.left + (this.#area - this.#ink.width(line, 'heading', size)) / 2;
      this.#write(line, { x, drop: size * 1.2, size, face: 'heading' });
      this.#y -= size * 1.6;
    }
    this.gap(size * 0.6);
  }

  gap(points: number): void {
    this.#y -= points;
  }

  block(block: Block): void {
    switch (block.kind) {
      case 'heading':
        this.#room(this.#look.text.line * 3);
        this.gap(this.#look.heading.before);
        this.#paragraph(block.text, { face: 'heading', ...this.#look.heading });
        break;
      case 'text':
        this.#paragraph(block.text, { face: 'text', ...this.#look.text });
        break;
      case 'facts':
        this.#rows([LABEL_SHARE, 1 - LABEL_SHARE], block.rows, { labels: true });
        break;
      case 'table':
        this.#table(block.columns, block.rows);
        break;
    }
  }

  #paragraph(text: string, setting: Setting): void {
    for (const line of this.#wrap(text, this.#area, setting)) {
      this.#room(setting.line);
      this.#write(line, { x: this.#look.margin.left, drop: setting.size, size: setting.size, face: setting.face });
      this.#y -= setting.line;
    }
    this.gap(3);
  }

  #table(columns: readonly Column[], rows: readonly (readonly string[])[]): void {
    const whole = columns.reduce((sum, { share }) => sum + share, 0);
    const shares = columns.map(({ share }) => share / whole);
    const head = columns.map(({ title }) => title);
    this.#rows(shares, rows, { head });
  }

  #rows(
    shares: readonly number[],
    rows: readonly (readonly string[])[],
    { head, labels = false }: { readonly head?: readonly string[]; readonly labels?: boolean },
  ): void {
    const draw = (row: readonly string[], isHead: boolean): void => this.#row(row, shares, { isHead, labels });
    const top = (): void => (head === undefined ? undefined : draw(head, true));
    this.#room(this.#look.cell.line * 4);
    top();
    for (const row of rows) {
      for (const part of this.#fitting(row, shares)) {
        const height = this.#heightOf(part, shares);
        if (this.#y - height < this.#look.margin.bottom) {
          this.#turn();
          top();
        }
        draw(part, false);
      }
    }
    this.gap(8);
  }

  /** A row that is longer than a page goes on in further rows. */
  #fitting(row: readonly string[], shares: readonly number[]): readonly (readonly string[])[] {
    const most =
      Math.floor((this.#paper.height - this.#look.margin.top - this.#look.margin.bottom) / this.#look.cell.line) - 6;
    const lines = row.map((text, column) => this.#cellLines(text, shares[column] ?? 0, 'text'));
    const parts = Math.max(1, ...lines.map(({ length }) => Math.ceil(length / most)));
    if (parts === 1) return [row];
    return Array.from({ length: parts }, (_, part) =>
      lines.map((all) => all.slice(part * most, (part + 1) * most).join('\n')),
    );
  }

  #heightOf(row: readonly string[], shares: readonly number[]): number {
    const lines = row.flatMap((text, column) =>
      (['text', 'heading'] as const).map((face) => this.#cellLines(text, shares[column] ?? 0, face).length),
    );
    return Math.max(1, ...lines) * this.#look.cell.line + 2 * this.#look.cell.pad;
  }

  #cellLines(text: string, share: number, face: Face): readonly string[] {
    return this.#wrap(text, share * this.#area - 2 * this.#look.cell.pad, { face, size: this.#look.cell.size });
  }

  #row(
    row: readonly string[],
    shares: readonly number[],
    { isHead, labels }: { readonly isHead: boolean; readonly labels: boolean },
  ): void {
    const height = this.#heightOf(row, shares);
    this.#room(height);
    const page = this.#current();
    let x: number = this.#look.margin.left;
    for (const [column, text] of row.entries()) {
      const width = (shares[column] ?? 0) * this.#area;
      page.drawRectangle({ x, y: this.#y - height, width, height, borderWidth: 0.5, borderColor: RULE });
      const face = isHead || (labels && column === 0) ? 'heading' : 'text';
      for (const [index, line] of this.#cellLines(text, shares[column] ?? 0, face).entries()) {
        const drop = this.#look.cell.pad + this.#look.cell.size + index * this.#look.cell.line;
        this.#write(line, { x: x + this.#look.cell.pad, drop, size: this.#look.cell.size, face });
      }
      x += width;
    }
    this.#y -= height;
  }

  #wrap(text: string, width: number, { face, size }: Pick<Setting, 'face' | 'size'>): readonly string[] {
    return wrapped(this.#ink.shown(text), width, (part) => this.#ink.width(part, face, size));
  }

  #write(
    text: string,
    { x, drop, size, face }: { readonly x: number; readonly drop: number; readonly size: number; readonly face: Face },
  ): void {
    this.#ink.write(this.#current(), text, { x, y: this.#y - drop, size, face });
  }

  #room(height: number): void {
    if (this.#page === null || this.#y - height < this.#look.margin.bottom) this.#turn();
  }

  #current(): PDFPage {
    return this.#page ?? this.#turn();
  }

  #turn(): PDFPage {
    const at = this.#at === null ? this.#document.getPageCount() : this.#at + this.pages.length;
    const page = this.#document.insertPage(at, [this.#paper.width, this.#paper.height]);
    this.#page = page;
    this.#y = this.#paper.height - this.#look.margin.top;
    this.pages.push(page);
    return page;
  }
}
