import type { CalendarState } from '../calendar/stream.ts';
import { refuse, refusalOf } from '../kernel/refusal.ts';
import { sameValue } from '../kernel/same-value.ts';
import type { AllowedCommand, DecideContext, StreamType } from '../kernel/stream.ts';
import type { RulebookState } from '../rulebook/stream.ts';
import type { RuleRow } from '../rules/rule.ts';
import { localDayOf } from '../time/local-day.ts';
import type { RecountCause, RecountCommand, RecountEvent } from './events.ts';
import { evolveRecount, initialRecount, ordersOf, type RecountState } from './state.ts';

/** Names under which the door reads what a batch is about. */
export const RECOUNT_FACTS = { rulebook: 'rulebook', calendar: 'calendar', before: 'before' } as const;

/**
 * One batch over the clocks of all matters: a dry run that is kept with the versions it has read, ordered by one person and
 * approved by another; what it then does is exactly what the dry run has shown (architecture, "Change of rules").
 */
export const recountStream: StreamType<RecountState, RecountCommand, RecountEvent> = {
  kind: 'recount',
  reducerVersion: 1,
  initial: initialRecount,
  evolve: evolveRecount,
  decide: (state, command, context) => decide(state, command, context).map((event) => ({ event })),
  allowed: (state, context) =>
    Object.entries(GUARDS).map(([command, guard]): AllowedCommand => ({
      command,
      refusal: refusalOf(() => guard(state, context)),
    })),
};

/** What the state says of an act, whatever is written in it. */
const GUARDS = {
  OrderRecount: orderable,
  ApproveRecount: approvable,
  RejectRecount: rejectable,
  DropRecount: droppable,
};

function decide(state: RecountState, command: RecountCommand, context: DecideContext): readonly RecountEvent[] {
  switch (command.type) {
    case 'RequestRecount': {
      if (state.status !== null) refuse('recount-known');
      return [{ type: 'RecountRequested', data: { cause: causeOf(command.data, context), follows: null, only: null } }];
    }
    case 'FollowRecount':
      return state.status === null ? [following(command.data.before, context)] : [];
    case 'RecordRecountTrial': {
      const { streams, last, calendarVersion } = command.data;
      if (state.status !== 'trying') return [];
      const read = streams.filter(({ trials }) => trials.length > 0);
      return [
        ...(read.length === 0 ? [] : [{ type: 'RecountTried', data: { streams: read } } as const]),
        ...(last ? [{ type: 'RecountReady', data: { calendarVersion } } as const] : []),
      ];
    }
    case 'OrderRecount':
      return [ordered(state, command.data, context)];
    case 'ApproveRecount':
      return [{ type: 'RecountApproved', data: { orderedBy: approvable(state, context) } }];
    case 'RejectRecount':
      rejectable(state);
      return [{ type: 'RecountRejected', data: command.data }];
    case 'DropRecount':
      droppable(state);
      return [{ type: 'RecountDropped', data: command.data }];
    case 'RecordRecountResult': {
      if (state.status !== 'approved') return [];
      const { results, last } = command.data;
      const told = { ...state.results, ...Object.fromEntries(results.map(({ stream, code }) => [stream, code])) };
      const drifted = Object.keys(told).filter((stream) => (told[stream] ?? null) !== null);
      return [
        ...(results.length === 0 ? [] : [{ type: 'RecountApplied', data: { results } } as const]),
        ...(last ? [{ type: 'RecountFinished', data: { drifted: drifted.sort() } } as const] : []),
      ];
    }
    default:
      return command satisfies never;
  }
}

function orderable(state: RecountState, context: DecideContext): void {
  if (state.status !== 'ready') refuse('recount-not-ready');
  inForce(state, context);
}

/** Answers who ordered it. */
function approvable(state: RecountState, context: DecideContext): string {
  const { by } = (state.status === 'ordered' ? state.order : null) ?? refuse('recount-not-ordered');
  if (by === context.actor.id) refuse('approver-is-requester');
  inForce(state, context);
  return by;
}

function rejectable({ status }: RecountState): void {
  if (status !== 'ordered') refuse('recount-not-ordered');
}

function droppable({ status }: RecountState): void {
  if (status === null || status === 'approved' || status === 'done' || status === 'dropped') refuse('recount-over');
}

type Asked = Extract<RecountCommand, { readonly type: 'RequestRecount' }>['data'];

/** Of a version that is in the book, of one that is proposed, or of the year that a proposed notice would make. */
function causeOf({ rule, version, proposalId }: Asked, context: DecideContext): RecountCause {
  const book = factOf<RulebookState>(context, RECOUNT_FACTS.rulebook);
  if (proposalId !== undefined) {
    const proposed = book?.proposals[proposalId];
    if (proposed !== undefined) return { kind: 'rule', row: movable(proposed.row) };
    const notice = factOf<CalendarState>(context, RECOUNT_FACTS.calendar)?.proposals[proposalId];
    return notice === undefined ? refuse('proposal-unknown') : { kind: 'notice', proposalId, year: notice.year };
  }
  const found = book?.rows.filter((row) => row.id === rule && (version === undefined || row.version === version)) ?? [];
  return { kind: 'rule', row: movable(found.at(-1) ?? refuse('rule-unknown', { details: { rule: rule ?? null } })) };
}

/** A row that no stream times has no clocks; the first version has none of an earlier one. */
function movable(row: RuleRow): RuleRow {
  const moves = row.streamKind !== null && row.version > 1;
  return moves ? row : refuse('recount-without-clocks', { details: { rule: row.id } });
}

function following(before: string, context: DecideContext): RecountEvent {
  const known = factOf<RecountState>(context, RECOUNT_FACTS.before);
  const { cause = null, status = null, drifted = [] } = known ?? {};
  if (cause === null || status !== 'done' || drifted.length === 0) return refuse('recount-over');
  return { type: 'RecountRequested', data: { cause, follows: before, only: drifted } };
}

function ordered(
  state: RecountState,
  data: Extract<RecountCommand, { readonly type: 'OrderRecount' }>['data'],
  context: DecideContext,
): RecountEvent {
  orderable(state, context);
  for (const { unit } of data.lapsing) {
    const concerned = Object.values(state.streams).some(({ trials }) =>
      trials.some((trial) => trial.outcome === 'lapses' && [trial, ...trial.follows].some((one) => one.unit === unit)),
    );
    if (!concerned) refuse('recount-unit-not-concerned', { details: { unit } });
  }
  const order = { by: context.actor.id, at: context.at, ...data };
  if (ordersOf({ streams: state.streams, order }).length === 0) refuse('recount-moves-nothing');
  return { type: 'RecountOrdered', data };
}

/** Only a version that was approved and governs by now moves clocks; a notice moves them by itself once it is approved. */
function inForce({ cause }: RecountState, context: DecideContext): void {
  if (cause?.kind !== 'rule') return refuse('recount-of-notice');
  const { row } = cause;
  const known = factOf<RulebookState>(context, RECOUNT_FACTS.rulebook)?.rows ?? [];
  const same = known.find(({ id, version }) => id === row.id && version === row.version);
  if (same === undefined || !sameValue(same, row)) refuse('recount-rule-not-approved', { details: { rule: row.id } });
  const latest = known.every(({ id, version }) => id !== row.id || version <= row.version);
  if (!latest) refuse('recount-rule-replaced', { details: { rule: row.id } });
  const { effectiveFrom: from } = row;
  if (from > localDayOf(context.at)) refuse('recount-rule-not-in-force', { details: { rule: row.id, from } });
}

function factOf<S extends object>({ facts }: DecideContext, name: string): S | null {
  return (facts[name]?.fact as S | undefined) ?? null;
}
