import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { AccountKeeping } from './account-keeping.ts';
import {
  ACCOUNTS,
  CREATE_ACCOUNT,
  DISABLE,
  ENABLE,
  LINK_IDENTITY,
  RESET,
  UNLINK_IDENTITY,
  UNLOCK,
} from './accounts.routes.ts';

const DONE = new Reply(undefined, { status: 204 });

@Controller()
export class AccountsController {
  constructor(@Inject(AccountKeeping) private readonly keeping: AccountKeeping) {}

  @Route(ACCOUNTS)
  list(): Promise<object> {
    return this.keeping.list();
  }

  @Route(CREATE_ACCOUNT)
  create(@AskedFor() asked: Asked<typeof CREATE_ACCOUNT>): Promise<object> {
    return this.keeping.create(actorOf(asked), asked.body);
  }

  @Route(DISABLE)
  async disable(@AskedFor() asked: Asked<typeof DISABLE>): Promise<Reply> {
    await this.keeping.disable(actorOf(asked), asked.params.account);
    return DONE;
  }

  @Route(ENABLE)
  async enable(@AskedFor() asked: Asked<typeof ENABLE>): Promise<Reply> {
    await this.keeping.enable(actorOf(asked), asked.params.account);
    return DONE;
  }

  @Route(UNLOCK)
  async unlock(@AskedFor() asked: Asked<typeof UNLOCK>): Promise<Reply> {
    await this.keeping.unlock(actorOf(asked), asked.params.account);
    return DONE;
  }

  @Route(LINK_IDENTITY)
  async link(@AskedFor() asked: Asked<typeof LINK_IDENTITY>): Promise<Reply> {
    await this.keeping.link(actorOf(asked), asked.params.account, asked.body.subject);
    return DONE;
  }

  @Route(UNLINK_IDENTITY)
  async unlink(@AskedFor() asked: Asked<typeof UNLINK_IDENTITY>): Promise<Reply> {
    await this.keeping.unlink(actorOf(asked), asked.params.account);
    return DONE;
  }

  @Route(RESET)
  reset(@AskedFor() asked: Asked<typeof RESET>): Promise<object> {
    return this.keeping.reset(actorOf(asked), asked.params.account);
  }
}
