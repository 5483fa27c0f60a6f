import { refuse } from '../kernel/refusal.ts';
import type { FreeText } from '../kernel/event.ts';
import type { TwoPersons } from '../matter/changes.ts';
import { localDayOf } from '../time/local-day.ts';
import type { StepDraft } from './draft.ts';
import { stepGraph } from './index.ts';
import { runsAlready } from './starts.ts';
import type { ActTaken, StepBook, StepState } from './state.ts';

interface Done {
  readonly step: StepState;
  readonly done: ActTaken;
}

/** The act of a step that the event of this version recorded, where it stands; null where there is none. */
export function actAt(steps: StepBook, version: number): Done | null {
  for (const step of Object.values(steps)) {
    const done = step.acts.find((each) => each.version === version);
    if (done !== undefined) return { step, done };
  }
  return null;
}

/**
 * 作废: the step goes back to where it stood before its last act; what the act said stays in the log. Earlier acts are
 * voided one by one from the last, so that nothing stands on an act that is gone. The stream sets its clocks right.
 */
export function voidAct(draft: StepDraft, { step, done }: Done, by: TwoPersons & { readonly reason: FreeText }): void {
  if (step.acts.at(-1) !== done) refuse('step-act-not-last');
  const { key: stepKey, kind, orderId } = step;
  const graph = stepGraph(kind) ?? refuse('step-unknown');
  if (step.at === null && runsAlready(graph, draft.state.steps, orderId))
    refuse('step-already-running', { details: { kind } });
  if (movedClock(draft, step, done)) refuse('step-act-paused-clock');
  const { act, outcome, version: voidedVersion } = done;
  draft.emit({
    type: 'StepActVoided',
    data: { stepKey, kind, act, outcome, voidedVersion, reopened: done.endedBy !== null, ...by },
  });
}

/** A pause cannot be taken back as if it had never been: what was counted meanwhile stands on it. */
function movedClock({ state }: StepDraft, { key }: StepState, { at }: ActTaken): boolean {
  const day = localDayOf(at);
  const pauses = Object.values(state.clocks).flatMap((clock) => (clock.key === key ? clock.pauses : []));
  return pauses.some(({ from, to }) => from === day || to === day);
}
