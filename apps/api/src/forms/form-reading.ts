import {
  type AnswerSaid,
  answerSpec,
  type AnsweredAs,
  type FormFinding,
  type FormFindingCode,
} from '@qingxin/documents';
import { dueActOf, isAnswer, type OrganisationView, refuse, stepGraph, type StepState, unitOf } from '@qingxin/domain';
import { HttpProblem } from '../problems/http-problem.ts';

/** An ordinary command, filled from the sheet as far as it says something; whoever sends it completes it. */
export interface CommandDraft {
  readonly command: 'GiveFeedback' | 'ActOnStep' | 'ReviseStepFeedback';
  readonly payload: Readonly<Record<string, unknown>>;
  /** What the sheet cannot say: field and what has to be put there. */
  readonly toComplete: readonly { readonly path: string; readonly text: string }[];
}

const PAPER = [
  { path: '/document', text: '纸质反馈表的材料编号：请先作为证据材料上传' },
  { path: '/{}/handedIn', text: '代录：由谁、何时提供的纸质反馈表' },
] as const;

const paperOf = (place: string) => PAPER.map(({ path, text }) => ({ path: path.replace('{}', place), text }));

export function pushAnswerDraft(pushId: string, said: AnswerSaid, onPaper: boolean): CommandDraft {
  const { conclusion, solvedPeople, solvedFen, openPeople, openFen, measuresSaid, extendBy, openBecause } = said;
  const figures = { solvedPeople, solvedFen, openPeople, openFen };
  const payload = {
    ...{ pushId, conclusion: conclusion ?? null, ...orNull(figures), measures: measuresSaid ?? measureWords(said) },
    ...present({ extendBy }),
    document: null,
    particulars: present({ ...particularsOf(said), openBecause }),
  };
  const missing = payload.measures === null ? [{ path: '/measures', text: '采取的措施，申请延期的写明理由' }] : [];
  return { command: 'GiveFeedback', payload, toComplete: [...missing, ...(onPaper ? paperOf('particulars') : [])] };
}

/** @throws HttpProblem where the other unit has no answer to give now and has given none */
export function stepAnswerDraft(
  step: StepState,
  said: AnswerSaid,
  { organisation, onPaper }: { readonly organisation: OrganisationView; readonly onPaper: boolean },
): CommandDraft {
  const feedback = stepFeedback(said);
  const paper = onPaper ? paperOf('feedback') : [];
  const due = dueActOf(step, organisation);
  const answers = due === null ? [] : answersOf(step, due.name);
  if (due !== null && answers.length > 0) {
    const [only, ...others] = answers;
    const outcome = others.length === 0 ? only : null;
    const choice = outcome === null ? [{ path: '/outcome', text: `结果，可选：${answers.join('、')}` }] : [];
    const document = due.act.documented && !onPaper ? [{ path: '/document', text: '材料编号' }] : [];
    const payload = { stepKey: step.key, act: due.name, outcome, document: null, signedBy: null, note: null, feedback };
    return { command: 'ActOnStep', payload, toComplete: [...choice, ...document, ...paper] };
  }
  const answered = step.acts.findLast(({ feedback: given }) => given !== undefined);
  if (answered === undefined) throw new HttpProblem('form-answer-not-due');
  const payload = { stepKey: step.key, version: answered.version, feedback, reason: null, document: null };
  return { command: 'ReviseStepFeedback', payload, toComplete: [{ path: '/reason', text: '更正的理由' }, ...paper] };
}

/** The unit whose part B it is: that of the act that is due, or of the one that was answered. */
export function answeringUnit(step: StepState): string {
  const graph = stepGraph(step.kind) ?? refuse('step-unknown');
  const act = step.at === null ? undefined : graph.acts[step.at];
  const answered = step.acts.findLast(({ feedback }) => feedback !== undefined)?.feedback?.unit;
  const isDue = step.at !== null && answersOf(step, step.at).length > 0;
  return isDue && act !== undefined ? unitOf(act.by, step) : (answered ?? step.targetUnit);
}

function answersOf(step: StepState, act: string): readonly string[] {
  const graph = stepGraph(step.kind);
  const known = graph?.acts[act];
  if (graph === undefined || known === undefined) return [];
  const unit = unitOf(known.by, step);
  return Object.keys(known.outcomes).filter((outcome) => isAnswer(graph, { act, outcome }, step, unit));
}

function stepFeedback(said: AnswerSaid): Readonly<Record<string, unknown>> {
  const { people, fen, solvedPeople, solvedFen, openPeople, openFen, openBecause, conclusion } = said;
  const figures = { people, fen, solvedPeople, solvedFen, openPeople, openFen };
  const whole = Object.values(figures).every((figure) => figure !== undefined);
  return {
    ...particularsOf(said),
    ...(whole ? { wages: { ...figures, ...present({ openBecause }) } } : {}),
    conclusion: conclusion ?? null,
  };
}

function particularsOf(said: AnswerSaid): Readonly<Record<string, unknown>> {
  const { receivedOn, receivedBy, acceptance, returnedBecause, handler, findings, cause, payer } = said;
  const { measures, paperNumber, proof, transferredTo, transferredOn, toldOn, toldWay, head, stampedOn } = said;
  return {
    ...present({ receivedOn, receivedBy, acceptance, returnedBecause, handler, findings, cause, payer }),
    ...present({ measures, paperNumber, proof, head, stampedOn }),
    ...(transferredTo === undefined || transferredOn === undefined
      ? {}
      : { transferred: { to: transferredTo, on: transferredOn } }),
    ...(toldOn === undefined || toldWay === undefined ? {} : { told: { on: toldOn, way: toldWay } }),
  };
}

function present(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

function orNull(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, value ?? null]));
}

/** The measures of the list in words, where nothing was said beside them. */
function measureWords({ measures }: AnswerSaid): string | null {
  if (!Array.isArray(measures)) return null;
  const { words = {} } = answerSpec('measures', 'push');
  return measures.map((code) => words[String(code)] ?? '').join('、');
}

/** A finding in words that say what to do, with the cell. */
export function findingWords({ field, label, cell, code }: FormFinding, as: AnsweredAs): object {
  const { words = {}, most = 100 } = answerSpec(field, as);
  const text = FINDINGS[code].replace('{words}', Object.values(words).join('、')).replace('{most}', String(most));
  return { cell, field: label, code, text };
}

const FINDINGS: Readonly<Record<FormFindingCode, string>> = {
  formula: '是公式，请改填数值。',
  'cell-error': '是错误值，请重新填写。',
  'merged-cell': '与其他栏目合并了，请取消合并，一格一项。',
  'text-unreadable': '读不出，请填写文字。',
  'text-too-long': '超过{most}个字，请写得简要些，详情另附。',
  'word-unknown': '不在可填的词语之内，请从中选填：{words}。',
  'day-unreadable': '不是日期，请写作2022-05-20或者2022年5月20日。',
  'count-unreadable': '不是整数，请只填数字，没有的填0。',
  'amount-unreadable': '不是金额，请以元为单位填数字，没有的填0。',
  'amount-more-than-fen': '精确到分以下，请保留两位小数。',
  'field-needed': '没有填写，请补填。',
  'field-not-asked': '只有申请延期才填，请删去。',
  'sums-incomplete': '没有填写：涉及、解决、未解决的人数和金额都要填，没有的填0。',
  'sums-differ': '与解决、未解决之和不等，请核对。',
  'date-ahead': '晚于今天，请核对。',
  'date-too-early': '早于推送或者签收的日期，请核对。',
};
