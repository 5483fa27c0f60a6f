import { Controller, Inject, type Type } from '@nestjs/common';
import { type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { CONDUCT_FORM, CONDUCT_RECEIPT, type ConductSubmissionRoute } from './public-conduct.routes.ts';
import { PublicConduct } from './public-conduct.ts';

/** The form's schema comes from the catalogue of the running door. */
export function publicConductController(route: ConductSubmissionRoute): Type<object> {
  @Controller()
  class PublicConductController {
    constructor(@Inject(PublicConduct) readonly conduct: PublicConduct) {}

    @Route(CONDUCT_FORM)
    form(): Promise<object> {
      return this.conduct.form();
    }

    @Route(route)
    async submit(@AskedFor() { body, commandId, requestId }: Asked<ConductSubmissionRoute>): Promise<Reply> {
      return new Reply(await this.conduct.submit({ commandId, said: body, requestId }), { status: 201 });
    }

    @Route(CONDUCT_RECEIPT)
    receipt(@AskedFor() { params }: Asked<typeof CONDUCT_RECEIPT>): Promise<object> {
      return this.conduct.receipt(params.code);
    }
  }
  return PublicConductController;
}
