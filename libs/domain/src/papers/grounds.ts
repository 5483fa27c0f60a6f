import type { CaseState } from '../arrears-case/state.ts';
import { type ComplaintState, isByPetition } from '../complaint/state.ts';
import { type PaperKind, PAPER_KINDS } from './kinds.ts';
import type { PaperedState } from './state.ts';

function isComplaint(state: PaperedState): state is ComplaintState {
  return 'registered' in state;
}

type Ground = (state: PaperedState, of: string | null) => boolean;

const ofComplaint =
  (holds: (state: ComplaintState) => boolean): Ground =>
  (state) =>
    isComplaint(state) && holds(state);

/** What has to be decided before there is such a paper; a kind that is not here needs nothing. */
const GROUNDS: Readonly<Partial<Record<PaperKind, Ground>>> = {
  'acceptance-decision': ofComplaint(({ accepted }) => accepted !== null),
  'decline-decision': ofComplaint(({ declined }) => declined !== null),
  'supplement-notice': ofComplaint(({ supplement }) => supplement !== null),
  'not-wage-notice': ofComplaint(({ notWage, elsewhere }) => notWage === 'confirmed' || elsewhere !== null),
  'petition-acceptance-notice': ofComplaint(isOfPetition),
  'petition-opinion': ofComplaint(isOfPetition),
  'extension-approval': ({ clocks }, of) => {
    const clock = clocks[of ?? ''];
    return clock !== undefined && (clock.extensionRequest !== null || clock.extensions.length > 0);
  },
  'closing-approval': (state) =>
    isComplaint(state)
      ? state.closing !== null || state.closed !== null
      : (state as CaseState).clearing !== null || (state as CaseState).cleared,
};

function isOfPetition(state: ComplaintState): boolean {
  return isByPetition(state) || Object.values(state.tickets).some(({ channel }) => channel === 'petition');
}

/** Nothing was decided yet that the paper could tell. */
export function isPaperDue(kind: PaperKind, state: PaperedState, of: string | null): boolean {
  return GROUNDS[kind]?.(state, of) ?? true;
}

/** The party, order or clock that the paper is about is there; of the matter itself nothing is named. */
export function isSubjectKnown(kind: PaperKind, state: PaperedState, of: string | null): boolean {
  const subject = PAPER_KINDS[kind].of;
  if (subject === null || of === null) return subject === null && of === null;
  if (subject === 'clock') return Object.hasOwn(state.clocks, of);
  if (isComplaint(state)) return false;
  const { parties, orders } = state as CaseState;
  return Object.hasOwn(subject === 'party' ? parties : orders, of);
}

/** 立案单位: of a case the one that was named, of a complaint the one that filed it, or holds it until it is filed. */
export function filingUnitOf(state: PaperedState): string | null {
  if (!isComplaint(state)) return (state as CaseState).filingUnit;
  return state.filed?.unit ?? state.custody.at(-1)?.unit ?? null;
}

export function isPaperMatter(kind: PaperKind, state: PaperedState): boolean {
  const matters: readonly string[] = PAPER_KINDS[kind].matters;
  return matters.includes(isComplaint(state) ? 'complaint' : 'case');
}
