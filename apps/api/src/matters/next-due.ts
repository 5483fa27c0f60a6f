import type { References } from '@qingxin/application';
import { dayNumber, type Instant, localDayOf } from '@qingxin/domain';
import { severityBounds } from '@qingxin/read-models';

interface WithNext {
  readonly nextDueDay: string | null;
  readonly nextDueAt: Date;
  readonly nextProvisional: boolean;
}

/** How late or near the next date of each row is, by the calendar and rules of one moment. */
export function sayingNext(
  { calendar, rules }: Pick<References, 'calendar' | 'rules'>,
  at: Instant,
): (row: WithNext) => object | null {
  const { severeUntil, nearUntil } = severityBounds({ calendar, rules }, at);
  const today = calendar.span.workingThrough(dayNumber(localDayOf(at)));
  const groupOf = (due: Instant): string => {
    if (due <= at) return due <= severeUntil ? 'severe' : 'overdue';
    return due <= nearUntil ? 'near' : 'later';
  };
  return ({ nextDueDay, nextDueAt, nextProvisional }) => {
    if (nextDueDay === null) return null;
    const remainingWorkingDays = calendar.span.workingThrough(dayNumber(nextDueDay)) - today;
    const group = groupOf(nextDueAt.toISOString());
    return { due: nextDueDay, group, remainingWorkingDays, provisional: nextProvisional };
  };
}
