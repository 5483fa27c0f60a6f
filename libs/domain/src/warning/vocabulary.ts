import { fieldOf } from '../clocks/vocabulary.ts';
import type { EventOf } from '../kernel/event.ts';
import type { WarnedState } from './state.ts';

/** The unit to which the warning of the event went. */
export function warnedUnit({ warnings }: WarnedState, event: EventOf): string {
  return warnings[String(fieldOf(event, 'warningId'))]?.unit ?? '';
}
