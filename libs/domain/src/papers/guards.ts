import { isEvidenceLocked } from '../evidence/acts.ts';
import type { Actor, Role } from '../kernel/actor.ts';
import { refuse } from '../kernel/refusal.ts';
import { standsBack } from '../matter/conflicts.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { OrganisationView } from '../organisation/view.ts';
import type { PaperCommand, SignedInInk } from './events.ts';
import { filingUnitOf, isPaperDue, isPaperMatter } from './grounds.ts';
import { type ChainLink, PAPER_KINDS, type PaperKind, paperKind, type PaperKindRow } from './kinds.ts';
import { isPaperApproved, isPaperUnderWay, type PaperedState, type PaperState } from './state.ts';

export type PaperAct = Exclude<PaperCommand['type'], 'DraftPaper'>;

/** Why nobody drafts a paper of this kind about this now; null: it may be drafted. */
export function draftRefusal(
  kind: string,
  of: string | null,
  state: PaperedState,
  context: DecideContext,
): string | null {
  if (isEvidenceLocked(state)) return 'papers-locked';
  const row = paperKind(kind);
  if (row === null || !isPaperMatter(kind as PaperKind, state)) return 'paper-kind-unknown';
  if (standsBack(state, context)) return 'unit-stands-back';
  if (row.drafter === 'filing' && context.actor.unit !== filingUnitOf(state)) return 'paper-of-filing-unit';
  // Which clock has an extension is asked once the clock is named.
  if ((row.of === null || of !== null) && !isPaperDue(kind as PaperKind, state, of)) return 'paper-not-due';
  const same = Object.values(state.papers).filter((paper) => paper.kind === kind && paper.of === of);
  return row.of !== null && of === null ? null : same.some(isPaperUnderWay) ? 'paper-under-way' : null;
}

/** Refusal code of the state alone for an act on one paper. */
export function paperRefusal(
  act: PaperAct,
  paper: PaperState,
  state: PaperedState,
  context: DecideContext,
): string | null {
  if (isEvidenceLocked(state)) return 'papers-locked';
  if (paper.status === 'void') return 'paper-void';
  if (context.actor.unit !== paper.unit) return 'paper-of-another-unit';
  switch (act) {
    case 'RevisePaper':
      if (standsBack(state, context)) return 'unit-stands-back';
      return paper.status === 'drafted' || paper.status === 'returned' ? null : 'paper-past-revision';
    case 'ReviewPaper':
      return standsBack(state, context) ? 'unit-stands-back' : reviewRefusal(paper, context);
    case 'ReturnPaper':
      return returnRefusal(paper, context);
    case 'ApprovePaper':
      return standsBack(state, context) ? 'unit-stands-back' : approveRefusal(paper, context);
    case 'RequestSeal':
      if (!PAPER_KINDS[paper.kind as PaperKind].stamped) return 'paper-not-stamped';
      return paper.status === 'approved' ? null : isPaperUnderWay(paper) ? 'paper-not-approved' : 'seal-requested';
    case 'RecordSeal':
      if (paper.status !== 'seal-requested') return 'seal-not-requested';
      return paper.sealRequestedBy === context.actor.id ? 'sealed-by-requester' : null;
    case 'AttachStampedScan':
      return scanRefusal(paper);
    case 'VoidPaper':
      return voidRefusal(paper, context);
    default:
      return act satisfies never;
  }
}

function reviewRefusal(paper: PaperState, { actor }: DecideContext): string | null {
  const { review } = PAPER_KINDS[paper.kind as PaperKind].chain;
  if (review === null || paper.status !== 'drafted') return 'paper-not-to-review';
  return linkRefusal(review, paper, actor);
}

/** Whoever could pass it on may send it back instead. */
function returnRefusal(paper: PaperState, { actor }: DecideContext): string | null {
  const { review, approve } = PAPER_KINDS[paper.kind as PaperKind].chain;
  if (paper.status === 'drafted') return linkRefusal(review ?? approve, paper, actor);
  return paper.status === 'reviewed' ? linkRefusal(approve, paper, actor) : 'paper-not-to-approve';
}

/** On screen by the head himself; what was signed in ink may be entered by whoever did not draft it. */
function approveRefusal(paper: PaperState, { actor }: DecideContext): string | null {
  if (paper.status !== 'drafted' && paper.status !== 'reviewed') return 'paper-not-to-approve';
  return paper.drafters.includes(actor.id) ? 'approver-is-requester' : null;
}

function scanRefusal(paper: PaperState): string | null {
  if (!isPaperApproved(paper)) return 'paper-not-approved';
  return PAPER_KINDS[paper.kind as PaperKind].stamped && paper.status !== 'sealed' ? 'paper-not-sealed' : null;
}

/** A draft is given up by its unit; what has a number takes a second person who could have approved it. */
function voidRefusal(paper: PaperState, { actor }: DecideContext): string | null {
  if (isPaperUnderWay(paper)) return null;
  const { approve } = PAPER_KINDS[paper.kind as PaperKind].chain;
  return linkRefusal({ ...approve, apartFrom: ['drafter'] }, paper, actor);
}

function linkRefusal({ roles, apartFrom }: ChainLink, paper: PaperState, actor: Actor): string | null {
  if (apartFrom.includes('drafter') && paper.drafters.includes(actor.id)) return 'approver-is-requester';
  if (apartFrom.includes('reviewer') && paper.reviewedBy === actor.id) return 'approver-is-reviewer';
  return actor.roles.some((role) => roles.includes(role)) ? null : 'paper-approver-not-entitled';
}

export interface PaperSigners {
  readonly reviewedBy: string | null;
  readonly approvedBy: string;
}

/** Who has reviewed and who approves, by the chain of the kind: on screen, or in ink. */
export function signersOf(paper: PaperState, inInk: SignedInInk | null, context: DecideContext): PaperSigners {
  const { actor, organisation } = context;
  const { chain }: PaperKindRow = PAPER_KINDS[paper.kind as PaperKind];
  const reviewedBy = paper.reviewedBy ?? (chain.review === null ? null : (inInk?.reviewedBy ?? null));
  if (chain.review !== null) {
    if (reviewedBy === null) return refuse('paper-not-reviewed');
    if (paper.reviewedBy === null) checkSigner(chain.review, reviewedBy, { ...paper, reviewedBy: null }, organisation);
  }
  const signed = { ...paper, reviewedBy };
  if (inInk === null) {
    const code = linkRefusal(chain.approve, signed, actor);
    if (code !== null) refuse(code);
    return { reviewedBy, approvedBy: actor.id };
  }
  checkSigner(chain.approve, inInk.approvedBy, signed, organisation);
  return { reviewedBy, approvedBy: inInk.approvedBy };
}

/** Whoever signed on paper holds such a post of the paper's unit. */
function checkSigner(link: ChainLink, person: string, paper: PaperState, organisation: OrganisationView): void {
  const posts = organisation.postsOf(person).filter(({ unit }) => unit === paper.unit);
  const roles = posts.flatMap((post) => post.roles) as readonly Role[];
  const code = linkRefusal(link, paper, { id: person, unit: paper.unit, post: null, roles });
  if (code !== null) refuse(code);
}
