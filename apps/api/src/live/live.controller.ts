import { Controller, Inject, Res } from '@nestjs/common';
import type { Response } from 'express';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { SignIn } from '../sign-in/sign-in.ts';
import { LiveConnection } from './live-connection.ts';
import { type Change, LiveFeed } from './live-feed.ts';
import { LIVE_EVENTS } from './live.routes.ts';

const HEARTBEAT_MS = 15_000;

@Controller()
export class LiveController {
  constructor(
    @Inject(LiveFeed) private readonly feed: LiveFeed,
    @Inject(SignIn) private readonly signIn: SignIn,
  ) {}

  @Route(LIVE_EVENTS)
  async stream(@AskedFor() asked: Asked<typeof LIVE_EVENTS>, @Res() response: Response): Promise<void> {
    const actor = actorOf(asked);
    const early: Change[] = [];
    let tell = (change: Change): void => void early.push(change);
    const stop = this.feed.listen({ actor, tell: (change) => tell(change), end: () => response.end() });
    response.once('close', stop);
    const head = await this.feed.head();
    const last = asked.headers['Last-Event-ID'];
    const missed = last === undefined ? [] : await this.feed.missed(actor, Number(last), head);
    const connection = new LiveConnection(response);
    for (const change of missed ?? []) connection.change(change);
    connection.standing(missed === null ? 'reload' : 'start', head);
    // The shared reader may still be on its way to `head`: what it tells up to there was among the missed.
    tell = (change) => {
      if (change.position > head) connection.change(change);
    };
    early.forEach(tell);
    this.#keepAlive(asked, connection, response);
  }

  /** Ends with the sign-in: signed out, expired, or no post left. */
  #keepAlive({ signedIn }: Asked, connection: LiveConnection, response: Response): void {
    if (response.destroyed) return;
    const timer = setInterval(() => {
      connection.heartbeat();
      this.signIn.find(signedIn?.token ?? '').then(
        (still) => {
          if (still === null) connection.end();
        },
        () => connection.end(),
      );
    }, HEARTBEAT_MS);
    response.once('close', () => clearInterval(timer));
  }
}
