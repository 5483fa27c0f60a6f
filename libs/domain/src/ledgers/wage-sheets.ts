import type { ReviewOutcome } from '../project/sheet-events.ts';
import type { MonthSheet, ProjectState } from '../project/state.ts';
import { hasLines, missingSheets, openFenOf } from '../project/wage-months.ts';
import { count, day, fen, type Ledger, type LedgerRow, text, yesNo } from './ledger.ts';
import { HEAD, head, KEEPER } from './project-head.ts';

const REVIEW: Readonly<Record<ReviewOutcome, string>> = { agreed: '审核通过', objected: '有异议' };

/** 工资支付表台账 (notice, part two (一)2, (三)1 and 2): the sheets of each month by contractor, those replaced among them. */
export const wageSheetLedger: Ledger<ProjectState> = {
  id: 'wage-sheets',
  title: '工资支付表台账',
  source: '通知二（一）2、二（三）1、二（三）2；《保障农民工工资支付条例》第三十一条',
  keptBy: '施工总承包单位、分包单位编制；监管单位核查',
  of: 'project',
  columns: [
    ...[...HEAD, text('month', '月份'), text('keeper', '编制单位'), text('role', '单位类别')],
    ...[
      text('status', '状态'),
      day('handedOn', '交总包日期'),
      count('people', '人数'),
      count('unsigned', '未签字人数'),
    ],
    ...[fen('net', '实发合计'), day('reviewedOn', '审核日期'), text('review', '审核结果'), day('payOn', '应发日')],
    ...[fen('paid', '已支付'), count('unpaid', '未付清人数'), yesNo('document', '有证明材料')],
  ],
  rows: ({ state }) =>
    Object.values(state.months).flatMap((month) => {
      const of = { ...head(state), month: month.month, payOn: month.payOn };
      const missing = hasLines(month) ? missingSheets(state, month) : [];
      return [
        ...Object.values(month.sheets).map((sheet) => ({ ...of, ...sheetRow(sheet) })),
        ...month.noWork.map((keeper) => ({ ...of, ...NO_SHEET, keeper, status: '当月无用工' })),
        ...missing.map((keeper) => ({ ...of, ...NO_SHEET, keeper, status: '未交' })),
      ];
    }),
};

const NO_SHEET = {
  ...{ role: null, handedOn: null, people: null, unsigned: null, net: null, reviewedOn: null, review: null },
  ...{ paid: null, unpaid: null, document: null },
} as const;

function sheetRow({ keptBy, keeper, review, ...sheet }: MonthSheet): LedgerRow {
  const current = sheet.replacedBy === null;
  const lines = Object.values(sheet.lines);
  return {
    ...{ keeper, role: KEEPER[keptBy], status: current ? '现行' : '已被替换', handedOn: sheet.on },
    ...{ people: sheet.people, unsigned: sheet.unsigned, net: sheet.fen, document: sheet.document !== null },
    ...{ reviewedOn: review?.on ?? null, review: review === null ? null : REVIEW[review.outcome] },
    paid: current ? lines.reduce((sum, { paidFen }) => sum + paidFen, 0) : null,
    unpaid: current ? lines.filter((line) => openFenOf(line) > 0).length : null,
  };
}
