import { legalDay } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import { BREACH_KINDS } from '../breach-kinds.ts';
import type { ProjectDraft, ProjectPayload } from '../draft.ts';
import { breachesToInterview } from '../state.ts';
import { notInFuture, ownUnit } from './checks.ts';

const { article } = BREACH_KINDS['price-unpaid'];

/** The head of the 建设单位 of a government project answers for what it built without leave or did not pay (724 Art 60). */
export function interviewOwner(draft: ProjectDraft, command: ProjectPayload<'InterviewOwner'>): void {
  const { promises, ...held } = command;
  const { context } = draft;
  notInFuture(context, held.heldOn);
  const open = breachesToInterview(draft.state);
  for (const id of held.breachIds) {
    const breach = open.find((one) => one.id === id) ?? refuse('owner-breach-unknown', { article });
    if (held.heldOn < breach.foundOn) refuse('interview-before-breach', { details: { from: breach.foundOn } });
  }
  if (promises.some(({ dueOn }) => dueOn <= legalDay(context))) refuse('date-not-in-future');
  const unit = ownUnit(context);
  const interviewId = `i${Object.keys(draft.state.interviews).length + 1}`;
  draft.emit({ type: 'OwnerInterviewed', data: { interviewId, ...held, article, unit } });
  const known = Object.keys(draft.state.promises).length;
  for (const [place, promise] of promises.entries()) {
    const promiseId = `p${known + place + 1}`;
    draft.emit({ type: 'OwnerPromised', data: { interviewId, promiseId, ...promise, promisedOn: held.heldOn } });
  }
}

/** Kept with proof, or not once its day has passed. */
export function judgeOwnerPromise(draft: ProjectDraft, command: ProjectPayload<'JudgeOwnerPromise'>): void {
  const { promiseId, kept, effectiveOn } = command;
  const promise = draft.state.promises[promiseId] ?? refuse('owner-promise-unknown');
  if (promise.kept !== null) refuse('owner-promise-judged');
  notInFuture(draft.context, effectiveOn);
  if (!kept && effectiveOn <= promise.dueOn) refuse('owner-promise-not-due', { details: { until: promise.dueOn } });
  draft.emit({ type: 'OwnerPromiseJudged', data: command });
}

/** The result weighs on performance, pay, awards and promotion with whoever decides on them. */
export function passOnInterview(draft: ProjectDraft, command: ProjectPayload<'PassOnInterview'>): void {
  const interview = draft.state.interviews[command.interviewId] ?? refuse('interview-unknown');
  notInFuture(draft.context, command.effectiveOn);
  if (interview.passedOn !== null) refuse('interview-passed-on');
  if (command.effectiveOn < interview.heldOn)
    refuse('interview-before-breach', { details: { from: interview.heldOn } });
  draft.emit({ type: 'InterviewPassedOn', data: command });
}
