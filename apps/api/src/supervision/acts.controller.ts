import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { MatterLists } from '../matters/matter-lists.ts';
import { MatterReads } from '../matters/matter-reads.ts';
import { ACT, ACT_LIST, ACT_MATTER, ACT_REVEAL } from './act.routes.ts';
import { TRACE_BACK } from './trace-back.routes.ts';

const { actions, timeline, clocks } = ACT_MATTER;

@Controller()
export class ActsController {
  constructor(
    @Inject(MatterReads) private readonly reads: MatterReads,
    @Inject(MatterLists) private readonly lists: MatterLists,
  ) {}

  @Route(ACT_LIST)
  list(@AskedFor() asked: Asked<typeof ACT_LIST>): Promise<object> {
    return this.lists.acts(actorOf(asked), asked.query);
  }

  @Route(ACT)
  act(@AskedFor() asked: Asked<typeof ACT>): Promise<object> {
    return this.reads.act({ ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(TRACE_BACK)
  traceBack(@AskedFor() asked: Asked<typeof TRACE_BACK>): Promise<object> {
    return this.reads.traceBack({ ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(actions)
  offered(@AskedFor() asked: Asked<typeof actions>): Promise<object> {
    return this.reads.offered('supervision', asked.params.id, actorOf(asked));
  }

  @Route(ACT_REVEAL)
  inFull(@AskedFor() asked: Asked<typeof ACT_REVEAL>): Promise<object> {
    return this.reads.reveal({ kind: 'supervision', ...asked.params, actor: actorOf(asked) }, asked.body);
  }

  @Route(clocks)
  dates(@AskedFor() asked: Asked<typeof clocks>): Promise<object> {
    return this.reads.clocks({ kind: 'supervision', ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(timeline)
  history(@AskedFor() asked: Asked<typeof timeline>): Promise<object> {
    const { asOf, ...page } = asked.query;
    const moment = asOf === undefined ? {} : { asOf };
    return this.reads.timeline({ kind: 'supervision', ...asked.params, ...moment, actor: actorOf(asked) }, page);
  }
}
