import { Controller, Inject } from '@nestjs/common';
import { type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { RuleDesk } from './rule-desk.ts';
import { PROPOSALS, RULE } from './rules.routes.ts';

@Controller()
export class RulesController {
  constructor(@Inject(RuleDesk) private readonly desk: RuleDesk) {}

  @Route(PROPOSALS)
  proposals(): Promise<object> {
    return this.desk.proposals();
  }

  @Route(RULE)
  rule(@AskedFor() { params }: Asked<typeof RULE>): Promise<object> {
    return this.desk.rule(params.rule);
  }
}
