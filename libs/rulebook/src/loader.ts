import type { LocalDay, RuleRow, Rulebook, StreamKind, WorkingCalendar } from '@qingxin/domain';
import { refuse } from '@qingxin/domain';
import { calendarBook } from './calendar/calendar-book.ts';
import { checkExamples } from './checks/examples.ts';
import { checkNames, streamKinds } from './checks/names.ts';
import { labelOf, type RuleProblem } from './checks/problem.ts';
import { checkShape } from './checks/shape.ts';
import { checkCompetition, checkVersions, closedByNext } from './checks/versions.ts';
import type { RuleVocabulary } from './vocabulary.ts';

/** The rulebook with the questions that listings and tools ask beside those of the domain. */
export interface LoadedRulebook extends Rulebook {
  /** Rules in force on `day` that `event` starts in `kind`, as far as `holds` says so of their predicates. */
  governing(kind: StreamKind, event: string, day: LocalDay, holds: (predicate: string) => boolean): readonly RuleRow[];
}

export interface LoadOptions {
  /** Version number of the rulebook as a whole; 1 for the rows shipped with the product. */
  readonly version?: number;
  /** Calendar for the dated examples; the shipped one by default. */
  readonly calendar?: WorkingCalendar;
}

/** Start-up failure: every inconsistency of every row at once. */
export class RulebookInvalid extends Error {
  readonly problems: readonly RuleProblem[];

  constructor(problems: readonly RuleProblem[]) {
    super(`规则库不一致，共${problems.length}处：\n${describeProblems(problems)}`);
    this.name = 'RulebookInvalid';
    this.problems = problems;
  }
}

/** Checks all rows and gives the rulebook; throws `RulebookInvalid` with all inconsistencies when there is one. */
export function loadRulebook(
  rows: readonly RuleRow[],
  vocabulary: RuleVocabulary,
  options: LoadOptions = {},
): LoadedRulebook {
  const problems = findProblems(rows, vocabulary, options.calendar);
  if (problems.length > 0) throw new RulebookInvalid(problems);
  return indexRows(rows, options.version ?? 1);
}

export interface RulesReport {
  readonly ok: boolean;
  readonly rows: number;
  readonly examples: number;
  readonly problems: readonly RuleProblem[];
  /** Readable lines for a terminal. */
  readonly text: string;
}

/** The same checks as at start-up, as a report instead of an error. */
export function checkRules(
  rows: readonly RuleRow[],
  vocabulary: RuleVocabulary,
  calendar?: WorkingCalendar,
): RulesReport {
  const problems = findProblems(rows, vocabulary, calendar);
  const examples = rows.reduce((sum, row) => sum + row.examples.length, 0);
  const marks = [...'VSLUP'].map((mark) => `${mark} ${rows.filter((row) => row.mark === mark).length}`).join('，');
  const head = `规则${rows.length}条（${marks}），示例${examples}个`;
  const text =
    problems.length === 0 ? `${head}，全部一致` : `${head}，不一致${problems.length}处\n${describeProblems(problems)}`;
  return { ok: problems.length === 0, rows: rows.length, examples, problems, text };
}

function findProblems(
  rows: readonly RuleRow[],
  vocabulary: RuleVocabulary,
  calendar: WorkingCalendar = calendarBook(1).calendar,
): readonly RuleProblem[] {
  const each = rows.flatMap((row) => {
    const shape = checkShape(row);
    // A row that is not sound in itself has nothing to count with.
    const examples = shape.length > 0 && row.examples.length > 0 ? [] : checkExamples(row, calendar);
    return [...shape, ...checkNames(row, vocabulary), ...examples];
  });
  return [...each, ...checkVersions(rows), ...checkCompetition(rows, vocabulary)];
}

/**
 * The rulebook of rows that were checked when they were adopted. They are not judged again, because checks and calendars
 * become stricter with time; a row that names what the product no longer knows is kept for the clocks it started, starts
 * no more, and is told.
 */
export function adoptedRulebook(
  rows: readonly RuleRow[],
  vocabulary: RuleVocabulary,
  version: number,
): { readonly book: LoadedRulebook; readonly problems: readonly RuleProblem[] } {
  const problems = rows.flatMap((row) => checkNames(row, vocabulary));
  const flawed = new Set(problems.map(({ rule }) => rule));
  return { book: indexRows(rows, version, (row) => !flawed.has(labelOf(row))), problems };
}

function indexRows(
  written: readonly RuleRow[],
  version: number,
  governs: (row: RuleRow) => boolean = () => true,
): LoadedRulebook {
  const rows = closedByNext(written);
  const exact = new Map(rows.map((row) => [`${row.id}/${row.version}`, row]));
  const started = new Map<string, readonly string[]>();
  const versions = new Map<string, readonly RuleRow[]>();
  for (const row of rows.filter(governs)) {
    versions.set(row.id, [...(versions.get(row.id) ?? []), row]);
    for (const kind of streamKinds(row)) {
      for (const { event } of row.starts) {
        const key = `${kind}/${event}`;
        started.set(key, [...new Set([...(started.get(key) ?? []), row.id])]);
      }
    }
  }
  const versionOn = (id: string, day: LocalDay): RuleRow | null =>
    versions.get(id)?.find((row) => row.effectiveFrom <= day && (row.effectiveTo === null || day <= row.effectiveTo)) ??
    null;
  const startedBy = (kind: StreamKind, event: string): readonly string[] => started.get(`${kind}/${event}`) ?? [];
  return {
    version,
    rows,
    versionOn,
    row: (id, at) => exact.get(`${id}/${at}`) ?? refuse('rule-unknown', { details: { rule: id, version: at } }),
    startedBy,
    governing: (kind, event, day, holds) =>
      startedBy(kind, event).flatMap((id) => {
        const row = versionOn(id, day);
        const starts = row?.starts.some((start) => start.event === event && (start.when ?? []).every(holds)) ?? false;
        return row !== null && starts ? [row] : [];
      }),
  };
}

function describeProblems(problems: readonly RuleProblem[]): string {
  return problems.map(({ rule, code, text }) => `  ${rule}：${text}（${code}）`).join('\n');
}
