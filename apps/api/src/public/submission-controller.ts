import { Controller, Inject, type Type } from '@nestjs/common';
import { type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import type { SubmissionRoute } from './submission.routes.ts';
import { Submissions } from './submissions.ts';

/** The form's schema comes from the catalogue of the running door. */
export function submissionController(route: SubmissionRoute): Type<object> {
  @Controller()
  class SubmissionController {
    constructor(@Inject(Submissions) readonly submissions: Submissions) {}

    @Route(route)
    async submit(@AskedFor() { body, commandId, requestId }: Asked<SubmissionRoute>): Promise<Reply> {
      return new Reply(await this.submissions.submit({ commandId, said: body, requestId }), { status: 201 });
    }
  }
  return SubmissionController;
}
