import type { ActorRef, Decided, EventOf, Recorded } from './event.ts';
import type { DecideContext, StreamState } from './stream.ts';
import type { ActedOn } from './time-types.ts';

/**
 * Work in progress of one `decide`: each emitted event is folded at once, so that what follows sees it. `consequences`
 * are events a business event brings about by rule (clocks, grounds of a ladder), with its actor; they may have consequences
 * too.
 */
export interface Draft<S extends StreamState, E extends EventOf> {
  readonly state: S;
  readonly context: DecideContext;
  emit(event: E, actor?: string): void;
  decided(): readonly Decided<E>[];
  /** The same draft for an act of that day, done by persons whom the paper does not name: what it emits has that 发生日期. */
  onPaperOf(actedOn: ActedOn): Draft<S, E>;
}

/** Stands where an event names who acted and the paper does not say. */
export const ON_PAPER = 'paper:unknown';

export interface DraftParts<S extends StreamState, E extends EventOf> {
  evolve(state: S, event: Recorded<E>): S;
  consequences(draft: Draft<S, E>, event: Recorded<E>): void;
}

export function startDraft<S extends StreamState, E extends EventOf>(
  parts: DraftParts<S, E>,
  state: S,
  context: DecideContext,
): Draft<S, E> {
  const decided: Decided<E>[] = [];
  let current = state;
  let speaking: string | undefined;
  const draftIn = (acting: DecideContext, actedOn?: ActedOn): Draft<S, E> => {
    const day = actedOn === undefined ? {} : { actedOn };
    const draft: Draft<S, E> = {
      get state() {
        return current;
      },
      context: acting,
      emit(event, actor = speaking) {
        decided.push(actor === undefined ? { event, ...day } : { event, actor });
        const recorded = recordedBy(event, current.version + 1, { ...context, ...day }, actor);
        current = parts.evolve(current, recorded);
        const before = speaking;
        speaking = actor;
        parts.consequences(draft, recorded);
        speaking = before;
      },
      decided() {
        FOLDED.set(decided, current);
        return decided;
      },
      onPaperOf: (on) => draftIn({ ...context, actedOn: on, actor: { ...context.actor, id: ON_PAPER } }, on),
    };
    return draft;
  };
  return draftIn(context);
}

const FOLDED = new WeakMap<readonly Decided<EventOf>[], StreamState>();

/** The state that follows from what a draft decided, which it has folded already; null for decisions made otherwise. */
export function foldedBy(decided: readonly Decided<EventOf>[]): StreamState | null {
  return FOLDED.get(decided) ?? null;
}

/** The event as it will be read back; the handler stores exactly these fields. */
export function recordedBy<E extends EventOf>(
  event: E,
  version: number,
  context: Pick<DecideContext, 'at' | 'actor' | 'actedOn'>,
  actor?: string,
): Recorded<E> {
  return {
    ...event,
    version,
    occurredAt: context.at,
    by: actor === undefined ? actorRef(context) : { id: actor },
    ...(context.actedOn === undefined || actor !== undefined ? {} : { actedOn: context.actedOn }),
  };
}

function actorRef({ actor }: Pick<DecideContext, 'actor'>): ActorRef {
  return {
    id: actor.id,
    ...(actor.unit === null ? {} : { unit: actor.unit }),
    ...(actor.post === null ? {} : { post: actor.post }),
  };
}
