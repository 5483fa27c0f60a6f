import type { Actor, EventOf, Instant, Recorded, StreamState } from '@qingxin/domain';
import { isNewsFor, isTold, versionCount } from '../policy/discretion.ts';
import type { Answer } from './envelope.ts';

/** What became of a command, before it is said how much of it the sender is told. */
export interface Done {
  readonly commandId: string;
  readonly stream: string;
  readonly version: number;
  readonly recorded: readonly Recorded<EventOf>[];
  /** The sender with today's rights. */
  readonly actor: Actor;
  /** The stream's newest state. */
  readonly state: StreamState;
  /** Events before and with the command's, where some may be kept from somebody. */
  readonly past: readonly Recorded<EventOf>[];
  readonly notYet?: { readonly dueAt: Instant | null };
}

/** The sender learns of the events that he may know, under versions without gaps. */
export function answerTold({ commandId, stream, version, actor, state, past, ...done }: Done): Answer {
  const recorded = done.recorded.filter((event) => isTold(actor, state, event) && isNewsFor(actor, event));
  return {
    commandId,
    stream,
    version: versionCount(actor, state, past).told(version),
    events: recorded.map(({ type }) => type),
    recorded,
    ...(done.notYet === undefined ? {} : { notYet: done.notYet }),
  };
}
