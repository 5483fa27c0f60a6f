import { legalDay } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import { sameValue } from '../../kernel/same-value.ts';
import type { DutyDraft, DutyPayload } from '../draft.ts';

/** 公开欠薪投诉举报电话 (notice, part three): the newest stands, what it replaces stays in the history. */
export function publishHotLine(draft: DutyDraft, command: DutyPayload<'PublishHotLine'>): void {
  checkOfDistrict(draft, command.unit);
  if (command.publishedOn > legalDay(draft.context)) refuse('published-in-future');
  if (sameValue(draft.state.hotLines[command.unit], command)) return;
  draft.emit({ type: 'HotLinePublished', data: command });
}

export function recordPublicity(draft: DutyDraft, command: DutyPayload<'RecordPublicity'>): void {
  checkOfDistrict(draft, command.unit);
  if (command.heldOn > legalDay(draft.context)) refuse('published-in-future');
  draft.emit({ type: 'PublicityRecorded', data: command });
}

export function pushInformation(draft: DutyDraft, command: DutyPayload<'PushInformation'>): void {
  for (const unit of command.units) checkOfDistrict(draft, unit);
  const pushId = `i${Object.keys(draft.state.pushes).length + 1}`;
  draft.emit({ type: 'InformationPushed', data: { ...command, pushId, units: [...new Set(command.units)].sort() } });
}

export function acknowledgeInformation(
  draft: DutyDraft,
  { pushId, unit }: DutyPayload<'AcknowledgeInformation'>,
): void {
  const { receipts } = draft.state.pushes[pushId] ?? refuse('push-unknown');
  if (receipts[unit] !== null) refuse(unit in receipts ? 'push-acknowledged' : 'push-to-others');
  if (draft.context.actor.unit !== unit) refuse('report-of-another-needs-document');
  draft.emit({ type: 'InformationAcknowledged', data: { pushId, unit } });
}

function checkOfDistrict({ context }: DutyDraft, id: string): void {
  const unit = context.organisation.unit(id);
  if (unit === null || unit.outside || !unit.active) refuse('unit-unknown', { details: { unit: id } });
}
