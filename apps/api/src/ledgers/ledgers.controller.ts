import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { LEDGER, LEDGER_LIST, LEDGER_WORKBOOK, WORKBOOK } from './ledger.routes.ts';
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
    const { bytes, name } = await this.ledgers.workbook(actorOf(asked), { ...asked.params, ...asked.query });
    // The Chinese title as RFC 6266 writes it, and never shown inside the page.
    const disposition = `attachment; filename="ledger.xlsx"; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new Reply(new StreamableFile(bytes), {
      headers: { 'Content-Type': WORKBOOK, 'Content-Disposition': disposition },
    });
  }
}
