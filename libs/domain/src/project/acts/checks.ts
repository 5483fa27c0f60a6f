import { legalDay } from '../../clocks/legal-time.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { DecideContext } from '../../kernel/stream.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import { ownerUnit, type ProjectState } from '../state.ts';

/** Facts of others become known after they happened, never before. */
export function notInFuture(context: DecideContext, day: LocalDay): void {
  if (day > legalDay(context)) refuse('project-fact-in-future', { details: { day } });
}

/** A unit of the district that is there today. */
export function checkUnit({ organisation }: DecideContext, unit: string): void {
  const known = organisation.unit(unit);
  if (known === null || known.outside || !known.active) refuse('unit-unknown', { details: { unit } });
}

/** Supervision and duty are not given to the unit that builds the project itself. */
export function checkNotOwner(state: ProjectState, unit: string): void {
  if (unit === ownerUnit(state)) refuse('supervision-by-owner', { details: { unit } });
}

/** Of whoever acts. */
export function ownUnit({ actor }: DecideContext): string {
  return actor.unit ?? refuse('unit-unknown', { details: { unit: null } });
}
