import { Client } from 'pg';
import type { ErasureNews } from '../personal/erasure-news.ts';
import type { NotifyChannel } from './feed-signal.ts';

const CHANNEL = 'qingxin_feed';
/** Of `es.destroy_subject`. */
const ERASED = 'qingxin_erased';
const RECONNECT_MS = 1000;
const CONNECT_TIMEOUT_MS = 3000;

/** LISTEN and NOTIFY on a connection of its own, outside any transaction; comes back by itself after an outage. */
export class PostgresChannel implements NotifyChannel, ErasureNews {
  readonly #connectionString: string;
  readonly #listeners: (() => void)[] = [];
  readonly #erasureListeners: (() => void)[] = [];
  #client: Client | null = null;
  /** Connected and nothing under way on the connection, which carries one statement at a time. */
  #idle = false;
  #hears = false;
  #again = false;
  #retry: NodeJS.Timeout | null = null;
  #closed = false;

  constructor(connectionString: string) {
    this.#connectionString = connectionString;
  }

  /** Connects and listens; when that fails it is tried again every second. */
  async open(): Promise<void> {
    const client = new Client({
      connectionString: this.#connectionString,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      keepAlive: true,
    });
    client.on('error', () => this.#lost(client));
    client.on('end', () => this.#lost(client));
    client.on('notification', (message) => {
      if (message.channel === ERASED) this.#tellErased();
      else if (message.processId !== Reflect.get(client, 'processID'))
        for (const listener of this.#listeners) listener();
    });
    this.#client = client;
    try {
      await client.connect();
      await client.query(`LISTEN ${ERASED}`);
      await client.query(`LISTEN ${CHANNEL}`);
      this.#idle = this.#client === client;
      this.#hears = this.#idle;
      // What was destroyed until now nobody told it.
      this.#tellErased();
    } catch {
      this.#lost(client);
    }
  }

  /** One statement at a time: what is asked for meanwhile is told by one more, which says all of it. */
  async notify(): Promise<void> {
    this.#again = true;
    if (!this.#idle || this.#client === null) return;
    const client = this.#client;
    this.#idle = false;
    try {
      while (this.#again && this.#client === client) {
        this.#again = false;
        await client.query(`NOTIFY ${CHANNEL}`);
      }
    } finally {
      if (this.#client === client) this.#idle = true;
    }
  }

  onNotify(listener: () => void): void {
    this.#listeners.push(listener);
  }

  get hears(): boolean {
    return this.#hears;
  }

  onErased(listener: () => void): void {
    this.#erasureListeners.push(listener);
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#retry !== null) clearTimeout(this.#retry);
    const client = this.#client;
    this.#client = null;
    this.#hearNoMore();
    await client?.end().catch(() => undefined);
  }

  #lost(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    this.#idle = false;
    this.#hearNoMore();
    client.end().catch(() => undefined);
    if (this.#closed) return;
    this.#retry = setTimeout(() => void this.open(), RECONNECT_MS);
  }

  #hearNoMore(): void {
    this.#hears = false;
    this.#tellErased();
  }

  #tellErased(): void {
    for (const listener of this.#erasureListeners) listener();
  }
}
