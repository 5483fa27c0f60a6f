import { checkActedOn } from '../clocks/legal-time.ts';
import { type Draft, type DraftParts, startDraft } from '../kernel/draft.ts';
import type { CommandOf, EventOf } from '../kernel/event.ts';
import type { Guard } from '../kernel/guards.ts';
import { refuse } from '../kernel/refusal.ts';
import type { AllowedCommand, DecideContext, StreamType } from '../kernel/stream.ts';
import type { StreamKind } from '../rules/rule.ts';
import { type Duty, reconcileTasks, type TaskKind } from '../tasks/duties.ts';
import { actOnMatter, isMatterCommand } from './acts.ts';
import { matterAllowed } from './allowed.ts';
import type { MatterCommand } from './commands.ts';
import { settle } from './consequences.ts';
import type { MatterEvent, MatterState } from './state.ts';
import type { Succession } from './succession.ts';

type Acts<S extends MatterState, C extends CommandOf, E extends EventOf> = {
  readonly [T in C['type']]: (draft: Draft<S, E | MatterEvent>, data: Extract<C, { readonly type: T }>['data']) => void;
};

/** What tells one kind of record (a company, a project) from another; `C` and `E` are its own commands and facts. */
export interface RecordParts<S extends MatterState, C extends CommandOf, E extends EventOf> {
  readonly kind: StreamKind;
  readonly reducerVersion: number;
  initial(stream: string): S;
  readonly draft: DraftParts<S, E | MatterEvent>;
  /** The record is there. */
  readonly known: Guard<S>;
  readonly guards: Readonly<Record<C['type'], Guard<S>>>;
  readonly acts: Acts<S, C, E>;
  readonly taskKinds: Readonly<Record<string, TaskKind>>;
  duties(state: S, context: DecideContext): readonly Duty[];
  /** What of it changes hands with a unit, beside clocks and work; the fold uses the same. */
  readonly succession?: Succession<S>;
  /** What follows from the tasks once they are in line with what is owed. */
  readonly afterTasks?: (draft: Draft<S, E | MatterEvent>) => void;
  /** A command that is offered once for each thing it acts on. */
  readonly offersOf?: (command: string, state: S, context: DecideContext) => readonly AllowedCommand[] | null;
}

/** A record that somebody keeps, with its clocks, its work and its ladders (architecture, "A command"). */
export function recordStream<S extends MatterState, C extends CommandOf, E extends EventOf>(
  parts: RecordParts<S, C, E>,
): StreamType<S, C | MatterCommand, E | MatterEvent> {
  const guards = parts.guards as Readonly<Record<string, Guard<S>>>;
  const acts = parts.acts as unknown as Readonly<
    Record<string, (draft: Draft<S, E | MatterEvent>, data: object) => void>
  >;

  function perform(draft: Draft<S, E | MatterEvent>, command: C | MatterCommand): void {
    if (isMatterCommand(command)) {
      const code = parts.known(draft.state, draft.context);
      if (code !== null) refuse(code);
      actOnMatter(draft, command, parts.taskKinds, null, parts.succession);
      return;
    }
    const code = guards[command.type]?.(draft.state, draft.context) ?? null;
    if (code !== null) refuse(code);
    acts[command.type]?.(draft, command.data);
  }

  return {
    kind: parts.kind,
    reducerVersion: parts.reducerVersion,
    initial: (stream) => parts.initial(stream),
    evolve: (state, event) => parts.draft.evolve(state, event),
    decide(state, command, context) {
      const draft = startDraft(parts.draft, state, context);
      checkActedOn(context, null);
      settle(draft);
      perform(draft, command);
      const happened = new Set(draft.decided().map(({ event }) => event.type));
      const duties = parts.duties(draft.state, context);
      for (const event of reconcileTasks(draft.state.tasks, duties, parts.taskKinds, happened)) draft.emit(event);
      parts.afterTasks?.(draft);
      return draft.decided();
    },
    allowed(state, context) {
      const draft = startDraft(parts.draft, state, context);
      settle(draft);
      const offers = Object.entries(guards).flatMap(([command, guard]): readonly AllowedCommand[] => {
        const refusal = guard(draft.state, context);
        const each = refusal === null ? (parts.offersOf?.(command, draft.state, context) ?? null) : null;
        return each ?? [{ command, refusal }];
      });
      const there = parts.known(draft.state, context) === null;
      return there ? [...offers, ...matterAllowed(draft.state, context, null, parts.taskKinds)] : offers;
    },
  };
}
