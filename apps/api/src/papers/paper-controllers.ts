import { Controller, Inject, type Type } from '@nestjs/common';
import { EvidenceDesk } from '../evidence/evidence-desk.ts';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import type { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { officeReply } from '../http/workbook.ts';
import { HttpProblem } from '../problems/http-problem.ts';
import { PAPER_PLACES, type PaperPlace } from './paper.routes.ts';
import { PaperDesk } from './paper-desk.ts';

/** A controller for each kind of matter whose papers take the chain. */
export function paperControllers(): readonly Type<object>[] {
  return PAPER_PLACES.map(controllerOf);
}

function controllerOf({ kind, routes }: PaperPlace): Type<object> {
  const { form, list, versions, file } = routes;

  @Controller()
  class PapersController {
    constructor(
      @Inject(PaperDesk) readonly desk: PaperDesk,
      @Inject(EvidenceDesk) readonly evidence: EvidenceDesk,
    ) {}

    @Route(form)
    async printed(@AskedFor() asked: Asked<typeof form>): Promise<Reply> {
      const { id, form: which } = asked.params;
      const { of = null, asOf } = asked.query;
      const look = { kind, id, actor: actorOf(asked), ...(asOf === undefined ? {} : { asOf }) };
      return officeReply(await this.desk.printed(look, which, of), 'form', 'docx');
    }

    @Route(list)
    papers(@AskedFor() asked: Asked<typeof list>): Promise<object> {
      return this.desk.list({ kind, id: asked.params.id, actor: actorOf(asked) });
    }

    @Route(versions)
    versions(@AskedFor() asked: Asked<typeof versions>): Promise<object> {
      const { id, paperId } = asked.params;
      return this.desk.versions({ kind, id, actor: actorOf(asked) }, paperId);
    }

    /** The stamped scan takes the place of what is printed; it is read like any other evidence. */
    @Route(file)
    async file(@AskedFor() asked: Asked<typeof file>): Promise<Reply> {
      const { id, paperId } = asked.params;
      const look = { kind, id, actor: actorOf(asked) };
      const scan = asked.query.as === 'text' ? null : await this.desk.scanOf(look, paperId);
      if (scan !== null) return this.evidence.fetch(look, scan);
      if (asked.query.as === 'scan') throw new HttpProblem('paper-without-scan');
      return officeReply(await this.desk.file(look, paperId), 'paper', 'docx');
    }
  }
  return PapersController;
}
