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
  /** By stream: how the matter is called today; absent where it has neither number nor name. */
  readonly numbers: ReadonlyMap<string, string>;
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

  /** `told`: of how many matters it has read how many, page by page. */
  async read(asked: AssessmentAsked, told?: (done: number, total: number) => void): Promise<Assessment> {
    const found = new Map<string, TracedEntry[]>(FIGURES.map(({ id }) => [id, []]));
    const numbers = new Map<string, string>();
    const kinds = [...new Set(FIGURES.map((figure) => figure.of))];
    const counts = told === undefined ? [] : await Promise.all(kinds.map((of) => this.#book.countOf(of)));
    const total = counts.reduce((sum, count) => sum + count, 0);
    let over = 0;
    for (const [index, of] of kinds.entries()) {
      const page = (done: number) => told?.(Math.min(over + done, total), total);
      const figures = FIGURES.filter((figure) => figure.of === of);
      const before = await this.#before(of, asked);
      for await (const matter of this.#matters(of, asked, { day: asked.to, page })) {
        const entries = entriesOf(matter, { figures, before, period: asked });
        for (const { id, entry } of entries) found.get(id)?.push(entry);
        const number = entries.length === 0 ? null : nameOf(matter.today);
        if (number !== null) numbers.set(matter.stream, number);
      }
      over += counts[index] ?? 0;
    }
    const figures = FIGURES.map((figure) => ({ figure, entries: found.get(figure.id) ?? [] }));
    const { from, to, asOf } = asked;
    const traced = figures.map(({ figure: { id }, entries }) => ({ id, entries }));
    return { figures, numbers, hash: contentHash({ from, to, asOf, figures: traced }) };
  }

  /** Only of cases it is asked what was so before: the states of all others are not kept. */
  async #before(of: Figure['of'], asked: AssessmentAsked): Promise<ReadonlyMap<string, StreamState>> {
    const states = new Map<string, StreamState>();
    if (of !== 'case') return states;
    for await (const { stream, state } of this.#matters(of, asked, { day: addDays(asked.from, -1) }))
      states.set(stream, state);
    return states;
  }

  #matters(
    of: Figure['of'],
    { actor, asOf, organisation }: AssessmentAsked,
    { day, page }: { readonly day: string; readonly page?: (done: number) => void },
  ): AsyncGenerator<FoldedMatter> {
    const known = localDayOf(asOf);
    return this.#book.matters({ of, actor, asOf, organisation, effectiveOn: day < known ? day : known }, page);
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

/** What a matter is called: its number, else the name of a project or an employer's record; never a person. */
function nameOf(state: StreamState): string | null {
  const { number, name } = state as { readonly number?: unknown; readonly name?: unknown };
  return [number, name].find((one): one is string => typeof one === 'string' && one !== '') ?? null;
}
