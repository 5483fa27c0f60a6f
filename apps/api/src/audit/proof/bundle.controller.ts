import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../../http/asked.ts';
import { Reply } from '../../http/reply.ts';
import { Route } from '../../http/route.ts';
import { ASK_BUNDLE, BUNDLE_FILE, BUNDLES } from './bundle.routes.ts';
import { BundleDesk } from './bundle-desk.ts';

@Controller()
export class BundleController {
  constructor(@Inject(BundleDesk) private readonly desk: BundleDesk) {}

  @Route(BUNDLES)
  list(@AskedFor() asked: Asked<typeof BUNDLES>): Promise<object> {
    return this.desk.list(actorOf(asked), asked.query.matter);
  }

  @Route(ASK_BUNDLE)
  async ask(@AskedFor() asked: Asked<typeof ASK_BUNDLE>): Promise<Reply> {
    return new Reply(await this.desk.ask(actorOf(asked), asked.body), { status: 202 });
  }

  @Route(BUNDLE_FILE)
  file(@AskedFor() asked: Asked<typeof BUNDLE_FILE>): Promise<Reply> {
    return this.desk.fetch(actorOf(asked), asked.params.id);
  }
}
