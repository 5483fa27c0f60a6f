import { both, has, several, type Shows } from './kinds-of-cases.ts';

interface Lesson {
  readonly lesson: string;
  readonly shows: Shows;
}

const acted = (act: string, outcome: string): Shows => has('StepActed', ['act', act], ['outcome', outcome]);

/** What a published record was chosen for, found in the log of its own scenario. */
export const LESSONS: Readonly<Record<string, Lesson>> = {
  R013: {
    lesson: 'a penalty was paid with the wages, and the offender is published all the same',
    shows: both(acted('decide', 'penalised'), has('WagesCleared'), acted('announce', 'announced')),
  },
  R015: {
    lesson: 'special accounts are spared, the deposit is empty, and the court pays',
    shows: both(
      acted('review', 'surplus-only'),
      has('StepActed', ['kind', 'deposit-drawdown'], ['outcome', 'refused']),
      has('PaymentRecorded', ['kind', 'court']),
    ),
  },
  R018: {
    lesson: 'a general contractor that paid once pays part again while the boss is transferred',
    shows: both(
      has('PaymentRecorded', ['kind', 'prior-payment']),
      has('StepEnded', ['kind', 'crime-transfer'], ['outcome', 'convicted']),
      (_history, { expected }) => (expected.case?.fen.reported ?? 0) > (expected.case?.fen.verified ?? 0),
    ),
  },
  R026: {
    lesson: 'a lost suit is no end: aid is granted again and the appeal is won',
    shows: both(
      acted('try', 'denied'),
      acted('appeal-denial', 'worker'),
      acted('second-denial', 'changed'),
      several('StepStarted', 'stepKey', 4),
      has('CaseReopened', ['because', 'late-evidence']),
    ),
  },
  R028: {
    lesson: 'what was said to a government asks for 督办 in the case',
    shows: both(has('GroundAdded', ['kind', 'direction']), has('RungAnswered'), has('WagesCleared')),
  },
  R029: {
    lesson: 'an alert without a complaint is struck off or becomes a case',
    shows: both(
      has('ComplaintRegistered', ['channel', 'inspection']),
      has('ComplaintClosed', ['ground', 'no-arrears']),
      has('WagesCleared'),
    ),
  },
  R033: {
    lesson: 'an execution is stayed, and the liable party is put right after two years',
    shows: both(acted('execute', 'stayed'), acted('await', 'upheld'), has('LiablePartyChanged')),
  },
  R045: {
    lesson: 'every step of a listing stands in the log, and the suit against it leaves it as it is',
    shows: both(has('CompanyListed'), has('OrderServed', ['way', 'left']), acted('await', 'upheld')),
  },
  R046: {
    lesson: 'nobody transfers before the date to pay has passed, and an order that is annulled is withdrawn',
    shows: both(
      acted('await', 'annulled'),
      has('OrderOutcomeRecorded', ['outcome', 'withdrawn']),
      (_history, { steps }) => steps.some(({ refused }) => refused === 'pay-by-not-passed'),
    ),
  },
  R047: {
    lesson: 'two orders without a penalty are pressed for, and 人社 itself is sued',
    shows: both(
      several('MeasuresCalledFor', 'orderId', 2),
      has('RungShownUpward'),
      has('RungAnswerRejected'),
      acted('act-anew', 'complied'),
      acted('decide', 'penalised'),
    ),
  },
  R048: {
    lesson: 'an execution ended for the time being is no end of the case',
    shows: both(acted('execute', 'suspended'), acted('resume', 'none-yet'), acted('resume', 'found')),
  },
  R049: {
    lesson: 'a company that is gone is followed by its owners, and each person goes his own way',
    shows: both(
      acted('accept', 'not-accepted'),
      has('LiablePartyChanged'),
      several('PaymentRecorded', 'payer', 3),
      has('StepEnded', ['kind', 'support-of-suit'], ['outcome', 'judged']),
      has('StepEnded', ['kind', 'crime-transfer'], ['outcome', 'paid']),
    ),
  },
  R052: {
    lesson: 'the price of the works goes through two offices and the court before it is with the workers',
    shows: both(
      several('UnitPushed', 'unit', 2),
      has('PaymentRecorded', ['arrivedAt', 'court'], ['kind', 'owner-advance']),
      has('PaymentForwarded', ['arrivedAt', 'person']),
    ),
  },
  R053: {
    lesson: 'money on the special account is handed on in parts',
    shows: both(
      has('PaymentRecorded', ['arrivedAt', 'special-account']),
      several('PaymentForwarded', 'paymentId', 3),
      has('InstalmentKept'),
    ),
  },
  R064: {
    lesson: 'nobody applies for the execution of what is under review, nor penalises on the day of the decision',
    shows: both(has('StepStarted', ['kind', 'decision-review']), (_history, { steps }) =>
      ['decision-under-review', 'step-date-too-early'].every((code) => steps.some(({ refused }) => refused === code)),
    ),
  },
  R066: {
    lesson: 'people who were left out are taken in again',
    shows: both(has('WageLineEnded', ['as', 'not-wages']), has('CaseReopened', ['because', 'dissatisfied'])),
  },
  R070: {
    lesson: 'who is not prosecuted comes back to 人社 and is penalised',
    shows: both(
      acted('prosecute', 'not-prosecuted'),
      has('StepEnded', ['kind', 'crime-transfer'], ['outcome', 'resumed']),
      acted('decide', 'penalised'),
    ),
  },
  R074: {
    lesson: 'an execution is ended for the time being and taken up again, and no year closes the case',
    shows: both(acted('execute', 'suspended'), acted('resume', 'found'), several('ClearingDateSet', 'clearBy', 6)),
  },
  R076: {
    lesson: 'the period for the decision to list is extended, and some were paid meanwhile',
    shows: both(has('CompanyListed'), has('ClockExtended'), has('WageLineEnded', ['as', 'paid'])),
  },
  R079: {
    lesson: 'a regime is broken and penalised though no wages are owed',
    shows: both(
      has('ListedFactRecorded', ['fact', 'regime-breach']),
      acted('decide', 'penalised'),
      (_history, { expected }) => expected.case?.end === 'archived' && expected.case.fen.verified === 0,
    ),
  },
  R082: {
    lesson: 'whoever lent the name answers for a debtor who has died',
    shows: both(has('PartyLinked', ['nature', 'licence-lent']), has('LiablePartyChanged'), acted('find', 'breach')),
  },
  R083: {
    lesson: 'three instalments are broken, and relief is no wages',
    shows: both(
      several('InstalmentBroken', 'instalmentId', 3),
      has('StepEnded', ['kind', 'temporary-relief'], ['outcome', 'paid']),
      (_history, { expected }) => expected.case?.end === 'open' && expected.case.fen.paid === 0,
    ),
  },
  R087: {
    lesson: 'two complaints are one case, and the treasury answers how it pays',
    shows: both(
      several('SourceAdded', 'complaint', 2),
      has('FeedbackGiven', ['unit', 'finance']),
      has('StepEnded', ['kind', 'funding-trace']),
    ),
  },
  R092: {
    lesson: 'on the day after the exposure somebody is to answer for it, and the noise rises again',
    shows: both(has('RungIssued', ['rung', 'E5']), acted('watch', 'rising')),
  },
  R094: {
    lesson: 'unlawful means are a matter of their own and end no wage line',
    shows: both(
      acted('accept', 'crime'),
      has('StepEnded', ['kind', 'false-claim'], ['outcome', 'goes-on']),
      (history) => !history.some(({ type }) => type === 'WageLineEnded'),
    ),
  },
};
