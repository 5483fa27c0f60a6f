import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { MatterLists } from './matter-lists.ts';
import { MatterReads } from './matter-reads.ts';
import { PROJECT_MATTER } from './matter.routes.ts';
import { PROJECT, PROJECT_LIST } from './project.routes.ts';
import { WAGE_MONTH } from './wage-month.routes.ts';
import { sharedReads } from './shared-reads.ts';

@Controller()
export class ProjectReadsController extends sharedReads('project', PROJECT_MATTER) {
  constructor(
    @Inject(MatterReads) private readonly reads: MatterReads,
    @Inject(MatterLists) private readonly lists: MatterLists,
  ) {
    super(reads);
  }

  @Route(PROJECT_LIST)
  list(@AskedFor() asked: Asked<typeof PROJECT_LIST>): Promise<object> {
    return this.lists.projects(actorOf(asked), asked.query);
  }

  @Route(WAGE_MONTH)
  wageMonth(@AskedFor() asked: Asked<typeof WAGE_MONTH>): Promise<object> {
    const { id, month } = asked.params;
    const { asOf, ...page } = asked.query;
    const moment = asOf === undefined ? {} : { asOf };
    return this.reads.wageMonth({ id, ...moment, actor: actorOf(asked) }, { month, ...page });
  }

  @Route(PROJECT)
  project(@AskedFor() asked: Asked<typeof PROJECT>): Promise<object> {
    return this.reads.project({ ...asked.params, ...asked.query, actor: actorOf(asked) });
  }
}
