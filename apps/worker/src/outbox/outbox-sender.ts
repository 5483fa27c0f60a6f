import { type FeedSignal, Loop, ProjectionLease, type SqlExecutor } from '@qingxin/event-store';
import { MessageRefused, type Messenger, type OutboxMessage } from './messenger.ts';

/** Attempts are marked before they are made: a crash in between may send twice, never silently not at all. */
const NEXT = {
  name: 'outbox_next',
  text: `UPDATE es.outbox SET attempts = attempts + 1, last_attempt_at = clock_timestamp(),
      first_attempt_at = coalesce(first_attempt_at, clock_timestamp())
    WHERE id = (SELECT id FROM es.outbox
      WHERE sent_at IS NULL AND refused_at IS NULL AND set_aside_at IS NULL AND (last_attempt_at IS NULL
        OR last_attempt_at + least(3600, power(2, least(attempts, 12))) * interval '1 second' < clock_timestamp())
      ORDER BY created_at LIMIT 1)
    RETURNING id, recipient, kind, payload`,
};
const TAKEN = {
  name: 'outbox_taken',
  text: 'UPDATE es.outbox SET sent_at = clock_timestamp(), last_error = NULL WHERE id = $1::uuid',
};
const FAILED = { name: 'outbox_failed', text: 'UPDATE es.outbox SET last_error = $2::text WHERE id = $1::uuid' };
const REFUSED = {
  name: 'outbox_refused',
  text: 'UPDATE es.outbox SET last_error = $2::text, refused_at = clock_timestamp() WHERE id = $1::uuid',
};

const LEASE = 'outbox';
const LEASE_MS = 60_000;

export interface OutboxSenderParts {
  readonly sql: SqlExecutor;
  readonly messenger: Messenger;
  readonly signal?: FeedSignal;
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
    const { sql, messenger } = this.#parts;
    const [message] = await sql<OutboxMessage>(NEXT);
    if (message === undefined) return 0;
    try {
      await messenger.deliver(message);
      await sql(TAKEN, [message.id]);
    } catch (error) {
      await sql(error instanceof MessageRefused ? REFUSED : FAILED, [message.id, codeOf(error)]);
    }
    return 1;
  }
}

/** Codes only: what a gateway says may repeat a number or a name. */
function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unexpected';
}
