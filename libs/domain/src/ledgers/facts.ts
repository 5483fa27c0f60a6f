import { factDay } from '../clocks/legal-time.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { StepEvent } from '../steps/events.ts';

type Facts = readonly Recorded<EventOf>[];

/** Events of one type, with the data of that type. */
export function factsOf<E extends EventOf>(events: Facts, type: E['type']): readonly Recorded<E>[] {
  return events.filter((event): event is Recorded<E> => event.type === type);
}

/** Legal day of the last fact of a type that fits; null where there is none. */
export function lastDay<E extends EventOf>(
  events: Facts,
  type: E['type'],
  fits: (data: E['data']) => boolean = () => true,
): LocalDay | null {
  const last = factsOf<E>(events, type).findLast(({ data }) => fits(data));
  return last === undefined ? null : factDay(last);
}

type Acted = Extract<StepEvent, { readonly type: 'StepActed' }>;

/** The acts of a step that stand; what was voided is seen in the history alone. */
export function actsOf(events: Facts, stepKey: string): readonly Recorded<Acted>[] {
  const voided = factsOf<Extract<StepEvent, { readonly type: 'StepActVoided' }>>(events, 'StepActVoided');
  const gone = new Set(voided.map(({ data }) => data.voidedVersion));
  return factsOf<Acted>(events, 'StepActed').filter(
    ({ data, version }) => data.stepKey === stepKey && !gone.has(version),
  );
}
