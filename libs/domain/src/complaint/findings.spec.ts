import { describe, expect, it } from '@jest/globals';
import {
  accept,
  call,
  complaint,
  conclude,
  proposeClosing,
  signFor,
  step,
  tell,
  TO_ACCEPTED,
  TO_HANDED_ON,
} from '../testing/complaint.ts';
import { CLERK, COORDINATOR, HEAD, HOUSING, INSPECTOR } from '../testing/district.ts';

describe('工资以外的诉求', () => {
  const lines = [
    { demandId: 'd1', kind: 'wages', amountFen: 100, people: 1 },
    { demandId: 'd2', kind: 'materials', amountFen: 900, people: 1 },
  ] as const;
  const mixed = (
    conclusion: 'arrears' | 'paid-on-the-spot',
    guidance: object = { reason: '货款', destination: '区法院' },
  ) => step('ConcludePreliminaryCheck', { conclusion, demands: lines, ...guidance }, { by: INSPECTOR });

  it('the person is told why they are not taken up and where to go with them', () => {
    complaint()
      .given(...TO_ACCEPTED)
      .when(mixed('arrears', { reason: '货款' }))
      .thenRefused('destination-missing')
      .when(mixed('arrears', { destination: '区法院' }))
      .thenRefused('reason-missing')
      .when(mixed('arrears'))
      .then(['PreliminaryCheckConcluded', { elsewhere: { reason: '货款', destination: '区法院' } }])
      .and(({ toInform, elsewhere, tasks }) => {
        expect(toInform).toContain('elsewhere');
        expect(elsewhere?.destination).toBe('区法院');
        expect(tasks['inform/elsewhere#1']).toMatchObject({ unit: 'hrss', status: 'open' });
      })
      .when(tell('elsewhere'))
      .then(['InformAttempted'], ['ComplainantInformed', { subjectMatter: 'elsewhere' }])
      .and(({ tasks }) => expect(tasks['inform/elsewhere#1']?.status).toBe('completed'));
  });

  it('the matter does not end before that is told', () => {
    const toEnd = [...TO_ACCEPTED, mixed('paid-on-the-spot'), tell('result'), call('w1', true)];
    complaint()
      .given(...toEnd)
      .when(proposeClosing('paid-verified'))
      .thenRefused('complainant-not-informed')
      .given(tell('elsewhere'))
      .when(proposeClosing('paid-verified'))
      .then(['ClosingProposed']);
  });

  it('a check that is open again owes no such word', () => {
    const check = complaint().given(...TO_ACCEPTED, mixed('arrears'));
    const version = check.log.find(({ type }) => type === 'PreliminaryCheckConcluded')?.version ?? 0;
    check
      .when(step('VoidEntry', { version, reason: '误点', requestedBy: CLERK.id, document: 'scan-1' }, { by: HEAD }))
      .then(['EntryVoided'])
      .and(({ toInform, elsewhere }) => expect([toInform.includes('elsewhere'), elsewhere]).toEqual([false, null]));
  });
});

describe('他单位查无欠薪', () => {
  const byHousing = [...TO_HANDED_ON, signFor('h1', HOUSING), accept({ by: HOUSING })];
  const found = conclude('no-arrears', { by: HOUSING });
  const confirm = (by = HEAD) => step('ConfirmNotWage', {}, { by });

  it('is final only when 人社 or 治欠办 confirms; only then is the person told', () => {
    complaint()
      .given(...byHousing)
      .when(found)
      .then(['PreliminaryCheckConcluded', { unit: 'housing', unconfirmed: true }])
      .thenNo('ClockStarted')
      .and(({ active, toInform, tasks }) => {
        expect([active, toInform.includes('result')]).toEqual([['confirm-not-wage'], false]);
        expect(tasks['confirm-not-wage#1']).toMatchObject({ unit: 'hrss', role: 'unit-head', status: 'open' });
      })
      .when(confirm(HOUSING))
      .thenRefused('confirmed-by-same-person')
      .when(confirm())
      .then(['NotWageConfirmed', { unit: 'hrss' }], ['ClockStarted', { ruleId: 'S1-01-INFORM' }])
      .and(({ active, toInform, notWage }) =>
        expect([active, toInform.includes('result'), notWage]).toEqual([['inform'], true, null]),
      )
      .given(tell('result'), call('w1', true), step('ProposeClosing', { ground: 'no-arrears', proof: null }));
  });

  it('needs a reason, and is checked again where it is not confirmed', () => {
    complaint()
      .given(...byHousing)
      .when(step('ConcludePreliminaryCheck', { conclusion: 'no-arrears', demands: [] }, { by: HOUSING }))
      .thenRefused('reason-missing')
      .given(found)
      .when(step('RejectNotWage', { reason: '有欠条' }, { by: HEAD }))
      .then(['NotWageRejected'])
      .and(({ active, check }) => expect([active, check]).toEqual([['preliminary-check'], null]))
      .when(conclude('arrears', { by: HOUSING }))
      .then(['PreliminaryCheckConcluded']);
  });

  it('the confirmation is voided before the finding, and the finding waits for it again', () => {
    const story = complaint().given(...byHousing, found, confirm());
    const versionOf = (name: string) => story.log.find(({ type }) => type === name)?.version ?? 0;
    const strike = (name: string) =>
      step(
        'VoidEntry',
        { version: versionOf(name), reason: '误点', requestedBy: CLERK.id, document: 'scan-1' },
        { by: COORDINATOR },
      );
    story
      .when(strike('PreliminaryCheckConcluded'))
      .thenRefused('entry-built-upon')
      .given(strike('NotWageConfirmed'))
      .and(({ active, toInform }) =>
        expect([active, toInform.includes('result')]).toEqual([['confirm-not-wage'], false]),
      )
      .given(strike('PreliminaryCheckConcluded'))
      .and(({ active, notWage, check }) =>
        expect([active, notWage, check]).toEqual([['preliminary-check'], null, null]),
      );
  });
});
