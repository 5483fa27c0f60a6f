import { claimKey, type KeyRing } from '@qingxin/event-store';
import type { Fill } from '../catalogue/command-spec.ts';
import { intakeWarnings } from '../personal/intake-warnings.ts';
import type { Request } from './reception.ts';

export interface PossibleDuplicate {
  readonly other: string;
  readonly reasons: readonly string[];
  readonly concealed: boolean;
}

/** Finds complaints that name the same person; answers before anything is sealed. */
export type DuplicateSearch = (payload: Request['payload']) => Promise<readonly PossibleDuplicate[]>;

/** Without letters and digits that are mistaken for each other on paper or by phone. */
const LEGIBLE = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const RECEIPT_LENGTH = 12;

/** Fields that senders cannot give: the door knows them, or works them out from the request. */
export class Fills {
  readonly #ring: KeyRing;
  readonly #duplicates: DuplicateSearch;

  constructor(ring: KeyRing, duplicates: DuplicateSearch) {
    this.#ring = ring;
    this.#duplicates = duplicates;
  }

  async of(fills: readonly Fill[], { payload, envelope }: Request): Promise<Readonly<Record<string, unknown>>> {
    const filled: Record<string, unknown> = {};
    for (const fill of fills) {
      switch (fill) {
        case 'receiptCode':
          filled[fill] = this.#receiptCode(envelope.commandId);
          break;
        case 'warnings':
          filled[fill] = intakeWarnings(payload);
          break;
        case 'possibleDuplicates':
          filled[fill] = await this.#duplicates(payload);
          break;
        default:
          fill satisfies never;
      }
    }
    return filled;
  }

  /** The same command gives the same code; nobody can work it out without the key. */
  #receiptCode(commandId: string): string {
    const digest = Buffer.from(claimKey(this.#ring, 'receipt', commandId), 'base64url');
    return Array.from(digest.subarray(0, RECEIPT_LENGTH), (byte) => LEGIBLE[byte % LEGIBLE.length]).join('');
  }
}
