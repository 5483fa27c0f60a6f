import { refuse } from '../../kernel/refusal.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import { claimantCount, type ComplaintState } from '../state.ts';
import { requiredHolder } from './intake.ts';

/** Attempts on this many different days, plus SMS or post, count as informed (practice, "Informing and call-back"). */
const DAYS_OF_ATTEMPTS = 3;

const MESSAGES: readonly string[] = ['sms', 'post', 'written'];

/** Everybody is called back up to this number; above it the representatives and a drawn sample (P). */
const CALL_ALL_UP_TO = 10;

/** Shares are whole per cent: the log holds no fractions. */
const EVERYBODY = 100;

export function recordInformAttempt(draft: ComplaintDraft, command: Payload<'RecordInformAttempt'>): void {
  const { subjectMatter } = command;
  if (!draft.state.toInform.includes(subjectMatter)) refuse('nothing-to-inform', { details: { subjectMatter } });
  draft.emit({ type: 'InformAttempted', data: { ...command, by: draft.context.actor.id } });
  const how = command.reached ? 'reached' : triedEnough(draft.state, subjectMatter) ? 'three-attempts' : null;
  if (how === null) return;
  const unit = draft.context.actor.unit ?? requiredHolder(draft);
  draft.emit({ type: 'ComplainantInformed', data: { subjectMatter, unit, how } });
}

function triedEnough(state: ComplaintState, subjectMatter: string): boolean {
  const tries = state.informs.filter((attempt) => attempt.subjectMatter === subjectMatter);
  const left = tries.filter((attempt) => MESSAGES.includes(attempt.way));
  const days = new Set(tries.filter((attempt) => !left.includes(attempt)).map((attempt) => attempt.day));
  return days.size >= DAYS_OF_ATTEMPTS && left.length > 0;
}

/** All up to ten; above that the representatives and a sample drawn with a recorded seed, so that it can be redrawn. */
export function drawCallBackSample(draft: ComplaintDraft, command: Payload<'DrawCallBackSample'>): void {
  const { state } = draft;
  const all = Object.values(state.claimants).filter((claimant) => !state.dropped.includes(claimant.claimantId));
  const { seed, share } = command;
  if (!Number.isInteger(share) || share < 1 || share > EVERYBODY) refuse('share-invalid');
  if (all.length === 0) return nobodyToCall(draft, seed);
  if (claimantCount(state) <= CALL_ALL_UP_TO) {
    const claimantIds = all.map((claimant) => claimant.claimantId);
    draft.emit({ type: 'CallBackSampleDrawn', data: { claimantIds, seed, share: EVERYBODY } });
    return;
  }
  const chosen = all.filter((claimant) => claimant.representative).map((claimant) => claimant.claimantId);
  const others = all.filter((claimant) => !claimant.representative).map((claimant) => claimant.claimantId);
  const drawn = shuffled(others, seed).slice(0, Math.ceil((others.length * share) / EVERYBODY));
  draft.emit({ type: 'CallBackSampleDrawn', data: { claimantIds: [...chosen, ...drawn], seed, share } });
}

/** An anonymous matter has nobody to call: 未联系上, so that it can still be closed. */
function nobodyToCall(draft: ComplaintDraft, seed: number): void {
  draft.emit({ type: 'CallBackSampleDrawn', data: { claimantIds: [], seed, share: EVERYBODY } });
  const by = draft.context.actor.id;
  draft.emit({ type: 'CallBackCompleted', data: { result: 'not-reached', moneyReceived: null, by } });
}

/** Fisher–Yates over a small linear congruential generator: the same seed always draws the same people. */
function shuffled(ids: readonly string[], seed: number): readonly string[] {
  const list = [...ids].sort();
  let value = seed >>> 0;
  for (let last = list.length - 1; last > 0; last -= 1) {
    value = (Math.imul(value, 1664525) + 1013904223) >>> 0;
    const other = value % (last + 1);
    [list[last], list[other]] = [list[other] as string, list[last] as string];
  }
  return list;
}

/** Made by somebody who did not handle the matter; three days without an answer are 未联系上, never 满意. */
export function recordCallBackAttempt(draft: ComplaintDraft, command: Payload<'RecordCallBackAttempt'>): void {
  if (draft.state.claimants[command.claimantId] === undefined) refuse('claimant-unknown');
  if (draft.state.callBackSample.length === 0) drawCallBackSample(draft, { seed: draft.state.version, share: 30 });
  if (!draft.state.callBackSample.includes(command.claimantId)) refuse('claimant-not-in-sample');
  if (!command.reached && (command.satisfied !== null || command.moneyReceived !== null))
    refuse('answer-without-contact');
  if (command.reached && command.satisfied === null) refuse('answer-missing');
  const by = draft.context.actor.id;
  draft.emit({ type: 'CallBackAttempted', data: { ...command, by } });
  const result = resultOf(draft.state);
  if (result !== null) draft.emit({ type: 'CallBackCompleted', data: { ...result, by } });
}

function resultOf(state: ComplaintState) {
  const tries = state.callBackSample.map((id) => state.callBacks[id]);
  const finished = tries.every((call) => call !== undefined && (call.reached || call.days.length >= DAYS_OF_ATTEMPTS));
  if (!finished) return null;
  const reached = tries.filter((call) => call?.reached === true);
  if (reached.length === 0) return { result: 'not-reached', moneyReceived: null } as const;
  const result = reached.some((call) => call?.satisfied === false) ? ('dissatisfied' as const) : ('satisfied' as const);
  const answers = reached.map((call) => call?.moneyReceived ?? null);
  const moneyReceived = answers.includes(false) ? false : answers.includes(true) ? true : null;
  return { result, moneyReceived };
}
