import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { CASE, CASE_LIST, MONEY } from './case.routes.ts';
import { MatterLists } from './matter-lists.ts';
import { MatterReads } from './matter-reads.ts';
import { CASE_MATTER } from './matter.routes.ts';

const { actions, timeline, clocks, position, reveal } = CASE_MATTER;
const kind = 'case';

@Controller()
export class CaseReadsController {
  constructor(
    @Inject(MatterReads) private readonly reads: MatterReads,
    @Inject(MatterLists) private readonly lists: MatterLists,
  ) {}

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

  @Route(actions)
  offered(@AskedFor() asked: Asked<typeof actions>): Promise<object> {
    return this.reads.offered(kind, asked.params.id, actorOf(asked));
  }

  @Route(timeline)
  history(@AskedFor() asked: Asked<typeof timeline>): Promise<object> {
    const { asOf, ...page } = asked.query;
    const moment = asOf === undefined ? {} : { asOf };
    return this.reads.timeline({ kind, ...asked.params, ...moment, actor: actorOf(asked) }, page);
  }

  @Route(clocks)
  dates(@AskedFor() asked: Asked<typeof clocks>): Promise<object> {
    return this.reads.clocks({ kind, ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(position)
  place(@AskedFor() asked: Asked<typeof position>): Promise<object> {
    return this.reads.position({ kind, ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(reveal)
  unmask(@AskedFor() asked: Asked<typeof reveal>): Promise<object> {
    return this.reads.reveal({ kind, ...asked.params, actor: actorOf(asked) }, asked.body);
  }
}
