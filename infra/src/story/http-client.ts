import type { EventOf, Instant, Recorded } from '@qingxin/domain';
import type { StoryAnswer, StoryCommand } from './world.ts';

interface Problem {
  readonly code: string;
  readonly title: string;
}

interface TimelinePage {
  readonly entries: readonly {
    readonly version: number;
    readonly type: string;
    readonly actor: string;
    readonly unit: string | null;
    readonly post: string | null;
    readonly occurredAt: Instant;
    readonly actedOn: string | null;
    readonly data: object;
  }[];
  readonly nextAfterVersion: number | null;
}

export interface ClockMove {
  readonly now: Instant;
  readonly stops: readonly Instant[];
  readonly arrived: boolean;
  readonly behind: readonly string[];
}

const PAGE = 1000;
/** A move over many stops takes as long as the worker needs for each. */
const PATIENCE_MS = 300_000;

/** Commands that open a stream whose id follows from theirs. */
const OPENED_AT: Readonly<Record<string, string>> = {
  RegisterComplaint: '/api/v1/complaints',
  RegisterCompany: '/api/v1/companies',
  RequestRecount: '/api/v1/recounts',
};

/** The product's HTTP interface as the demo persons use it: signed in, one session each. */
export class HttpClient {
  readonly #url: string;
  readonly #password: string;
  readonly #sessions = new Map<string, Promise<string>>();

  constructor(url: string, password: string) {
    this.#url = url;
    this.#password = password;
  }

  /** @throws when the answer is neither a success nor a typed refusal */
  async send({ stream, type, payload, account, commandId, actedOn, lateReason }: StoryCommand): Promise<StoryAnswer> {
    const path = OPENED_AT[type] ?? `${addressOf(stream)}/${kebab(type)}`;
    const body = {
      ...payload,
      ...(actedOn === undefined ? {} : { actedOn }),
      ...(lateReason === undefined ? {} : { lateReason }),
    };
    const answer = await this.#call(account, 'POST', path, { body, commandId });
    if (answer.ok) return { kind: 'done', events: ((await answer.json()) as { events: string[] }).events };
    const { code, title } = (await answer.json()) as Problem;
    if (answer.status >= 500) throw new Error(`${path}：${answer.status} ${code} ${title}`);
    return { kind: 'refused', code, sentence: title };
  }

  /** Sends a command to an address and answers what the service says of it: number, receipt, names of the streams it made. */
  async post(account: string, path: string, body: object): Promise<unknown> {
    const answer = await this.#call(account, 'POST', path, { body });
    if (!answer.ok) throw new Error(`${path}：${answer.status} ${await answer.text()}`);
    return answer.json();
  }

  async moveClock(account: string, to: Instant): Promise<ClockMove> {
    const answer = await this.#call(account, 'POST', '/api/v1/demo/clock', { body: { to } });
    if (!answer.ok) throw new Error(`演示时间没有移动：${answer.status} ${await answer.text()}`);
    return (await answer.json()) as ClockMove;
  }

  /** What happened to a matter after a version, oldest first; nothing for a matter that does not exist. */
  async timeline(account: string, stream: string, after: number): Promise<readonly Recorded<EventOf>[]> {
    const events: Recorded<EventOf>[] = [];
    for (let from: number | null = after; from !== null;) {
      const path = `${addressOf(stream)}/timeline?afterVersion=${from}&limit=${PAGE}`;
      const answer = await this.#call(account, 'GET', path);
      if (answer.status === 404) return events;
      if (!answer.ok) throw new Error(`${path}：${answer.status}`);
      const page = (await answer.json()) as TimelinePage;
      events.push(...page.entries.map(recorded));
      from = page.nextAfterVersion;
    }
    return events;
  }

  async read(account: string, path: string): Promise<unknown> {
    const answer = await this.#call(account, 'GET', path);
    if (!answer.ok) throw new Error(`${path}：${answer.status}`);
    return answer.json();
  }

  async #call(
    account: string,
    method: 'GET' | 'POST',
    path: string,
    sent: { readonly body?: object; readonly commandId?: string } = {},
  ): Promise<Response> {
    const token = await this.#token(account);
    const headers: Record<string, string> = { authorization: `Bearer ${token}` };
    if (sent.body !== undefined) headers['content-type'] = 'application/json';
    if (sent.commandId !== undefined) headers['idempotency-key'] = sent.commandId;
    return fetch(`${this.#url}${path}`, {
      method,
      headers,
      signal: AbortSignal.timeout(PATIENCE_MS),
      ...(sent.body === undefined ? {} : { body: JSON.stringify(sent.body) }),
    });
  }

  #token(account: string): Promise<string> {
    const known = this.#sessions.get(account) ?? this.#signIn(account);
    this.#sessions.set(account, known);
    return known;
  }

  async #signIn(account: string): Promise<string> {
    const answer = await fetch(`${this.#url}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ account, password: this.#password }),
    });
    if (!answer.ok) throw new Error(`${account}不能登录：${answer.status}`);
    return ((await answer.json()) as { token: string }).token;
  }
}

function recorded(entry: TimelinePage['entries'][number]): Recorded<EventOf> {
  const { version, type, actor, unit, post, occurredAt, actedOn, data } = entry;
  const by = { id: actor, ...(unit === null ? {} : { unit }), ...(post === null ? {} : { post }) };
  return { version, type, data, occurredAt, by, ...(actedOn === null ? {} : { actedOn }) };
}

/** `complaint-<uuid>` lives at `…/complaints/<uuid>`, the calendar at `…/calendar`. */
function addressOf(stream: string): string {
  const dash = stream.indexOf('-');
  if (dash === -1) return `/api/v1/${stream}`;
  const kind = stream.slice(0, dash);
  return `/api/v1/${kind.endsWith('y') ? `${kind.slice(0, -1)}ies` : `${kind}s`}/${stream.slice(dash + 1)}`;
}

function kebab(type: string): string {
  return type.replaceAll(/(?<=[a-z0-9])[A-Z]/g, (letter) => `-${letter}`).toLowerCase();
}
