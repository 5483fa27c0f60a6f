import type {
  CaseEvent,
  CompanyEvent,
  ComplaintEvent,
  ComplaintState,
  DutyEvent,
  EmergencyEvent,
  ProjectEvent,
  Recorded,
} from '@qingxin/domain';
import { eventIdOf, type InlineRows, uuidV5 } from '@qingxin/event-store';
import type { StreamChange } from './change.ts';

interface Notice {
  /** The unit it is for, or a person of the matter. */
  readonly unit?: string;
  readonly claimant?: string;
  readonly kind: string;
  readonly facts: Readonly<Record<string, string | number | null>>;
}

type Told = ComplaintEvent | CaseEvent | CompanyEvent | ProjectEvent | DutyEvent | EmergencyEvent;

const TOLD: ReadonlySet<string> = new Set([
  'complaint',
  'case',
  'company',
  'project',
  'duty',
  'supervision',
  'emergency',
]);

/** Work of which its unit is told beside its inbox. */
const TOLD_TASKS: ReadonlySet<string> = new Set(['joint-handling', 'acknowledge-circular', 'report-follow-up']);

/** Messages to the liaisons of units and to persons of a matter, written with what they tell of. Ids, dates and numbers only, never a name. */
export function outboxRows(change: StreamChange): readonly InlineRows[] {
  if (!TOLD.has(change.kind)) return [];
  const rows = (change.events as readonly Recorded<Told>[]).flatMap((event, index) => {
    const notice = isOverOnPaper(change, event) ? null : noticeOf(event);
    if (notice === null) return [];
    const eventId = eventIdOf(change.commandId, index + 1);
    const recipient = notice.unit === undefined ? `claimant:${notice.claimant ?? ''}` : `unit:${notice.unit}`;
    return [
      {
        id: uuidV5(eventId, recipient),
        event_id: eventId,
        stream_id: change.streamId,
        recipient,
        kind: notice.kind,
        payload: { stream: change.stream, at: change.at, ...notice.facts },
      },
    ];
  });
  return rows.length === 0 ? [] : [{ table: 'es.outbox', key: ['id'], mode: 'insert', rows }];
}

/** Of what came in from paper only a dispatch for which nobody has signed yet is told. */
function isOverOnPaper({ kind, events, after }: StreamChange, { type, data }: Recorded<Told>): boolean {
  if (kind !== 'complaint' || !events.some((event) => event.type === 'MatterTakenOver')) return false;
  const { handOffs } = after as ComplaintState;
  return type !== 'HandOffDispatched' || handOffs[data.handOffId]?.status !== 'dispatched';
}

function noticeOf(event: Recorded<Told>): Notice | null {
  switch (event.type) {
    case 'HandOffDispatched':
      return {
        unit: event.data.toUnit,
        kind: 'hand-off',
        facts: { handOffId: event.data.handOffId, from: event.data.fromUnit },
      };
    case 'TaskOpened':
      return TOLD_TASKS.has(event.data.kind)
        ? { unit: event.data.unit, kind: event.data.kind, facts: { taskId: event.data.taskId } }
        : null;
    // Whoever entered the number is not told that it is there: its owner is.
    case 'EntrantKnown':
      return { claimant: event.data.claimantId, kind: 'entrant-known', facts: { receipt: event.data.receiptCode } };
    case 'OwnerDesignated':
      return { unit: event.data.unit, kind: 'designation', facts: { ordinal: event.data.ordinal } };
    case 'UnitPushed':
      return {
        unit: event.data.unit,
        kind: 'push',
        facts: { pushId: event.data.pushId, feedbackBy: event.data.informationOnly ? null : event.data.feedbackBy },
      };
    case 'ReportOwed':
      return { unit: event.data.unit, kind: 'duty-report', facts: { period: event.data.period } };
    case 'WarningRaised':
      return {
        unit: event.data.unit,
        kind: 'warning',
        facts: { warningId: event.data.warningId, score: event.data.score },
      };
    case 'UnitAlerted':
    case 'AlertPassedOn':
      return { unit: event.data.unit, kind: 'emergency', facts: { alertId: event.data.alertId } };
    case 'ReminderIssued':
      return {
        unit: event.data.unit,
        kind: 'reminder',
        facts: { clockId: event.data.clockId, nominalAt: event.data.nominalAt },
      };
    case 'RungIssued':
      return {
        unit: event.data.unit,
        kind: `rung-${event.data.rung}`,
        facts: { rungId: event.data.rungId, number: event.data.number, answerBy: event.data.answerBy },
      };
    default:
      return null;
  }
}
