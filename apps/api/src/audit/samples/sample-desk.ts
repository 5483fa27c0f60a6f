import { randomBytes } from 'node:crypto';
import type { SampleEntry, SampleLog } from '@qingxin/application';
import type { Actor, LocalDay } from '@qingxin/domain';
import type { SampleFilter, SampleQuery } from '@qingxin/read-models';
import type { Labels, Names } from '../../matters/labels.ts';
import { realDay } from '../audit-desk.ts';
import { matterOf } from '../audit-matter.ts';

export interface SampleDeskParts {
  readonly query: SampleQuery;
  readonly log: SampleLog;
  readonly labels: Labels;
}

export interface SampleAsked {
  readonly kind: SampleFilter['kind'];
  readonly count: number;
  readonly unit?: string;
  readonly from?: LocalDay;
  readonly to?: LocalDay;
  readonly state?: SampleFilter['state'];
  readonly seed?: string;
}

/** What is told of samples that were drawn. */
const LATEST = 50;
const SEED_BYTES = 8;

/** Matters drawn at random, so that nobody can say that they were picked out. */
export class SampleDesk {
  readonly #parts: SampleDeskParts;

  constructor(parts: SampleDeskParts) {
    this.#parts = parts;
  }

  /** Refuses `date-invalid`. */
  async draw(actor: Actor, asked: SampleAsked): Promise<object> {
    const { query, log } = this.#parts;
    const { kind, count, unit = null, state = 'any' } = asked;
    const [from, to] = [asked.from, asked.to].map((day) => (day === undefined ? null : realDay(day)));
    const filter: SampleFilter = { kind, unit, from: from ?? null, to: to ?? null, state };
    const seed = asked.seed ?? randomBytes(SEED_BYTES).toString('hex');
    const drawn = await query.draw(filter, seed, count);
    const seedGiven = asked.seed !== undefined;
    const entry = await log.note(actor, { filter: { ...filter }, seed, seedGiven, count, ...drawn });
    const [view] = await this.#views([entry]);
    return view ?? {};
  }

  async latest(): Promise<object> {
    return { items: await this.#views(await this.#parts.log.latest(LATEST)) };
  }

  async #views(entries: readonly SampleEntry[]): Promise<readonly object[]> {
    const names = await this.#parts.labels.now();
    const streams = [...new Set(entries.flatMap(({ drawn }) => drawn))];
    const found = await this.#parts.query.matters(streams);
    const matters = new Map(
      found.map(({ stream, unit, ...matter }) => [stream, { ...matter, unitName: names.unit(unit) }]),
    );
    return entries.map((entry) => ({
      ...viewOf(entry, names),
      items: entry.drawn.map((stream) => ({ ...matterOf(stream), ...matters.get(stream) })),
    }));
  }
}

function viewOf({ filter, drawn: _, unit, ...entry }: SampleEntry, names: Names): object {
  const { unit: ofUnit = null, ...range } = filter;
  return {
    ...entry,
    ...range,
    ...{ ofUnit, ofUnitName: names.unit(ofUnit) },
    ...{ actorShownAs: names.person(entry.actor), unitName: names.unit(unit) },
  };
}
