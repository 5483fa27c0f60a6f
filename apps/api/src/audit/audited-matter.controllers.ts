import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import type { MatterKind } from '../matters/matter-sight.ts';
import { anyMatterId, matterId } from '../matters/schemas.ts';
import { auditedRoutes } from './audited-matter.routes.ts';
import { ProofDesk } from './proof/proof-desk.ts';
import { MatterReplay } from './replay/matter-replay.ts';

interface AuditedReads {
  steps(asked: Asked<ReturnType<typeof auditedRoutes>['replay']>): Promise<object>;
  seen(asked: Asked<ReturnType<typeof auditedRoutes>['seenBy']>): Promise<object>;
  proved(asked: Asked<ReturnType<typeof auditedRoutes>['proof']>): Promise<object>;
}

/** The handlers of one kind of matter, for a controller to extend. */
function auditedReads(
  kind: MatterKind,
  base: string,
  id: typeof matterId | typeof anyMatterId = matterId,
): abstract new (replay: MatterReplay, proofs: ProofDesk) => AuditedReads {
  const { replay, seenBy, proof } = auditedRoutes(base, id);
  abstract class ReadsOfKind implements AuditedReads {
    readonly #replay: MatterReplay;
    readonly #proofs: ProofDesk;

    constructor(matters: MatterReplay, proofs: ProofDesk) {
      this.#replay = matters;
      this.#proofs = proofs;
    }

    @Route(replay)
    steps(@AskedFor() asked: Asked<typeof replay>): Promise<object> {
      return this.#replay.steps({ kind, ...asked.params, actor: actorOf(asked) }, asked.query);
    }

    @Route(seenBy)
    seen(@AskedFor() asked: Asked<typeof seenBy>): Promise<object> {
      return this.#replay.seenBy({ kind, ...asked.params, ...asked.query, actor: actorOf(asked) });
    }

    @Route(proof)
    proved(@AskedFor() asked: Asked<typeof proof>): Promise<object> {
      return this.#proofs.matter({ kind, ...asked.params, actor: actorOf(asked) });
    }
  }
  return ReadsOfKind;
}

@Controller()
export class AuditedComplaintsController extends auditedReads('complaint', 'complaints') {
  constructor(@Inject(MatterReplay) replay: MatterReplay, @Inject(ProofDesk) proofs: ProofDesk) {
    super(replay, proofs);
  }
}

@Controller()
export class AuditedCasesController extends auditedReads('case', 'cases') {
  constructor(@Inject(MatterReplay) replay: MatterReplay, @Inject(ProofDesk) proofs: ProofDesk) {
    super(replay, proofs);
  }
}

@Controller()
export class AuditedProjectsController extends auditedReads('project', 'projects') {
  constructor(@Inject(MatterReplay) replay: MatterReplay, @Inject(ProofDesk) proofs: ProofDesk) {
    super(replay, proofs);
  }
}

@Controller()
export class AuditedCompaniesController extends auditedReads('company', 'companies') {
  constructor(@Inject(MatterReplay) replay: MatterReplay, @Inject(ProofDesk) proofs: ProofDesk) {
    super(replay, proofs);
  }
}

@Controller()
export class AuditedActsController extends auditedReads('supervision', 'supervision/acts') {
  constructor(@Inject(MatterReplay) replay: MatterReplay, @Inject(ProofDesk) proofs: ProofDesk) {
    super(replay, proofs);
  }
}

@Controller()
export class AuditedDutiesController extends auditedReads('duty', 'duties', anyMatterId) {
  constructor(@Inject(MatterReplay) replay: MatterReplay, @Inject(ProofDesk) proofs: ProofDesk) {
    super(replay, proofs);
  }
}

@Controller()
export class AuditedFilesController extends auditedReads('batch', 'batches') {
  constructor(@Inject(MatterReplay) replay: MatterReplay, @Inject(ProofDesk) proofs: ProofDesk) {
    super(replay, proofs);
  }
}

@Controller()
export class AuditedEmergenciesController extends auditedReads('emergency', 'emergencies') {
  constructor(@Inject(MatterReplay) replay: MatterReplay, @Inject(ProofDesk) proofs: ProofDesk) {
    super(replay, proofs);
  }
}
