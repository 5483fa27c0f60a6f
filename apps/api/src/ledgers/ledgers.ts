import type { Door, LedgerBook } from '@qingxin/application';
import { type Actor, type Instant, type Ledger, LEDGERS, refuse } from '@qingxin/domain';
import { districtNow } from '../district.ts';

/** The ledgers, as whoever asks may see them. */
export class Ledgers {
  readonly #door: Door;
  readonly #book: LedgerBook;

  constructor(door: Door, book: LedgerBook) {
    this.#door = door;
    this.#book = book;
  }

  list(): object {
    return { ledgers: LEDGERS.map(described) };
  }

  /** Refuses `not-found` and `as-of-in-future`: what is still to be entered would make it another ledger. */
  async read(actor: Actor, asked: { readonly ledger: string; readonly asOf?: Instant }): Promise<object> {
    const ledger = this.#book.find(asked.ledger) ?? refuse('not-found');
    const { organisation, at } = await districtNow(this.#door);
    const asOf = asked.asOf === undefined ? at : new Date(asked.asOf).toISOString();
    if (asOf > at) refuse('as-of-in-future');
    const { rows, units, hash } = await this.#book.read({ ledger, actor, asOf, organisation });
    return { ...described(ledger), asOf, total: rows.length, rows, units, hash };
  }
}

function described({ id, title, source, keptBy, columns }: Ledger): object {
  return { id, title, source, keptBy, columns };
}
