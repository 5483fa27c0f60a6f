import type { CaseState } from '../arrears-case/state.ts';
import { isLate } from '../clocks/state.ts';
import { factDay } from '../clocks/legal-time.ts';
import type { StepEvent } from '../steps/events.ts';
import { STEP_GRAPHS } from '../steps/index.ts';
import { actsOf, factsOf, lastDay } from './facts.ts';
import { day, fen, type Ledger, type LedgerMatter, type LedgerRow, number, text, unit, yesNo } from './ledger.ts';

type Of<T extends StepEvent['type']> = Extract<StepEvent, { readonly type: T }>;

/** 部门协助办理台账: what each office was asked in a case, and what came of it. */
export const stepLedger: Ledger<CaseState> = {
  id: 'department-steps',
  title: '部门协助办理台账',
  source: '通知三：按照职责配合查处欠薪案件',
  keptBy: '各成员单位；治欠办汇总',
  of: 'case',
  columns: [
    ...[number('number', '案号'), text('step', '环节'), unit('asked', '承办单位'), unit('asking', '提出单位')],
    ...[day('startedOn', '提出日期'), yesNo('urgent', '紧急'), text('due', '现在应办'), day('dueOn', '写明的期限')],
    ...[day('actedOn', '最近办理日期'), text('end', '结果'), day('endedOn', '结束日期'), yesNo('overdue', '有超期')],
  ],
  rows: (matter) => factsOf<Of<'StepStarted'>>(matter.events, 'StepStarted').map((started) => stepRow(matter, started)),
};

function stepRow(
  { state, events }: LedgerMatter<CaseState>,
  started: ReturnType<typeof factsOf<Of<'StepStarted'>>>[number],
): LedgerRow {
  const { stepKey, kind, targetUnit, requestingUnit, urgent } = started.data;
  const own = (data: { readonly stepKey: string }): boolean => data.stepKey === stepKey;
  const graph = STEP_GRAPHS[kind];
  const step = state.steps[stepKey];
  const last = actsOf(events, stepKey).at(-1);
  const act = graph?.acts[last?.data.act ?? ''];
  const hasEnded = step?.at === null;
  return {
    ...{ number: state.number, step: graph?.label ?? kind, asked: targetUnit, asking: requestingUnit },
    ...{ startedOn: factDay(started), urgent },
    due: step?.at === null || step === undefined ? null : (graph?.acts[step.at]?.label ?? step.at),
    dueOn: step?.dueOn ?? null,
    actedOn: last === undefined ? null : factDay(last),
    end: hasEnded ? (act?.outcomes[last?.data.outcome ?? '']?.label ?? null) : null,
    endedOn: hasEnded ? lastDay<Of<'StepEnded'>>(events, 'StepEnded', own) : null,
    overdue: Object.values(state.clocks).some((clock) => clock.key === stepKey && isLate(clock)),
  };
}

/**
 * 政府投资项目资金拨付管理台账 (notice, part three (四)1 and 3), as far as arrears brought it about: what was ordered, by when,
 * and what was funded.
 */
export const backstopLedger: Ledger<CaseState> = {
  id: 'government-funding',
  title: '政府投资项目资金拨付管理台账',
  source: '通知三（四）1、三（四）3；《保障农民工工资支付条例》第五十九条',
  keptBy: '区财政局',
  of: 'case',
  columns: [
    ...[
      number('number', '案号'),
      text('project', '工程项目'),
      day('approvedOn', '区政府批准日期'),
      day('orderedOn', '责令日期'),
    ],
    ...[fen('ordered', '责令拨付金额'), day('fundBy', '拨付期限'), fen('funded', '已拨付金额'), fen('gap', '尚缺金额')],
    ...[day('fundedOn', '足额拨付日期'), yesNo('overdue', '曾逾期')],
  ],
  rows: (matter) =>
    Object.values(matter.state.steps)
      .filter(({ kind }) => kind === 'finance-backstop')
      .map(({ key }) => backstopRow(matter, key)),
};

function backstopRow({ state, events }: LedgerMatter<CaseState>, stepKey: string): LedgerRow {
  const acted = actsOf(events, stepKey);
  const on = (act: string, outcome: string): string | null => {
    const found = acted.findLast(({ data }) => data.act === act && data.outcome === outcome);
    return found === undefined ? null : factDay(found);
  };
  const sum = (...keys: readonly string[]): number =>
    keys.reduce((total, key) => total + (state.steps[stepKey]?.sums[key] ?? 0), 0);
  const ordered = sum('order/issued');
  const funded = sum('fund/part', 'fund/funded');
  return {
    ...{ number: state.number, project: state.project, approvedOn: on('approve', 'approved') },
    ...{
      orderedOn: on('order', 'issued'),
      ordered,
      fundBy: acted.findLast(({ data }) => data.dueOn !== undefined)?.data.dueOn ?? null,
    },
    ...{
      funded,
      gap: Math.max(0, ordered - funded),
      fundedOn: on('fund', 'funded'),
      overdue: on('fund', 'overdue') !== null,
    },
  };
}
