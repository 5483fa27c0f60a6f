import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { CASE, CASE_LIST, MONEY } from './case.routes.ts';
import { MatterLists } from './matter-lists.ts';
import { MatterReads } from './matter-reads.ts';
import { CASE_MATTER } from './matter.routes.ts';
import { sharedReads } from './shared-reads.ts';

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
}
