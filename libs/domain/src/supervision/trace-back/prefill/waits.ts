import type { CaseState } from '../../../arrears-case/state.ts';
import { waitSpans } from '../../../arrears-case/waits.ts';
import type { ComplaintState } from '../../../complaint/state.ts';
import type { MatterState } from '../../../matter/state.ts';
import { localDayOf } from '../../../time/local-day.ts';
import type { TraceWait } from '../events.ts';
import { dayOf } from './reading.ts';

/** What `unit` was waiting for in a complaint. */
export function waitsInComplaint(state: ComplaintState, unit: string): readonly TraceWait[] {
  const handOffs = Object.values(state.handOffs).flatMap(({ id, fromUnit, toUnit, sentOn, endedOn }): TraceWait[] =>
    fromUnit === unit
      ? [{ for: 'hand-off', unit: toUnit, subject: id, from: localDayOf(sentOn), until: dayOf(endedOn) }]
      : [],
  );
  return [...handOffs, ...extensions(state, unit)];
}

/** The same in a case: acts of others in the steps it asked for, and, where it leads, what was pushed to others. */
export function waitsInCase(state: CaseState, unit: string): readonly TraceWait[] {
  const asked = waitSpans(state).flatMap((wait): TraceWait[] => {
    const { key, act, unit: other, by, from, until } = wait;
    if (other === unit || (by ?? state.lead) !== unit) return [];
    const what =
      act === null ? ({ for: 'push', subject: key } as const) : ({ for: 'step', subject: `${key}/${act}` } as const);
    return [{ ...what, unit: other, from: localDayOf(from), until: dayOf(until) }];
  });
  return [...asked, ...extensions(state, unit)];
}

/** Asked for and not decided; one that was granted says on which day. */
function extensions({ clocks }: MatterState, unit: string): readonly TraceWait[] {
  return Object.values(clocks).flatMap((clock): readonly TraceWait[] => {
    if (clock.unit !== unit) return [];
    const asked = { for: 'extension', unit: clock.grantor, subject: clock.id, from: null } as const;
    const granted = clock.extensions.map(({ decidedOn }) => ({ ...asked, until: decidedOn }));
    return clock.extensionRequest === null ? granted : [...granted, { ...asked, until: null }];
  });
}
