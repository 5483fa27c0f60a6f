import { setTimeout } from 'node:timers/promises';
import {
  type Actor,
  caseEntries,
  type CaseState,
  complaintEntries,
  type ComplaintState,
  type CountedReport,
  countReport,
  groupPeopleOn,
  type Instant,
  localDayOf,
  type OrganisationView,
  type ReportEntry,
  type ReportPeriod,
  type ReportShape,
  type StreamState,
} from '@qingxin/domain';
import { contentHash, type SqlExecutor } from '@qingxin/event-store';
import type { LedgerBook, MattersAsked } from './ledger-book.ts';
import { samePersons } from './same-person.ts';

export interface ReportAsked {
  readonly actor: Actor;
  readonly shape: ReportShape;
  readonly period: ReportPeriod;
  /** What had been entered by then. */
  readonly asOf: Instant;
  /** Last number of the feed that counts; null: whatever has been entered. */
  readonly position: number | null;
  /** Of today: today's rights decide what one may see. */
  readonly organisation: OrganisationView;
}

/** A report with what its cells are made of. */
export interface ReadReport {
  readonly counted: CountedReport;
  readonly entries: readonly ReportEntry[];
  readonly sameAs: (subject: string) => string;
}

const NUMBER = { name: 'report_number_events', text: 'SELECT es.number_events()' };
const HEAD = {
  name: 'report_cut_off',
  text: 'SELECT q.position, es.oldest_unnumbered() IS NULL AS whole FROM es.sequencer q',
};
const TRIES = 20;
const PAUSE_MS = 25;

/**
 * Figures of a report for a period by 发生日期, as the log was known at a cut-off: the same period and cut-off always come to the
 * same (counting, "Designed reports").
 */
export class ReportBook {
  readonly #book: LedgerBook;
  readonly #sql: SqlExecutor;

  constructor(book: LedgerBook, sql: SqlExecutor) {
    this.#book = book;
    this.#sql = sql;
  }

  /** Last number of the feed, once what was committed before has its number. */
  async cutOff(): Promise<number> {
    for (let tried = 1; ; tried += 1) {
      await this.#sql(NUMBER);
      const [head] = await this.#sql<{ readonly position: string; readonly whole: boolean }>(HEAD);
      // Whatever is committed all the time meanwhile belongs behind the cut-off.
      if (head === undefined) return 0;
      if (head.whole || tried === TRIES) return Number(head.position);
      await setTimeout(PAUSE_MS);
    }
  }

  async read(asked: ReportAsked): Promise<ReadReport> {
    const { shape, period, asOf, position, organisation } = asked;
    const entries = await this.#entriesOf(asked);
    const subjects = entries.flatMap(({ persons }) => persons.flatMap((one) => (one.concealed ? [] : [one.subject])));
    const known = await samePersons(this.#sql, [...new Set(subjects)]);
    const sameAs = (subject: string) => known.get(subject) ?? subject;
    const then = await this.#book.organisationAt(period.until < asOf ? period.until : asOf);
    const unitName = (unit: string) => then.nameOf(unit) ?? organisation.nameOf(unit);
    const count = countReport(entries, shape, { sameAs, unitName });
    const traced = entries.map(({ persons, ...entry }) => ({ ...entry, persons: persons.length }));
    const hash = contentHash({ period, asOf, position, shape, count, entries: traced });
    return { counted: { ...period, ...count, asOf, position: position ?? 0, hash }, entries, sameAs };
  }

  async #entriesOf({ actor, asOf, position, organisation, period }: ReportAsked): Promise<readonly ReportEntry[]> {
    const { since, until } = period;
    const groupPeople = groupPeopleOn(await this.#book.rulesAt(until), lastDayBefore(until));
    const at = (of: MattersAsked['of'], before: Instant): MattersAsked => ({
      ...{ of, actor, organisation, asOf, upTo: position, before },
      effectiveOn: lastDayBefore(before),
    });
    const earlier = new Map<string, StreamState>();
    for await (const { stream, state } of this.#book.matters(at('case', since))) earlier.set(stream, state);
    const span = { since, until, groupPeople };
    const entries: ReportEntry[] = [];
    for await (const { state, known: events } of this.#book.matters(at('complaint', until)))
      entries.push(...complaintEntries({ state: state as ComplaintState, events, before: null }, span));
    for await (const { stream, state, known: events } of this.#book.matters(at('case', until))) {
      const before = (earlier.get(stream) as CaseState | undefined) ?? null;
      entries.push(...caseEntries({ state: state as CaseState, events, before }, span));
    }
    return entries;
  }
}

/** The day in which the moment before it lies. */
function lastDayBefore(moment: Instant): string {
  return localDayOf(new Date(Date.parse(moment) - 1).toISOString());
}
