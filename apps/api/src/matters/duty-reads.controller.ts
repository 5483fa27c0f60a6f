import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { DutyLists } from './duty-lists.ts';
import { DUTY, DUTY_LIST } from './duty.routes.ts';
import { MatterReads } from './matter-reads.ts';
import { DUTY_MATTER } from './matter.routes.ts';

const { actions, clocks, timeline } = DUTY_MATTER;
/** The whole history holds the words of every unit's reports. */
const HISTORY = { ...timeline, access: ['coordinator', 'leading-group', 'auditor'] } as const;

@Controller()
export class DutyReadsController {
  constructor(
    @Inject(MatterReads) private readonly reads: MatterReads,
    @Inject(DutyLists) private readonly lists: DutyLists,
  ) {}

  @Route(DUTY_LIST)
  list(@AskedFor() asked: Asked<typeof DUTY_LIST>): Promise<object> {
    return this.lists.duties(actorOf(asked));
  }

  @Route(DUTY)
  duty(@AskedFor() asked: Asked<typeof DUTY>): Promise<object> {
    const { limit, ...moment } = asked.query;
    const look = { ...asked.params, ...moment, actor: actorOf(asked) };
    return this.reads.duty(look, limit === undefined ? {} : { limit });
  }

  @Route(actions)
  offered(@AskedFor() asked: Asked<typeof actions>): Promise<object> {
    return this.reads.offered('duty', asked.params.id, actorOf(asked));
  }

  @Route(clocks)
  dates(@AskedFor() asked: Asked<typeof clocks>): Promise<object> {
    return this.reads.clocks({ kind: 'duty', ...asked.params, ...asked.query, actor: actorOf(asked) });
  }

  @Route(HISTORY)
  history(@AskedFor() asked: Asked<typeof HISTORY>): Promise<object> {
    const { asOf, ...page } = asked.query;
    const moment = asOf === undefined ? {} : { asOf };
    return this.reads.timeline({ kind: 'duty', ...asked.params, ...moment, actor: actorOf(asked) }, page);
  }
}
