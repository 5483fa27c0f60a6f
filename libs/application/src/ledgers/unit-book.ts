import {
  addDays,
  type AssessedMatter,
  localDayOf,
  type StreamState,
  type TimedMatter,
  UNIT_FIGURES,
  type UnitEntry,
  type UnitFigure,
  type WorkingCalendar,
} from '@qingxin/domain';
import { contentHash } from '@qingxin/event-store';
import type { AssessmentAsked } from './assessment-book.ts';
import type { FoldedMatter, LedgerBook } from './ledger-book.ts';

export interface UnitsAsked extends AssessmentAsked {
  readonly calendar: WorkingCalendar;
  /** Only what counts for this unit. */
  readonly unit: string | null;
  /** Only this figure. */
  readonly figure?: string;
}

/** What one matter brings to a figure. */
export interface TracedUnitEntry extends UnitEntry {
  readonly stream: string;
}

export interface ReadUnitFigure {
  readonly figure: UnitFigure;
  readonly entries: readonly TracedUnitEntry[];
}

/** The table of units for a period: folds of the log by 发生日期 at its end, as the figures of the assessment are. */
export class UnitBook {
  readonly #book: LedgerBook;

  constructor(book: LedgerBook) {
    this.#book = book;
  }

  async read(asked: UnitsAsked): Promise<{ readonly figures: readonly ReadUnitFigure[]; readonly hash: string }> {
    const { from, to, asOf, unit, calendar, figure: only } = asked;
    const wanted = UNIT_FIGURES.filter(({ id }) => only === undefined || id === only);
    const found = new Map<string, TracedUnitEntry[]>(wanted.map(({ id }) => [id, []]));
    for (const of of new Set(wanted.flatMap((figure) => figure.of))) {
      const figures = wanted.filter((figure) => figure.of.includes(of));
      const before = await this.#before(of, asked);
      for await (const { stream, state, known: events } of this.#matters(of, asked, to)) {
        const matter: AssessedMatter = { state, events, before: before.get(stream) ?? null };
        for (const figure of figures) {
          const entries = figure.entries(matter, { from, to }, calendar);
          const own = unit === null ? entries : entries.filter((entry) => entry.unit === unit);
          found.get(figure.id)?.push(...own.map((entry) => ({ stream, ...entry })));
        }
      }
    }
    const figures = wanted.map((figure) => ({ figure, entries: found.get(figure.id) ?? [] }));
    const told = figures.map(({ figure: { id }, entries }) => ({ id, entries }));
    return { figures, hash: contentHash({ from, to, asOf, figures: told }) };
  }

  /** Only of cases it is asked what was so before. */
  async #before(of: TimedMatter, asked: UnitsAsked): Promise<ReadonlyMap<string, StreamState>> {
    const states = new Map<string, StreamState>();
    if (of !== 'case') return states;
    for await (const { stream, state } of this.#matters(of, asked, addDays(asked.from, -1))) states.set(stream, state);
    return states;
  }

  #matters(of: TimedMatter, { actor, asOf, organisation }: UnitsAsked, day: string): AsyncGenerator<FoldedMatter> {
    const known = localDayOf(asOf);
    return this.#book.matters({ of, actor, asOf, organisation, effectiveOn: day < known ? day : known });
  }
}
