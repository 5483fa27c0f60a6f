import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { BULK, BULK_PREVIEW, START_BULK, STOP_BULK } from './bulk.routes.ts';
import { BulkTasks } from './bulk-tasks.ts';
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
    @Inject(BulkTasks) private readonly bulk: BulkTasks,
  ) {}

  @Route(BULK_PREVIEW)
  preview(@AskedFor() asked: Asked<typeof BULK_PREVIEW>): Promise<object> {
    return this.bulk.preview(actorOf(asked), asked.body);
  }

  @Route(START_BULK)
  start(@AskedFor() asked: Asked<typeof START_BULK>): Reply {
    return new Reply(this.bulk.start(actorOf(asked), asked.commandId, asked.body), { status: 202 });
  }

  @Route(BULK)
  progress(@AskedFor() asked: Asked<typeof BULK>): object {
    return this.bulk.of(actorOf(asked), asked.params.bulkId);
  }

  @Route(STOP_BULK)
  stop(@AskedFor() asked: Asked<typeof STOP_BULK>): object {
    return this.bulk.stop(actorOf(asked), asked.params.bulkId);
  }

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
