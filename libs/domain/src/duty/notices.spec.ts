import { describe, expect, it } from '@jest/globals';
import { CLERK, COORDINATOR, HOUSING, on, person, TRANSPORT } from '../testing/district.ts';
import { did, duty, type DutyStory, figures, MONTHLY_DUTIES, report, startOn } from '../testing/duty.ts';

const MONDAY = on('2026-06-01 09:00');
const PLAN = {
  name: '根治欠薪夏季专项检查',
  number: '示例治欠办〔2026〕5号',
  document: 'doc-3',
  from: '2026-06-01',
  to: '2026-06-30',
  shares: [
    { unit: 'housing', part: '房屋市政工程', dueOn: '2026-06-20' },
    { unit: 'transport', part: '公路工程', dueOn: '2026-06-24' },
  ],
};
const plan = (more: Partial<typeof PLAN> = {}) => did('StartCampaign', { ...PLAN, ...more });
const openTasks = ({ state }: DutyStory): readonly string[] =>
  Object.values(state.tasks).flatMap(({ status, kind, unit }) => (status === 'open' ? [`${kind} ${unit}`] : []));

describe('专项行动、专项检查：部署、分工、零报告、结果', () => {
  const begun = (): DutyStory => duty('special-action', MONTHLY_DUTIES, MONDAY).given(plan());

  it('asks each unit of the plan for its part by its own day, which rolls over no rest day', () => {
    const story = begun();
    // 20 June 2026 is a Saturday in the days off of 端午节: a written date stays.
    expect(Object.values(story.state.clocks).map(({ unit, due }) => [unit, due])).toEqual([
      ['housing', '2026-06-20'],
      ['transport', '2026-06-24'],
    ]);
    expect(openTasks(story)).toEqual(['report:special-action housing', 'report:special-action transport']);
    const nothing = { zero: true, figures: figures('special-action', 0) };
    story.when(report('special-action', HOUSING, 'c1', nothing)).then(['ReportFiled', { zero: true, unit: 'housing' }]);
    story.whenTimeReaches(on('2026-06-25 00:00'));
    expect(Object.values(story.state.clocks).map(({ status }) => status)).toEqual(['met', 'lapsed']);
    expect(Object.keys(story.state.ladders)).toEqual(['ladder-transport']);
  });

  it('ends with its result, whoever has still to report; a second one is counted apart', () => {
    const story = begun();
    const end = did('EndCampaign', { period: 'c1', result: '查清', document: 'doc-4' }, { at: on('2026-06-30 17:00') });
    story.when(end).then(['CampaignEnded', { period: 'c1' }]);
    story.when(end).thenRefused('campaign-ended');
    expect(openTasks(story)).toContain('report:special-action housing');
    const shares = [{ unit: 'housing', part: '复查', dueOn: '2026-07-20' }];
    story.when(plan({ shares })).then(['CampaignStarted', { period: 'c2' }], ['ReportOwed', { key: 'c2/housing' }]);
    story.when(end).thenRefused('campaign-ended');
  });

  it('is split over member units, each once, by days that are still to come', () => {
    const [first = PLAN.shares[0]] = PLAN.shares;
    const story = duty('special-action', MONTHLY_DUTIES, MONDAY);
    const split = (...shares: readonly (typeof PLAN.shares)[number][]) => story.when(plan({ shares: [...shares] }));
    if (first === undefined) throw new Error('the plan has no shares');
    split(first, first).thenRefused('campaign-unit-twice');
    split({ ...first, unit: 'city-hrss' }).thenRefused('unit-unknown');
    split({ ...first, dueOn: '2026-05-31' }).thenRefused('campaign-date-invalid');
    story.when(plan({ to: '2026-05-01' })).thenRefused('date-order');
    story.when(startOn('2026-07-01')).thenRefused('duty-of-another-form');
  });
});

describe('公开电话、宣传、信息推送', () => {
  it('主动公开欠薪投诉举报电话: the newest of each unit stands, the earlier one in the history', () => {
    const line = {
      unit: 'hrss',
      phone: '0355-0000001',
      hours: '工作日',
      where: '区级新闻媒体',
      publishedOn: '2026-05-29',
    };
    const story = duty('hot-lines', MONTHLY_DUTIES, MONDAY).given(did('PublishHotLine', line, { by: CLERK }));
    story.when(did('PublishHotLine', line, { by: CLERK })).thenNothing();
    story.when(did('PublishHotLine', { ...line, phone: '0355-0000002' }, { by: CLERK })).then(['HotLinePublished']);
    expect(story.state.hotLines).toMatchObject({ hrss: { phone: '0355-0000002' } });
    story
      .when(did('PublishHotLine', { ...line, publishedOn: '2026-06-02' }, { by: CLERK }))
      .thenRefused('published-in-future');
    // Its check twice a year begins with a paper of its own.
    expect(story.state.next).toBe(null);
    story.when(startOn('2026-07-01', { by: COORDINATOR })).then(['DutyStarted']);
  });

  it('宣传报道、公益宣传: what was done where and when is a list without any date to come', () => {
    const item = { unit: 'publicity', heldOn: '2026-05-20', medium: '区级新闻', topic: '条例宣传', link: null };
    const story = duty('publicity', MONTHLY_DUTIES, MONDAY);
    story.when(did('RecordPublicity', item)).then(['PublicityRecorded', { topic: '条例宣传' }]);
    story.whenTimeReaches(on('2026-06-20 09:00')).thenNothing();
    story.when(did('RecordPublicity', { ...item, heldOn: '2026-07-01' })).thenRefused('published-in-future');
    story.when(did('RecordPublicity', { ...item, unit: 'city-hrss' })).thenRefused('unit-unknown');
    story.when(report('publicity', HOUSING, '2026-06')).thenRefused('no-report-owed');
  });

  it('及时将相关信息推送至各成员单位: each signs once; who has not is listed, and nothing waits for it', () => {
    const info = {
      subject: '上级文件转发',
      text: '请知悉',
      document: null,
      units: ['transport', 'housing', 'housing'],
    };
    const story = duty('information-push', MONTHLY_DUTIES, MONDAY);
    story
      .when(did('PushInformation', info))
      .then(['InformationPushed', { pushId: 'i1', units: ['housing', 'transport'] }]);
    expect(openTasks(story)).toEqual(['acknowledge-information housing', 'acknowledge-information transport']);
    const sign = (unit: string, by = person('desk', unit, 'officer')) =>
      story.when(did('AcknowledgeInformation', { pushId: 'i1', unit }, { by }));
    sign('housing').then(['InformationAcknowledged', { unit: 'housing' }]);
    story.whenTimeReaches(on('2026-06-20 09:00')).thenNothing();
    sign('housing').thenRefused('push-acknowledged');
    sign('water').thenRefused('push-to-others');
    sign('transport', HOUSING).thenRefused('report-of-another-needs-document');
    expect(story.state.pushes['i1']?.receipts).toEqual({ housing: '2026-06-01', transport: null });
    expect([story.state.clocks, story.state.ladders]).toEqual([{}, {}]);
    sign('transport', TRANSPORT).then(['InformationAcknowledged']);
  });
});
