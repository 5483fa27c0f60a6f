import { Controller, Inject } from '@nestjs/common';
import { type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { HOT_LINES, RECEIPT } from './public.routes.ts';
import { Receipts } from './receipts.ts';

@Controller()
export class PublicController {
  constructor(@Inject(Receipts) private readonly receipts: Receipts) {}

  @Route(RECEIPT)
  receipt(@AskedFor() { params }: Asked<typeof RECEIPT>): Promise<object> {
    return this.receipts.of(params.code);
  }

  @Route(HOT_LINES)
  hotLines(): Promise<object> {
    return this.receipts.hotLines();
  }
}
