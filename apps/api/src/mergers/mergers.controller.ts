import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { MERGER_PREVIEW, MERGERS } from './merger.routes.ts';
import { Mergers } from './mergers.ts';

@Controller()
export class MergersController {
  constructor(@Inject(Mergers) private readonly mergers: Mergers) {}

  @Route(MERGER_PREVIEW)
  preview(@AskedFor() asked: Asked<typeof MERGER_PREVIEW>): Promise<object> {
    return this.mergers.preview(actorOf(asked), { ...asked.params, ...asked.query });
  }

  @Route(MERGERS)
  list(@AskedFor() asked: Asked<typeof MERGERS>): Promise<object> {
    return this.mergers.list(actorOf(asked));
  }
}
