import type { AnswerOf } from '../../api/client.ts';
import { t } from '../../messages/index.ts';
import { dayText } from '../../shared/format.ts';

const m = t.rules;

export type Rule = AnswerOf<'GET /api/v1/rules'>['rules'][number];

export interface Period {
  readonly amount: number;
  readonly unit: string;
}

/** When a period ends, as rows say it. */
export type End =
  | ({ readonly kind: 'period' } & Period)
  | { readonly kind: 'dateField'; readonly field: string }
  | ({ readonly kind: 'laterOf'; readonly field: string } & Period)
  | ({ readonly kind: 'chain'; readonly after: string } & Period);

export interface NamedEvent {
  readonly event: string;
  readonly when?: readonly string[];
}

export interface Season extends Period {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export interface Extension extends Period {
  readonly approver: string;
  readonly grants?: string;
  readonly times: number;
  readonly article: string;
}

export type Reminder = { readonly share: number } | { readonly workingDaysBefore: number };

export interface Example {
  readonly start: string;
  readonly due: string;
  readonly note?: string;
}

/** `5个工作日`. */
export function periodText({ amount, unit }: Period): string {
  const words = (m.units as Readonly<Record<string, string>>)[unit] ?? unit;
  return `${amount}${words}`;
}

/** How long, in words: a period, the date of a paper, the later of both, or so long after another. */
export function endText(end: End): string {
  switch (end.kind) {
    case 'period':
      return periodText(end);
    case 'dateField':
      return m.dateField;
    case 'laterOf':
      return m.laterOf(periodText(end));
    case 'chain':
      return m.chain(end.after, periodText(end));
    default:
      return end satisfies never;
  }
}

/** The period that the calculator can count of itself; null where only a paper says when. */
export function periodIn(end: End): Period | null {
  return end.kind === 'dateField' ? null : { amount: end.amount, unit: end.unit };
}

export function forceText(from: string, to: string | null): string {
  return m.until(dayText(from), to === null ? null : dayText(to));
}

export function reminderText(reminder: Reminder): string {
  return 'share' in reminder ? m.reminderShare(reminder.share) : m.reminderBefore(reminder.workingDaysBefore);
}

export function extensionText({ approver, grants, times, ...period }: Extension): string {
  const roles: Readonly<Record<string, string>> = t.roles;
  return m.extensionOf(periodText(period), times, `${grants ?? ''}${roles[approver] ?? ''}`);
}

/** What a part of a row says, for whoever compares; null: nothing. */
export function partText(value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? t.acts.yes : t.acts.no;
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}$/.test(value) ? dayText(value) : codeText(value);
  if (Array.isArray(value)) return value.map((one) => partText(one) ?? '').join('；');
  return recordText(value as Readonly<Record<string, unknown>>);
}

function recordText(held: Readonly<Record<string, unknown>>): string {
  if ('approver' in held && 'times' in held) return extensionText(held as unknown as Extension);
  if ('kind' in held && 'unit' in held) return endText(held as unknown as End);
  if ('share' in held || 'workingDaysBefore' in held) return reminderText(held as unknown as Reminder);
  if ('amount' in held && 'unit' in held) {
    const { label, from, to } = held as unknown as Season;
    const period = periodText(held as unknown as Period);
    return label === undefined ? period : `${label}（${forceText(from, to)}）${period}`;
  }
  if ('event' in held) {
    const { event, when = [] } = held as unknown as NamedEvent;
    return when.length === 0 ? event : `${event}（${m.conditional}：${when.join('、')}）`;
  }
  return Object.entries(held)
    .map(([name, of]) => `${name} ${partText(of) ?? ''}`)
    .join('，');
}

const CODES: Readonly<Record<string, string>> = { ...t.words.tier, ...m.repeat, ...t.matters };

function codeText(code: string): string {
  return CODES[code] ?? (code in m.marks ? m.marks[code as keyof typeof m.marks] : code);
}

/** Each rule once, in its newest version, with how many it has; in the order in which they came. */
export function newestOf(rules: readonly Rule[]): readonly (Rule & { readonly versions: number })[] {
  const found = new Map<string, Rule & { readonly versions: number }>();
  for (const rule of rules) {
    const before = found.get(rule.id);
    const newest = before === undefined || rule.version > before.version ? rule : before;
    found.set(rule.id, { ...newest, versions: (before?.versions ?? 0) + 1 });
  }
  return [...found.values()];
}
