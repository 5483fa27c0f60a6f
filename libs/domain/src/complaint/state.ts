import { isOwed } from '../clocks/state.ts';
import type { Fen, FreeText } from '../kernel/event.ts';
import type { ActedOn, Instant, LocalDay } from '../kernel/time-types.ts';
import type { CustodySegment, EndedDays, HandOffSpan } from '../matter/custody.ts';
import { EMPTY_MATTER } from '../matter/state.ts';
import { unitNow } from '../matter/succession.ts';
import type { PaperedState } from '../papers/state.ts';
import type { NodeId, EdgeId } from '../process-map.ts';
import type {
  Channel,
  Claimant,
  CloseGround,
  ComplaintKind,
  DemandLine,
  ElectionPaper,
  EmployerSaid,
  FirstContactChoice,
  Guidance,
} from './events.ts';
import { type EntryState, NO_ENTRY, uncounted } from './entry.ts';
import { NO_NEW_PHONE, type PhoneState } from './phones.ts';
import { NOTHING_SENT, type SendingState } from './sendings.ts';
import { NO_TICKETS, type TicketState } from './tickets.ts';

export interface HandOff extends HandOffSpan {
  readonly id: string;
  readonly outside: boolean;
  readonly notices: number;
}

export interface JointAnswer {
  readonly on: LocalDay;
  readonly by: string;
  readonly document: string | null;
}

export interface ComplaintState extends PaperedState, TicketState, EntryState, SendingState, PhoneState {
  readonly registered: boolean;
  readonly number: string | null;
  readonly receiptCode: string | null;
  readonly kind: ComplaintKind | null;
  readonly channel: Channel | null;
  /** A petition for which no inspection or other legal route is open (XF Art 31 (4), (5)): XF's own periods govern. */
  readonly otherRouteOnly: boolean;
  readonly receivedAt: Instant | null;
  /** When it was registered; received no later. */
  readonly enteredAt: Instant | null;
  /** The earliest 发生日期 of what was done in it; received no later. */
  readonly firstActOn: LocalDay | null;
  readonly firstContactUnit: string | null;
  readonly urgent: { readonly reason: FreeText } | null;
  readonly claimants: Readonly<Record<string, Claimant>>;
  readonly dropped: readonly string[];
  /** The signed paper by which the representatives speak for all; null = they are provisional, or nobody was chosen. */
  readonly election: { readonly document: string; readonly paper: Omit<ElectionPaper, 'document'> | null } | null;
  /** Concealed persons who agreed that the employer is told their names. */
  readonly consented: readonly string[];
  /** Version of the last fact about the persons since it joined its case, which has to be told of it; 0 = none. */
  readonly peopleVersion: number;
  readonly peopleSaid: number | 'unknown';
  readonly amountFen: Fen | 'unknown';
  readonly employer: EmployerSaid | null;
  readonly project: string | null;
  readonly duplicates: Readonly<Record<string, 'possible' | 'same' | 'related' | 'different'>>;
  /** Those that would connect a concealed person: only the 治欠办 may see them (practice, "Concealment"). */
  readonly concealedDuplicates: readonly string[];
  readonly firstContact: {
    readonly decision: FirstContactChoice;
    readonly responsible: string;
    readonly units: readonly string[];
    /** Legal time of the decision; no joint unit answers earlier. */
    readonly on: ActedOn;
  } | null;
  /** What the units that handle it jointly (会办) answered, by unit. */
  readonly jointAnswers: Readonly<Record<string, JointAnswer>>;
  /** Every unit that has held it, in order; the last is the holder. */
  readonly custody: readonly CustodySegment[];
  readonly handOffs: Readonly<Record<string, HandOff>>;
  readonly returns: number;
  readonly designation: {
    readonly unit: string;
    readonly corrected: boolean;
  } | null;
  readonly designationWanted: { readonly handOffId: string } | null;
  readonly accepted: { readonly unit: string; readonly on: string } | null;
  readonly declined: { readonly unit: string; readonly destination: string } | null;
  readonly supplement: {
    readonly unit: string;
    readonly items: readonly string[];
    readonly dueOn: LocalDay;
    readonly open: boolean;
    /** The pause [from, until) that is charged to the unit; null = it goes on. */
    readonly from: LocalDay;
    readonly until: LocalDay | null;
  } | null;
  readonly demands: readonly DemandLine[];
  /** Where the person can go with the demands that are no wages. */
  readonly elsewhere: Guidance | null;
  readonly check: 'arrears' | 'no-arrears' | 'not-wage' | 'paid-on-the-spot' | null;
  readonly notWage: 'proposed' | 'confirmed' | null;
  readonly notWageProposedBy: string | null;
  readonly filed: {
    readonly unit: string;
    readonly filedOn: LocalDay;
    readonly number: string;
    readonly version: number;
  } | null;
  readonly membership: { readonly caseId: string; readonly ordinal: number; readonly opens: boolean } | null;
  /** How often it has joined a case; the n of the membership. */
  readonly joins: number;
  readonly outcome: CaseOutcome | null;
  /** Reopened here while the case stands as it ended: 治欠办 decides whether the case opens again too. */
  readonly objection: { readonly outcome: CaseOutcome; readonly because: string } | null;
  /** The outcome of this case was upheld after an objection. */
  readonly upheld: boolean;
  readonly withdrawal: {
    readonly claimantId: string | null;
    readonly recordedBy: string;
    readonly confirmed: boolean;
    /** Where the matter stood when this ended it; null when it goes on without the request. */
    readonly stood: NodeId | null;
  } | null;
  /** Of a group, those who withdrew their own request: `dropped` too, and free to renew. */
  readonly withdrawn: readonly string[];
  readonly pressured: boolean;
  readonly informs: readonly InformAttempt[];
  /** What the person must be told and has not been yet. */
  readonly toInform: readonly string[];
  readonly informed: readonly string[];
  readonly callBackSample: readonly string[];
  readonly callBacks: Readonly<Record<string, CallBackTry>>;
  readonly callBack: {
    readonly result: 'satisfied' | 'dissatisfied' | 'not-reached';
    readonly moneyReceived: boolean | null;
  } | null;
  /** People who took part in handling: they may not make the call-back. */
  readonly handlers: readonly string[];
  readonly closing: { readonly ground: CloseGround; readonly proof: string | null; readonly proposedBy: string } | null;
  readonly closed: CloseGround | null;
  /** Days on which it was at its end; the last one without `until` while it is. */
  readonly ends: EndedDays;
  readonly voided: boolean;
  readonly reopened: number;
  readonly active: readonly NodeId[];
  readonly walked: readonly EdgeId[];
  /** Units that stand back (回避). */
  readonly conflicts: readonly string[];
  /** Entries that may be voided (作废), by version: event type, for an informing with what was told. */
  readonly entries: Readonly<Record<number, string>>;
  /** Voided entries by version, shown struck through in the timeline. */
  readonly voidedEntries: readonly number[];
}

export interface CallBackTry {
  readonly reached: boolean;
  readonly satisfied: boolean | null;
  readonly moneyReceived: boolean | null;
  readonly days: readonly LocalDay[];
}

/** What the case told, and how often the case had been reopened by then. */
export interface CaseOutcome {
  readonly caseId: string;
  readonly outcome: string;
  readonly round: number;
}

export interface InformAttempt {
  /** null: the only person there is, or all together. */
  readonly claimantId: string | null;
  readonly subjectMatter: string;
  readonly way: string;
  readonly reached: boolean;
  readonly day: LocalDay;
  readonly by: string;
}

/** Made once: a literal of this size costs as much as folding twenty events. */
const EMPTY: Omit<ComplaintState, 'stream'> = {
  ...EMPTY_MATTER,
  papers: {},
  ...NO_TICKETS,
  ...NO_ENTRY,
  ...NOTHING_SENT,
  ...NO_NEW_PHONE,
  registered: false,
  number: null,
  receiptCode: null,
  kind: null,
  channel: null,
  otherRouteOnly: false,
  receivedAt: null,
  enteredAt: null,
  firstActOn: null,
  firstContactUnit: null,
  urgent: null,
  claimants: {},
  dropped: [],
  election: null,
  consented: [],
  peopleVersion: 0,
  peopleSaid: 'unknown',
  amountFen: 'unknown',
  employer: null,
  project: null,
  duplicates: {},
  concealedDuplicates: [],
  firstContact: null,
  jointAnswers: {},
  custody: [],
  handOffs: {},
  returns: 0,
  designation: null,
  designationWanted: null,
  accepted: null,
  declined: null,
  supplement: null,
  demands: [],
  elsewhere: null,
  check: null,
  notWage: null,
  notWageProposedBy: null,
  filed: null,
  membership: null,
  joins: 0,
  outcome: null,
  objection: null,
  upheld: false,
  withdrawal: null,
  withdrawn: [],
  pressured: false,
  informs: [],
  toInform: [],
  informed: [],
  callBackSample: [],
  callBacks: {},
  callBack: null,
  handlers: [],
  closing: null,
  closed: null,
  ends: [],
  voided: false,
  reopened: 0,
  active: [],
  walked: [],
  conflicts: [],
  entries: {},
  voidedEntries: [],
};

export function emptyComplaint(stream: string): ComplaintState {
  return { ...EMPTY, stream };
}

/** The one unit that answers for it now; null only before registration. */
export function holderOf(state: ComplaintState): string | null {
  return state.custody.at(-1)?.unit ?? null;
}

/** The unit here that answers for what is left to do: an outside unit that took the matter over has no login. */
export function handlingUnitOf(state: ComplaintState): string | null {
  const unit = state.custody.findLast((segment) => segment.because !== 'outside-receipt')?.unit;
  return unit === undefined ? null : unitNow(state, unit);
}

/** Neither accepted nor refused nor said to be no wage matter: who comes to hold it has to decide. */
export function isUndecided({ accepted, declined, notWage }: ComplaintState): boolean {
  return accepted === null && declined === null && notWage === null;
}

/** The unit that answers for what is left to do is one of those that leave it to others. */
export function isHolderStandingBack(state: ComplaintState): boolean {
  return state.conflicts.includes(handlingUnitOf(state) ?? '');
}

/**
 * 治欠办 has to name a unit: after returns, or in place of a holder that stands back, unless something is under way or
 * nothing is left but the end.
 */
export function isDesignationDue(state: ComplaintState): boolean {
  if (state.designationWanted !== null) return true;
  if (!isHolderStandingBack(state) || state.active.includes('closing')) return false;
  const underWay = openHandOff(state) !== null || state.supplement?.open === true || state.notWage === 'proposed';
  return !underWay && !awaitsFirstContact(state);
}

/** The units beside the holder that handle it jointly: they have no custody, and nothing waits for them. */
export function jointUnitsOf({ firstContact }: Pick<ComplaintState, 'firstContact'>): readonly string[] {
  return firstContact?.decision === 'joint' ? [...new Set(firstContact.units)] : [];
}

/** The whole complaint was withdrawn; one claimant's withdrawal ends that person's request only. */
export function isWithdrawn(state: ComplaintState): boolean {
  return state.withdrawal?.confirmed === true && state.withdrawal.claimantId === null;
}

/** Withdrawn, and no inquiry of the authority is left: a filed matter goes on (practice, "撤回"). */
export function isOverByWithdrawal(state: ComplaintState): boolean {
  return isWithdrawn(state) && (state.filed === null || state.membership !== null);
}

/** Came by petition: returns follow XF 23–24. */
export function isByPetition(state: ComplaintState): boolean {
  return state.kind === 'petition' || state.channel === 'petition';
}

/** 首问分办 is still to come: nobody decided, and nobody else ever held it. */
export function awaitsFirstContact(state: ComplaintState): boolean {
  const others = state.custody.some(({ because }) => because !== 'first-contact' && because !== 'reopened');
  return state.firstContact === null && !others;
}

/** Whether what was said at the call-back lets the matter end; after a review 治欠办's written answer stands. */
export function isAnswerFinal({ callBack, upheld }: ComplaintState): boolean {
  if (callBack === null || callBack.result !== 'dissatisfied') return callBack !== null;
  return upheld && callBack.moneyReceived !== false;
}

/** What a case tells. */
export interface ToldOutcome {
  readonly caseId: string;
  readonly outcome: string;
  readonly round?: number;
}

/** Whether it changes anything here: an objection waits for the case to open again, or for 治欠办 to uphold it. */
export function isOutcomeNews({ membership, outcome, objection }: ComplaintState, told: ToldOutcome): boolean {
  if (membership?.caseId !== told.caseId) return false;
  if (objection !== null) return (told.round ?? 0) > objection.outcome.round;
  if (outcome === null) return told.outcome !== 'reopened';
  return outcome.outcome !== told.outcome && !isOvertaken(outcome, told);
}

/** 清零 comes before 归档: told after it, of the same round, it is old news. */
function isOvertaken(known: CaseOutcome, told: ToldOutcome): boolean {
  return known.outcome === 'archived' && told.outcome === 'wages-cleared' && (told.round ?? 0) <= known.round;
}

const URGENT_CALL = 'S1-07-URGENT';

/** Urgent tickets whose person nobody has tried to reach yet. */
export function ticketsToCall({ clocks }: ComplaintState): readonly string[] {
  return Object.values(clocks).flatMap((clock) =>
    clock.ruleId === URGENT_CALL && clock.key !== null && isOwed(clock) ? [clock.key] : [],
  );
}

/** With a unit outside the district, by that unit's written receipt. */
export function isOutside(state: ComplaintState): boolean {
  return state.custody.at(-1)?.because === 'outside-receipt';
}

/**
 * Somebody wants secrecy who was there before any code, or nobody says who he is: that there is a complaint would be told to
 * whoever scans.
 */
export function isForFewEyes(state: ComplaintState): boolean {
  const first = activeClaimants(state).filter(({ claimantId }) => state.entrants[claimantId] === undefined);
  return state.kind === 'report' || first.length === 0 || first.some(({ concealment }) => concealment === 'concealed');
}

/** The persons whose request it is, as far as they are named. */
export function activeClaimants(state: ComplaintState): readonly Claimant[] {
  return Object.values(state.claimants).filter(({ claimantId }) => !state.dropped.includes(claimantId));
}

/** Who speaks for the group by a signed paper. */
export function electedOf(state: ComplaintState): readonly Claimant[] {
  return state.election === null ? [] : activeClaimants(state).filter(({ representative }) => representative);
}

export function openHandOff(state: ComplaintState): HandOff | null {
  return Object.values(state.handOffs).find((handOff) => handOff.status === 'dispatched') ?? null;
}

/** Whoever entered himself counts once an officer has confirmed who he is. */
export function claimantCount(state: ComplaintState): number {
  const apart = uncounted(state);
  const left = state.dropped.filter((id) => !apart.includes(id)).length;
  const named = Object.keys(state.claimants).length - apart.length - left;
  return Math.max(named, state.peopleSaid === 'unknown' ? 0 : state.peopleSaid - left);
}

export function isEnded(state: ComplaintState): boolean {
  return state.closed !== null || state.voided;
}
