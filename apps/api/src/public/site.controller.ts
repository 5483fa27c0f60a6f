import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { PUBLIC_SITE, SITE_BOARD } from './site.routes.ts';
import { Sites } from './sites.ts';

/** The board of a site, and what its code is read as. */
@Controller()
export class SiteController {
  constructor(@Inject(Sites) private readonly sites: Sites) {}

  @Route(SITE_BOARD)
  board(@AskedFor() asked: Asked<typeof SITE_BOARD>): Promise<object> {
    return this.sites.board({ id: asked.params.id, actor: actorOf(asked) });
  }

  @Route(PUBLIC_SITE)
  site(@AskedFor() { params }: Asked<typeof PUBLIC_SITE>): Promise<object> {
    return this.sites.named(params.key);
  }
}
