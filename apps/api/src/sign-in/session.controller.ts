import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { deviceOf } from './device.ts';
import { CLOSE_ELSEWHERE, CLOSE_ONE, MY_SESSIONS } from './my-sessions.routes.ts';
import { CHANGE_PASSWORD, CHOOSE_POST, CLOSE_EVERYWHERE, CLOSE_SESSION, ME, OPEN_SESSION } from './session.routes.ts';
import { SignIn, type SignedIn } from './sign-in.ts';
import { cookieName, type CookieTransport, isSameOrigin } from './token.ts';

export const COOKIE_TRANSPORT = Symbol('cookie transport');

@Controller()
export class SessionController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(COOKIE_TRANSPORT) private readonly transport: CookieTransport,
  ) {}

  @Route(OPEN_SESSION)
  async open(@AskedFor() { body }: Asked<typeof OPEN_SESSION>, @Req() request: Request): Promise<Reply> {
    if (request.get('origin') !== undefined && !isSameOrigin(request)) throw new HttpProblem('cross-site-request');
    const { token, session, account, posts } = await this.signIn.open(
      body.account,
      body.password,
      deviceOf(request.get('user-agent')),
    );
    const { expiresAt } = session;
    const { mustChangePassword } = account;
    const answer = { token, expiresAt, mustChangePassword, posts };
    return new Reply(answer, { status: 201, headers: { 'Set-Cookie': this.#cookie(token, new Date(expiresAt)) } });
  }

  @Route(CLOSE_SESSION)
  async close(@AskedFor() asked: Asked<typeof CLOSE_SESSION>): Promise<Reply> {
    await this.signIn.close(signedIn(asked));
    return this.#signedOut();
  }

  @Route(CLOSE_EVERYWHERE)
  async closeEverywhere(@AskedFor() asked: Asked<typeof CLOSE_EVERYWHERE>): Promise<Reply> {
    await this.signIn.closeEverywhere(signedIn(asked));
    return this.#signedOut();
  }

  @Route(MY_SESSIONS)
  async mine(@AskedFor() asked: Asked<typeof MY_SESSIONS>): Promise<object> {
    return { sessions: await this.signIn.sessionsOf(signedIn(asked)) };
  }

  @Route(CLOSE_ONE)
  async closeOne(@AskedFor() asked: Asked<typeof CLOSE_ONE>): Promise<Reply> {
    await this.signIn.closeOne(signedIn(asked), asked.params.session);
    return new Reply(undefined, { status: 204 });
  }

  @Route(CLOSE_ELSEWHERE)
  async closeElsewhere(@AskedFor() asked: Asked<typeof CLOSE_ELSEWHERE>): Promise<Reply> {
    await this.signIn.closeElsewhere(signedIn(asked));
    return new Reply(undefined, { status: 204 });
  }

  @Route(CHOOSE_POST)
  async choosePost(@AskedFor() asked: Asked<typeof CHOOSE_POST>): Promise<Reply> {
    await this.signIn.choosePost(signedIn(asked), asked.body.post);
    return new Reply(undefined, { status: 204 });
  }

  @Route(CHANGE_PASSWORD)
  async changePassword(@AskedFor() asked: Asked<typeof CHANGE_PASSWORD>): Promise<Reply> {
    await this.signIn.changePassword(signedIn(asked), asked.body.oldPassword, asked.body.newPassword);
    return new Reply(undefined, { status: 204 });
  }

  @Route(ME)
  me(@AskedFor() asked: Asked<typeof ME>): object {
    const { session, actor, posts } = signedIn(asked);
    const { account, person, shownAs, mustChangePassword, expiresAt } = session;
    const who = { account, person, shownAs, mustChangePassword };
    return { ...who, unit: actor.unit, post: actor.post, roles: actor.roles, posts, expiresAt };
  }

  #signedOut(): Reply {
    return new Reply(undefined, { status: 204, headers: { 'Set-Cookie': this.#cookie('', new Date(0)) } });
  }

  #cookie(value: string, expires: Date): string {
    const secure = this.transport === 'secure' ? '; Secure' : '';
    return `${cookieName(this.transport)}=${value}; Path=/; HttpOnly; SameSite=Strict; Expires=${expires.toUTCString()}${secure}`;
  }
}

function signedIn({ signedIn: person }: Asked): SignedIn {
  if (person === null) throw new Error('a route that needs a person was reached without one');
  return person;
}
