import type { LocalDay } from '../kernel/time-types.ts';
import { dayNumber, dayOf } from './local-day.ts';
import type { WorkingCalendar } from './types.ts';

export interface PayDay {
  readonly payOn: LocalDay;
  readonly provisional: boolean;
}

/**
 * The day wages must be paid when the agreed pay day is `day`: on a rest day the last working day before it, the
 * opposite direction of every other deadline.
 * @source 《保障农民工工资支付条例》第十四条
 */
export function payDay(day: LocalDay, calendar: WorkingCalendar): PayDay {
  const { span } = calendar;
  const agreed = dayNumber(day);
  const paid = span.workingAt(span.workingThrough(agreed));
  const provisional = span.provisionalThrough(agreed) > span.provisionalThrough(paid - 1);
  return { payOn: dayOf(paid), provisional };
}
