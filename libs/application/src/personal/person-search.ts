import type { ComplaintState, Sealed } from '@qingxin/domain';
import { streamIdOf, type SubjectVault } from '@qingxin/event-store';
import type { StreamJournal } from '../door/stream-journal.ts';
import type { MattersOf } from './duplicate-search.ts';

export interface PersonSought {
  readonly name: string;
  /** The last digits of his telephone. */
  readonly phoneTail: string;
}

/**
 * Complaints of a person who stands at the window and has no receipt: the whole name by its keyed look-up, then the end of the
 * telephone that is kept with it. What of it may be told is for whoever asks to decide.
 */
export class PersonSearch {
  readonly #vault: SubjectVault;
  readonly #mattersOf: MattersOf;
  readonly #journal: StreamJournal;

  constructor(vault: SubjectVault, mattersOf: MattersOf, journal: StreamJournal) {
    this.#vault = vault;
    this.#mattersOf = mattersOf;
    this.#journal = journal;
  }

  /** Streams, each once. */
  async find({ name, phoneTail }: PersonSought): Promise<readonly string[]> {
    const subjects = await this.#vault.findExact('name', name);
    if (subjects.length === 0) return [];
    const found = new Set<string>();
    for (const { stream, subject } of await this.#mattersOf(subjects)) {
      const phone = await this.#phoneIn(stream, subject);
      if (phone?.replaceAll(/\D/g, '').endsWith(phoneTail) === true) found.add(stream);
    }
    return [...found];
  }

  async #phoneIn(stream: string, subject: string): Promise<string | null> {
    const { claimants } = (await this.#journal.open(stream)).state as ComplaintState;
    const phone = Object.values(claimants).find((claimant) => claimant.subject === subject)?.phone;
    if (phone === undefined || phone === 'unknown') return null;
    const sealed: Sealed = phone;
    const [text = null] = await this.#vault.openAll([{ sealed, streamId: streamIdOf(stream) }]);
    return text;
  }
}
