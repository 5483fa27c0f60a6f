import { DUTY_KIND_IDS, type StreamKind } from '@qingxin/domain';
import { STEP_EXCLUSIVE } from './step-vocabulary.ts';

/** What a row may name. The domain gives the real lists; the loader refuses every name outside them. */
export interface RuleVocabulary {
  readonly eventTypes: Readonly<Partial<Record<StreamKind, readonly string[]>>>;
  readonly predicates: readonly string[];
  readonly owners: readonly string[];
  readonly roles: readonly string[];
  /** Groups of predicates of which at most one holds for an event; two rows kept apart by a group do not compete. */
  readonly exclusive: readonly (readonly string[])[];
}

/** Meaning of every predicate that the shipped rows use; each looks at the event and the state after it. */
export const PREDICATE_MEANINGS = {
  isComplaint: 'the matter is a 投诉, or a 信访 that takes the inspection route (XF Art 31); not a 举报',
  isReport: 'the matter is a 举报',
  isPetition: 'the matter is a 信访',
  petitionChannel: 'the matter is a 信访 or came through the petition channel: hand-offs follow XF Art 23',
  notPetition: 'opposite of petitionChannel',
  petitionOfficeFirst: 'the first-asked unit is the petition office',
  petitionToUnit: 'the first-asked unit is any other unit',
  noOtherLegalRoute: 'no inspection, arbitration or other statutory route governs the matter (XF Art 31 (4), (5))',
  receivedByHrss: 'the unit of the event is the district HRSS',
  notHrss: 'the unit of the event is any other unit',
  toInsideUnit: 'the hand-off goes to a unit of the district',
  toOutsideUnit: 'the hand-off goes to an outside unit',
  onwardPossible: 'the return names a suggested owner and needs no designation',
  needsDesignation: 'only 治欠办 can settle the return',
  hotlineChannel: 'the ticket came through the hotline',
  receivedAtMoment: 'the ticket states the hour at which it was received',
  aboutContact: 'the person was called about an urgent ticket',
  firstContactOpen: 'nobody has decided yet what becomes of the matter: a ticket can still be returned',
  hasReturnBy: 'the ticket states a return-by date',
  noReturnDate: 'the ticket states none',
  hasReplyBy: 'the ticket states a reply-by date',
  noReplyDate: 'the ticket states none',
  urgent: 'the step, or without one the matter, is marked urgent',
  notUrgent: 'opposite of urgent',
  allWithdrawn: 'no claimant of the matter is left after the withdrawal',
  outcomeFinal: 'the case reports 工资清零 or 结案归档, not a reopening',
  outcomeTakenBack: 'the case was opened again: what was told of its end counts no more',
  checkOpen: 'the preliminary check is to be made',
  filedHere: 'the matter was filed and runs in no case',
  passesOn: 'the unit of the event is another than the one that holds the matter',
  endedByCheck: 'the preliminary check ended the matter: no arrears, or paid on the spot',
  aboutResult: 'what was told is the result or the refusal',
  dissatisfied: 'the call-back found the person dissatisfied, or the money not there',
  objected: 'the complaint was taken up again while its case stands as it ended',
  noObjection: 'opposite of objected',
  callBackDue: 'the person was told the result and is to be called back',
  notInvestigated: 'the investigation of the case is not concluded yet',
  filingMoved: 'the filing day of the case changes with the complaint that leaves',
  policeAssistanceStep: 'the step is 公安协助',
  accountQueryStep: 'the step is 账户查询',
  requestSent: 'the letter that asks for help was sent',
  requestReturned: 'the letter came back for more',
  stepAnswered: 'the act of the step is the answer of the unit asked',
  approvalAsked: 'the approval of the head of the city HRSS was asked for',
  approvalDecided: 'that approval was given, refused or sent back',
  querySent: 'the query went to banks and registration offices',
  queryReplied: 'they answered or refused',
  noOrderStands: 'no order to pay is running or fulfilled',
  causeOpen: 'the cause of the arrears is not found yet',
  orderFulfilled: 'the outcome of the order is fulfilled',
  orderNotFulfilled: 'the outcome of the order is any other',
  paymentSettled: 'every item of the payment is verified to the person or bounced',
  voidsPayment: 'the voided entry is a payment',
  answerWanted: 'the push is not for information only',
  feedbackFinal: 'the feedback is no request for more time',
} as const;

/** One for each kind of standing duty: `duty:<kind>`. */
export const DUTY_PREDICATES: readonly string[] = DUTY_KIND_IDS.map((kind) => `duty:${kind}`);

export const EXCLUSIVE_PREDICATES: RuleVocabulary['exclusive'] = [
  ['isComplaint', 'isReport'],
  ['isReport', 'isPetition'],
  ['isComplaint', 'noOtherLegalRoute'],
  ['petitionChannel', 'notPetition'],
  ['petitionOfficeFirst', 'petitionToUnit'],
  ['receivedByHrss', 'notHrss'],
  ['toInsideUnit', 'toOutsideUnit'],
  ['onwardPossible', 'needsDesignation'],
  ['objected', 'noObjection'],
  ['hasReturnBy', 'noReturnDate'],
  ['hasReplyBy', 'noReplyDate'],
  ['urgent', 'notUrgent'],
  ['policeAssistanceStep', 'accountQueryStep'],
  ['approvalAsked', 'querySent'],
  ['orderFulfilled', 'orderNotFulfilled'],
  DUTY_PREDICATES,
  ...STEP_EXCLUSIVE,
];

/** Who owes an act that a stream times. Rows of the calculator name the party in words of their own. */
export const OWNER_MEANINGS = {
  firstContact: '首问单位',
  holder: 'the unit that holds the matter after the event',
  target: 'the unit the hand-off is addressed to',
  sender: 'the unit that dispatched the hand-off',
  office: '治欠办',
  filingUnit: '立案单位, the district HRSS',
  leadUnit: '牵头单位',
  verifyingUnit: 'the unit that verifies payments to the person',
  pushedUnit: 'the unit of UnitPushed',
  reportingUnit: 'the unit that owes the report of a standing duty',
  pushingUnit: 'the unit that pushes in UnitPushed',
  stepUnit: 'the unit asked in the step',
  dueUnit: 'the unit whose act of the step is due, or the unit that asked where that one acts on paper',
} as const;
