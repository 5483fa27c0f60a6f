import type { DecideContext } from '../kernel/stream.ts';
import type { StepEvent } from './events.ts';
import type { SteppedState } from './state.ts';

/** The part of a draft that steps need; the draft of every stream with steps fits it. */
export interface StepDraft {
  readonly state: SteppedState;
  readonly context: DecideContext;
  emit(event: StepEvent): void;
}
