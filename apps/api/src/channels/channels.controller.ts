import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { type Exported, Exports } from '../exports/exports.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { workbookReply } from '../http/workbook.ts';
import { CHANNEL_EXPORT, CHANNEL_TICKETS, CHANNEL_WORKBOOK } from './channel.routes.ts';
import { ChannelTickets } from './channel-tickets.ts';

@Controller()
export class ChannelsController {
  constructor(
    @Inject(ChannelTickets) private readonly tickets: ChannelTickets,
    @Inject(Exports) private readonly exports: Exports,
  ) {}

  @Route(CHANNEL_TICKETS)
  read(@AskedFor() asked: Asked<typeof CHANNEL_TICKETS>): Promise<object> {
    return this.tickets.read(actorOf(asked), { ...asked.params, ...asked.query });
  }

  @Route(CHANNEL_WORKBOOK)
  async workbook(@AskedFor() asked: Asked<typeof CHANNEL_WORKBOOK>): Promise<Reply> {
    return workbookReply(await this.tickets.workbook(actorOf(asked), { ...asked.params, ...asked.query }), 'tickets');
  }

  @Route(CHANNEL_EXPORT)
  export(@AskedFor() asked: Asked<typeof CHANNEL_EXPORT>): Reply {
    const actor = actorOf(asked);
    const of = { ...asked.params, ...asked.body };
    this.tickets.known(of.channel);
    const write: Exported['write'] = (progress) => this.tickets.workbook(actor, of, progress);
    return new Reply(this.exports.start(actor, { ledger: 'channel-tickets', write }), { status: 202 });
  }
}
