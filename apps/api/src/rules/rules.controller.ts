import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { RuleDesk } from './rule-desk.ts';
import { COMPARED, PROPOSALS, RULE, USED_BY } from './rules.routes.ts';

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

  @Route(COMPARED)
  compared(@AskedFor() asked: Asked<typeof COMPARED>): Promise<object> {
    return this.desk.compared({ ...asked.params, actor: actorOf(asked) });
  }

  @Route(USED_BY)
  usedBy(@AskedFor() asked: Asked<typeof USED_BY>): Promise<object> {
    return this.desk.usedBy({ ...asked.params, ...asked.query, actor: actorOf(asked) });
  }
}
