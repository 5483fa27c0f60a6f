import { Readable } from 'node:stream';
import type { Door, LedgerBook, LedgerRead } from '@qingxin/application';
import {
  type Actor,
  type Instant,
  isSelection,
  type Ledger,
  type LedgerColumn,
  type LedgerRow,
  LEDGERS,
  type LedgerSelection,
  type LocalDay,
  localDayOf,
  refuse,
  selected,
} from '@qingxin/domain';
import { contentHash } from '@qingxin/event-store';
import { districtNow, momentAsked } from '../district.ts';
import type { ExportProgress } from '../exports/exports.ts';
import type { WriteSheet } from '../exports/sheet-writer.ts';
import type { NamedBytes } from '../http/workbook.ts';
import type { Labels } from '../matters/labels.ts';
import { idOf } from '../stream-id.ts';
import { Remembered } from './remembered.ts';

export interface LedgerOf extends LedgerSelection {
  readonly ledger: string;
  readonly asOf?: Instant;
  readonly effectiveOn?: LocalDay;
}

interface PageOf extends LedgerOf {
  readonly limit?: number;
  readonly offset?: number;
}

interface Read {
  readonly ledger: Ledger;
  readonly asOf: Instant;
  readonly effectiveOn: LocalDay | null;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly LedgerRow[];
  readonly streams: LedgerRead['streams'];
  readonly whole: number;
  readonly units: LedgerRead['units'];
  /** What the officials in the rows are called, by their ids. */
  readonly persons: Readonly<Record<string, string>>;
  readonly hash: string;
}

/** The ledgers, as whoever asks may see them. */
export class Ledgers {
  readonly #door: Door;
  readonly #book: LedgerBook;
  readonly #write: WriteSheet;
  readonly #labels: Labels;
  /** So that turning the pages of one moment reads the log once. */
  readonly #read = new Remembered<LedgerRead>();

  constructor(door: Door, book: LedgerBook, { write, labels }: { write: WriteSheet; labels: Labels }) {
    this.#door = door;
    this.#book = book;
    this.#write = write;
    this.#labels = labels;
  }

  list(): object {
    return { ledgers: LEDGERS.map(described) };
  }

  /**
   * A page, or all of it where no `limit` is given. Refuses `not-found`, `as-of-in-future` and `effective-after-as-of`: what is
   * still to be entered would make it another ledger; and what selecting refuses.
   */
  async read(actor: Actor, { limit, offset = 0, ...asked }: PageOf): Promise<object> {
    const { ledger, asOf, effectiveOn, columns, rows, streams, whole, units, persons, hash } = await this.#selected(
      actor,
      asked,
    );
    const page = <T>(all: readonly T[]): readonly T[] =>
      all.slice(offset, limit === undefined ? undefined : offset + limit);
    return {
      ...described(ledger),
      ...{ columns, allColumns: ledger.columns, asOf, effectiveOn, total: rows.length, whole },
      ...{ rows: page(rows), matters: page(streams).map(matterOf), units, persons, hash },
    };
  }

  /** Refuses `not-found` for a ledger that is none. */
  known(ledger: string): Ledger {
    return this.#book.find(ledger) ?? refuse('not-found');
  }

  /** The same as a workbook, named after the ledger and the day. Refuses the same. */
  async workbook(actor: Actor, asked: LedgerOf, progress?: ExportProgress): Promise<NamedBytes> {
    const { ledger, asOf, effectiveOn, columns, rows, units, persons, hash } = await this.#selected(
      actor,
      asked,
      progress?.read,
    );
    const { title, source, keptBy } = ledger;
    const sheet = { title, source, keptBy, columns, rows, units, persons, asOf, effectiveOn, hash };
    const workbook = await this.#write(sheet, (done) => progress?.written(done, rows.length));
    const on = effectiveOn === null ? localDayOf(asOf) : `发生日期截至${effectiveOn}`;
    return { bytes: Readable.fromWeb(workbook), name: `${title}（${on}）.xlsx` };
  }

  async #selected(
    actor: Actor,
    { ledger: id, asOf: moment, effectiveOn: day, ...selection }: LedgerOf,
    told?: ExportProgress['read'],
  ): Promise<Read> {
    const ledger = this.known(id);
    // Refused before the log is read.
    selected(ledger.columns, [], selection);
    const { organisation, at } = await districtNow(this.#door);
    const asOf = momentAsked(moment, at);
    const effectiveOn = day ?? null;
    if (effectiveOn !== null && effectiveOn > localDayOf(asOf)) refuse('effective-after-as-of');
    const read = await this.#read.of([actor, id, asOf, effectiveOn], () =>
      this.#book.read({ ledger, actor, asOf, effectiveOn, organisation }, told),
    );
    const whole = read.rows.length;
    const persons = await this.#personsIn(ledger.columns, read.rows);
    const head = { ledger, asOf, effectiveOn, whole, persons };
    if (!isSelection(selection)) return { ...head, columns: ledger.columns, ...read };
    const { columns, places } = selected(ledger.columns, read.rows, selection);
    const rows = places.flatMap((place) => {
      const row = read.rows[place];
      return row === undefined
        ? []
        : [Object.fromEntries(columns.map(({ id: column }) => [column, row[column] ?? null]))];
    });
    const streams = places.map((place) => read.streams[place] ?? null);
    const hash = contentHash({ of: read.hash, selection: stated(selection), rows });
    return { ...head, columns, rows, streams, units: read.units, hash };
  }

  /** As they are called today; the hash is over the ids. */
  async #personsIn(columns: readonly LedgerColumn[], rows: readonly LedgerRow[]): Promise<Read['persons']> {
    const of = columns.filter(({ kind }) => kind === 'person');
    if (of.length === 0) return {};
    const names = await this.#labels.now();
    const ids = new Set(rows.flatMap((row) => of.map(({ id }) => row[id])));
    return Object.fromEntries(
      [...ids].flatMap((id) => (typeof id === 'string' ? [[id, names.person(id) ?? id] as const] : [])),
    );
  }
}

/** Without what was not asked, so that the same selection has the same hash. */
function stated(selection: LedgerSelection): LedgerSelection {
  return Object.fromEntries(Object.entries(selection).filter(([, value]) => value !== undefined));
}

function matterOf(stream: string | null): object | null {
  return stream === null ? null : { kind: stream.slice(0, stream.indexOf('-')), id: idOf(stream) };
}

function described({ id, title, source, keptBy, columns }: Ledger): object {
  return { id, title, source, keptBy, columns };
}
