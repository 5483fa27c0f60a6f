import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { COMPANY, COMPANY_LIST } from './company.routes.ts';
import { MatterLists } from './matter-lists.ts';
import { MatterReads } from './matter-reads.ts';
import { COMPANY_MATTER } from './matter.routes.ts';
import { sharedReads } from './shared-reads.ts';

@Controller()
export class CompanyReadsController extends sharedReads('company', COMPANY_MATTER) {
  constructor(
    @Inject(MatterReads) private readonly reads: MatterReads,
    @Inject(MatterLists) private readonly lists: MatterLists,
  ) {
    super(reads);
  }

  @Route(COMPANY_LIST)
  list(@AskedFor() asked: Asked<typeof COMPANY_LIST>): Promise<object> {
    return this.lists.companies(actorOf(asked), asked.query);
  }

  @Route(COMPANY)
  company(@AskedFor() asked: Asked<typeof COMPANY>): Promise<object> {
    return this.reads.company({ ...asked.params, ...asked.query, actor: actorOf(asked) });
  }
}
