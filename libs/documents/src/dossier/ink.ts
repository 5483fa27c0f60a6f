import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PDFDocument, PDFFont, PDFPage, Rotation } from '@cantoo/pdf-lib';
import * as fontkit from 'fontkit';

const FACES = dirname(dirname(createRequire(import.meta.url).resolve('@embedpdf/fonts-sc')));
const FILES = { text: 'NotoSansHans-Regular.otf', heading: 'NotoSansHans-Bold.otf' } as const;

export type Face = keyof typeof FILES;

interface Place {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly face?: Face;
  readonly rotate?: Rotation;
}

/** Read once: eight megabytes each, of which a document takes the characters that it shows. */
const read = new Map<Face, Promise<Uint8Array>>();

function bytesOf(face: Face): Promise<Uint8Array> {
  const known = read.get(face) ?? readFile(join(FACES, 'fonts', FILES[face]));
  read.set(face, known);
  return known;
}

/** What text is written with: both faces embedded, each character measured once. */
export class Ink {
  readonly #fonts: Readonly<Record<Face, PDFFont>>;
  readonly #known: ReadonlySet<number>;
  readonly #widths: Readonly<Record<Face, Map<string, number>>> = { text: new Map(), heading: new Map() };

  private constructor(fonts: Readonly<Record<Face, PDFFont>>) {
    this.#fonts = fonts;
    this.#known = new Set(fonts.text.getCharacterSet());
  }

  static async for(document: PDFDocument): Promise<Ink> {
    document.registerFontkit(fontkit);
    // Ligatures would be measured otherwise than they are drawn.
    const options = { subset: true, features: { liga: false } };
    const [text, heading] = [await bytesOf('text'), await bytesOf('heading')];
    return new Ink({
      text: await document.embedFont(text, options),
      heading: await document.embedFont(heading, options),
    });
  }

  /** What can be shown: a character that the font has not stands as its code, so that it is not lost. */
  shown(text: string): string {
    return Array.from(text.normalize('NFC'))
      .map((character) => {
        const code = character.codePointAt(0) ?? 0;
        if (character === '\n') return character;
        if (/\p{Cc}|\p{Cf}/u.test(character)) return character === '\t' ? ' ' : '';
        return this.#known.has(code) ? character : `[U+${code.toString(16).toUpperCase()}]`;
      })
      .join('');
  }

  /** In points; `text` as `shown`. */
  width(text: string, face: Face, size: number): number {
    let sum = 0;
    for (const character of text) sum += this.#unit(character, face);
    return sum * size;
  }

  #unit(character: string, face: Face): number {
    const widths = this.#widths[face];
    const known = widths.get(character) ?? this.#fonts[face].widthOfTextAtSize(character, 1);
    widths.set(character, known);
    return known;
  }

  write(page: PDFPage, text: string, { face = 'text', ...at }: Place): void {
    if (text !== '') page.drawText(text, { ...at, font: this.#fonts[face] });
  }
}
