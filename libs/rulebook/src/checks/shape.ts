import { dayNumber, isElapsed, isLocalDay } from '@qingxin/domain';
import type { Period, RuleRow } from '@qingxin/domain';
import { problem } from './problem.ts';
import type { RuleProblem } from './problem.ts';

const ID = /^[A-Z]\d{0,2}-[A-Z0-9]+(?:-[A-Z0-9]+)*$/;
const CHINESE = /\p{Script=Han}/u;
const UNITS = ['workingDay', 'calendarDay', 'month', 'year', 'hour', 'minute'];
const MOST_REMINDERS = 3;

/** What one row must be in itself: named, dated, with a unit written out and lawful extensions, seasons, reminders. */
export function checkShape(row: RuleRow): readonly RuleProblem[] {
  return [
    ...checkWords(row),
    ...checkForce(row),
    ...checkPeriods(row),
    ...checkExtension(row),
    ...checkReminders(row),
    ...checkParameters(row),
    ...checkChoices(row),
  ];
}

export function realDay(day: string): boolean {
  if (!isLocalDay(day)) return false;
  try {
    dayNumber(day);
    return true;
  } catch {
    return false;
  }
}

function checkWords(row: RuleRow): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (!ID.test(row.id)) problems.push(problem(row, 'id-malformed', '编号应如 S2-01 或 S1-08-SIGN'));
  const words = { 标题: row.title, 依据: row.source, 内容: row.text };
  for (const [name, value] of Object.entries(words)) {
    if (value.trim() === '') problems.push(problem(row, 'field-empty', `${name}为空`));
    else if (!CHINESE.test(value)) problems.push(problem(row, 'title-not-chinese', `${name}应为中文`));
  }
  // What nobody has checked is not law yet: it may be aimed at, and binds when the article has been read.
  if (row.waitedOut === true && (row.tier !== 'statutory' || row.onLapse !== null))
    problems.push(problem(row, 'waited-out-owed', '只需等待期满的期限应为法定期限，期满不进入督办'));
  const unsourced = row.tier === 'statutory' && ['P', 'L', 'U'].includes(row.mark);
  if (unsourced) problems.push(problem(row, 'statutory-mark', '本区自定、外地做法或者未核对的条文不能标为法定期限'));
  return problems;
}

function checkForce(row: RuleRow): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (!Number.isInteger(row.version) || row.version < 1)
    problems.push(problem(row, 'version-numbers', '版本号应为正整数'));
  const { effectiveFrom: from, effectiveTo: to } = row;
  const real = realDay(from) && (to === null || realDay(to));
  if (!real || (to !== null && to < from)) problems.push(problem(row, 'dates-impossible', '生效、失效日期不成立'));
  return problems;
}

function checkPeriods(row: RuleRow): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (row.end.kind === 'dateField') {
    if (row.end.field.trim() === '') problems.push(problem(row, 'field-empty', '没有写明日期取自哪个字段'));
    if (row.seasonal !== undefined) problems.push(problem(row, 'season-invalid', '以文书日期为准的期限没有季节变化'));
    if ((row.pauses?.length ?? 0) > 0) problems.push(problem(row, 'hour-paused', '文书日期不能中止'));
    return problems;
  }
  problems.push(...checkPeriod(row, row.end));
  if (isElapsed(row.end.unit) && (row.pauses?.length ?? 0) > 0) {
    problems.push(problem(row, 'hour-paused', '按小时计算的期限不能中止'));
  }
  const seasons = [...(row.seasonal ?? [])].sort((one, other) => one.from.localeCompare(other.from));
  seasons.forEach((season, at) => {
    problems.push(...checkPeriod(row, season));
    const before = seasons[at - 1];
    const real = realDay(season.from) && realDay(season.to) && season.from <= season.to;
    if (!real || (before !== undefined && season.from <= before.to)) {
      problems.push(problem(row, 'season-invalid', `季节“${season.label}”${season.from}至${season.to}不成立或者重叠`));
    }
  });
  return problems;
}

function checkPeriod(row: RuleRow, period: Period): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (!UNITS.includes(period.unit))
    problems.push(problem(row, 'unit-missing', '没有写明工作日、自然日、月、年还是小时'));
  const whole = Number.isInteger(period.amount) && period.amount >= 1;
  if (!whole) problems.push(problem(row, 'amount-invalid', `期间长度${period.amount}不成立`));
  return problems;
}

function checkExtension(row: RuleRow): readonly RuleProblem[] {
  const { extension, end } = row;
  if (extension === undefined) return [];
  const problems = [...checkPeriod(row, extension)];
  const foreign = end.kind !== 'dateField' && extension.unit !== end.unit;
  if (foreign || isElapsed(extension.unit)) {
    problems.push(problem(row, 'extension-unit', '延期与期间的计量单位不一致或者该期限不能延期'));
  }
  if (!Number.isInteger(extension.times) || extension.times < 1 || extension.article.trim() === '') {
    problems.push(problem(row, 'field-empty', '延期次数或者依据没有写明'));
  }
  return problems;
}

function checkParameters(row: RuleRow): readonly RuleProblem[] {
  return Object.entries(row.parameters ?? {})
    .filter(([, value]) => !Number.isInteger(value) || value < 0)
    .map(([name, value]) => problem(row, 'amount-invalid', `参数${name}的值${value}不成立`));
}

function checkChoices(row: RuleRow): readonly RuleProblem[] {
  const choices = Object.entries(row.choices ?? {});
  if (row.choices !== undefined && choices.length === 0) return [problem(row, 'field-empty', '选项为空')];
  return choices
    .filter(([code, words]) => !/^[a-z][a-z0-9-]{0,39}$/.test(code) || !CHINESE.test(words))
    .map(([code]) => problem(row, 'title-not-chinese', `选项${code}应有中文名称，代码为小写字母、数字和短横`));
}

function checkReminders(row: RuleRow): readonly RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (row.reminders.length > MOST_REMINDERS) problems.push(problem(row, 'reminders-too-many', '提醒最多三次'));
  for (const reminder of row.reminders) {
    const valid =
      'share' in reminder
        ? Number.isInteger(reminder.share) && reminder.share > 0 && reminder.share < 100
        : Number.isInteger(reminder.workingDaysBefore) && reminder.workingDaysBefore >= 0;
    const inHours = row.end.kind !== 'dateField' && isElapsed(row.end.unit) && !('share' in reminder);
    if (!valid || inHours) problems.push(problem(row, 'reminder-invalid', '提醒时点不成立'));
  }
  return problems;
}
