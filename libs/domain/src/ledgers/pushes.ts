import type { CaseFact } from '../arrears-case/events.ts';
import type { CaseState } from '../arrears-case/state.ts';
import { isLate } from '../clocks/state.ts';
import { factDay } from '../clocks/legal-time.ts';
import type { FeedbackParticulars, StepFeedback } from '../steps/feedback.ts';
import { STEP_GRAPHS } from '../steps/index.ts';
import type { StepState } from '../steps/state.ts';
import { localDayOf } from '../time/local-day.ts';
import { factsOf } from './facts.ts';
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
import { CAUSE, FEEDBACK_MEASURE } from './words.ts';

type Of<T extends CaseFact['type']> = Extract<CaseFact, { readonly type: T }>;

/**
 * 信息推送及反馈台账 (notice, part four (一) and Attachment 1): one row for each push, and one for each step in which another
 * unit is asked and answers with part B.
 */
export const pushLedger: Ledger<CaseState> = {
  id: 'pushes',
  title: '信息推送及反馈台账',
  source: '通知四（一）、附件1',
  keptBy: '治欠办',
  of: 'case',
  columns: [
    ...[number('number', '案号'), text('way', '推送或者环节'), unit('unit', '接收单位')],
    ...[day('pushedOn', '推送日期'), yesNo('information', '仅告知'), day('feedbackBy', '反馈期限')],
    ...[day('receivedOn', '签收日期'), text('acceptance', '受理结论'), day('answeredOn', '反馈日期')],
    ...[text('conclusion', '结论'), text('cause', '成因'), text('measures', '处理措施'), number('paper', '文书号')],
    ...[count('solvedPeople', '解决人数'), fen('solved', '解决金额')],
    ...[count('openPeople', '未解决人数'), fen('open', '未解决金额')],
    ...[day('transferredOn', '移送日期'), day('toldOn', '告知日期'), day('stampedOn', '盖章日期')],
    ...[count('edition', '版次'), yesNo('onPaper', '代录'), yesNo('overdue', '超期')],
  ],
  rows: (matter) => [
    ...factsOf<Of<'UnitPushed'>>(matter.events, 'UnitPushed').map((pushed) => pushRow(matter, pushed)),
    ...Object.values(matter.state.steps)
      .filter(isAnsweredInPartB)
      .map((step) => stepRow(matter, step)),
  ],
};

const CONCLUSION: Readonly<Record<Of<'FeedbackGiven'>['data']['conclusion'], string>> = {
  done: '办结',
  partial: '阶段性',
  extension: '申请延期',
};

function pushRow(
  { state, events, day: today }: LedgerMatter<CaseState>,
  pushed: ReturnType<typeof factsOf<Of<'UnitPushed'>>>[number],
): LedgerRow {
  const { pushId, unit: addressee, feedbackBy, informationOnly } = pushed.data;
  const answer = factsOf<Of<'FeedbackGiven'>>(events, 'FeedbackGiven').findLast(({ data }) => data.pushId === pushId);
  const final = answer?.data.conclusion === 'extension' ? undefined : answer;
  const answeredOn = final === undefined ? null : factDay(final);
  const onPaper = answer === undefined ? null : answer.by.unit !== addressee;
  return {
    ...particularCells(final?.data.particulars),
    ...{ edition: null, onPaper },
    ...{ number: state.number, way: '推送', unit: addressee, pushedOn: factDay(pushed), information: informationOnly },
    ...{ feedbackBy: informationOnly ? null : feedbackBy, answeredOn },
    conclusion: answer === undefined ? null : CONCLUSION[answer.data.conclusion],
    ...{ solvedPeople: final?.data.solvedPeople ?? null, solved: final?.data.solvedFen ?? null },
    ...{ openPeople: final?.data.openPeople ?? null, open: final?.data.openFen ?? null },
    overdue: !informationOnly && (answeredOn ?? today) > dueOf(state, pushId, feedbackBy),
  };
}

/** An extension that was granted moves the date. */
function dueOf({ clocks }: CaseState, pushId: string, written: string): string {
  return Object.values(clocks).findLast(({ key, ruleId }) => key === pushId && ruleId === 'S1-12')?.due ?? written;
}

function isAnsweredInPartB({ kind, requestingUnit, targetUnit }: StepState): boolean {
  const answers = STEP_GRAPHS[kind]?.answers;
  return requestingUnit !== targetUnit && answers !== undefined && !('none' in answers);
}

function stepRow({ state }: LedgerMatter<CaseState>, step: StepState): LedgerRow {
  const { kind, key, targetUnit, startedOn, acts, dueOn } = step;
  const answer = acts.findLast(({ feedback }) => feedback !== undefined);
  const clocks = Object.values(state.clocks).filter((clock) => clock.key === key);
  const { form, edition = null, onPaper = null } = answer?.feedback ?? {};
  return {
    ...{ number: state.number, way: STEP_GRAPHS[kind]?.label ?? kind, unit: targetUnit },
    ...{ pushedOn: localDayOf(startedOn), information: false, feedbackBy: dueOn ?? clocks.at(-1)?.due ?? null },
    answeredOn: answer === undefined ? null : localDayOf(answer.at),
    ...formCells(form),
    ...{ edition, onPaper },
    overdue: clocks.some(isLate),
  };
}

/** What part B says in codes, days and sums; what it says in words is read in the case. */
function formCells(form: StepFeedback | undefined): LedgerRow {
  const { conclusion, wages } = form ?? {};
  return {
    ...particularCells(form),
    conclusion: conclusion === undefined ? null : CONCLUSION[conclusion],
    ...{ solvedPeople: wages?.solvedPeople ?? null, solved: wages?.solvedFen ?? null },
    ...{ openPeople: wages?.openPeople ?? null, open: wages?.openFen ?? null },
  };
}

function particularCells(form: FeedbackParticulars | undefined): LedgerRow {
  const { acceptance, cause, measures, receivedOn, transferred, told, stampedOn, paperNumber } = form ?? {};
  return {
    ...{ receivedOn: receivedOn ?? null, stampedOn: stampedOn ?? null, paper: paperNumber ?? null },
    acceptance: acceptance === undefined ? null : acceptance === 'accepted' ? '受理' : '退回',
    cause: cause === undefined ? null : CAUSE[cause],
    measures: measures === undefined ? null : measures.map((measure) => FEEDBACK_MEASURE[measure]).join('、'),
    ...{ transferredOn: transferred?.on ?? null, toldOn: told?.on ?? null },
  };
}
