import { describe, expect, test } from '@jest/globals';
import { act, feedback, push, TO_FILED } from '../../../libs/domain/src/testing/arrears-case.ts';
import { COORDINATOR, HEAD, HOUSING, INSPECTOR, on, TRANSPORT } from '../../../libs/domain/src/testing/district.ts';
import { caseUnderLaw, clockOf } from './shipped-setting.ts';

const CLOCK = 'S1-12/u1#1';
const reason = '等待施工单位回函';
const asks = (amount: number, by = TRANSPORT) => act('RequestExtension', { clockId: CLOCK, amount, reason }, { by });
const grants = (amount: number, by = HEAD, document: string | null = null) => {
  const people = { requestedBy: TRANSPORT.id, approvedBy: HEAD.id, document };
  return act('ExtendClock', { clockId: CLOCK, amount, reason, ...people }, { by });
};
const refuses = (by = HEAD) => act('RefuseExtension', { clockId: CLOCK, reason: '事实已清楚' }, { by });
/** 人社局 asks 交通局 for an answer by Monday, 15 June 2026. */
const pushed = () => caseUnderLaw().given(...TO_FILED, push({ unit: 'transport' }));

describe('推送反馈的延期', () => {
  test('反馈为申请延期的不算反馈，送推送单位负责人批准，期限顺延', () => {
    const story = pushed().when(feedback('u1', 'extension', { by: TRANSPORT }));
    story.then(
      ['FeedbackGiven', { conclusion: 'extension', extendBy: 3 }],
      ['ClockExtensionRequested', { clockId: CLOCK, amount: 3, reason: '督促拨付' }],
      ['TaskOpened', { kind: 'decide-extension', unit: 'hrss', role: 'unit-head' }],
    );
    expect(clockOf(story, CLOCK)).toMatchObject({ status: 'running', due: '2026-06-15', grantor: 'hrss' });
    story
      .when(grants(3))
      .then(['ClockExtended', { due: '2026-06-18', approvedBy: HEAD.id, requestedBy: TRANSPORT.id }]);
    expect(clockOf(story, CLOCK)).toMatchObject({ status: 'running', due: '2026-06-18' });
    story.whenTimeReaches(on('2026-06-18 09:00'));
    expect(clockOf(story, CLOCK).status).toBe('running');
    expect(clockOf(story.given(feedback('u1', 'done', { by: TRANSPORT })), CLOCK).status).toBe('met');
  });

  test('直接申请也行；只批一次，不超过规则的天数', () => {
    const story = pushed();
    story.when(asks(6)).thenRefused('extension-above-cap');
    expect(story.refusedWith).toMatchObject({ cap: 5, unit: '个工作日' });
    story.given(asks(5)).when(asks(2)).thenRefused('extension-already-requested');
    story.given(grants(5)).when(asks(1)).thenRefused('extension-used-up');
    // 19 to 21 June are 端午.
    expect(clockOf(story, CLOCK).due).toBe('2026-06-23');
  });

  test('被推送单位自己和治欠办都不能批，推送单位也须负责人', () => {
    const story = pushed().given(asks(3));
    story.when(grants(3, TRANSPORT)).thenRefused('approver-is-requester');
    const own = { requestedBy: TRANSPORT.id, approvedBy: HOUSING.id, document: 'doc-6' };
    story.when(act('ExtendClock', { clockId: CLOCK, amount: 3, reason, ...own })).thenRefused('approver-not-entitled');
    story.when(refuses(COORDINATOR)).thenRefused('approver-not-entitled');
    story.when(refuses(INSPECTOR)).thenRefused('approver-not-entitled');
    story.when(grants(3, INSPECTOR, 'doc-6')).then(['ClockExtended', { document: 'doc-6' }]);
  });

  test('治欠办推送的，由治欠办批', () => {
    const story = caseUnderLaw().given(...TO_FILED, { ...push({ unit: 'transport' }), by: COORDINATOR });
    story.when(asks(3)).then(['ClockExtensionRequested'], ['TaskOpened', { unit: 'office', role: 'coordinator' }]);
    story.when(refuses(HEAD)).thenRefused('approver-not-entitled');
    story.when(refuses(COORDINATOR)).then(['ClockExtensionRefused']);
    expect(clockOf(story, CLOCK)).toMatchObject({ due: '2026-06-15', extensionRequest: null });
  });

  test('不批的，到期照样超期，进入被推送单位的督办层级', () => {
    const story = pushed().given(feedback('u1', 'extension', { by: TRANSPORT }), refuses());
    story.whenTimeReaches(on('2026-06-16 09:00'));
    expect(clockOf(story, CLOCK).status).toBe('lapsed');
    expect(story.state.ladders['ladder-transport']?.grounds).toMatchObject([{ subject: CLOCK, rung: 'E1' }]);
    story.when(feedback('u1', 'extension', { by: TRANSPORT })).thenRefused('extension-late');
  });

  test('在期限内批准而补录在后的，超期撤销', () => {
    const story = pushed().given(asks(3)).whenTimeReaches(on('2026-06-16 09:00'));
    expect(clockOf(story, CLOCK).status).toBe('lapsed');
    story.when({ ...grants(3), actedOn: '2026-06-12', lateReason: '补录纸质审批' });
    story.then(['ClockExtended', { due: '2026-06-18' }], ['GroundStruck', { because: 'extended-in-time' }]);
    expect(clockOf(story, CLOCK).status).toBe('running');
  });

  test('终结的反馈使待批的申请失去对象；天数只随申请延期填写', () => {
    const story = pushed().given(feedback('u1', 'extension', { by: TRANSPORT }));
    story.when(feedback('u1', 'done')).then(['FeedbackGiven'], ['TaskCompleted'], ['TaskCancelled']);
    expect(clockOf(story, CLOCK).extensionRequest).toBeNull();
    const form = { conclusion: 'done', solvedPeople: 0, solvedFen: 0, openPeople: 2, openFen: 1 } as const;
    const given = act('GiveFeedback', { pushId: 'u1', ...form, extendBy: 2, measures: '无', document: null });
    pushed().when(given).thenRefused('extension-days-of-extension-only');
  });
});
