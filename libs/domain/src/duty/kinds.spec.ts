import { describe, expect, it } from '@jest/globals';
import { on, person } from '../testing/district.ts';
import { did, duty, figures, MONTHLY_DUTIES, report, startOn } from '../testing/duty.ts';
import { nothingPublished } from '../testing/publication.ts';
import { DUTY_KIND_IDS, DUTY_KINDS, type DutyKindId, dutyStreamOf, PUBLICATION_DUTY } from './kinds.ts';

/** By hand: the sentence, the duty that carries it, who owes it and who is told, in the district of the specs. */
const SENTENCES: readonly (readonly [string, DutyKindId, string, string])[] = [
  ['定期将群众信访反映的欠薪问题情况通报至人社部门、行业主管部门', 'petition-bulletin', 'petitions', 'hrss'],
  ['对本部门及下属单位的欠薪问题进行排查、解决', 'screening', 'water', 'hrss'],
  ['对用人单位工资支付情况进行监督，发现存在拖欠农民工工资情况的，及时移送', 'screening', 'union', 'hrss'],
  ['将清偿拖欠账款进度慢的政府部门、单位和国有企业作为重点进行欠薪问题排查', 'screening', 'industry', 'hrss'],
  ['重大劳动保障违法行为每季度向社会公布', 'violations-publication', 'hrss', 'publicity'],
  ['主动公开欠薪投诉举报电话', 'hot-lines', 'civil', 'publicity'],
  ['加强对本行业施工企业和在建工程项目负责人、劳资专管员培训', 'training', 'housing', 'hrss'],
  ['会同相关部门对涉薪舆情进行预警监控', 'opinion-watch', 'publicity', 'hrss'],
  ['指导、督促所监管国有企业依法规范发包、分包行为', 'soe-check', 'industry', 'hrss'],
  ['落实分账管理制度的税收政策，提供欠薪预警系统相关数据（税务局）', 'tax-data', 'tax-city', 'hrss'],
  ['提供欠薪预警系统相关数据（市场监管局）', 'market-data', 'market', 'hrss'],
];

/** Its report is what was published. */
const isPublished = (kind: DutyKindId): boolean => dutyStreamOf(kind) === PUBLICATION_DUTY;

const TAX = { id: 'tax-city', name: '税务局', kind: 'tax', outside: false, phone: null, active: true } as const;
const { organisation } = MONTHLY_DUTIES;
const WITH_TAX = { ...MONTHLY_DUTIES, organisation: { ...organisation, units: [...organisation.units, TAX] } };

describe('常设工作：通知的每一句由谁报送、报送给谁', () => {
  it.each(SENTENCES)('%s', (_sentence, kind, owes, told) => {
    const story = duty(kind, WITH_TAX, on('2026-05-20 09:00'))
      .given(startOn('2026-05-20'))
      .whenTimeReaches(on('2026-06-01 00:00'));
    const spec = DUTY_KINDS[kind];
    const noughts = spec.findings === null ? {} : { zero: true, figures: figures(kind, 0) };
    const desk = person('desk', owes, 'officer');
    const steps = isPublished(kind) ? nothingPublished('2026-05') : [report(kind, desk, '2026-05', noughts)];
    story.given(...steps);
    expect(story.log.findLast(({ type }) => type === 'ReportFiled')).toMatchObject({ data: { unit: owes } });
    story
      .when(did('AcknowledgeDutyReports', { period: '2026-05', unit: told }, { by: person('reader', told, 'officer') }))
      .then(['ReportsAcknowledged', { receiver: told, units: [owes] }]);
  });

  it('no kind is left out', () => {
    expect(new Set(SENTENCES.map(([, kind]) => kind))).toEqual(
      new Set(
        DUTY_KIND_IDS.filter((kind) => DUTY_KINDS[kind].form === 'periodic' && DUTY_KINDS[kind].every === undefined),
      ),
    );
  });

  it('a kind that must have been done knows no 零报告', () => {
    const story = duty('training', MONTHLY_DUTIES, on('2026-05-20 09:00'))
      .given(startOn('2026-05-20'))
      .whenTimeReaches(on('2026-06-01 00:00'));
    const nothing = { zero: true, figures: figures('training', 0) };
    story
      .when(report('training', person('desk', 'housing', 'officer'), '2026-05', nothing))
      .thenRefused('zero-report-not-provided');
    story
      .when(report('training', person('desk', 'housing', 'officer'), '2026-05', { figures: nothing.figures }))
      .then(['ReportFiled']);
  });
});
