import { Readable } from 'node:stream';
import { Controller, Inject } from '@nestjs/common';
import { BATCH_KINDS } from '@qingxin/domain';
import { importTemplate } from '@qingxin/documents';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import type { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { workbookReply } from '../http/workbook.ts';
import { MatterLists } from '../matters/matter-lists.ts';
import { MatterReads } from '../matters/matter-reads.ts';
import {
  BACKLOG_IMPORT,
  BATCH,
  BATCH_LIST,
  BATCH_MATTER,
  CHANNEL_IMPORT,
  IMPORT,
  MONTH_IMPORT,
  TEMPLATE,
} from './batch.routes.ts';
import { backlogFile, caseFile, monthFile } from './file-heads.ts';
import { ImportFiles, type Sent } from './import-files.ts';
import { TakeOver } from './take-over.ts';
import { CONFIRM_LAPSES, TAKE_OVER } from './take-over.routes.ts';

const { actions, timeline, reveal } = BATCH_MATTER;

@Controller()
export class BatchesController {
  constructor(
    @Inject(ImportFiles) private readonly files: ImportFiles,
    @Inject(TakeOver) private readonly takingOver: TakeOver,
    @Inject(MatterReads) private readonly reads: MatterReads,
    @Inject(MatterLists) private readonly lists: MatterLists,
  ) {}

  @Route(IMPORT)
  receive(@AskedFor() asked: Asked<typeof IMPORT>): Promise<object> {
    return this.files.receive(asked.body, caseFile(asked.params.id, asked.query), sentBy(asked));
  }

  @Route(MONTH_IMPORT)
  receiveOfMonth(@AskedFor() asked: Asked<typeof MONTH_IMPORT>): Promise<object> {
    return this.files.receive(asked.body, monthFile(asked.params.id, asked.query), sentBy(asked));
  }

  @Route(CHANNEL_IMPORT)
  async receiveOfChannel(@AskedFor() asked: Asked<typeof CHANNEL_IMPORT>): Promise<object> {
    return this.files.receiveOfChannel(asked.body, { ...asked.params, ...asked.query }, sentBy(asked));
  }

  @Route(BACKLOG_IMPORT)
  receiveBacklog(@AskedFor() asked: Asked<typeof BACKLOG_IMPORT>): Promise<object> {
    return this.files.receive(asked.body, backlogFile(asked.query), sentBy(asked));
  }

  @Route(TEMPLATE)
  async template(@AskedFor() asked: Asked<typeof TEMPLATE>): Promise<Reply> {
    const { kind } = asked.params;
    const bytes = Readable.fromWeb(await importTemplate(kind));
    return workbookReply({ bytes, name: `${BATCH_KINDS[kind].label}模板.xlsx` }, `template-${kind}`);
  }

  @Route(BATCH_LIST)
  list(@AskedFor() asked: Asked<typeof BATCH_LIST>): Promise<object> {
    const { caseId, projectId, ...page } = asked.query;
    const target = caseId ?? projectId;
    return this.lists.batches(actorOf(asked), { ...page, ...(target === undefined ? {} : { target }) });
  }

  @Route(BATCH)
  batch(@AskedFor() asked: Asked<typeof BATCH>): Promise<object> {
    return this.reads.batch({ ...asked.params, actor: actorOf(asked) }, asked.query);
  }

  @Route(TAKE_OVER)
  takenOver(@AskedFor() asked: Asked<typeof TAKE_OVER>): Promise<object> {
    return this.takingOver.report(asked.params.id, actorOf(asked));
  }

  @Route(CONFIRM_LAPSES)
  confirmLapses(@AskedFor() asked: Asked<typeof CONFIRM_LAPSES>): Promise<object> {
    return this.takingOver.confirm(asked.params.id, asked.commandId, actorOf(asked), asked.body);
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

function sentBy(asked: Asked): Sent {
  const { commandId, requestId } = asked;
  return { commandId, requestId, actor: actorOf(asked) };
}
