import { describe, expect, it } from '@jest/globals';
import { COORDINATOR, LEADER, on, SECOND_COORDINATOR } from '../../testing/district.ts';
import {
  adopted,
  counted,
  drafted,
  drew,
  reporting,
  reviewed,
  submitted,
  TEMPLATE,
} from '../../testing/district-report.ts';
import { did, type DutyStory, report, startOn } from '../../testing/duty.ts';

const JUNE = on('2026-06-01 09:00');
const openTasks = ({ state }: DutyStory): readonly string[] =>
  Object.values(state.tasks).flatMap(({ status, kind, unit }) => (status === 'open' ? [`${kind} ${unit}`] : []));
const inForce = (): DutyStory => reporting().given(drafted(), adopted());
const handedIn = (): DutyStory => inForce().given(drew(JUNE), reviewed(), submitted());

describe('报表模板', () => {
  it('is put in force by a second person of the 治欠办', () => {
    const story = reporting().given(drafted());
    expect(openTasks(story)).toEqual(['adopt-report-template office']);
    story.when(did('AdoptReportTemplate', { templateId: 't1' })).thenRefused('approver-is-requester');
    story.when(adopted()).then(['ReportTemplateAdopted', { version: 1, draftedBy: COORDINATOR.id }], ['TaskCompleted']);
    expect(openTasks(story)).toEqual([]);
  });

  it('is changed by a further version; the one in force stays so until that one is adopted', () => {
    const story = inForce();
    const template = { ...TEMPLATE, columns: ['received.matters'] };
    story
      .when(did('ChangeReportTemplate', { templateId: 't1', template }))
      .then(['ReportTemplateChanged', { version: 2 }], ['TaskOpened']);
    expect(story.state.templates['t1']?.inForce).toBe(1);
    story.when(did('ChangeReportTemplate', { templateId: 't1', template })).thenRefused('report-template-pending');
    const returned = did('ReturnReportTemplate', { templateId: 't1', reason: '少一栏' }, { by: SECOND_COORDINATOR });
    story.when(returned).then(['ReportTemplateReturned', { version: 2 }], ['TaskCompleted']);
    story.given(did('ChangeReportTemplate', { templateId: 't1', template: { ...template, name: '月报' } }), adopted());
    expect(story.state.templates['t1']).toMatchObject({ inForce: 3 });
    expect(story.state.templates['t1']?.versions.map(({ status }) => status)).toEqual([
      'adopted',
      'returned',
      'adopted',
    ]);
  });

  it('the version in force written once more changes nothing', () => {
    inForce()
      .when(did('ChangeReportTemplate', { templateId: 't1', template: TEMPLATE }))
      .then();
  });

  it.each([
    ['no column', { columns: [] }, 'report-without-columns'],
    ['a column that is not defined', { columns: ['received.tons'] }, 'report-column-unknown'],
    ['a column twice', { columns: ['received.matters', 'received.matters'] }, 'report-column-twice'],
    ['a unit that is none', { filters: { ...TEMPLATE.filters, units: ['nobody'] } }, 'unit-unknown'],
    ['a unit twice', { filters: { ...TEMPLATE.filters, units: ['hrss', 'hrss'] } }, 'report-filter-twice'],
    [
      'more columns than A4 holds upright',
      {
        columns: [
          ...['received.matters', 'received.people', 'received.fen', 'opened.matters', 'opened.people'],
          ...['opened.fen', 'closed.matters', 'closed.people', 'closed.fen', 'filed.matters'],
        ],
      },
      'report-too-wide',
    ],
  ])('with %s it is refused', (_what, change, code) => {
    reporting()
      .when(drafted({ ...TEMPLATE, ...change }))
      .thenRefused(code);
  });

  it('two of one name are refused, unless the first is retired', () => {
    const story = inForce();
    story.when(drafted()).thenRefused('report-template-name-taken');
    story.given(did('RetireReportTemplate', { templateId: 't1', reason: '改用新表' }));
    story.when(drafted()).then(['ReportTemplateDrafted', { templateId: 't2' }], ['TaskOpened']);
    story
      .when(did('ChangeReportTemplate', { templateId: 't1', template: TEMPLATE }))
      .thenRefused('report-template-retired');
  });

  it('one that is drawn by is not retired', () => {
    const story = inForce().given(drew(JUNE));
    const retire = did('RetireReportTemplate', { templateId: 't1', reason: '改用新表' });
    story.when(retire).thenRefused('report-template-in-use');
    story.given(did('DropDistrictReport', { reportId: 'r1', reason: '误生成' }));
    story.when(retire).then(['ReportTemplateRetired']);
  });
});

describe('一期报表', () => {
  it('is drawn when its cut-off has passed, by the version in force', () => {
    const story = inForce();
    story.when(drew(on('2026-05-31 23:59'))).thenRefused('report-before-cut-off');
    story
      .when(drew(on('2026-06-01 00:00')))
      .then(['DistrictReportDrawn', { reportId: 'r1', templateVersion: 1, corrects: null }], ['TaskOpened']);
    expect(openTasks(story)).toEqual(['review-district-report office']);
    reporting().given(drafted()).when(drew(JUNE)).thenRefused('report-template-not-in-force');
  });

  it('is drawn anew as long as nobody has handed it in, and is then looked at anew', () => {
    const story = inForce().given(drew(JUNE), reviewed());
    expect(openTasks(story)).toEqual(['submit-district-report leaders']);
    story.given(drew(on('2026-06-02 09:00'), { people: 4 }));
    expect(Object.keys(story.state.districtReports)).toEqual(['r1']);
    expect(story.state.districtReports['r1']).toMatchObject({
      status: 'open',
      counted: { totals: [1, 1, 4, 600_000] },
    });
    story.when(submitted()).thenRefused('district-report-not-reviewed');
  });

  it('whoever drew it neither reviews nor hands it in, nor does whoever reviewed it', () => {
    const story = inForce().given(drew(JUNE));
    const review = { reportId: 'r1', note: null };
    story.when(did('ReviewDistrictReport', review)).thenRefused('district-report-own');
    story.given(reviewed());
    const submit = { reportId: 'r1', text: '无', document: null };
    story.when(did('SubmitDistrictReport', submit, { by: SECOND_COORDINATOR })).thenRefused('district-report-own');
  });

  it('comes back with a reason, and is asked for anew', () => {
    const story = inForce().given(drew(JUNE), reviewed());
    story
      .when(did('ReturnDistrictReport', { reportId: 'r1', reason: '核对人数' }, { by: LEADER }))
      .then(['DistrictReportReturned'], ['TaskCompleted'], ['TaskOpened']);
    expect(openTasks(story)).toEqual(['redraw-district-report office']);
    story.given(drew(on('2026-06-02 09:00')));
    expect(openTasks(story)).toEqual(['review-district-report office']);
  });

  it('is frozen when it is handed in: template version, cut-off, figures and hash stand in the event', () => {
    const story = inForce().given(drew(JUNE), reviewed());
    story
      .when(submitted())
      .then(['DistrictReportSubmitted', { templateVersion: 1, counted: counted('2026-05', JUNE) }], ['TaskCompleted']);
    story.when(did('DropDistrictReport', { reportId: 'r1', reason: '撤回' })).thenRefused('district-report-not-open');
    story.when(reviewed()).thenRefused('district-report-not-open');
  });

  it('a correction is a new report that names the old one, which stays as it was', () => {
    const story = handedIn();
    story.when(drew(on('2026-06-05 09:00'), { people: 5 })).thenRefused('report-correction-needs-reason');
    story.given(drew(on('2026-06-05 09:00'), { people: 5, reason: '补录两人' }), reviewed('r2'), submitted('r2'));
    expect(story.state.districtReports).toMatchObject({
      r1: { status: 'submitted', counted: { hash: '2026-05-3' } },
      r2: { status: 'submitted', corrects: 'r1', counted: { hash: '2026-05-5' } },
    });
  });

  it('has no figures that somebody typed in', () => {
    const story = reporting().given(startOn('2026-05-20')).whenTimeReaches(on('2026-06-01 00:00'));
    story.when(report('month-report', COORDINATOR, '2026-05')).thenRefused('report-by-template');
  });
});

describe('到期报送', () => {
  const begun = (): DutyStory => inForce().given(startOn('2026-05-20')).whenTimeReaches(on('2026-06-01 00:00'));

  it('asks the 治欠办 for it when the period is over, until it is handed in', () => {
    const story = begun();
    expect(openTasks(story)).toEqual(['report:month-report office']);
    story.given(drew(JUNE), reviewed(), submitted());
    expect(openTasks(story)).toEqual([]);
    expect(story.log.findLast(({ type }) => type === 'ReportFiled')).toMatchObject({
      data: { period: '2026-05', unit: 'office', figures: { received: 1, uncleared: 1, people: 3, sum: 600_000 } },
    });
  });

  it('waits for the report of every template in force', () => {
    const other = { ...TEMPLATE, name: '省月报', addressee: 'province' } as const;
    const story = begun().given(drafted(other), adopted('t2'), drew(JUNE), reviewed(), submitted());
    expect(openTasks(story)).toEqual(['report:month-report office']);
  });

  it('one that was handed in before its period opened is filed with it', () => {
    const story = inForce().given(startOn('2026-05-20'));
    story.given(drew(on('2026-05-31 17:30'), { cutOffHour: 17 }), reviewed(), submitted());
    expect(story.state.periods).toEqual({});
    story.whenTimeReaches(on('2026-06-01 09:30'));
    expect(openTasks(story)).toEqual([]);
    expect(story.log.map(({ type }) => type)).toContain('ReportFiled');
  });

  it('a correction is a further edition of what was filed', () => {
    const story = begun().given(drew(JUNE), reviewed(), submitted());
    story.given(drew(on('2026-06-05 09:00'), { people: 5, reason: '补录两人' }), reviewed('r2'), submitted('r2'));
    const editions = story.state.periods['2026-05']?.reports['office']?.editions ?? [];
    expect(editions.map(({ figures }) => figures['people'])).toEqual([3, 5]);
  });
});
