import { deadline, isElapsed, isLocalDay, localDayOf, refusalCode } from '@qingxin/domain';
import type { RuleExample, RuleRow, WorkingCalendar } from '@qingxin/domain';
import { periodOn } from '../period.ts';
import { problem } from './problem.ts';
import type { RuleProblem } from './problem.ts';
import { realDay } from './shape.ts';

/** Every dated example is counted by the real calculator; a row without one is refused. */
export function checkExamples(row: RuleRow, calendar: WorkingCalendar): readonly RuleProblem[] {
  if (row.examples.length === 0) return [problem(row, 'example-missing', '没有带日期的示例')];
  return row.examples.flatMap((example) => checkExample(row, example, calendar));
}

function checkExample(row: RuleRow, example: RuleExample, calendar: WorkingCalendar): readonly RuleProblem[] {
  try {
    const day = localDayOf(example.start);
    if (day < row.effectiveFrom || (row.effectiveTo !== null && day > row.effectiveTo)) {
      return [problem(row, 'example-outside-force', `示例${example.start}不在本版生效期内`)];
    }
    const due = countedDue(row, example, calendar);
    if (due === example.due) return [];
    return [problem(row, 'example-wrong', `示例${example.start}起应为${String(due)}，写成${example.due}`)];
  } catch (error) {
    const code = refusalCode(error);
    if (code === null) throw error;
    return [problem(row, 'example-wrong', `示例${example.start}不能计算（${code}）`)];
  }
}

/** The due day, or for hours the due instant. A written date stands as it is, but not before its document (IP-11). */
function countedDue(row: RuleRow, example: RuleExample, calendar: WorkingCalendar): string | null {
  const period = periodOn(row, localDayOf(example.start));
  if (period === null) return realDay(example.due) && example.due >= localDayOf(example.start) ? example.due : null;
  const start = isElapsed(period.unit) || isLocalDay(example.start) ? example.start : localDayOf(example.start);
  const counted = deadline({ ...period, start }, calendar);
  return isElapsed(period.unit) ? counted.dueAt : counted.due;
}
