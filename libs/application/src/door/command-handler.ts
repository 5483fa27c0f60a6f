import { setTimeout } from 'node:timers/promises';
import { type Actor, type Instant, type MatterState, refuse, rootTimes, RuleViolation } from '@qingxin/domain';
import { AlreadyClaimed, KeyedQueue, SubjectErased, SubjectKeyTaken } from '@qingxin/event-store';
import type { AccessPolicy } from '../policy/access-policy.ts';
import type { ReferenceBook } from '../reference/reference-book.ts';
import { standingOf } from '../reference/standing.ts';
import type { Decision, Deliberation, DoorAtWork } from './deliberation.ts';
import type { Answer, CommandEnvelope } from './envelope.ts';
import type { TakenNumber } from './number-desk.ts';
import type { BusinessClock, DoorHooks } from './ports.ts';
import type { Reception, Request } from './reception.ts';
import type { Opened, StreamJournal } from './stream-journal.ts';

export interface DoorParts {
  readonly reception: Reception;
  readonly policy: AccessPolicy;
  readonly log: { readonly journal: StreamJournal; readonly references: ReferenceBook };
  readonly deliberation: Deliberation;
  readonly surroundings: { readonly clock: BusinessClock; readonly hooks: DoorHooks };
}

/** A command that was processed before, seen by the load or by the append. */
interface Processed {
  readonly sameSender: boolean;
  readonly streamId: string;
  readonly firstVersion: number;
  readonly lastVersion: number;
}

type NumberTaken = DoorAtWork['numberTaken'];

type Attempt = { readonly answer: Answer } | 'again';

/**
 * Decided at once, then again at most three times. The queue keeps callers of this process apart; another process may be
 * first, and a wait of uneven length lets one of the two through.
 */
const PAUSES_MS = [0, 5, 20, 80];

/** The one door: people, timers, imports and department systems all enter through `handle` (design §1). */
export class CommandHandler {
  readonly #parts: DoorParts;
  readonly #queue = new KeyedQueue();

  constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  /**
   * @throws RuleViolation for every expected refusal: `not-found`, `not-permitted`, `version-conflict`, `stream-busy`,
   *   `idempotency-key-reused`, `already-claimed`, or a code of the stream; InvalidRequest for a malformed request
   */
  async handle(envelope: CommandEnvelope, actor: Actor): Promise<Answer> {
    const request = this.#parts.reception.receive(envelope, actor);
    return this.#queue.run(request.envelope.stream, async () => {
      const remembered = await this.#fromMemory(request);
      if (remembered !== null) return remembered;
      const numbers: TakenNumber[] = [];
      try {
        for (const pauseMs of PAUSES_MS) {
          if (pauseMs > 0) await setTimeout(Math.random() * pauseMs);
          const outcome = await this.#attempt(request, (number) => numbers.push(number));
          if (outcome !== 'again') return outcome.answer;
        }
      } catch (error) {
        const refusal = error instanceof AlreadyClaimed ? alreadyClaimed(error) : error;
        if (endsTheCommand(refusal)) await this.#giveUp(numbers, request);
        throw refusal;
      }
      // Whoever sends the command again finds its number still there.
      return refuse('stream-busy');
    });
  }

  /** The command came to nothing after it had taken a number. */
  async #giveUp(numbers: readonly TakenNumber[], request: Request): Promise<void> {
    const number = numbers.at(-1);
    if (number !== undefined) await this.#parts.deliberation.giveUp(number, request, this.handle.bind(this));
  }

  /**
   * One round trip instead of two: decided on what this process remembers, and appended only if nothing of that has
   * moved. Null: look at the log; so does every refusal, and a command that would take a number before it is certain.
   */
  async #fromMemory(received: Request): Promise<Answer | null> {
    if (received.entry.number !== undefined) return null;
    const opened = this.#parts.log.journal.recall(received.envelope.stream);
    if (opened === null) return null;
    try {
      const outcome = await this.#decideOn(opened, received, takesNone);
      return outcome === 'again' || outcome.answer.events.length === 0 ? null : outcome.answer;
    } catch (error) {
      // A person erased since then may be named by a command that was processed before.
      if ([RuleViolation, AlreadyClaimed, SubjectErased].some((expected) => error instanceof expected)) return null;
      throw error;
    }
  }

  async #attempt(received: Request, numberTaken: NumberTaken): Promise<Attempt> {
    const { envelope } = received;
    const opened = await this.#parts.log.journal.open(envelope.stream, envelope.commandId);
    if (opened.duplicate !== null) {
      const { actor, fingerprint } = opened.duplicate;
      const sameSender = actor === received.actor.id && fingerprint.equals(received.fingerprint);
      return { answer: await this.#firstAnswer(received, { ...opened.duplicate, sameSender }) };
    }
    return this.#decideOn(opened, received, numberTaken);
  }

  async #decideOn(opened: Opened, received: Request, numberTaken: NumberTaken): Promise<Attempt> {
    const { envelope } = received;
    const { journal, references: book } = this.#parts.log;
    const at = this.#businessTime(opened);
    const references = await book.asSeen(opened.referenceHeads, at);
    const request = { ...received, actor: standingOf(received.actor, references.organisation) };
    const { actor, entry, payload } = request;
    const { state } = opened;
    const verdict = this.#parts.policy.judge({ actor, entry, payload, state, organisation: references.organisation });
    if (verdict !== 'permitted') return refuse(verdict);
    if (envelope.expectedVersion !== undefined && envelope.expectedVersion !== state.version) {
      return refuse('version-conflict', { details: { version: state.version } });
    }
    const handle = this.handle.bind(this);
    const door = { journal, handle, at, numberTaken };
    const decision = await this.#parts.deliberation.decide(request, opened, references, door);
    return decision.decided.length === 0
      ? { answer: nothingHappened(envelope, opened) }
      : this.#record(request, opened, decision);
  }

  /** Never earlier than the stream's last event, so that a stream's business time is monotone (design §3). */
  #businessTime({ offsetMs, lastOccurredAt }: Opened): Instant {
    const now = this.#parts.surroundings.clock.now(offsetMs);
    return lastOccurredAt !== null && lastOccurredAt > now ? lastOccurredAt : now;
  }

  async #record(request: Request, opened: Opened, { decided, context, rows }: Decision): Promise<Attempt> {
    const { envelope, actor, fingerprint } = request;
    const { commandId, stream, requestId } = envelope;
    try {
      const source = { actor, context, requestId };
      const entry = { opened, commandId, fingerprint, decided, source, rows };
      const { result, after } = await this.#parts.log.journal.append(entry);
      if (result.kind === 'duplicate') {
        return {
          answer: await this.#firstAnswer(request, { ...result, sameSender: result.sameRequest && result.sameActor }),
        };
      }
      if (result.kind === 'conflict')
        return envelope.expectedVersion === undefined ? 'again' : refuse('version-conflict');
      const events = result.events.map((event) => event.type);
      this.#parts.surroundings.hooks.committed({ stream, version: result.version, events, actor: actor.id });
      this.#keepState(opened, result.version, after, context.at);
      return { answer: { commandId, stream, version: result.version, events } };
    } catch (error) {
      if (error instanceof SubjectKeyTaken) return 'again';
      throw error;
    }
  }

  /** The same actor with the same request gets the first answer; anybody and anything else is told the id is taken. */
  async #firstAnswer({ envelope }: Request, processed: Processed): Promise<Answer> {
    if (!processed.sameSender) return refuse('idempotency-key-reused');
    const events = await this.#parts.log.journal.eventTypes(processed);
    return { commandId: envelope.commandId, stream: envelope.stream, version: processed.lastVersion, events };
  }

  /** Not waited for: the command stands whether or not its state was kept, and the next one folds the events. */
  #keepState(opened: Opened, version: number, after: Opened['state'], at: Instant): void {
    this.#parts.log.journal.keepState(opened, version, after, at).catch((error: unknown) => {
      this.#parts.surroundings.hooks.stateNotKept(opened.stream, error);
    });
  }
}

function alreadyClaimed({ kind }: AlreadyClaimed): RuleViolation {
  return new RuleViolation('already-claimed', { details: { kind } });
}

/** Not an outage, after which the command may stand, nor another's command under this id, whose number it is. */
function endsTheCommand(error: unknown): boolean {
  return error instanceof RuleViolation && error.code !== 'idempotency-key-reused';
}

/** Commands decided from memory are none that take numbers. */
const takesNone: NumberTaken = () => undefined;

function nothingHappened({ commandId, stream, type }: CommandEnvelope, { state }: Opened): Answer {
  const answer = { commandId, stream, version: state.version, events: [] };
  if (type !== 'LapseClocks') return answer;
  const next = rootTimes(state as MatterState).find((act) => act.kind === 'lapse');
  return { ...answer, notYet: { dueAt: next?.at ?? null } };
}
