import type { EventOf, Recorded } from '@qingxin/domain';
import type { Scenario } from '../../../infra/src/story/scenario.ts';

type History = readonly Recorded<EventOf>[];
export type Shows = (history: History, scenario: Scenario) => boolean;

function field(event: EventOf, name: string): unknown {
  return (event.data as Readonly<Record<string, unknown>>)[name];
}

export const has =
  (type: string, ...where: readonly (readonly [string, unknown])[]): Shows =>
  (history) =>
    history.some((event) => event.type === type && where.every(([name, value]) => field(event, name) === value));

export const several =
  (type: string, name: string, least: number): Shows =>
  (history) =>
    new Set(history.filter((event) => event.type === type).map((event) => field(event, name))).size >= least;

const lapse =
  (rule: string): Shows =>
  (history) =>
    history.some((event) => event.type === 'ClockLapsed' && String(field(event, 'clockId')).startsWith(`${rule}#`));

export const both =
  (...all: readonly Shows[]): Shows =>
  (history, scenario) =>
    all.every((shows) => shows(history, scenario));

/** What the set of published cases has to hold, each found in the log and not in a label. */
export const KINDS_OF_CASES: Readonly<Record<string, Shows>> = {
  'everything goes smoothly': (history) =>
    has('CaseArchived')(history, NO_SCENARIO) && !history.some(({ type }) => type === 'ClockLapsed'),
  'two units return it and 治欠办 designates': both(has('HandOffReturned', ['ordinal', 2]), has('OwnerDesignated')),
  'the leading group corrects the designation once': has('DesignationCorrected'),
  'the acceptance period lapses and 督办 is issued': both(lapse('S2-01'), has('RungIssued', ['rung', 'E2'])),
  'the investigation period lapses and 督办 is issued': both(lapse('S3-01'), has('RungIssued', ['rung', 'E2'])),
  '督办 is answered and lifted': both(has('RungAnswered'), has('RungLifted')),
  'an answer is rejected and the next rung asked for': both(
    has('RungAnswerRejected'),
    has('RungIssued', ['rung', 'E3']),
  ),
  'an undecided 督办 is shown upward': has('RungShownUpward'),
  '督办 is postponed': has('RungPostponed'),
  '督办 is not issued, with a reason': has('RungDeclined'),
  'a 批示 asks for 督办': has('GroundAdded', ['kind', 'direction']),
  'an extension signed in time and typed in late voids a 督办': both(has('ClockExtended'), has('RungVoided')),
  'several payers pay': several('PaymentRecorded', 'payer', 2),
  'one payer pays in instalments': both(
    several('PaymentRecorded', 'paymentId', 2),
    has('PaymentRecorded', ['kind', 'employer']),
  ),
  'the sum shrinks on verification': (_history, { expected }) =>
    expected.case !== null && expected.case.fen.verified > 0 && expected.case.fen.verified < expected.case.fen.claimed,
  'tickets of two channels are each replied': several('TicketReplied', 'ticketId', 2),
  'a withdrawal under pressure lapses': has('WithdrawalLapsed', ['because', 'pressured']),
  'a free withdrawal is confirmed': has('WithdrawalConfirmed', ['freeWill', true]),
  'a dissatisfied person reopens it': has('ComplaintReopened', ['because', 'dissatisfied']),
  'a bounced payment reopens it': has('CaseReopened', ['because', 'bounced-payment']),
  'workers found later reopen it': has('CaseReopened', ['because', 'new-worker']),
  'the police help, and find somebody': has('StepEnded', ['kind', 'police-assistance'], ['outcome', 'found']),
  'accounts are queried with the approval of the head of the city': both(
    has('StepActed', ['act', 'approve'], ['outcome', 'approved']),
    has('StepEnded', ['kind', 'account-query'], ['outcome', 'replied']),
  ),
  'it goes to an outside unit against a written receipt': has('OutsideReceiptRecorded'),
  'it came as a petition': has('ComplaintRegistered', ['kind', 'petition']),
  'a concealed reporter turned to the office': has('ComplaintRegistered', ['kind', 'report']),
  'representatives are elected and a sample is called back': both(
    has('RepresentativesElected'),
    has('CallBackSampleDrawn'),
  ),
  'a duplicate is voided': has('ComplaintVoided', ['ground', 'duplicate']),
  'related complaints are judged and joined': has('DuplicateJudged', ['verdict', 'related']),
  'papers are completed once': both(has('SupplementRequested'), has('SupplementReceived')),
  'something was entered late with its reason': (_history, { steps }) =>
    steps.some((step) => step.lateReason !== undefined),
  'an entry is voided': has('EntryVoided'),
  'a fact is corrected by a second person': has('FactCorrected'),
  'another unit leads while 人社 files': both(has('CaseFiled'), (history) =>
    history.some((event) => event.type === 'LeadAssigned' && field(event, 'lead') !== 'hrss'),
  ),
  'a matter that is no wage matter is led away': has('NotWageConfirmed'),
  'a refusal names where to go': has('ComplaintDeclined'),
  'units handle jointly': has('FirstContactDecided', ['decision', 'joint']),
  'a complaint leaves a case': has('LeftCase'),
  'money at a team leader is not paid yet': has('PaymentForwarded', ['arrivedAt', 'person']),
  'a compensation follows an unpaid order': (_history, { expected }) => (expected.case?.fen.compensation ?? 0) > 0,
};

export function shownBy(kind: string, history: History, scenario: Scenario): boolean {
  return KINDS_OF_CASES[kind]?.(history, scenario) ?? false;
}

const NO_SCENARIO: Scenario = {
  record: 'R000',
  daily: false,
  title: '',
  publisher: '',
  published: null,
  shiftDays: 0,
  notes: [],
  steps: [],
  expected: { complaints: {}, case: null, company: null },
};
