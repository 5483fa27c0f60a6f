import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { DueDesk } from './due-desk.ts';
import { ErasureDesk } from './erasure-desk.ts';
import { ERASURE, ERASURE_DUE, ERASURE_PERSON, ERASURES } from './erasure.routes.ts';
import { PersonDesk } from './person-desk.ts';

@Controller()
export class ErasureController {
  constructor(
    @Inject(ErasureDesk) private readonly erasures: ErasureDesk,
    @Inject(PersonDesk) private readonly persons: PersonDesk,
    @Inject(DueDesk) private readonly due: DueDesk,
  ) {}

  @Route(ERASURES)
  list(@AskedFor() asked: Asked<typeof ERASURES>): Promise<object> {
    return this.erasures.list(actorOf(asked));
  }

  @Route(ERASURE)
  one(@AskedFor() asked: Asked<typeof ERASURE>): Promise<object> {
    return this.erasures.one(asked.params.proposal, actorOf(asked));
  }

  @Route(ERASURE_PERSON)
  person(@AskedFor() asked: Asked<typeof ERASURE_PERSON>): Promise<object> {
    return this.persons.look(asked.query, actorOf(asked));
  }

  @Route(ERASURE_DUE)
  dueNow(): Promise<object> {
    return this.due.list();
  }
}
