import { describe, expect, test } from '@jest/globals';
import {
  addParty,
  arrearsCase,
  correct,
  pay,
  TO_CLEARED,
  TO_FILED,
  TO_VERIFIED,
  verify,
  verifyPaid,
  voidEntry,
  type CaseStory,
} from '../testing/arrears-case.ts';
import { HEAD, INSPECTOR } from '../testing/district.ts';
import { caseMoney } from './money.ts';

function versionOf(story: CaseStory, type: string): number {
  return story.log.findLast((event) => event.type === type)?.version ?? 0;
}

describe('作废与更正', () => {
  test('a voided payment counts no more and cannot be used again', () => {
    const story = arrearsCase().given(...TO_VERIFIED, pay({ w1: 1_000_000 }));
    const entry = versionOf(story, 'PaymentRecorded');
    story
      .when(voidEntry(entry, INSPECTOR))
      .thenRefused('approver-is-requester')
      .when(voidEntry(1))
      .thenRefused('entry-not-voidable')
      .when(voidEntry(entry))
      .then(
        ['EntryVoided', { voidedVersion: entry, voidedType: 'PaymentRecorded', paymentId: 'p1' }],
        ['RecoveryEnded', { as: 'fell-away' }],
      )
      .and((state) => expect(caseMoney(state)).toMatchObject({ recordedFen: 0, paidFen: 0 }))
      .when(verifyPaid('p1', ['w1']))
      .thenRefused('payment-voided')
      .when(voidEntry(entry))
      .thenRefused('entry-not-voidable');
  });

  test('a payment that reached somebody is not voided', () => {
    const story = arrearsCase().given(...TO_VERIFIED, pay({ w1: 10, w2: 10 }), verifyPaid('p1', ['w1']));
    story.when(voidEntry(versionOf(story, 'PaymentRecorded'))).thenRefused('payment-already-verified');
  });

  test('a voided verification leaves the one before it in force', () => {
    const story = arrearsCase().given(...TO_FILED, verify('w1', 700_000));
    const first = versionOf(story, 'WageLineVerified');
    story.given(correct({ to: 900_000 }), verify('w1', 900_000));
    const second = versionOf(story, 'WageLineVerified');
    story
      .when(voidEntry(second))
      .then(['EntryVoided', { voidedType: 'WageLineVerified', on: 'w1' }])
      .and((state) => expect(state.lines['w1']?.verifiedFen).toBe(900_000))
      .given(voidEntry(first))
      .and((state) => expect(state.lines['w1']?.verifiedFen).toBeNull());
  });

  test('voiding an earlier verification changes nothing of a later one', () => {
    const story = arrearsCase().given(...TO_FILED, verify('w1', 700_000));
    const first = versionOf(story, 'WageLineVerified');
    story
      .given(verify('w1', 700_000), correct({ to: 950_000 }), voidEntry(first))
      .and((state) => expect(state.lines['w1']?.verifiedFen).toBe(950_000));
  });

  test('a verification on which money stands is corrected, not voided', () => {
    const paid = arrearsCase().given(...TO_FILED, addParty('general'), verify('w1', 1_500_000));
    const entry = versionOf(paid, 'WageLineVerified');
    paid
      .given(pay({ w1: 1_200_000 }))
      .when(voidEntry(entry))
      .thenRefused('verified-below-recorded');
    const ended = arrearsCase().given(...TO_FILED, addParty('general'), verify('w1'));
    const verified = versionOf(ended, 'WageLineVerified');
    ended
      .given(pay({ w1: 1_000_000 }), verifyPaid('p1', ['w1']))
      .when(voidEntry(verified))
      .thenRefused('line-ended');
  });

  test('a correction shows the old value, the reason and a second person', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when(correct({}, INSPECTOR))
      .thenRefused('approver-is-requester')
      .when(correct({ on: 'w9' }))
      .thenRefused('line-unknown')
      .when(correct({ to: 1_000_000 }))
      .thenRefused('correction-without-change')
      .when(correct({ to: 0 }))
      .thenRefused('verified-zero-needs-end')
      .when(correct({ to: -1 }))
      .thenRefused('amount-invalid')
      .when(correct())
      .then([
        'FactCorrected',
        {
          field: 'verifiedFen',
          on: 'w1',
          from: 1_000_000,
          to: 900_000,
          requestedBy: INSPECTOR.id,
          approvedBy: HEAD.id,
        },
      ])
      .when(correct({ field: 'claimedFen', to: 1_100_000 }))
      .then(['FactCorrected', { field: 'claimedFen', from: 1_000_000, to: 1_100_000 }])
      .and((state) => expect(state.lines['w1']).toMatchObject({ claimedFen: 1_100_000, verifiedFen: 900_000 }));
  });

  test('what was never verified is verified, not corrected, and no sum falls below the money', () => {
    arrearsCase()
      .given(...TO_FILED, addParty('general'))
      .when(correct())
      .thenRefused('line-not-verified')
      .given(verify('w1'), pay({ w1: 950_000 }))
      .when(correct({ to: 900_000 }))
      .thenRefused('verified-below-recorded');
  });

  test('a sum corrected down to what was paid ends the line', () => {
    arrearsCase()
      .given(...TO_VERIFIED, pay({ w1: 900_000 }), verifyPaid('p1', ['w1']))
      .when(correct({ to: 900_000 }))
      .then(['FactCorrected'], ['WageLineEnded', { lineId: 'w1', as: 'paid', confirmedBy: HEAD.id }]);
  });

  test('a paid line whose sum is corrected upwards opens again, alone', () => {
    arrearsCase()
      .given(...TO_CLEARED)
      .when(correct({ to: 1_300_000 }))
      .then(['FactCorrected'], ['CaseReopened', { because: 'late-evidence', lineIds: ['w1'] }])
      .and((state) => expect([state.lines['w1']?.end, state.lines['w2']?.end]).toEqual([null, 'paid']))
      .and((state) => expect(state.cleared).toBe(false));
  });
});
