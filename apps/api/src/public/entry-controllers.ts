import { Controller, Inject, type Type } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { ENTRY_BOARD, type JoinRoute, PUBLIC_ENTRY } from './entry.routes.ts';
import { Entries } from './entries.ts';

/** A group that workers join by telephone. The form's schema comes from the catalogue of the running door. */
export function entryControllers(route: JoinRoute): readonly Type<object>[] {
  @Controller()
  class EntryController {
    constructor(@Inject(Entries) readonly entries: Entries) {}

    @Route(ENTRY_BOARD)
    board(@AskedFor() asked: Asked<typeof ENTRY_BOARD>): Promise<object> {
      return this.entries.board({ id: asked.params.id, actor: actorOf(asked) });
    }

    @Route(PUBLIC_ENTRY)
    told(@AskedFor() { params }: Asked<typeof PUBLIC_ENTRY>): Promise<object> {
      return this.entries.told(params.entry);
    }

    @Route(route)
    async join(@AskedFor() { params, body, commandId, requestId }: Asked<JoinRoute>): Promise<Reply> {
      const said = await this.entries.join(params.entry, { commandId, said: body, requestId });
      return new Reply(said, { status: 201 });
    }
  }
  return [EntryController];
}
