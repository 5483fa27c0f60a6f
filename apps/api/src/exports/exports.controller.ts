import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { workbookReply } from '../http/workbook.ts';
import { Ledgers } from '../ledgers/ledgers.ts';
import { EXPORT, EXPORT_FILE, START_EXPORT } from './export.routes.ts';
import { type Exported, Exports } from './exports.ts';

@Controller()
export class ExportsController {
  constructor(
    @Inject(Exports) private readonly exports: Exports,
    @Inject(Ledgers) private readonly ledgers: Ledgers,
  ) {}

  @Route(START_EXPORT)
  start(@AskedFor() asked: Asked<typeof START_EXPORT>): Reply {
    const actor = actorOf(asked);
    const { ledger } = asked.body;
    this.ledgers.known(ledger);
    const write: Exported['write'] = (progress) => this.ledgers.workbook(actor, asked.body, progress);
    return new Reply(this.exports.start(actor, { ledger, write }), { status: 202 });
  }

  @Route(EXPORT)
  of(@AskedFor() asked: Asked<typeof EXPORT>): object {
    return this.exports.of(actorOf(asked), asked.params.id);
  }

  @Route(EXPORT_FILE)
  async file(@AskedFor() asked: Asked<typeof EXPORT_FILE>): Promise<Reply> {
    return workbookReply(await this.exports.file(actorOf(asked), asked.params.id), 'ledger');
  }
}
