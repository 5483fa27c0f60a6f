import { Controller, Inject } from '@nestjs/common';
import { Route } from '../http/route.ts';
import { GOING_LIVE } from './going-live.routes.ts';
import { GoingLive } from './going-live.ts';

@Controller()
export class GoingLiveController {
  constructor(@Inject(GoingLive) private readonly list: GoingLive) {}

  @Route(GOING_LIVE)
  checks(): Promise<object> {
    return this.list.list();
  }
}
