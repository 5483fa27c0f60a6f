import type { ReportSheet } from '@qingxin/documents';
import { type DistrictReport, periodWords, REPORT_ADDRESSEES, REPORT_ROWS, type ReportTemplate } from '@qingxin/domain';
import type { Names } from '../matters/labels.ts';
import { columnsOf } from './report-view.ts';

const ISSUER = '区根治欠薪工作领导小组办公室';
const STANDING: Readonly<Record<DistrictReport['status'], string | null>> = {
  open: '草稿，未经复核',
  reviewed: '待报送，未经审定',
  submitted: null,
  dropped: '已作废',
};

/** A report in words, as its files have it. */
export function reportSheet(
  { status, counted, corrects, submitted }: DistrictReport,
  template: ReportTemplate,
  { notes, names, demo }: { readonly notes: string | null; readonly names: Names; readonly demo: boolean },
): ReportSheet {
  const { layout, addressee, rows } = template;
  const { period, from, to, asOf, hash, totals, additive } = counted;
  return {
    ...{ issuer: ISSUER, addressee: REPORT_ADDRESSEES[addressee], title: layout.title, notes, demo },
    ...{ period: periodWords(period), from, to, asOf, hash, across: layout.orientation === 'landscape' },
    standing: STANDING[status],
    correction: corrects === null ? null : `更正报表，更正编号 ${corrects} 的报表`,
    submitted: submitted === null ? null : { on: submitted.on, by: names.person(submitted.by) },
    rowsTitle: REPORT_ROWS[rows],
    columns: columnsOf(template).map(({ title, measure }, index) => ({
      ...{ title, isSum: measure === 'fen', additive: additive[index] ?? true },
    })),
    rows: rows === 'district' ? [] : counted.rows.map(({ label, cells }) => ({ label, cells })),
    totals,
    signature: layout.signature,
  };
}
