import { createHmac } from 'node:crypto';
import { DeliveryFailed, MessageRefused } from './messenger.ts';
import { retryAfterSeconds } from './retry-after.ts';

export interface SignedPostTo {
  readonly url: string;
  /** Each signs; a receiver takes the message if it knows one of them. */
  readonly secrets: readonly Uint8Array[];
  /** Milliseconds of the machine's clock, which the receiver compares with its own. */
  readonly now?: () => number;
  readonly patienceMs?: number;
}

/** Shorter than the lease of the outbox, so that no second sender begins meanwhile. */
const PATIENCE_MS = 15_000;

/**
 * Signs and posts as Standard Webhooks 1.0 says: headers `webhook-id`, `webhook-timestamp` (Unix seconds) and `webhook-signature`
 * (`v1,` and the base64 HMAC-SHA256 of `id.timestamp.body`, one per secret, by spaces). 2xx is taken, 410 refused for good,
 * anything else tried again, not before the moment that a 429 or 503 names; nobody is followed to another address.
 */
export function signedPost({ url, secrets, now = Date.now, patienceMs = PATIENCE_MS }: SignedPostTo) {
  return async (id: string, content: object): Promise<void> => {
    const body = JSON.stringify(content);
    const timestamp = Math.floor(now() / 1000);
    const { status, retryAfter } = await answerOf(url, patienceMs, {
      method: 'POST',
      redirect: 'manual',
      headers: {
        'content-type': 'application/json; charset=utf-8',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': secrets.map((key) => signatureOf(key, id, timestamp, body)).join(' '),
      },
      body,
    });
    if (status >= 200 && status < 300) return;
    if (status === 410) throw new MessageRefused('http-410', true);
    // What is broken on the other side is so for every message; what is refused (4xx) concerns this one, or its signature.
    throw new DeliveryFailed(`http-${status}`, status < 500, retryAfterSeconds(status, retryAfter, now()));
  };
}

/** @param timestamp Unix seconds */
export function signatureOf(key: Uint8Array, id: string, timestamp: number, body: string): string {
  return `v1,${createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64')}`;
}

/** What else the other side says is not read: it may repeat what it was sent. */
async function answerOf(url: string, patienceMs: number, request: RequestInit) {
  const signal = AbortSignal.timeout(patienceMs);
  try {
    const answer = await fetch(url, { ...request, signal });
    await answer.body?.cancel();
    return { status: answer.status, retryAfter: answer.headers.get('retry-after') };
  } catch (error) {
    throw new DeliveryFailed(signal.aborted ? 'no-answer' : networkCode(error));
  }
}

/** `ECONNREFUSED`, `CERT_HAS_EXPIRED` and the like, which `fetch` has in the cause of its error. */
function networkCode(error: unknown): string {
  const code = fieldOf(fieldOf(error, 'cause'), 'code');
  return typeof code === 'string' ? code : 'no-connection';
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
