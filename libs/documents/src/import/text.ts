const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
/** Characters nobody sees: zero-width spaces, joiners, direction marks. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g;

/** ASCII for its full-width forms, a plain space for every blank, nothing invisible, no blanks around. */
export function plainText(text: string): string {
  return text
    .replace(INVISIBLE, '')
    .replace(FULL_WIDTH, (character) => String.fromCharCode(character.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(/\s+/g, ' ')
    .trim();
}

const BRACKETED = /\(([^()]*)\)|\[([^[\]]*)\]|\{([^{}]*)\}|【([^【】]*)】|〔([^〔〕]*)〕/g;

/** A heading as it is compared: without blanks, marks and what stands in brackets. */
export function plainHeading(text: string): string {
  return plainText(text)
    .replace(BRACKETED, '')
    .replace(/[\s*:]/g, '');
}

/** What stands in brackets, each without blanks. */
export function inBrackets(text: string): readonly string[] {
  return [...plainText(text).matchAll(BRACKETED)].map((match) => match.slice(1).join('').replace(/\s/g, ''));
}
