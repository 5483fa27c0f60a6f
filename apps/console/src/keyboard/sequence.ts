/** Reads keys one by one against bindings such as `j`, `Enter`, `?` or `g i`. */
export class KeySequence {
  readonly #patienceMs: number;
  #first: { readonly key: string; readonly at: number } | null = null;

  /** @param patienceMs within which the second key of a pair has to come */
  constructor(patienceMs = 1_500) {
    this.#patienceMs = patienceMs;
  }

  /** The binding that this key completes, or null. @param at milliseconds */
  press(key: string, at: number, bindings: readonly string[]): string | null {
    const first = this.#first !== null && at - this.#first.at <= this.#patienceMs ? this.#first.key : null;
    this.#first = null;
    const pair = first === null ? null : `${first} ${key}`;
    if (pair !== null && bindings.includes(pair)) return pair;
    if (bindings.some((binding) => binding.startsWith(`${key} `))) this.#first = { key, at };
    return bindings.includes(key) ? key : null;
  }
}
