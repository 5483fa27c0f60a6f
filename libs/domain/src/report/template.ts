import type { ProjectKind } from '../arrears-case/events.ts';
import type { Fen, FreeText } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import { reportFigure } from './figures.ts';

/** 按什么分行. */
export const REPORT_ROWS = {
  district: '全区',
  unit: '按单位',
  sector: '按工程类别',
  project: '按工程项目',
  case: '逐案（件）',
} as const;

export type ReportRows = keyof typeof REPORT_ROWS;

export const REPORT_ADDRESSEES = {
  city: '市根治欠薪工作领导小组办公室',
  province: '省根治欠薪工作领导小组办公室',
  'leading-group': '区根治欠薪工作领导小组',
  other: '其他',
} as const;

export type ReportAddressee = keyof typeof REPORT_ADDRESSEES;

/** Which matters are looked at; empty and 0 leave nothing out. */
export interface ReportFilters {
  readonly sectors: readonly ProjectKind[];
  readonly units: readonly string[];
  /** Of the matter as a whole. */
  readonly minFen: Fen;
  readonly minPeople: number;
}

export interface ReportLayout {
  readonly title: string;
  readonly notes: FreeText | null;
  readonly orientation: 'portrait' | 'landscape';
  /** What stands at the foot: 审核人、填表人 and the like. */
  readonly signature: string;
}

/** How a report counts: all that its figures depend on. */
export interface ReportShape {
  /** Hour in Shanghai on the last day at which the period ends; the next one begins there. */
  readonly cutOffHour: number;
  readonly rows: ReportRows;
  /** Ids of figures, from left to right. */
  readonly columns: readonly string[];
  readonly filters: ReportFilters;
}

export interface ReportTemplate extends ReportShape {
  readonly name: string;
  readonly addressee: ReportAddressee;
  readonly layout: ReportLayout;
}

export const MOST_COLUMNS = 24;
/** More do not fit on A4 upright. */
export const MOST_UPRIGHT = 9;

/** Refuses what no report could be made of. */
export function checkTemplate({
  columns,
  layout,
  filters,
}: Pick<ReportTemplate, 'columns' | 'layout' | 'filters'>): void {
  if (columns.length === 0) refuse('report-without-columns');
  const stray = columns.find((id) => reportFigure(id) === null);
  if (stray !== undefined) refuse('report-column-unknown', { details: { column: stray } });
  const twice = columns.find((id, index) => columns.indexOf(id) !== index);
  if (twice !== undefined) refuse('report-column-twice', { details: { column: reportFigure(twice)?.title ?? twice } });
  if (layout.orientation === 'portrait' && columns.length > MOST_UPRIGHT) {
    refuse('report-too-wide', { details: { most: MOST_UPRIGHT } });
  }
  if (new Set(filters.sectors).size < filters.sectors.length || new Set(filters.units).size < filters.units.length)
    refuse('report-filter-twice');
}
