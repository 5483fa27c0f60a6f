import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { deviceOf } from './device.ts';
import { IdentityDesk } from './identity-desk.ts';
import { FINISH_IDENTITY, SIGN_IN_WAYS, START_IDENTITY } from './identity.routes.ts';
import { COOKIE_TRANSPORT, openedReply } from './session.controller.ts';
import { cookieIn, cookieName, type CookieTransport, refuseForeignPage, setCookie, TRY_COOKIE } from './token.ts';

@Controller()
export class IdentityController {
  constructor(
    @Inject(IdentityDesk) private readonly desk: IdentityDesk,
    @Inject(COOKIE_TRANSPORT) private readonly transport: CookieTransport,
  ) {}

  @Route(SIGN_IN_WAYS)
  ways(): Promise<object> {
    return this.desk.ways();
  }

  @Route(START_IDENTITY)
  async start(@Req() request: Request): Promise<Reply> {
    refuseForeignPage(request);
    const { address, secret } = await this.desk.start();
    const cookie = setCookie(this.transport, secret, null, TRY_COOKIE);
    return new Reply({ address }, { status: 201, headers: { 'Set-Cookie': cookie } });
  }

  @Route(FINISH_IDENTITY)
  async finish(@AskedFor() { body }: Asked<typeof FINISH_IDENTITY>, @Req() request: Request): Promise<Reply> {
    refuseForeignPage(request);
    const secret = cookieIn(request, cookieName(this.transport, TRY_COOKIE));
    const opened = await this.desk.finish(secret, body, deviceOf(request.get('user-agent')));
    return openedReply(this.transport, opened, [setCookie(this.transport, '', new Date(0), TRY_COOKIE)]);
  }
}
