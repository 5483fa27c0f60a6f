import {
  type CarriedClock,
  carriedToCase,
  type Claimant,
  claimantCount,
  type ComplaintState,
  type ForeignFact,
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
  readonly clocks: readonly CarriedClock[];
}

interface Copy {
  readonly workerId: string;
  readonly claimant: Claimant;
  readonly subject: string;
  readonly name: string | null;
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
  ): Promise<{ readonly source: CopiedSource; readonly rows: readonly InlineRows[]; readonly fact: ForeignFact }> {
    const { complaint, fact } = await complaintOf(asked.complaint, journal);
    const { membership } = complaint;
    if (membership === null || membership.caseId !== caseStream || membership.ordinal !== asked.membership) {
      return refuse('membership-over');
    }
    const claimants = Object.values(complaint.claimants).filter(
      ({ claimantId }) => !complaint.dropped.includes(claimantId),
    );
    const copies = await this.#opened(claimants, asked.complaint);
    const streamId = streamIdOf(caseStream);
    const fields = copies.flatMap((copy) => fieldsOf(copy, asked.complaint, streamId));
    const batch = fields.length === 0 ? { sealed: [], rows: [] } : await this.#vault.seal(fields);
    const workers = copies.map((copy) => workerOf(copy, batch.sealed));
    const clocks = carriedToCase(complaint.clocks);
    const source = { filedOn: complaint.filed?.filedOn ?? null, people: claimantCount(complaint), workers, clocks };
    return { source, rows: batch.rows, fact };
  }

  /** Ids of the wage lines that the complaint's people have in any case; only here can a concealed one be told. */
  async linesOf(
    stream: string,
    journal: StreamJournal,
  ): Promise<{ readonly lines: readonly string[]; readonly fact: ForeignFact }> {
    const { complaint, fact } = await complaintOf(stream, journal);
    return { lines: Object.keys(complaint.claimants).map((id) => this.#keyedId('worker', `${stream}/${id}`)), fact };
  }

  async #opened(claimants: readonly Claimant[], complaint: string): Promise<readonly Copy[]> {
    const named = claimants.map(({ name }) => (name === undefined || name === 'unknown' ? null : name));
    const streamId = streamIdOf(complaint);
    const texts = await this.#vault.openAll(named.flatMap((sealed) => (sealed === null ? [] : [{ sealed, streamId }])));
    let next = 0;
    return claimants.map((claimant, index) => {
      const key = `${complaint}/${claimant.claimantId}`;
      const concealed = claimant.concealment === 'concealed';
      return {
        claimant,
        workerId: this.#keyedId('worker', key),
        subject: concealed ? this.#keyedId('worker-subject', key) : claimant.subject,
        name: named[index] === null ? null : (texts[next++] ?? null),
      };
    });
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

function fieldsOf({ claimant, subject, name }: Copy, complaint: string, streamId: string): readonly FieldToSeal[] {
  const fields: FieldToSeal[] = [];
  if (name !== null) fields.push({ subject, field: 'name', text: name, streamId, lookUp: 'name' });
  if (claimant.concealment === 'concealed') {
    const text = `${complaint}/${claimant.claimantId}`;
    fields.push({ subject, field: 'link', text, streamId, lookUp: 'none' });
  }
  return fields;
}

function workerOf({ workerId, claimant, subject }: Copy, sealed: readonly Sealed[]): SourceWorker {
  const own = (field: string) => sealed.find((item) => item.subject === subject && item.field === field) ?? null;
  const claimedFen = claimant.amountFen === undefined || claimant.amountFen === 'unknown' ? 0 : claimant.amountFen;
  return { workerId, subject, name: own('name') ?? 'unknown', claimedFen, link: own('link') };
}
