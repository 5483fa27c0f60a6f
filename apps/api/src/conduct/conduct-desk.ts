import type { Door } from '@qingxin/application';
import {
  type Actor,
  bodiesFor,
  type ConductState,
  isOnPaper,
  type OrganisationView,
  refuse,
  unitsOf,
} from '@qingxin/domain';
import type { ConductFilter, ConductQuery, ConductReader, ConductRow } from '@qingxin/read-models';
import { districtNow } from '../district.ts';
import { clockView } from '../matters/clock-view.ts';
import { named } from '../matters/complaint-view.ts';
import type { Labels, Names } from '../matters/labels.ts';
import type { MatterReads } from '../matters/matter-reads.ts';
import type { MatterSight, Sight } from '../matters/matter-sight.ts';
import { publicPhones } from '../public/public-phones.ts';
import { idOf } from '../stream-id.ts';

export interface ConductDeskParts {
  readonly door: Door;
  readonly query: ConductQuery;
  readonly sight: MatterSight;
  readonly reads: Pick<MatterReads, 'shown'>;
  readonly labels: Labels;
}

type PhoneOf = Awaited<ReturnType<typeof publicPhones>>;

/** Reports against officials as whoever holds them reads them. For anybody else there are none. */
export class ConductDesk {
  readonly #parts: ConductDeskParts;

  constructor(parts: ConductDeskParts) {
    this.#parts = parts;
  }

  async list(actor: Actor, filter: ConductFilter): Promise<object> {
    const { door, query, labels } = this.#parts;
    const { organisation, at } = await districtNow(door);
    const reader = this.#readerOf(actor, organisation);
    const names = await labels.names(organisation);
    const { items, total, nextCursor } = await query.list(reader, filter);
    return { items: items.map((row) => lineOf(row, names, at)), total, nextCursor };
  }

  /** Of the reader's unit what is open and late; whoever leads the district is told a figure and nothing else. */
  async figures(actor: Actor): Promise<object> {
    const { door, query } = this.#parts;
    const { organisation, at } = await districtNow(door);
    const reader = this.#readerOf(actor, organisation);
    if (reader !== null) return { at, ...(await query.openOf(reader, at)) };
    return { at, open: null, late: await query.late(unitsOf(actor, organisation), at) };
  }

  #readerOf(actor: Actor, organisation: OrganisationView): ConductReader | null {
    const sees = this.#parts.door.policy.sightOf(actor, 'conduct') === 'related';
    return sees && actor.unit !== null ? { unit: actor.unit, units: unitsOf(actor, organisation) } : null;
  }

  /** Refuses `not-found` for what is not the reader's to know. */
  async one(look: { readonly id: string; readonly actor: Actor }): Promise<object> {
    const sight = await this.#parts.sight.open<ConductState>({ ...look, kind: 'conduct' });
    const names = await this.#parts.labels.names(sight.references.organisation);
    const phoneOf = await publicPhones(this.#parts.door);
    return this.#parts.reads.shown(viewOf(sight, names, phoneOf), sight);
  }
}

function lineOf(row: ConductRow, names: Names, at: string): object {
  const { status, about, channel, anonymous, receivedOn, registeredAt, holder, body, dueDay, dueAt, stream } = row;
  return {
    ...{ id: idOf(stream), status, about, channel, receivedOn, registeredAt, anonymous },
    ...{ holder: named(holder, names), body: named(body, names) },
    ...{ due: dueDay, overdue: dueAt !== null && dueAt.toISOString() <= at },
  };
}

function viewOf({ stream, state, at, references, count }: Sight<ConductState>, names: Names, phoneOf: PhoneOf): object {
  const { status, channel, receivedOn, registeredAt, facts, takenBy, holder, body, hiddenFrom } = state;
  if (facts === null || takenBy === null) return refuse('not-found');
  const { about, official, reporter } = facts;
  const { organisation } = references;
  return {
    ...{ id: idOf(stream), version: count.told(state.version), at, status, about, channel, receivedOn, registeredAt },
    ...{ holder: named(holder, names), body: named(body?.unit ?? null, names) },
    takenBy: { unit: named(takenBy.unit, names), person: names.person(takenBy.person) },
    accusedUnit: named(facts.accusedUnit, names),
    official:
      official === null ? null : { name: official.name, post: official.post, unit: named(official.unit, names) },
    ...{ said: facts.said, matter: facts.matter },
    reporter: reporter === null ? null : { name: reporter.name, phone: reporter.phone },
    receipt: body === null ? null : { receivedOn: body.receivedOn, number: body.number },
    passes: state.passes.map(({ unit, from, ...pass }) => ({
      ...pass,
      ...{ from: named(from, names), to: named(unit, names) },
    })),
    ...{ told: state.told, ended: state.ended },
    // Brought to the right body at once it was never to be passed on.
    clocks: Object.values(state.clocks)
      .filter(({ status: standing }) => standing !== 'ended')
      .map((clock) => shortly(clockView(clock, at, references, names))),
    bodies: bodiesFor(about, hiddenFrom, organisation)
      .filter(({ id }) => id !== holder)
      .map((unit) => ({
        ...{ unit: unit.id, name: unit.name, phone: phoneOf(unit), onPaper: isOnPaper(unit, organisation) },
      })),
  };
}

function shortly(clock: object): object {
  const { title, source, unitName, due, standing, remainingWorkingDays } = clock as Readonly<Record<string, unknown>>;
  return { title, source, unitName, due, standing, remainingWorkingDays };
}
