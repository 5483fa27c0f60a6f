import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../../http/asked.ts';
import { Route } from '../../http/route.ts';
import { counterfactualRoute } from './counterfactual.routes.ts';
import { Suppositions } from './suppositions.ts';

const OF_COMPLAINT = counterfactualRoute('complaints');
const OF_CASE = counterfactualRoute('cases');

@Controller()
export class SuppositionsController {
  constructor(@Inject(Suppositions) private readonly suppositions: Suppositions) {}

  @Route(OF_COMPLAINT)
  complaint(@AskedFor() asked: Asked<typeof OF_COMPLAINT>): Promise<object> {
    return this.suppositions.of({ kind: 'complaint', ...asked.params, actor: actorOf(asked) }, asked.query);
  }

  @Route(OF_CASE)
  case(@AskedFor() asked: Asked<typeof OF_CASE>): Promise<object> {
    return this.suppositions.of({ kind: 'case', ...asked.params, actor: actorOf(asked) }, asked.query);
  }
}
