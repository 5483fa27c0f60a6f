import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { workbookReply } from '../http/workbook.ts';
import { AuditDesk } from './audit-desk.ts';
import {
  AUDIT_ENTRIES,
  AUDIT_ENTRIES_WORKBOOK,
  AUDIT_LOOKS,
  AUDIT_LOOKS_REVIEW,
  AUDIT_MATTERS,
  AUDIT_SEAL,
  AUDIT_VERIFY,
} from './audit.routes.ts';
import { ProofDesk } from './proof/proof-desk.ts';
import { LookDesk } from './looks/look-desk.ts';

@Controller()
export class AuditController {
  constructor(
    @Inject(AuditDesk) private readonly desk: AuditDesk,
    @Inject(LookDesk) private readonly lookDesk: LookDesk,
    @Inject(ProofDesk) private readonly proofs: ProofDesk,
  ) {}

  @Route(AUDIT_ENTRIES)
  entries(@AskedFor() asked: Asked<typeof AUDIT_ENTRIES>): Promise<object> {
    return this.desk.entries(actorOf(asked), asked.query);
  }

  @Route(AUDIT_ENTRIES_WORKBOOK)
  async workbook(@AskedFor() asked: Asked<typeof AUDIT_ENTRIES_WORKBOOK>): Promise<Reply> {
    return workbookReply(await this.desk.workbook(actorOf(asked), asked.query), 'audit-entries');
  }

  @Route(AUDIT_LOOKS)
  looks(@AskedFor() asked: Asked<typeof AUDIT_LOOKS>): Promise<object> {
    return this.desk.looks(actorOf(asked), asked.query);
  }

  @Route(AUDIT_LOOKS_REVIEW)
  review(@AskedFor() asked: Asked<typeof AUDIT_LOOKS_REVIEW>): Promise<object> {
    return this.lookDesk.review(actorOf(asked), asked.query);
  }

  @Route(AUDIT_SEAL)
  seal(): Promise<object> {
    return this.proofs.seal();
  }

  @Route(AUDIT_VERIFY)
  async verify(@AskedFor() asked: Asked<typeof AUDIT_VERIFY>): Promise<Reply> {
    return new Reply(await this.proofs.ask(actorOf(asked)), { status: 202 });
  }

  @Route(AUDIT_MATTERS)
  matters(@AskedFor() asked: Asked<typeof AUDIT_MATTERS>): Promise<object> {
    // Without words nothing is sought.
    const { contains = '', limit } = asked.query;
    return this.desk.find(actorOf(asked), contains, limit);
  }
}
