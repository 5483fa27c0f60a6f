import type { Instant, LocalDay } from '@qingxin/domain';
import { yuan } from '../briefing/briefing.ts';
import type { Block } from '../dossier/dossier.ts';
import { inShanghai } from '../paper.ts';

export interface ReportSheetColumn {
  readonly title: string;
  /** In fen; shown in yuan. */
  readonly isSum: boolean;
  /** The rows add up to the total. */
  readonly additive: boolean;
}

/** A report by a template, in words. */
export interface ReportSheet {
  readonly issuer: string;
  readonly addressee: string;
  readonly title: string;
  readonly period: string;
  readonly from: LocalDay;
  readonly to: LocalDay;
  readonly asOf: Instant;
  readonly hash: string;
  readonly across: boolean;
  /** What is still to come; null: it was handed in. */
  readonly standing: string | null;
  readonly correction: string | null;
  readonly submitted: { readonly on: LocalDay; readonly by: string | null } | null;
  readonly rowsTitle: string;
  readonly columns: readonly ReportSheetColumn[];
  readonly rows: readonly { readonly label: string; readonly cells: readonly number[] }[];
  readonly totals: readonly number[];
  readonly notes: string | null;
  readonly signature: string;
  readonly demo: boolean;
}

/** A column whose rows do not add up is marked. */
export const NOT_ADDED = '※';

export function headLine({ addressee, issuer, period, from, to }: ReportSheet): string {
  return `报送：${addressee}　　填报单位：${issuer}　　期次：${period}（${from}至${to}）`;
}

export function footLines(sheet: ReportSheet): readonly string[] {
  const { asOf, hash, notes, columns, standing, correction, submitted, signature } = sheet;
  const marked = columns.some(({ additive }) => !additive);
  return [
    ...(correction === null ? [] : [correction]),
    ...(notes === null ? [] : [`说明：${notes}`]),
    ...(marked
      ? [`${NOT_ADDED} 同一人、同一项目、同一期间在各行分别计一次，合计只计一次，各行之和可能大于合计。`]
      : []),
    ...(standing === null ? [] : [`【${standing}】`]),
    ...(submitted === null
      ? []
      : [`报送日期：${submitted.on}${submitted.by === null ? '' : `　　审定：${submitted.by}`}`]),
    signature,
    `数据截至 ${inShanghai(asOf)}。摘要（SHA-256）：${hash}`,
  ];
}

export function columnTitle({ title, additive }: ReportSheetColumn): string {
  return additive ? title : `${title}${NOT_ADDED}`;
}

const shown = (value: number, { isSum }: ReportSheetColumn): string => (isSum ? signed(value) : String(value));
const signed = (fen: number): string => (fen < 0 ? `-${yuan(-fen)}` : yuan(fen));

/** What stands on the sheet below its title, in order; the same for every format. */
export function reportBlocks(sheet: ReportSheet): readonly Block[] {
  const line = (label: string, cells: readonly number[]): readonly string[] => [
    label,
    ...sheet.columns.map((column, index) => shown(cells[index] ?? 0, column)),
  ];
  return [
    { kind: 'text', text: headLine(sheet) },
    {
      kind: 'table',
      columns: [
        { title: sheet.rowsTitle, share: 2.2 },
        ...sheet.columns.map((column) => ({ title: columnTitle(column), share: column.isSum ? 1.7 : 1 })),
      ],
      rows: [...sheet.rows.map(({ label, cells }) => line(label, cells)), line('合计', sheet.totals)],
    },
    ...footLines(sheet).map((text): Block => ({ kind: 'text', text })),
  ];
}
