import {
  type CarriedClock,
  carriedToCase,
  type CaseState,
  type Claimant,
  claimantCount,
  type ComplaintState,
  type ForeignFact,
  isConcealedLine,
  type PaperSource,
  isUnconfirmed,
  refuse,
  type Sealed,
  type SourceWorker,
} from '@qingxin/domain';
import {
  claimKey,
  type FieldToSeal,
  type InlineRows,
  type KeyRing,
  streamIdOf,
  type SubjectVault,
} from '@qingxin/event-store';
import type { StreamJournal } from '../door/stream-journal.ts';

export interface CopiedSource {
  readonly filedOn: string | null;
  readonly people: number;
  readonly workers: readonly SourceWorker[];
  /** Wage lines of people who are none of the complaint any more. */
  readonly gone: readonly string[];
  readonly clocks: readonly CarriedClock[];
  /** What the case has of the paper from which the complaint was taken over. */
  readonly takenOver: PaperSource | null;
}

export interface CopiedConcealed {
  readonly workers: readonly SourceWorker[];
  readonly gone: readonly string[];
}

type Lines = CaseState['lines'];
type Line = Lines[string] | undefined;

interface Copy {
  readonly workerId: string;
  readonly claimant: Claimant;
  readonly consented: boolean;
  readonly subject: string;
  readonly name: Sealed | 'unknown' | null;
  /** To be sealed for the case; absent where the line has it. */
  readonly fields: readonly FieldToSeal[];
  readonly line: Line;
}

interface Copied<T> {
  readonly copied: T;
  readonly rows: readonly InlineRows[];
  readonly facts: Readonly<Record<string, ForeignFact>>;
}

/**
 * The workers of a complaint as its case needs them. Names are sealed anew for the case. A concealed person gets a
 * subject of his own there, and what links the two is sealed itself (architecture, "Personal data"); ids are keyed, so
 * that they tell nothing.
 */
export class SourceCopy {
  readonly #vault: SubjectVault;
  readonly #ring: KeyRing;

  constructor(vault: SubjectVault, ring: KeyRing) {
    this.#vault = vault;
    this.#ring = ring;
  }

  async of(
    asked: { readonly complaint: string; readonly membership: number },
    caseStream: string,
    journal: StreamJournal,
  ): Promise<Copied<CopiedSource>> {
    const { complaint, fact } = await complaintOf(asked.complaint, journal);
    const { membership } = complaint;
    if (membership === null || membership.caseId !== caseStream || membership.ordinal !== asked.membership) {
      return refuse('membership-over');
    }
    const { lines } = await caseOf(caseStream, journal);
    const { workers, rows } = await this.#workersOf([complaint], caseStream, lines, () => true);
    const gone = this.#linesIn(lines, complaint, complaint.dropped);
    const clocks = carriedToCase(complaint.clocks);
    const filedOn = complaint.filed?.filedOn ?? null;
    return {
      copied: { filedOn, people: claimantCount(complaint), workers, gone, clocks, takenOver: paperOf(complaint) },
      rows,
      facts: { source: fact },
    };
  }

  /** The concealed people of every complaint in the case, and the lines of those who are in it no more. */
  async concealedIn(caseStream: string, journal: StreamJournal): Promise<Copied<CopiedConcealed>> {
    const { lines, sources, leftSources } = await caseOf(caseStream, journal);
    const named = [...new Set([...Object.keys(sources), ...Object.keys(leftSources)])];
    const read = await Promise.all(named.map((stream) => complaintOf(stream, journal)));
    const complaints = read.map(({ complaint }) => complaint);
    const inCase = complaints.filter(
      ({ stream, membership }) =>
        membership?.caseId === caseStream && membership.ordinal === sources[stream]?.membership,
    );
    const { workers, rows } = await this.#workersOf(
      inCase,
      caseStream,
      lines,
      ({ concealment }) => concealment === 'concealed',
    );
    const gone = complaints.flatMap((complaint) => {
      const all = sources[complaint.stream] === undefined;
      return this.#linesIn(lines, complaint, all ? Object.keys(complaint.claimants) : complaint.dropped);
    });
    const facts = Object.fromEntries(read.map(({ fact }) => [fact.stream, fact]));
    return { copied: { workers, gone: gone.filter((id) => isConcealedLine(lines[id])) }, rows, facts };
  }

  /** Ids of the wage lines that the complaint's people have in any case; only here can a concealed one be told. */
  async linesOf(stream: string, journal: StreamJournal): Promise<readonly string[]> {
    const { complaint } = await complaintOf(stream, journal);
    return Object.keys(complaint.claimants).map((id) => this.#keyedId('worker', `${stream}/${id}`));
  }

  #linesIn(lines: Lines, { stream }: ComplaintState, claimantIds: readonly string[]): readonly string[] {
    const ids = claimantIds.map((id) => this.#keyedId('worker', `${stream}/${id}`));
    return ids.filter((id) => lines[id] !== undefined);
  }

  async #workersOf(
    complaints: readonly ComplaintState[],
    caseStream: string,
    lines: Lines,
    wanted: (claimant: Claimant) => boolean,
  ): Promise<{ readonly workers: readonly SourceWorker[]; readonly rows: readonly InlineRows[] }> {
    const copies: Copy[] = [];
    for (const complaint of complaints) copies.push(...(await this.#opened(complaint, caseStream, lines, wanted)));
    const fields = copies.flatMap((copy) => copy.fields);
    const batch = fields.length === 0 ? { sealed: [], rows: [] } : await this.#vault.seal(fields);
    return { workers: copies.map((copy) => workerOf(copy, batch.sealed)), rows: batch.rows };
  }

  async #opened(
    complaint: ComplaintState,
    caseStream: string,
    lines: Lines,
    wanted: (claimant: Claimant) => boolean,
  ): Promise<readonly Copy[]> {
    const { stream, dropped, consented } = complaint;
    const claimants = Object.values(complaint.claimants).filter(
      (claimant) =>
        !dropped.includes(claimant.claimantId) && !isUnconfirmed(complaint, claimant.claimantId) && wanted(claimant),
    );
    const ids = claimants.map(({ claimantId }) => this.#keyedId('worker', `${stream}/${claimantId}`));
    const texts = await this.#textsOf(
      claimants.map(({ name }) => name),
      streamIdOf(stream),
    );
    const known = await this.#textsOf(
      ids.map((id) => lines[id]?.name),
      streamIdOf(caseStream),
    );
    return claimants.map((claimant, index) => {
      const key = `${stream}/${claimant.claimantId}`;
      const workerId = ids[index] ?? '';
      const concealed = claimant.concealment === 'concealed';
      const subject = concealed ? this.#keyedId('worker-subject', key) : claimant.subject;
      const line = lines[workerId];
      const own = line !== undefined && !line.left && line.subject === subject ? line : undefined;
      const text = texts[index] ?? null;
      const kept = own !== undefined && (text === null || text === known[index]);
      const streamId = streamIdOf(caseStream);
      const fields: FieldToSeal[] = [];
      if (!kept && text !== null) fields.push({ subject, field: 'name', text, streamId, lookUp: 'name' });
      if (concealed && (own?.link ?? null) === null)
        fields.push({ subject, field: 'link', text: key, streamId, lookUp: 'none' });
      const name = kept ? own.name : null;
      return {
        claimant,
        workerId,
        subject,
        name,
        fields,
        line: own,
        consented: consented.includes(claimant.claimantId),
      };
    });
  }

  /** Null for a name that nobody told, or that was erased. */
  async #textsOf(names: readonly Claimant['name'][], streamId: string): Promise<readonly (string | null)[]> {
    const sealed = names.flatMap((name) =>
      name === undefined || name === 'unknown' ? [] : [{ sealed: name, streamId }],
    );
    const texts = sealed.length === 0 ? [] : await this.#vault.openAll(sealed);
    let next = 0;
    return names.map((name) => (name === undefined || name === 'unknown' ? null : (texts[next++] ?? null)));
  }

  #keyedId(kind: string, key: string): string {
    const hex = Buffer.from(claimKey(this.#ring, kind, key), 'base64url').toString('hex');
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }
}

async function complaintOf(stream: string, journal: StreamJournal) {
  const { state } = await journal.open(stream);
  return { complaint: state as ComplaintState, fact: { stream, version: state.version, fact: state } };
}

function paperOf({ takenOver }: ComplaintState): PaperSource | null {
  if (takenOver === null) return null;
  const { on, batch, paper } = takenOver;
  return { on, batch, paper: { order: paper?.order ?? null, paid: paper?.paid ?? null } };
}

async function caseOf(stream: string, journal: StreamJournal): Promise<CaseState> {
  return (await journal.open(stream)).state as CaseState;
}

function workerOf(
  { workerId, claimant, subject, name, line, consented }: Copy,
  sealed: readonly Sealed[],
): SourceWorker {
  const own = (field: string) => sealed.find((item) => item.subject === subject && item.field === field) ?? null;
  const claimedFen = claimant.amountFen === undefined || claimant.amountFen === 'unknown' ? 0 : claimant.amountFen;
  const concealed = claimant.concealment === 'concealed';
  return {
    workerId,
    subject,
    name: name ?? own('name') ?? 'unknown',
    claimedFen,
    link: concealed ? (own('link') ?? line?.link ?? null) : null,
    ...(concealed && consented ? { consented: true } : {}),
  };
}
