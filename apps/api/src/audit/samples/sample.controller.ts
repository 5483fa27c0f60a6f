import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../../http/asked.ts';
import { Reply } from '../../http/reply.ts';
import { Route } from '../../http/route.ts';
import { DRAW_SAMPLE, SAMPLES } from './sample.routes.ts';
import { SampleDesk } from './sample-desk.ts';

@Controller()
export class SampleController {
  constructor(@Inject(SampleDesk) private readonly desk: SampleDesk) {}

  @Route(DRAW_SAMPLE)
  async draw(@AskedFor() asked: Asked<typeof DRAW_SAMPLE>): Promise<Reply> {
    return new Reply(await this.desk.draw(actorOf(asked), asked.body), { status: 200 });
  }

  @Route(SAMPLES)
  latest(): Promise<object> {
    return this.desk.latest();
  }
}
