import type { ClockEvent, EventOf, Instant, MatterEvent, Recorded } from '@qingxin/domain';

/** Codes of what is wrong with the order in which a stream's events say that they happened. */
export type HistoryFault =
  | 'went-back-in-time'
  | 'reminded-twice'
  | 'reminded-early'
  | 'lapsed-twice'
  | 'lapsed-early'
  | 'rung-twice'
  | 'rung-early';

/** The first event that says it happened before the one ahead of it (design: `occurred_at` is monotone in a stream). */
export function backInTime(events: readonly Recorded<EventOf>[]): HistoryFault | null {
  const back = events.some(({ occurredAt }, i) => occurredAt < (events[i - 1]?.occurredAt ?? ''));
  return back ? 'went-back-in-time' : null;
}

/** After these the same clock may lapse again to the same date. */
const TAKES_BACK: ReadonlySet<string> = new Set([
  'ClockRestored',
  'LapseVoided',
  'LapseReviewed',
] satisfies ClockEvent['type'][]);

/**
 * What time itself does, done more than once or before its date: reminders by clock and nominal date, lapses by clock and due
 * date, proposed rungs and their being shown upward by rung.
 */
export function notOnce(events: readonly Recorded<EventOf>[]): readonly HistoryFault[] {
  const done = new Set<string>();
  const faults = new Set<HistoryFault>();
  const act = (key: string, nominal: Instant, occurredAt: Instant, twice: HistoryFault, early: HistoryFault): void => {
    if (done.has(key)) faults.add(twice);
    done.add(key);
    if (occurredAt < nominal) faults.add(early);
  };
  for (const event of events as readonly Recorded<MatterEvent>[]) {
    const { occurredAt: at } = event;
    switch (event.type) {
      case 'ReminderIssued': {
        const { clockId, nominalAt } = event.data;
        act(`reminder ${clockId} ${nominalAt}`, nominalAt, at, 'reminded-twice', 'reminded-early');
        break;
      }
      case 'ClockLapsed': {
        const { clockId, dueAt } = event.data;
        act(`lapse ${clockId} ${dueAt}`, dueAt, at, 'lapsed-twice', 'lapsed-early');
        break;
      }
      case 'RungProposed': {
        const { ladderKey, rungId, nominalAt } = event.data;
        act(`rung ${ladderKey} ${rungId}`, nominalAt, at, 'rung-twice', 'rung-early');
        break;
      }
      case 'RungShownUpward': {
        const { ladderKey, rungId, nominalAt } = event.data;
        act(`upward ${ladderKey} ${rungId} ${nominalAt}`, nominalAt, at, 'rung-twice', 'rung-early');
        break;
      }
      default:
        if (TAKES_BACK.has(event.type)) forget(done, (event.data as { readonly clockId: string }).clockId);
    }
  }
  return [...faults];
}

function forget(done: Set<string>, clockId: string): void {
  for (const key of done) if (key.startsWith(`lapse ${clockId} `)) done.delete(key);
}
