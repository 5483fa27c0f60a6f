import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import type { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { officeReply } from '../http/workbook.ts';
import { PUBLICATION, PUBLICATION_LETTER } from './publication.routes.ts';
import { Publications } from './publications.ts';

@Controller()
export class PublicationsController {
  constructor(@Inject(Publications) private readonly publications: Publications) {}

  @Route(PUBLICATION)
  period(@AskedFor() asked: Asked<typeof PUBLICATION>): Promise<object> {
    return this.publications.read({ ...asked.params, actor: actorOf(asked) });
  }

  @Route(PUBLICATION_LETTER)
  async letter(@AskedFor() asked: Asked<typeof PUBLICATION_LETTER>): Promise<Reply> {
    const read = { ...asked.params, actor: actorOf(asked) };
    return officeReply(await this.publications.letter(read), 'letter', 'docx');
  }
}
