import type { CaseState } from '../arrears-case/state.ts';
import type { ComplaintState } from '../complaint/state.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { LadderEvent } from '../ladder/events.ts';
import type { LadderState, RungState } from '../ladder/state.ts';
import type { MatterState } from '../matter/state.ts';
import type { FollowUpState, SupervisionState } from '../supervision/state.ts';
import type { SupervisionFact } from '../supervision/events.ts';
import { localDayOf } from '../time/local-day.ts';
import { lastDay } from './facts.ts';
import { count, day, type Ledger, type LedgerMatter, type LedgerRow, number, text, unit, yesNo } from './ledger.ts';
import { ACT_KIND, ACT_STATUS, FOLLOW_UP, RUNG, RUNG_STATUS } from './words.ts';

type RungFact = Extract<LadderEvent, { readonly type: 'RungIssued' | 'RungAnswered' | 'RungLifted' }>;

const COLUMNS = [
  ...[number('number', '事项编号'), unit('unit', '责任单位'), text('rung', '措施'), text('status', '状态')],
  ...[count('grounds', '事由数'), day('proposedOn', '提请日期'), day('issuedOn', '发出日期'), number('letter', '文号')],
  ...[day('answerBy', '回复期限'), day('answeredOn', '回复日期'), day('liftedOn', '解除日期')],
];

const NAMED = {
  title: '督办、约谈、通报、问责登记簿',
  source: '通知四（二）',
  keptBy: '治欠办',
  columns: COLUMNS,
};

type Numbered = MatterState & { readonly number: string | null };

function rungRows({ state, events }: LedgerMatter<Numbered>): readonly LedgerRow[] {
  return Object.values(state.ladders).flatMap((ladder) =>
    ladder.rungs.map((rung) => rungRow(state.number, ladder, rung, events)),
  );
}

function rungRow(
  matter: string | null,
  { key, unit: addressee, grounds }: LadderState,
  rung: RungState,
  events: readonly Recorded<EventOf>[],
): LedgerRow {
  const on = (type: RungFact['type']): string | null =>
    lastDay<RungFact>(events, type, ({ ladderKey, rungId }) => ladderKey === key && rungId === rung.id);
  const standing = new Set(grounds.filter(({ struck }) => !struck).map(({ id }) => id));
  return {
    ...{ number: matter, unit: addressee, rung: RUNG[rung.rung], status: RUNG_STATUS[rung.status] },
    grounds: rung.grounds.filter((id) => standing.has(id)).length,
    ...{ proposedOn: localDayOf(rung.proposedAt), issuedOn: on('RungIssued'), letter: rung.number },
    ...{ answerBy: rung.answerBy, answeredOn: on('RungAnswered'), liftedOn: on('RungLifted') },
  };
}

/** Measures against a unit over a case (notice, part four (二)). */
export const caseSupervisionLedger: Ledger<CaseState> = {
  id: 'case-supervision',
  ...NAMED,
  title: `${NAMED.title}（欠薪案件）`,
  of: 'case',
  rows: rungRows,
};

/** The same over a complaint. */
export const complaintSupervisionLedger: Ledger<ComplaintState> = {
  id: 'complaint-supervision',
  ...NAMED,
  title: `${NAMED.title}（投诉举报件）`,
  of: 'complaint',
  rows: rungRows,
};

/** Letters over several matters, interviews, circulars and what was lifted together: one row an act. */
export const actLedger: Ledger<SupervisionState> = {
  id: 'supervision-acts',
  title: '督办函（一函多件）、约谈、通报登记簿',
  source: '通知四（二）',
  keptBy: '治欠办、领导小组',
  of: 'supervision',
  columns: [
    ...[number('number', '文号'), text('kind', '种类'), text('status', '状态'), unit('unit', '责任单位')],
    ...[unit('issuer', '发出单位'), day('draftedOn', '拟制日期'), day('issuedOn', '发出日期')],
    ...[day('answerBy', '回复期限'), count('matters', '所涉件数'), count('refused', '未列入、未被接受')],
    ...[
      count('answered', '已一并报告'),
      count('lifted', '已一并解除'),
      yesNo('came', '约谈到场'),
      day('heldOn', '约谈日期'),
    ],
    ...[
      count('promises', '承诺事项'),
      count('kept', '已兑现'),
      count('broken', '未兑现'),
      count('receipts', '签收单位数'),
    ],
  ],
  // What was decided together stands in the ledger of measures, each by itself.
  rows: ({ state: { directive, traceBack, deciding, ...state } }) =>
    state.kind === null || directive !== null || traceBack !== null || deciding !== null ? [] : [actRow(state)],
};

type Act = Omit<SupervisionState, 'directive' | 'traceBack' | 'deciding'>;

function actRow(state: Act): LedgerRow {
  const { kind, status, unit: addressee, issuer, openedAt, letter, rungs, leftOut, interview } = state;
  const promises = Object.values(state.followUps);
  return {
    number: letter?.number ?? null,
    kind: kind === null ? null : ACT_KIND[kind],
    status: status === null ? null : ACT_STATUS[status],
    ...{ unit: addressee, issuer, draftedOn: openedAt === null ? null : localDayOf(openedAt) },
    ...{ issuedOn: letter?.servedOn ?? null, answerBy: letter?.answerBy ?? null },
    matters: rungs.length,
    refused: leftOut.length + rungs.filter(({ taken }) => taken === 'refused').length,
    answered: rungs.filter(({ answered }) => answered).length,
    lifted: rungs.filter(({ lifted }) => lifted).length,
    ...{ came: interview?.came ?? null, heldOn: interview?.heldOn ?? null },
    ...{ promises: promises.length, kept: promises.filter((one) => one.status === 'done').length },
    broken: promises.filter(({ broken }) => broken).length,
    receipts: Object.keys(state.acknowledged).length,
  };
}

/** 批示 and 议定事项: one row for each item. */
export const directiveLedger: Ledger<SupervisionState> = {
  id: 'directives',
  title: '领导批示、会议议定事项台账',
  source: '通知四（二）',
  keptBy: '治欠办',
  of: 'supervision',
  columns: [
    ...[
      number('number', '批示、纪要编号'),
      text('kind', '种类'),
      text('givenBy', '批示人职务、会议'),
      day('givenOn', '日期'),
    ],
    ...[text('item', '事项'), unit('unit', '责任单位'), text('matter', '所指事项'), day('dueOn', '完成日期')],
    ...[
      text('status', '状态'),
      day('reportedOn', '报告日期'),
      day('judgedOn', '审核日期'),
      yesNo('broken', '到期未办结'),
    ],
    day('supervisedOn', '提请督办日期'),
  ],
  rows({ state, events }) {
    const { directive } = state;
    if (directive === null) return [];
    return Object.values(state.followUps).map((item) => ({
      ...{ number: directive.number, kind: ACT_KIND[directive.kind], givenBy: directive.givenBy },
      givenOn: directive.givenOn,
      ...itemCells(item, events),
    }));
  },
};

type ItemFact = Extract<SupervisionFact, { readonly type: 'FollowUpReported' | 'FollowUpJudged' | 'ActOrdered' }>;

function itemCells(item: FollowUpState, events: readonly Recorded<EventOf>[]): LedgerRow {
  const { itemId, unit: owes, matter, dueOn, status, broken } = item;
  const on = (type: ItemFact['type']): string | null =>
    lastDay<ItemFact>(events, type, (data) => data.itemId === itemId);
  return {
    ...{ item: itemId, unit: owes, matter, dueOn, status: FOLLOW_UP[status], broken },
    ...{ reportedOn: on('FollowUpReported'), judgedOn: on('FollowUpJudged'), supervisedOn: on('ActOrdered') },
  };
}

function numberOf({ directive, letter, traceBack }: SupervisionState): string | null {
  return directive?.number ?? letter?.number ?? traceBack?.adopted?.number ?? null;
}

/** Measures that followed from items, or from findings of a trace-back, which name no matter. */
export const directiveSupervisionLedger: Ledger<SupervisionState> = {
  id: 'directive-supervision',
  ...NAMED,
  title: `${NAMED.title}（批示、议定事项、倒查）`,
  of: 'supervision',
  rows: ({ state, ...rest }) => rungRows({ ...rest, state: { ...state, number: numberOf(state) } }),
};
