import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { INBOX } from './inbox.routes.ts';
import { Inbox } from './inbox.ts';

@Controller()
export class InboxController {
  constructor(@Inject(Inbox) private readonly inbox: Inbox) {}

  @Route(INBOX)
  page(@AskedFor() asked: Asked<typeof INBOX>): Promise<object> {
    return this.inbox.page(actorOf(asked), asked.query);
  }
}
