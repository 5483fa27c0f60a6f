import { Readable } from 'node:stream';
import type { Door, ReadReport, ReportBook } from '@qingxin/application';
import { reportDocument, reportPdf, type ReportSheet, reportWorkbook } from '@qingxin/documents';
import {
  type Actor,
  cellValue,
  changedCells,
  type DistrictReport,
  DUTY_KINDS,
  type DutyState,
  entriesOfCell,
  MOST_COLUMNS,
  MOST_UPRIGHT,
  PROJECT,
  refuse,
  REPORT_ADDRESSEES,
  REPORT_FIGURES,
  REPORT_ROWS,
  reportFigure,
  reportPeriod,
  type ReportPeriod,
  type ReportShape,
  type ReportTemplate,
  SHIPPED_TEMPLATES,
} from '@qingxin/domain';
import { districtNow } from '../district.ts';
import type { NamedBytes } from '../http/workbook.ts';
import { Remembered } from '../ledgers/remembered.ts';
import { named } from '../matters/complaint-view.ts';
import type { Labels } from '../matters/labels.ts';
import type { MatterReads } from '../matters/matter-reads.ts';
import type { MatterSight, Sight } from '../matters/matter-sight.ts';
import { idOf } from '../stream-id.ts';
import { reportSheet } from './report-sheet.ts';
import {
  columnView,
  figuresView,
  isReproduced,
  listedView,
  type Look,
  owedViews,
  REPORT_DUTIES,
  type ReportDuty,
  reportView,
  templateOf,
  templateStateView,
} from './report-view.ts';

export interface ReportsParts {
  readonly door: Door;
  readonly sight: MatterSight;
  readonly reads: MatterReads;
  readonly labels: Labels;
  readonly demo: boolean;
}

interface ReportOf {
  readonly duty: ReportDuty;
  readonly report: string;
  readonly actor: Actor;
}

interface CellOf extends ReportOf {
  /** The first of the report where nothing is said. */
  readonly column?: string;
  readonly row?: number;
  readonly limit?: number;
  readonly offset?: number;
}

interface PreviewOf extends ReportShape {
  readonly duty: ReportDuty;
  readonly period: string;
}

interface Opened {
  readonly sight: Sight<DutyState>;
  readonly look: Look;
  readonly report: DistrictReport;
  readonly template: ReportTemplate;
}

interface Listed {
  readonly templates: readonly object[];
  readonly reports: readonly object[];
  readonly owed: readonly object[];
}

const words = (of: Readonly<Record<string, string>>) => Object.entries(of).map(([id, label]) => ({ id, label }));

/** 报表: templates, the reports drawn by them, what their cells are made of, and what has changed since. */
export class Reports {
  readonly #parts: ReportsParts;
  readonly #book: ReportBook;
  /** So that the cells of one report are read from the log once. */
  readonly #kept = new Remembered<ReadReport>();

  constructor(parts: ReportsParts, book: ReportBook) {
    this.#parts = parts;
    this.#book = book;
  }

  catalogue(): object {
    return {
      figures: REPORT_FIGURES.map(columnView),
      ...{ rows: words(REPORT_ROWS), addressees: words(REPORT_ADDRESSEES), sectors: words(PROJECT) },
      kinds: REPORT_DUTIES.map((id) => ({ id, label: DUTY_KINDS[id].label, every: DUTY_KINDS[id].every })),
      ...{ shipped: SHIPPED_TEMPLATES, mostUpright: MOST_UPRIGHT, mostColumns: MOST_COLUMNS },
    };
  }

  async list(actor: Actor): Promise<object> {
    const { at } = await districtNow(this.#parts.door);
    const found: Listed[] = [];
    for (const duty of REPORT_DUTIES) {
      if ((await this.#parts.sight.ifSeen({ kind: 'duty', id: duty, actor })) === null) continue;
      const { sight, look } = await this.#open(duty, actor);
      const { templates, districtReports } = sight.state;
      const view: Listed = {
        templates: Object.values(templates).map((one) => templateStateView(one, look)),
        reports: Object.values(districtReports)
          .map((one) => listedView(one, look))
          .reverse(),
        owed: owedViews(look),
      };
      found.push((await this.#parts.reads.shown(view, sight)) as Listed);
    }
    return {
      at,
      templates: found.flatMap(({ templates }) => templates),
      reports: found.flatMap(({ reports }) => reports),
      owed: found.flatMap(({ owed }) => owed),
    };
  }

  /** Figures of a template that nobody has drafted yet. Refuses `report-period-invalid`. */
  async preview(actor: Actor, { duty, period: asked, ...shape }: PreviewOf): Promise<object> {
    const { organisation, at } = await districtNow(this.#parts.door);
    const period = reportPeriod(DUTY_KINDS[duty].every ?? 'days', asked, shape.cutOffHour);
    const read = await this.#book.read({ actor, organisation, shape, period, asOf: at, position: null });
    return figuresView(read.counted, shape);
  }

  /** Refuses `not-found`. */
  async read(of: ReportOf): Promise<object> {
    const { sight, look, report, template } = await this.#opened(of);
    const view = { ...reportView(report, template, look), demo: this.#parts.demo };
    return this.#parts.reads.shown(view, sight);
  }

  /** What a cell is made of, as it stood then. Refuses `not-found`. */
  async entries(of: CellOf): Promise<object> {
    const { look, report, template } = await this.#opened(of);
    const { column: asked = template.columns[0] ?? '' } = of;
    const index = template.columns.indexOf(asked);
    const column = reportFigure(asked);
    const row = of.row === undefined ? undefined : report.counted.rows[of.row];
    if (index === -1 || column === null || (of.row !== undefined && row === undefined)) return refuse('not-found');
    const read = await this.#then(of.actor, report, template);
    const cell = { column, sameAs: read.sameAs, ...(row === undefined ? {} : { row: row.key }) };
    const entries = entriesOfCell(read.entries, template, cell);
    const { limit, offset = 0 } = of;
    const page = entries.slice(offset, limit === undefined ? undefined : offset + limit);
    const value = (row?.cells ?? report.counted.totals)[index] ?? 0;
    return {
      ...{ ...columnView(column), row: row?.label ?? null, value, reproduced: isReproduced(report.counted, read) },
      others: column.measure === 'matters' ? Math.max(0, value - cellValue(entries, 'matters')) : 0,
      total: entries.length,
      entries: page.map(({ stream, unit, set: _set, sector: _sector, fenUnknown: _unknown, ...entry }) => ({
        id: idOf(stream),
        ...entry,
        unit: named(unit, look.names),
      })),
    };
  }

  /** The same period as it is known now, beside what was handed in. Refuses `not-found`. */
  async changes(of: ReportOf): Promise<object> {
    const { look, report, template } = await this.#opened(of);
    const { organisation, at } = await districtNow(this.#parts.door);
    const then = await this.#then(of.actor, report, template);
    const period = periodOf(report.counted);
    const now = await this.#book.read({
      ...{ actor: of.actor, organisation, shape: template, period, asOf: at, position: null },
    });
    const { rows, totals, asOf } = report.counted;
    const changes = changedCells(
      { rows, totals, entries: then.entries, sameAs: then.sameAs },
      { ...now.counted, entries: now.entries, sameAs: now.sameAs },
      template,
    );
    return {
      ...{ asOf, at: look.at, reproduced: isReproduced(report.counted, then) },
      changes: changes.map(({ row, column, matters, ...numbers }) => {
        const { title = column, measure = 'matters' } = reportFigure(column) ?? {};
        return {
          ...{ row: row?.label ?? null, column, title, measure, ...numbers },
          matters: matters.map(({ stream, ...matter }) => ({ id: idOf(stream), ...matter })),
        };
      }),
    };
  }

  /** On A4. Refuses `not-found`. */
  async document(of: ReportOf, format: 'docx' | 'xlsx' | 'pdf'): Promise<NamedBytes> {
    const { sight, look, report, template } = await this.#opened(of);
    const { notes } = (await this.#parts.reads.shown({ notes: template.layout.notes }, sight)) as {
      readonly notes: { readonly text?: string | null } | string | null;
    };
    const sheet = reportSheet(report, template, {
      notes: typeof notes === 'string' ? notes : (notes?.text ?? null),
      names: look.names,
      demo: this.#parts.demo,
    });
    return { bytes: await bytesOf(sheet, format), name: `${template.layout.title}（${sheet.period}）.${format}` };
  }

  async #then(actor: Actor, { reportId, counted }: DistrictReport, template: ReportTemplate): Promise<ReadReport> {
    const { organisation } = await districtNow(this.#parts.door);
    const { cutOffHour, rows, columns, filters } = template;
    const { asOf, position } = counted;
    const shape = { cutOffHour, rows, columns, filters };
    const asked = { actor, organisation, shape, period: periodOf(counted), asOf, position };
    return this.#kept.of([actor, reportId, template.name, asOf, position], () => this.#book.read(asked));
  }

  async #open(duty: ReportDuty, actor: Actor): Promise<{ readonly sight: Sight<DutyState>; readonly look: Look }> {
    const sight = await this.#parts.sight.open<DutyState>({ kind: 'duty', id: duty, actor });
    const names = await this.#parts.labels.names(sight.references.organisation);
    return { sight, look: { duty, state: sight.state, names, at: sight.at, reader: actor.id } };
  }

  async #opened({ duty, report: id, actor }: ReportOf): Promise<Opened> {
    const { sight, look } = await this.#open(duty, actor);
    const report = sight.state.districtReports[id] ?? refuse('not-found');
    return { sight, look, report, template: templateOf(sight.state, report) ?? refuse('not-found') };
  }
}

function periodOf({ period, from, to, since, until }: ReportPeriod): ReportPeriod {
  return { period, from, to, since, until };
}

async function bytesOf(sheet: ReportSheet, format: 'docx' | 'xlsx' | 'pdf'): Promise<Readable> {
  if (format === 'pdf') return Readable.from([await reportPdf(sheet)]);
  return Readable.fromWeb(await (format === 'xlsx' ? reportWorkbook(sheet) : reportDocument(sheet)));
}
