import type { CommandOf, Decided, EventOf, FreeText, Recorded } from '../kernel/event.ts';
import { refuse, refusalOf } from '../kernel/refusal.ts';
import { sameValue } from '../kernel/same-value.ts';
import type { AllowedCommand, DecideContext, StreamState, StreamType } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { RuleRow } from '../rules/rule.ts';
import { localDayOf } from '../time/local-day.ts';
import type { WorkingCalendar } from '../time/types.ts';
import type { RuleHistoryEntry, RuleProposal } from './history.ts';
import { nextVersion, type ParameterChange } from './parameter-change.ts';

export type RulebookEvent =
  | EventOf<'RuleAdopted', { readonly row: RuleRow; readonly release: string }>
  | EventOf<'RuleChangeProposed', { readonly proposalId: string; readonly row: RuleRow; readonly reason: string }>
  /** One of the district's own numbers: the row is the next version that follows from what was said of it. */
  | EventOf<'ParameterChangeProposed', RowProposed & { readonly document: string | null }>
  | EventOf<'RuleChanged', { readonly proposalId: string; readonly row: RuleRow; readonly approvedBy: string }>
  | EventOf<'RuleChangeRejected', { readonly proposalId: string; readonly reason: string }>;

interface RowProposed {
  readonly proposalId: string;
  readonly row: RuleRow;
  readonly reason: FreeText;
}

export type RulebookCommand =
  /** The rows shipped with a release; known rows are passed over, a changed one is refused. */
  | CommandOf<'AdoptRules', { readonly release: string; readonly rows: readonly RuleRow[] }>
  | CommandOf<'ProposeRuleChange', { readonly proposalId: string; readonly row: RuleRow; readonly reason: string }>
  | CommandOf<
      'ProposeParameterChange',
      ParameterChange & { readonly proposalId: string; readonly reason: FreeText; readonly document: string | null }
    >
  | CommandOf<'ApproveRuleChange', { readonly proposalId: string }>
  | CommandOf<'RejectRuleChange', { readonly proposalId: string; readonly reason: string }>;

export interface RulebookState extends StreamState {
  readonly rows: readonly RuleRow[];
  readonly proposals: Readonly<Record<string, RuleProposal>>;
  /** Ids of rules that the district has changed itself: a release leaves them alone. */
  readonly changedHere: readonly string[];
  /** In the order in which it was decided. */
  readonly history: readonly RuleHistoryEntry[];
}

/** What is wrong with a row, in words for the person who wrote it. */
export interface RuleFlaw {
  /** Id and version of the row. */
  readonly rule: string;
  readonly text: string;
}

/** Every check a row must pass among the others, its dated examples counted; lent by the library that knows the checks. */
export type CheckRules = (rows: readonly RuleRow[], calendar: WorkingCalendar) => readonly RuleFlaw[];

const MOST_FLAWS_TOLD = 5;

/** The law of the district: rows are added, never edited; version n + 1 governs from its date on. */
export function rulebookStream(check: CheckRules): StreamType<RulebookState, RulebookCommand, RulebookEvent> {
  return {
    kind: 'rulebook',
    reducerVersion: 3,
    initial: () => ({ version: 0, rows: [], proposals: {}, changedHere: [], history: [] }),
    evolve,
    decide: (state, command, context) => decide(state, command, context, check),
    allowed: (state, context) => allowed(state, context, check),
  };
}

function evolve(state: RulebookState, event: Recorded<RulebookEvent>): RulebookState {
  const { version } = event;
  switch (event.type) {
    case 'RuleAdopted': {
      const { row, release } = event.data;
      const entry = { ...versionOf(row), kind: 'adopted', release, at: event.occurredAt } as const;
      return { ...state, version, rows: [...state.rows, row], history: [...state.history, entry] };
    }
    case 'RuleChangeProposed':
      return proposed(state, event, { ...event.data, document: null });
    case 'ParameterChangeProposed':
      return proposed(state, event, event.data);
    case 'RuleChanged': {
      const { row, proposalId } = event.data;
      const changedHere = [...new Set([...state.changedHere, row.id])];
      const rows = [...state.rows, row];
      const history = [...state.history, ...decided(state, event, proposalId, null)];
      return { version, rows, proposals: without(state, proposalId), changedHere, history };
    }
    case 'RuleChangeRejected': {
      const { proposalId, reason } = event.data;
      const history = [...state.history, ...decided(state, event, proposalId, reason)];
      return { ...state, version, proposals: without(state, proposalId), history };
    }
    default:
      return event satisfies never;
  }
}

function proposed(
  state: RulebookState,
  { version, by, occurredAt: at }: Recorded<RulebookEvent>,
  { proposalId, row, reason, document }: RowProposed & { readonly document: string | null },
): RulebookState {
  const proposal = { row, by: by.id, at, reason, document };
  return { ...state, version, proposals: { ...state.proposals, [proposalId]: proposal } };
}

function decided(
  { proposals }: RulebookState,
  { by, occurredAt: decidedAt }: Recorded<RulebookEvent>,
  proposalId: string,
  refusedFor: FreeText | null,
): readonly RuleHistoryEntry[] {
  const known = proposals[proposalId];
  if (known === undefined) return [];
  const { row, ...proposal } = known;
  const rejected = refusedFor === null ? null : { row, reason: refusedFor };
  const kind = rejected === null ? 'approved' : 'rejected';
  return [{ ...versionOf(row), kind, proposalId, proposal, decidedBy: by.id, decidedAt, rejected }];
}

function versionOf({ id, version }: RuleRow): { readonly rule: string; readonly version: number } {
  return { rule: id, version };
}

function decide(
  state: RulebookState,
  command: RulebookCommand,
  context: DecideContext,
  check: CheckRules,
): readonly Decided<RulebookEvent>[] {
  switch (command.type) {
    case 'AdoptRules': {
      const { release } = command.data;
      const rows = command.data.rows.filter((row) => !state.changedHere.includes(row.id) && !isKnown(state, row));
      refuseFlawed(state, rows, context, check);
      return rows.map((row) => ({ event: { type: 'RuleAdopted', data: { row, release } } }));
    }
    case 'ProposeRuleChange': {
      const { proposalId, row } = command.data;
      if (state.proposals[proposalId] !== undefined) refuse('proposal-known');
      if (isKnown(state, row)) refuse('rule-version-known');
      refuseChange(state, row, context, check);
      return [{ event: { type: 'RuleChangeProposed', data: command.data } }];
    }
    case 'ProposeParameterChange': {
      const { proposalId, reason, document, ...change } = command.data;
      if (state.proposals[proposalId] !== undefined) refuse('proposal-known');
      const { rule } = change;
      const before = latestOf(state, rule) ?? refuse('rule-unknown', { details: { rule } });
      if (before.tier === 'statutory') refuse('rule-statutory', { details: { rule } });
      const row = nextVersion(before, change);
      refuseChange(state, row, context, check);
      return [{ event: { type: 'ParameterChangeProposed', data: { proposalId, row, reason, document } } }];
    }
    case 'ApproveRuleChange': {
      const { proposalId } = command.data;
      const { row, by } = state.proposals[proposalId] ?? refuse('proposal-unknown');
      if (by === context.actor.id) refuse('approver-is-requester');
      if (isKnown(state, row)) refuse('rule-version-known');
      refuseChange(state, row, context, check);
      return [{ event: { type: 'RuleChanged', data: { proposalId, row, approvedBy: context.actor.id } } }];
    }
    case 'RejectRuleChange':
      if (state.proposals[command.data.proposalId] === undefined) refuse('proposal-unknown');
      return [{ event: { type: 'RuleChangeRejected', data: command.data } }];
    default:
      return command satisfies never;
  }
}

/** The 治欠办 changes the district's own numbers, from a day still to come; a statute changes with a release only. */
function refuseChange(state: RulebookState, row: RuleRow, context: DecideContext, check: CheckRules): void {
  const before = latestOf(state, row.id);
  const details = { rule: row.id, version: row.version };
  if (row.tier === 'statutory' || before?.tier === 'statutory') refuse('rule-statutory', { details });
  const next = (before?.version ?? 0) + 1;
  if (row.version !== next) refuse('rule-version-out-of-order', { details: { ...details, next } });
  if (row.effectiveFrom < today(context)) refuse('rule-effective-in-past', { details: { from: row.effectiveFrom } });
  if (before !== null && row.effectiveFrom <= before.effectiveFrom) {
    refuse('rule-not-after-version', { details: { rule: row.id, from: before.effectiveFrom } });
  }
  refuseFlawed(state, [row], context, check);
}

/** Refuses what the new rows bring in; a flaw that the book had before is no reason against them. */
function refuseFlawed(
  state: RulebookState,
  rows: readonly RuleRow[],
  { calendar }: DecideContext,
  check: CheckRules,
): void {
  if (rows.length === 0) return;
  const lineOf = ({ rule, text }: RuleFlaw) => `${rule}：${text}`;
  const found = check([...state.rows, ...rows], calendar).map(lineOf);
  if (found.length === 0) return;
  const before = new Set(check(state.rows, calendar).map(lineOf));
  const flaws = found.filter((line) => !before.has(line));
  if (flaws.length === 0) return;
  refuse('rule-row-unsound', { details: { count: flaws.length, flaws: flaws.slice(0, MOST_FLAWS_TOLD).join('；') } });
}

function allowed(state: RulebookState, context: DecideContext, check: CheckRules): readonly AllowedCommand[] {
  const onProposals = Object.keys(state.proposals).flatMap((on): readonly AllowedCommand[] => {
    const approve = { type: 'ApproveRuleChange', data: { proposalId: on } } as const;
    const refusal = refusalOf(() => decide(state, approve, context, check));
    return [
      { command: 'ApproveRuleChange', refusal, on },
      { command: 'RejectRuleChange', refusal: null, on },
    ];
  });
  const always = ['AdoptRules', 'ProposeRuleChange', 'ProposeParameterChange'] as const;
  return [...always.map((command) => ({ command, refusal: null })), ...onProposals];
}

function latestOf(state: RulebookState, id: string): RuleRow | null {
  return state.rows.reduce<RuleRow | null>(
    (latest, row) => (row.id === id && row.version > (latest?.version ?? 0) ? row : latest),
    null,
  );
}

function today({ at }: DecideContext): LocalDay {
  return localDayOf(at);
}

/** A row once adopted is never edited: the same id and version with another content is refused. */
function isKnown(state: RulebookState, row: RuleRow): boolean {
  const known = state.rows.find((other) => other.id === row.id && other.version === row.version);
  if (known === undefined) return false;
  if (!sameValue(known, row)) refuse('rule-row-edited', { details: { rule: row.id, version: row.version } });
  return true;
}

function without(state: RulebookState, proposalId: string): RulebookState['proposals'] {
  return Object.fromEntries(Object.entries(state.proposals).filter(([id]) => id !== proposalId));
}
