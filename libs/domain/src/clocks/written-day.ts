import type { FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { MatterDraft } from '../matter/state.ts';
import { putRight } from './put-right.ts';

export interface WrittenDay {
  /** As the rules that end on it name it, and the instance of the clock. */
  readonly field: string;
  readonly key: string;
  readonly to: LocalDay;
  readonly reason: FreeText;
}

/** A document's day that a second person put right: the clocks that run to it move (practice, "更正 and 作废"). */
export function moveWrittenDay(draft: MatterDraft, { field, key, to: written, reason }: WrittenDay): void {
  for (const clock of Object.values(draft.state.clocks)) {
    const { end } = draft.context.rules.row(clock.ruleId, clock.ruleVersion);
    if (clock.key === key && end.kind === 'dateField' && end.field === field)
      putRight(draft, clock, { written }, reason);
  }
}
