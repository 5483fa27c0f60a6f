import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { type Exported, Exports } from '../exports/exports.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { workbookReply } from '../http/workbook.ts';
import { ASSESSMENT, ASSESSMENT_ENTRIES, ASSESSMENT_EXPORT, ASSESSMENT_WORKBOOK, TREND } from './assessment.routes.ts';
import { Assessments } from './assessment.ts';
import { Trends } from './trends.ts';

@Controller()
export class AssessmentController {
  constructor(
    @Inject(Assessments) private readonly assessments: Assessments,
    @Inject(Trends) private readonly trends: Trends,
    @Inject(Exports) private readonly exports: Exports,
  ) {}

  @Route(ASSESSMENT)
  read(@AskedFor() asked: Asked<typeof ASSESSMENT>): Promise<object> {
    return this.assessments.read(actorOf(asked), asked.query);
  }

  @Route(ASSESSMENT_ENTRIES)
  entries(@AskedFor() asked: Asked<typeof ASSESSMENT_ENTRIES>): Promise<object> {
    return this.assessments.entries(actorOf(asked), { ...asked.params, ...asked.query });
  }

  @Route(ASSESSMENT_WORKBOOK)
  async workbook(@AskedFor() asked: Asked<typeof ASSESSMENT_WORKBOOK>): Promise<Reply> {
    return workbookReply(await this.assessments.workbook(actorOf(asked), asked.query), 'assessment');
  }

  @Route(TREND)
  trend(@AskedFor() asked: Asked<typeof TREND>): Promise<object> {
    return this.trends.read(actorOf(asked), asked.query);
  }

  @Route(ASSESSMENT_EXPORT)
  export(@AskedFor() asked: Asked<typeof ASSESSMENT_EXPORT>): Reply {
    const actor = actorOf(asked);
    const write: Exported['write'] = (progress) => this.assessments.workbook(actor, asked.body, progress);
    return new Reply(this.exports.start(actor, { ledger: 'assessment', write }), { status: 202 });
  }
}
