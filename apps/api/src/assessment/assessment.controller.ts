import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import type { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { workbookReply } from '../http/workbook.ts';
import { ASSESSMENT, ASSESSMENT_ENTRIES, ASSESSMENT_WORKBOOK } from './assessment.routes.ts';
import { Assessments } from './assessment.ts';

@Controller()
export class AssessmentController {
  constructor(@Inject(Assessments) private readonly assessments: Assessments) {}

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
}
