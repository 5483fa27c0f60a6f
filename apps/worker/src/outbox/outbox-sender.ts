import { type FeedSignal, Loop, ProjectionLease, type SqlExecutor } from '@qingxin/event-store';
import { NUMBER_OF_MATTER, type OutboxMessage, type OutsideSystems } from '@qingxin/application';
import { DeliveryFailed, MessageOutdated, MessageRefused, type Way } from './messenger.ts';
import type { Ways } from './ways.ts';

/** Attempts are marked before they are made: a crash in between may send twice, never silently not at all. */
const NEXT = {
  name: 'outbox_next',
  text: `UPDATE es.outbox o SET attempts = attempts + 1, last_attempt_at = clock_timestamp(),
      first_attempt_at = coalesce(first_attempt_at, clock_timestamp())
    WHERE id = (SELECT id FROM es.outbox
      WHERE sent_at IS NULL AND refused_at IS NULL AND set_aside_at IS NULL AND (not_before IS NULL OR not_before <= clock_timestamp())
        AND (last_attempt_at IS NULL
        OR last_attempt_at + least(3600, power(2, least(attempts, 12))) * interval '1 second' < clock_timestamp())
      ORDER BY created_at LIMIT 1)
    RETURNING o.id, o.recipient, o.kind, o.payload, o.taken_by AS "takenBy", o.attempts, ${NUMBER_OF_MATTER} AS number,
      extract(epoch FROM clock_timestamp() - o.created_at)::float8 AS "ageSeconds",
      (SELECT e.command_id FROM es.event e WHERE e.stream_id = o.stream_id AND e.event_id = o.event_id) AS "commandId",
      (SELECT e.meta ->> 'requestId' FROM es.event e WHERE e.stream_id = o.stream_id AND e.event_id = o.event_id) AS "requestId"`,
};
const TAKEN = {
  name: 'outbox_taken',
  text: 'UPDATE es.outbox SET sent_at = clock_timestamp(), last_error = NULL WHERE id = $1::uuid',
};
const TAKEN_BY = {
  name: 'outbox_taken_by',
  text: 'UPDATE es.outbox SET taken_by = taken_by || $2::text WHERE id = $1::uuid',
};
const FAILED = {
  name: 'outbox_failed',
  text: `UPDATE es.outbox SET last_error = $2::text, not_before = clock_timestamp() + $3::int * interval '1 second' WHERE id = $1::uuid`,
};
/** Nobody was asked: as if no attempt had been made, but for the moment before which there is no use in one. */
const PUT_OFF = {
  name: 'outbox_put_off',
  text: `UPDATE es.outbox SET attempts = attempts - 1, not_before = clock_timestamp() + $2::int * interval '1 second',
    last_attempt_at = NULL, first_attempt_at = CASE WHEN attempts > 1 THEN first_attempt_at END WHERE id = $1::uuid`,
};
const REFUSED = {
  name: 'outbox_refused',
  text: 'UPDATE es.outbox SET last_error = $2::text, refused_at = clock_timestamp() WHERE id = $1::uuid',
};

/** The software itself, because nobody can be told any more: as a person would have to. */
const OUTDATED = {
  name: 'outbox_outdated',
  text: `UPDATE es.outbox SET last_error = $2::text, set_aside_at = clock_timestamp(), set_aside_by = 'system:outbox',
    set_aside_for = 'no-longer-needed' WHERE id = $1::uuid AND set_aside_at IS NULL`,
};

interface NextMessage extends OutboxMessage {
  /** Names of the ways that have taken it already. */
  readonly takenBy: readonly string[];
  readonly attempts: number;
  /** Of the act that it tells of; null for one that no act wrote. */
  readonly commandId: string | null;
  readonly requestId: string | null;
}

/** One attempt in ids and codes: nothing of whom it is for, nor of what it says. */
export interface Tried {
  readonly message: string;
  readonly kind: string;
  /** Of the act that it tells of, and of the request that brought it. */
  readonly commandId?: string;
  readonly requestId?: string;
  readonly attempts: number;
  /** Why it was not taken; absent: it was. */
  readonly code?: string;
}

const LEASE = 'outbox';
const LEASE_MS = 60_000;

export interface OutboxSenderParts {
  readonly sql: SqlExecutor;
  readonly ways: Ways;
  /** Where it is written down that the other side of a way does not answer. */
  readonly outside?: Pick<OutsideSystems, 'failed' | 'answered' | 'held'>;
  readonly signal?: FeedSignal;
  /** Told after each attempt, for the log. */
  readonly onTried?: (tried: Tried) => void;
  readonly onError: (error: unknown) => void;
}

/** Sends what commands have put into the outbox, oldest first, with longer and longer waits after failures; what can never be delivered is set aside. */
export class OutboxSender {
  readonly #parts: OutboxSenderParts;
  readonly #lease: ProjectionLease;
  readonly #loop: Loop;
  #unlisten: (() => void) | undefined;

  constructor(parts: OutboxSenderParts) {
    this.#parts = parts;
    this.#lease = new ProjectionLease(parts.sql, LEASE, LEASE_MS);
    this.#loop = new Loop(() => this.sendNext(), parts.onError);
  }

  start(): void {
    this.#unlisten ??= this.#parts.signal?.listen(() => this.#loop.wake());
    this.#loop.start();
  }

  async stop(): Promise<void> {
    this.#unlisten?.();
    this.#unlisten = undefined;
    await this.#loop.stop();
    await this.#lease.release().catch(() => undefined);
  }

  /** One attempt at one message; 0 when none is due or another process sends. */
  async sendNext(): Promise<number> {
    if (!(await this.#lease.acquire())) return 0;
    const { sql, onTried } = this.#parts;
    const [message] = await sql<NextMessage>(NEXT);
    if (message === undefined) return 0;
    const errors = await this.#deliver(message);
    const error = errors.find((one) => !(one instanceof Held));
    if (errors.length > 0 && error === undefined) {
      await sql(PUT_OFF, [message.id, waitOf(errors)]);
      return 1;
    }
    const end = error === undefined ? TAKEN : endOf(errors);
    // As long as one way may still take it, it is tried on.
    if (end === TAKEN) await sql(TAKEN, [message.id]);
    else await sql(end, [message.id, codeOf(error), ...(end === FAILED ? [waitOf(errors)] : [])]);
    onTried?.(triedOf(message, error));
    return 1;
  }

  /** By every way that leads there and has not taken it yet; what went wrong. */
  async #deliver({ takenBy, ...message }: NextMessage): Promise<readonly unknown[]> {
    const { sql, ways, outside } = this.#parts;
    const held = await outside?.held();
    const leading = ways.ways.filter((way) => way.leadsTo(message));
    const errors: unknown[] = [];
    for (const way of leading.length === 0 ? [ways.otherwise] : leading) {
      if (takenBy.includes(way.name)) continue;
      const wait = way.outside === undefined ? undefined : held?.get(way.outside);
      if (wait !== undefined) {
        errors.push(new Held(wait));
        continue;
      }
      try {
        await way.deliver(message);
      } catch (error) {
        errors.push(error);
        await this.#note(way, error);
        continue;
      }
      // Whatever fails from here on is the database's, and the message is taken: it is never said to be refused.
      await sql(TAKEN_BY, [message.id, way.name]);
      await this.#note(way);
    }
    return errors;
  }

  /** A refusal of the message is an answer; what went wrong before the other side was asked says nothing of it. */
  async #note({ outside: system }: Way, error?: unknown): Promise<void> {
    const { outside } = this.#parts;
    if (system === undefined || outside === undefined) return;
    if (error instanceof DeliveryFailed && (!error.answered || error.waitSeconds !== null)) {
      await outside.failed(system, error.code, error.waitSeconds);
    } else if (error === undefined || isAnswer(error)) await outside.answered(system);
  }
}

function triedOf({ id, kind, commandId, requestId, attempts }: NextMessage, error: unknown): Tried {
  return {
    ...{ message: id, kind, attempts },
    ...(commandId === null ? {} : { commandId }),
    ...(requestId === null ? {} : { requestId }),
    ...(error === undefined ? {} : { code: codeOf(error) }),
  };
}

function isAnswer(error: unknown): boolean {
  return (error instanceof MessageRefused || error instanceof DeliveryFailed) && error.answered;
}

/** The other side wants to be left alone for so many seconds, and is. */
class Held extends DeliveryFailed {
  constructor(seconds: number) {
    super('held', false, seconds);
  }
}

/** Until the first of them may be asked again; null where one of them did not say, and the usual wait goes for all. */
function waitOf(errors: readonly unknown[]): number | null {
  const waits = errors.flatMap((error) => {
    if (error instanceof MessageRefused) return [];
    return [error instanceof DeliveryFailed ? error.waitSeconds : null];
  });
  return waits.includes(null) ? null : Math.min(...(waits as readonly number[]));
}

function endOf(errors: readonly unknown[]): typeof FAILED {
  if (errors.some((error) => error instanceof MessageOutdated)) return OUTDATED;
  return errors.every((error) => error instanceof MessageRefused) ? REFUSED : FAILED;
}

/** Codes only: what a gateway says may repeat a number or a name. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unexpected';
}
