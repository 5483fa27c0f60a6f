import type { CaseFact } from '../arrears-case/events.ts';
import { caseMoney } from '../arrears-case/money.ts';
import type { CaseState } from '../arrears-case/state.ts';
import { factDay } from '../clocks/legal-time.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { isSuccession } from '../matter/evolve.ts';
import { stepGraph } from '../steps/index.ts';
import type { StepState } from '../steps/state.ts';
import { localDayOf } from '../time/local-day.ts';
import { factsOf, lastDay } from './facts.ts';
import {
  count,
  day,
  fen,
  type Ledger,
  type LedgerMatter,
  type LedgerRow,
  number,
  text,
  unit,
  yesNo,
} from './ledger.ts';
import { CAUSE, GRADE, PROJECT } from './words.ts';

const SUPERVISION = 'sector-supervision';

type Of<T extends CaseFact['type']> = Extract<CaseFact, { readonly type: T }>;

/** 欠薪案件总台账: claimed, verified, ordered and what reached the persons stay apart. */
export const caseLedger: Ledger<CaseState> = {
  id: 'arrears-cases',
  title: '欠薪案件总台账',
  source: '通知四（二）：欠薪问题按期清零',
  keptBy: '区人社局',
  of: 'case',
  columns: [
    ...[number('number', '案号'), text('project', '工程项目'), text('projectKind', '工程类别'), text('grade', '等级')],
    ...[unit('lead', '牵头单位'), unit('filing', '立案单位'), day('openedOn', '建案日期'), day('filedOn', '立案日期')],
    ...[day('clearBy', '清零时限'), count('sources', '来源投诉件数'), count('people', '人数'), text('cause', '成因')],
    ...[
      fen('claimed', '主张金额'),
      fen('verified', '核定金额'),
      fen('ordered', '责令支付金额'),
      fen('paid', '到本人金额'),
    ],
    ...[count('openPeople', '未了结人数'), day('clearedOn', '清零日期'), day('archivedOn', '结案归档日期')],
  ],
  rows({ state, events }) {
    if (!state.opened) return [];
    const money = caseMoney(state);
    return [
      {
        ...{ number: state.number, project: state.project, projectKind: PROJECT[state.projectKind] },
        ...{ grade: state.grade === null ? null : GRADE[state.grade], lead: state.lead, filing: state.filingUnit },
        ...{ openedOn: state.openedOn, filedOn: state.filedOn, clearBy: state.clearBy },
        ...{ sources: Object.keys(state.sources).length, people: money.people },
        cause: state.cause === null ? null : CAUSE[state.cause],
        ...{ claimed: money.claimedFen, verified: money.verifiedFen, ordered: money.orderedFen, paid: money.paidFen },
        openPeople: money.openPeople,
        clearedOn: state.cleared ? lastDay<Of<'WagesCleared'>>(events, 'WagesCleared') : null,
        archivedOn: state.archived ? lastDay<Of<'CaseArchived'>>(events, 'CaseArchived') : null,
      },
    ];
  },
};

/**
 * 欠薪案件督办台账 of the sector offices (notice, part three (一)2): the cases that one of them leads or was asked about, a
 * row for each office.
 */
export const supervisedCaseLedger: Ledger<CaseState> = {
  id: 'supervised-cases',
  title: '欠薪案件督办台账',
  source: '通知三（一）2、三（十）1',
  keptBy: '区住建局、区交通局、区水利局、区能源局等行业主管部门',
  of: 'case',
  columns: [
    ...[
      unit('office', '行业主管部门'),
      number('number', '案号'),
      unit('source', '来源单位'),
      day('received', '接收日期'),
    ],
    ...[text('project', '工程项目'), text('cause', '成因'), count('people', '人数'), fen('verified', '涉及金额')],
    ...[day('deadline', '办理期限'), day('feedbackOn', '反馈日期'), fen('paid', '解决金额'), yesNo('closed', '已清零')],
    count('overdueDays', '超期天数'),
    ...[text('step', '行业督办环节'), day('stepDueOn', '责任单位落实期限'), text('stepEnd', '督办结果')],
  ],
  rows(matter) {
    const { state, organisation } = matter;
    const offices = new Set<string>();
    if (state.lead !== null) offices.add(state.lead);
    for (const { unit: pushed } of Object.values(state.pushes)) offices.add(pushed);
    for (const { targetUnit } of Object.values(state.steps)) offices.add(targetUnit);
    return [...offices]
      .filter((office) => organisation.unit(office)?.kind === 'sector')
      .sort()
      .map((office) => supervisedRow(matter, office));
  },
};

function supervisedRow({ state, events, day: today }: LedgerMatter<CaseState>, office: string): LedgerRow {
  const money = caseMoney(state);
  const pushed = factsOf<Of<'UnitPushed'>>(events, 'UnitPushed').find(({ data }) => data.unit === office);
  const assigned = factsOf<Of<'LeadAssigned'>>(events, 'LeadAssigned').find(({ data }) => data.lead === office);
  const asked = factsOf<Of<'StepStarted'>>(events, 'StepStarted').find(({ data }) => data.targetUnit === office);
  // Whoever came in the place of another office has the case since then.
  const succeeded = events.filter(isSuccession).find(({ data }) => data.to === office);
  const [first] = [assigned, pushed, asked, succeeded]
    .filter((fact) => fact !== undefined)
    .sort((one, other) => one.version - other.version);
  const deadline = assigned === undefined ? (pushed?.data.feedbackBy ?? null) : state.clearBy;
  const step = Object.values(state.steps).findLast(
    ({ kind, targetUnit }) => kind === SUPERVISION && targetUnit === office,
  );
  const reported = step?.acts.findLast(({ act }) => act === 'report');
  const answered = lastDay<Of<'FeedbackGiven'>>(events, 'FeedbackGiven', ({ unit: by }) => by === office);
  const feedbackOn = latest(answered, reported === undefined ? null : localDayOf(reported.at));
  const doneOn = assigned === undefined ? feedbackOn : lastDay<Of<'WagesCleared'>>(events, 'WagesCleared');
  return {
    ...{ office, number: state.number, source: first?.by.unit ?? null },
    received: first === undefined ? null : factDay(first),
    ...{ project: state.project, cause: state.cause === null ? null : CAUSE[state.cause] },
    ...{ people: money.people, verified: money.verifiedFen, deadline, feedbackOn, paid: money.paidFen },
    closed: state.cleared,
    overdueDays: deadline === null ? null : daysAfter(deadline, doneOn ?? today),
    ...supervisionOf(step),
  };
}

/** How far the step 行业督办 has come: what is due and by when, or how it ended. */
function supervisionOf(step: StepState | undefined): Pick<LedgerRow, 'step' | 'stepDueOn' | 'stepEnd'> {
  if (step === undefined) return { step: null, stepDueOn: null, stepEnd: null };
  const acts = stepGraph(step.kind)?.acts ?? {};
  const last = step.acts.at(-1);
  const end = step.at !== null || last === undefined ? null : (acts[last.act]?.outcomes[last.outcome]?.label ?? null);
  return { step: step.at === null ? null : (acts[step.at]?.label ?? null), stepDueOn: step.dueOn, stepEnd: end };
}

function latest(one: LocalDay | null, other: LocalDay | null): LocalDay | null {
  if (one === null || other === null) return one ?? other;
  return one > other ? one : other;
}

/** Calendar days by which `on` lies after `deadline`; none while it does not. */
function daysAfter(deadline: string, on: string): number {
  return Math.max(0, Math.round((Date.parse(on) - Date.parse(deadline)) / 86_400_000));
}
