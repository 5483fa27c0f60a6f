import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from './matter.routes.ts';
import { asOf, day, flag, head, list, maskedField, matterId, orNull, shape, text, whole } from './schemas.ts';

const review = shape({
  clerk: shape({ subject: text('人员编号'), name: maskedField }),
  outcome: text('agreed 审核通过、objected 有异议'),
  on: day('审核日期'),
});

const sheet = shape({
  id: text('编号'),
  keptBy: text('general-contractor 施工总承包单位、subcontractor 分包单位'),
  keeper: text('编制单位'),
  on: day('交总包日期'),
  document: text('原件'),
  batch: orNull(text('batch-<编号>')),
  people: whole('人数'),
  fen: whole('实发合计（分）'),
  unsigned: whole('未签字人数'),
  paidFen: whole('已支付到表上本人（分）'),
  unpaidPeople: whole('未付清人数'),
  paidAndGone: whole('前一份上已付、这一份上没有的人数'),
  replacedBy: orNull(text('替换它的工资支付表')),
  review: orNull(review),
});

/** One month in sums and numbers. */
export const MONTH = {
  month: text('月份'),
  dueFen: whole('应拨人工费用（分）'),
  allocateBy: orNull(day('约定的拨付日')),
  payOn: orNull(day('应发日，遇休息日提前')),
  allocatedFen: whole('已拨（分）'),
  allocatedOn: orNull(day('最近拨付日期')),
  gapFen: whole('拨付缺口（分）'),
  sheetFen: orNull(whole('工资支付表应发（分）')),
  sheetPeople: orNull(whole('工资支付表人数')),
  sheetOn: orNull(day('工资支付表交总包日期')),
  paidFen: whole('已发（分）'),
  paidPeople: whole('已发人数'),
  paidOn: orNull(day('最近发放日期')),
  unpaidFen: whole('未发（分）'),
  byLine: flag('工资支付表逐人登记'),
  paidByLine: flag('工资发放逐人登记'),
  unpaidPeople: whole('表上未付清的人数'),
  strangers: shape({ transfers: whole('付给表外人员的笔数'), fen: whole('付给表外人员的金额（分）') }),
  sheets: list(sheet, '各单位的工资支付表，被替换的在内'),
  noWork: list(text('单位名称'), '当月无用工的单位'),
  missingSheets: list(text('单位名称'), '没有交工资支付表的分包单位'),
};

const line = shape({
  id: text('编号'),
  sheetId: text('工资支付表'),
  name: maskedField,
  team: orNull(maskedField),
  hundredthDays: orNull(whole('出勤天数（百分之一天）')),
  dueFen: orNull(whole('应发工资（分）')),
  deductedFen: orNull(whole('扣款（分）')),
  netFen: whole('实发工资（分）'),
  signed: flag('本人已签字'),
  paidFen: whole('已支付（分）'),
  paidOn: orNull(day('最近支付日期')),
  openFen: whole('未支付（分）'),
  overdue: flag('应发日已过而未付清'),
});

export const WAGE_MONTH = {
  method: 'GET',
  path: '/api/v1/projects/{id}/wage-months/{month}',
  tag: '在建工程项目',
  summary: '项目的一个月：各单位的工资支付表，逐人的应发、实发和支付；无权查看个人信息的只有人数和金额',
  access: READERS,
  params: { id: matterId, month: Type.String({ description: '月份，YYYY-MM', pattern: '^20\\d{2}-(0[1-9]|1[0-2])$' }) },
  query: {
    asOf,
    sheetId: Type.String({ description: '只看一份工资支付表', pattern: '^[a-z0-9]{1,20}$' }),
    only: Type.Enum(['unpaid', 'unsigned'], { description: '只看未付清的、未签字的' }),
    after: Type.String({ description: '从该行之后开始', pattern: '^[a-z0-9]{1,20}$' }),
    limit: Type.Integer({ description: '行数，缺省 100', minimum: 1, maximum: 500 }),
  },
  answers: [
    {
      status: 200,
      words: '项目的一个月',
      schema: shape({
        ...head,
        ...MONTH,
        lines: orNull(list(line, '各人')),
        nextAfter: orNull(text('还有更多时，下一页的 after')),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;
