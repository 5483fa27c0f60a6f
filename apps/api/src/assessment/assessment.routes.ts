import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { EXPORT_VIEW } from '../exports/export.routes.ts';
import { WORKBOOK } from '../http/workbook.ts';
import { READERS } from '../matters/matter.routes.ts';
import {
  anyMatterId,
  asOf,
  day,
  flag,
  instant,
  limit,
  list,
  orNull,
  shape,
  text,
  unitId,
  unitNamed,
  whole,
} from '../matters/schemas.ts';

const TAG = '考核';

const dayAsked = (description: string) =>
  Type.String({ description, pattern: '^20\\d{2}-\\d{2}-\\d{2}$', format: 'date' });
const query = { from: dayAsked('期初，缺省为当年1月1日'), to: dayAsked('期末，缺省为今日'), asOf };
const problems = ['assessed-days-invalid', 'as-of-in-future'];
const figure = Type.String({ description: '指标代码', pattern: '^[a-z][a-z-]{0,63}$' });

const counted = {
  total: whole('计入的数量'),
  good: whole('其中达到要求的数量'),
  rate: orNull(Type.Integer({ description: '比率，以万分之一计；没有计入的为空' })),
};

const described = {
  id: text('指标代码'),
  title: text('指标'),
  counts: text('计入什么'),
  goodMeans: text('达到什么要求'),
  source: text('依据'),
};

const head = {
  from: day('期初'),
  to: day('期末'),
  asOf: instant('截至时刻（业务时间），其后录入的不含'),
  hash: text('摘要（SHA-256）'),
};

const summary = shape({
  ...described,
  ...counted,
  people: whole('计入的人数'),
  fen: Type.Integer({ description: '计入的核定金额（分）' }),
  units: list(shape({ unit: orNull(text('单位代码')), unitName: orNull(text('单位')), ...counted }), '按单位'),
});

export const ASSESSMENT = {
  method: 'GET',
  path: '/api/v1/assessment',
  tag: TAG,
  summary: '一个期间的考核指标，按发生日期计到期末；只含本人可见的事项',
  access: READERS,
  query,
  answers: [
    {
      status: 200,
      words: '各项指标；同一期间、同一时刻、同一可见范围的摘要相同',
      schema: shape({ ...head, figures: list(summary, '指标') }),
      example: {
        ...{ from: '2022-04-01', to: '2022-06-30', asOf: '2022-07-01T01:00:00.000Z', hash: '', figures: [] },
      },
    },
  ],
  problems,
} as const satisfies RouteSpec;

export const ASSESSMENT_ENTRIES = {
  method: 'GET',
  path: '/api/v1/assessment/{figure}/entries',
  tag: TAG,
  summary: '一项指标由哪些事项、哪些记录得出',
  access: READERS,
  params: { figure },
  query: {
    ...{ ...query, unit: unitId, limit },
    good: Type.Enum(['yes', 'no'], { description: '只看达到要求的（yes）或者没有达到的（no）' }),
    offset: Type.Integer({ description: '从第几项起，自0起', minimum: 0, maximum: 10_000_000 }),
  },
  answers: [
    {
      status: 200,
      words: '逐项',
      schema: shape({
        ...head,
        ...described,
        total: whole('筛选后的项数'),
        entries: list(
          shape({
            id: anyMatterId,
            number: orNull(text('编号；项目、用人单位没有编号的为名称')),
            kind: text(
              'complaint 投诉举报件、case 欠薪案件、project 项目、company 用人单位、duty 常设工作、supervision 督查、emergency 突发事件',
            ),
            unit: unitNamed,
            good: flag('达到要求'),
            people: whole('人数'),
            fen: Type.Integer({ description: '核定金额（分）' }),
            versions: list(whole('记录的版本号'), '所依据的记录'),
          }),
          '计入的每一项；不给limit的为全部',
        ),
      }),
    },
  ],
  problems: ['not-found', ...problems],
} as const satisfies RouteSpec;

export const ASSESSMENT_WORKBOOK = {
  method: 'GET',
  path: '/api/v1/assessment/xlsx',
  tag: TAG,
  summary: '同一期间的考核指标的电子表格（xlsx），区级和按单位',
  access: READERS,
  query,
  answers: [{ status: 200, words: '电子表格', media: WORKBOOK }],
  problems,
} as const satisfies RouteSpec;

const place = {
  ...{ ledger: text('台账代码'), on: text('按哪一日期栏目'), from: day('自'), to: day('至') },
  is: orNull(text('栏目代码:内容，如台账的筛选；为空即不另筛选')),
};
const cell = (words: string) => shape({ count: whole(words), ...place }, `${words}，以及在哪本台账、以何筛选可以看到`);
const cells = {
  received: cell('收到的投诉举报件'),
  closed: cell('办结的投诉举报件'),
  opened: cell('新建的欠薪案件'),
  cleared: cell('工资清零的欠薪案件'),
};

export const TREND = {
  method: 'GET',
  path: '/api/v1/assessment/trend',
  tag: TAG,
  summary: '一个期间的收件、办结、建案、清零：逐月、按单位、按工程类别；出自投诉举报台账和欠薪案件总台账',
  access: READERS,
  query,
  answers: [
    {
      status: 200,
      words: '每一数字与所指台账筛选后的行数相等',
      schema: shape({
        ...head,
        total: shape(cells, '全期'),
        months: list(shape({ month: text('月份，例如 2026-05'), ...cells }), '逐月；首末两月以期间为限'),
        units: list(
          shape({ unit: text('单位代码'), unitName: text('单位'), ...cells }),
          '按单位：件为现承办单位，案为牵头单位',
        ),
        sectors: list(
          shape({ sector: text('工程类别'), opened: cells.opened, cleared: cells.cleared }),
          '按工程类别，只计案件',
        ),
      }),
    },
  ],
  problems: ['trend-too-long', ...problems],
} as const satisfies RouteSpec;

export const ASSESSMENT_EXPORT = {
  method: 'POST',
  path: '/api/v1/assessment/exports',
  tag: TAG,
  summary: '在后台导出考核指标（xlsx），可以看到进度；以导出编号查看和下载，文件保留一小时',
  access: READERS,
  body: {
    schema: Type.Object(
      {
        ...{ from: Type.Optional(query.from), to: Type.Optional(query.to) },
        asOf: Type.Optional(query.asOf),
      },
      { additionalProperties: false },
    ),
    example: { from: '2022-01-01', to: '2022-06-30' },
  },
  answers: [{ status: 202, words: '已开始', schema: EXPORT_VIEW }],
  problems: ['too-many-exports'],
} as const satisfies RouteSpec;
