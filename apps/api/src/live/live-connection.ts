import type { Response } from 'express';
import type { Change } from './live-feed.ts';

/** Unsent bytes above which a reader is let go: it comes back and resumes. */
const MOST_UNSENT = 1_000_000;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store',
  'X-Accel-Buffering': 'no',
};

/** One open stream of server-sent events. */
export class LiveConnection {
  readonly #response: Response;

  constructor(response: Response) {
    this.#response = response;
    response.status(200).set(HEADERS);
    response.flushHeaders();
  }

  change({ position, ...change }: Change): void {
    this.#write(`id: ${position}\nevent: change\ndata: ${JSON.stringify(change)}\n\n`);
  }

  /** Everything up to `position` is known, by this stream or because the reader loads its lists anew. */
  standing(event: 'start' | 'reload', position: number): void {
    this.#write(`id: ${position}\nevent: ${event}\ndata: {}\n\n`);
  }

  heartbeat(): void {
    this.#write(': \n\n');
  }

  end(): void {
    this.#response.end();
  }

  #write(text: string): void {
    if (this.#response.writableEnded) return;
    this.#response.write(text);
    if (this.#response.writableLength > MOST_UNSENT) this.#response.destroy();
  }
}
