import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { MatterLists } from '../matters/matter-lists.ts';
import { MatterReads } from '../matters/matter-reads.ts';
import { BATCH, BATCH_LIST, BATCH_MATTER, IMPORT } from './batch.routes.ts';
import { ImportFiles } from './import-files.ts';

const { actions, timeline, reveal } = BATCH_MATTER;

@Controller()
export class BatchesController {
  constructor(
    @Inject(ImportFiles) private readonly files: ImportFiles,
    @Inject(MatterReads) private readonly reads: MatterReads,
    @Inject(MatterLists) private readonly lists: MatterLists,
  ) {}

  @Route(IMPORT)
  receive(@AskedFor() asked: Asked<typeof IMPORT>): Promise<object> {
    const { commandId, requestId } = asked;
    const sent = { commandId, requestId, actor: actorOf(asked) };
    return this.files.receive(asked.body, { caseId: asked.params.id, ...asked.query }, sent);
  }

  @Route(BATCH_LIST)
  list(@AskedFor() asked: Asked<typeof BATCH_LIST>): Promise<object> {
    return this.lists.batches(actorOf(asked), asked.query);
  }

  @Route(BATCH)
  batch(@AskedFor() asked: Asked<typeof BATCH>): Promise<object> {
    return this.reads.batch({ ...asked.params, actor: actorOf(asked) }, asked.query);
  }

  @Route(actions)
  offered(@AskedFor() asked: Asked<typeof actions>): Promise<object> {
    return this.reads.offered('batch', asked.params.id, actorOf(asked));
  }

  @Route(timeline)
  history(@AskedFor() asked: Asked<typeof timeline>): Promise<object> {
    const { asOf, ...page } = asked.query;
    const moment = asOf === undefined ? {} : { asOf };
    return this.reads.timeline({ kind: 'batch', ...asked.params, ...moment, actor: actorOf(asked) }, page);
  }

  @Route(reveal)
  inFull(@AskedFor() asked: Asked<typeof reveal>): Promise<object> {
    return this.reads.reveal({ kind: 'batch', ...asked.params, actor: actorOf(asked) }, asked.body);
  }
}
