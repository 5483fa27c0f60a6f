import {
  type Actor,
  addDays,
  type AssessedMatter,
  type AssessedPeriod,
  type Figure,
  type FigureEntry,
  FIGURES,
  type Instant,
  localDayOf,
  type OrganisationView,
  type StreamState,
} from '@qingxin/domain';
import { contentHash } from '@qingxin/event-store';
import type { FoldedMatter, LedgerBook } from './ledger-book.ts';

export interface AssessmentAsked extends AssessedPeriod {
  readonly actor: Actor;
  /** What had been entered by then. */
  readonly asOf: Instant;
  /** Of today: today's rights decide what one may see. */
  readonly organisation: OrganisationView;
}

/** What one matter brings to a figure. */
export interface TracedEntry extends FigureEntry {
  readonly stream: string;
}

export interface ReadFigure {
  readonly figure: Figure;
  readonly entries: readonly TracedEntry[];
}

export interface Assessment {
  readonly figures: readonly ReadFigure[];
  /** SHA-256 over period, moment and every entry: the same period known as far, seen by as much, has the same. */
  readonly hash: string;
}

/**
 * The figures of the assessment for a period: folds of the log by 发生日期 at its end, and on the day before it where a figure
 * asks what was open then.
 */
export class AssessmentBook {
  readonly #book: LedgerBook;

  constructor(book: LedgerBook) {
    this.#book = book;
  }

  async read(asked: AssessmentAsked): Promise<Assessment> {
    const found = new Map<string, TracedEntry[]>(FIGURES.map(({ id }) => [id, []]));
    for (const of of new Set(FIGURES.map((figure) => figure.of))) {
      const figures = FIGURES.filter((figure) => figure.of === of);
      const before = await this.#before(of, asked);
      for await (const matter of this.#matters(of, asked, asked.to)) {
        for (const { id, entry } of entriesOf(matter, { figures, before, period: asked })) found.get(id)?.push(entry);
      }
    }
    const figures = FIGURES.map((figure) => ({ figure, entries: found.get(figure.id) ?? [] }));
    const { from, to, asOf } = asked;
    const told = figures.map(({ figure: { id }, entries }) => ({ id, entries }));
    return { figures, hash: contentHash({ from, to, asOf, figures: told }) };
  }

  /** Only of cases it is asked what was so before: the states of all others are not kept. */
  async #before(of: Figure['of'], asked: AssessmentAsked): Promise<ReadonlyMap<string, StreamState>> {
    const states = new Map<string, StreamState>();
    if (of !== 'case') return states;
    for await (const { stream, state } of this.#matters(of, asked, addDays(asked.from, -1))) states.set(stream, state);
    return states;
  }

  #matters(
    of: Figure['of'],
    { actor, asOf, organisation }: AssessmentAsked,
    day: string,
  ): AsyncGenerator<FoldedMatter> {
    const known = localDayOf(asOf);
    return this.#book.matters({ of, actor, asOf, organisation, effectiveOn: day < known ? day : known });
  }
}

interface Counting {
  readonly figures: readonly Figure[];
  readonly before: ReadonlyMap<string, StreamState>;
  readonly period: AssessedPeriod;
}

function entriesOf(
  { stream, state, known: events }: FoldedMatter,
  { figures, before, period }: Counting,
): readonly { readonly id: string; readonly entry: TracedEntry }[] {
  const matter: AssessedMatter = { state, events, before: before.get(stream) ?? null };
  return figures.flatMap((figure) =>
    figure.entries(matter, period).map((entry) => ({ id: figure.id, entry: { stream, ...entry } })),
  );
}
