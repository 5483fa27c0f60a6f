import { Controller, Inject } from '@nestjs/common';
import { DemoClock } from '@qingxin/application';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { CLOCK, MOVE_CLOCK } from './demo-clock.routes.ts';

/** Present in the demo only. */
@Controller()
export class DemoClockController {
  constructor(@Inject(DemoClock) private readonly clock: DemoClock) {}

  @Route(CLOCK)
  read(): Promise<object> {
    return this.clock.read();
  }

  @Route(MOVE_CLOCK)
  async move(@AskedFor() asked: Asked<typeof MOVE_CLOCK>): Promise<Reply> {
    const to = new Date(asked.body.to).toISOString();
    return new Reply(await this.clock.move(to, actorOf(asked).id));
  }
}
