import { reportPeriodText, reportShape } from '@qingxin/application';
import Type from 'typebox';
import { PDF } from '../dossier/dossier.routes.ts';
import type { RouteSpec } from '../http/route.ts';
import { DOCUMENT, WORKBOOK } from '../http/workbook.ts';
import {
  anything,
  day,
  flag,
  instant,
  limit,
  list,
  matterId,
  orNull,
  shape,
  text,
  unitNamed,
  whole,
} from '../matters/schemas.ts';

const TAG = '报表';
/** Whoever sees all of the district; the head of the 治欠办 hands in. A unit that has no part in the duty is told that it is not there. */
const READERS = ['coordinator', 'leading-group', 'auditor', 'unit-head'] as const;

const duty = Type.Enum(['month-report', 'quarter-report', 'winter-report', 'other-report'], {
  description: '报表种类：month-report 月报、quarter-report 季报、winter-report 冬季日报、other-report 其他',
});
const report = Type.String({ description: '报表编号', pattern: '^r\\d{1,9}$' });
const params = { duty, report };

const number = (words: string) => Type.Integer({ description: words });
const row = shape({
  key: orNull(text('行的代码：单位、工程类别、工程项目或者事项；空为没有名称的和全区')),
  label: text('行的名称，以当时的为准'),
  cells: list(number('数字，金额以分计'), '各栏的数字'),
});
const column = {
  ...{ id: text('指标代码'), title: text('栏目'), counts: text('计入什么') },
  measure: text('matters 件、people 人、fen 元（以分计）、times 次'),
};
const figures = {
  ...{ period: text('期次'), from: day('自'), to: day('至') },
  ...{ since: instant('自此时刻起'), until: instant('至此时刻止') },
  asOf: instant('截至时刻：其后录入的不含'),
  position: whole('截至的记录顺序号'),
  hash: text('摘要（SHA-256）'),
  rows: list(row, '各行'),
  totals: list(number('数字，金额以分计'), '合计'),
  additive: list(flag('各行相加等于合计'), '各栏是否可以相加；不可相加的，同一人在各行分别计一次、合计只计一次'),
  columns: list(shape(column), '栏目'),
};

const template = shape({
  ...{ name: text('模板名称'), addressee: text('报送对象代码'), addresseeLabel: text('报送对象') },
  ...{ cutOffHour: whole('期末日几时截止'), rows: text('分行代码'), rowsLabel: text('分行') },
  columns: list(text('指标代码'), '栏目'),
  filters: anything('筛选'),
  layout: anything('版式'),
});
const version = shape({
  ...{ version: whole('版本'), template, status: text('drafted 待启用、adopted 已启用、returned 退回') },
  ...{ draftedByShownAs: orNull(text('起草人')), draftedAt: instant('起草时刻') },
  ...{ decidedByShownAs: orNull(text('启用或者退回的人')), decidedAt: orNull(instant('启用或者退回的时刻')) },
  returned: orNull(anything('退回的理由')),
});
const templates = list(
  shape({
    ...{ duty: text('报表种类'), dutyLabel: text('报表种类名称'), templateId: text('模板编号') },
    name: text('模板名称（最新版本）'),
    inForce: orNull(whole('启用的版本')),
    pending: orNull(whole('待启用的版本')),
    retired: orNull(anything('停用的时刻和理由')),
    versions: list(version, '各版本'),
  }),
  '报表模板',
);
const listed = {
  ...{ duty: text('报表种类'), dutyLabel: text('报表种类名称'), reportId: text('报表编号') },
  ...{ templateId: text('模板编号'), templateVersion: whole('模板版本'), name: text('模板名称') },
  ...{ period: text('期次'), periodLabel: text('期次'), from: day('自'), to: day('至') },
  status: text('open 草稿、reviewed 已复核、submitted 已报送、dropped 作废'),
  ...{ asOf: instant('截至时刻'), hash: text('摘要') },
  ...{ drawnByShownAs: orNull(text('生成人')), drawnAt: instant('生成时刻') },
  ...{ submittedByShownAs: orNull(text('报送人')), submittedOn: orNull(day('报送日期')) },
  corrects: orNull(text('所更正的报表编号')),
  correctedBy: orNull(text('更正它的报表编号')),
  own: flag('本人生成或者复核的'),
};

export const REPORT_CATALOGUE = {
  method: 'GET',
  path: '/api/v1/reports/catalogue',
  tag: TAG,
  summary: '报表设计可以选用的指标及其口径、分行方式、筛选条件和随系统提供的模板',
  access: READERS,
  answers: [
    {
      status: 200,
      words: '目录',
      schema: shape({
        figures: list(shape(column), '指标'),
        rows: list(shape({ id: text('代码'), label: text('名称') }), '分行方式'),
        addressees: list(shape({ id: text('代码'), label: text('名称') }), '报送对象'),
        sectors: list(shape({ id: text('代码'), label: text('名称') }), '工程类别'),
        kinds: list(
          shape({ id: text('代码'), label: text('名称'), every: text('month 月、quarter 季、day 日、days 起止两日') }),
          '报表种类',
        ),
        shipped: list(shape({ duty: text('报表种类'), template: anything('模板') }), '随系统提供的模板'),
        mostUpright: whole('纵向最多的栏数'),
        mostColumns: whole('最多的栏数'),
      }),
    },
  ],
} as const satisfies RouteSpec;

export const REPORTS = {
  method: 'GET',
  path: '/api/v1/reports',
  tag: TAG,
  summary: '报表模板和各期报表及其状态，待报送的期次',
  access: READERS,
  answers: [
    {
      status: 200,
      words: '模板、报表和待报送的期次；新的在前',
      schema: shape({
        at: instant('查看时刻（业务时间）'),
        templates,
        reports: list(shape(listed), '报表'),
        owed: list(
          shape({
            ...{
              duty: text('报表种类'),
              dutyLabel: text('报表种类名称'),
              period: text('期次'),
              periodLabel: text('期次'),
            },
            ...{ due: orNull(day('报送期限')), late: flag('已过期限') },
          }),
          '已到期、尚未报送的期次',
        ),
      }),
    },
  ],
} as const satisfies RouteSpec;

export const REPORT_PREVIEW = {
  method: 'POST',
  path: '/api/v1/reports/preview',
  tag: TAG,
  summary: '按拟定的栏目、分行和筛选预览一期的数字，截至现在；不留存',
  access: READERS,
  body: {
    schema: Type.Object({ duty, period: reportPeriodText, ...reportShape }, { additionalProperties: false }),
    example: {
      ...{ duty: 'month-report', period: '2026-10', cutOffHour: 24, rows: 'unit', columns: ['received.matters'] },
      filters: { sectors: [], units: [], minFen: 0, minPeople: 0 },
    },
  },
  answers: [{ status: 200, words: '预览的数字', schema: shape(figures) }],
  problems: ['report-period-invalid'],
} as const satisfies RouteSpec;

export const REPORT = {
  method: 'GET',
  path: '/api/v1/reports/{duty}/{report}',
  tag: TAG,
  summary: '一份报表：数字以生成或者报送时的为准，不随后来的记录变动',
  access: READERS,
  params,
  answers: [
    {
      status: 200,
      words: '报表',
      schema: shape({
        ...listed,
        ...figures,
        ...{ version: whole('事项版本'), at: instant('查看时刻（业务时间）'), template },
        reason: orNull(anything('更正的理由')),
        reviewedByShownAs: orNull(text('复核人')),
        note: orNull(anything('复核意见')),
        returned: orNull(anything('退回或者作废的理由')),
        ...{ text: orNull(anything('情况说明')), document: orNull(text('报送文件')) },
        demo: flag('演示环境'),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const REPORT_ENTRIES = {
  method: 'GET',
  path: '/api/v1/reports/{duty}/{report}/entries',
  tag: TAG,
  summary: '报表的一格由哪些事项得出，截至同一时刻；本人不能查看的只计件数',
  access: READERS,
  params,
  query: {
    column: Type.String({ description: '指标代码，缺省为第一栏', pattern: '^[a-z0-9-]{1,30}\\.[a-z]{1,10}$' }),
    row: Type.Integer({ description: '第几行，自0起；不给即合计', minimum: 0, maximum: 100_000 }),
    limit,
    offset: Type.Integer({ description: '从第几项起，自0起', minimum: 0, maximum: 10_000_000 }),
  },
  answers: [
    {
      status: 200,
      words: '逐项',
      schema: shape({
        ...column,
        row: orNull(text('行的名称；空为合计')),
        value: number('报表中的数字'),
        reproduced: flag('按同一截至时刻重新统计，结果与报表一致'),
        others: whole('其中本人不能查看的件数'),
        total: whole('可以查看的件数'),
        entries: list(
          shape({
            ...{ id: matterId, kind: text('complaint 投诉举报件、case 欠薪案件'), number: orNull(text('编号')) },
            ...{ project: orNull(text('工程项目')), unit: unitNamed },
            ...{ people: whole('人数'), fen: number('金额（分）'), times: whole('次数') },
            countedElsewhere: whole('已在其他事项中计入的人数'),
            versions: list(whole('版本'), '所依据的记录'),
          }),
          '计入的每一项；不给limit的为全部',
        ),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const REPORT_CHANGES = {
  method: 'GET',
  path: '/api/v1/reports/{duty}/{report}/changes',
  tag: TAG,
  summary: '后来的变化：同一期现在统计的与报表不同之处，由哪些事项引起；报表本身不变动',
  access: READERS,
  params,
  answers: [
    {
      status: 200,
      words: '不同的各格，合计在前',
      schema: shape({
        ...{
          asOf: instant('报表的截至时刻'),
          at: instant('现在'),
          reproduced: flag('按同一截至时刻重新统计，结果与报表一致'),
        },
        changes: list(
          shape({
            row: orNull(text('行的名称；空为合计')),
            ...{ column: text('指标代码'), title: text('栏目'), measure: text('matters、people、fen、times') },
            ...{ then: number('报表中的'), now: number('现在的') },
            matters: list(
              shape({
                ...{ id: matterId, kind: text('complaint 投诉举报件、case 欠薪案件'), number: orNull(text('编号')) },
                ...{
                  then: orNull(number('当时计入的；空为不在其中')),
                  now: orNull(number('现在计入的；空为不在其中')),
                },
              }),
              '引起变化的事项',
            ),
          }),
          '变化',
        ),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const REPORT_DOCUMENT = {
  method: 'GET',
  path: '/api/v1/reports/{duty}/{report}/document',
  tag: TAG,
  summary: '报表的文件（A4）：docx、xlsx 或者 PDF，载有摘要；未报送的注明草稿',
  access: READERS,
  params,
  query: { format: Type.Enum(['docx', 'xlsx', 'pdf'], { description: '文件格式，缺省 docx' }) },
  answers: [{ status: 200, words: '报表', media: [DOCUMENT, WORKBOOK, PDF] }],
  problems: ['not-found'],
} as const satisfies RouteSpec;
