import type { Door } from '@qingxin/application';
import { dayNumber } from '@qingxin/domain';
import { isInForce, loadNorms, type Norm, NORMS } from '@qingxin/rulebook';
import { keeperNames } from './kept-by.ts';

export interface NormsAsked {
  readonly on?: string;
  readonly contains?: string;
}

/** The provisions without a period; one that names what the product does not have keeps it from starting. */
export class Norms {
  readonly #named: (name: string) => string | null;
  readonly #norms: readonly Norm[];

  /** @throws NormsInvalid */
  constructor(door: Pick<Door, 'catalogue'>, norms: readonly Norm[] = NORMS) {
    this.#named = keeperNames(door);
    this.#norms = loadNorms(norms, (name) => this.#named(name) !== null);
  }

  list({ on, contains = '' }: NormsAsked): object {
    // Refuses what is no day.
    if (on !== undefined) dayNumber(on);
    const asked = ({ id, title, source }: Norm) => [id, title, source].some((words) => words.includes(contains));
    const norms = this.#norms.filter((norm) => asked(norm) && (on === undefined || isInForce(norm, on)));
    return {
      norms: norms.map(({ keptBy, ...norm }) => ({
        ...norm,
        keptBy: keptBy.map((name) => ({ name, label: this.#named(name) ?? name })),
      })),
    };
  }
}
