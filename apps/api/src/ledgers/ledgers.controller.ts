import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import type { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { workbookReply } from '../http/workbook.ts';
import { LEDGER, LEDGER_LIST, LEDGER_WORKBOOK } from './ledger.routes.ts';
import { Ledgers } from './ledgers.ts';

@Controller()
export class LedgersController {
  constructor(@Inject(Ledgers) private readonly ledgers: Ledgers) {}

  @Route(LEDGER_LIST)
  list(): object {
    return this.ledgers.list();
  }

  @Route(LEDGER)
  read(@AskedFor() asked: Asked<typeof LEDGER>): Promise<object> {
    return this.ledgers.read(actorOf(asked), { ...asked.params, ...asked.query });
  }

  @Route(LEDGER_WORKBOOK)
  async workbook(@AskedFor() asked: Asked<typeof LEDGER_WORKBOOK>): Promise<Reply> {
    return workbookReply(await this.ledgers.workbook(actorOf(asked), { ...asked.params, ...asked.query }), 'ledger');
  }
}
