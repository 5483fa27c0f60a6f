import { Controller, Inject, type Type } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import type { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { EvidenceDesk } from './evidence-desk.ts';
import { EVIDENCE_PLACES, type EvidencePlace } from './evidence.routes.ts';

/** A controller for each kind of matter that has evidence. */
export function evidenceControllers(): readonly Type<object>[] {
  return EVIDENCE_PLACES.map(controllerOf);
}

function controllerOf({ kind, routes }: EvidencePlace): Type<object> {
  const { upload, list, download } = routes;

  @Controller()
  class EvidenceController {
    constructor(@Inject(EvidenceDesk) readonly desk: EvidenceDesk) {}

    @Route(upload)
    receive(@AskedFor() asked: Asked<typeof upload>): Promise<object> {
      const { params, query, body } = asked;
      const { stream: bytes, saidSize } = body;
      return this.desk.receive({
        kind,
        id: params.id,
        actor: actorOf(asked),
        extension: query.extension,
        bytes,
        saidSize,
      });
    }

    @Route(list)
    files(@AskedFor() asked: Asked<typeof list>): Promise<object> {
      return this.desk.list({ kind, ...asked.params, ...asked.query, actor: actorOf(asked) });
    }

    @Route(download)
    file(@AskedFor() asked: Asked<typeof download>): Promise<Reply> {
      const { id, fileId } = asked.params;
      return this.desk.fetch({ kind, id, actor: actorOf(asked) }, fileId);
    }
  }
  return EvidenceController;
}
