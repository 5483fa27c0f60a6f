import { type Door, type PersonalDataReading, untoldWork } from '@qingxin/application';
import { type Actor, type Instant, localDayOf, type OrganisationView, refuse } from '@qingxin/domain';
import {
  ADJUDICATION,
  type BoardAsked,
  type BoardQuery,
  type HeldWork,
  type InboxQuery,
  type InboxRequest,
  type LadderHistory,
  type Scope,
  SEVERITY_GROUPS,
  severityBounds,
  type SeverityGroup,
  type StandingRungs,
  type TimelineQuery,
  type UnitWork,
} from '@qingxin/read-models';
import { type District, districtNow, districtThen, momentAsked } from '../../district.ts';
import { awayIn } from '../../district-reads/absence.ts';
import { concealedSince, type MattersOf } from '../../inbox/inbox.ts';
import { linesOf } from '../../inbox/inbox-lines.ts';
import type { Labels } from '../../matters/labels.ts';
import { scopeOf } from '../../matters/scope.ts';
import { HttpProblem } from '../../problems/http-problem.ts';
import { boundsUntil, daysAhead, lookAhead } from './horizons.ts';

export interface WorkAsked {
  readonly unit?: string;
  readonly which?: 'overdue' | 'severe' | 'in3' | 'in5' | 'in10' | 'paused' | 'adjudication';
  readonly on?: string;
  readonly assignee?: string;
  readonly asOf?: Instant;
  readonly cursor?: string;
  readonly limit?: number;
}

const NO_WORK = { open: 0, severe: 0, overdue: 0, in3: 0, in5: 0, in10: 0, paused: 0, adjudication: 0 };
type Work = Omit<UnitWork, 'unit'>;
const RUNGS = ['E1', 'E2', 'E3', 'E4', 'E5'] as const;
const STATUSES = ['proposed', 'issued', 'answered', 'postponed'] as const;

type IdleOfficer = Omit<HeldWork, 'oldest'> & { readonly oldest: null };

export interface BoardLook {
  readonly unit?: string;
  /** The board of a past moment; today's rights decide what one may see of it. */
  readonly asOf?: Instant;
}

export interface BoardParts {
  readonly door: Door;
  readonly board: BoardQuery;
  readonly inbox: InboxQuery;
  readonly history: LadderHistory;
  readonly timeline: TimelineQuery;
  readonly labels: Labels;
  readonly personal: PersonalDataReading;
  readonly mattersOf: MattersOf;
}

/** What is open, falls due and stands against whom, over the district or one unit; and the lists behind each figure. */
export class Board {
  readonly #parts: BoardParts;

  constructor(parts: BoardParts) {
    this.#parts = parts;
  }

  /** Refuses `unit-unknown`, `as-of-in-future`, and `not-permitted` for another unit than one's own. */
  async read(actor: Actor, look: BoardLook): Promise<object> {
    const { board, history } = this.#parts;
    const { district, scope, past } = await lookedAt(this.#parts, actor, look);
    const { calendar, organisation, at } = district;
    const { horizons, until } = lookAhead(district, at);
    const asked: BoardAsked = { scope, horizons, untold: untoldWork(actor), ...past };
    const names = await this.#parts.labels.names(organisation);
    const [units, expected, rungs] = await Promise.all([
      board.work(asked),
      board.expected(asked),
      past.asOf === undefined ? board.rungs(scope) : history.rungs(past.asOf, scope),
    ]);
    const named = <Row extends { readonly unit: string }>(row: Row) => ({ ...row, unitName: names.unit(row.unit) });
    const days = daysAhead(at, until).map((day) => {
      const own = expected.filter((one) => one.day === day).map(({ unit: of, count }) => named({ unit: of, count }));
      const count = own.reduce((sum, one) => sum + one.count, 0);
      return { day, working: calendar.day(day).working, count, units: own };
    });
    return {
      ...{ at, calendarVersion: calendar.version, until },
      ...{ total: sumOf(units), units: units.map(named) },
      rungs: RUNGS.map((rung) => ({ rung, ...standing(rungs.filter((one) => one.rung === rung)) })),
      lanes: lanesOf(rungs).map(named),
      days,
    };
  }

  async work(actor: Actor, { which, on, unit, asOf, ...page }: WorkAsked): Promise<object> {
    const { inbox, labels, personal, mattersOf } = this.#parts;
    const look = { ...(unit === undefined ? {} : { unit }), ...(asOf === undefined ? {} : { asOf }) };
    const { district, scope, past } = await lookedAt(this.#parts, actor, look);
    const { calendar, organisation, at } = district;
    const { horizons } = lookAhead(district, at);
    const names = await labels.names(organisation);
    const request: InboxRequest = {
      ...page,
      ...past,
      units:
        scope.sees === 'all' ? organisation.units.map(({ id }) => id) : scope.sees === 'related' ? [scope.unit] : [],
      bounds: boundsUntil(horizons, which === 'in3' || which === 'in5' ? which : 'in10'),
      untold: untoldWork(actor),
      ...(which === 'adjudication' ? { kind: [ADJUDICATION] } : {}),
      ...(on === undefined ? {} : { dueFrom: on, dueTo: on }),
      groups: groupsOf(which),
    };
    const { items, counts, nextCursor } = await inbox.page(request);
    const total = groupsOf(which).reduce((sum, group) => sum + counts[group], 0);
    // What is near is said as everywhere else, however far ahead was asked for.
    const { nearUntil } = severityBounds(district, at);
    const regrouped = items.map((item) => {
      const far = item.group === 'near' && item.dueAt !== null && item.dueAt > nearUntil;
      return far ? { ...item, group: 'later' as const } : item;
    });
    const concealed = past.asOf === undefined ? new Set<string>() : await concealedSince(mattersOf, items);
    const lines = await linesOf(regrouped, { names, calendar, at, concealed }, personal);
    return { at, items: lines, total, nextCursor };
  }

  async officers(actor: Actor, look: BoardLook): Promise<object> {
    const { board, labels } = this.#parts;
    const { district, scope, past } = await lookedAt(this.#parts, actor, look);
    const { organisation, at } = district;
    const asked: BoardAsked = { scope, horizons: lookAhead(district, at).horizons, untold: untoldWork(actor), ...past };
    const names = await labels.names(organisation);
    const today = localDayOf(at);
    const held = await board.held(asked);
    const officers = [...held, ...idle(held, organisation)].map(({ assignee, ...row }) => {
      const posts = organisation.posts.filter(
        (post) => post.unit === row.unit && assignee !== null && post.holders.includes(assignee),
      );
      const deputies = posts.flatMap(({ id, holders }) =>
        holders
          .filter((holder) => holder !== assignee && organisation.servesAsDeputy(holder, id, today))
          .map((holder) => [holder, organisation.heldUntil(holder, id, today)] as const),
      );
      return {
        ...{ ...row, unitName: names.unit(row.unit), person: assignee, shownAs: names.person(assignee) },
        posts: posts.map(({ title }) => title),
        away: assignee === null ? null : awayIn(organisation, assignee, today),
        deputies: [...new Map(deputies)].map(([person, until]) => ({ person, shownAs: names.person(person), until })),
      };
    });
    return { at, officers };
  }
}

/** The district at the moment asked about, and the rows that may be counted by today's rights. */
export async function lookedAt(
  { door, timeline }: Pick<BoardParts, 'door' | 'timeline'>,
  actor: Actor,
  { unit, asOf }: BoardLook,
): Promise<{ readonly district: District; readonly scope: Scope; readonly past: { readonly asOf?: Instant } }> {
  const now = await districtNow(door);
  const scope = overseen(door, actor, unit, now);
  if (asOf === undefined) return { district: now, scope, past: {} };
  const moment = momentAsked(asOf, now.at);
  return { district: await districtThen(door, timeline, moment), scope, past: { asOf: moment } };
}

/** Who may be given work and has none, in the units that have some. */
function idle(held: readonly HeldWork[], { posts }: OrganisationView): readonly IdleOfficer[] {
  const units = new Set(held.map(({ unit }) => unit));
  const busy = new Set(held.map(({ unit, assignee }) => `${unit}/${assignee ?? ''}`));
  const officers = posts
    .filter(({ unit, roles }) => units.has(unit) && roles.includes('officer'))
    .flatMap(({ unit, holders }) => holders.map((assignee) => [`${unit}/${assignee}`, { unit, assignee }] as const));
  const rest = [...new Map(officers)].filter(([key]) => !busy.has(key));
  return rest.map(([, of]) => ({ ...of, open: 0, overdue: 0, atRisk: 0, paused: 0, oldest: null }));
}

/** The rows that are counted: of all units, of the one asked for, or of one's own. */
export function overseen(door: Door, actor: Actor, unit: string | undefined, { organisation }: District): Scope {
  const own = scopeOf(door.policy, actor, 'complaint', organisation);
  if (unit === undefined || own.sees === 'nothing') return own;
  const asked = organisation.unit(unit) ?? refuse('unit-unknown', { details: { unit } });
  if (own.sees === 'related' && own.unit !== unit) throw new HttpProblem('not-permitted');
  return { sees: 'related', unit: asked.id, unitKind: asked.kind };
}

function groupsOf(which: WorkAsked['which']): readonly SeverityGroup[] {
  switch (which) {
    case 'overdue':
      return ['severe', 'overdue'];
    case 'severe':
    case 'paused':
      return [which];
    case 'in3':
    case 'in5':
    case 'in10':
      return ['near'];
    case 'adjudication':
    case undefined:
      return SEVERITY_GROUPS;
    default:
      return which satisfies never;
  }
}

function sumOf(units: readonly UnitWork[]): Work {
  const names = Object.keys(NO_WORK) as readonly (keyof Work)[];
  const sums = names.map((name) => [name, units.reduce((sum, row) => sum + row[name], 0)] as const);
  return { ...NO_WORK, ...Object.fromEntries(sums) };
}

function standing(rows: readonly StandingRungs[]): object {
  const sum = (of: readonly StandingRungs[]): number => of.reduce((all, { count }) => all + count, 0);
  const byStatus = STATUSES.map((status) => [status, sum(rows.filter((row) => row.status === status))] as const);
  const shownUpward = rows.reduce((all, row) => all + row.shownUpward, 0);
  return { count: sum(rows), ...Object.fromEntries(byStatus), shownUpward };
}

function lanesOf(rows: readonly StandingRungs[]): readonly { readonly unit: string; readonly rung: string }[] {
  const keys = [...new Map(rows.map(({ unit, rung }) => [`${unit}/${rung}`, { unit, rung }])).values()];
  return keys.map(({ unit, rung }) => ({
    ...{ unit, rung },
    ...standing(rows.filter((row) => row.unit === unit && row.rung === rung)),
  }));
}
