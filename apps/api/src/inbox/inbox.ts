import { type Door, type PersonalDataReading, untoldWork } from '@qingxin/application';
import {
  type Actor,
  BATCH_TASK_KINDS,
  CASE_TASK_KINDS,
  CHANNEL,
  type ClockFamily,
  COMPANY_TASK_KINDS,
  COMPLAINT_TASK_KINDS,
  DUTY_TASK_KINDS,
  EMERGENCY_TASK_KINDS,
  type Instant,
  isChannel,
  type LocalDay,
  type OrganisationView,
  PROJECT_TASK_KINDS,
  SUPERVISION_TASK_KINDS,
  type TaskKind,
} from '@qingxin/domain';
import {
  bucketBounds,
  type DueBucket,
  type InboxChoice,
  type InboxItem,
  type InboxPage,
  type InboxQuery,
  type InboxRequest,
  type SeverityGroup,
  severityBounds,
  type TimelineQuery,
} from '@qingxin/read-models';
import { districtNow, districtThen } from '../district.ts';
import type { Labels, Names } from '../matters/labels.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { linesOf, RUNG_WORDS, type Saying } from './inbox-lines.ts';
import type { SeenTasks } from './seen-tasks.ts';

/** Roles that are given work. */
const WORKERS: readonly string[] = ['officer', 'unit-head', 'coordinator', 'leading-group'];
/** The last four digits of a telephone. */
const TAIL = /^\d{4}$/;

/** Every kind of work there is. */
export const TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  ...{ ...BATCH_TASK_KINDS, ...EMERGENCY_TASK_KINDS, ...SUPERVISION_TASK_KINDS, ...DUTY_TASK_KINDS },
  ...{ ...COMPANY_TASK_KINDS, ...PROJECT_TASK_KINDS, ...CASE_TASK_KINDS, ...COMPLAINT_TASK_KINDS },
};

/** As the address asks; several values with commas between them. */
export interface InboxAsked {
  readonly whose?: 'all' | 'queue' | 'mine';
  readonly unit?: string;
  readonly by?: 'due' | ClockFamily;
  readonly group?: string;
  readonly bucket?: string;
  readonly kind?: string;
  readonly channel?: string;
  readonly urgent?: 'yes' | 'no';
  readonly tier?: string;
  readonly rung?: string;
  readonly dueFrom?: LocalDay;
  readonly dueTo?: LocalDay;
  readonly contains?: string;
  readonly assignee?: string;
  readonly asOf?: Instant;
  readonly cursor?: string;
  readonly limit?: number;
}

/** A page of the inbox with what its lines are said with. */
export interface InboxLook {
  readonly page: InboxPage;
  readonly saying: Saying;
}

export interface InboxParts {
  readonly door: Door;
  readonly query: InboxQuery;
  readonly timeline: TimelineQuery;
  readonly labels: Labels;
  readonly personal: PersonalDataReading;
  readonly seen: SeenTasks;
  readonly mattersOf: MattersOf;
}

/** Matters that name one of these persons. */
export type MattersOf = (
  subjects: readonly string[],
) => Promise<readonly { readonly subject: string; readonly stream: string; readonly concealed: boolean }[]>;

/**
 * Work of all units in which the person holds a post, of the one acted for, or of the person. Whoever sees all matters may
 * look into any unit's queue. What was claimed for a unit that one has left is that unit's, and not to be seen any more.
 */
export class Inbox {
  readonly #parts: InboxParts;

  constructor(parts: InboxParts) {
    this.#parts = parts;
  }

  async page(actor: Actor, asked: InboxAsked): Promise<object> {
    const { page, saying } = await this.look(actor, asked);
    const { items, counts, buckets, nextCursor } = page;
    const all = sum(Object.values(counts));
    const dated = buckets === null ? all : sum(Object.values(buckets));
    const chosen = buckets === null ? countOf(counts, asked.group) : countOf(buckets, asked.bucket);
    return {
      at: saying.at,
      items: await linesOf(items, saying, this.#parts.personal),
      ...{ counts, buckets, without: all - dated, total: chosen, nextCursor },
    };
  }

  /** The page as rows, with what it needs to be said. */
  async look(actor: Actor, asked: InboxAsked): Promise<InboxLook> {
    const { request, names, calendar, at } = await this.#request(actor, asked);
    const page = await this.#parts.query.page(request);
    const isNow = request.asOf === undefined;
    const unread = isNow ? await this.#parts.seen.unread(actor.id, page.items, at) : new Set<string>();
    const concealed = isNow ? new Set<string>() : await concealedSince(this.#parts.mattersOf, page.items);
    return { page, saying: { names, calendar, at, unread, concealed } };
  }

  async choices(actor: Actor, asked: InboxAsked): Promise<object> {
    const { request, names, at } = await this.#request(actor, asked);
    const counted = await this.#parts.query.choices(request);
    const choices = counted.flatMap(({ filter, value, count }) => {
      if (value === null && filter !== 'assignee') return [];
      return [{ filter, value: value ?? 'nobody', label: labelOf({ filter, value, count }, names), count }];
    });
    return { at, choices };
  }

  see(actor: Actor, tasks: readonly { readonly matterKind: string; readonly id: string; readonly taskId: string }[]) {
    return this.#parts.seen.see(
      actor.id,
      tasks.map(({ matterKind, id, taskId }) => `${matterKind}-${id}/${taskId}`),
    );
  }

  async #request(actor: Actor, asked: InboxAsked) {
    const { door, timeline, labels } = this.#parts;
    const today = await districtNow(door);
    const { whose = 'all', unit, by = 'due', group, bucket, contains, asOf, cursor, limit, ...filter } = asked;
    const then = asOf === undefined ? today : await districtThen(door, timeline, new Date(asOf).toISOString());
    const { calendar, rules, organisation, at } = then;
    const { urgent, dueFrom, dueTo, assignee } = filter;
    const request: InboxRequest = {
      ...(urgent === undefined ? {} : { urgent }),
      ...(dueFrom === undefined ? {} : { dueFrom }),
      ...(dueTo === undefined ? {} : { dueTo }),
      ...(assignee === undefined ? {} : { assignee }),
      ...{ kind: valuesIn(filter.kind), channel: valuesIn(filter.channel) },
      ...{ tier: valuesIn(filter.tier), rung: valuesIn(filter.rung) },
      ...(contains === undefined ? {} : { contains: { text: contains, streams: await this.#byTelephone(contains) } }),
      units: this.#units(actor, today.organisation, whose, valuesIn(unit)),
      ...(whose === 'mine' ? { mine: actor.id } : {}),
      groups: valuesIn(group) as readonly SeverityGroup[],
      ...(by === 'due'
        ? {}
        : { by: { family: by, bounds: bucketBounds(at), buckets: valuesIn(bucket) as readonly DueBucket[] } }),
      bounds: severityBounds({ calendar, rules }, at),
      untold: untoldWork(actor),
      ...(asOf === undefined ? {} : { asOf: at }),
      ...(cursor === undefined ? {} : { cursor }),
      ...(limit === undefined ? {} : { limit }),
    };
    return { request, names: await labels.names(organisation), calendar, at };
  }

  #units(actor: Actor, organisation: OrganisationView, whose: string, asked: readonly string[]): readonly string[] {
    const own = unitsOf(actor, organisation);
    if (asked.length === 0) return whose === 'queue' ? [queueOf(this.#parts.door, actor, undefined)] : own;
    for (const unit of asked) if (!own.includes(unit)) queueOf(this.#parts.door, actor, unit);
    return asked;
  }

  /** Whoever asked for secrecy is found by no number. */
  async #byTelephone(text: string): Promise<readonly string[]> {
    if (!TAIL.test(text)) return [];
    const subjects = await this.#parts.door.vault.findByTail('phone', text);
    if (subjects.length === 0) return [];
    const matters = await this.#parts.mattersOf(subjects);
    return [...new Set(matters.flatMap(({ stream, concealed }) => (concealed ? [] : [stream])))];
  }
}

/** A line of a past moment has the name that was open then; who is concealed today is not shown by it. */
export async function concealedSince(mattersOf: MattersOf, items: readonly InboxItem[]): Promise<ReadonlySet<string>> {
  const subjects = items.flatMap(({ party }) =>
    party?.name === undefined || party.name === null ? [] : [party.name.subject],
  );
  if (subjects.length === 0) return new Set();
  const matters = await mattersOf(subjects);
  return new Set(matters.flatMap(({ subject, concealed }) => (concealed ? [subject] : [])));
}

/** The unit whose queue is asked for: one's own, or any for whoever sees all matters. */
export function queueOf(door: Door, actor: Actor, asked: string | undefined): string {
  if (actor.unit === null) throw new HttpProblem('no-post');
  if (asked === undefined || asked === actor.unit) return actor.unit;
  if (door.policy.sightOf(actor, 'complaint') !== 'all') throw new HttpProblem('not-permitted');
  return asked;
}

/** Units of the posts held now that deal with matters. */
export function unitsOf(actor: Actor, organisation: OrganisationView): readonly string[] {
  const posts = organisation.postsOf(actor.id).filter(({ roles }) => roles.some((role) => WORKERS.includes(role)));
  return [...new Set([...posts.map(({ unit }) => unit), ...(actor.unit === null ? [] : [actor.unit])])];
}

function valuesIn(text: string | undefined): readonly string[] {
  return text === undefined ? [] : [...new Set(text.split(','))];
}

const sum = (counts: readonly number[]): number => counts.reduce((all, count) => all + count, 0);

function countOf(counts: Readonly<Record<string, number>>, chosen: string | undefined): number {
  const names = valuesIn(chosen);
  return sum(
    Object.entries(counts).flatMap(([name, count]) => (names.length === 0 || names.includes(name) ? [count] : [])),
  );
}

function labelOf({ filter, value }: InboxChoice, names: Names): string | null {
  if (value === null) return null;
  switch (filter) {
    case 'unit':
      return names.unit(value);
    case 'assignee':
      return names.person(value);
    case 'kind':
      return TASK_KINDS[value]?.label ?? null;
    case 'channel':
      return isChannel(value) ? CHANNEL[value] : null;
    case 'rung':
      return value in RUNG_WORDS ? RUNG_WORDS[value as keyof typeof RUNG_WORDS] : null;
    default:
      return null;
  }
}
