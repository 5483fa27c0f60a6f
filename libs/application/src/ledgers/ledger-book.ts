import {
  type Actor,
  effectiveFacts,
  type EventOf,
  foldedOfDay,
  type Instant,
  type Ledger,
  type LedgerRow,
  LEDGERS,
  type LocalDay,
  localDayOf,
  organisationView,
  type OrganisationState,
  type OrganisationView,
  type Recorded,
  refuse,
  type Rulebook,
  startOfDay,
  type StreamState,
} from '@qingxin/domain';
import {
  contentHash,
  EventStore,
  type LoadedEvent,
  type NumberedEvent,
  type SqlExecutor,
  streamIdOf,
  type StreamName,
  type Upcasters,
} from '@qingxin/event-store';
import { recordedOf } from '../door/recorded.ts';
import type { StreamRegistry } from '../door/stream-registry.ts';
import { districtViews } from '../reference/district-views.ts';
import type { AccessPolicy } from '../policy/access-policy.ts';
import { mayReadWhole, ownRows } from '../policy/discretion.ts';

export interface LedgerBookParts {
  readonly sql: SqlExecutor;
  readonly upcasters: Upcasters;
  readonly registry: StreamRegistry;
  readonly policy: AccessPolicy;
}

export interface LedgerAsked {
  readonly ledger: Ledger;
  readonly actor: Actor;
  /** What had been entered by then; late entries are invisible before. */
  readonly asOf: Instant;
  /** By 发生日期 up to this day; null: by what had been entered. */
  readonly effectiveOn: LocalDay | null;
  /** Of today: today's rights decide what one may see. */
  readonly organisation: OrganisationView;
}

export interface MattersAsked extends Omit<LedgerAsked, 'ledger'> {
  readonly of: Ledger['of'];
  /** Of the day of `effectiveOn` only what had happened by this moment. */
  readonly before?: Instant;
  /** Last number of the feed that counts; null: whatever has been entered. */
  readonly upTo?: number | null;
}

/** A matter as it was known at a moment: its state then, the events up to then, and its state today. */
export interface FoldedMatter {
  readonly stream: string;
  readonly state: StreamState;
  readonly known: readonly Recorded<EventOf>[];
  readonly today: StreamState;
}

export interface LedgerRead {
  readonly rows: readonly LedgerRow[];
  /** The stream that each row is read from, in the order of the rows; null of a row that counts over many. */
  readonly streams: readonly (string | null)[];
  /** Names of the units in the rows, as they were called then. */
  readonly units: Readonly<Record<string, string>>;
  /** SHA-256 over ledger, moment, day and rows: the same ledger of the same moment, seen by as much, has the same. */
  readonly hash: string;
}

const COUNT = {
  name: 'ledger_streams',
  text: 'SELECT count(*)::int AS streams FROM es.stream WHERE category = $1::text',
};

/** Streams folded at a time. */
const PAGE = 200;

/**
 * Ledgers as folds of the log, so that what is read is what the events say, today as for any past moment. Rows of matters
 * that the reader may not see are not there.
 */
export class LedgerBook {
  readonly #parts: LedgerBookParts;
  readonly #store: EventStore;

  constructor(parts: LedgerBookParts) {
    this.#parts = parts;
    this.#store = new EventStore(parts.sql, parts.upcasters);
  }

  find(id: string): Ledger | null {
    return LEDGERS.find((ledger) => ledger.id === id) ?? null;
  }

  /** `told`: of how many matters it has read how many, page by page. */
  async read(asked: LedgerAsked, told?: (done: number, total: number) => void): Promise<LedgerRead> {
    const { ledger, asOf, effectiveOn } = asked;
    const total = told === undefined ? 0 : await this.countOf(ledger.of);
    const then = await this.organisationAt(lookedAt(asked));
    const rules = await this.rulesAt(lookedAt(asked));
    const rows: LedgerRow[] = [];
    const from = new Map<LedgerRow, string>();
    const day = effectiveOn ?? localDayOf(asOf);
    const page = (done: number) => told?.(Math.min(done, total), total);
    for await (const { stream, state, known, today } of this.matters({ ...asked, of: ledger.of }, page)) {
      const isOwn = mayReadWhole(asked.actor, today) ? () => true : ownRows(asked.actor, ledger);
      if (isOwn === null) continue;
      const matter = { state, events: known, day, organisation: then, rules, reader: asked.actor };
      for (const row of ledger.rows(matter).filter(isOwn)) {
        rows.push(row);
        from.set(row, stream);
      }
    }
    const sorted = ledger.gather?.(rows) ?? rows.sort(byNumber(ledger));
    const units = unitNamesIn(ledger.columns, sorted, then);
    // Without a day the hash stays what it has been since there are ledgers.
    const on = effectiveOn === null ? {} : { effectiveOn };
    const hash = contentHash({ ledger: ledger.id, asOf, ...on, units, rows: sorted });
    return { rows: sorted, streams: sorted.map((row) => from.get(row) ?? null), units, hash };
  }

  /** Every matter of a kind that the reader may see, as the log had it, in the order of their names. */
  async *matters(asked: MattersAsked, told?: (done: number) => void): AsyncGenerator<FoldedMatter> {
    let done = 0;
    for (let after = ''; ;) {
      const page = await this.#store.streamNames(asked.of, after, PAGE);
      yield* await this.#foldedOf(page, asked);
      done += page.length;
      told?.(done);
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) return;
      after = last.name;
    }
  }

  /** Matters of a kind, whoever may see them. */
  async countOf(category: string): Promise<number> {
    const [row] = await this.#parts.sql<{ readonly streams: number }>(COUNT, [category]);
    return row?.streams ?? 0;
  }

  async #foldedOf(
    page: readonly StreamName[],
    { of, actor, asOf, effectiveOn, organisation, before, upTo = null }: MattersAsked,
  ): Promise<readonly FoldedMatter[]> {
    const ids = page.map(({ id }) => id);
    const events = upTo === null ? await this.#store.eventsOf(ids) : await this.#store.numberedEventsOf(ids);
    return page.flatMap(({ name, id }) => {
      const loaded = events.get(id) ?? [];
      const recorded = loaded.map(recordedOf);
      const entered = recorded.filter(({ occurredAt }, index) => occurredAt <= asOf && isNumbered(loaded[index], upTo));
      const type = this.#parts.registry.of(name)?.type;
      if (type === undefined) return [];
      const facts = effectiveOn === null ? entered : effectiveFacts(entered, effectiveOn, before);
      const fold = (events: readonly Recorded<EventOf>[], from = type.initial(name)) =>
        events.reduce<StreamState>((so, event) => type.evolve(so, event), from);
      const { state, events: known } =
        effectiveOn === null ? { state: fold(facts), events: facts } : foldedOfDay(type, name, facts);
      if (known.length === 0) return [];
      // What was known by then is a beginning of the log, what was so on a day is not.
      const today = effectiveOn === null ? fold(recorded.slice(known.length), state) : fold(recorded);
      return this.#parts.policy.mayActorSee(actor, of, today, organisation)
        ? [{ stream: name, state, known, today }]
        : [];
    });
  }

  /** The district as it was at a moment. */
  async organisationAt(asOf: Instant): Promise<OrganisationView> {
    return organisationView((await this.#stateAt('organisation', asOf)) as OrganisationState, asOf);
  }

  /** The rules as they were adopted by a moment. */
  async rulesAt(asOf: Instant): Promise<Rulebook> {
    return districtViews().rules(await this.#stateAt('rulebook', asOf)).view;
  }

  /** A stream of which there is one, as it was at a moment. */
  async #stateAt(name: string, asOf: Instant): Promise<StreamState> {
    const { type } = this.#parts.registry.of(name) ?? refuse('not-found');
    const id = streamIdOf(name);
    const events = (await this.#store.eventsOf([id])).get(id) ?? [];
    const known = events.map(recordedOf).filter(({ occurredAt }) => occurredAt <= asOf);
    return known.reduce<StreamState>((so, event) => type.evolve(so, event), type.initial(name));
  }
}

/** Whether an event is among the first so many of the feed. */
function isNumbered(event: LoadedEvent | NumberedEvent | undefined, upTo: number | null): boolean {
  if (upTo === null) return true;
  const position = event !== undefined && 'position' in event ? event.position : null;
  return position !== null && position <= upTo;
}

/** The moment whose names of units stand in the ledger: now or then, or the end of the day. */
function lookedAt({ asOf, effectiveOn }: LedgerAsked): Instant {
  if (effectiveOn === null) return asOf;
  const end = startOfDay(effectiveOn, 1);
  return end < asOf ? end : asOf;
}

/** By year and number of the document or matter, which are written 〔2026〕12号; rows of one matter keep their order. */
function byNumber({ columns }: Ledger): (one: LedgerRow, other: LedgerRow) => number {
  const column = columns.find(({ kind }) => kind === 'number')?.id ?? '';
  const keys = new Map<LedgerRow, readonly [number, number, string]>();
  const keyOf = (row: LedgerRow) => {
    const known = keys.get(row);
    if (known !== undefined) return known;
    const written = String(row[column] ?? '');
    const [, year = '0', ordinal = '0'] = /〔(\d+)〕(\d+)/.exec(written) ?? [];
    const key = [Number(year), Number(ordinal), written] as const;
    keys.set(row, key);
    return key;
  };
  return (one, other) => {
    const [a, b] = [keyOf(one), keyOf(other)];
    return a[0] - b[0] || a[1] - b[1] || (a[2] < b[2] ? -1 : Number(a[2] > b[2]));
  };
}

/** Names of the units in the rows. */
export function unitNamesIn(
  columns: Ledger['columns'],
  rows: readonly LedgerRow[],
  organisation: OrganisationView,
): Readonly<Record<string, string>> {
  const ids = new Set(
    columns
      .filter(({ kind }) => kind === 'unit')
      .flatMap(({ id }) => rows.flatMap((row) => (typeof row[id] === 'string' ? [row[id]] : []))),
  );
  return Object.fromEntries([...ids].sort().map((id) => [id, organisation.nameOf(id) ?? id]));
}
