import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { FAILING_SYSTEMS } from './outside.routes.ts';
import { MessageDesk } from './message-desk.ts';
import { MESSAGES, RETRY_MESSAGE, RETRY_MESSAGES, SET_MESSAGE_ASIDE } from './message.routes.ts';

const DONE = new Reply(undefined, { status: 204 });

/** Its fixed address stands before those with a parameter at the same place. */
@Controller()
export class MessagesController {
  constructor(@Inject(MessageDesk) private readonly desk: MessageDesk) {}

  @Route(MESSAGES)
  page(@AskedFor() { query }: Asked<typeof MESSAGES>): Promise<object> {
    return this.desk.page(query);
  }

  @Route(FAILING_SYSTEMS)
  failingSystems(): Promise<object> {
    return this.desk.failingSystems();
  }

  @Route(RETRY_MESSAGES)
  async retryAll(@AskedFor() asked: Asked<typeof RETRY_MESSAGES>): Promise<object> {
    return { retried: await this.desk.keeping.retry(actorOf(asked), asked.body) };
  }

  @Route(RETRY_MESSAGE)
  async retry(@AskedFor() asked: Asked<typeof RETRY_MESSAGE>): Promise<Reply> {
    await this.desk.keeping.retry(actorOf(asked), { id: asked.params.id });
    return DONE;
  }

  @Route(SET_MESSAGE_ASIDE)
  async setAside(@AskedFor() asked: Asked<typeof SET_MESSAGE_ASIDE>): Promise<Reply> {
    await this.desk.keeping.setAside(actorOf(asked), asked.params.id, asked.body.reason);
    return DONE;
  }
}
