import { Readable } from 'node:stream';
import type { Assessment, AssessmentBook, Door, ReadFigure } from '@qingxin/application';
import {
  type Actor,
  type Instant,
  type LedgerColumn,
  type LedgerRow,
  type LocalDay,
  localDayOf,
  refuse,
} from '@qingxin/domain';
import { districtNow, momentAsked } from '../district.ts';
import type { ExportProgress } from '../exports/exports.ts';
import type { WriteSheet } from '../exports/sheet-writer.ts';
import type { NamedBytes } from '../http/workbook.ts';
import { Remembered } from '../ledgers/remembered.ts';
import { named } from '../matters/complaint-view.ts';
import type { Labels, Names } from '../matters/labels.ts';
import { idOf } from '../stream-id.ts';

export interface PeriodAsked {
  /** The first day of the year by default. */
  readonly from?: LocalDay;
  /** The day of `asOf` by default. */
  readonly to?: LocalDay;
  readonly asOf?: Instant;
}

interface EntriesAsked extends PeriodAsked {
  readonly figure: string;
  readonly unit?: string;
  readonly good?: 'yes' | 'no';
  readonly limit?: number;
  readonly offset?: number;
}

const TITLE = '根治欠薪考核指标';
const SOURCE = '通知四（二）；保障农民工工资支付工作考核';
const COLUMNS: readonly LedgerColumn[] = [
  { id: 'title', title: '指标', kind: 'text' },
  { id: 'unit', title: '单位', kind: 'unit' },
  { id: 'counts', title: '计入', kind: 'text' },
  { id: 'goodMeans', title: '要求', kind: 'text' },
  { id: 'total', title: '数量', kind: 'count' },
  { id: 'good', title: '达到要求', kind: 'count' },
  { id: 'percent', title: '比率（%）', kind: 'text' },
  { id: 'people', title: '人数', kind: 'count' },
  { id: 'fen', title: '核定金额', kind: 'fen' },
];

/** The figures of the assessment, as whoever asks may see their matters. */
export class Assessments {
  readonly #door: Door;
  readonly #book: AssessmentBook;
  readonly #labels: Labels;
  readonly #write: WriteSheet;
  /** So that a figure and its entries are read from the log once. */
  readonly #kept = new Remembered<Assessment>();

  constructor(door: Door, book: AssessmentBook, labels: Labels, write: WriteSheet) {
    this.#door = door;
    this.#write = write;
    this.#book = book;
    this.#labels = labels;
  }

  /** Refuses `assessed-days-invalid`, `as-of-in-future`. */
  async read(actor: Actor, asked: PeriodAsked): Promise<object> {
    const { head, figures, names } = await this.#read(actor, asked);
    return { ...head, figures: figures.map((one) => summaryOf(one, names)) };
  }

  /** What a figure is read from. Refuses `not-found` besides. */
  async entries(
    actor: Actor,
    { figure: id, unit: asked, good, limit, offset = 0, ...period }: EntriesAsked,
  ): Promise<object> {
    const { head, figures, numbers, names } = await this.#read(actor, period);
    const found = figures.find(({ figure }) => figure.id === id) ?? refuse('not-found');
    const fits = found.entries.filter(
      (entry) =>
        (asked === undefined || entry.unit === asked) && (good === undefined || entry.good === (good === 'yes')),
    );
    const page = fits.slice(offset, limit === undefined ? undefined : offset + limit);
    const entries = page.map(({ stream, unit, ...entry }) => ({
      ...{ id: idOf(stream), number: numbers.get(stream) ?? null, kind: found.figure.of, unit: named(unit, names) },
      ...entry,
    }));
    return { ...head, ...described(found), total: fits.length, entries };
  }

  /** For the district first, then by unit. Refuses as `read`. */
  async workbook(actor: Actor, asked: PeriodAsked, progress?: ExportProgress): Promise<NamedBytes> {
    const { head, figures, names } = await this.#read(actor, asked, progress?.read);
    const { from, to, asOf, hash } = head;
    const rows = figures.flatMap((one) => rowsOf(one));
    const title = `${TITLE}（${from}至${to}）`;
    const units = Object.fromEntries(
      rows.flatMap(({ unit }) => (typeof unit === 'string' ? [[unit, names.unit(unit) ?? unit]] : [])),
    );
    const sheet = { title, source: SOURCE, keptBy: '领导小组办公室', columns: COLUMNS, rows, units };
    const told = (done: number) => progress?.written(done, rows.length);
    const bytes = await this.#write({ ...sheet, asOf, effectiveOn: to, hash }, told);
    return { bytes: Readable.fromWeb(bytes), name: `${title}.xlsx` };
  }

  async #read(actor: Actor, asked: PeriodAsked, told?: ExportProgress['read']) {
    const { organisation, at } = await districtNow(this.#door);
    const { from, to, asOf } = periodAsked(asked, at);
    const { figures, numbers, hash } = await this.#kept.of([actor, from, to, asOf], () =>
      this.#book.read({ actor, from, to, asOf, organisation }, told),
    );
    return { head: { from, to, asOf, hash }, figures, numbers, names: await this.#labels.names(organisation) };
  }
}

/** The year of `asOf` so far where nothing is said. Refuses `assessed-days-invalid` and `as-of-in-future`. */
export function periodAsked(asked: PeriodAsked, at: Instant): Required<PeriodAsked> {
  const asOf = momentAsked(asked.asOf, at);
  const { to = localDayOf(asOf) } = asked;
  const { from = `${to.slice(0, 4)}-01-01` } = asked;
  return from > to ? refuse('assessed-days-invalid') : { from, to, asOf };
}

interface Counted {
  readonly total: number;
  readonly good: number;
  /** In ten-thousandths; null where nothing is counted. */
  readonly rate: number | null;
}

function counted(entries: ReadFigure['entries']): Counted {
  const good = entries.filter((entry) => entry.good).length;
  return {
    ...{ total: entries.length, good },
    rate: entries.length === 0 ? null : Math.floor((good * 10_000) / entries.length),
  };
}

function sums(entries: ReadFigure['entries']): { readonly people: number; readonly fen: number } {
  const sum = (field: 'people' | 'fen'): number => entries.reduce((total, entry) => total + entry[field], 0);
  return { people: sum('people'), fen: sum('fen') };
}

function byUnit(entries: ReadFigure['entries']): readonly (readonly [string | null, ReadFigure['entries']])[] {
  const units = [...new Set(entries.map(({ unit }) => unit))].sort((one, other) =>
    (one ?? '').localeCompare(other ?? ''),
  );
  return units.map((unit) => [unit, entries.filter((entry) => entry.unit === unit)]);
}

function described({ figure: { id, title, counts, good, source } }: ReadFigure): object {
  return { id, title, counts, goodMeans: good, source };
}

function summaryOf(read: ReadFigure, names: Names): object {
  const { entries } = read;
  const units = byUnit(entries).map(([unit, own]) => ({ unit, unitName: names.unit(unit), ...counted(own) }));
  return { ...described(read), ...counted(entries), ...sums(entries), units };
}

function rowsOf({ figure: { title, counts, good }, entries }: ReadFigure): readonly LedgerRow[] {
  const row = (unit: string | null, own: ReadFigure['entries']): LedgerRow => {
    const { rate, ...numbers } = counted(own);
    const percent = rate === null ? null : (rate / 100).toFixed(2);
    return { title, unit, counts, goodMeans: good, ...numbers, percent, ...sums(own) };
  };
  return [row(null, entries), ...byUnit(entries).map(([unit, own]) => row(unit, own))];
}
