import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { DossierDesk } from './dossier-desk.ts';
import { DOSSIER, PDF } from './dossier.routes.ts';

@Controller()
export class DossierController {
  constructor(@Inject(DossierDesk) private readonly desk: DossierDesk) {}

  @Route(DOSSIER)
  async dossier(@AskedFor() asked: Asked<typeof DOSSIER>): Promise<Reply> {
    const { bytes, name } = await this.desk.print({ ...asked.params, ...asked.query, actor: actorOf(asked) });
    return new Reply(new StreamableFile(bytes, { length: bytes.byteLength }), {
      headers: {
        'Content-Type': PDF,
        'Content-Disposition': `attachment; filename="dossier.pdf"; filename*=UTF-8''${encodeURIComponent(name)}`,
        'X-Content-Type-Options': 'nosniff',
        'Content-Security-Policy': "default-src 'none'; sandbox",
        'Cache-Control': 'private, no-store',
      },
    });
  }
}
