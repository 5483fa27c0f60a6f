import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { deviceOf } from './device.ts';
import { CLOSE_ELSEWHERE, CLOSE_ONE, MY_SESSIONS } from './my-sessions.routes.ts';
import { CHANGE_PASSWORD, CHOOSE_POST, CLOSE_EVERYWHERE, CLOSE_SESSION, ME, OPEN_SESSION } from './session.routes.ts';
import { type Opened, SignIn, type SignedIn } from './sign-in.ts';
import { type CookieTransport, refuseForeignPage, setCookie } from './token.ts';

export const COOKIE_TRANSPORT = Symbol('cookie transport');

@Controller()
export class SessionController {
  constructor(
    @Inject(SignIn) private readonly signIn: SignIn,
    @Inject(COOKIE_TRANSPORT) private readonly transport: CookieTransport,
  ) {}

  @Route(OPEN_SESSION)
  async open(@AskedFor() { body }: Asked<typeof OPEN_SESSION>, @Req() request: Request): Promise<Reply> {
    refuseForeignPage(request);
    const { account, password } = body;
    return openedReply(this.transport, await this.signIn.open(account, password, deviceOf(request.get('user-agent'))));
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
    const { account, person, shownAs, mustChangePassword, openedBy, expiresAt } = session;
    const who = { account, person, shownAs, mustChangePassword, openedBy };
    return { ...who, unit: actor.unit, post: actor.post, roles: actor.roles, posts, expiresAt };
  }

  #signedOut(): Reply {
    return new Reply(undefined, { status: 204, headers: { 'Set-Cookie': setCookie(this.transport, '', new Date(0)) } });
  }
}

/** Signed in: the token for programs, the cookie for the console. `more`: other cookies that end or begin with it. */
export function openedReply(
  transport: CookieTransport,
  { token, session: { expiresAt, mustChangePassword }, posts }: Opened,
  more: readonly string[] = [],
): Reply {
  const cookies = [setCookie(transport, token, new Date(expiresAt)), ...more];
  return new Reply(
    { token, expiresAt, mustChangePassword, posts },
    { status: 201, headers: { 'Set-Cookie': cookies } },
  );
}

function signedIn({ signedIn: person }: Asked): SignedIn {
  if (person === null) throw new Error('a route that needs a person was reached without one');
  return person;
}
