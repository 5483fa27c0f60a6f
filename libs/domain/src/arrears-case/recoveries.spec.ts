import { describe, expect, test } from '@jest/globals';
import {
  addParty,
  archive,
  arrearsCase,
  bounce,
  type CaseStep,
  type CaseStory,
  conclude,
  confirmClearing,
  demandRecovery,
  describe as describeProject,
  endRecovery,
  forward,
  onStep,
  pay,
  proposeClearing,
  recover,
  startStep,
  TO_VERIFIED,
  verifyPaid,
  voidEntry,
} from '../testing/arrears-case.ts';
import { CLERK, HEAD, INSPECTOR, person } from '../testing/district.ts';
import { caseStream } from './decide.ts';
import type { PaymentKind } from './events.ts';
import { recoverySums } from './recoveries.ts';

const VERIFIED = [...TO_VERIFIED, addParty('sub', 'labour-subcontractor')];
const whole = (kind: PaymentKind): CaseStep => pay({ w1: 1_000_000, w2: 1_000_000 }, { kind });
const sums = ({ state }: CaseStory, id = 'r1') => {
  const claim = state.recoveries[id];
  return claim === undefined ? undefined : recoverySums(state, claim);
};
const ended = (story: CaseStory): CaseStory =>
  story.given(verifyPaid('p1', ['w1', 'w2']), proposeClearing(), confirmClearing(), conclude());

describe('追偿', () => {
  test('总包先行清偿、建设单位垫付、保证金、财政和第三人的付款各自发生追偿；用人单位、专户和法院的不发生', () => {
    const opened = (kind: PaymentKind) => Object.values(arrearsCase().given(...VERIFIED, whole(kind)).state.recoveries);
    for (const kind of ['prior-payment', 'owner-advance', 'deposit', 'third-party'] as const)
      expect(opened(kind)).toMatchObject([{ id: 'r1', paymentId: 'p1', creditor: 'general', ofPublicFunds: false }]);
    expect(opened('backstop')).toMatchObject([{ ofPublicFunds: true }]);
    for (const kind of ['employer', 'special-account', 'court'] as const) expect(opened(kind)).toEqual([]);
  });

  test('发出追偿通知，分次追回，最后一笔自动结束；不能多追，不能向自己追', () => {
    const story = arrearsCase().given(...VERIFIED, whole('prior-payment'));
    story
      .when(demandRecovery('r1', 'general'))
      .thenRefused('recovery-from-creditor')
      .when(demandRecovery('r1', 'sub'))
      .then(['RecoveryDemanded', { debtor: 'sub', dueOn: '2026-07-15' }])
      .given(recover('r1', 600_000));
    expect(sums(story)).toEqual({ claimFen: 2_000_000, receivedFen: 600_000, openFen: 1_400_000 });
    story
      .when(recover('r1', 1_400_001))
      .thenRefused('recovery-above-claim')
      .when(recover('r1', 1_400_000))
      .then(['RecoveryReceived'], ['RecoveryEnded', { as: 'recovered' }])
      .when(recover('r1', 1))
      .thenRefused('recovery-ended');
  });

  test('退票的付款少追；全部退票、作废的不追，追偿随之结束', () => {
    const paid = () => arrearsCase().given(...VERIFIED, whole('prior-payment'));
    const fell = ['RecoveryEnded', { claimId: 'r1', as: 'fell-away' }] as const;
    const story = paid();
    story.when(bounce('p1', 'w1')).then(['PaymentBounced']);
    expect(sums(story)).toMatchObject({ claimFen: 1_000_000, openFen: 1_000_000 });
    story.when(bounce('p1', 'w2')).then(['PaymentBounced'], fell);
    const entered = paid().given(recover('r1', 600_000));
    const version = entered.log.find(({ type }) => type === 'PaymentRecorded')?.version ?? 0;
    entered.when(voidEntry(version)).then(['EntryVoided'], fell);
    expect(sums(entered)).toMatchObject({ claimFen: 0, receivedFen: 600_000, openFen: 0 });
    entered.when(endRecovery('r1')).thenRefused('recovery-ended');
    paid()
      .given(recover('r1', 1_000_000))
      .when(bounce('p1', 'w2'))
      .then(['PaymentBounced'], ['RecoveryEnded', { as: 'recovered' }]);
  });

  test('工资清零以后追偿照常；企业之间的追偿不挡归档，财政资金没有交代的不能归档', () => {
    const between = ended(arrearsCase().given(...VERIFIED, whole('prior-payment')));
    between.given(archive()).when(recover('r1', 2_000_000)).then(['RecoveryReceived'], ['RecoveryEnded']);
    const ofFunds = ended(arrearsCase().given(...VERIFIED, whole('backstop')));
    ofFunds
      .when(archive())
      .thenRefused('recovery-open')
      .when(endRecovery('r1', ' '))
      .thenRefused('recovery-end-without-reason')
      .given(endRecovery('r1'))
      .when(archive())
      .then(['CaseArchived']);
  });

  test('登记在有追偿以前的付款补上追偿；那时已经作废的不补', () => {
    const { log } = arrearsCase().given(...VERIFIED, pay({ w1: 400_000 }), pay({ w2: 400_000 }));
    const version = log.find(({ type }) => type === 'PaymentRecorded')?.version ?? 0;
    const before = arrearsCase().given(...VERIFIED, pay({ w1: 400_000 }), pay({ w2: 400_000 }), voidEntry(version));
    const old = { ...before.state, recoveries: {} };
    const events = caseStream.decide(
      old,
      { type: 'DescribeProject', data: { projectKind: 'private', project: '三号楼', sections: [] } },
      before.contextOf({}),
    );
    expect(events.filter(({ event }) => event.type === 'RecoveryOpened').map(({ event }) => event.data)).toMatchObject([
      { claimId: 'r1', paymentId: 'p2' },
    ]);
  });

  test('应急周转金先经批准垫付，再登记付款；追偿在它自己的环节里', () => {
    const fund = (name: string, result: string, by = CLERK) =>
      onStep('emergency-fund-1', name, result, { signedBy: '区长', amountFen: 2_000_000, by });
    const story = arrearsCase().given(...VERIFIED, startStep('emergency-fund'), fund('report', 'wages'));
    story
      .given(fund('approve', 'approved', INSPECTOR))
      .when(whole('emergency-fund'))
      .thenRefused('fund-not-approved')
      .given(fund('pay', 'paid', person('finance-desk', 'finance', 'officer')))
      .when(whole('emergency-fund'))
      .then(['PaymentRecorded']);
    expect(story.state.recoveries).toEqual({});
  });

  test('财政资金的追偿有待办，追回后没有', () => {
    const open = ({ state }: CaseStory) =>
      Object.values(state.tasks).filter(({ kind, status }) => kind === 'pursue-recovery' && status === 'open');
    const story = arrearsCase().given(...VERIFIED, describeProject('government'), whole('backstop'));
    expect(open(story)).toMatchObject([{ unit: 'hrss', key: 'r1' }]);
    story.given(recover('r1', 2_000_000));
    expect(open(story)).toEqual([]);
  });
});

describe('款项的每一站', () => {
  test('监察账户、镇街、法院、专户、班组长各记一站；经手的人不能核实到本人', () => {
    const story = arrearsCase().given(
      ...VERIFIED,
      pay({ w1: 1_000_000 }, { arrivedAt: 'supervision-account' }),
      forward('p1', 'town'),
      forward('p1', 'team-leader'),
    );
    story.when(verifyPaid('p1', ['w1'])).thenRefused('payment-not-at-person');
    story.given({ ...forward('p1', 'person'), by: HEAD });
    expect(story.state.payments['p1']?.hops.map(({ arrivedAt }) => arrivedAt)).toEqual([
      'town',
      'team-leader',
      'person',
    ]);
    story.when(verifyPaid('p1', ['w1'])).thenRefused('approver-is-requester');
  });
});
