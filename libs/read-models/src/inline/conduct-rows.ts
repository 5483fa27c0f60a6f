import { conductDue, type ConductState, conductUnits, isAnonymous, nextDueAfter } from '@qingxin/domain';
import type { InlineRows } from '@qingxin/event-store';
import { type StreamChange, upsert } from './change.ts';

/**
 * A report against officials has this one row. Neither task nor clock nor rung of it stands where boards, inboxes and figures are
 * read from; its workflow has its date.
 */
export function conductRows({ kind, stream, streamId, after, events }: StreamChange): readonly InlineRows[] {
  if (kind !== 'conduct') return [];
  const state = after as ConductState;
  const { status, facts, channel, receivedOn, receiptCode, holder, body, version, hiddenFrom } = state;
  if (status === null || facts === null) return [];
  const due = conductDue(state);
  const row = {
    ...{ stream, version, status, about: facts.about, channel, anonymous: isAnonymous(state) },
    ...{ received_on: receivedOn, registered_at: state.registeredAt, receipt_code: receiptCode },
    ...{ holder, body: body?.unit ?? null, due_day: due?.due ?? null, due_at: due?.dueAt ?? null },
    ...{ related_units: conductUnits(state), hidden_from: hiddenFrom },
  };
  const dates = nextDueAfter(kind, stream, state, events).map(({ workflowId, version: seen, nextDue }) => ({
    ...{ workflow_id: workflowId, stream_id: streamId, version: seen, next_due: nextDue },
  }));
  return [...upsert('rm.conduct', 'stream', [row]), ...upsert('rm.next_due', 'workflow_id', dates)];
}
