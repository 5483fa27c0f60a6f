import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { OVERDUE, RUNGS } from './supervision.routes.ts';
import { Supervision } from './supervision.ts';

@Controller()
export class SupervisionController {
  constructor(@Inject(Supervision) private readonly supervision: Supervision) {}

  @Route(RUNGS)
  rungs(@AskedFor() asked: Asked<typeof RUNGS>): Promise<object> {
    return this.supervision.rungs(actorOf(asked), asked.query);
  }

  @Route(OVERDUE)
  overdue(@AskedFor() asked: Asked<typeof OVERDUE>): Promise<object> {
    return this.supervision.overdue(actorOf(asked));
  }
}
