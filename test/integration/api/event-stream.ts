export interface ServerEvent {
  readonly id: string;
  readonly event: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** A reader of server-sent events, as a browser's EventSource would be. */
export class EventStream {
  readonly #waiting: ((event: ServerEvent) => void)[] = [];
  readonly #arrived: ServerEvent[] = [];
  readonly #abort: AbortController;

  /** Settles when the server or this reader has ended the stream. */
  readonly ended: Promise<void>;

  private constructor(abort: AbortController, body: AsyncIterable<Uint8Array>) {
    this.#abort = abort;
    this.ended = this.#read(body).catch(() => undefined);
  }

  static async open(url: string, headers: Readonly<Record<string, string>>): Promise<EventStream> {
    const abort = new AbortController();
    const response = await fetch(url, { headers, signal: abort.signal });
    if (response.status !== 200 || response.body === null) throw new Error(`no stream: ${response.status}`);
    return new EventStream(abort, response.body);
  }

  /** The next event; heartbeats are no events. */
  next(): Promise<ServerEvent> {
    const arrived = this.#arrived.shift();
    if (arrived !== undefined) return Promise.resolve(arrived);
    return new Promise((settle) => this.#waiting.push(settle));
  }

  /** The next so many changes. */
  async changes(count: number): Promise<readonly ServerEvent[]> {
    const changes: ServerEvent[] = [];
    while (changes.length < count) {
      const event = await this.next();
      if (event.event === 'change') changes.push(event);
    }
    return changes;
  }

  close(): void {
    this.#abort.abort();
  }

  async #read(body: AsyncIterable<Uint8Array>): Promise<void> {
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of body) {
      text += decoder.decode(chunk, { stream: true });
      const blocks = text.split('\n\n');
      text = blocks.pop() ?? '';
      for (const block of blocks) if (block.startsWith('id:')) this.#deliver(parsed(block));
    }
  }

  #deliver(event: ServerEvent): void {
    const waiting = this.#waiting.shift();
    if (waiting === undefined) this.#arrived.push(event);
    else waiting(event);
  }
}

function parsed(block: string): ServerEvent {
  const fields = new Map(block.split('\n').map((line) => line.split(/: (.*)/s, 2) as [string, string]));
  const data: unknown = JSON.parse(fields.get('data') ?? '{}');
  return { id: fields.get('id') ?? '', event: fields.get('event') ?? '', data: data as ServerEvent['data'] };
}
