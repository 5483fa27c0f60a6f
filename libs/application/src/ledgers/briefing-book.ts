import {
  type Actor,
  briefCase,
  briefComplaint,
  type BriefingFacts,
  briefingOf,
  type CaseState,
  type ComplaintState,
  emptyBriefing,
  type Instant,
  type OrganisationView,
  subjectsIn,
} from '@qingxin/domain';
import { contentHash, type SqlExecutor } from '@qingxin/event-store';
import type { LedgerBook } from './ledger-book.ts';
import { samePersons } from './same-person.ts';

export interface BriefingAsked {
  readonly actor: Actor;
  /** The cut-off: what had been entered by then. */
  readonly asOf: Instant;
  /** The cut-off before: what is new came in after it. */
  readonly since: Instant;
  /** Of today: today's rights decide what one may see. */
  readonly organisation: OrganisationView;
}

export interface Briefing {
  readonly facts: BriefingFacts;
  /** The same at the cut-off before, for what stood then. */
  readonly before: BriefingFacts;
  /** SHA-256 over both cut-offs and everything that is counted, by ids: the same for everybody who sees all matters. */
  readonly hash: string;
}

/** The one-page report (一页专报) of any cut-off, read from the log as it stood then (counting, "The one-page report"). */
export class BriefingBook {
  readonly #book: LedgerBook;
  readonly #sql: SqlExecutor;

  constructor(book: LedgerBook, sql: SqlExecutor) {
    this.#book = book;
    this.#sql = sql;
  }

  async read(asked: BriefingAsked): Promise<Briefing> {
    const { asOf, since } = asked;
    const facts = await this.#factsOf(asked, { since, until: asOf });
    const before = await this.#factsOf(asked, { since: null, until: since });
    const { uncleared } = before.entries;
    const { overdue, red, leaders } = before;
    const hash = contentHash({ asOf, since, facts, before: { uncleared, overdue, red, leaders } });
    return { facts, before, hash };
  }

  async #factsOf(
    { actor, organisation }: BriefingAsked,
    span: { readonly since: Instant | null; readonly until: Instant },
  ): Promise<BriefingFacts> {
    const draft = emptyBriefing();
    const asked = { actor, organisation, asOf: span.until, effectiveOn: null };
    for await (const { state, known: events } of this.#book.matters({ ...asked, of: 'complaint' }))
      briefComplaint(draft, { state: state as ComplaintState, events }, span);
    for await (const { state, known: events } of this.#book.matters({ ...asked, of: 'case' }))
      briefCase(draft, { state: state as CaseState, events }, span);
    const persons = await samePersons(this.#sql, subjectsIn(draft));
    return briefingOf(draft, (subject) => persons.get(subject) ?? subject);
  }
}
