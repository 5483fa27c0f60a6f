import {
  Actions,
  BundleRequests,
  DemoClock,
  DISTRICT_UPCASTERS,
  districtStreams,
  IncidentList,
  InvariantLog,
  MessageKeeping,
  MessageList,
  NoticeBook,
  OutsideSystems,
  AssessmentBook,
  BriefingBook,
  ReportBook,
  LedgerBook,
  PersonalDataReading,
  SampleLog,
  UnitBook,
} from '@qingxin/application';
import { AnchorFile } from '@qingxin/event-store';
import {
  Accounts,
  DEFAULT_LIMITS,
  openBundleShelf,
  Identities,
  publicUrlOf,
  readSealFolders,
  ReceiptChecks,
  Sessions,
} from '@qingxin/platform';
import {
  AuditQuery,
  BatchQuery,
  BoardQuery,
  CaseQuery,
  CompanyQuery,
  ConductQuery,
  ComplaintQuery,
  DoneQuery,
  doorLookups,
  EmergencyQuery,
  InboxQuery,
  LadderHistory,
  ProjectQuery,
  readExecutor,
  SampleQuery,
  SupervisionActQuery,
  SupervisionQuery,
  TimelineQuery,
  WorkCourse,
} from '@qingxin/read-models';
import { AccountKeeping } from './accounts/account-keeping.ts';
import { AuditDesk } from './audit/audit-desk.ts';
import { Suppositions } from './audit/counterfactual/suppositions.ts';
import { LookDesk } from './audit/looks/look-desk.ts';
import { BundleDesk } from './audit/proof/bundle-desk.ts';
import { ProofDesk } from './audit/proof/proof-desk.ts';
import { SampleDesk } from './audit/samples/sample-desk.ts';
import { MatterReplay } from './audit/replay/matter-replay.ts';
import { ImportFiles } from './batches/import-files.ts';
import { OriginalFiles } from './batches/original-files.ts';
import { TakeOver } from './batches/take-over.ts';
import { Briefings } from './briefing/briefings.ts';
import { Reports } from './reports/reports.ts';
import { Calculator } from './calculator/calculator.ts';
import { ChannelTickets } from './channels/channel-tickets.ts';
import { Contractors } from './contractors/contractors.ts';
import { Exports } from './exports/exports.ts';
import { districtNow } from './district.ts';
import { sheetWriter } from './exports/sheet-writer.ts';
import { EvidenceDesk } from './evidence/evidence-desk.ts';
import { DossierDesk } from './dossier/dossier-desk.ts';
import { DistrictReads } from './district-reads/district-reads.ts';
import { GoingLive } from './going-live/going-live.ts';
import { FormDesk } from './forms/form-desk.ts';
import { BulkTasks } from './inbox/bulk-tasks.ts';
import { IntakeDesk } from './intake/intake-desk.ts';
import { HandOver } from './inbox/hand-over.ts';
import { Inbox } from './inbox/inbox.ts';
import { InboxExport } from './inbox/inbox-export.ts';
import { SavedViews } from './inbox/saved-views.ts';
import { SeenTasks } from './inbox/seen-tasks.ts';
import { UnitDesk } from './inbox/unit-desk.ts';
import { Assessments } from './assessment/assessment.ts';
import { Trends } from './assessment/trends.ts';
import { LetterDesk } from './letters/letter-desk.ts';
import { PaperDesk } from './papers/paper-desk.ts';
import { Ledgers } from './ledgers/ledgers.ts';
import { LiveFeed } from './live/live-feed.ts';
import { DueDesk } from './erasures/due-desk.ts';
import { ErasureDesk } from './erasures/erasure-desk.ts';
import { PersonDesk } from './erasures/person-desk.ts';
import { ConductDesk } from './conduct/conduct-desk.ts';
import { PublicConduct } from './conduct/public-conduct.ts';
import { DutyLists } from './matters/duty-lists.ts';
import { Labels } from './matters/labels.ts';
import { WhatIf } from './matters/what-if.ts';
import { MatterLists } from './matters/matter-lists.ts';
import { MatterReads } from './matters/matter-reads.ts';
import { MatterSight } from './matters/matter-sight.ts';
import { Norms } from './norms/norms.ts';
import { Health } from './operations/health.ts';
import { MessageDesk } from './operations/message-desk.ts';
import { Mailbox } from './pages/mailbox.ts';
import { publicPhones } from './public/public-phones.ts';
import { Entries } from './public/entries.ts';
import { ReceiptDesk } from './public/receipt-desk.ts';
import { ReceiptFiles } from './public/receipt-files.ts';
import { ReceiptHolders } from './public/receipt-holder.ts';
import { Receipts } from './public/receipts.ts';
import { Sites } from './public/sites.ts';
import { Publications } from './publications/publications.ts';
import { publishedOf } from './publications/published-of.ts';
import { Rosters } from './rosters/rosters.ts';
import { Mergers } from './mergers/mergers.ts';
import { Recounts } from './recounts/recounts.ts';
import { RuleDesk } from './rules/rule-desk.ts';
import { Submissions } from './public/submissions.ts';
import { IdentityDesk } from './sign-in/identity-desk.ts';
import { IdentityProvider } from './sign-in/identity-provider.ts';
import { SignIn } from './sign-in/sign-in.ts';
import { AdviceDesk } from './supervision/advice-desk.ts';
import { Board } from './supervision/board/board.ts';
import { BoardCourse } from './supervision/board/course.ts';
import { Decisions } from './supervision/board/decisions.ts';
import { ActDesks } from './supervision/board/desks.ts';
import { Lanes } from './supervision/board/lanes.ts';
import { UnitTable } from './supervision/board/unit-table.ts';
import { Supervision } from './supervision/supervision.ts';
import type { Surroundings } from './surroundings.ts';

/** Everything that answers, as plain objects, each under its own class. */
export function readersOver(surroundings: Surroundings): readonly object[] {
  const { configuration, database, reads, door, signal, logger, evidence } = surroundings;
  const readSql = readExecutor(reads);
  const accounts = new Accounts(database);
  const labels = new Labels(accounts, door);
  const complaints = new ComplaintQuery(reads);
  const inbox = new InboxQuery(readSql);
  const supervision = new SupervisionQuery(reads, readSql);
  const board = new BoardQuery(readSql);
  const acts = new SupervisionActQuery(reads);
  const timeline = new TimelineQuery(readSql, DISTRICT_UPCASTERS);
  const sight = new MatterSight(door, timeline);
  const past = { door, timeline, history: new LadderHistory(readSql, DISTRICT_UPCASTERS) };
  const personal = new PersonalDataReading(door.vault, database.sql);
  const actions = new Actions(door);
  const limits = configuration.evidence?.limits ?? DEFAULT_LIMITS;
  const registry = districtStreams();
  const book = new LedgerBook({ sql: readSql, upcasters: DISTRICT_UPCASTERS, registry, policy: door.policy });
  const demo = configuration.mode === 'demo';
  const matterReads = new MatterReads({
    ...{ sight, acts, timeline, personal, actions, demo },
    publishedOf: publishedOf(door),
    labels,
    titleOf: (command) => door.catalogue.find('case', command)?.title ?? command,
  });
  const write = sheetWriter(demo);
  const ledgers = new Ledgers(door, book, { write, labels });
  const papers = {
    sight,
    reads: matterReads,
    labels,
    demo,
    publicUrl: publicUrlOf(configuration),
  };
  const incidents = new IncidentList(database.sql);
  const outside = new OutsideSystems(database.sql);
  const provider = configuration.identity ? new IdentityProvider(configuration.identity) : null;
  const identities = new Identities(database, door.keyed);
  const signIn = new SignIn(accounts, new Sessions(database.sql), door);
  const paperDesk = new PaperDesk({ ...papers, personal, phones: () => publicPhones(door) });
  const queue = new Inbox({
    ...{ door, timeline, query: inbox, labels, personal, seen: new SeenTasks(database.sql) },
    mattersOf: doorLookups(readSql).mattersOf,
  });
  const evidenceDesk = new EvidenceDesk({
    ...{ sight, actions, personal, timeline, labels, logger },
    files: evidence,
    limits,
  });
  const conduct = new ConductQuery(reads);
  const holders = new ReceiptHolders(door, complaints);
  const receipts = new Receipts(door, holders);
  return [
    new AccountKeeping({
      ...{ accounts, door, personal, identities, sql: database.sql },
      issuer: provider?.settings.issuer ?? null,
    }),
    new DistrictReads({
      door,
      labels,
      actions,
      incidents,
      invariants: new InvariantLog(database.sql),
      sql: database.sql,
    }),
    new MessageDesk({
      list: new MessageList(database.sql),
      keeping: new MessageKeeping(database),
      outside,
      labels,
    }),
    new NoticeBook(database, () => districtNow(door)),
    new Suppositions({ door, timeline, sight, reads: matterReads, labels }),
    new MatterReplay({ door, timeline, sight, reads: matterReads, labels }),
    new ProofDesk({
      ...{ door, sight, labels, sql: readSql, checks: new InvariantLog(database.sql) },
      anchors: new AnchorFile(readSealFolders(configuration.home).anchors),
    }),
    new BundleDesk({
      ...{ door, sight, sql: readSql, requests: new BundleRequests(database.sql, door.vault) },
      shelf: openBundleShelf(configuration, { sql: database.sql, vault: door.vault }),
    }),
    new LookDesk({ door, query: new AuditQuery(readSql), labels, now: () => new Date().toISOString() }),
    new AuditDesk({ door, query: new AuditQuery(readSql), sight, labels, personal, write }),
    new SampleDesk({ query: new SampleQuery(readSql), log: new SampleLog(database.sql), labels }),
    new GoingLive({
      ...{
        door,
        accounts,
        incidents,
        messages: new MessageList(database.sql),
        outside,
      },
      health: new Health(database.sql, () => door.references.flaws()),
    }),
    signIn,
    new IdentityDesk({ provider, identities, signIn, outside, logger }),
    queue,
    new InboxExport(queue, personal, write),
    new SavedViews(door, database.sql, labels),
    new HandOver(door, readSql, personal),
    new BulkTasks(door, actions, (error) => logger.warn({ err: error }, 'bulk act broken off')),
    new UnitDesk(door, { inbox, supervision, done: new DoneQuery(reads) }, labels, personal),
    new MatterLists(
      door,
      {
        ...{ complaints, cases: new CaseQuery(reads) },
        ...{ companies: new CompanyQuery(reads), projects: new ProjectQuery(reads), batches: new BatchQuery(reads) },
        acts,
        emergencies: new EmergencyQuery(reads),
      },
      labels,
    ),
    new IntakeDesk({ door, complaints, sight, personal, labels }),
    new DutyLists(door, labels),
    new Publications({ ...papers, door, streams: doorLookups(readSql).publicationStreams }),
    new ImportFiles(door, new OriginalFiles(door, evidence, limits)),
    new Contractors({
      ...{ door, sight, personal },
      ...{ projects: new ProjectQuery(reads), batches: new BatchQuery(reads) },
    }),
    new TakeOver(door, readSql, sight, labels),
    evidenceDesk,
    matterReads,
    new FormDesk(papers),
    new LetterDesk(papers),
    new DossierDesk({ ...papers, personal, paperDesk, files: evidence, logger }),
    paperDesk,
    new Supervision(door, supervision, labels),
    new Board({ ...past, board, inbox, labels, personal, mattersOf: doorLookups(readSql).mattersOf }),
    new BoardCourse({ ...past, work: new WorkCourse(readSql) }),
    new Decisions(door, sight),
    new Lanes({ ...past, board, supervision, sight, labels }),
    new ActDesks(door, acts, sight, labels),
    new UnitTable(door, new UnitBook(book), board, labels),
    new AdviceDesk({ door, sight, acts, reads: matterReads, labels }),
    new Rosters(door, timeline, personal, labels),
    ledgers,
    new Exports((error) => logger.warn({ err: error }, 'export not written')),
    new Assessments(door, new AssessmentBook(book), labels, write),
    new Trends(door, book, labels),
    new Briefings(door, new BriefingBook(book, readSql), { labels, demo }),
    new Reports({ ...papers, door }, new ReportBook(book, readSql)),
    new ChannelTickets(door, book, { personal, write }),
    new Calculator(door, database.sql),
    new WhatIf(door, labels),
    new Norms(door, labels),
    new RuleDesk(door, readSql, { labels, personal }),
    new Mergers(door, readSql, labels),
    new Recounts(door, readSql, { personal, labels, actions, write }),
    new ConductDesk({ door, query: conduct, sight, reads: matterReads, labels }),
    new ErasureDesk({ door, sight, personal, labels, actions, reads: matterReads }),
    new PersonDesk({ door, sight, personal, reads: matterReads }),
    new DueDesk(door, readSql),
    new PublicConduct(door, conduct),
    receipts,
    new Sites({ door, sight, receipts, publicUrl: papers.publicUrl }),
    new Entries({ door, sight, publicUrl: papers.publicUrl }),
    new ReceiptFiles({ door, holders, evidence: evidenceDesk }),
    new ReceiptDesk({
      ...{ door, holders, sight, personal, actions, reads: matterReads },
      checks: new ReceiptChecks(database, door.keyed),
    }),
    new Submissions(door),
    new LiveFeed({
      sql: database.sql,
      signal,
      door,
      onError: (error) => logger.warn({ err: error }, 'live updates not read'),
    }),
    new Mailbox(database.sql, door),
    new DemoClock({ sql: database.sql, now: (offsetMs) => door.clock.now(offsetMs), wake: () => signal.raise() }),
  ];
}
