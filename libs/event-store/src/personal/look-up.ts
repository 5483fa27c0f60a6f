import { createHmac } from 'node:crypto';
import type { KeyRing } from './key-ring.ts';

const TOKEN_BYTES = 16;

/** How a field can be found again: not at all, by its whole value, by its value and parts of a name or the end of a number. */
export type LookUp = 'none' | 'exact' | 'name' | 'number';

/** Digits at the end of a number by which it may be asked for. */
const TAIL = 4;

/** Width, case and white space make no difference to a search. */
export function searchForm(text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/gu, '');
}

/** Every two neighbouring characters once; a single character stands for itself. */
export function bigrams(text: string): readonly string[] {
  const characters = Array.from(searchForm(text));
  if (characters.length < 2) return characters;
  return [...new Set(characters.slice(1).map((character, index) => `${characters[index] ?? ''}${character}`))];
}

function token(ring: KeyRing, kind: 'exact' | 'part' | 'tail', field: string, text: string): Buffer {
  const digest = createHmac('sha256', ring.hashKey('look-up')).update(`${kind}\n${field}\n${text}`).digest();
  return digest.subarray(0, TOKEN_BYTES);
}

export function exactToken(ring: KeyRing, field: string, text: string): Buffer {
  return token(ring, 'exact', field, searchForm(text));
}

/** Of the last four digits; null for what has fewer. */
export function tailToken(ring: KeyRing, field: string, text: string): Buffer | null {
  const digits = searchForm(text).replace(/\D/gu, '');
  return digits.length < TAIL ? null : token(ring, 'tail', field, digits.slice(-TAIL));
}

export function partTokens(ring: KeyRing, field: string, text: string): readonly Buffer[] {
  return bigrams(text).map((part) => token(ring, 'part', field, part));
}

export function tokensFor(ring: KeyRing, look: LookUp, field: string, text: string): readonly Buffer[] {
  switch (look) {
    case 'none':
      return [];
    case 'exact':
      return [exactToken(ring, field, text)];
    case 'number': {
      const tail = tailToken(ring, field, text);
      return [exactToken(ring, field, text), ...(tail === null ? [] : [tail])];
    }
    case 'name':
      return [exactToken(ring, field, text), ...partTokens(ring, field, text)];
  }
}
