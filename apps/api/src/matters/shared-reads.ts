import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import type { MatterReads } from './matter-reads.ts';
import type { MatterKind } from './matter-sight.ts';
import type { MatterRoutes } from './matter.routes.ts';

/** What complaints and cases answer alike. Nest finds the inherited handlers of each controller. */
export interface SharedReads {
  offered(asked: Asked<MatterRoutes['actions']>): Promise<object>;
  history(asked: Asked<MatterRoutes['timeline']>): Promise<object>;
  dates(asked: Asked<MatterRoutes['clocks']>): Promise<object>;
  place(asked: Asked<MatterRoutes['position']>): Promise<object>;
  unmask(asked: Asked<MatterRoutes['reveal']>): Promise<object>;
}

/** The handlers of one kind of matter under its own addresses, for a controller to extend. */
export function sharedReads(
  kind: MatterKind,
  { actions, timeline, clocks, position, reveal }: MatterRoutes,
): abstract new (reads: MatterReads) => SharedReads {
  abstract class ReadsOfKind implements SharedReads {
    readonly #reads: MatterReads;

    constructor(reads: MatterReads) {
      this.#reads = reads;
    }

    @Route(actions)
    offered(@AskedFor() asked: Asked<typeof actions>): Promise<object> {
      return this.#reads.offered(kind, asked.params.id, actorOf(asked));
    }

    @Route(timeline)
    history(@AskedFor() asked: Asked<typeof timeline>): Promise<object> {
      const { asOf, ...page } = asked.query;
      const moment = asOf === undefined ? {} : { asOf };
      return this.#reads.timeline({ kind, ...asked.params, ...moment, actor: actorOf(asked) }, page);
    }

    @Route(clocks)
    dates(@AskedFor() asked: Asked<typeof clocks>): Promise<object> {
      return this.#reads.clocks({ kind, ...asked.params, ...asked.query, actor: actorOf(asked) });
    }

    @Route(position)
    place(@AskedFor() asked: Asked<typeof position>): Promise<object> {
      return this.#reads.position({ kind, ...asked.params, ...asked.query, actor: actorOf(asked) });
    }

    @Route(reveal)
    unmask(@AskedFor() asked: Asked<typeof reveal>): Promise<object> {
      return this.#reads.reveal({ kind, ...asked.params, actor: actorOf(asked) }, asked.body);
    }
  }
  return ReadsOfKind;
}
