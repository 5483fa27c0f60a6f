import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { HAND_OVER } from './hand-over.routes.ts';
import { HandOver } from './hand-over.ts';
import { INBOX } from './inbox.routes.ts';
import { Inbox } from './inbox.ts';
import { UNIT_DESK } from './unit-desk.routes.ts';
import { UnitDesk } from './unit-desk.ts';

@Controller()
export class InboxController {
  constructor(
    @Inject(Inbox) private readonly inbox: Inbox,
    @Inject(UnitDesk) private readonly desk: UnitDesk,
    @Inject(HandOver) private readonly works: HandOver,
  ) {}

  @Route(INBOX)
  page(@AskedFor() asked: Asked<typeof INBOX>): Promise<object> {
    return this.inbox.page(actorOf(asked), asked.query);
  }

  @Route(UNIT_DESK)
  ofUnit(@AskedFor() asked: Asked<typeof UNIT_DESK>): Promise<object> {
    return this.desk.of(actorOf(asked), asked.params.unit, asked.query);
  }

  @Route(HAND_OVER)
  handOver(@AskedFor() asked: Asked<typeof HAND_OVER>): Promise<object> {
    return this.works.perform(actorOf(asked), asked.params.unit, asked.commandId, asked.body);
  }
}
