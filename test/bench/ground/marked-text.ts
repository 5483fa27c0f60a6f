import { MARKS } from './recorded-append.ts';

/** Text with marks, cut at the marks once. */
export class MarkedText {
  readonly #pieces: readonly string[];

  constructor(text: string) {
    this.#pieces = text.split(new RegExp(`(${Object.values(MARKS).join('|')})`));
  }

  render(values: Readonly<Record<string, string>>): string {
    let text = '';
    for (const piece of this.#pieces) text += values[piece] ?? piece;
    return text;
  }
}
