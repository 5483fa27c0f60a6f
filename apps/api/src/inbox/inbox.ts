import { type Door, untoldWork } from '@qingxin/application';
import type { Actor } from '@qingxin/domain';
import {
  type InboxItem,
  type InboxPage,
  type InboxQuery,
  type InboxRequest,
  severityBounds,
} from '@qingxin/read-models';
import { idOf } from '../stream-id.ts';
import { districtNow } from '../district.ts';
import type { Labels, Names } from '../matters/labels.ts';
import { HttpProblem } from '../problems/http-problem.ts';

export type InboxAsked = Partial<Omit<InboxRequest, 'whose' | 'bounds' | 'untold'>> & {
  readonly whose?: 'queue' | 'mine';
  readonly unit?: string;
};

/** Work of the unit acted for, or of the person. Whoever sees all matters may look into any unit's queue. */
export class Inbox {
  readonly #door: Door;
  readonly #query: InboxQuery;
  readonly #labels: Labels;

  constructor(door: Door, query: InboxQuery, labels: Labels) {
    this.#door = door;
    this.#query = query;
    this.#labels = labels;
  }

  async page(actor: Actor, { whose = 'queue', unit, ...filter }: InboxAsked): Promise<object> {
    const { calendar, organisation, at } = await districtNow(this.#door);
    const names = await this.#labels.names(organisation);
    const page = await this.#query.page({
      ...filter,
      whose: whose === 'mine' ? { mine: actor.id } : { queue: [this.#queueOf(actor, unit)] },
      bounds: severityBounds(calendar, at),
      untold: untoldWork(actor),
    });
    return { at, ...inboxView(page, filter.group, names) };
  }

  #queueOf(actor: Actor, asked: string | undefined): string {
    if (actor.unit === null) throw new HttpProblem('no-post');
    if (asked === undefined || asked === actor.unit) return actor.unit;
    if (this.#door.policy.sightOf(actor, 'complaint') !== 'all') throw new HttpProblem('not-permitted');
    return asked;
  }
}

function inboxView({ items, counts, nextCursor }: InboxPage, group: InboxRequest['group'], names: Names): object {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    items: items.map((item) => itemView(item, names)),
    counts,
    total: group === undefined ? all : counts[group],
    nextCursor,
  };
}

function itemView({ stream, ...item }: InboxItem, names: Names): object {
  return {
    ...item,
    id: idOf(stream),
    unitName: names.unit(item.unit),
    assigneeShownAs: names.person(item.assignee),
  };
}
