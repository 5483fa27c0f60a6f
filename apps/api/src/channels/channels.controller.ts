import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import type { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { workbookReply } from '../http/workbook.ts';
import { CHANNEL_TICKETS, CHANNEL_WORKBOOK } from './channel.routes.ts';
import { ChannelTickets } from './channel-tickets.ts';

@Controller()
export class ChannelsController {
  constructor(@Inject(ChannelTickets) private readonly tickets: ChannelTickets) {}

  @Route(CHANNEL_TICKETS)
  read(@AskedFor() asked: Asked<typeof CHANNEL_TICKETS>): Promise<object> {
    return this.tickets.read(actorOf(asked), { ...asked.params, ...asked.query });
  }

  @Route(CHANNEL_WORKBOOK)
  async workbook(@AskedFor() asked: Asked<typeof CHANNEL_WORKBOOK>): Promise<Reply> {
    return workbookReply(await this.tickets.workbook(actorOf(asked), { ...asked.params, ...asked.query }), 'tickets');
  }
}
