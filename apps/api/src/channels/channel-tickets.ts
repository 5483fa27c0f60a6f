import { Readable } from 'node:stream';
import {
  type Door,
  type LedgerBook,
  mayExportTicket,
  type PersonalDataReading,
  unitNamesIn,
} from '@qingxin/application';
import {
  type Actor,
  type Channel,
  type ComplaintFact,
  type ComplaintState,
  conclusionsOf,
  type Instant,
  isChannel,
  type LedgerColumn,
  type LedgerRow,
  type LocalDay,
  localDayOf,
  type Recorded,
  refuse,
  REPLY_COLUMN,
  type Sealed,
  ticketColumns,
  ticketRows,
  ticketSheetTitle,
  type TicketStatus,
} from '@qingxin/domain';
import { contentHash } from '@qingxin/event-store';
import { districtNow, momentAsked } from '../district.ts';
import type { ExportProgress } from '../exports/exports.ts';
import type { WriteSheet } from '../exports/sheet-writer.ts';
import type { NamedBytes } from '../http/workbook.ts';
import { idOf } from '../stream-id.ts';

interface TicketsAsked {
  readonly channel: string;
  /** Today where absent. */
  readonly from?: LocalDay;
  /** The same day where absent. */
  readonly to?: LocalDay;
  readonly asOf?: Instant;
}

interface TicketsRead {
  readonly title: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly asOf: Instant;
  readonly columns: readonly LedgerColumn[];
  readonly rows: readonly LedgerRow[];
  /** What each row is of, in the same order. */
  readonly tickets: readonly TicketPlace[];
  readonly units: Readonly<Record<string, string>>;
  readonly hash: string;
}

interface TicketPlace {
  /** Of the complaint. */
  readonly id: string;
  readonly ticketId: string;
  readonly status: TicketStatus;
}

/** What is read of a sealed text, as far as the reader may. */
interface ReplyRead {
  readonly text?: string | null;
  readonly masked: string | null;
}

const MOST_DAYS = 93;
const DAY_MS = 86_400_000;

/** Tickets of one channel as they are keyed back into its system (practice, "Channel tickets"). */
export class ChannelTickets {
  readonly #door: Door;
  readonly #book: LedgerBook;
  readonly #personal: PersonalDataReading;
  readonly #write: WriteSheet;

  constructor(door: Door, book: LedgerBook, { personal, write }: { personal: PersonalDataReading; write: WriteSheet }) {
    this.#door = door;
    this.#write = write;
    this.#book = book;
    this.#personal = personal;
  }

  /** Refuses `not-found` for a channel that is none, `export-days-invalid` and `as-of-in-future`. */
  async read(actor: Actor, asked: TicketsAsked): Promise<object> {
    const read = await this.#read(actor, asked);
    return { ...read, conclusions: await this.#conclusions(asked), total: read.rows.length };
  }

  /** The same as a workbook, named after the channel and the days. Refuses the same. */
  async workbook(actor: Actor, asked: TicketsAsked, progress?: ExportProgress): Promise<NamedBytes> {
    const { title, from, to, asOf, columns, rows, units, hash } = await this.#read(actor, asked, progress?.read);
    const days = from === to ? from : `${from}至${to}`;
    const particulars = { title: `${title}（${days}）`, source: '来源渠道工单', keptBy: '承办单位、治欠办' };
    const sheet = { ...particulars, columns, rows, units, asOf, effectiveOn: null, hash };
    const workbook = await this.#write(sheet, (done) => progress?.written(done, rows.length));
    return { bytes: Readable.fromWeb(workbook), name: `${title}（${days}）.xlsx` };
  }

  /** Refuses `not-found` for a channel that is none. */
  known(named: string): Channel {
    return isChannel(named) ? named : refuse('not-found');
  }

  /** With which a reply of today is given; null where the channel has no list. */
  async #conclusions({ channel }: TicketsAsked): Promise<object | null> {
    const { rules, at } = await districtNow(this.#door);
    const list = conclusionsOf(rules, this.known(channel), localDayOf(at));
    if (list === null) return null;
    const choices = Object.entries(list.labels).map(([code, label]) => ({ code, label }));
    return { required: list.required, choices };
  }

  async #read(
    actor: Actor,
    { channel: named, ...days }: TicketsAsked,
    told?: ExportProgress['read'],
  ): Promise<TicketsRead> {
    const channel = this.known(named);
    const { organisation, rules, at } = await districtNow(this.#door);
    const { from = localDayOf(at), to = from } = days;
    const span = (Date.parse(to) - Date.parse(from)) / DAY_MS;
    if (!(span >= 0 && span < MOST_DAYS)) refuse('export-days-invalid');
    const asOf = momentAsked(days.asOf, at);
    const found: { readonly cells: LedgerRow; readonly place: TicketPlace }[] = [];
    const asked = { of: 'complaint', actor, asOf, effectiveOn: null, organisation } as const;
    const total = told === undefined ? 0 : await this.#book.countOf('complaint');
    const page = (done: number) => told?.(Math.min(done, total), total);
    for await (const { stream, state, known, today } of this.#book.matters(asked, page)) {
      const matter = {
        ...{ state: state as ComplaintState, rules },
        events: known as readonly Recorded<ComplaintFact>[],
      };
      const own = ticketRows(matter, { channel, from, to }).filter(({ unit }) => mayExportTicket(actor, unit));
      if (own.length === 0) continue;
      const opens = this.#door.policy.mayReveal(actor, 'complaint', today, organisation);
      const replies = await this.#replies(
        own.map(({ reply }) => reply),
        { stream, actor, opens: ({ field }) => opens(field) },
      );
      for (const [index, { cells, ticketId, status }] of own.entries()) {
        const place = { id: idOf(stream), ticketId, status };
        found.push({ cells: { ...cells, [REPLY_COLUMN]: replies[index] ?? null }, place });
      }
    }
    found.sort((one, other) => byTicket(one.cells, other.cells));
    const rows = found.map(({ cells }) => cells);
    const columns = ticketColumns(channel);
    const units = unitNamesIn(columns, rows, organisation);
    const hash = contentHash({ channel, from, to, asOf, units, rows });
    return {
      title: ticketSheetTitle(channel),
      from,
      to,
      asOf,
      columns,
      rows,
      tickets: found.map(({ place }) => place),
      units,
      hash,
    };
  }

  /** In full where the reader may, masked elsewhere; what is read in full was written down as a look before. */
  async #replies(
    replies: readonly (Sealed | null)[],
    look: Parameters<PersonalDataReading['read']>[1],
  ): Promise<readonly (string | null)[]> {
    const read = (await this.#personal.read(replies, look)) as readonly (ReplyRead | null)[];
    return read.map((reply) => reply?.text ?? reply?.masked ?? null);
  }
}

/** A number that the channel took back may have come again: then by what it was registered as here. */
function byTicket(one: LedgerRow, other: LedgerRow): number {
  const [a, b] = [one, other].map((row) => `${String(row['ticket'])}\n${String(row['number'])}`) as [string, string];
  return a < b ? -1 : Number(a > b);
}
