import { Controller, Inject, StreamableFile } from '@nestjs/common';
import { PDF } from '../dossier/dossier.routes.ts';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { officeReply } from '../http/workbook.ts';
import {
  REPORT,
  REPORT_CATALOGUE,
  REPORT_CHANGES,
  REPORT_DOCUMENT,
  REPORT_ENTRIES,
  REPORT_PREVIEW,
  REPORTS,
} from './report.routes.ts';
import { Reports } from './reports.ts';

@Controller()
export class ReportsController {
  constructor(@Inject(Reports) private readonly reports: Reports) {}

  @Route(REPORT_CATALOGUE)
  catalogue(): object {
    return this.reports.catalogue();
  }

  @Route(REPORTS)
  list(@AskedFor() asked: Asked<typeof REPORTS>): Promise<object> {
    return this.reports.list(actorOf(asked));
  }

  @Route(REPORT_PREVIEW)
  preview(@AskedFor() asked: Asked<typeof REPORT_PREVIEW>): Promise<object> {
    return this.reports.preview(actorOf(asked), asked.body);
  }

  @Route(REPORT)
  read(@AskedFor() asked: Asked<typeof REPORT>): Promise<object> {
    return this.reports.read({ ...asked.params, actor: actorOf(asked) });
  }

  @Route(REPORT_ENTRIES)
  entries(@AskedFor() asked: Asked<typeof REPORT_ENTRIES>): Promise<object> {
    return this.reports.entries({ ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(REPORT_CHANGES)
  changes(@AskedFor() asked: Asked<typeof REPORT_CHANGES>): Promise<object> {
    return this.reports.changes({ ...asked.params, actor: actorOf(asked) });
  }

  @Route(REPORT_DOCUMENT)
  async document(@AskedFor() asked: Asked<typeof REPORT_DOCUMENT>): Promise<Reply> {
    const { format = 'docx' } = asked.query;
    const file = await this.reports.document({ ...asked.params, actor: actorOf(asked) }, format);
    if (format !== 'pdf') return officeReply(file, 'report', format);
    const disposition = `attachment; filename="report.pdf"; filename*=UTF-8''${encodeURIComponent(file.name)}`;
    return new Reply(new StreamableFile(file.bytes), {
      headers: { 'Content-Type': PDF, 'Content-Disposition': disposition, 'Cache-Control': 'private, no-store' },
    });
  }
}
