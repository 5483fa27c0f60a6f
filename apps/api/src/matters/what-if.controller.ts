import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { WhatIf } from './what-if.ts';
import { WHAT_IF } from './what-if.routes.ts';

@Controller()
export class WhatIfController {
  constructor(@Inject(WhatIf) private readonly whatIf: WhatIf) {}

  @Route(WHAT_IF)
  of(@AskedFor() asked: Asked<typeof WHAT_IF>): Promise<object> {
    const { kind, id, command, payload, actedOn, lateReason } = asked.body;
    const envelope = {
      ...{ commandId: asked.commandId, requestId: asked.requestId, stream: `${kind}-${id}`, type: command, payload },
      ...(actedOn === undefined ? {} : { actedOn }),
      ...(lateReason === undefined ? {} : { lateReason }),
    };
    return this.whatIf.of(kind, envelope, actorOf(asked));
  }
}
