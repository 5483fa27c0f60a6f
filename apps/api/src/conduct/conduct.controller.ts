import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { MatterReads } from '../matters/matter-reads.ts';
import { ConductDesk } from './conduct-desk.ts';
import { CONDUCT, CONDUCT_FIGURES, CONDUCT_LIST, CONDUCT_MATTER } from './conduct.routes.ts';

const { actions, timeline, reveal } = CONDUCT_MATTER;

@Controller()
export class ConductController {
  constructor(
    @Inject(ConductDesk) private readonly desk: ConductDesk,
    @Inject(MatterReads) private readonly reads: MatterReads,
  ) {}

  @Route(CONDUCT_LIST)
  list(@AskedFor() asked: Asked<typeof CONDUCT_LIST>): Promise<object> {
    return this.desk.list(actorOf(asked), asked.query);
  }

  @Route(CONDUCT_FIGURES)
  figures(@AskedFor() asked: Asked<typeof CONDUCT_FIGURES>): Promise<object> {
    return this.desk.figures(actorOf(asked));
  }

  @Route(CONDUCT)
  report(@AskedFor() asked: Asked<typeof CONDUCT>): Promise<object> {
    return this.desk.one({ id: asked.params.id, actor: actorOf(asked) });
  }

  @Route(actions)
  offered(@AskedFor() asked: Asked<typeof actions>): Promise<object> {
    return this.reads.offered('conduct', asked.params.id, actorOf(asked));
  }

  @Route(timeline)
  history(@AskedFor() asked: Asked<typeof timeline>): Promise<object> {
    const { asOf, ...page } = asked.query;
    const moment = asOf === undefined ? {} : { asOf };
    return this.reads.timeline({ kind: 'conduct', ...asked.params, ...moment, actor: actorOf(asked) }, page);
  }

  @Route(reveal)
  inFull(@AskedFor() asked: Asked<typeof reveal>): Promise<object> {
    return this.reads.reveal({ kind: 'conduct', ...asked.params, actor: actorOf(asked) }, asked.body);
  }
}
