import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { DistrictReads } from './district-reads.ts';
import {
  CALENDAR_ACTIONS,
  NOTICES,
  ORGANISATION_ACTIONS,
  PROCESS_MAP,
  POSTS,
  REGISTER,
  REGISTERS,
  RULEBOOK_ACTIONS,
  UNITS,
} from './district.routes.ts';
import { INCIDENT, INCIDENTS, RETRY_INCIDENT } from './incident.routes.ts';
import { INVARIANT_CHECKS } from './invariant.routes.ts';

/** Its fixed addresses stand before those with a parameter at the same place. */
@Controller()
export class DistrictController {
  constructor(@Inject(DistrictReads) private readonly reads: DistrictReads) {}

  @Route(UNITS)
  units(): Promise<object> {
    return this.reads.units();
  }

  @Route(POSTS)
  posts(@AskedFor() { query }: Asked<typeof POSTS>): Promise<object> {
    return this.reads.posts(query.unit);
  }

  @Route(NOTICES)
  notices(): Promise<object> {
    return this.reads.notices();
  }

  @Route(REGISTERS)
  registers(): Promise<object> {
    return this.reads.registers();
  }

  @Route(REGISTER)
  register(@AskedFor() { params }: Asked<typeof REGISTER>): Promise<object> {
    return this.reads.register(params.id);
  }

  @Route(INCIDENTS)
  incidents(@AskedFor() { query }: Asked<typeof INCIDENTS>): Promise<object> {
    return this.reads.incidents(query);
  }

  @Route(INCIDENT)
  incident(@AskedFor() { params }: Asked<typeof INCIDENT>): Promise<object> {
    return this.reads.incident(params.id);
  }

  @Route(RETRY_INCIDENT)
  async retryIncident(@AskedFor() asked: Asked<typeof RETRY_INCIDENT>): Promise<Reply> {
    return new Reply(await this.reads.retryIncident(asked.params.id, actorOf(asked)), { status: 202 });
  }

  @Route(INVARIANT_CHECKS)
  invariants(): Promise<object> {
    return this.reads.invariants();
  }

  @Route(PROCESS_MAP)
  processMap(): object {
    return this.reads.processMap();
  }

  @Route(ORGANISATION_ACTIONS)
  organisation(@AskedFor() asked: Asked<typeof ORGANISATION_ACTIONS>): Promise<object> {
    return this.reads.offered('organisation', actorOf(asked));
  }

  @Route(RULEBOOK_ACTIONS)
  rulebook(@AskedFor() asked: Asked<typeof RULEBOOK_ACTIONS>): Promise<object> {
    return this.reads.offered('rulebook', actorOf(asked));
  }

  @Route(CALENDAR_ACTIONS)
  calendar(@AskedFor() asked: Asked<typeof CALENDAR_ACTIONS>): Promise<object> {
    return this.reads.offered('calendar', actorOf(asked));
  }
}
