import {
  claimKey,
  type Database,
  type ErasureFile,
  type ErasureNews,
  EventStore,
  EvidenceRegister,
  type KeyRing,
  SubjectVault,
  type Upcasters,
} from '@qingxin/event-store';
import { BatchCheck } from '../batches/batch-check.ts';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { ErasureLook } from '../erasure/erasure-look.ts';
import { DrawnReports } from '../ledgers/drawn-reports.ts';
import { LedgerBook } from '../ledgers/ledger-book.ts';
import { ReportBook } from '../ledgers/report-book.ts';
import { DuplicateSearch, type MattersOf } from '../personal/duplicate-search.ts';
import { EntrantSearch } from '../personal/entrant-search.ts';
import { PersonalDataEdge } from '../personal/personal-data-edge.ts';
import { PersonSearch } from '../personal/person-search.ts';
import { SourceCopy } from '../personal/source-copy.ts';
import type { AccessPolicy } from '../policy/access-policy.ts';
import { DISTRICT_UPCASTERS } from '../replay/upcasters.ts';
import { districtViews } from '../reference/district-views.ts';
import { ReferenceBook, type ReferenceViews } from '../reference/reference-book.ts';
import { naturalKeys } from './claims.ts';
import { CommandHandler } from './command-handler.ts';
import { Deliberation } from './deliberation.ts';
import { districtCatalogue, districtPolicy, districtStreams } from './district-streams.ts';
import { CitedFiles, evidenceRows, UploadedFiles } from './evidence.ts';
import { type CaseLookups, Fills } from './fills.ts';
import { NumberDesk } from './number-desk.ts';
import type { BusinessClock, DoorHooks, InlineProjection } from './ports.ts';
import { Reception } from './reception.ts';
import { StateCache } from './state-cache.ts';
import { StreamJournal } from './stream-journal.ts';

export interface DoorOptions extends CaseLookups {
  readonly database: Database;
  readonly ring: KeyRing;
  /** Where destroyed keys are noted outside the database; absent: nowhere, for tools that destroy none. */
  readonly erasures?: ErasureFile;
  /** By which this process learns of keys that others destroy; absent: it holds none for longer than a minute. */
  readonly erasureNews?: ErasureNews;
  readonly clock: BusinessClock;
  readonly projections: readonly InlineProjection[];
  /** Which matters name these persons, from the read models. */
  readonly mattersOf: MattersOf;
  readonly hooks: DoorHooks;
  readonly upcasters?: Upcasters;
  /** Those of the district unless a tool brings its own. */
  readonly views?: ReferenceViews;
  /** Streams kept folded in memory. */
  readonly cachedStreams?: number;
}

/** The door with what else reads streams through it. */
export interface Door {
  readonly handler: CommandHandler;
  readonly journal: StreamJournal;
  readonly references: ReferenceBook;
  readonly policy: AccessPolicy;
  readonly catalogue: Catalogue;
  readonly vault: SubjectVault;
  /** What a case knows of the people of its complaints. */
  readonly sources: SourceCopy;
  /** Complaints that may be about the same person, and those of one who has no receipt. */
  readonly duplicates: DuplicateSearch;
  readonly persons: PersonSearch;
  /** What the log holds of a person or a matter that is to be erased. */
  readonly erasure: ErasureLook;
  readonly clock: BusinessClock;
  /** Keyed hash of a text, the same as long as the keys live; nothing can be read from it, and nobody else can make it. */
  readonly keyed: (purpose: string, text: string) => Buffer;
}

const CACHED_STREAMS = 5000;

export function openDoor(options: DoorOptions): Door {
  const { database, ring, clock, hooks } = options;
  const upcasters = options.upcasters ?? DISTRICT_UPCASTERS;
  const registry = districtStreams();
  const catalogue = districtCatalogue();
  const policy = districtPolicy();
  const { erasures = null, erasureNews: news } = options;
  const vault = new SubjectVault(database.sql, ring, erasures, news === undefined ? {} : { news });
  const journal = new StreamJournal({
    store: new EventStore(database.sql, upcasters),
    registry,
    cache: new StateCache(options.cachedStreams ?? CACHED_STREAMS),
    upcasters,
    claims: naturalKeys(ring),
    projections: [...options.projections, evidenceRows],
  });
  const references = new ReferenceBook(journal, options.views ?? districtViews());
  const sources = new SourceCopy(vault, ring);
  const duplicates = new DuplicateSearch(vault, options.mattersOf);
  const erasure = new ErasureLook({ sql: database.sql, vault, mattersOf: options.mattersOf });
  const deliberation = new Deliberation({
    catalogue,
    edge: new PersonalDataEdge(vault),
    fills: new Fills(
      ring,
      {
        duplicates,
        sources,
        batches: new BatchCheck({ vault, ring, duplicates }),
        entrants: new EntrantSearch(vault),
        uploads: new UploadedFiles(new EvidenceRegister(database.sql), vault),
        erasure,
        reports: new DrawnReports(
          new ReportBook(new LedgerBook({ sql: database.sql, upcasters, registry, policy }), database.sql),
        ),
      },
      options,
    ),
    numbers: new NumberDesk(journal),
    cited: new CitedFiles(policy),
  });
  const handler = new CommandHandler({
    reception: new Reception(registry, catalogue, ring),
    policy,
    log: { journal, references },
    deliberation,
    surroundings: { clock, hooks },
  });
  const keyed: Door['keyed'] = (purpose, text) => Buffer.from(claimKey(ring, purpose, text), 'base64url');
  const persons = new PersonSearch(vault, options.mattersOf, journal);
  return {
    handler,
    journal,
    references,
    policy,
    catalogue,
    vault,
    sources,
    duplicates,
    persons,
    erasure,
    clock,
    keyed,
  };
}
