import { Readable } from 'node:stream';
import type { Door, LedgerBook } from '@qingxin/application';
import { ledgerWorkbook } from '@qingxin/documents';
import { type Actor, type Instant, type Ledger, LEDGERS, type LocalDay, localDayOf, refuse } from '@qingxin/domain';
import { districtNow, momentAsked } from '../district.ts';

export interface LedgerOf {
  readonly ledger: string;
  readonly asOf?: Instant;
  readonly effectiveOn?: LocalDay;
}

/** Told how far it has come: matters read of all, rows written of all. */
export interface LedgerProgress {
  readonly read: (done: number, total: number) => void;
  readonly written: (done: number, total: number) => void;
}

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

  /**
   * Refuses `not-found`, `as-of-in-future` and `effective-after-as-of`: what is still to be entered would make it another
   * ledger.
   */
  async read(actor: Actor, asked: LedgerOf): Promise<object> {
    const { ledger, asOf, effectiveOn, rows, units, hash } = await this.#read(actor, asked);
    return { ...described(ledger), asOf, effectiveOn, total: rows.length, rows, units, hash };
  }

  /** Refuses `not-found` for a ledger that is none. */
  known(ledger: string): Ledger {
    return this.#book.find(ledger) ?? refuse('not-found');
  }

  /** The same as a workbook, named after the ledger and the day. Refuses the same. */
  async workbook(
    actor: Actor,
    asked: LedgerOf,
    progress?: LedgerProgress,
  ): Promise<{ readonly bytes: Readable; readonly name: string }> {
    const { ledger, asOf, effectiveOn, rows, units, hash } = await this.#read(actor, asked, progress?.read);
    const { title, source, keptBy, columns } = ledger;
    const sheet = { title, source, keptBy, columns, rows, units, asOf, effectiveOn, hash };
    const workbook = await ledgerWorkbook(sheet, (done) => progress?.written(done, rows.length));
    const on = effectiveOn === null ? localDayOf(asOf) : `发生日期截至${effectiveOn}`;
    return { bytes: Readable.fromWeb(workbook), name: `${title}（${on}）.xlsx` };
  }

  async #read(actor: Actor, asked: LedgerOf, told?: LedgerProgress['read']) {
    const ledger = this.known(asked.ledger);
    const { organisation, at } = await districtNow(this.#door);
    const asOf = momentAsked(asked.asOf, at);
    const { effectiveOn = null } = asked;
    if (effectiveOn !== null && effectiveOn > localDayOf(asOf)) refuse('effective-after-as-of');
    const read = await this.#book.read({ ledger, actor, asOf, effectiveOn, organisation }, told);
    return { ledger, asOf, effectiveOn, ...read };
  }
}

function described({ id, title, source, keptBy, columns }: Ledger): object {
  return { id, title, source, keptBy, columns };
}
