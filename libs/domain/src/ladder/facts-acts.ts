import { legalDay } from '../clocks/legal-time.ts';
import { refuse } from '../kernel/refusal.ts';
import type { MatterDraft } from '../matter/state.ts';
import { groundSubject, type ListedFact, RUNG_OF_FACT, type ListedFactState } from './facts.ts';
import { addGround, strikeGround } from './grounds.ts';
import { repeatsUntil } from './periods.ts';

/** A listed fact is a ground of its own and asks for its rung at once; a further one joins a rung that is under way. */
export function recordListedFact(draft: MatterDraft, command: ListedFact): void {
  const unit = draft.context.organisation.unit(command.unit) ?? refuse('unit-unknown');
  if (command.occurredOn > legalDay(draft.context)) refuse('fact-in-future');
  checkParticulars(draft, command);
  const known = Object.values(draft.state.listedFacts);
  if (known.some((other) => !other.voided && isSame(other, command))) refuse('listed-fact-known');
  const factId = `f${known.length + 1}`;
  draft.emit({ type: 'ListedFactRecorded', data: { factId, ...command } });
  const subject = groundSubject({ fact: command.fact, id: factId });
  const { at } = draft.context;
  addGround(draft, { unit: unit.id, kind: 'fact', subject, rung: RUNG_OF_FACT[command.fact], at });
}

function checkParticulars(draft: MatterDraft, { fact, regime, occurredOn, earlierOn }: ListedFact): void {
  if ((fact === 'regime-breach') !== (regime !== null)) refuse('regime-of-breach-only');
  if ((fact === 'repeat-arrears') !== (earlierOn !== null)) refuse('earlier-arrears-of-repeat-only');
  if (earlierOn === null) return;
  if (earlierOn >= occurredOn) refuse('earlier-arrears-not-earlier');
  const until = repeatsUntil(draft.context, earlierOn);
  if (occurredOn > until) refuse('arrears-no-repeat', { details: { until } });
}

function isSame(one: ListedFactState, other: ListedFact): boolean {
  return (['unit', 'fact', 'occurredOn', 'regime'] as const).every((name) => one[name] === other[name]);
}

/** 作废 by two persons: what the ladder built on the fact falls, visibly. */
export function liftListedFact(draft: MatterDraft, fact: ListedFactState): void {
  strikeGround(draft, groundSubject(fact), 'entry-voided');
}
