import type { CommandOf, EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import { sameValue } from '../kernel/same-value.ts';
import type { StreamState, StreamType } from '../kernel/stream.ts';
import type { RuleRow } from '../rules/rule.ts';

export type RulebookEvent =
  | EventOf<'RuleAdopted', { readonly row: RuleRow; readonly release: string }>
  | EventOf<'RuleChangeProposed', { readonly proposalId: string; readonly row: RuleRow; readonly reason: string }>
  | EventOf<'RuleChanged', { readonly proposalId: string; readonly row: RuleRow; readonly approvedBy: string }>
  | EventOf<'RuleChangeRejected', { readonly proposalId: string; readonly reason: string }>;

export type RulebookCommand =
  /** The rows shipped with a release; known rows are passed over, a changed one is refused. */
  | CommandOf<'AdoptRules', { readonly release: string; readonly rows: readonly RuleRow[] }>
  | CommandOf<'ProposeRuleChange', { readonly proposalId: string; readonly row: RuleRow; readonly reason: string }>
  | CommandOf<'ApproveRuleChange', { readonly proposalId: string }>
  | CommandOf<'RejectRuleChange', { readonly proposalId: string; readonly reason: string }>;

export interface RulebookState extends StreamState {
  readonly rows: readonly RuleRow[];
  readonly proposals: Readonly<Record<string, { readonly row: RuleRow; readonly by: string }>>;
}

export const rulebookStream: StreamType<RulebookState, RulebookCommand, RulebookEvent> = {
  kind: 'rulebook',
  reducerVersion: 1,
  initial: () => ({ version: 0, rows: [], proposals: {} }),
  evolve(state, event) {
    const { version } = event;
    switch (event.type) {
      case 'RuleAdopted':
        return { ...state, version, rows: [...state.rows, event.data.row] };
      case 'RuleChangeProposed': {
        const { proposalId, row } = event.data;
        return { ...state, version, proposals: { ...state.proposals, [proposalId]: { row, by: event.by.id } } };
      }
      case 'RuleChanged':
        return { version, rows: [...state.rows, event.data.row], proposals: without(state, event.data.proposalId) };
      case 'RuleChangeRejected':
        return { ...state, version, proposals: without(state, event.data.proposalId) };
      default:
        return event satisfies never;
    }
  },
  decide(state, command, context) {
    switch (command.type) {
      case 'AdoptRules': {
        const { release, rows } = command.data;
        return rows.flatMap((row) =>
          isKnown(state, row) ? [] : [{ event: { type: 'RuleAdopted', data: { row, release } } }],
        );
      }
      case 'ProposeRuleChange':
        if (state.proposals[command.data.proposalId] !== undefined) refuse('proposal-known');
        if (isKnown(state, command.data.row)) refuse('rule-version-known');
        return [{ event: { type: 'RuleChangeProposed', data: command.data } }];
      case 'ApproveRuleChange': {
        const { proposalId } = command.data;
        const proposal = state.proposals[proposalId] ?? refuse('proposal-unknown');
        if (proposal.by === context.actor.id) refuse('approver-is-requester');
        const { row } = proposal;
        return [{ event: { type: 'RuleChanged', data: { proposalId, row, approvedBy: context.actor.id } } }];
      }
      case 'RejectRuleChange':
        if (state.proposals[command.data.proposalId] === undefined) refuse('proposal-unknown');
        return [{ event: { type: 'RuleChangeRejected', data: command.data } }];
      default:
        return command satisfies never;
    }
  },
  allowed: () => [
    { command: 'AdoptRules', refusal: null },
    { command: 'ProposeRuleChange', refusal: null },
    { command: 'ApproveRuleChange', refusal: null },
    { command: 'RejectRuleChange', refusal: null },
  ],
};

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
