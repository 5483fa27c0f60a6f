import { activeClaimants, type ComplaintState, isUnconfirmed } from '@qingxin/domain';
import { streamIdOf, type SubjectVault } from '@qingxin/event-store';
import type { StreamJournal } from '../door/stream-journal.ts';

export interface EntrantSeen {
  /** Claimant of the list with the same telephone. */
  readonly known: string | null;
  /** Those with the same name. */
  readonly alike: readonly string[];
}

interface Said {
  readonly name?: string;
  readonly phone?: string;
}

/** Who of a group somebody is that enters himself: looked up among its persons only, and told to nobody but the officer. */
export class EntrantSearch {
  readonly #vault: SubjectVault;

  constructor(vault: SubjectVault) {
    this.#vault = vault;
  }

  async find(said: Said, stream: string, journal: StreamJournal): Promise<EntrantSeen> {
    const state = (await journal.open(stream)).state as ComplaintState;
    const phone = phoneDigits(told(said.phone));
    const name = plainName(told(said.name));
    const [phones, names] = [await this.#texts(state, 'phone'), await this.#texts(state, 'name')];
    const known = phone === '' ? undefined : phones.find(({ text }) => phoneDigits(text) === phone)?.claimantId;
    const alike = name === '' ? [] : names.filter(({ text }) => plainName(text) === name);
    return {
      known: known ?? null,
      alike: alike.map(({ claimantId }) => claimantId).filter((id) => !isUnconfirmed(state, id)),
    };
  }

  async #texts(state: ComplaintState, field: 'phone' | 'name') {
    const told = activeClaimants(state).flatMap(({ claimantId, [field]: sealed }) =>
      sealed === undefined || sealed === 'unknown' ? [] : [{ claimantId, sealed }],
    );
    const streamId = streamIdOf(state.stream);
    const texts = await this.#vault.openAll(told.map(({ sealed }) => ({ sealed, streamId })));
    return told.map(({ claimantId }, index) => ({ claimantId, text: texts[index] ?? '' }));
  }
}

const told = (text: string | undefined): string => (text === undefined || text === 'unknown' ? '' : text);

const plainName = (text: string): string => text.normalize('NFKC').replaceAll(/\s/g, '');

/** Without the country's prefix, blanks and strokes that people write. */
export function phoneDigits(phone: string): string {
  return phone
    .normalize('NFKC')
    .replaceAll(/\D/g, '')
    .replace(/^(0086|86)(?=1\d{10}$)/, '');
}
