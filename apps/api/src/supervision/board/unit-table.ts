import type { Door, ReadUnitFigure, TracedUnitEntry, UnitBook } from '@qingxin/application';
import { type Actor, type Instant, type LocalDay, localDayOf, percentile, refuse } from '@qingxin/domain';
import type { BoardQuery } from '@qingxin/read-models';
import { districtNow, momentAsked } from '../../district.ts';
import { named } from '../../matters/complaint-view.ts';
import type { Labels } from '../../matters/labels.ts';
import { idOf } from '../../stream-id.ts';
import { overseen } from './board.ts';

export interface UnitsAsked {
  /** The first day of the month of `to` by default. */
  readonly from?: LocalDay;
  /** The day of `asOf` by default. */
  readonly to?: LocalDay;
  readonly unit?: string;
  readonly asOf?: Instant;
}

/** How units did in a period, each figure with what it is read from. */
export class UnitTable {
  readonly #door: Door;
  readonly #book: UnitBook;
  readonly #query: BoardQuery;
  readonly #labels: Labels;

  constructor(door: Door, book: UnitBook, query: BoardQuery, labels: Labels) {
    this.#door = door;
    this.#book = book;
    this.#query = query;
    this.#labels = labels;
  }

  /** Refuses `assessed-days-invalid`, `as-of-in-future`, `unit-unknown`, `not-permitted`. */
  async read(actor: Actor, asked: UnitsAsked): Promise<object> {
    const { head, figures, names } = await this.#read(actor, asked);
    const units = [...new Set(figures.flatMap(({ entries }) => entries.flatMap(({ unit }) => unit ?? [])))].sort();
    return {
      ...head,
      figures: figures.map(describedBy),
      whole: figures.map((one) => valueOf(one, one.entries, daysOfMatters(one.entries))),
      units: units.map((unit) => ({
        ...{ unit, unitName: names.unit(unit) },
        values: figures.map((one) => {
          const own = one.entries.filter((entry) => entry.unit === unit);
          return valueOf(one, own, daysOf(own));
        }),
      })),
    };
  }

  /** Refuses `not-found` besides. */
  async entries(actor: Actor, { figure, ...asked }: UnitsAsked & { readonly figure: string }): Promise<object> {
    const { head, figures, names } = await this.#read(actor, asked, figure);
    const [found = refuse('not-found')] = figures;
    const faces = await this.#query.faces([...new Set(found.entries.map(({ stream }) => stream))]);
    const entries = found.entries.map(({ stream, unit, ...entry }) => {
      const [kind = ''] = stream.split('-', 1);
      const { number = null, project = null, employer = null } = faces.get(stream) ?? {};
      return { id: idOf(stream), kind, number, project, employer, unit: named(unit, names), ...entry };
    });
    return { ...head, ...describedBy(found), entries };
  }

  async #read(actor: Actor, asked: UnitsAsked, figure?: string) {
    const district = await districtNow(this.#door);
    const { organisation, calendar } = district;
    const asOf = momentAsked(asked.asOf, district.at);
    const { to = localDayOf(asOf) } = asked;
    const { from = `${to.slice(0, 7)}-01` } = asked;
    if (from > to) refuse('assessed-days-invalid');
    const scope = overseen(this.#door, actor, asked.unit, district);
    const unit = scope.sees === 'related' ? scope.unit : null;
    const only = figure === undefined ? {} : { figure };
    const { figures, hash } = await this.#book.read({ actor, from, to, asOf, organisation, calendar, unit, ...only });
    return { head: { from, to, asOf, hash }, figures, names: await this.#labels.names(organisation) };
  }
}

type Entries = readonly TracedUnitEntry[];

function describedBy({ figure: { id, title, counts, good, measure } }: ReadUnitFigure): object {
  return { id, title, counts, goodMeans: good, measure };
}

const daysOf = (entries: Entries): readonly number[] => entries.flatMap(({ days }) => (days === null ? [] : [days]));

/** For the district a matter counts once: the days of all who held it are its own. */
function daysOfMatters(entries: Entries): readonly number[] {
  const sums = new Map<string, number>();
  for (const { stream, days } of entries) if (days !== null) sums.set(stream, (sums.get(stream) ?? 0) + days);
  return [...sums.values()];
}

function valueOf({ figure: { id, measure } }: ReadUnitFigure, entries: Entries, days: readonly number[]): object {
  const good = entries.filter((entry) => entry.good).length;
  const isDays = measure === 'days';
  return {
    ...{ id, total: isDays ? days.length : entries.length, good },
    rate: measure !== 'share' || entries.length === 0 ? null : Math.floor((good * 10_000) / entries.length),
    ...{ median: isDays ? percentile(days, 50) : null, p90: isDays ? percentile(days, 90) : null },
    fen: entries.reduce((sum, entry) => sum + entry.fen, 0),
  };
}
