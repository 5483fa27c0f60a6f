import {
  type Actor,
  type BatchState,
  type BatchTarget,
  type CaseState,
  type ComplaintState,
  type DisposedFile,
  type EvidenceBook,
  type EvidenceFile,
  mayKnowActFile,
  type OrganisationView,
  refuse,
  type StreamKind,
  type StreamState,
  type SupervisionState,
} from '@qingxin/domain';
import { type EvidenceRegister, registerRows, type SubjectVault } from '@qingxin/event-store';
import type { AccessPolicy } from '../policy/access-policy.ts';
import type { Filled } from './fills.ts';
import type { InlineProjection } from './ports.ts';
import type { Request } from './reception.ts';
import type { Opened, StreamJournal } from './stream-journal.ts';

const FILE = /^file-[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Commands whose own subject is a file: they say themselves what is wrong with it. */
const OWN: ReadonlySet<string> = new Set([
  'AttachEvidence',
  'RequestEvidenceWithdrawal',
  'DecideEvidenceWithdrawal',
  'EraseEvidence',
  'ReceiveBatch',
]);

/** What the store has of a file that is to be attached, and whether the persons it is said to speak of are known. */
export class UploadedFiles {
  readonly #register: EvidenceRegister;
  readonly #vault: SubjectVault;

  constructor(register: EvidenceRegister, vault: SubjectVault) {
    this.#register = register;
    this.#vault = vault;
  }

  /** Refuses `evidence-not-uploaded` for what this person has not sent for this matter lately, `person-unknown`. */
  async of({ payload, envelope, actor }: Request): Promise<Filled> {
    const { fileId, persons } = payload as { readonly fileId: string; readonly persons: readonly string[] };
    const evidenceFile = await this.#register.find(fileId, envelope.stream, actor.id);
    if (evidenceFile === null) return refuse('evidence-not-uploaded');
    const known = persons.length === 0 ? new Set<string>() : await this.#vault.known(persons);
    if (!persons.every((person) => known.has(person))) refuse('person-unknown');
    return { fields: { evidenceFile }, rows: [], facts: {} };
  }
}

const REGISTERED_AS: Readonly<Record<string, 'attached' | 'erasing'>> = {
  EvidenceAttached: 'attached',
  EvidenceErased: 'erasing',
};

/** Files that an append attaches or takes away, so that the register of the store never says otherwise than the log. */
export const evidenceRows: InlineProjection = ({ stream, events }) =>
  registerRows(
    events.flatMap(({ type, data }) => {
      if (type === 'MatterDisposed') {
        const { files } = data as { readonly files: readonly DisposedFile[] };
        return files.map((file) => ({ ...file, status: 'erasing' as const }));
      }
      const status = REGISTERED_AS[type];
      return status === undefined ? [] : [{ fileId: (data as { readonly fileId: string }).fileId, stream, status }];
    }),
  );

interface Citing {
  readonly request: Request;
  readonly opened: Opened;
  readonly actor: Actor;
  readonly organisation: OrganisationView;
}

/**
 * A command may name a paper by its number, or a file by its id. The file must then be evidence of the matter itself, or of
 * one that belongs to it (case and complaints, a batch and its case, an act and its matters) and that the sender may see; and
 * it must still count.
 */
export class CitedFiles {
  readonly #policy: AccessPolicy;

  constructor(policy: AccessPolicy) {
    this.#policy = policy;
  }

  /** Refuses `document-unknown`, `document-withdrawn` */
  async check({ request, opened, actor, organisation }: Citing, journal: StreamJournal): Promise<void> {
    if (OWN.has(request.entry.type)) return;
    let missing = filesIn(request.payload);
    if (missing.size === 0) return;
    const { kind } = opened.registered.type;
    missing = unknownTo(opened.state, missing, (file) => mayCite(kind, opened.state, file, { actor, organisation }));
    for (const stream of missing.size === 0 ? [] : relatedTo(kind, opened.state, request.payload)) {
      const related = await journal.open(stream);
      const { type } = related.registered;
      if (related.head === null || !this.#policy.mayActorSee(actor, type.kind, related.state, organisation)) continue;
      missing = unknownTo(related.state, missing);
    }
    const [document] = missing;
    if (document !== undefined) refuse('document-unknown', { details: { document } });
  }
}

/** Every text of a payload that is the id of a file. */
function filesIn(payload: unknown): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && FILE.test(value)) found.add(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  visit(payload);
  return found;
}

/** Of an act of supervision a unit cites what it may know of; otherwise a guessed id would show it another's paper. */
function mayCite(
  kind: StreamKind,
  state: StreamState,
  file: EvidenceFile,
  { actor, organisation }: Pick<Citing, 'actor' | 'organisation'>,
): boolean {
  return kind !== 'supervision' || mayKnowActFile(state as SupervisionState, file, actor, organisation);
}

function unknownTo(
  state: StreamState,
  files: ReadonlySet<string>,
  mayKnow: (file: EvidenceFile) => boolean = () => true,
): ReadonlySet<string> {
  const book: EvidenceBook = 'evidence' in state ? (state.evidence as EvidenceBook) : {};
  return new Set(
    [...files].filter((document) => {
      const file = book[document];
      if (file === undefined || !mayKnow(file)) return true;
      return file.status === 'kept' ? false : refuse('document-withdrawn', { details: { document } });
    }),
  );
}

function relatedTo(kind: StreamKind, state: StreamState, payload: Request['payload']): readonly string[] {
  if (kind === 'case') return Object.keys((state as CaseState).sources);
  if (kind === 'supervision') return mattersOf(state as SupervisionState, payload);
  const stream = matterOf(kind, state, payload);
  return typeof stream === 'string' ? [stream] : [];
}

/** Matters of an act: those of its rungs and of its items, of a direction those that it is about to name. */
function mattersOf({ rungs, followUps }: SupervisionState, { items }: Request['payload']): readonly string[] {
  const named = Array.isArray(items) ? (items as readonly { readonly matter?: unknown }[]) : [];
  const all = [
    ...rungs.map(({ stream }) => stream),
    ...[...Object.values(followUps), ...named].map(({ matter }) => matter),
  ];
  return [...new Set(all.filter((stream): stream is string => typeof stream === 'string'))];
}

/** The case of a complaint, and what an imported file is for. */
function matterOf(kind: StreamKind, state: StreamState, payload: Request['payload']): unknown {
  if (kind === 'complaint') return (state as ComplaintState).membership?.caseId;
  if (kind !== 'batch') return undefined;
  const target = (state as BatchState).received?.target ?? (payload['target'] as BatchTarget | undefined);
  return target?.stream;
}
