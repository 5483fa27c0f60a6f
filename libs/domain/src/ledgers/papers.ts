import type { CaseFact } from '../arrears-case/events.ts';
import type { CaseState } from '../arrears-case/state.ts';
import type { ComplaintFact } from '../complaint/events.ts';
import type { ComplaintState } from '../complaint/state.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import { PAPER_KINDS, type PaperKind } from '../papers/kinds.ts';
import type { PaperState, PaperStatus } from '../papers/state.ts';
import { factsOf } from './facts.ts';
import { count, day, type Ledger, type LedgerMatter, type LedgerRow, number, text, unit, yesNo } from './ledger.ts';

const COLUMNS = [
  ...[number('paper', '文号'), text('kind', '文书种类'), number('matter', '登记号、案号'), unit('unit', '起草单位')],
  ...[text('status', '状态'), count('edition', '稿次'), day('drafted', '起草日期'), day('reviewed', '审核日期')],
  ...[day('approved', '批准日期'), yesNo('inInk', '纸面审批'), count('copies', '用印份数'), day('sealed', '用印日期')],
  ...[yesNo('scanned', '已收盖章件'), day('voided', '作废日期')],
];

const STATUS: Readonly<Record<PaperStatus, string>> = {
  ...{ drafted: '起草', reviewed: '已审核', returned: '退回修改', approved: '已批准' },
  ...{ 'seal-requested': '待用印', sealed: '已用印', void: '作废' },
};

/** 文书用印登记簿: every paper that was drafted, with its number, its way through the chain and its seal; 作废 stays in it. */
const register = { source: '文书审批和用印管理', keptBy: '各起草单位', columns: COLUMNS } as const;

export const complaintPaperLedger: Ledger<ComplaintState> = {
  ...register,
  id: 'complaint-papers',
  title: '文书用印登记簿（投诉举报件）',
  of: 'complaint',
  rows: (matter) => Object.values(matter.state.papers).map((paper) => rowOf(paper, matter, ofDecline(matter.events))),
};

export const casePaperLedger: Ledger<CaseState> = {
  ...register,
  id: 'case-papers',
  title: '文书用印登记簿（案件）',
  of: 'case',
  rows: (matter) =>
    Object.values(matter.state.papers).map((paper) => rowOf(paper, matter, ofOrder(matter.events, paper.of))),
};

function rowOf(
  paper: PaperState,
  { state }: LedgerMatter<ComplaintState | CaseState>,
  stated: string | null,
): LedgerRow {
  const { kind, unit: drafter, status, edition, days, document, copies, scans } = paper;
  const ownNumber = PAPER_KINDS[kind as PaperKind].register !== null;
  return {
    ...{ paper: ownNumber ? paper.number : stated, kind: PAPER_KINDS[kind as PaperKind].label, matter: state.number },
    ...{ unit: drafter, status: STATUS[status], edition, copies, ...days },
    ...{ inInk: document !== null, scanned: scans.length > 0 },
  };
}

/** Papers that tell of a numbered decision carry its number. */
function ofOrder(events: readonly Recorded<EventOf>[], order: string | null): string | null {
  type Issued = Extract<CaseFact, { readonly type: 'OrderIssued' }>;
  return factsOf<Issued>(events, 'OrderIssued').find(({ data }) => data.orderId === order)?.data.number ?? null;
}

function ofDecline(events: readonly Recorded<EventOf>[]): string | null {
  type Declined = Extract<ComplaintFact, { readonly type: 'ComplaintDeclined' }>;
  return factsOf<Declined>(events, 'ComplaintDeclined').at(-1)?.data.number ?? null;
}
