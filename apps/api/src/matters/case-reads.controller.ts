import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import type { Reply } from '../http/reply.ts';
import { workbookReply } from '../http/workbook.ts';
import { CASE, CASE_LIST, MONEY } from './case.routes.ts';
import { custodyPage } from './custody-page.ts';
import { CASE_CUSTODY } from './custody.routes.ts';
import { MatterLists } from './matter-lists.ts';
import { MatterReads } from './matter-reads.ts';
import { CASE_MATTER } from './matter.routes.ts';
import { sharedReads } from './shared-reads.ts';

const { custody, page } = CASE_CUSTODY;

@Controller()
export class CaseReadsController extends sharedReads('case', CASE_MATTER) {
  constructor(
    @Inject(MatterReads) private readonly reads: MatterReads,
    @Inject(MatterLists) private readonly lists: MatterLists,
  ) {
    super(reads);
  }

  @Route(CASE_LIST)
  list(@AskedFor() asked: Asked<typeof CASE_LIST>): Promise<object> {
    return this.lists.cases(actorOf(asked), asked.query);
  }

  @Route(CASE)
  case(@AskedFor() asked: Asked<typeof CASE>): Promise<object> {
    return this.reads.case({ ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(MONEY)
  money(@AskedFor() asked: Asked<typeof MONEY>): Promise<object> {
    return this.reads.money({ ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(custody)
  heldBy(@AskedFor() asked: Asked<typeof custody>): Promise<object> {
    return this.reads.caseCustody({ ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(page)
  async custodyPage(@AskedFor() asked: Asked<typeof page>): Promise<Reply> {
    const told = await this.reads.caseCustody({ ...asked.params, ...asked.query, actor: actorOf(asked) });
    return workbookReply(await custodyPage(told, this.reads.demo), 'custody');
  }
}
