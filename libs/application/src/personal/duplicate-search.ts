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
    const asked = ((payload['claimants'] ?? []) as readonly PersonAsked[]).flatMap(tellingOf);
    const same = await this.#vault.findAnyExact(asked);
    const matters = await this.#mattersOf([...new Set(same.map(({ subject }) => subject))]);
    const found = new Map<string, { reasons: Set<string>; concealed: boolean }>();
    for (const { index, subject } of same) {
      for (const { stream, concealed } of matters.filter((matter) => matter.subject === subject)) {
        const pair = found.get(stream) ?? { reasons: new Set<string>(), concealed: false };
        pair.reasons.add(asked[index]?.field ?? '');
        pair.concealed ||= concealed || asked[index]?.concealed === true;
        found.set(stream, pair);
      }
    }
    found.delete(self);
    return [...found]
      .slice(0, MOST_SHOWN)
      .map(([other, { reasons, concealed }]) => ({ other, reasons: [...reasons], concealed }));
  }
}

function tellingOf(person: PersonAsked): readonly { field: string; text: string; concealed: boolean }[] {
  const concealed = person.concealment === 'concealed';
  return TELLING.flatMap((field) => {
    const text = person[field];
    return text === undefined || text === 'unknown' ? [] : [{ field, text, concealed }];
  });
}
