import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { PDF } from '../dossier/dossier.routes.ts';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { officeReply } from '../http/workbook.ts';
import { BRIEFING, BRIEFING_DOCUMENT, BRIEFING_ENTRIES } from './briefing.routes.ts';
import { Briefings } from './briefings.ts';

@Controller()
export class BriefingController {
  constructor(@Inject(Briefings) private readonly briefings: Briefings) {}

  @Route(BRIEFING)
  read(@AskedFor() asked: Asked<typeof BRIEFING>): Promise<object> {
    return this.briefings.read(actorOf(asked), asked.query);
  }

  @Route(BRIEFING_ENTRIES)
  entries(@AskedFor() asked: Asked<typeof BRIEFING_ENTRIES>): Promise<object> {
    return this.briefings.entries(actorOf(asked), { ...asked.params, ...asked.query });
  }

  @Route(BRIEFING_DOCUMENT)
  async document(@AskedFor() asked: Asked<typeof BRIEFING_DOCUMENT>): Promise<Reply> {
    const { format = 'docx', ...of } = asked.query;
    const file = await this.briefings.document(actorOf(asked), { ...of, format });
    if (format === 'docx') return officeReply(file, 'briefing', 'docx');
    const disposition = `attachment; filename="briefing.pdf"; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    return new Reply(new StreamableFile(file.bytes), {
      headers: { 'Content-Type': PDF, 'Content-Disposition': disposition, 'Cache-Control': 'private, no-store' },
    });
  }
}
