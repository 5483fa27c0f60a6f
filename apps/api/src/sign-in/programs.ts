import { createHash, timingSafeEqual } from 'node:crypto';
import type { GivenToken } from './token.ts';

/** Programs that are let in by a token of the configuration; they are nobody of the district and see no matter. */
export class Programs {
  readonly #tokens: readonly Buffer[];

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens.map(hashOf);
  }

  knows({ token, by }: GivenToken): boolean {
    const given = hashOf(token);
    return by === 'bearer' && this.#tokens.some((known) => timingSafeEqual(known, given));
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
