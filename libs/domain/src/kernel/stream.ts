import type { OrganisationView } from '../organisation/view.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { StreamKind } from '../rules/rule.ts';
import type { WorkingCalendar } from '../time/types.ts';
import type { Actor } from './actor.ts';
import type { CommandOf, Decided, EventOf, Recorded, FreeText } from './event.ts';
import type { ActedOn, Instant } from './time-types.ts';

/** A fact of another stream, read by the handler at a version that the event keeps. */
export interface ForeignFact {
  readonly stream: string;
  readonly version: number;
  readonly fact: object;
}

export interface DecideContext {
  /** Business time at the door, already raised to the stream's last value. */
  readonly at: Instant;
  /** 发生日期; absent = now. */
  readonly actedOn?: ActedOn;
  readonly lateReason?: FreeText;
  readonly actor: Actor;
  readonly rules: Rulebook;
  readonly calendar: WorkingCalendar;
  readonly organisation: OrganisationView;
  /** By the name the command's act asks for. */
  readonly facts: Readonly<Record<string, ForeignFact>>;
}

/** What every state carries so that handler and projections need not know the stream. */
export interface StreamState {
  readonly version: number;
}

/** One kind of stream: pure functions over plain data (architecture, "Streams"). */
export interface StreamType<S extends StreamState, C extends CommandOf, E extends EventOf> {
  readonly kind: StreamKind;
  /** Raised whenever `evolve` or the state's shape changes: kept states of another number are dropped. */
  readonly reducerVersion: number;
  initial(stream: string): S;
  evolve(state: S, event: Recorded<E>): S;
  /** Throws RuleViolation; no events = nothing happened and nothing is recorded. */
  decide(state: S, command: C, context: DecideContext): readonly Decided<E>[];
  /** Each command of this stream with its refusal code, or null when it would not be refused by the state. */
  allowed(state: S, context: DecideContext): readonly AllowedCommand[];
}

export interface AllowedCommand {
  readonly command: string;
  /** null = offered. */
  readonly refusal: string | null;
  readonly article?: string;
  /** What the command acts on (task, hand-off, order, step …), when there is more than one. */
  readonly on?: string;
  /** Chinese name of that, where it has one. */
  readonly label?: string;
}
