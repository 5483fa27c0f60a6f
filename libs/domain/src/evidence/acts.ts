import { legalDay } from '../clocks/legal-time.ts';
import type { FreeText } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import { kindOfStream } from '../kernel/stream-kind.ts';
import type { AllowedCommand, DecideContext } from '../kernel/stream.ts';
import { confirmerFor } from '../matter/changes.ts';
import type { MatterDraft, MatterState } from '../matter/state.ts';
import type { EvidenceDetails, StoredFile } from './events.ts';
import { evidenceKind } from './kinds.ts';
import { type EvidenceBook, type EvidenceFile, keptCopy, nextEdition } from './state.ts';

export type AttachEvidence = EvidenceDetails & { readonly evidenceFile: StoredFile };

export interface DecideWithdrawal {
  readonly fileId: string;
  readonly decision: 'withdrawn' | 'kept';
  readonly reason: FreeText;
}

type EvidenceAct = 'AttachEvidence' | 'RequestEvidenceWithdrawal' | 'DecideEvidenceWithdrawal' | 'EraseEvidence';

/** After 结案归档 the files are those of the archived case, until it is reopened. */
export function isEvidenceLocked(state: MatterState): boolean {
  return 'archived' in state && state.archived === true;
}

function lock(state: MatterState): string | null {
  return isEvidenceLocked(state) ? 'evidence-locked' : null;
}

/** Refusal code of the state alone for an act on evidence, on one file where it names one. */
function refusalOf(act: EvidenceAct, state: MatterState, file: EvidenceFile | null, context: DecideContext) {
  if (act === 'AttachEvidence') return lock(state);
  if (file === null) return 'evidence-unknown';
  if (file.status === 'erased') return 'evidence-erased';
  if (act === 'EraseEvidence') return eraseRefusal(state.evidence, file, context);
  if (lock(state) !== null) return lock(state);
  if (file.status === 'withdrawn') return 'evidence-withdrawn';
  return act === 'RequestEvidenceWithdrawal' ? requestRefusal(file, context) : decideRefusal(file, context);
}

/** Whoever entered a file answers for it, and the 治欠办 for all. */
function requestRefusal({ withdrawal, unit }: EvidenceFile, { actor, organisation }: DecideContext): string | null {
  if (withdrawal !== null) return 'withdrawal-asked';
  const office = organisation.ofKind('office')?.id;
  return unit === actor.unit || actor.unit === office ? null : 'evidence-of-another-unit';
}

function decideRefusal({ withdrawal }: EvidenceFile, { actor }: DecideContext): string | null {
  if (withdrawal === null) return 'withdrawal-not-asked';
  if (withdrawal.requestedBy === actor.id) return 'confirmed-by-same-person';
  return actor.unit === withdrawal.unit && actor.roles.includes(withdrawal.role) ? null : 'approver-not-entitled';
}

/** Nothing becomes unreadable before a copy of it stands in the file that somebody else has entered. */
function eraseRefusal(book: EvidenceBook, { fileId }: EvidenceFile, { actor }: DecideContext): string | null {
  const copy = nextEdition(book, fileId);
  if (copy?.redacted !== true || copy.status === 'erased') return 'redacted-copy-missing';
  return copy.attachedBy === actor.id ? 'confirmed-by-same-person' : null;
}

function checked(draft: MatterDraft, act: EvidenceAct, fileId: string): EvidenceFile {
  const file = draft.state.evidence[fileId] ?? null;
  const code = refusalOf(act, draft.state, file, draft.context);
  return code !== null || file === null ? refuse(code ?? 'evidence-unknown') : file;
}

export function attachEvidence(draft: MatterDraft, command: AttachEvidence): void {
  const { state, context } = draft;
  const code = refusalOf('AttachEvidence', state, null, context);
  if (code !== null) refuse(code);
  const day = legalDay(context);
  if (evidenceKind(command.kind, day) === null) refuse('evidence-kind-unknown');
  if (command.obtainedOn !== 'unknown' && command.obtainedOn > day) refuse('evidence-obtained-in-future');
  if (state.evidence[command.fileId] !== undefined) refuse('evidence-attached');
  checkEdition(comparable(state, context), command);
  const twin = keptCopy(comparable(state, context), command.evidenceFile.sha256);
  if (twin !== null) refuse('evidence-twice', { details: { file: twin.fileId } });
  draft.emit({ type: 'EvidenceAttached', data: isOfContractor(context) ? handedIn(command) : command });
}

/** Where a file comes from that a company hands in is known, and whom it speaks of is for an officer to say. */
function handedIn(command: AttachEvidence): AttachEvidence {
  return { ...command, obtainedBy: 'submitted', redacted: false, persons: [] };
}

function isOfContractor({ actor, organisation }: Pick<DecideContext, 'actor' | 'organisation'>): boolean {
  return actor.unit !== null && organisation.contractor(actor.unit) !== null;
}

/**
 * What the sender may hear of: units that an act of supervision is about do not learn of each other's papers, and a company
 * nothing of what workers, officers or other companies brought.
 */
function comparable({ stream, evidence }: MatterState, context: DecideContext): EvidenceBook {
  const { actor } = context;
  if (kindOfStream(stream) !== 'supervision' && !isOfContractor(context)) return evidence;
  return Object.fromEntries(Object.entries(evidence).filter(([, { unit }]) => unit === actor.unit));
}

/** A further version follows the newest one, so that there is one line of versions and one that counts. */
function checkEdition(book: EvidenceBook, { replaces, redacted }: AttachEvidence): void {
  if (replaces === null) {
    if (redacted) refuse('redacted-of-nothing');
    return;
  }
  const before = book[replaces] ?? refuse('earlier-version-unknown');
  if (before.status === 'erased') refuse('evidence-erased');
  const next = nextEdition(book, replaces);
  if (next !== null) refuse('earlier-version-replaced', { details: { file: next.fileId } });
}

export function requestWithdrawal(
  draft: MatterDraft,
  { fileId, reason }: { readonly fileId: string; readonly reason: FreeText },
): void {
  checked(draft, 'RequestEvidenceWithdrawal', fileId);
  const requestedBy = draft.context.actor.id;
  const data = { fileId, reason, requestedBy, ...confirmerFor(draft.context) };
  draft.emit({ type: 'EvidenceWithdrawalRequested', data });
}

export function decideWithdrawal(draft: MatterDraft, { fileId, decision, reason }: DecideWithdrawal): void {
  const { withdrawal } = checked(draft, 'DecideEvidenceWithdrawal', fileId);
  const { id } = draft.context.actor;
  if (decision === 'kept') {
    draft.emit({ type: 'EvidenceWithdrawalDeclined', data: { fileId, reason, declinedBy: id } });
    return;
  }
  const requestedBy = withdrawal?.requestedBy ?? refuse('withdrawal-not-asked');
  draft.emit({ type: 'EvidenceWithdrawn', data: { fileId, requestedBy, confirmedBy: id } });
}

export function eraseEvidence(
  draft: MatterDraft,
  { fileId, reason }: { readonly fileId: string; readonly reason: FreeText },
): void {
  const { stored } = checked(draft, 'EraseEvidence', fileId);
  const copy = nextEdition(draft.state.evidence, fileId)?.fileId ?? refuse('redacted-copy-missing');
  draft.emit({ type: 'EvidenceErased', data: { fileId, copy, reason, object: stored.object } });
}

/** What may be done with the files, with the refusal that the acts themselves would give. */
export function evidenceAllowed(state: MatterState, context: DecideContext): readonly AllowedCommand[] {
  const onFiles = Object.values(state.evidence).flatMap((file) =>
    (['RequestEvidenceWithdrawal', 'DecideEvidenceWithdrawal', 'EraseEvidence'] as const).map((command) => ({
      command,
      refusal: refusalOf(command, state, file, context),
      on: file.fileId,
    })),
  );
  return [{ command: 'AttachEvidence', refusal: refusalOf('AttachEvidence', state, null, context) }, ...onFiles];
}
