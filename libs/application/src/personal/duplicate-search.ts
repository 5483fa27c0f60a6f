import { chunked } from '@qingxin/domain';
import type { SubjectVault } from '@qingxin/event-store';

interface NamedMatter {
  readonly subject: string;
  readonly stream: string;
  readonly concealed: boolean;
}

/** Which matters name one of these persons. */
export type MattersOf = (subjects: readonly string[]) => Promise<readonly NamedMatter[]>;

export interface PossibleDuplicate {
  readonly other: string;
  readonly reasons: readonly string[];
  readonly concealed: boolean;
}

export interface PersonAsked {
  readonly phone?: string;
  readonly idNumber?: string;
  readonly concealment: string;
}

/** What makes two persons the same for a first look; a name alone does not. */
const TELLING = ['idNumber', 'phone'] as const;
const MOST_SHOWN = 20;
/** Of one question: its answer is cut off at some hundred matters. */
const SUBJECTS_ASKED = 50;

/** Complaints that name a person with the same identity number or telephone. Pairs with a concealed person are marked. */
export class DuplicateSearch {
  readonly #vault: SubjectVault;
  readonly #mattersOf: MattersOf;

  constructor(vault: SubjectVault, mattersOf: MattersOf) {
    this.#vault = vault;
    this.#mattersOf = mattersOf;
  }

  async find(payload: Readonly<Record<string, unknown>>, self: string): Promise<readonly PossibleDuplicate[]> {
    const [found = []] = await this.findEach([(payload['claimants'] ?? []) as readonly PersonAsked[]]);
    return found.filter(({ other }) => other !== self).slice(0, MOST_SHOWN);
  }

  /** The same for several matters at once, in their order. */
  async findEach(matters: readonly (readonly PersonAsked[])[]): Promise<readonly (readonly PossibleDuplicate[])[]> {
    const asked = matters.flatMap((persons, matter) =>
      persons.flatMap(tellingOf).map((telling) => ({ ...telling, matter })),
    );
    const same = await this.#vault.findAnyExact(asked);
    const known = await this.#known([...new Set(same.map(({ subject }) => subject))]);
    const found = matters.map(() => new Map<string, { reasons: Set<string>; concealed: boolean }>());
    for (const { index, subject } of same) {
      const { field = '', concealed: asConcealed = false, matter = 0 } = asked[index] ?? {};
      for (const { stream, concealed } of known.get(subject) ?? []) {
        const pair = found[matter]?.get(stream) ?? { reasons: new Set<string>(), concealed: false };
        pair.reasons.add(field);
        pair.concealed ||= concealed || asConcealed;
        found[matter]?.set(stream, pair);
      }
    }
    return found.map((pairs) =>
      [...pairs].map(([other, { reasons, concealed }]) => ({ other, reasons: [...reasons], concealed })),
    );
  }

  async #known(subjects: readonly string[]): Promise<ReadonlyMap<string, readonly NamedMatter[]>> {
    const bySubject = new Map<string, NamedMatter[]>();
    for (const part of chunked(subjects, SUBJECTS_ASKED)) {
      for (const matter of await this.#mattersOf(part))
        bySubject.set(matter.subject, [...(bySubject.get(matter.subject) ?? []), matter]);
    }
    return bySubject;
  }
}

function tellingOf(person: PersonAsked): readonly { field: string; text: string; concealed: boolean }[] {
  const concealed = person.concealment === 'concealed';
  return TELLING.flatMap((field) => {
    const text = person[field];
    return text === undefined || text === 'unknown' ? [] : [{ field, text, concealed }];
  });
}
