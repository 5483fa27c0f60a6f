import { Controller, Inject, Req } from '@nestjs/common';
import type { Request } from 'express';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { Health } from './health.ts';
import { Metrics } from './metrics.ts';
import { LIVE, METRICS, READY } from './operations.routes.ts';

@Controller()
export class OperationsController {
  constructor(
    @Inject(Health) private readonly health: Health,
    @Inject(Metrics) private readonly measured: Metrics,
  ) {}

  @Route(LIVE)
  live(): object {
    return { status: 'live' };
  }

  @Route(READY)
  async ready(): Promise<Reply> {
    const readiness = await this.health.readiness();
    return new Reply(readiness, { status: readiness.status === 'unready' ? 503 : 200 });
  }

  /** For the machine itself: a request that came through a proxy is from elsewhere. */
  @Route(METRICS)
  async metrics(@Req() request: Request): Promise<Reply> {
    if (request.get('x-forwarded-for') !== undefined || request.get('forwarded') !== undefined) {
      throw new HttpProblem('route-unknown');
    }
    return new Reply(await this.measured.text(), { headers: { 'Content-Type': this.measured.contentType } });
  }
}
