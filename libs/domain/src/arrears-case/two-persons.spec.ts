import { describe, expect, test } from '@jest/globals';
import {
  act,
  arrearsCase,
  ask,
  confirmChange,
  correct,
  declineChange,
  endLine,
  pay,
  TO_VERIFIED,
} from '../testing/arrears-case.ts';
import { COORDINATOR, HEAD, INSPECTOR, SECOND_COORDINATOR } from '../testing/district.ts';

const settled = { act: 'EndWageLine', data: { lineId: 'w1', as: 'settled', proof: 'doc-1' } } as const;

describe('须两人办理的变更', () => {
  test('the one who handles asks by his own login, the head confirms by his', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when(confirmChange('c1'))
      .thenRefused('no-change-requested')
      .when(ask(settled))
      .then(['ChangeRequested', { changeId: 'c1', act: 'EndWageLine', requestedBy: INSPECTOR.id, unit: 'hrss' }])
      .and((state) => expect(state.lines['w1']?.end).toBeNull())
      .and((state) =>
        expect(Object.values(state.tasks)).toContainEqual(
          expect.objectContaining({ kind: 'confirm-change', key: 'c1', unit: 'hrss', role: 'unit-head' }),
        ),
      )
      .when(confirmChange('c1', INSPECTOR))
      .thenRefused('confirmed-by-same-person')
      .when(confirmChange('c1'))
      .then(
        ['ChangeConfirmed', { changeId: 'c1', confirmedBy: HEAD.id }],
        ['WageLineEnded', { lineId: 'w1', as: 'settled', proposedBy: INSPECTOR.id, confirmedBy: HEAD.id }],
        ['TaskCompleted', { act: 'ChangeConfirmed' }],
      )
      .when(confirmChange('c1'))
      .thenRefused('no-change-requested');
  });

  test('what a head asks for is confirmed by the 治欠办, what one coordinator asks for by another', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when(ask(settled, HEAD))
      .then(['ChangeRequested', { unit: 'office', role: 'coordinator' }])
      .given(declineChange('c1', COORDINATOR))
      .when(ask(settled, COORDINATOR))
      .then(['ChangeRequested', { changeId: 'c2', unit: 'office', role: 'coordinator' }])
      .when(confirmChange('c2', COORDINATOR))
      .thenRefused('confirmed-by-same-person')
      .given(confirmChange('c2', SECOND_COORDINATOR))
      .and((state) => expect(state.lines['w1']?.end).toBe('settled'));
  });

  test('declined with a reason, nothing has changed and the same may be asked again', () => {
    arrearsCase()
      .given(...TO_VERIFIED, ask(settled))
      .when(declineChange('c1'))
      .then(['ChangeDeclined', { changeId: 'c1', declinedBy: HEAD.id }])
      .when(declineChange('c1'))
      .thenRefused('no-change-requested')
      .given(ask(settled))
      .when(confirmChange('c1'))
      .thenRefused('change-already-decided')
      .when(confirmChange('c9'))
      .thenRefused('change-unknown')
      .given(confirmChange('c2'))
      .and((state) => expect(state.lines['w1']?.end).toBe('settled'));
  });

  test('what would be refused is not asked for, and what has become wrong meanwhile is not confirmed', () => {
    const lower = { field: 'verifiedFen', on: 'w1', to: 400_000, reason: '计算错误' } as const;
    arrearsCase()
      .given(...TO_VERIFIED)
      .when(ask({ act: 'VoidEntry', data: { version: 1, reason: '重复录入' } }))
      .thenRefused('entry-not-voidable')
      .given(ask({ act: 'CorrectFact', data: lower }), pay({ w1: 500_000 }))
      .when(confirmChange('c1'))
      .thenRefused('verified-below-recorded')
      .and((state) => expect(state.changes['c1']?.status).toBe('open'));
  });

  test('on paper the first person is somebody else, in office, with the scan', () => {
    arrearsCase()
      .given(...TO_VERIFIED)
      .when(endLine('w1', 'settled', { by: INSPECTOR }))
      .thenRefused('approver-is-requester')
      .when(correct({ requestedBy: 'person:nobody' }))
      .thenRefused('signer-not-in-office')
      .when(
        act('VoidEntry', { version: 1, reason: '重复', requestedBy: 'person:nobody', document: 'doc-1' }, { by: HEAD }),
      )
      .thenRefused('signer-not-in-office')
      .when(correct())
      .then(['FactCorrected', { requestedBy: INSPECTOR.id, approvedBy: HEAD.id, document: 'doc-signed' }]);
  });
});
