import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { BULK, BULK_PREVIEW, START_BULK, STOP_BULK, UNDO_BULK } from './bulk.routes.ts';
import { BulkTasks } from './bulk-tasks.ts';
import { HAND_OVER } from './hand-over.routes.ts';
import { HandOver } from './hand-over.ts';
import { Exports } from '../exports/exports.ts';
import { InboxExport } from './inbox-export.ts';
import { EXPORT_INBOX, INBOX, INBOX_CHOICES, SEE_TASKS } from './inbox.routes.ts';
import { Inbox, type InboxAsked } from './inbox.ts';
import { UNIT_DESK } from './unit-desk.routes.ts';
import { UnitDesk } from './unit-desk.ts';
import { CHANGE_VIEW, DEFAULT_VIEW, DELETE_VIEW, SAVE_VIEW, VIEWS } from './view.routes.ts';
import { SavedViews } from './saved-views.ts';

const DONE = new Reply(undefined, { status: 204 });

@Controller()
export class InboxController {
  constructor(
    @Inject(Inbox) private readonly inbox: Inbox,
    @Inject(UnitDesk) private readonly desk: UnitDesk,
    @Inject(HandOver) private readonly works: HandOver,
    @Inject(BulkTasks) private readonly bulk: BulkTasks,
    @Inject(SavedViews) private readonly views: SavedViews,
    @Inject(InboxExport) private readonly sheets: InboxExport,
    @Inject(Exports) private readonly exports: Exports,
  ) {}

  /** What may not be seen is refused before anything is begun. */
  @Route(EXPORT_INBOX)
  async export(@AskedFor() asked: Asked<typeof EXPORT_INBOX>): Promise<Reply> {
    const [actor, query] = [actorOf(asked), asked.body.query as InboxAsked];
    await this.inbox.look(actor, { ...query, limit: 1 });
    const started = this.exports.start(actor, { ledger: 'inbox', write: this.sheets.sheetOf(actor, query) });
    return new Reply(started, { status: 202 });
  }

  @Route(VIEWS)
  listViews(@AskedFor() asked: Asked<typeof VIEWS>): Promise<object> {
    return this.views.list(actorOf(asked));
  }

  @Route(SAVE_VIEW)
  async saveView(@AskedFor() asked: Asked<typeof SAVE_VIEW>): Promise<Reply> {
    return new Reply(await this.views.add(actorOf(asked), asked.body), { status: 201 });
  }

  @Route(CHANGE_VIEW)
  changeView(@AskedFor() asked: Asked<typeof CHANGE_VIEW>): Promise<object> {
    return this.views.change(actorOf(asked), asked.params.viewId, asked.body);
  }

  @Route(DELETE_VIEW)
  async removeView(@AskedFor() asked: Asked<typeof DELETE_VIEW>): Promise<Reply> {
    await this.views.remove(actorOf(asked), asked.params.viewId);
    return DONE;
  }

  @Route(DEFAULT_VIEW)
  async chooseView(@AskedFor() asked: Asked<typeof DEFAULT_VIEW>): Promise<Reply> {
    await this.views.choose(actorOf(asked), asked.body.viewId);
    return DONE;
  }

  @Route(BULK_PREVIEW)
  preview(@AskedFor() asked: Asked<typeof BULK_PREVIEW>): Promise<object> {
    return this.bulk.preview(actorOf(asked), asked.body);
  }

  @Route(START_BULK)
  start(@AskedFor() asked: Asked<typeof START_BULK>): Reply {
    return new Reply(this.bulk.start(actorOf(asked), asked.commandId, asked.body), { status: 202 });
  }

  @Route(BULK)
  progress(@AskedFor() asked: Asked<typeof BULK>): object {
    return this.bulk.of(actorOf(asked), asked.params.bulkId);
  }

  @Route(STOP_BULK)
  stop(@AskedFor() asked: Asked<typeof STOP_BULK>): object {
    return this.bulk.stop(actorOf(asked), asked.params.bulkId);
  }

  @Route(UNDO_BULK)
  undo(@AskedFor() asked: Asked<typeof UNDO_BULK>): Reply {
    return new Reply(this.bulk.undo(actorOf(asked), asked.params.bulkId), { status: 202 });
  }

  @Route(INBOX)
  page(@AskedFor() asked: Asked<typeof INBOX>): Promise<object> {
    return this.inbox.page(actorOf(asked), asked.query as InboxAsked);
  }

  @Route(INBOX_CHOICES)
  choices(@AskedFor() asked: Asked<typeof INBOX_CHOICES>): Promise<object> {
    return this.inbox.choices(actorOf(asked), asked.query as InboxAsked);
  }

  @Route(SEE_TASKS)
  async see(@AskedFor() asked: Asked<typeof SEE_TASKS>): Promise<Reply> {
    await this.inbox.see(actorOf(asked), asked.body.tasks);
    return DONE;
  }

  @Route(UNIT_DESK)
  ofUnit(@AskedFor() asked: Asked<typeof UNIT_DESK>): Promise<object> {
    return this.desk.of(actorOf(asked), asked.params.unit, asked.query);
  }

  @Route(HAND_OVER)
  handOver(@AskedFor() asked: Asked<typeof HAND_OVER>): Promise<object> {
    return this.works.perform(actorOf(asked), asked.params.unit, asked.commandId, asked.body);
  }
}
