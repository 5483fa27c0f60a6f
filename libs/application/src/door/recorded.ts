import type { Actor, ActorRef, DecideContext, EventOf, FreeText, Recorded } from '@qingxin/domain';
import type { LoadedEvent } from '@qingxin/event-store';

/** What an event keeps beside its data. */
export interface EventMeta {
  readonly unit?: string;
  readonly post?: string;
  readonly actedOn?: string;
  readonly lateReason?: FreeText;
  readonly requestId?: string;
  /** Sender of the command, on events of another actor (a settled lapse). */
  readonly sentBy?: string;
  /** Other streams the decision read, with the versions it saw. */
  readonly facts?: Readonly<Record<string, { readonly stream: string; readonly version: number }>>;
  /** Versions of organisation, rulebook and calendar the decision saw. */
  readonly seen?: readonly number[];
}

/** An event as read back from the log, in the form `evolve` takes. */
export function recordedOf(event: LoadedEvent): Recorded<EventOf> {
  const meta = event.meta as EventMeta;
  const by: ActorRef = {
    id: event.actor,
    ...(meta.unit === undefined ? {} : { unit: meta.unit }),
    ...(meta.post === undefined ? {} : { post: meta.post }),
  };
  return {
    type: event.type,
    data: event.data,
    version: event.version,
    occurredAt: event.occurredAt,
    by,
    ...(meta.actedOn === undefined ? {} : { actedOn: meta.actedOn }),
  };
}

export interface MetaSource {
  readonly actor: Actor;
  readonly context: DecideContext;
  readonly requestId: string | undefined;
}

/** Meta of the sender's own events. */
export function senderMeta({ actor, context, requestId }: MetaSource): EventMeta {
  const facts = Object.entries(context.facts).map(
    ([name, { stream, version }]) => [name, { stream, version }] as const,
  );
  return {
    ...(actor.unit === null ? {} : { unit: actor.unit }),
    ...(actor.post === null ? {} : { post: actor.post }),
    ...(context.actedOn === undefined ? {} : { actedOn: context.actedOn }),
    ...(context.lateReason === undefined ? {} : { lateReason: context.lateReason }),
    ...(requestId === undefined ? {} : { requestId }),
    ...(facts.length === 0 ? {} : { facts: Object.fromEntries(facts) }),
    seen: [context.organisation.version, context.rules.version, context.calendar.version],
  };
}

/** Meta of events that the command brought about under another actor. */
export function otherMeta({ actor, context, requestId }: MetaSource): EventMeta {
  return {
    sentBy: actor.id,
    ...(requestId === undefined ? {} : { requestId }),
    seen: [context.organisation.version, context.rules.version, context.calendar.version],
  };
}
