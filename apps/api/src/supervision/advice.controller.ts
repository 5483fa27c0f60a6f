import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { AdviceDesk } from './advice-desk.ts';
import { ADVICE, ADVICE_LIST } from './advice.routes.ts';

@Controller()
export class AdviceController {
  constructor(@Inject(AdviceDesk) private readonly desk: AdviceDesk) {}

  @Route(ADVICE_LIST)
  list(@AskedFor() asked: Asked<typeof ADVICE_LIST>): Promise<object> {
    return this.desk.list(actorOf(asked), asked.query);
  }

  @Route(ADVICE)
  one(@AskedFor() asked: Asked<typeof ADVICE>): Promise<object> {
    return this.desk.one(asked.params.adviceId, { id: asked.params.id, actor: actorOf(asked) });
  }
}
