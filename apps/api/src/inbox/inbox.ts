import { type Door, untoldWork } from '@qingxin/application';
import {
  type Actor,
  CHANNEL,
  dayNumber,
  type Instant,
  isChannel,
  localDayOf,
  type NodeId,
  NODES,
  type OrganisationView,
  type WorkingCalendar,
} from '@qingxin/domain';
import {
  type InboxItem,
  type InboxPage,
  type InboxQuery,
  type InboxRequest,
  type SeverityGroup,
  severityBounds,
} from '@qingxin/read-models';
import { idOf } from '../stream-id.ts';
import { districtNow } from '../district.ts';
import type { Labels, Names } from '../matters/labels.ts';
import { HttpProblem } from '../problems/http-problem.ts';

/** Roles that are given work. */
const WORKERS: readonly string[] = ['officer', 'unit-head', 'coordinator', 'leading-group'];

export type InboxAsked = Partial<Omit<InboxRequest, 'units' | 'mine' | 'bounds' | 'untold' | 'groups'>> & {
  readonly group?: SeverityGroup;
  readonly whose?: 'all' | 'queue' | 'mine';
  readonly unit?: string;
};

/**
 * Work of all units in which the person holds a post, of the one acted for, or of the person. Whoever sees all matters may
 * look into any unit's queue. What was claimed for a unit that one has left is that unit's, and not to be seen any more.
 */
export class Inbox {
  readonly #door: Door;
  readonly #query: InboxQuery;
  readonly #labels: Labels;

  constructor(door: Door, query: InboxQuery, labels: Labels) {
    this.#door = door;
    this.#query = query;
    this.#labels = labels;
  }

  async page(actor: Actor, { whose = 'all', unit, asOf, group, ...filter }: InboxAsked): Promise<object> {
    const { calendar, organisation, at: now } = await districtNow(this.#door);
    const at = asOf ?? now;
    const names = await this.#labels.names(organisation);
    const page = await this.#query.page({
      ...filter,
      ...(group === undefined ? {} : { groups: [group] }),
      units:
        whose === 'queue' || unit !== undefined ? [queueOf(this.#door, actor, unit)] : unitsOf(actor, organisation),
      ...(whose === 'mine' ? { mine: actor.id } : {}),
      ...(asOf === undefined ? {} : { asOf }),
      bounds: severityBounds(calendar, at),
      untold: untoldWork(actor),
    });
    return { at, ...inboxView(page, group, { names, calendar, at }) };
  }
}

/** The unit whose queue is asked for: one's own, or any for whoever sees all matters. */
export function queueOf(door: Door, actor: Actor, asked: string | undefined): string {
  if (actor.unit === null) throw new HttpProblem('no-post');
  if (asked === undefined || asked === actor.unit) return actor.unit;
  if (door.policy.sightOf(actor, 'complaint') !== 'all') throw new HttpProblem('not-permitted');
  return asked;
}

/** Units of the posts held now that deal with matters. */
function unitsOf(actor: Actor, organisation: OrganisationView): readonly string[] {
  const posts = organisation.postsOf(actor.id).filter(({ roles }) => roles.some((role) => WORKERS.includes(role)));
  return [...new Set([...posts.map(({ unit }) => unit), ...(actor.unit === null ? [] : [actor.unit])])];
}

/** What the lines of a list are said with: names, and the calendar that days are counted by as of a moment. */
export interface Saying {
  readonly names: Names;
  readonly calendar: WorkingCalendar;
  readonly at: Instant;
}

function inboxView({ items, counts, nextCursor }: InboxPage, group: SeverityGroup | undefined, saying: Saying): object {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    items: items.map((item) => itemView(item, saying)),
    counts,
    total: group === undefined ? all : counts[group],
    nextCursor,
  };
}

export function itemView({ stream, ...item }: InboxItem, saying: Saying): object {
  const { names } = saying;
  return {
    ...item,
    id: idOf(stream),
    unitName: names.unit(item.unit),
    assigneeShownAs: names.person(item.assignee),
    stageLabel: item.stage !== null && item.stage in NODES ? NODES[item.stage as NodeId] : null,
    channelLabel: item.channel !== null && isChannel(item.channel) ? CHANNEL[item.channel] : null,
    remainingWorkingDays: remainingOf(item, saying),
  };
}

/** As the clock of the work counts them: those after today up to the due day, negative = so many that have passed since. */
function remainingOf(
  { clockStatus, dueDay }: Pick<InboxItem, 'clockStatus' | 'dueDay'>,
  { calendar, at }: Saying,
): number | null {
  if (dueDay === null || clockStatus === 'paused') return null;
  return calendar.span.workingThrough(dayNumber(dueDay)) - calendar.span.workingThrough(dayNumber(localDayOf(at)));
}
