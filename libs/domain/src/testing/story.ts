import { expect } from '@jest/globals';
import type { Actor } from '../kernel/actor.ts';
import { recordedBy } from '../kernel/draft.ts';
import type { CommandOf, EventOf, Recorded } from '../kernel/event.ts';
import { RuleViolation } from '../kernel/refusal.ts';
import type { DecideContext, StreamState, StreamType } from '../kernel/stream.ts';
import type { ActedOn, Instant } from '../kernel/time-types.ts';
import type { OrganisationView } from '../organisation/view.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import type { WorkingCalendar } from '../time/types.ts';

/** The law and the district a story plays in. */
export interface Setting {
  readonly rules: Rulebook;
  readonly calendar: WorkingCalendar;
  readonly organisation: OrganisationView;
}

/** Who acts, when it reaches the door, and when it happened (发生日期). */
export interface Circumstances {
  readonly by?: Actor;
  readonly at?: Instant;
  readonly actedOn?: ActedOn;
  readonly lateReason?: string;
  /** Other streams as the handler would read them. */
  readonly facts?: DecideContext['facts'];
}

export interface Step<C extends CommandOf> extends Circumstances {
  readonly command: C;
}

/** What a workflow would command at `now`, first things first. */
export type DueSteps<S, C extends CommandOf> = (state: S, now: Instant) => readonly C[];

type Pattern<E extends EventOf> = E extends EventOf<infer T, infer D> ? readonly [T, Partial<D>?] : never;

interface Parts<S extends StreamState, C extends CommandOf, E extends EventOf> {
  readonly stream: StreamType<S, C, E>;
  readonly setting: Setting;
  readonly start: Instant;
  readonly actor: Actor;
  readonly workflow: Actor;
  readonly due: DueSteps<S, C>;
  readonly nextDue: (state: S) => Instant | null;
}

const MINUTE = 60_000;
const MOST_DUE_STEPS = 500;

/** given commands, when one more or a moment comes, then its events or its refusal. */
export class Story<S extends StreamState, C extends CommandOf, E extends EventOf> {
  readonly #parts: Parts<S, C, E>;
  readonly log: Recorded<E>[] = [];
  state: S;
  now: Instant;
  #last: readonly Recorded<E>[] = [];
  #refusal: RuleViolation | null = null;
  #calendar: WorkingCalendar;

  constructor(parts: Parts<S, C, E>, id: string) {
    this.#parts = parts;
    this.#calendar = parts.setting.calendar;
    this.state = parts.stream.initial(id);
    this.now = parts.start;
  }

  /** What had happened before; a refusal here is a mistake of the spec. */
  given(...steps: readonly Step<C>[]): this {
    for (const { command, ...circumstances } of steps) {
      this.when({ command, ...circumstances });
      if (this.#refusal !== null) throw this.#refusal;
    }
    return this;
  }

  when({ command, ...circumstances }: Step<C>): this {
    const context = this.contextOf(circumstances);
    this.now = context.at;
    this.#refusal = null;
    try {
      this.#last = this.append(this.#parts.stream.decide(this.state, command, context), context);
    } catch (error) {
      if (!(error instanceof RuleViolation)) throw error;
      this.#last = [];
      this.#refusal = error;
    }
    return this;
  }

  /** From here on days are counted by this calendar: a notice has come in. */
  underCalendar(calendar: WorkingCalendar): this {
    this.#calendar = calendar;
    return this;
  }

  /** Time passes and the workflows keep up: everything due is commanded on its instant. */
  whenTimeReaches(instant: Instant): this {
    const before = this.log.length;
    for (let due = this.#parts.nextDue(this.state); due !== null && due <= instant;) {
      const known = this.log.length;
      this.catchUp(due > this.now ? due : this.now);
      due = this.log.length === known ? null : this.#parts.nextDue(this.state);
    }
    if (instant > this.now) this.now = instant;
    this.#last = this.log.slice(before);
    return this;
  }

  /** The workflows were away; at `instant` they find everything that fell due meanwhile. */
  whenOutageEndsAt(instant: Instant): this {
    const before = this.log.length;
    this.catchUp(instant);
    this.#last = this.log.slice(before);
    return this;
  }

  private catchUp(now: Instant): void {
    for (let round = 0; round < MOST_DUE_STEPS; round += 1) {
      const known = this.log.length;
      for (const command of this.#parts.due(this.state, now)) {
        this.given({ command, at: now, by: this.#parts.workflow });
      }
      if (this.log.length === known) return;
    }
    throw new Error('time never comes to rest');
  }

  /** Exactly these facts, in this order; clocks, tasks and rungs are compared where a pattern names their type. */
  then(...expected: readonly Pattern<E>[]): this {
    if (this.#refusal !== null) throw this.#refusal;
    const named = new Set<string>(expected.map(([type]) => type));
    const seen = this.#last.filter(({ type }) => named.has(type) || !isMechanical(type));
    expect(seen.map(({ type }) => type)).toEqual(expected.map(([type]) => type));
    expected.forEach(([, data], index) => expect(seen[index]?.data).toMatchObject(data ?? {}));
    return this;
  }

  thenNothing(): this {
    if (this.#refusal !== null) throw this.#refusal;
    expect(this.#last.map(({ type }) => type)).toEqual([]);
    return this;
  }

  thenRefused(code: string, article?: string): this {
    expect(this.#refusal?.code ?? this.#last.map(({ type }) => type)).toBe(code);
    if (article !== undefined) expect(this.#refusal?.article).toContain(article);
    return this;
  }

  /** None of these types is among what happened last. */
  thenNo(...types: readonly E['type'][]): this {
    expect(this.#last.map(({ type }) => type).filter((type) => types.includes(type))).toEqual([]);
    return this;
  }

  /** Looks at the state and goes on. */
  and(look: (state: S) => void): this {
    look(this.state);
    return this;
  }

  get happened(): readonly Recorded<E>[] {
    return this.#last;
  }

  get refused(): string | null {
    return this.#refusal?.code ?? null;
  }

  get refusedWith(): RuleViolation['details'] | null {
    return this.#refusal?.details ?? null;
  }

  contextOf({ by, at, actedOn, lateReason, facts = {} }: Circumstances = {}): DecideContext {
    return {
      ...this.#parts.setting,
      calendar: this.#calendar,
      at: at ?? new Date(Date.parse(this.now) + MINUTE).toISOString(),
      actor: by ?? this.#parts.actor,
      facts,
      ...(actedOn === undefined ? {} : { actedOn }),
      ...(lateReason === undefined ? {} : { lateReason }),
    };
  }

  private append(decided: ReturnType<StreamType<S, C, E>['decide']>, context: DecideContext): Recorded<E>[] {
    const happened = decided.map(({ event, actor, actedOn }) => {
      const told = actedOn === undefined ? context : { ...context, actedOn };
      const recorded = stored(recordedBy(event, this.state.version + 1, told, actor));
      this.state = this.#parts.stream.evolve(this.state, recorded);
      this.log.push(recorded);
      return recorded;
    });
    this.state = stored(this.state);
    return happened;
  }
}

/** As it comes back from the log: JSON and nothing else. */
function stored<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}

const MECHANICAL = /^(Clock|Task|Lapse|Ladder|Ground|Rung|Reminder)/;

function isMechanical(type: string): boolean {
  return MECHANICAL.test(type);
}
