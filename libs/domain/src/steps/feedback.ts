import { legalDay } from '../clocks/legal-time.ts';
import type { Cause } from '../arrears-case/events.ts';
import { type Fen, type FreeText, isBlank } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { localDayOf } from '../time/local-day.ts';
import type { StepDraft } from './draft.ts';
import type { ReviseStepFeedback } from './commands.ts';
import type { StepGraph } from './graph.ts';
import type { StepState } from './state.ts';

/** 处理措施 of part B. */
export type FeedbackMeasure =
  | 'urged'
  | 'mediated'
  | 'paid'
  | 'ordered'
  | 'penalised'
  | 'transferred'
  | 'aided'
  | 'assisted'
  | 'funded'
  | 'checked'
  | 'published'
  | 'none';

/** 解决与未解决: what the answer is about, in people and fen; what is stated here makes no wages paid. */
export interface FeedbackWages {
  readonly people: number;
  readonly fen: Fen;
  readonly solvedPeople: number;
  readonly solvedFen: Fen;
  readonly openPeople: number;
  readonly openFen: Fen;
  readonly openBecause?: FreeText;
}

/**
 * What 附件1乙表 says beside its figures and its conclusion. It has no field for who complained: a concealed reporter cannot be
 * named by it. Whatever is left out was not said.
 */
export interface FeedbackParticulars {
  /** 签收. */
  readonly receivedOn?: LocalDay;
  readonly receivedBy?: FreeText;
  /** 受理结论; `returned` with its reason and legal basis. */
  readonly acceptance?: 'accepted' | 'returned';
  readonly returnedBecause?: FreeText;
  /** 承办人. */
  readonly handler?: FreeText;
  /** 调查情况. */
  readonly findings?: FreeText;
  readonly cause?: Cause;
  /** 清偿责任主体, in the opinion of the unit that answers; 人社 determines it apart. */
  readonly payer?: FreeText;
  readonly measures?: readonly FeedbackMeasure[];
  /** 文书号. */
  readonly paperNumber?: string;
  /** 支付凭证. */
  readonly proof?: string;
  /** 是否移送公安、法院. */
  readonly transferred?: { readonly to: 'police' | 'court'; readonly on: LocalDay };
  /** 是否告知投诉人: the day and the way, no name. */
  readonly told?: { readonly on: LocalDay; readonly way: 'voice' | 'message' | 'post' | 'in-person' };
  /** 负责人签字, 盖章. */
  readonly head?: FreeText;
  readonly stampedOn?: LocalDay;
  /** 代录: who handed the paper in, and when. */
  readonly handedIn?: { readonly by: FreeText; readonly on: LocalDay };
}

/** 附件1乙表 as the unit that was asked in a step fills it in. */
export interface StepFeedback extends FeedbackParticulars {
  readonly wages?: FeedbackWages;
  readonly conclusion: 'done' | 'partial';
}

/** The same of a push, whose figures are its own. */
export interface PushParticulars extends FeedbackParticulars {
  readonly openBecause?: FreeText;
}

/** One version of part B, as an act of the step or a correction brought it. */
export interface FeedbackEdition {
  readonly edition: number;
  readonly unit: string;
  readonly form: StepFeedback;
  readonly onPaper: boolean;
  readonly document: string | null;
  readonly reason?: FreeText;
}

/** By this act with this outcome the asked unit answers for good, and it is another one than the unit that asked. */
export function isAnswer(
  { answers }: StepGraph<string>,
  said: { readonly act: string; readonly outcome: string },
  { requestingUnit }: Pick<StepState, 'requestingUnit'>,
  unit: string,
): boolean {
  if (unit === requestingUnit || answers === undefined || 'none' in answers) return false;
  return answers.some((answer) => answer === `${said.act}/${said.outcome}`);
}

export function hasFeedback({ acts }: StepState): boolean {
  return acts.some(({ feedback }) => feedback !== undefined);
}

interface Given {
  readonly step: StepState;
  readonly unit: string;
  readonly document: string | null;
  readonly form: StepFeedback;
}

/** Part B as it comes in; 代录 keeps the paper, who handed it in and when. */
export function checkedFeedback({ context }: StepDraft, { form, unit, document, step }: Given): StepFeedback {
  const onPaper = context.actor.unit !== unit;
  checkParticulars(form, { from: localDayOf(step.startedOn), today: legalDay(context), onPaper, document });
  checkWages(form);
  return form;
}

/** Of a push: the totals are what was solved and what is open together. */
export function checkPushAnswer(
  form: PushParticulars,
  figures: Omit<FeedbackWages, 'people' | 'fen' | 'openBecause'>,
  circumstances: Circumstances,
): void {
  checkParticulars(form, circumstances);
  const { solvedPeople, openPeople, solvedFen, openFen } = figures;
  const { openBecause, proof } = form;
  checkWages({
    wages: {
      ...figures,
      ...{ people: solvedPeople + openPeople, fen: solvedFen + openFen },
      ...(openBecause === undefined ? {} : { openBecause }),
    },
    ...(proof === undefined ? {} : { proof }),
  });
}

interface Circumstances {
  /** The day on which it was asked. */
  readonly from: LocalDay;
  readonly today: LocalDay;
  /** Typed in by another unit than the one that answers. */
  readonly onPaper: boolean;
  readonly document: string | null;
}

function checkParticulars(form: FeedbackParticulars, { from, today, onPaper, document }: Circumstances): void {
  checkDates(form, from, today);
  if (form.acceptance === 'returned' && isBlank(form.returnedBecause)) refuse('feedback-return-reason-missing');
  if (form.stampedOn !== undefined && isBlank(form.head)) refuse('feedback-head-missing');
  if (onPaper && (form.handedIn === undefined || isBlank(form.handedIn.by))) refuse('feedback-supplier-missing');
  if (onPaper && document === null) refuse('document-missing');
}

/** Nothing is signed for before it was asked, nothing stamped before it was signed for, and nothing lies ahead. */
function checkDates(form: FeedbackParticulars, from: LocalDay, today: LocalDay): void {
  const { receivedOn, stampedOn, transferred, told, handedIn } = form;
  const days = [receivedOn, stampedOn, transferred?.on, told?.on, handedIn?.on].filter((day) => day !== undefined);
  if (days.some((day) => day > today)) refuse('feedback-date-ahead');
  if (receivedOn !== undefined && receivedOn < from) refuse('feedback-date-too-early', { details: { from } });
  const earliest = receivedOn ?? from;
  if (stampedOn !== undefined && stampedOn < earliest)
    refuse('feedback-date-too-early', { details: { from: earliest } });
}

function checkWages({ wages, proof }: Pick<StepFeedback, 'wages' | 'proof'>): void {
  if (wages === undefined) return;
  const { people, fen, solvedPeople, solvedFen, openPeople, openFen, openBecause } = wages;
  if (solvedPeople + openPeople !== people || solvedFen + openFen !== fen) refuse('feedback-sums-differ');
  if ((openPeople > 0 || openFen > 0) && isBlank(openBecause)) refuse('feedback-open-reason-missing');
  if (solvedFen > 0 && proof === undefined) refuse('feedback-proof-missing');
}

/**
 * A new version of part B; the one before stays in the log. What was stamped is corrected only under a new stamp, by the unit
 * that answered or, from paper, by the one that asked.
 */
export function reviseFeedback(draft: StepDraft, command: ReviseStepFeedback): void {
  const { stepKey, version, feedback: form, reason, document } = command;
  const step = draft.state.steps[stepKey] ?? refuse('step-unknown');
  const before = step.acts.find((act) => act.version === version)?.feedback ?? refuse('feedback-unknown');
  const { unit } = before;
  const { actor } = draft.context;
  if (actor.unit !== unit && actor.unit !== step.requestingUnit)
    refuse('step-act-of-another-unit', { details: { doer: unit } });
  if (before.form.stampedOn !== undefined && form.stampedOn === undefined) refuse('feedback-stamp-missing');
  if (isBlank(reason)) refuse('step-reason-missing');
  const feedback = checkedFeedback(draft, { step, unit, document, form });
  draft.emit({
    type: 'StepFeedbackRevised',
    data: {
      ...{ stepKey, kind: step.kind, answeredVersion: version, edition: before.edition + 1, unit },
      ...{ feedback, onPaper: actor.unit !== unit, reason, document },
    },
  });
}
