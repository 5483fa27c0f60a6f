import type { LocalDay, Period, RuleRow } from '@qingxin/domain';

/**
 * The period a rule gives to a clock that starts on `startDay`, its season applied; null where the end is a date
 * written in a document.
 */
export function periodOn(row: RuleRow, startDay: LocalDay): Period | null {
  const season = row.seasonal?.find((variant) => variant.from <= startDay && startDay <= variant.to);
  if (season !== undefined) return { amount: season.amount, unit: season.unit };
  const { end } = row;
  switch (end.kind) {
    case 'period':
    case 'laterOf':
    case 'chain':
      return { amount: end.amount, unit: end.unit };
    case 'dateField':
      return null;
    default:
      return end satisfies never;
  }
}
