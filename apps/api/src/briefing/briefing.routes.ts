import Type from 'typebox';
import { PDF } from '../dossier/dossier.routes.ts';
import type { RouteSpec } from '../http/route.ts';
import { DOCUMENT } from '../http/workbook.ts';
import {
  asOf,
  day,
  flag,
  instant,
  limit,
  list,
  matterId,
  orNull,
  shape,
  text,
  unitId,
  unitNamed,
  whole,
} from '../matters/schemas.ts';

const TAG = '专报';
/** Who reads of the whole district, each the same. */
const BRIEFED = ['coordinator', 'leading-group', 'auditor'] as const;

const since = Type.String({
  description: '上次专报的时刻，新增、办结、清零自此起计，增减与此相比；缺省为七日前的同一时刻',
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})$',
  format: 'date-time',
});
const query = { asOf, since };
const problems = ['as-of-in-future', 'briefing-since-invalid'];
const figure = Type.String({
  description:
    'received 新增投诉举报、closed 办结投诉举报、opened 新增欠薪案件、cleared 清零欠薪案件、uncleared 未清零、overdue 超期',
  pattern: '^[a-z]{1,20}$',
});

const sums = {
  matters: whole('件（案）'),
  people: whole('人数'),
  fen: Type.Integer({ description: '金额（分）' }),
  fenUnknown: whole('其中金额不详的件数'),
};
const head = {
  asOf: instant('截至时刻（业务时间），其后录入的不含'),
  since: instant('上次专报的时刻'),
  hash: text('摘要（SHA-256）；同一时刻的专报摘要相同'),
};
const counted = {
  received: whole('新增投诉举报件'),
  closed: whole('办结投诉举报件'),
  opened: whole('新增欠薪案件'),
  cleared: whole('清零欠薪案件'),
  uncleared: shape(sums, '未清零'),
  overdue: whole('有超期时限的件（案）'),
};
const described = { id: text('指标代码'), title: text('指标'), counts: text('计入什么') };

export const BRIEFING = {
  method: 'GET',
  path: '/api/v1/briefing',
  tag: TAG,
  summary: '一页专报：任一时刻的新增、办结、清零、未清零、超期，红色案件，需领导协调事项',
  access: BRIEFED,
  query,
  answers: [
    {
      status: 200,
      words: '专报；出自截至该时刻的记录，同一时刻总是同样',
      schema: shape({
        ...head,
        figures: list(
          shape({ ...described, ...sums, change: orNull(whole('未清零的件数比上次增减；其余为空')) }),
          '各项指标',
        ),
        overdue: shape({
          matters: whole('有超期时限的件（案）'),
          clocks: whole('超期的时限'),
          change: whole('件（案）比上次增减'),
        }),
        units: list(
          shape({ unit: orNull(text('单位代码；空为尚无单位')), unitName: orNull(text('单位')), ...counted }),
          '按单位',
        ),
        sectors: list(shape({ sector: orNull(text('工程类别；空为未并案的投诉举报件')), ...counted }), '按工程类别'),
        red: list(
          shape({
            ...{ id: matterId, number: orNull(text('案号')), project: orNull(text('工程项目')) },
            ...{ reasons: list(text('理由'), '列为红色的理由'), people: whole('未了结人数') },
            fen: Type.Integer({ description: '未支付到本人的金额（分）' }),
            ...{ clearBy: orNull(day('清零时限')), daysOver: whole('超过清零时限的日数') },
            ...{ overdueClocks: whole('超期的时限'), rung: orNull(text('督办级别')), stage: text('当前环节') },
            ...{
              unit: unitNamed,
              person: orNull(text('责任人')),
              because: orNull(text('patron 包案领导、assignee 经办人')),
            },
            line: text('一句话'),
          }),
          '红色案件，超期久的在前',
        ),
        leaders: list(
          shape({
            ...{ id: matterId, kind: text('complaint 投诉举报件、case 欠薪案件'), number: orNull(text('编号')) },
            ...{
              because: text(
                'task 待领导小组办理、designate 待指定承办单位、no-lead 未明确牵头单位、past-clearing 超过清零时限',
              ),
            },
            ...{ what: text('事项'), unit: unitNamed, since: orNull(day('自何日起')) },
          }),
          '需领导协调事项，等待久的在前',
        ),
        countedOnce: whole('在未清零中因同一人、同一项目、同一期间而未重复计的人次'),
        demo: flag('演示环境'),
      }),
    },
  ],
  problems,
} as const satisfies RouteSpec;

export const BRIEFING_ENTRIES = {
  method: 'GET',
  path: '/api/v1/briefing/{figure}/entries',
  tag: TAG,
  summary: '专报的一项指标由哪些事项、哪些记录得出，截至同一时刻',
  access: BRIEFED,
  params: { figure },
  query: {
    ...{ ...query, unit: unitId, limit },
    offset: Type.Integer({ description: '从第几项起，自0起', minimum: 0, maximum: 10_000_000 }),
  },
  answers: [
    {
      status: 200,
      words: '逐项；不给limit的为全部',
      schema: shape({
        ...head,
        ...described,
        ...sums,
        entries: list(
          shape({
            ...{ id: matterId, kind: text('complaint 投诉举报件、case 欠薪案件'), number: orNull(text('编号')) },
            ...{ project: orNull(text('工程项目')), unit: unitNamed, sector: orNull(text('工程类别')) },
            ...{
              people: whole('人数'),
              fen: Type.Integer({ description: '金额（分）' }),
              fenUnknown: flag('金额不详'),
            },
            countedElsewhere: whole('已在其他事项中计入的人数'),
            clocks: orNull(whole('超期的时限数；只有超期列出')),
            lateSince: orNull(day('最早自何日起超期；只有超期列出')),
            versions: list(whole('记录的版本号'), '所依据的记录'),
          }),
          '计入的每一项',
        ),
      }),
    },
  ],
  problems: ['not-found', ...problems],
} as const satisfies RouteSpec;

export const BRIEFING_DOCUMENT = {
  method: 'GET',
  path: '/api/v1/briefing/document',
  tag: TAG,
  summary: '一页专报的文件（A4），docx 或者 PDF，载有摘要',
  access: BRIEFED,
  query: { ...query, format: Type.Enum(['docx', 'pdf'], { description: '文件格式，缺省 docx' }) },
  answers: [{ status: 200, words: '一页专报', media: [DOCUMENT, PDF] }],
  problems,
} as const satisfies RouteSpec;
