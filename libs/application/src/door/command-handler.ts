import { setTimeout } from 'node:timers/promises';
import {
  type Actor,
  type Instant,
  type MatterState,
  refuse,
  rootTimes,
  RuleViolation,
  type StreamState,
} from '@qingxin/domain';
import { AlreadyClaimed, KeyedQueue, SubjectErased, SubjectKeyTaken } from '@qingxin/event-store';
import type { AccessPolicy } from '../policy/access-policy.ts';
import { type VersionCount, versionCount } from '../policy/discretion.ts';
import type { ReferenceBook, References } from '../reference/reference-book.ts';
import { standingOf } from '../reference/standing.ts';
import { answerTold, type Done } from './answer.ts';
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

type NumberTaken = NonNullable<DoorAtWork['numberTaken']>;

/** What a command would make of a stream. */
export interface Foreseen {
  readonly before: StreamState;
  readonly after: StreamState;
  /** Whoever asks, with today's rights. */
  readonly actor: Actor;
  readonly at: Instant;
  readonly references: References;
}

type Attempt = Done | 'again';

/**
 * Decided at once, then again at most three times. The queue keeps callers of this process apart; another process may be
 * first, and a wait of uneven length lets one of the two through.
 */
const PAUSES_MS = [0, 5, 20, 80];

/** The one door: people, timers, imports and department systems all enter through `handle` (architecture, "A command"). */
export class CommandHandler {
  readonly #parts: DoorParts;
  readonly #queue = new KeyedQueue();

  constructor(parts: DoorParts) {
    this.#parts = parts;
  }

  /**
   * @throws RuleViolation for every expected refusal: `not-found`, `not-permitted`, `version-conflict`, `stream-busy`,
   *   `idempotency-key-reused`, `already-claimed`, `slip-claimed-elsewhere`, `file-imported`, `slip-in-another-file`, `paper-number-known`, or a code of the stream; InvalidRequest for a malformed request
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
          if (outcome !== 'again') return answerTold(outcome);
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

  /**
   * What a command would do now, decided as `handle` decides; nothing is written and no number is taken.
   *
   * @throws as `handle`, but for what only an append finds out
   */
  async foresee(envelope: CommandEnvelope, asking: Actor): Promise<Foreseen> {
    const received = this.#parts.reception.receive(envelope, asking);
    const opened = await this.#parts.log.journal.open(envelope.stream);
    const { decision, request, at, references } = await this.#decide(opened, received, null);
    const { actor } = request;
    const source = { actor, context: decision.context, requestId: envelope.requestId };
    const after = this.#parts.log.journal.foreseen(opened, decision.decided, source);
    return { before: opened.state, after, actor, at, references };
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
      return outcome === 'again' || outcome.recorded.length === 0 ? null : answerTold(outcome);
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
      return this.#firstDone(received, opened, { ...opened.duplicate, sameSender });
    }
    return this.#decideOn(opened, received, numberTaken);
  }

  async #decideOn(opened: Opened, received: Request, numberTaken: NumberTaken): Promise<Attempt> {
    const { decision, request, past } = await this.#decide(opened, received, numberTaken);
    return decision.decided.length === 0
      ? { ...nothingHappened(received.envelope, opened), actor: request.actor, past }
      : this.#record(request, opened, decision, past);
  }

  async #decide(opened: Opened, received: Request, numberTaken: DoorAtWork['numberTaken']) {
    const { envelope } = received;
    const { journal, references: book } = this.#parts.log;
    const at = this.#businessTime(opened);
    const references = await book.asSeen(opened.referenceHeads, at);
    const actor = standingOf(received.actor, references.organisation);
    const { entry } = received;
    const { state } = opened;
    const past = await journal.delicatePast(opened);
    const count = versionCount(actor, state, past);
    const payload = entry.meansVersion === true ? withVersionMeant(received.payload, count) : received.payload;
    const verdict = this.#parts.policy.judge({ actor, entry, payload, state, organisation: references.organisation });
    if (verdict !== 'permitted') return refuse(verdict);
    if (envelope.expectedVersion !== undefined && envelope.expectedVersion !== count.told(state.version)) {
      return refuse('version-conflict', { details: { version: count.told(state.version) } });
    }
    const handle = this.handle.bind(this);
    const door = { journal, handle, at, numberTaken };
    const request = { ...received, actor, payload };
    const decision = await this.#parts.deliberation.decide(request, opened, references, door);
    return { decision, request, past, at, references };
  }

  /** Never earlier than the stream's last event, so that a stream's business time is monotone (architecture, "Streams"). */
  #businessTime({ offsetMs, lastOccurredAt }: Opened): Instant {
    const now = this.#parts.surroundings.clock.now(offsetMs);
    return lastOccurredAt !== null && lastOccurredAt > now ? lastOccurredAt : now;
  }

  async #record(
    request: Request,
    opened: Opened,
    { decided, context, rows }: Decision,
    past: Done['past'],
  ): Promise<Attempt> {
    const { envelope, actor, fingerprint } = request;
    const { commandId, stream, requestId } = envelope;
    try {
      const source = { actor, context, requestId };
      const entry = { opened, commandId, fingerprint, decided, source, rows };
      const { result, after, events: recorded } = await this.#parts.log.journal.append(entry);
      if (result.kind === 'duplicate') {
        return this.#firstDone(request, opened, { ...result, sameSender: result.sameRequest && result.sameActor });
      }
      if (result.kind === 'conflict')
        return envelope.expectedVersion === undefined ? 'again' : refuse('version-conflict');
      const events = recorded.map((event) => event.type);
      this.#parts.surroundings.hooks.committed({ stream, version: result.version, events, actor: actor.id });
      this.#keepState(opened, result.version, after, context.at);
      const { version } = result;
      return { commandId, stream, version, recorded, actor, state: after, past: [...past, ...recorded] };
    } catch (error) {
      if (error instanceof SubjectKeyTaken) return 'again';
      throw error;
    }
  }

  /** The same actor with the same request gets the first answer; anybody and anything else is told the id is taken. */
  async #firstDone({ envelope, actor: sender }: Request, opened: Opened, processed: Processed): Promise<Done> {
    if (!processed.sameSender) return refuse('idempotency-key-reused');
    const { journal, references: book } = this.#parts.log;
    const recorded = await journal.eventsOf(processed);
    const { organisation } = await book.asSeen(opened.referenceHeads, this.#businessTime(opened));
    const { commandId, stream } = envelope;
    return {
      commandId,
      stream,
      version: processed.lastVersion,
      recorded,
      actor: standingOf(sender, organisation),
      state: opened.state,
      past: await journal.delicatePast(opened),
    };
  }

  /** Not waited for: the command stands whether or not its state was kept, and the next one folds the events. */
  #keepState(opened: Opened, version: number, after: Opened['state'], at: Instant): void {
    this.#parts.log.journal.keepState(opened, version, after, at).catch((error: unknown) => {
      this.#parts.surroundings.hooks.stateNotKept(opened.stream, error);
    });
  }
}

const CLAIM_CODES: Readonly<Record<string, string>> = {
  'bank-slip': 'slip-claimed-elsewhere',
  'import-file': 'file-imported',
  'import-slip': 'slip-in-another-file',
  'paper-number': 'paper-number-known',
};

function alreadyClaimed({ kind }: AlreadyClaimed): RuleViolation {
  return new RuleViolation(CLAIM_CODES[kind] ?? 'already-claimed', { details: { kind } });
}

/** Not an outage, after which the command may stand, nor another's command under this id, whose number it is. */
function endsTheCommand(error: unknown): boolean {
  return error instanceof RuleViolation && error.code !== 'idempotency-key-reused';
}

/** Commands decided from memory are none that take numbers. */
const takesNone: NumberTaken = () => undefined;

function withVersionMeant(payload: Request['payload'], count: VersionCount): Request['payload'] {
  return { ...payload, version: count.meant(Number(payload['version'])) };
}

function nothingHappened(
  { commandId, stream, type }: CommandEnvelope,
  { state }: Opened,
): Omit<Done, 'actor' | 'past'> {
  const answer = { commandId, stream, version: state.version, recorded: [], state };
  if (type !== 'LapseClocks') return answer;
  const next = rootTimes(state as MatterState).find((act) => act.kind === 'lapse');
  return { ...answer, notYet: { dueAt: next?.at ?? null } };
}
