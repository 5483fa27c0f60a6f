import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import type { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { workbookReply } from '../http/workbook.ts';
import { RECOUNT, RECOUNT_ACTIONS, RECOUNT_CLOCKS, RECOUNT_LIST, RECOUNT_WORKBOOK } from './recount.routes.ts';
import { Recounts } from './recounts.ts';

@Controller()
export class RecountsController {
  constructor(@Inject(Recounts) private readonly recounts: Recounts) {}

  @Route(RECOUNT_LIST)
  list(@AskedFor() { query }: Asked<typeof RECOUNT_LIST>): Promise<object> {
    return this.recounts.list(query.limit);
  }

  @Route(RECOUNT)
  read(@AskedFor() { params }: Asked<typeof RECOUNT>): Promise<object> {
    return this.recounts.read(params.id);
  }

  @Route(RECOUNT_CLOCKS)
  clocks(@AskedFor() { params, query }: Asked<typeof RECOUNT_CLOCKS>): Promise<object> {
    return this.recounts.clocks({ ...params, ...query });
  }

  @Route(RECOUNT_ACTIONS)
  actions(@AskedFor() asked: Asked<typeof RECOUNT_ACTIONS>): Promise<object> {
    return this.recounts.offered(asked.params.id, actorOf(asked));
  }

  @Route(RECOUNT_WORKBOOK)
  async workbook(@AskedFor() { params }: Asked<typeof RECOUNT_WORKBOOK>): Promise<Reply> {
    return workbookReply(await this.recounts.workbook(params.id), 'recount');
  }
}
