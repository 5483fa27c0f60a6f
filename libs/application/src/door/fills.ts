import type { ForeignFact, Instant, LocalDay, OrganisationView, Unit } from '@qingxin/domain';
import {
  alwaysAsked,
  CASE_FACT,
  carriedFromCase,
  type CaseState,
  type CompanyState,
  type ComplaintState,
  type EmergencyState,
  handlerOf,
  type ProjectState,
  refuse,
  ROSTER_FACT,
  rosterStreamOf,
} from '@qingxin/domain';
import type { ErasureLook } from '../erasure/erasure-look.ts';
import { disposedOf, spokenOf } from '../erasure/erasure-fills.ts';
import { claimKey, type InlineRows, type KeyRing, streamIdOf, uuidV5 } from '@qingxin/event-store';
import type { BatchCheck } from '../batches/batch-check.ts';
import type { Fill } from '../catalogue/command-spec.ts';
import type { EntrantSearch } from '../personal/entrant-search.ts';
import type { DuplicateSearch } from '../personal/duplicate-search.ts';
import { intakeWarnings } from '../personal/intake-warnings.ts';
import type { SourceCopy } from '../personal/source-copy.ts';
import { publicationFacts, type PublicationStreams } from '../publication/publication-facts.ts';
import type { DrawnReports } from '../ledgers/drawn-reports.ts';
import type { UploadedFiles } from './evidence.ts';
import type { Request } from './reception.ts';
import { readFacts } from './facts.ts';
import type { StreamJournal } from './stream-journal.ts';

export interface Filled {
  readonly fields: Readonly<Record<string, unknown>>;
  /** Keys of persons the filled fields name. */
  readonly rows: readonly InlineRows[];
  /** Streams the fields were taken from, as they were. */
  readonly facts: Readonly<Record<string, ForeignFact>>;
}

/** Without letters and digits that are mistaken for each other on paper or by phone. */
const LEGIBLE = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const RECEIPT_LENGTH = 12;

export const NOTHING_FILLED: Filled = { fields: {}, rows: [], facts: {} };

/** Stream name of the case that a complaint opens with its n-th joining. */
export function openedCase(complaint: string, n: number): string {
  return `case-${uuidV5(streamIdOf(complaint), `case/${n}`)}`;
}

async function casesAsFacts(cases: readonly string[], journal: StreamJournal): Promise<Filled> {
  const named = Object.fromEntries([...new Set(cases)].map((stream) => [`${CASE_FACT}${stream}`, stream]));
  return { ...NOTHING_FILLED, facts: await readFacts(named, journal) };
}

/** Which cases are about a company or a project, from the read models. */
export interface CaseLookups {
  /** Cases that name a party with this credit code. */
  readonly casesOf: (creditCode: string) => Promise<readonly string[]>;
  /** Cases whose own description names a project so. */
  readonly casesOnProject: (name: string) => Promise<readonly string[]>;
  /** Complaints that the unit holds, cases that it leads or has filed, and its work, none of them ended. */
  readonly openWorkOf: (unit: string) => Promise<number>;
  /** What the quarterly publication is drawn from. */
  readonly publicationStreams: PublicationStreams;
}

/** What is read to fill fields, on which day of the business clock. */
export interface FilledFrom {
  readonly journal: StreamJournal;
  readonly organisation: OrganisationView;
  readonly today: LocalDay;
  /** The moment at the door. */
  readonly at: Instant;
}

/** Fields that senders cannot give or need not: the door knows them, or works them out from the request. */
export class Fills {
  readonly #ring: KeyRing;
  readonly #duplicates: DuplicateSearch;
  readonly #sources: SourceCopy;
  readonly #batches: BatchCheck;
  readonly #uploads: UploadedFiles;
  readonly #entrants: EntrantSearch;
  readonly #reports: DrawnReports;
  readonly #erasure: ErasureLook;
  readonly #cases: CaseLookups;

  constructor(
    ring: KeyRing,
    edge: {
      readonly duplicates: DuplicateSearch;
      readonly sources: SourceCopy;
      readonly batches: BatchCheck;
      readonly uploads: UploadedFiles;
      readonly entrants: EntrantSearch;
      readonly reports: DrawnReports;
      readonly erasure: ErasureLook;
    },
    cases: CaseLookups,
  ) {
    this.#ring = ring;
    this.#duplicates = edge.duplicates;
    this.#sources = edge.sources;
    this.#batches = edge.batches;
    this.#uploads = edge.uploads;
    this.#entrants = edge.entrants;
    this.#reports = edge.reports;
    this.#erasure = edge.erasure;
    this.#cases = cases;
  }

  async of(fills: readonly Fill[], request: Request, seen: FilledFrom): Promise<Filled> {
    const filled = await Promise.all(fills.map((fill) => this.#fill(fill, request, seen)));
    return {
      fields: Object.assign({}, ...filled.map(({ fields }) => fields)) as Filled['fields'],
      rows: filled.flatMap(({ rows }) => rows),
      facts: Object.assign({}, ...filled.map(({ facts }) => facts)) as Filled['facts'],
    };
  }

  async #fill(fill: Fill, request: Request, seen: FilledFrom): Promise<Filled> {
    const { journal, organisation, today, at } = seen;
    const { payload, envelope, entry, actor } = request;
    switch (fill) {
      case 'receiptCode':
        return { fields: { receiptCode: this.#receiptCode(envelope.commandId) }, rows: [], facts: {} };
      case 'warnings':
        return { fields: { warnings: intakeWarnings(payload) }, rows: [], facts: {} };
      case 'possibleDuplicates':
        return {
          fields: { possibleDuplicates: await this.#duplicates.find(payload, envelope.stream) },
          rows: [],
          facts: {},
        };
      case 'source': {
        const asked = { complaint: String(payload['complaint']), membership: Number(payload['membership']) };
        const { copied, rows, facts } = await this.#sources.of(asked, envelope.stream, journal);
        const { filedOn, people, workers, gone, clocks, takenOver } = copied;
        const joining = entry.type === 'AddSource' ? { filedOn, clocks, takenOver } : { gone };
        return { fields: { people, workers, ...joining }, rows, facts };
      }
      case 'concealed': {
        const { copied, rows, facts } = await this.#sources.concealedIn(envelope.stream, journal);
        return { fields: { concealed: copied }, rows, facts };
      }
      case 'caseClocks':
        return this.#caseClocks(envelope.stream, journal);
      case 'newCase':
        return payload['opens'] === true ? this.#newCase(envelope.stream, payload['caseId'], journal) : NOTHING_FILLED;
      case 'companyCases':
        return this.#companyCases(envelope.stream, journal);
      case 'projectCases':
        return this.#projectCases(envelope.stream, journal);
      case 'newBatch':
        return this.#batches.ofNew(payload, { unit: actor.unit, organisation, today }, journal);
      case 'batchCheck':
        return this.#batches.ofKept(envelope.stream, payload, { unit: actor.unit, organisation, today }, journal);
      case 'knownEntrant': {
        const { known, alike } = await this.#entrants.find(payload['claimant'] as object, envelope.stream, journal);
        return { fields: { known, alike }, rows: [], facts: {} };
      }
      case 'evidenceFile':
        return this.#uploads.of(request);
      case 'openWork':
        return { ...NOTHING_FILLED, fields: { openWork: await this.#openWork(payload['unit'] as Unit) } };
      case 'workOfMerged': {
        const merged = organisation.merger(String(payload['mergerId']))?.from;
        const openWork = merged === undefined ? 0 : await this.#cases.openWorkOf(merged);
        return { ...NOTHING_FILLED, fields: { openWork } };
      }
      case 'publicationStreams':
        return { ...NOTHING_FILLED, facts: await publicationFacts(this.#cases.publicationStreams, journal) };
      case 'counted': {
        const asked = { stream: envelope.stream, payload, actor, organisation, at };
        return { ...NOTHING_FILLED, fields: { counted: await this.#reports.counted(asked, journal) } };
      }
      case 'spoken':
        return spokenOf(this.#erasure, payload, journal);
      case 'disposed':
        return disposedOf(this.#erasure, payload, journal);
      case 'dutyRosters':
        return this.#dutyRosters(payload, organisation, journal);
      default:
        return fill satisfies never;
    }
  }

  /** Until the case has taken the complaint in, nothing was decided about its periods there. */
  async #caseClocks(complaint: string, journal: StreamJournal): Promise<Filled> {
    const { membership } = (await journal.open(complaint)).state as ComplaintState;
    if (membership === null) return NOTHING_FILLED;
    const { state } = await journal.open(membership.caseId);
    const arrears = state as CaseState;
    if (arrears.sources[complaint]?.membership !== membership.ordinal) return NOTHING_FILLED;
    const fact = { stream: membership.caseId, version: arrears.version, fact: arrears };
    return { fields: { caseClocks: carriedFromCase(arrears.clocks) }, rows: [], facts: { case: fact } };
  }

  /** A case that is opened is a new one, whoever made up its id. */
  async #newCase(complaint: string, named: unknown, journal: StreamJournal): Promise<Filled> {
    const { joins } = (await journal.open(complaint)).state as ComplaintState;
    const caseId = typeof named === 'string' ? named : openedCase(complaint, joins + 1);
    if ((await journal.open(caseId)).head !== null) refuse('case-exists');
    return { ...NOTHING_FILLED, fields: { caseId } };
  }

  /** Every case that the company is known to be in, as it stands: by its code, and those its listings rest on. */
  async #companyCases(company: string, journal: StreamJournal): Promise<Filled> {
    const { creditCode, listings } = (await journal.open(company)).state as CompanyState;
    const byCode = creditCode === null ? [] : await this.#cases.casesOf(creditCode);
    return casesAsFacts([...byCode, ...Object.values(listings).map(({ caseId }) => caseId)], journal);
  }

  /** Every case that somebody has linked to the project, or that names it, as it stands. */
  async #projectCases(project: string, journal: StreamJournal): Promise<Filled> {
    const { cases, facts } = (await journal.open(project)).state as ProjectState;
    const named = facts === null ? [] : await this.#cases.casesOnProject(facts.name);
    return casesAsFacts([...cases, ...named], journal);
  }

  /** Who is on duty in every unit that the command may alert. */
  async #dutyRosters(
    payload: Request['payload'],
    organisation: OrganisationView,
    journal: StreamJournal,
  ): Promise<Filled> {
    const { unit, matter, from } = payload;
    const units = new Set(alwaysAsked(organisation));
    if (typeof unit === 'string') units.add(unit);
    if (typeof matter === 'string') {
      const { state, head } = await journal.open(matter);
      const { handler } = head === null ? { handler: null } : handlerOf(matter, state);
      if (handler !== null) units.add(handler);
    }
    if (typeof from === 'string') {
      for (const alert of Object.values(((await journal.open(from)).state as EmergencyState).alerts))
        units.add(alert.unit);
    }
    const named = Object.fromEntries([...units].map((id) => [`${ROSTER_FACT}${id}`, rosterStreamOf(id)]));
    return { ...NOTHING_FILLED, facts: await readFacts(named, journal) };
  }

  /** Asked for where it matters alone: a change of names or numbers closes nothing. */
  async #openWork({ id, active }: Unit): Promise<number> {
    return active ? 0 : this.#cases.openWorkOf(id);
  }

  /** The same command gives the same code; nobody can work it out without the key. */
  #receiptCode(commandId: string): string {
    const digest = Buffer.from(claimKey(this.#ring, 'receipt', commandId), 'base64url');
    return Array.from(digest.subarray(0, RECEIPT_LENGTH), (byte) => LEGIBLE[byte % LEGIBLE.length]).join('');
  }
}
