import type { References } from '@qingxin/application';
import {
  type ComplaintState,
  deadlineStanding,
  type Instant,
  isOpen,
  type LocalDay,
  localDayOf,
} from '@qingxin/domain';
import { periodOn } from '@qingxin/rulebook';

/** A date that the holder of a receipt should know, and where it comes from. */
export interface ReceiptDate {
  readonly title: string;
  readonly due: LocalDay;
  readonly source: string;
}

/** What the office owes next by law, and by when. */
export function nextDate({ clocks }: ComplaintState, { rules }: References): ReceiptDate | null {
  const open = Object.values(clocks).filter((clock) => isOpen(clock) && clock.tier === 'statutory');
  const [next] = open.sort((one, other) => ((one.due ?? '9') < (other.due ?? '9') ? -1 : 1));
  if (next === undefined || next.due === null) return null;
  const { title, source } = rules.row(next.ruleId, next.ruleVersion);
  return { title, due: next.due, source };
}

const LIMITATION = 'S8-03';

/** The complaint interrupts the limitation: a year counts anew from it. */
export function arbitrateBy(
  { receivedAt }: ComplaintState,
  { rules, calendar }: References,
  at: Instant,
): ReceiptDate | null {
  if (receivedAt === null) return null;
  const start = localDayOf(receivedAt);
  const row = rules.versionOn(LIMITATION, start);
  const period = row === null ? null : periodOn(row, start);
  if (row === null || period === null) return null;
  const { due } = deadlineStanding({ ...period, start }, calendar, at);
  return due === null ? null : { title: row.title, due, source: row.source };
}
