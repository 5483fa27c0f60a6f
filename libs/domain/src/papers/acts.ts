import { notBefore } from '../clocks/legal-time.ts';
import type { Draft } from '../kernel/draft.ts';
import { type EventOf, isBlank } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { AllowedCommand, DecideContext } from '../kernel/stream.ts';
import { PAPER_COMMANDS, type PaperCommand, type PaperEvent, type PaperSaid } from './events.ts';
import { isSubjectKnown } from './grounds.ts';
import { draftRefusal, paperRefusal, signersOf } from './guards.ts';
import { PAPER_KINDS, type PaperKind } from './kinds.ts';
import type { PaperedState, PaperState } from './state.ts';

/** The part of a draft that papers need. */
type PaperDraft<S extends PaperedState, E extends EventOf> = Pick<
  Draft<S, E | PaperEvent>,
  'state' | 'context' | 'emit'
>;

type Of<T extends PaperCommand['type']> = Extract<PaperCommand, { readonly type: T }>['data'];

export function actOnPaper<S extends PaperedState, E extends EventOf>(
  draft: PaperDraft<S, E>,
  command: PaperCommand,
): void {
  if (command.type === 'DraftPaper') return draftPaper(draft, command.data);
  const { state, context } = draft;
  const paper = state.papers[command.data.paperId] ?? refuse('paper-unknown');
  const code = paperRefusal(command.type, paper, state, context);
  if (code !== null) refuse(code);
  notBefore(context, paper.since, 'acted-before-last-step');
  draft.emit(follows(command, paper, draft));
}

function follows<S extends PaperedState, E extends EventOf>(
  command: Exclude<PaperCommand, { readonly type: 'DraftPaper' }>,
  paper: PaperState,
  { state, context }: PaperDraft<S, E>,
): PaperEvent {
  const { id: actor } = context.actor;
  const { paperId } = command.data;
  switch (command.type) {
    case 'RevisePaper': {
      const said = checkedSaid(paper.kind as PaperKind, command.data.said);
      return { type: 'PaperRevised', data: { paperId, said } };
    }
    case 'ReviewPaper':
      return { type: 'PaperReviewed', data: { paperId, reviewedBy: actor, opinion: command.data.opinion } };
    case 'ReturnPaper':
      return { type: 'PaperReturned', data: { paperId, reason: command.data.reason, returnedBy: actor } };
    case 'ApprovePaper':
      return { type: 'PaperApproved', data: approval(command.data, paper, context) };
    case 'RequestSeal':
      return { type: 'PaperSealRequested', data: { paperId, copies: command.data.copies, requestedBy: actor } };
    case 'RecordSeal':
      return { type: 'PaperSealed', data: { paperId, by: command.data.by, recordedBy: actor } };
    case 'AttachStampedScan':
      return { type: 'StampedScanAttached', data: { paperId, fileId: keptScan(state, paper, command.data.fileId) } };
    case 'VoidPaper':
      return { type: 'PaperVoided', data: { paperId, reason: command.data.reason, voidedBy: actor } };
    default:
      return command satisfies never;
  }
}

function draftPaper<S extends PaperedState, E extends EventOf>(
  draft: PaperDraft<S, E>,
  { kind, of, said }: Of<'DraftPaper'>,
): void {
  const { state, context } = draft;
  const code = draftRefusal(kind, null, state, context);
  if (code !== null) refuse(code);
  if (!isSubjectKnown(kind as PaperKind, state, of)) refuse('paper-subject-unknown');
  const ofThis = of === null ? null : draftRefusal(kind, of, state, context);
  if (ofThis !== null) refuse(ofThis);
  const paperId = `d${Object.keys(state.papers).length + 1}`;
  const { unit } = context.actor;
  const data = { paperId, kind, of, unit: unit ?? refuse('not-permitted') };
  draft.emit({
    type: 'PaperDrafted',
    data: { ...data, said: checkedSaid(kind as PaperKind, said) },
  });
}

/** What the drafter says fits the kind: nothing else, nothing twice, nothing needed left out. */
function checkedSaid(kind: PaperKind, said: readonly PaperSaid[]): readonly PaperSaid[] {
  const fields: Readonly<Record<string, { readonly label: string; readonly needed: boolean }>> = PAPER_KINDS[kind].says;
  const names = said.map(({ field }) => field);
  const odd = names.find((name, index) => !Object.hasOwn(fields, name) || names.indexOf(name) !== index);
  if (odd !== undefined) refuse('paper-field-unknown', { details: { field: odd } });
  const missing = Object.entries(fields)
    .filter(([name, { needed }]) => needed && isBlank(said.find(({ field }) => field === name)?.text))
    .map(([, { label }]) => label);
  if (missing.length > 0) refuse('paper-field-missing', { details: { missing: missing.join('、') } });
  return said;
}

function approval(
  { paperId, number, opinion, textSha256, inInk }: Of<'ApprovePaper'>,
  paper: PaperState,
  context: DecideContext,
): Extract<PaperEvent, { readonly type: 'PaperApproved' }>['data'] {
  const signers = signersOf(paper, inInk, context);
  const scan = inInk === null ? {} : { document: inInk.document };
  return { paperId, number, ...signers, opinion, textSha256, ...scan };
}

/** The stamped scan is evidence of the matter that counts, and came in no earlier than the paper was approved. */
function keptScan({ evidence }: PaperedState, paper: PaperState, fileId: string): string {
  const file = evidence[fileId];
  if (file?.status !== 'kept') return refuse('scan-unknown');
  if (paper.scans.includes(fileId)) return refuse('scan-attached');
  return fileId;
}

/** What may be done with papers, with the refusal that the acts themselves would give. */
export function papersAllowed(state: PaperedState, context: DecideContext): readonly AllowedCommand[] {
  const drafts = Object.keys(PAPER_KINDS).map((kind) => ({
    ...{ command: 'DraftPaper', refusal: draftRefusal(kind, null, state, context), on: kind },
    label: PAPER_KINDS[kind as PaperKind].label,
  }));
  const acts = Object.values(state.papers).flatMap((paper) =>
    PAPER_COMMANDS.flatMap((command) =>
      command === 'DraftPaper'
        ? []
        : [{ command, refusal: paperRefusal(command, paper, state, context), on: paper.id }],
    ),
  );
  return [...drafts.filter(({ refusal }) => refusal !== 'paper-kind-unknown'), ...acts];
}
