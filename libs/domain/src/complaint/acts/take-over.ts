import { extendOnPaper } from '../../clocks/acts.ts';
import { refuse } from '../../kernel/refusal.ts';
import type { LocalDay } from '../../kernel/time-types.ts';
import { settle } from '../../matter/consequences.ts';
import { localDayOf } from '../../time/local-day.ts';
import type { ComplaintOwnCommand, PaperCourse } from '../commands.ts';
import type { ComplaintDraft, Payload } from '../draft.ts';
import { COMPLAINT_GUARDS } from '../guards.ts';
import { claimantCount } from '../state.ts';
import { accept, concludeCheck } from './acceptance.ts';
import { decideFirstContact, signForHandOff } from './hand-off.ts';
import { checkLegalTime, register } from './intake.ts';

/** One act of the time on paper. */
interface PaperAct {
  readonly on: LocalDay;
  readonly perform: (dated: ComplaintDraft) => void;
}

const KEPT = '接管前已由首问单位办理';
const HANDED_ON = '接管前已转送';
const FILED_WITHOUT_NUMBER = '不详';

/**
 * Brings an open matter in from paper: the acts that an officer would have entered day by day, each on its own day, by the same
 * guards and with the same periods, in one append that stands or falls as a whole (practice, "Taking over"). Time is settled
 * before each of them, and what had lapsed by then is of the time on paper.
 */
export function takeOver(draft: ComplaintDraft, command: Payload<'TakeOverComplaint'>): void {
  const { batch, paper, course, ...registration } = command;
  const { at } = draft.context;
  const receivedOn = localDayOf(registration.receivedAt);
  register(draft.onPaperOf(receivedOn), registration);
  draft.emit({ type: 'MatterTakenOver', data: { on: localDayOf(at), batch, paper } });
  for (const { on, perform } of actsOf(course, receivedOn)) {
    const dated = draft.onPaperOf(on);
    checkLegalTime(dated);
    settle(dated);
    perform(dated);
  }
  settle(draft);
}

function actsOf(course: PaperCourse, receivedOn: LocalDay): readonly PaperAct[] {
  const { kept, handedOn, accepted, verified, extended } = course;
  if (kept !== null && handedOn !== null) refuse('paper-kept-and-handed-on');
  if (handedOn !== null && handedOn.signedOn === null && accepted !== null) refuse('hand-off-pending');
  const later: PaperAct[] = [];
  if (verified !== null) later.push({ on: verified.on, perform: (dated) => foundArrears(dated, verified.fen) });
  if (extended !== null) later.push({ on: extended.on, perform: (dated) => extendInvestigation(dated, extended) });
  return [
    ...(kept === null ? [] : [{ on: kept.on ?? receivedOn, perform: keep }]),
    ...(handedOn === null ? [] : handOnActs(handedOn)),
    ...(accepted === null ? [] : [{ on: accepted.on, perform: acceptance(accepted.filingNumber) }]),
    ...later.sort((one, other) => one.on.localeCompare(other.on)),
  ];
}

function keep(dated: ComplaintDraft): void {
  guarded(dated, 'DecideFirstContact');
  decideFirstContact(dated, { decision: 'handle', reason: KEPT, units: [] });
}

function handOnActs({ toUnit, on, signedOn }: NonNullable<PaperCourse['handedOn']>): readonly PaperAct[] {
  const send = (dated: ComplaintDraft): void => {
    guarded(dated, 'DecideFirstContact');
    decideFirstContact(dated, { decision: 'hand-on', reason: HANDED_ON, units: [toUnit] });
  };
  const sign = (dated: ComplaintDraft): void => {
    guarded(dated, 'SignForHandOff');
    signForHandOff(dated, { handOffId: Object.keys(dated.state.handOffs).at(-1) ?? '' });
  };
  return [{ on, perform: send }, ...(signedOn === null ? [] : [{ on: signedOn, perform: sign }])];
}

const acceptance =
  (filingNumber: string | null) =>
  (dated: ComplaintDraft): void => {
    guarded(dated, 'AcceptComplaint');
    accept(dated, { number: filingNumber ?? FILED_WITHOUT_NUMBER });
  };

function foundArrears(dated: ComplaintDraft, fen: number): void {
  guarded(dated, 'ConcludePreliminaryCheck');
  const people = Math.max(1, claimantCount(dated.state));
  const demands = [{ demandId: 'd1', kind: 'wages', amountFen: fen, people }] as const;
  concludeCheck(dated, { conclusion: 'arrears', demands });
}

/** 调查期限. */
const INVESTIGATION = 'S3-01';

function extendInvestigation(dated: ComplaintDraft, extended: NonNullable<PaperCourse['extended']>): void {
  const clock = Object.values(dated.state.clocks).findLast(({ ruleId }) => ruleId === INVESTIGATION);
  if (clock === undefined) refuse('paper-extension-without-filing');
  const { workingDays: amount, document } = extended;
  extendOnPaper(dated, { clockId: clock.id, amount, document });
}

function guarded(dated: ComplaintDraft, act: ComplaintOwnCommand['type']): void {
  const code = COMPLAINT_GUARDS[act](dated.state, dated.context);
  if (code !== null) refuse(code);
}
