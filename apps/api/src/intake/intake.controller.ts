import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { CHECK, LOOK_UP, RECEIPT_OF } from './intake.routes.ts';
import { IntakeDesk } from './intake-desk.ts';

@Controller()
export class IntakeController {
  constructor(@Inject(IntakeDesk) private readonly desk: IntakeDesk) {}

  @Route(CHECK)
  async check(@AskedFor() asked: Asked<typeof CHECK>): Promise<Reply> {
    return new Reply(await this.desk.check(actorOf(asked), asked.body));
  }

  @Route(LOOK_UP)
  async lookUp(@AskedFor() asked: Asked<typeof LOOK_UP>): Promise<Reply> {
    return new Reply(await this.desk.lookUp(actorOf(asked), asked.body));
  }

  @Route(RECEIPT_OF)
  receipt(@AskedFor() asked: Asked<typeof RECEIPT_OF>): Promise<object> {
    return this.desk.receipt(actorOf(asked), asked.params.id);
  }
}
