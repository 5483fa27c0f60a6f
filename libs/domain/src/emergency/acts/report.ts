import { refuse } from '../../kernel/refusal.ts';
import { sameValue } from '../../kernel/same-value.ts';
import { localDayOf } from '../../time/local-day.ts';
import { alertAll } from '../alerts.ts';
import type { EmergencyDraft, EmergencyPayload } from '../draft.ts';
import type { ReportForm } from '../events.ts';
import { isReported, type EmergencyState } from '../state.ts';
import type { SupervisionState } from '../../supervision/state.ts';
import { momentOf, OTHER_FACT } from './raise.ts';

/** 首报, then 续报 until the event has ended, then 终报. */
export function fileReport(draft: EmergencyDraft, command: EmergencyPayload<'FileEmergencyReport'>): void {
  const { state, context } = draft;
  const expected = formExpected(state);
  if (command.form !== expected) refuse('report-form-wrong', { details: { form: WORDS[expected] } });
  const unit = context.actor.unit ?? refuse('no-post');
  const reportId = `p${state.reports.length + 1}`;
  const dueKey = state.due?.dueKey ?? null;
  draft.emit({ type: 'EmergencyReported', data: { reportId, ...command, unit, dueKey } });
  if (draft.state.status === 'open') nextReport(draft, 'follow-up');
}

const WORDS: Readonly<Record<ReportForm, string>> = { first: '首报', 'follow-up': '续报', final: '终报' };

function formExpected(state: EmergencyState): ReportForm {
  if (state.status === 'ended') return 'final';
  return isReported(state, 'first') ? 'follow-up' : 'first';
}

function nextReport(draft: EmergencyDraft, form: ReportForm): void {
  const dueKey = `r${draft.state.reports.length + 1}`;
  draft.emit({ type: 'NextReportSet', data: { dueKey, form, from: draft.context.at } });
}

/** What is known now; a kind that is seen calls whoever it calls for, one that fell away only by standing down. */
export function reviseEmergency(draft: EmergencyDraft, command: EmergencyPayload<'ReviseEmergency'>): void {
  const { people, reason } = command;
  const kinds = [...new Set(command.kinds)];
  const { kinds: before } = draft.state;
  if (before.some((kind) => !kinds.includes(kind) && kind !== 'other')) refuse('kind-only-by-standing-down');
  if (sameValue([...kinds].sort(), [...before].sort()) && people === draft.state.people) return;
  draft.emit({ type: 'EmergencyRevised', data: { kinds, people, reason } });
  alertAll(draft);
}

/** 误报 or 降级 takes two persons. */
export function requestStandDown(draft: EmergencyDraft, command: EmergencyPayload<'RequestStandDown'>): void {
  draft.emit({ type: 'StandDownRequested', data: { ...command, requestedBy: draft.context.actor.id } });
}

export function decideStandDown(draft: EmergencyDraft, command: EmergencyPayload<'DecideStandDown'>): void {
  const { agreed, reason } = command;
  const { to } = draft.state.standDown ?? refuse('stand-down-unknown');
  if (!agreed && reason === null) refuse('stand-down-refused-without-reason');
  draft.emit({ type: 'StandDownDecided', data: { to, agreed, reason, decidedBy: draft.context.actor.id } });
}

/** Where they went and what was promised, each with its date; the trace-back starts from here. */
export function endEmergency(draft: EmergencyDraft, command: EmergencyPayload<'EndEmergency'>): void {
  const { outcome, promises } = command;
  const endedAt = momentOf(command.endedAt, draft.context);
  if (endedAt < (draft.state.call?.toldAt ?? '')) refuse('ended-before-told');
  draft.emit({ type: 'EmergencyEnded', data: { outcome, endedAt } });
  promises.forEach(({ unit, words, dueOn }, index) => {
    const known = draft.context.organisation.unit(unit);
    if (known?.active !== true || known.outside) refuse('unit-unknown', { details: { unit } });
    if (dueOn < localDayOf(endedAt)) refuse('promise-day-passed');
    draft.emit({ type: 'EmergencyPromised', data: { promiseId: `q${index + 1}`, unit, words, dueOn } });
  });
  nextReport(draft, 'final');
}

export function reportPromise(draft: EmergencyDraft, command: EmergencyPayload<'ReportEmergencyPromise'>): void {
  const promise = draft.state.promises[command.promiseId] ?? refuse('emergency-promise-unknown');
  if (promise.unit !== draft.context.actor.unit) refuse('promise-of-another-unit');
  if (promise.kept !== null) refuse('promise-reported');
  draft.emit({ type: 'EmergencyPromiseReported', data: command });
}

/** Known from the act itself, which the door read: a trace-back was opened for this event. */
export function noteTraceBack(draft: EmergencyDraft, { traceBack }: EmergencyPayload<'NoteTraceBack'>): void {
  const act = draft.context.facts[OTHER_FACT]?.fact as SupervisionState | undefined;
  if (act?.traceBack?.ground.emergency !== draft.state.stream) return refuse('trace-back-of-another');
  if (draft.state.traceBacks.includes(traceBack)) return;
  draft.emit({ type: 'TraceBackNoted', data: { traceBack } });
}

export function waiveTraceBack(draft: EmergencyDraft, { reason }: EmergencyPayload<'WaiveTraceBack'>): void {
  draft.emit({ type: 'TraceBackWaived', data: { reason, decidedBy: draft.context.actor.id } });
}
