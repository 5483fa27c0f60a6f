import type { CommandOf, EventOf, FreeText } from '../kernel/event.ts';
import { add, drop } from '../kernel/lists.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';

interface Conflict {
  readonly unit: string;
  readonly reason: FreeText;
  readonly document: string;
}

/**
 * 回避: a unit that is a party itself, is above one, or is the one complained of decides, verifies, calls back and closes
 * nothing; what it holds it hands on, or 治欠办 names another unit in its place (practice, "Who holds it").
 */
export type ConflictEvent = EventOf<'ConflictDeclared', Conflict> | EventOf<'ConflictWithdrawn', Conflict>;

export type ConflictCommand = CommandOf<'DeclareConflict', Conflict> | CommandOf<'WithdrawConflict', Conflict>;

/** A matter in which units may have to stand back. */
export interface ConflictState {
  readonly conflicts: readonly string[];
}

interface ConflictDraft {
  readonly state: ConflictState;
  readonly context: DecideContext;
  emit(event: ConflictEvent): void;
}

export function declareConflict(draft: ConflictDraft, command: Conflict): void {
  const { unit } = command;
  if (draft.context.organisation.unit(unit) === null) refuse('unit-unknown', { details: { unit } });
  if (draft.state.conflicts.includes(unit)) refuse('conflict-known');
  draft.emit({ type: 'ConflictDeclared', data: command });
}

export function withdrawConflict(draft: ConflictDraft, command: Conflict): void {
  if (!draft.state.conflicts.includes(command.unit)) refuse('conflict-unknown');
  draft.emit({ type: 'ConflictWithdrawn', data: command });
}

export function evolveConflicts({ conflicts }: ConflictState, { type, data }: ConflictEvent): ConflictState {
  return { conflicts: type === 'ConflictDeclared' ? add(conflicts, data.unit) : drop(conflicts, data.unit) };
}

/** Refuses what the sender's unit must leave to others. */
export function standsBack(state: ConflictState, { actor }: DecideContext): boolean {
  return actor.unit !== null && state.conflicts.includes(actor.unit);
}

/** A matter is not given to a unit that has to stand back. */
export function checkNoConflict({ conflicts }: ConflictState, unit: string): void {
  if (conflicts.includes(unit)) refuse('conflict-of-unit', { details: { unit } });
}
