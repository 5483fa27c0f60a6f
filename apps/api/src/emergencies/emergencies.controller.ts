import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { MatterLists } from '../matters/matter-lists.ts';
import { MatterReads } from '../matters/matter-reads.ts';
import { EMERGENCY, EMERGENCY_LIST, EMERGENCY_MATTER } from './emergency.routes.ts';

const { actions, timeline, clocks, reveal } = EMERGENCY_MATTER;

@Controller()
export class EmergenciesController {
  constructor(
    @Inject(MatterReads) private readonly reads: MatterReads,
    @Inject(MatterLists) private readonly lists: MatterLists,
  ) {}

  @Route(EMERGENCY_LIST)
  list(@AskedFor() asked: Asked<typeof EMERGENCY_LIST>): Promise<object> {
    return this.lists.emergencies(actorOf(asked), asked.query);
  }

  @Route(EMERGENCY)
  emergency(@AskedFor() asked: Asked<typeof EMERGENCY>): Promise<object> {
    return this.reads.emergency({ ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(actions)
  offered(@AskedFor() asked: Asked<typeof actions>): Promise<object> {
    return this.reads.offered('emergency', asked.params.id, actorOf(asked));
  }

  @Route(clocks)
  dates(@AskedFor() asked: Asked<typeof clocks>): Promise<object> {
    return this.reads.clocks({ kind: 'emergency', ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(timeline)
  history(@AskedFor() asked: Asked<typeof timeline>): Promise<object> {
    const { asOf, ...page } = asked.query;
    const moment = asOf === undefined ? {} : { asOf };
    return this.reads.timeline({ kind: 'emergency', ...asked.params, ...moment, actor: actorOf(asked) }, page);
  }

  @Route(reveal)
  inFull(@AskedFor() asked: Asked<typeof reveal>): Promise<object> {
    return this.reads.reveal({ kind: 'emergency', ...asked.params, actor: actorOf(asked) }, asked.body);
  }
}
