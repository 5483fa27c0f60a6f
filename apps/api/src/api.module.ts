import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { MetadataScanner } from '@nestjs/core';
import type { CatalogueEntry, Door } from '@qingxin/application';
import type { StreamKind } from '@qingxin/domain';
import type { Mode } from '@qingxin/platform';
import { AccountsController } from './accounts/accounts.controller.ts';
import { AssessmentController } from './assessment/assessment.controller.ts';
import { AuditController } from './audit/audit.controller.ts';
import { SampleController } from './audit/samples/sample.controller.ts';
import { BundleController } from './audit/proof/bundle.controller.ts';
import {
  AuditedCasesController,
  AuditedActsController,
  AuditedCompaniesController,
  AuditedDutiesController,
  AuditedEmergenciesController,
  AuditedFilesController,
  AuditedComplaintsController,
  AuditedProjectsController,
} from './audit/audited-matter.controllers.ts';
import { SuppositionsController } from './audit/counterfactual/counterfactual.controllers.ts';
import { BriefingController } from './briefing/briefing.controller.ts';
import { ReportsController } from './reports/reports.controller.ts';
import { BatchesController } from './batches/batches.controller.ts';
import { CalculatorController } from './calculator/calculator.controller.ts';
import { ChannelsController } from './channels/channels.controller.ts';
import { ContractorsController } from './contractors/contractors.controller.ts';
import { ConductController } from './conduct/conduct.controller.ts';
import { publicConductController } from './conduct/public-conduct-controller.ts';
import { conductSubmissionRoute } from './conduct/public-conduct.routes.ts';
import { commandControllers } from './commands/command-controllers.ts';
import { commandRoutes } from './commands/command-routes.ts';
import { SendCommand } from './commands/send-command.ts';
import { DemoClockController } from './demo/demo-clock.controller.ts';
import { DistrictController } from './district-reads/district.controller.ts';
import { DossierController } from './dossier/dossier.controller.ts';
import { EmergenciesController } from './emergencies/emergencies.controller.ts';
import { ExportsController } from './exports/exports.controller.ts';
import { evidenceControllers } from './evidence/evidence-controllers.ts';
import { GoingLiveController } from './going-live/going-live.controller.ts';
import { FormsController } from './forms/forms.controller.ts';
import { specOf } from './http/route-of.ts';
import type { RouteSpec } from './http/route.ts';
import { IntakeController } from './intake/intake.controller.ts';
import { InboxController } from './inbox/inbox.controller.ts';
import { LettersController } from './letters/letters.controller.ts';
import { paperControllers } from './papers/paper-controllers.ts';
import { LedgersController } from './ledgers/ledgers.controller.ts';
import { LiveController } from './live/live.controller.ts';
import { CaseReadsController } from './matters/case-reads.controller.ts';
import { CompanyReadsController } from './matters/company-reads.controller.ts';
import { ComplaintReadsController } from './matters/complaint-reads.controller.ts';
import { DutyReadsController } from './matters/duty-reads.controller.ts';
import { ProjectReadsController } from './matters/project-reads.controller.ts';
import { WhatIfController } from './matters/what-if.controller.ts';
import { NormsController } from './norms/norms.controller.ts';
import { openApiDocument } from './openapi/document.ts';
import { OPENAPI_DOCUMENT, OpenApiController, type OpenApiDocument } from './openapi/openapi.controller.ts';
import { Health } from './operations/health.ts';
import { Metrics } from './operations/metrics.ts';
import { MessagesController } from './operations/messages.controller.ts';
import { OperationsController } from './operations/operations.controller.ts';
import { MailboxController } from './pages/mailbox.controller.ts';
import { MODE, StartPageController } from './pages/start-page.controller.ts';
import { NoticesController } from './outbound/notices.controller.ts';
import { PublicationsController } from './publications/publications.controller.ts';
import { PublicController } from './public/public.controller.ts';
import { entryControllers } from './public/entry-controllers.ts';
import { joinRoute } from './public/entry.routes.ts';
import { ReceiptController } from './public/receipt.controller.ts';
import { SiteController } from './public/site.controller.ts';
import { submissionController } from './public/submission-controller.ts';
import { submissionRoute } from './public/submission.routes.ts';
import { readersOver } from './readers.ts';
import { IdentityController } from './sign-in/identity.controller.ts';
import { COOKIE_TRANSPORT, SessionController } from './sign-in/session.controller.ts';
import { cookieName, type CookieTransport } from './sign-in/token.ts';
import { MergersController } from './mergers/mergers.controller.ts';
import { ErasureController } from './erasures/erasure.controller.ts';
import { RecountsController } from './recounts/recounts.controller.ts';
import { RulesController } from './rules/rules.controller.ts';
import { RostersController } from './rosters/rosters.controller.ts';
import { ActsController } from './supervision/acts.controller.ts';
import { AdviceController } from './supervision/advice.controller.ts';
import { BoardController } from './supervision/board/board.controller.ts';
import { TemplatesController } from './templates/templates.controller.ts';
import { SupervisionController } from './supervision/supervision.controller.ts';
import type { Surroundings } from './surroundings.ts';

const VERSION = '0.1.0';

/** Wires plain classes; nothing below the controllers knows Nest. */
@Module({})
export class ApiModule {
  /** Every controller of the service; what commands there are follows from catalogue and policy alone. */
  static controllers(door: Pick<Door, 'catalogue' | 'policy'>, mode: Mode): Type<object>[] {
    return [
      ...commandControllers(commandRoutes(door)),
      SessionController,
      IdentityController,
      AccountsController,
      DistrictController,
      OperationsController,
      MessagesController,
      NoticesController,
      OpenApiController,
      StartPageController,
      InboxController,
      IntakeController,
      ComplaintReadsController,
      CaseReadsController,
      CompanyReadsController,
      DutyReadsController,
      PublicationsController,
      ProjectReadsController,
      BatchesController,
      ContractorsController,
      FormsController,
      LettersController,
      DossierController,
      ...evidenceControllers(),
      ...paperControllers(),
      SupervisionController,
      BoardController,
      ActsController,
      AdviceController,
      RostersController,
      EmergenciesController,
      ConductController,
      publicConductController(conductSubmissionRoute(commandOf(door, 'RegisterConduct', 'conduct'))),
      LedgersController,
      ExportsController,
      AssessmentController,
      BriefingController,
      ReportsController,
      ChannelsController,
      CalculatorController,
      WhatIfController,
      NormsController,
      TemplatesController,
      RulesController,
      AuditController,
      SampleController,
      BundleController,
      AuditedComplaintsController,
      AuditedCasesController,
      AuditedProjectsController,
      AuditedCompaniesController,
      AuditedActsController,
      AuditedDutiesController,
      AuditedFilesController,
      AuditedEmergenciesController,
      SuppositionsController,
      GoingLiveController,
      MergersController,
      RecountsController,
      ErasureController,
      PublicController,
      ReceiptController,
      SiteController,
      submissionController(submissionRoute(commandOf(door, 'RegisterComplaint'))),
      ...entryControllers(joinRoute(commandOf(door, 'JoinGroup'))),
      LiveController,
      ...(mode === 'demo' ? [MailboxController, DemoClockController] : []),
    ];
  }

  /** The document that is served, of a service that was started or of none. */
  static document(controllers: readonly Type<object>[], transport: CookieTransport): OpenApiDocument {
    return openApiDocument(specsOf(controllers), VERSION, cookieName(transport));
  }

  static over(surroundings: Surroundings, metrics: Metrics): DynamicModule {
    const { configuration, database, door, tracing } = surroundings;
    const { mode } = configuration;
    const transport: CookieTransport = mode === 'production' ? 'secure' : 'plain';
    const controllers = ApiModule.controllers(door, mode);
    return {
      module: ApiModule,
      controllers,
      providers: [
        ...readersOver(surroundings).map((reader) => ({ provide: reader.constructor, useValue: reader })),
        { provide: SendCommand, useValue: new SendCommand(door, metrics, tracing) },
        { provide: COOKIE_TRANSPORT, useValue: transport },
        { provide: Health, useValue: new Health(database.sql, () => door.references.flaws()) },
        { provide: Metrics, useValue: metrics },
        { provide: OPENAPI_DOCUMENT, useValue: ApiModule.document(controllers, transport) },
        { provide: MODE, useValue: mode },
      ],
    };
  }
}

function commandOf(
  { catalogue }: Pick<Door, 'catalogue'>,
  type: string,
  kind: StreamKind = 'complaint',
): CatalogueEntry {
  const entry = catalogue.find(kind, type);
  if (entry === null) throw new Error(`the catalogue has no ${type}`);
  return entry;
}

/** Every route of these controllers, in their order, found as Nest's router finds them: inherited handlers too. */
export function specsOf(controllers: readonly Type<object>[]): readonly RouteSpec[] {
  const scanner = new MetadataScanner();
  return controllers.flatMap(({ prototype }) =>
    scanner.getAllMethodNames(prototype as object).flatMap((name) => {
      const spec = specOf((prototype as Readonly<Record<string, object>>)[name] ?? {});
      return spec === null ? [] : [spec];
    }),
  );
}
