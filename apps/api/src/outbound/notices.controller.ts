import { Controller, Inject } from '@nestjs/common';
import { NoticeBook } from '@qingxin/application';
import { type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { NOTICES } from './notices.routes.ts';

const PAGE = 50;

@Controller()
export class NoticesController {
  constructor(@Inject(NoticeBook) private readonly notices: NoticeBook) {}

  @Route(NOTICES)
  async page(@AskedFor() { query }: Asked<typeof NOTICES>): Promise<object> {
    const { after = 0, limit = PAGE } = query;
    const found = await this.notices.after({ after, limit: limit + 1 });
    const items = found.slice(0, limit);
    return { items, after: items.at(-1)?.position ?? after, more: found.length > limit };
  }
}
