import type { EventOf } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { RuleRow, StreamKind } from '../rules/rule.ts';
import { isLocalDay, localDayOf } from '../time/local-day.ts';

/** What a stream lends the clock engine: its named predicates and its named owners of duties. */
export interface ClockVocabulary<S> {
  readonly kind: StreamKind;
  readonly predicates: Readonly<Record<string, (state: S, event: EventOf, context: DecideContext) => boolean>>;
  /** Unit id that owes the act. */
  readonly owners: Readonly<Record<string, (state: S, event: EventOf, context: DecideContext) => string>>;
  /** By event type, the owners whose duty passes to another unit with it. */
  readonly handedOver: Readonly<Record<string, readonly string[]>>;
}

/** All predicates of a match hold for the event. */
export function holds<S>(
  vocabulary: ClockVocabulary<S>,
  names: readonly string[] | undefined,
  state: S,
  event: EventOf,
  context: DecideContext,
): boolean {
  return (names ?? []).every((name) => {
    const predicate = vocabulary.predicates[name] ?? refuse('rule-predicate-unknown', { details: { name } });
    return predicate(state, event, context);
  });
}

/** The instance the event names, for rules that run one clock per instance. */
export function keyOf(rule: RuleRow, event: EventOf): string | null {
  const key = rule.keyField === undefined ? null : fieldOf(event, rule.keyField);
  return typeof key === 'string' ? key : null;
}

export function fieldOf(event: EventOf, name: string): unknown {
  return (event.data as Readonly<Record<string, unknown>>)[name];
}

export function dayOf(value: string): LocalDay {
  return isLocalDay(value) ? value : localDayOf(value);
}
