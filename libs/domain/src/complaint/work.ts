import type { DecideContext } from '../kernel/stream.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import { unitNow } from '../matter/succession.ts';
import { matterDuties, MATTER_TASK_KINDS } from '../matter/work.ts';
import { PAPER_TASK_KINDS, paperChainDuties } from '../papers/work.ts';
import {
  awaitsFirstContact,
  handlingUnitOf,
  holderOf,
  isDesignationDue,
  isEnded,
  isHolderStandingBack,
  isOutside,
  isOverByWithdrawal,
  jointUnitsOf,
  openHandOff,
  ticketsToCall,
  type ComplaintState,
} from './state.ts';
import { unconfirmedEntrants } from './entry.ts';
import { SENT_TASK_KINDS, sendingsOwed } from './sendings.ts';
import { isAwaited, isGoingBack, isReturnAsked } from './tickets.ts';

/** Kinds of work a complaint gives to units. */
export const COMPLAINT_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  ...MATTER_TASK_KINDS,
  ...PAPER_TASK_KINDS,
  ...SENT_TASK_KINDS,
  'first-contact': { label: '首问分办', doneBy: ['FirstContactDecided'], rules: ['S1-08-FIRST'], byHand: false },
  'sign-for': {
    label: '签收或退回',
    doneBy: ['HandOffSignedFor', 'HandOffReturned'],
    rules: ['S1-08-SIGN', 'S9-03'],
    byHand: false,
  },
  'joint-handling': { label: '会办：反馈办理情况或意见', doneBy: ['JointHandlingAnswered'], rules: [], byHand: false },
  'outside-receipt': {
    label: '催要外单位书面回执',
    doneBy: ['OutsideReceiptRecorded', 'HandOffReturned'],
    rules: ['S1-10'],
    byHand: false,
  },
  designate: { label: '指定承办单位', doneBy: ['OwnerDesignated'], rules: ['S1-08-DESIGNATE'], byHand: false },
  accept: {
    label: '受理审查',
    doneBy: ['ComplaintAccepted', 'ComplaintDeclined', 'NotWageProposed', 'HandOffDispatched'],
    rules: ['S2-01', 'S2-05-REPORT', 'S2-05-UNIT', 'S1-08-ONWARD'],
    byHand: false,
  },
  supplement: { label: '等待补正', doneBy: ['SupplementReceived', 'SupplementEnded'], rules: ['S2-03'], byHand: false },
  'preliminary-check': {
    label: '初核',
    doneBy: ['PreliminaryCheckConcluded'],
    rules: ['S2-10', 'S3-01'],
    byHand: false,
  },
  'confirm-not-wage': {
    label: '确认是否属于欠薪',
    doneBy: ['NotWageConfirmed', 'NotWageRejected'],
    rules: [],
    byHand: false,
  },
  'join-case': { label: '建案或并案', doneBy: ['JoinedToCase'], rules: ['S3-01'], byHand: false },
  'urgent-call': { label: '紧急工单：联系诉求人', doneBy: ['InformAttempted'], rules: ['S1-07-URGENT'], byHand: false },
  inform: { label: '告知投诉人', doneBy: ['ComplainantInformed'], rules: ['S1-01-INFORM'], byHand: false },
  'see-informed': {
    label: '首问单位：确认投诉人已获告知（告知到本人，或者多日未联系上并已留言、寄送）',
    doneBy: ['ComplainantInformed'],
    rules: [],
    byHand: false,
  },
  'call-back': { label: '回访', doneBy: ['CallBackCompleted'], rules: ['S1-11'], byHand: false },
  're-handle': {
    label: '不满意：决定重新办理',
    doneBy: ['ComplaintReopened'],
    rules: ['S1-11-AGAIN'],
    byHand: false,
  },
  'decide-objection': {
    label: '重新办理：决定重开案件、退出案件或者维持结果',
    doneBy: ['OutcomeReceived', 'OutcomeUpheld', 'LeftCase'],
    rules: ['S1-11-AGAIN'],
    byHand: false,
  },
  'reply-ticket': {
    label: '答复渠道工单',
    doneBy: ['TicketReplied'],
    rules: ['S1-07-REPLYBY', 'S1-07-NORMAL', 'S1-06-REPLYBY'],
    byHand: false,
  },
  'ticket-return': {
    label: '登记渠道对退单的答复',
    doneBy: ['TicketReturnAnswered', 'FirstContactDecided'],
    rules: ['S1-07-REPLYBY', 'S1-07-NORMAL', 'S1-06-REPLYBY'],
    byHand: false,
  },
  'serve-petition-paper': {
    label: '送达信访文书',
    doneBy: ['PetitionPaperServed'],
    rules: ['S9-02', 'S9-02-TICKET'],
    byHand: false,
  },
  'confirm-withdrawal': {
    label: '核实撤回意愿',
    doneBy: ['WithdrawalConfirmed', 'WithdrawalLapsed'],
    rules: [],
    byHand: false,
  },
  'judge-duplicate': { label: '判断是否重复', doneBy: ['DuplicateJudged'], rules: [], byHand: false },
  'check-entrants': {
    label: '核对扫码自填的人：确认、并入已有的人，或者移出',
    doneBy: ['EntrantConfirmed', 'EntrantMerged', 'ClaimantDropped', 'WithdrawalConfirmed'],
    rules: [],
    byHand: false,
  },
  'propose-closing': { label: '提出办结', doneBy: ['ClosingProposed'], rules: [], byHand: false },
  'confirm-closing': { label: '审核办结', doneBy: ['ComplaintClosed', 'ClosingRejected'], rules: [], byHand: false },
};

/** What is owed now and by whom. Written down nowhere else: the inbox follows from the state. */
export function complaintDuties(state: ComplaintState, context: DecideContext): readonly Duty[] {
  const holder = handlingUnitOf(state);
  if (holder === null || state.firstContactUnit === null || state.voided) return [];
  const first = unitNow(state, state.firstContactUnit);
  const office = context.organisation.ofKind('office')?.id ?? holder;
  const always = [
    ...matterDuties(state, context),
    ...ticketDuties(state, holder),
    ...paperDuties(state),
    ...paperChainDuties(state, context),
    ...informDuties(state, holder, first),
    ...sendingsOwed(state).map(({ kind, key }) => officer(kind, holder, key)),
    ...(unconfirmedEntrants(state).length > 0 ? [officer('check-entrants', holder)] : []),
  ];
  if (isEnded(state)) return always;
  const beside = isOverByWithdrawal(state)
    ? []
    : [...jointDuties(state, context, holder), ...seeInformedDuty(state, first)];
  const handling = [...routeDuties(state, holder, office), ...handlingDuties(state, context, holder, office)];
  return [...always, ...beside, ...handling];
}

function officer(kind: string, unit: string, key: string | null = null): Duty {
  return { kind, unit, key, role: 'officer' };
}

function routeDuties(state: ComplaintState, holder: string, office: string): readonly Duty[] {
  const duties: Duty[] = duplicateDuties(state, holder, office);
  if (isOverByWithdrawal(state) || state.leftToChannel) return duties;
  for (const ticket of ticketsToCall(state)) duties.push(officer('urgent-call', holder, ticket));
  if (awaitsFirstContact(state) && !isGoingBack(state)) duties.push(officer('first-contact', holder));
  const handOff = openHandOff(state);
  if (handOff !== null) {
    duties.push(
      handOff.outside
        ? officer('outside-receipt', handOff.fromUnit, handOff.id)
        : officer('sign-for', handOff.toUnit, handOff.id),
    );
  }
  if (isDesignationDue(state)) duties.push({ ...officer('designate', office), role: 'coordinator' });
  return duties;
}

/** A unit of 会办 owes its answer in its own queue; who came to hold the matter handles it as the holder. */
function jointDuties(state: ComplaintState, { organisation }: DecideContext, holder: string): readonly Duty[] {
  if (isOutside(state)) return [];
  return jointUnitsOf(state)
    .filter((unit) => unit !== holder && organisation.unit(unit)?.outside !== true)
    .filter((unit) => state.jointAnswers[unit] === undefined)
    .map((unit) => officer('joint-handling', unit, unit));
}

/** What could connect a concealed person is shown to the 治欠办 alone, in the inbox too. */
function duplicateDuties(state: ComplaintState, holder: string, office: string): Duty[] {
  return Object.entries(state.duplicates)
    .filter(([, verdict]) => verdict === 'possible')
    .map(([other]) =>
      state.concealedDuplicates.includes(other)
        ? { ...officer('judge-duplicate', office, other), role: 'coordinator' }
        : officer('judge-duplicate', holder, other),
    );
}

function handlingDuties(
  state: ComplaintState,
  context: DecideContext,
  holder: string,
  office: string,
): readonly Duty[] {
  const duties: Duty[] = [];
  const node = state.active[0];
  if (state.withdrawal?.confirmed === false) duties.push(officer('confirm-withdrawal', holder));
  if (node === 'acceptance') duties.push(officer('accept', holder));
  if (node === 'supplement') duties.push(officer('supplement', holder));
  if (node === 'preliminary-check') {
    if (state.check === null) duties.push(officer('preliminary-check', holder));
    if (state.check === 'arrears') duties.push({ ...officer('join-case', office), role: 'coordinator' });
  }
  if (node === 'confirm-not-wage') {
    const hrss = context.organisation.ofKind('hrss')?.id ?? office;
    const unit = hrss === holder || state.conflicts.includes(hrss) ? office : hrss;
    duties.push({ kind: 'confirm-not-wage', unit, key: null, role: unit === office ? 'coordinator' : 'unit-head' });
  }
  if (node === 'call-back' && state.callBack === null)
    duties.push({ ...officer('call-back', office), role: 'coordinator' });
  if (node === 'call-back' && state.callBack?.result === 'dissatisfied')
    duties.push({ ...officer('re-handle', office), role: 'coordinator' });
  if (state.objection !== null) duties.push({ ...officer('decide-objection', office), role: 'coordinator' });
  if (node === 'closing' && state.closing === null)
    duties.push(
      isHolderStandingBack(state)
        ? { ...officer('propose-closing', office), role: 'coordinator' }
        : officer('propose-closing', holder),
    );
  if (state.closing !== null) duties.push({ ...officer('confirm-closing', office), role: 'coordinator' });
  return duties;
}

function ticketDuties(state: ComplaintState, holder: string): readonly Duty[] {
  return Object.values(state.tickets)
    .filter(isAwaited)
    .map((ticket) =>
      isReturnAsked(ticket) ? officer('ticket-return', holder, ticket.id) : officer('reply-ticket', holder, ticket.id),
    );
}

function paperDuties({ petitionPapers }: ComplaintState): readonly Duty[] {
  return Object.values(petitionPapers)
    .filter(({ served }) => served === null)
    .map(({ id, unit }) => officer('serve-petition-paper', unit, id));
}

function informDuties(state: ComplaintState, holder: string, first: string): readonly Duty[] {
  return state.toInform.map((subjectMatter) =>
    officer('inform', subjectMatter === 'hand-on' ? first : holder, subjectMatter),
  );
}

/**
 * Handing on does not end the first unit's duty to see the person informed (724 Art 10): it stands from the dispatch on,
 * until the person knows what became of the matter, or where it went for good.
 */
function seeInformedDuty(state: ComplaintState, first: string): readonly Duty[] {
  const away = holderOf(state) !== first || openHandOff(state)?.fromUnit === first;
  const last = isOutside(state) ? ['hand-on'] : ['result', 'decline'];
  const told = last.some((subjectMatter) => state.informed.includes(subjectMatter));
  return away && !told ? [officer('see-informed', first, 'result')] : [];
}
