import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import type { Reply } from '../http/reply.ts';
import { workbookReply } from '../http/workbook.ts';
import { COMPLAINT, COMPLAINT_LIST } from './complaint.routes.ts';
import { COMPLAINT_CUSTODY } from './custody.routes.ts';
import { custodyPage } from './custody-page.ts';
import { MatterLists } from './matter-lists.ts';
import { MatterReads } from './matter-reads.ts';
import { COMPLAINT_MATTER } from './matter.routes.ts';
import { sharedReads } from './shared-reads.ts';

const { custody, page } = COMPLAINT_CUSTODY;

@Controller()
export class ComplaintReadsController extends sharedReads('complaint', COMPLAINT_MATTER) {
  constructor(
    @Inject(MatterReads) private readonly reads: MatterReads,
    @Inject(MatterLists) private readonly lists: MatterLists,
  ) {
    super(reads);
  }

  @Route(COMPLAINT_LIST)
  list(@AskedFor() asked: Asked<typeof COMPLAINT_LIST>): Promise<object> {
    return this.lists.complaints(actorOf(asked), asked.query);
  }

  @Route(COMPLAINT)
  complaint(@AskedFor() asked: Asked<typeof COMPLAINT>): Promise<object> {
    return this.reads.complaint({ ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(custody)
  heldBy(@AskedFor() asked: Asked<typeof custody>): Promise<object> {
    return this.reads.custody({ ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(page)
  async custodyPage(@AskedFor() asked: Asked<typeof page>): Promise<Reply> {
    const told = await this.reads.custody({ ...asked.params, ...asked.query, actor: actorOf(asked) });
    return workbookReply(await custodyPage(told, this.reads.demo), 'custody');
  }
}
