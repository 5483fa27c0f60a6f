import { Controller, Inject } from '@nestjs/common';
import { type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { NORMS_LIST, ROUTING_LIST } from './norms.routes.ts';
import { Norms } from './norms.ts';

@Controller()
export class NormsController {
  constructor(@Inject(Norms) private readonly norms: Norms) {}

  @Route(NORMS_LIST)
  list(@AskedFor() { query }: Asked<typeof NORMS_LIST>): object {
    return this.norms.list(query);
  }

  @Route(ROUTING_LIST)
  routing(@AskedFor() { query }: Asked<typeof ROUTING_LIST>): Promise<object> {
    return this.norms.routing(query);
  }
}
