import {
  MOST_COLUMNS,
  PROJECT,
  type ProjectKind,
  REPORT_ADDRESSEES,
  REPORT_FIGURES,
  REPORT_ROWS,
  type ReportAddressee,
  type ReportRows,
  SHIPPED_TEMPLATES,
} from '@qingxin/domain';
import Type from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import { count, documentId, fen, freeText, list, localId, orNull, reason, record, text, unitId } from './fields.ts';
import { labels } from './labels.ts';

/** A code of the list, described by its words. */
function oneOf<T extends string>(words: Readonly<Record<T, string>>, description: string) {
  return Type.Unsafe<T>(Type.Enum(Object.keys(words) as T[], { description, ...labels(words) }));
}

const FIGURES = Object.fromEntries(REPORT_FIGURES.map(({ id, title }) => [id, title]));
const templateId = localId('报表模板编号');
const reportId = localId('报表编号');

/** 期次: as the kind of report has it; the domain reads it. */
export const reportPeriodText = Type.String({
  description: '期次：月报 2026-11，季报 2026-Q4，日报 2026-12-01，其他 2026-11-01_2026-11-15',
  pattern: '^\\d{4}-(\\d{2}(-\\d{2}(_\\d{4}-\\d{2}-\\d{2})?)?|Q[1-4])$',
});

export const reportShape = {
  cutOffHour: count('截止时刻：期末日的几时（1至24），下一期自此起计', 24),
  rows: oneOf<ReportRows>(REPORT_ROWS, '按什么分行'),
  columns: list(oneOf(FIGURES, '指标'), '栏目，自左至右', MOST_COLUMNS),
  filters: record(
    {
      sectors: list(oneOf<ProjectKind>(PROJECT, '工程类别'), '只计这些工程类别的，不填即不限；政府工程选“政府投资”', 6),
      units: list(unitId('单位'), '只计这些单位的，不填即不限', 60),
      minFen: fen('只计金额不低于'),
      minPeople: count('只计人数不少于', 100_000, 0),
    },
    '筛选',
  ),
};

const template = record(
  {
    name: text('模板名称', 40),
    addressee: oneOf<ReportAddressee>(REPORT_ADDRESSEES, '报送对象'),
    ...reportShape,
    layout: record(
      {
        title: text('表头标题', 80),
        notes: orNull(freeText('表尾说明', 1000)),
        orientation: oneOf({ portrait: '纵向', landscape: '横向' }, '纸张方向'),
        signature: text('落款栏', 200),
      },
      '版式',
    ),
  },
  '报表模板',
);
const EXAMPLE = SHIPPED_TEMPLATES[0]?.template ?? {};

/** 报表设计: templates, and the reports of a period that are drawn by them. */
export const REPORT_SPECS = {
  DraftReportTemplate: {
    title: '起草报表模板',
    opens: true,
    schema: record({ template }),
    example: { template: EXAMPLE },
  },
  ChangeReportTemplate: {
    title: '修改报表模板',
    schema: record({ templateId, template }),
    example: { templateId: 't1', template: EXAMPLE },
  },
  AdoptReportTemplate: {
    title: '启用报表模板',
    schema: record({ templateId }),
    example: { templateId: 't1' },
  },
  ReturnReportTemplate: {
    title: '退回报表模板',
    schema: record({ templateId, reason: reason('退回的理由') }),
    example: { templateId: 't1', reason: '人数一栏与上级要求不一致。' },
  },
  RetireReportTemplate: {
    title: '停用报表模板',
    schema: record({ templateId, reason: reason('停用的理由') }),
    example: { templateId: 't1', reason: '上级改用新表。' },
  },
  DrawDistrictReport: {
    title: '生成报表',
    schema: record({
      templateId,
      period: reportPeriodText,
      reason: orNull(reason('更正的理由；这一期已经报送的必填')),
    }),
    example: { templateId: 't1', period: '2026-10', reason: null },
    fills: ['counted'],
  },
  ReviewDistrictReport: {
    title: '复核报表',
    schema: record({ reportId, note: orNull(freeText('复核意见', 1000)) }),
    example: { reportId: 'r1', note: null },
  },
  ReturnDistrictReport: {
    title: '退回报表',
    schema: record({ reportId, reason: reason('退回的理由') }),
    example: { reportId: 'r1', reason: '请核对未清零人数。' },
  },
  DropDistrictReport: {
    title: '作废报表草稿',
    schema: record({ reportId, reason: reason('作废的理由') }),
    example: { reportId: 'r1', reason: '选错期次。' },
  },
  SubmitDistrictReport: {
    title: '报送报表',
    schema: record({
      reportId,
      text: freeText('情况说明', 4000),
      document: orNull(documentId('报送文件')),
    }),
    example: { reportId: 'r1', text: '本月情况平稳。', document: null },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
