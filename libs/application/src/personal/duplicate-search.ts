import type { SubjectVault } from '@qingxin/event-store';

/** Which matters name one of these persons. */
export type MattersOf = (
  subjects: readonly string[],
) => Promise<readonly { readonly subject: string; readonly stream: string; readonly concealed: boolean }[]>;

export interface PossibleDuplicate {
  readonly other: string;
  readonly reasons: readonly string[];
  readonly concealed: boolean;
}

interface PersonAsked {
  readonly phone?: string;
  readonly idNumber?: string;
  readonly concealment: string;
}

/** What makes two persons the same for a first look; a name alone does not. */
const TELLING = ['idNumber', 'phone'] as const;
const MOST_SHOWN = 20;

/** Complaints that name a person with the same identity number or telephone. Pairs with a concealed person are marked. */
export class DuplicateSearch {
  readonly #vault: SubjectVault;
  readonly #mattersOf: MattersOf;

  constructor(vault: SubjectVault, mattersOf: MattersOf) {
    this.#vault = vault;
    this.#mattersOf = mattersOf;
  }

  async find(payload: Readonly<Record<string, unknown>>, self: string): Promise<readonly PossibleDuplicate[]> {
    const persons = (payload['claimants'] ?? []) as readonly PersonAsked[];
    const found = new Map<string, { reasons: Set<string>; concealed: boolean }>();
    for (const person of persons) {
      for (const field of TELLING) {
        const text = person[field];
        if (text === undefined || text === 'unknown') continue;
        const subjects = await this.#vault.findExact(field, text);
        if (subjects.length === 0) continue;
        for (const { stream, concealed } of await this.#mattersOf(subjects)) {
          const pair = found.get(stream) ?? { reasons: new Set<string>(), concealed: false };
          pair.reasons.add(field);
          pair.concealed ||= concealed || person.concealment === 'concealed';
          found.set(stream, pair);
        }
      }
    }
    found.delete(self);
    return [...found]
      .slice(0, MOST_SHOWN)
      .map(([other, { reasons, concealed }]) => ({ other, reasons: [...reasons], concealed }));
  }
}
