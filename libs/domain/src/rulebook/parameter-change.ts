import { refuse } from '../kernel/refusal.ts';
import { sameValue } from '../kernel/same-value.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { Period, RuleExample, RuleRow, SeasonalVariant } from '../rules/rule.ts';
import { meaningOf } from '../rules/parameters.ts';

/** What the 治欠办 says of one of the district's own numbers; everything else stays as the present version has it. */
export interface ParameterChange {
  readonly rule: string;
  /** The day from which starts are governed by it. */
  readonly from: LocalDay;
  readonly period?: Period;
  /** In place of all seasons of the present version. */
  readonly seasons?: readonly SeasonalVariant[];
  readonly reminders?: RuleRow['reminders'];
  /** Named numbers of the row; those that are not named stay. */
  readonly values?: Readonly<Record<string, number>>;
  /** In place of all answers of the present version. */
  readonly choices?: Readonly<Record<string, string>>;
  /** 大意 with the new numbers in it. */
  readonly text: string;
  /** What the proposer expects of the new row, counted before anybody decides. */
  readonly examples: readonly RuleExample[];
}

/** The next version of the row. Refuses `parameter-unknown`, `parameter-out-of-bounds`, `parameter-unchanged`. */
export function nextVersion(before: RuleRow, change: ParameterChange): RuleRow {
  const { period, seasons, reminders, values = {}, choices } = change;
  const next: RuleRow = {
    ...before,
    version: before.version + 1,
    text: change.text,
    end: period === undefined ? before.end : withPeriod(before, period),
    ...(seasons === undefined ? {} : { seasonal: seasons }),
    ...(before.parameters === undefined ? {} : { parameters: withValues(before, values) }),
    ...(choices === undefined ? {} : { choices: withChoices(before, choices) }),
    reminders: reminders ?? before.reminders,
    effectiveFrom: change.from,
    effectiveTo: null,
    examples: change.examples,
  };
  if (before.parameters === undefined) withValues(before, values);
  if (changedParts(before, next).length === 0) refuse('parameter-unchanged', { details: { rule: before.id } });
  return next;
}

/** A date that a document writes is no number of the district's. */
function withPeriod({ id, end }: RuleRow, { amount, unit }: Period): RuleRow['end'] {
  return end.kind === 'dateField' ? refuse('rule-without-period', { details: { rule: id } }) : { ...end, amount, unit };
}

function withValues({ id: rule, parameters = {} }: RuleRow, values: Readonly<Record<string, number>>) {
  for (const [name, value] of Object.entries(values)) {
    if (!Object.hasOwn(parameters, name)) refuse('parameter-unknown', { details: { rule, name } });
    const { least, most } = meaningOf(name);
    if (value < least || value > most) refuse('parameter-out-of-bounds', { details: { rule, name, least, most } });
  }
  return { ...parameters, ...values };
}

function withChoices({ id: rule, choices }: RuleRow, asked: Readonly<Record<string, string>>) {
  return choices === undefined ? refuse('parameter-unknown', { details: { rule, name: 'choices' } }) : asked;
}

/** One number of a row that a version has changed, as the one before had it; null: it had none. */
export interface ChangedPart {
  /** `period`, `seasons`, `reminders`, `choices`, or the name of a parameter. */
  readonly part: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** What one version changes of the numbers of another. */
export function changedParts(before: RuleRow, after: RuleRow): readonly ChangedPart[] {
  const names = Object.keys({ ...before.parameters, ...after.parameters });
  const pairs: readonly ChangedPart[] = [
    { part: 'period', before: periodOf(before), after: periodOf(after) },
    { part: 'seasons', before: before.seasonal ?? [], after: after.seasonal ?? [] },
    { part: 'reminders', before: before.reminders, after: after.reminders },
    { part: 'choices', before: before.choices ?? null, after: after.choices ?? null },
    ...names.map((name) => ({
      part: name,
      before: before.parameters?.[name] ?? null,
      after: after.parameters?.[name] ?? null,
    })),
  ];
  return pairs.filter((pair) => !sameValue(pair.before, pair.after));
}

function periodOf({ end }: RuleRow): Period | null {
  return end.kind === 'dateField' ? null : { amount: end.amount, unit: end.unit };
}
