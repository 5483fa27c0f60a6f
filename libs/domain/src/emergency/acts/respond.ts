import { refuse } from '../../kernel/refusal.ts';
import { nextInLine } from '../alerts.ts';
import type { EmergencyDraft, EmergencyPayload } from '../draft.ts';
import { type AlertState, alertOf } from '../state.ts';
import { momentOf } from './raise.ts';

/** 签收: the unit has the alert, whoever of it signs. */
export function acknowledgeAlert(draft: EmergencyDraft, { alertId }: EmergencyPayload<'AcknowledgeAlert'>): void {
  const alert = alertNamed(draft, alertId);
  if (alert.unit !== draft.context.actor.unit) refuse('alert-to-another-unit');
  if (alert.acknowledgedAt !== null) return;
  draft.emit({ type: 'AlertAcknowledged', data: { alertId, person: draft.context.actor.id } });
}

/** Reached or not; who was not is followed by the next in line. */
export function recordAlertCall(draft: EmergencyDraft, command: EmergencyPayload<'RecordAlertCall'>): void {
  const { alertId, reached, note } = command;
  const alert = alertNamed(draft, alertId);
  const calledAt = momentOf(command.calledAt, draft.context);
  draft.emit({ type: 'AlertCalled', data: { alertId, person: alert.person, reached, calledAt, note } });
  const next = reached ? null : nextInLine(alert);
  if (next !== null) draft.emit({ type: 'AlertPassedOn', data: { alertId, unit: alert.unit, person: next } });
}

/** 到场: by the unit itself, or told by telephone and entered by whoever keeps the event. */
export function recordArrival(draft: EmergencyDraft, command: EmergencyPayload<'RecordArrival'>): void {
  const { alertId, post, people } = command;
  const { state, context } = draft;
  const alert = alertNamed(draft, alertId);
  const own = alert.unit === context.actor.unit;
  const keeps =
    state.lead === context.actor.unit || context.organisation.unit(context.actor.unit ?? '')?.kind === 'office';
  if (!own && !keeps) refuse('arrival-of-another-unit');
  if (alert.arrival !== null) refuse('arrival-known');
  const arrivedAt = momentOf(command.arrivedAt, context);
  draft.emit({ type: 'ArrivalRecorded', data: { alertId, unit: alert.unit, arrivedAt, post, people } });
}

export function formCommandGroup(draft: EmergencyDraft, command: EmergencyPayload<'FormCommandGroup'>): void {
  const { lead, commander, reporter } = command;
  const members = [...new Set([lead, reporter, ...command.members])];
  for (const unit of members) {
    if (draft.context.organisation.unit(unit)?.active !== true) refuse('unit-unknown', { details: { unit } });
  }
  if (draft.context.organisation.unit(reporter)?.outside === true) refuse('reporter-without-login');
  const formedAt = momentOf(command.formedAt, draft.context);
  draft.emit({ type: 'CommandGroupFormed', data: { lead, members, commander, formedAt, reporter } });
}

export function recordMeasure(draft: EmergencyDraft, command: EmergencyPayload<'RecordMeasure'>): void {
  const { at, ...measure } = command;
  const unit = draft.context.actor.unit ?? refuse('no-post');
  if ((measure.fen !== null || measure.step !== null) && measure.measure !== 'living-cost') {
    refuse('money-of-living-cost-only');
  }
  const measureId = `m${draft.state.measures.length + 1}`;
  draft.emit({ type: 'MeasureTaken', data: { measureId, ...measure, unit, at: momentOf(at, draft.context) } });
}

/** Whether the unit at the door has an alert it has not signed for. */
export function awaitsSignature(state: EmergencyDraft['state'], unit: string | null): boolean {
  const alert = alertOf(state, unit);
  return alert !== null && alert.acknowledgedAt === null;
}

function alertNamed({ state }: EmergencyDraft, alertId: string): AlertState {
  return state.alerts[alertId] ?? refuse('alert-unknown');
}
