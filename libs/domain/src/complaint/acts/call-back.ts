import { refuse } from '../../kernel/refusal.ts';
import { ruleParameter } from '../../rules/parameter.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import { activeClaimants, claimantCount, type ComplaintState } from '../state.ts';
import { daysOfAttempts } from '../telling.ts';

/** Shares are whole per cent: the log holds no fractions. */
const EVERYBODY = 100;

/**
 * Everybody up to a number (P); above it the representatives and a sample (P). The seed follows from the log and is
 * recorded: nobody picks who is called, and anybody can draw again.
 */
export function drawCallBackSample(draft: ComplaintDraft): void {
  const { state, context } = draft;
  const seed = seedOf(`${state.stream}/${state.version}`);
  const all = activeClaimants(state);
  if (all.length === 0) return nobodyToCall(draft, seed);
  if (claimantCount(state) <= ruleParameter(context, 'S1-11', 'callAllUpTo')) {
    const claimantIds = all.map((claimant) => claimant.claimantId);
    draft.emit({ type: 'CallBackSampleDrawn', data: { claimantIds, seed, share: EVERYBODY } });
    return;
  }
  const share = ruleParameter(context, 'S1-11', 'sampleShare');
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

/** FNV-1a, 32 bits, over ASCII. */
function seedOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const letter of text) hash = Math.imul(hash ^ letter.charCodeAt(0), 0x01000193) >>> 0;
  return hash;
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

/** Made by somebody who did not handle the matter; as many days as the district says without an answer are 未联系上, never 满意. */
export function recordCallBackAttempt(draft: ComplaintDraft, command: Payload<'RecordCallBackAttempt'>): void {
  if (draft.state.claimants[command.claimantId] === undefined) refuse('claimant-unknown');
  if (draft.state.callBackSample.length === 0) drawCallBackSample(draft);
  if (!draft.state.callBackSample.includes(command.claimantId)) refuse('claimant-not-in-sample');
  if (!command.reached && (command.satisfied !== null || command.moneyReceived !== null))
    refuse('answer-without-contact');
  if (command.reached && command.satisfied === null) refuse('answer-missing');
  const by = draft.context.actor.id;
  draft.emit({ type: 'CallBackAttempted', data: { ...command, by } });
  const result = resultOf(draft.state, daysOfAttempts(draft.context));
  if (result !== null) draft.emit({ type: 'CallBackCompleted', data: { ...result, by } });
}

/** Money that is said to be paid and has not come is 不满意, whatever else was answered. */
function resultOf(state: ComplaintState, attemptDays: number) {
  const tries = state.callBackSample.map((id) => state.callBacks[id]);
  const finished = tries.every((call) => call !== undefined && (call.reached || call.days.length >= attemptDays));
  if (!finished) return null;
  const reached = tries.filter((call) => call?.reached === true);
  if (reached.length === 0) return { result: 'not-reached', moneyReceived: null } as const;
  const answers = reached.map((call) => call?.moneyReceived ?? null);
  const moneyReceived = answers.includes(false) ? false : answers.includes(true) ? true : null;
  const missing = moneyReceived === false && state.check !== 'no-arrears';
  const objects = reached.some((call) => call?.satisfied === false);
  return { result: objects || missing ? ('dissatisfied' as const) : ('satisfied' as const), moneyReceived };
}
