import type { CommandOf, Decided, EventOf, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { localDayOf } from '../time/local-day.ts';
import type { Unit, UnitKind } from './view.ts';

/** 单位合并: all that `from` has goes to `to` on a day, then it is closed. */
export interface MergerFacts {
  readonly mergerId: string;
  readonly from: string;
  readonly to: string;
  /** First day on which it is carried out. */
  readonly on: LocalDay;
  readonly reason: string;
  /** 批准合并的文号. */
  readonly document: string;
}

/** A matter that could not be given over, with the code of its refusal; null: of something that broke. */
export interface LeftMatter {
  readonly stream: string;
  readonly code: string | null;
}

/** 待确认、已确认、承接中、已完成、不予确认. */
export type MergerStatus = 'proposed' | 'approved' | 'begun' | 'done' | 'rejected';

export interface Merger extends MergerFacts {
  readonly status: MergerStatus;
  readonly proposedBy: string;
  readonly approvedBy: string | null;
  /** What the last round left; tried again until nothing is. */
  readonly left: readonly LeftMatter[];
}

export type MergerEvent =
  | EventOf<'MergerProposed', MergerFacts & { readonly proposedBy: string }>
  | EventOf<'MergerApproved', { readonly mergerId: string; readonly approvedBy: string }>
  | EventOf<'MergerRejected', { readonly mergerId: string; readonly reason: string }>
  /** Its posts, and whoever holds them, are the successor's from now on. */
  | EventOf<'MergerBegun', { readonly mergerId: string; readonly posts: readonly string[] }>
  | EventOf<'MergerLeftMatters', { readonly mergerId: string; readonly left: readonly LeftMatter[] }>
  | EventOf<'UnitMerged', { readonly mergerId: string; readonly from: string; readonly to: string }>;

export type MergerCommand =
  | CommandOf<'ProposeMerger', Omit<MergerFacts, 'mergerId'>>
  | CommandOf<'ApproveMerger', { readonly mergerId: string }>
  | CommandOf<'RejectMerger', { readonly mergerId: string; readonly reason: string }>
  | CommandOf<'BeginMerger', { readonly mergerId: string }>
  | CommandOf<'RecordMergerRound', { readonly mergerId: string; readonly left: readonly LeftMatter[] }>
  /** `openWork`: what the unit still holds, leads or has to do. */
  | CommandOf<'EndMerger', { readonly mergerId: string; readonly openWork: number }>;

export type MergerBook = Readonly<Record<string, Merger>>;

interface MergingState {
  readonly units: Readonly<Record<string, Unit>>;
  readonly posts: Readonly<Record<string, { readonly id: string; readonly unit: string }>>;
  readonly mergers: MergerBook;
}

/** Kinds of which a district has many; of any other it would be left without the last one. */
const MANY: ReadonlySet<UnitKind> = new Set(['sector', 'member', 'town', 'outside']);
/** Clocks, decisions and registers go to them by their kind. */
const NEVER: ReadonlySet<UnitKind> = new Set(['hrss', 'office', 'leading-group']);

const TYPES = new Set<string>([
  'ProposeMerger',
  'ApproveMerger',
  'RejectMerger',
  'BeginMerger',
  'RecordMergerRound',
  'EndMerger',
] satisfies MergerCommand['type'][]);

export function isMergerCommand(command: CommandOf): command is MergerCommand {
  return TYPES.has(command.type);
}

export function decideMerger(
  state: MergingState,
  command: MergerCommand,
  { actor, at }: Pick<DecideContext, 'actor' | 'at'>,
): readonly Decided<MergerEvent>[] {
  const today = localDayOf(at);
  switch (command.type) {
    case 'ProposeMerger': {
      const { from, to, on } = command.data;
      checkUnits(state, from, to);
      if (on < today) refuse('merger-day-past');
      const mergerId = `merger-${Object.keys(state.mergers).length + 1}`;
      return [{ event: { type: 'MergerProposed', data: { mergerId, ...command.data, proposedBy: actor.id } } }];
    }
    case 'ApproveMerger': {
      const { mergerId, from, to, proposedBy } = merging(state, command.data.mergerId, ['proposed']);
      if (proposedBy === actor.id) refuse('approver-is-requester');
      // Something may have become of either since.
      checkUnits(state, from, to, mergerId);
      return [{ event: { type: 'MergerApproved', data: { mergerId, approvedBy: actor.id } } }];
    }
    case 'RejectMerger':
      merging(state, command.data.mergerId, ['proposed', 'approved']);
      return [{ event: { type: 'MergerRejected', data: command.data } }];
    case 'BeginMerger': {
      const { mergerId, from, status, on } = merging(state, command.data.mergerId, ['approved', 'begun']);
      if (on > today) refuse('merger-not-approved');
      if (status === 'begun') return [];
      const posts = Object.values(state.posts).flatMap(({ id, unit }) => (unit === from ? [id] : []));
      return [{ event: { type: 'MergerBegun', data: { mergerId, posts } } }];
    }
    case 'RecordMergerRound': {
      const { mergerId, left: before } = merging(state, command.data.mergerId, ['begun']);
      const { left } = command.data;
      return sameMatters(before, left) ? [] : [{ event: { type: 'MergerLeftMatters', data: { mergerId, left } } }];
    }
    case 'EndMerger': {
      const { mergerId, from, to, left } = merging(state, command.data.mergerId, ['begun']);
      const { openWork } = command.data;
      if (left.length > 0 || openWork > 0) refuse('unit-holds-work', { details: { count: openWork + left.length } });
      return [{ event: { type: 'UnitMerged', data: { mergerId, from, to } } }];
    }
    default:
      return command satisfies never;
  }
}

function merging({ mergers }: MergingState, mergerId: string, statuses: readonly MergerStatus[]): Merger {
  const merger = mergers[mergerId] ?? refuse('merger-unknown');
  return statuses.includes(merger.status) ? merger : refuse('merger-decided');
}

function checkUnits({ units, mergers }: MergingState, from: string, to: string, own?: string): void {
  const [one, other] = [units[from], units[to]];
  if (one?.active !== true || other?.active !== true) return refuse('unit-unknown', { details: { unit: from } });
  if (from === to) refuse('merger-into-itself');
  if (one.outside || other.outside || NEVER.has(one.kind)) refuse('merger-of-such-unit', { details: { unit: from } });
  const others = Object.values(units).filter(({ id, kind, active }) => active && kind === one.kind && id !== from);
  if (!MANY.has(one.kind) && others.length === 0) refuse('merger-of-such-unit', { details: { unit: from } });
  const taken = Object.values(mergers).some(
    (merger) =>
      merger.mergerId !== own &&
      isUnderWay(merger) &&
      [merger.from, merger.to].some((unit) => unit === from || unit === to),
  );
  if (taken) refuse('merger-under-way');
}

export function isUnderWay({ status }: Pick<Merger, 'status'>): boolean {
  return status === 'proposed' || status === 'approved' || status === 'begun';
}

function sameMatters(one: readonly LeftMatter[], other: readonly LeftMatter[]): boolean {
  return (
    one.length === other.length &&
    one.every(({ stream, code }, place) => stream === other[place]?.stream && code === other[place].code)
  );
}

const MERGER_TYPES = new Set<string>([
  'MergerProposed',
  'MergerApproved',
  'MergerRejected',
  'MergerBegun',
  'MergerLeftMatters',
  'UnitMerged',
] satisfies MergerEvent['type'][]);

export function isMergerEvent(event: Recorded<EventOf>): event is Recorded<MergerEvent> {
  return MERGER_TYPES.has(event.type);
}

export function foldMerger<S extends MergingState>(state: S, event: Recorded<MergerEvent>): S {
  if (event.type === 'MergerProposed') {
    const fresh: Merger = { ...event.data, status: 'proposed', approvedBy: null, left: [] };
    return { ...state, mergers: { ...state.mergers, [fresh.mergerId]: fresh } };
  }
  const merger = state.mergers[event.data.mergerId] ?? refuse('merger-unknown');
  const mergers = { ...state.mergers, [merger.mergerId]: { ...merger, ...after(event) } };
  if (event.type === 'MergerBegun') {
    const moved = event.data.posts.flatMap((id) => {
      const post = state.posts[id];
      return post === undefined ? [] : [[id, { ...post, unit: merger.to }]];
    });
    return { ...state, mergers, posts: { ...state.posts, ...(Object.fromEntries(moved) as MergingState['posts']) } };
  }
  const closed = event.type === 'UnitMerged' ? state.units[event.data.from] : undefined;
  if (closed === undefined) return { ...state, mergers };
  return { ...state, mergers, units: { ...state.units, [closed.id]: { ...closed, active: false } } };
}

function after(event: Exclude<Recorded<MergerEvent>, { type: 'MergerProposed' }>): Partial<Merger> {
  switch (event.type) {
    case 'MergerApproved':
      return { status: 'approved', approvedBy: event.data.approvedBy };
    case 'MergerRejected':
      return { status: 'rejected' };
    case 'MergerBegun':
      return { status: 'begun' };
    case 'MergerLeftMatters':
      return { left: event.data.left };
    case 'UnitMerged':
      return { status: 'done', left: [] };
    default:
      return event satisfies never;
  }
}
