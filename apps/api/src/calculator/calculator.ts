import { type CalendarStanding, calendarStanding, type Door } from '@qingxin/application';
import {
  type CountRequest,
  type DayFacts,
  type DeadlineAsOf,
  deadlineAsOf,
  deadlineStanding,
  EVENT_LABELS,
  type Instant,
  type LocalDay,
  localDayOf,
  type Pause,
  payDay,
  type PeriodUnit,
  refuse,
  type Rulebook,
  type RuleRow,
} from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import { periodOn, quoteOf } from '@qingxin/rulebook';
import { districtNow } from '../district.ts';

const UNITS: readonly PeriodUnit[] = ['workingDay', 'calendarDay', 'month', 'year', 'hour'];

export interface PreviewAsked {
  readonly ruleId?: string;
  readonly unit?: unknown;
  readonly amount?: unknown;
  readonly start: LocalDay | Instant;
  readonly pauses?: readonly Pause[];
  readonly extensions?: readonly { readonly amount: unknown; readonly decidedOn: LocalDay }[];
  readonly asOf?: LocalDay | Instant;
}

export interface RulesAsked {
  readonly on?: LocalDay;
  readonly kind?: string;
  readonly contains?: string;
}

/** A row with the words of the article that it rests on; null where none sets its period. */
export type QuotedRow = RuleRow & { readonly quote: string | null };

export function quoted(row: RuleRow): QuotedRow {
  return { ...row, quote: quoteOf(row) };
}

/** Periods, working days and rules on their own, without any matter. */
export class Calculator {
  readonly #door: Door;
  readonly #sql: SqlExecutor;

  constructor(door: Door, sql: SqlExecutor) {
    this.#door = door;
    this.#sql = sql;
  }

  /**
   * Refuses the codes of counting, `rule-unknown` and `rule-not-in-force`. Facts
   * dated after a given `asOf` are left out; without one every fact given counts, as somebody who plans ahead expects.
   */
  async preview(asked: PreviewAsked): Promise<DeadlineAsOf> {
    const { calendar, rules, at } = await districtNow(this.#door);
    const request = countRequest(asked, rules);
    return asked.asOf === undefined
      ? deadlineStanding(request, calendar, at)
      : deadlineAsOf(request, calendar, asked.asOf);
  }

  async day(date: LocalDay): Promise<DayFacts> {
    const { calendar } = await districtNow(this.#door);
    return calendar.day(date);
  }

  /** How far open clocks have come onto the calendar in force. */
  async counted(): Promise<CalendarStanding> {
    return (await calendarStanding(this.#sql)) ?? { calendarVersion: 0, left: 0, done: true };
  }

  async payDay(date: LocalDay): Promise<ReturnType<typeof payDay>> {
    const { calendar } = await districtNow(this.#door);
    return payDay(date, calendar);
  }

  async rules({ on, kind, contains }: RulesAsked): Promise<{
    readonly version: number;
    readonly rules: readonly QuotedRow[];
    readonly events: readonly { readonly event: string; readonly label: string }[];
  }> {
    const { rules } = await districtNow(this.#door);
    const day = on === undefined ? undefined : localDayOf(on);
    const listed = rules.rows.filter(
      (row) =>
        (day === undefined || rules.versionOn(row.id, day)?.version === row.version) &&
        (kind === undefined || row.streamKind === kind || row.alsoIn?.some((also) => also === kind) === true) &&
        (contains === undefined || wordsOf(row).some((field) => field.includes(contains))),
    );
    return { version: rules.version, rules: listed.map(quoted), events: namedEvents(listed) };
  }
}

function wordsOf(row: RuleRow): readonly string[] {
  return [row.id, row.title, row.source, row.text, quoteOf(row) ?? ''];
}

/** What the events are called that start, meet, pause, resume or end the clocks of these rows. */
function namedEvents(rows: readonly RuleRow[]): readonly { readonly event: string; readonly label: string }[] {
  const labels = new Map<string, string>();
  for (const { starts, meets, pauses = [], resumes = [], ends = [], streamKind, alsoIn = [] } of rows) {
    const kinds = streamKind === null ? [] : [streamKind, ...alsoIn];
    for (const { event } of [...starts, ...meets, ...pauses, ...resumes, ...ends]) {
      const label = kinds.map((kind) => EVENT_LABELS[kind][event]).find((found) => found !== undefined);
      if (label !== undefined) labels.set(event, label);
    }
  }
  return [...labels].map(([event, label]) => ({ event, label }));
}

/** A rule gives what the request leaves out, in the version of the start day. */
function countRequest(
  { ruleId, unit, amount, start, pauses, extensions }: PreviewAsked,
  rules: Rulebook,
): CountRequest {
  const period = ruleId === undefined ? null : rulePeriod(ruleId, start, rules);
  return {
    unit: unit === undefined ? (period?.unit ?? refuse('unit-missing')) : unitOf(unit),
    amount: amount === undefined ? (period?.amount ?? refuse('amount-invalid')) : numberOf(amount),
    start,
    ...(pauses === undefined ? {} : { pauses }),
    ...(extensions === undefined
      ? {}
      : { extensions: extensions.map((each) => ({ ...each, amount: numberOf(each.amount) })) }),
  };
}

function unitOf(asked: unknown): PeriodUnit {
  return UNITS.find((unit) => unit === asked) ?? refuse('unit-missing');
}

function numberOf(asked: unknown): number {
  return typeof asked === 'number' ? asked : refuse('amount-invalid');
}

function rulePeriod(ruleId: string, start: LocalDay | Instant, rules: Rulebook) {
  const day = localDayOf(start);
  if (!rules.rows.some((row) => row.id === ruleId)) return refuse('rule-unknown', { details: { rule: ruleId } });
  const row = rules.versionOn(ruleId, day) ?? refuse('rule-not-in-force', { details: { rule: ruleId } });
  return periodOn(row, day) ?? refuse('rule-without-period', { details: { rule: ruleId } });
}
