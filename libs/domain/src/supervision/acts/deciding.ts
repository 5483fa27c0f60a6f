import { refuse } from '../../kernel/refusal.ts';
import { localDayOf } from '../../time/local-day.ts';
import { chooseToDecide } from '../choice.ts';
import type { SupervisionDraft, SupervisionPayload } from '../draft.ts';
import type { OrderedCommand, TogetherDecision } from '../events.ts';
import { order } from '../orders.ts';
import { senderUnit, some } from './measure.ts';

const COMMANDS: Readonly<Record<TogetherDecision, OrderedCommand>> = {
  issue: 'IssueRung',
  postpone: 'PostponeRung',
  decline: 'DeclineRung',
};

/**
 * 集中决定: one person decides once, with the same words, on rungs of many matters. Each matter is sent its own command, asks
 * once more whether this person may, and has its own event and, where it is issued, its own number.
 */
export function decideTogether(draft: SupervisionDraft, command: SupervisionPayload<'DecideTogether'>): void {
  const { context } = draft;
  const { decision, words, until, approver } = command;
  if ((decision === 'postpone') !== (until !== null && approver !== null))
    refuse('postponement-needs-day-and-approver');
  if (until !== null && until <= localDayOf(context.at)) refuse('postponed-into-past');
  if (approver === context.actor.id) refuse('approver-is-requester');
  const choice = some(chooseToDecide(context, command.rungs, { decision, approver }), 'no-rung-to-decide');
  const issuer = senderUnit(context);
  draft.emit({ type: 'RungsDecided', data: { decision, words, until, approver, issuer, ...choice } });
  order(draft, { command: COMMANDS[decision], targets: choice.rungs });
}

/** What a matter has taken stays; of what was not sent yet the order says so (architecture, "Acts over several matters"). */
export function stopDeciding(draft: SupervisionDraft): void {
  draft.emit({ type: 'DecidingStopped', data: {} });
}
