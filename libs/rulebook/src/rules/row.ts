import type { EventMatch, Period, RuleExample, RuleRow } from '@qingxin/domain';

type Optional = 'version' | 'effectiveTo' | 'reminders' | 'starts' | 'meets' | 'onLapse';

/** What a row must say; version, reminders and open end have the usual values, everything of weight is written out. */
export type WrittenRow = Omit<RuleRow, Optional> & Partial<Pick<RuleRow, Optional>>;

export function row(written: WrittenRow): RuleRow {
  return {
    version: 1,
    effectiveTo: null,
    starts: [],
    meets: [],
    onLapse: null,
    reminders: written.streamKind === null ? [] : usualReminders(written.end),
    ...written,
  };
}

/** A number that the calculator knows and no stream times yet. */
export function calculatorRow(
  written: Pick<
    WrittenRow,
    'id' | 'version' | 'title' | 'source' | 'mark' | 'text' | 'effectiveFrom' | 'extension' | 'owes'
  > & {
    readonly period: Period;
    readonly example: RuleExample;
    readonly tier?: RuleRow['tier'];
    /** The rule at whose rolled end this one starts (IP-11). */
    readonly chainedAfter?: string;
  },
): RuleRow {
  const { period, example, tier, chainedAfter, ...rest } = written;
  return row({
    ...rest,
    tier: tier ?? 'statutory',
    streamKind: null,
    end: chainedAfter === undefined ? { kind: 'period', ...period } : { kind: 'chain', after: chainedAfter, ...period },
    examples: [example],
  });
}

export const workingDays = (amount: number): Period => ({ amount, unit: 'workingDay' });
export const calendarDays = (amount: number): Period => ({ amount, unit: 'calendarDay' });
export const months = (amount: number): Period => ({ amount, unit: 'month' });
export const years = (amount: number): Period => ({ amount, unit: 'year' });
export const minutes = (amount: number): Period => ({ amount, unit: 'minute' });
export const hours = (amount: number): Period => ({ amount, unit: 'hour' });

export const on = (event: string, ...when: readonly string[]): EventMatch =>
  when.length === 0 ? { event } : { event, when };

/** Half, four fifths and the eve of long periods; the eve and the day itself of short ones. */
function usualReminders(end: RuleRow['end']): RuleRow['reminders'] {
  if (end.kind === 'dateField') return [{ workingDaysBefore: 3 }, { workingDaysBefore: 1 }, { workingDaysBefore: 0 }];
  if (end.unit === 'minute') return [];
  if (end.unit === 'hour') return end.amount < 2 ? [] : [{ share: 50 }, { share: 80 }];
  if (end.amount === 1) return [{ workingDaysBefore: 0 }];
  if (end.amount < 5) return [{ workingDaysBefore: 1 }, { workingDaysBefore: 0 }];
  return [{ share: 50 }, { share: 80 }, { workingDaysBefore: 1 }];
}
