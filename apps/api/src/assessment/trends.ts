import type { Door, LedgerBook, LedgerRead } from '@qingxin/application';
import { type Actor, type Ledger, monthsOf, refuse, TREND_LEDGERS, trendOf } from '@qingxin/domain';
import { contentHash } from '@qingxin/event-store';
import { districtNow } from '../district.ts';
import type { Labels } from '../matters/labels.ts';
import { type PeriodAsked, periodAsked } from './assessment.ts';

const MOST_MONTHS = 36;

/** What came and what was ended, month by month, as whoever asks may see it. */
export class Trends {
  readonly #door: Door;
  readonly #book: LedgerBook;
  readonly #labels: Labels;

  constructor(door: Door, book: LedgerBook, labels: Labels) {
    this.#door = door;
    this.#book = book;
    this.#labels = labels;
  }

  /** Refuses `assessed-days-invalid`, `trend-too-long` and `as-of-in-future`. */
  async read(actor: Actor, asked: PeriodAsked): Promise<object> {
    const { organisation, at } = await districtNow(this.#door);
    const { from, to, asOf } = periodAsked(asked, at);
    if (monthsOf({ from, to }).length > MOST_MONTHS) refuse('trend-too-long');
    const rowsOf = async (ledger: Ledger): Promise<LedgerRead['rows']> =>
      (await this.#book.read({ ledger, actor, asOf, effectiveOn: null, organisation })).rows;
    const complaints = await rowsOf(TREND_LEDGERS.complaints);
    const cases = await rowsOf(TREND_LEDGERS.cases);
    const { total, months, units, sectors } = trendOf({ complaints, cases }, { from, to });
    const names = await this.#labels.names(organisation);
    const named = units.map((one) => ({ ...one, unitName: names.unit(one.unit) }));
    const hash = contentHash({ from, to, asOf, total, months, units, sectors });
    return { from, to, asOf, hash, total, months, units: named, sectors };
  }
}
