import { Readable } from 'node:stream';
import type { Briefing, BriefingBook, Door } from '@qingxin/application';
import { briefingDocument, briefingPdf, type BriefingSheet } from '@qingxin/documents';
import {
  type Actor,
  BRIEFING_FIGURES,
  type BriefingEntry,
  briefingSum,
  type Instant,
  localDayOf,
  numberOn,
  refuse,
} from '@qingxin/domain';
import { districtNow, momentAsked } from '../district.ts';
import type { NamedBytes } from '../http/workbook.ts';
import { Remembered } from '../ledgers/remembered.ts';
import { named } from '../matters/complaint-view.ts';
import type { Labels, Names } from '../matters/labels.ts';
import { idOf } from '../stream-id.ts';
import { leaderWords, lineOf, reasonsOf, rungWord, stageOf } from './briefing-words.ts';
import {
  figuresOf,
  OVERDUE_FIGURE,
  type OverdueMatter,
  overdueMatters,
  overdueOf,
  sectorsOf,
  unitsOf,
} from './briefing-counts.ts';
import { sheetOf } from './briefing-sheet.ts';

export interface BriefingOf {
  readonly asOf?: Instant;
  readonly since?: Instant;
}

interface EntriesOf extends BriefingOf {
  readonly figure: string;
  readonly unit?: string;
  readonly limit?: number;
  readonly offset?: number;
}

/** `clocks`, `lateSince`: of what is late alone. */
type Listed = BriefingEntry & Partial<Pick<OverdueMatter, 'clocks' | 'lateSince'>>;

interface Read extends Briefing {
  readonly asOf: Instant;
  readonly since: Instant;
  readonly names: Names;
}

const DAY_MS = 86_400_000;

/** The one-page report of any cut-off, its figures with what they are read from. */
export class Briefings {
  readonly #door: Door;
  readonly #book: BriefingBook;
  readonly #labels: Labels;
  readonly #demo: boolean;
  /** So that page, figures and document of one cut-off are read from the log once. */
  readonly #kept = new Remembered<Briefing>();

  constructor(door: Door, book: BriefingBook, { labels, demo }: { readonly labels: Labels; readonly demo: boolean }) {
    this.#door = door;
    this.#book = book;
    this.#labels = labels;
    this.#demo = demo;
  }

  /** Refuses `as-of-in-future` and `briefing-since-invalid`. */
  async read(actor: Actor, asked: BriefingOf): Promise<object> {
    const read = await this.#read(actor, asked);
    const { asOf, since, hash, facts, before, names } = read;
    return {
      ...{ asOf, since, hash, figures: figuresOf(read), overdue: overdueOf(facts, before) },
      units: unitsOf(facts).map(({ key, ...counts }) => ({ unit: key, unitName: names.unit(key), ...counts })),
      sectors: sectorsOf(facts).map(({ key, ...counts }) => ({ sector: key, ...counts })),
      red: facts.red.map((red) => ({
        ...{ id: idOf(red.stream), number: red.number, project: red.project, reasons: reasonsOf(red) },
        ...{ people: red.people, fen: red.fen, clearBy: red.clearBy, daysOver: red.daysOver },
        ...{ overdueClocks: red.overdueClocks, rung: rungWord(red.rung), stage: stageOf(red) },
        ...{ unit: named(red.unit, names), person: names.person(red.person), because: red.because, line: lineOf(red) },
      })),
      leaders: facts.leaders.map((one) => ({
        ...{ id: idOf(one.stream), kind: one.kind, number: one.number, because: one.because },
        ...{ what: leaderWords(one), unit: named(one.unit, names), since: one.since },
      })),
      countedOnce: facts.entries.uncleared.reduce((sum, { countedElsewhere }) => sum + countedElsewhere, 0),
      demo: this.#demo,
    };
  }

  /** What a figure is read from, as it stood then. Refuses `not-found` besides. */
  async entries(actor: Actor, { figure, unit, limit, offset = 0, ...asked }: EntriesOf): Promise<object> {
    const isLate = figure === OVERDUE_FIGURE.id;
    const counted = BRIEFING_FIGURES.find(({ id }) => id === figure);
    const described = (isLate ? OVERDUE_FIGURE : counted) ?? refuse('not-found');
    const { asOf, since, hash, facts, names } = await this.#read(actor, asked);
    const fits: readonly Listed[] =
      counted === undefined
        ? overdueMatters(facts, unit)
        : facts.entries[counted.id].filter((entry) => unit === undefined || entry.unit === unit);
    const page = fits.slice(offset, limit === undefined ? undefined : offset + limit);
    const entries = page.map(({ stream, unit: of, ...entry }) => ({
      ...{ id: idOf(stream), clocks: null, lateSince: null },
      ...entry,
      unit: named(of, names),
    }));
    return { asOf, since, hash, ...described, ...briefingSum(fits), entries };
  }

  /** The page as a file. Refuses as `read`. */
  async document(
    actor: Actor,
    { format, ...asked }: BriefingOf & { readonly format: 'docx' | 'pdf' },
  ): Promise<NamedBytes> {
    const read = await this.#read(actor, asked);
    const sheet = sheetOf(read, {
      ...{ figures: figuresOf(read), overdue: overdueOf(read.facts, read.before) },
      ...{ units: unitsOf(read.facts), sectors: sectorsOf(read.facts), demo: this.#demo },
    });
    return { bytes: await bytesOf(sheet, format), name: `根治欠薪工作一页专报（${localDayOf(read.asOf)}）.${format}` };
  }

  async #read(actor: Actor, asked: BriefingOf): Promise<Read> {
    const { organisation, rules, at } = await districtNow(this.#door);
    const asOf = momentAsked(asked.asOf, at);
    const daysBack = numberOn(rules, 'D-LOOK-BACK', 'briefingDays', localDayOf(at));
    const since = new Date(asked.since ?? Date.parse(asOf) - daysBack * DAY_MS).toISOString();
    if (since >= asOf) refuse('briefing-since-invalid');
    const read = await this.#kept.of([actor, asOf, since], () => this.#book.read({ actor, asOf, since, organisation }));
    return { ...read, asOf, since, names: await this.#labels.names(organisation) };
  }
}

async function bytesOf(sheet: BriefingSheet, format: 'docx' | 'pdf'): Promise<Readable> {
  if (format === 'pdf') return Readable.from([await briefingPdf(sheet)]);
  return Readable.fromWeb(await briefingDocument(sheet));
}
