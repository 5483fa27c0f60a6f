import type { Door } from '@qingxin/application';
import { type Actor, type ComplaintState, holderOfReceipt, refuse } from '@qingxin/domain';
import type { ComplaintQuery } from '@qingxin/read-models';

export interface HeldReceipt {
  readonly stream: string;
  readonly state: ComplaintState;
  /** Of a receipt of his own: who it is in the list, and who he said he is where he was merged. Null: that of the complaint. */
  readonly own: ReturnType<typeof holderOfReceipt>;
}

/** Which complaint a code belongs to, and in whose name its holder acts there. */
export class ReceiptHolders {
  readonly #door: Door;
  readonly #complaints: ComplaintQuery;

  constructor(door: Door, complaints: ComplaintQuery) {
    this.#door = door;
    this.#complaints = complaints;
  }

  /** Refuses `receipt-unknown`, the same for a mistyped code and for one that nobody was given. */
  async of(code: string): Promise<HeldReceipt> {
    const plain = written(code);
    const stream = await this.#complaints.byReceipt(plain);
    if (stream === null) return refuse('receipt-unknown');
    const state = (await this.#door.journal.open(stream)).state as ComplaintState;
    return { stream, state, own: holderOfReceipt(state, plain) };
  }
}

/** Sees this one matter and may do there what the policy lets the person himself do. `who`: a claimant, or just the receipt. */
export function holderActor(stream: string, who: string): Actor {
  return { id: `public:${who}`, unit: null, post: null, roles: ['public'], ownStream: stream };
}

const LENGTH = 12;

/**
 * As people write it: in groups, in small letters, in the full width of a Chinese keyboard; or all that an older QR code holds,
 * at whose end it stands.
 */
export function written(code: string): string {
  return code
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .slice(-LENGTH);
}
