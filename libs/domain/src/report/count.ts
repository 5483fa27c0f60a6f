import { byKindAndNumber } from '../briefing/briefing.ts';
import { countedOnce, type SameAs } from '../briefing/once.ts';
import { groupedBy } from '../kernel/lists.ts';
import type { ReportEntry } from './entries.ts';
import { type ReportFigure, reportFigure, type ReportMeasure } from './figures.ts';
import type { ReportRows, ReportShape } from './template.ts';

export interface ReportRow {
  /** Unit, kind of works, name of the project, stream of the matter; null: none is known, or the whole district. */
  readonly key: string | null;
  /** As it was called when it was counted. */
  readonly label: string;
  /** One number for each column; sums in fen. */
  readonly cells: readonly number[];
}

/** The figures of a report. What people and sums of several rows come to together is less where a person stands in two. */
export interface ReportCount {
  readonly rows: readonly ReportRow[];
  readonly totals: readonly number[];
  /** By column: whether the rows add up to the total. */
  readonly additive: readonly boolean[];
  /** What every report of its kind states, whatever its columns. */
  readonly headline: ReportHeadline;
}

export interface ReportHeadline {
  readonly received: number;
  readonly closed: number;
  readonly uncleared: number;
  readonly people: number;
  readonly sum: number;
}

/** An entry as a cell shows it, each person counted once in the cell. */
export interface CellEntry extends Omit<ReportEntry, 'persons' | 'works' | 'whole'> {
  readonly countedElsewhere: number;
}

interface Named {
  readonly sameAs: SameAs;
  /** What a unit is called. */
  readonly unitName: (unit: string) => string | null;
}

const NOT_SAID: Readonly<Record<ReportRows, string>> = {
  district: '全区',
  unit: '尚无单位',
  sector: '未并案',
  project: '未列明项目',
  case: '未编号',
};

/** What the template lets through. */
export function chosenEntries(
  entries: readonly ReportEntry[],
  { filters }: Pick<ReportShape, 'filters'>,
): readonly ReportEntry[] {
  const { sectors, units, minFen, minPeople } = filters;
  return entries.filter(
    ({ works, unit, whole }) =>
      (sectors.length === 0 || (works !== null && sectors.includes(works))) &&
      (units.length === 0 || (unit !== null && units.includes(unit))) &&
      whole.fen >= minFen &&
      whole.people >= minPeople,
  );
}

export function countReport(entries: readonly ReportEntry[], shape: ReportShape, named: Named): ReportCount {
  const chosen = chosenEntries(entries, shape);
  const columns = shape.columns.flatMap((id) => reportFigure(id) ?? []);
  const shown = new Set(columns.map(({ set }) => set));
  const groups = groupedBy(
    chosen.filter(({ set }) => shown.has(set)),
    (entry) => rowKey(entry, shape.rows),
  );
  if (shape.rows === 'district' && groups.size === 0) groups.set(null, []);
  const cells = (own: readonly ReportEntry[]): readonly number[] =>
    columns.map((column) => cellValue(cellEntries(own, column, named.sameAs), column.measure));
  return {
    rows: [...groups]
      .map(([key, own]) => ({ key, label: labelOf(key, own, shape.rows, named), cells: cells(own) }))
      .sort(byLabel),
    totals: cells(chosen),
    additive: columns.map((column) => isAdditive(column, shape.rows)),
    headline: headlineOf(chosen, named.sameAs),
  };
}

/** Which entries make one cell; row undefined: the total. */
export function entriesOfCell(
  entries: readonly ReportEntry[],
  shape: ReportShape,
  { column, row, sameAs }: { readonly column: ReportFigure; readonly row?: string | null; readonly sameAs: SameAs },
): readonly CellEntry[] {
  const chosen = chosenEntries(entries, shape);
  const own = row === undefined ? chosen : chosen.filter((entry) => rowKey(entry, shape.rows) === row);
  return cellEntries(own, column, sameAs);
}

export function cellValue(entries: readonly CellEntry[], measure: ReportMeasure): number {
  if (measure === 'matters') return new Set(entries.map(({ stream }) => stream)).size;
  return entries.reduce((sum, entry) => sum + entry[measure], 0);
}

/**
 * A matter stands in one row, but one that several units let lapse in each of theirs. A person counts once for a project and
 * a period in each row and once in the total: rows add up where no project has two of them.
 */
export function isAdditive({ set, measure }: Pick<ReportFigure, 'set' | 'measure'>, rows: ReportRows): boolean {
  if (rows === 'district') return true;
  if (measure === 'times') return true;
  if (measure === 'matters') return set !== 'overdue' || rows !== 'unit';
  // What was paid was paid, whoever stands elsewhere too; who was paid in full is looked for nowhere.
  if (set === 'cleared' || (set === 'recovered' && measure === 'fen')) return true;
  return false;
}

function cellEntries(own: readonly ReportEntry[], { set }: ReportFigure, sameAs: SameAs): readonly CellEntry[] {
  const entries = own.filter((entry) => entry.set === set).sort(byKindAndNumber);
  return countedOnce(entries, sameAs).map((entry) => {
    const { works: _works, whole: _whole, ...shown } = entry as CellEntry & ReportEntry;
    return shown;
  });
}

function rowKey({ unit, sector, project, stream }: ReportEntry, rows: ReportRows): string | null {
  switch (rows) {
    case 'district':
      return null;
    case 'unit':
      return unit;
    case 'sector':
      return sector;
    case 'project':
      return project;
    case 'case':
      return stream;
    default:
      return rows satisfies never;
  }
}

function labelOf(key: string | null, own: readonly ReportEntry[], rows: ReportRows, { unitName }: Named): string {
  if (key === null) return NOT_SAID[rows];
  if (rows === 'unit') return unitName(key) ?? key;
  return rows === 'case' ? (own[0]?.number ?? NOT_SAID.case) : key;
}

/** What has no name stands last. */
function byLabel(one: ReportRow, other: ReportRow): number {
  const nameless = Number(one.key === null) - Number(other.key === null);
  if (nameless !== 0) return nameless;
  return compare(one.label, other.label) || compare(one.key ?? '', other.key ?? '');
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

function headlineOf(chosen: readonly ReportEntry[], sameAs: SameAs): ReportHeadline {
  const value = (id: string): number => {
    const figure = reportFigure(id);
    return figure === null ? 0 : cellValue(cellEntries(chosen, figure, sameAs), figure.measure);
  };
  return {
    received: value('received.matters'),
    closed: value('closed.matters'),
    uncleared: value('uncleared.matters'),
    people: value('uncleared.people'),
    sum: value('uncleared.fen'),
  };
}
