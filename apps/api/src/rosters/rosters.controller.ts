import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { ROSTER, ROSTER_LIST } from './roster.routes.ts';
import { Rosters } from './rosters.ts';

@Controller()
export class RostersController {
  constructor(@Inject(Rosters) private readonly rosters: Rosters) {}

  @Route(ROSTER_LIST)
  list(@AskedFor() asked: Asked<typeof ROSTER_LIST>): Promise<object> {
    return this.rosters.list(actorOf(asked));
  }

  @Route(ROSTER)
  one(@AskedFor() asked: Asked<typeof ROSTER>): Promise<object> {
    return this.rosters.of(actorOf(asked), asked.params.unit, asked.query);
  }
}
