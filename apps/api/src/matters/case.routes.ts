import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from './matter.routes.ts';
import {
  anything,
  asOf,
  cursor,
  day,
  flag,
  head,
  limit,
  list,
  matterId,
  orNull,
  shape,
  text,
  unitId,
  unitNamed,
  whole,
} from './schemas.ts';

const TAG = '欠薪案件';

const totals = shape(
  {
    people: whole('人数'),
    claimedFen: whole('本人主张（分）'),
    reportedFen: whole('单位申报（分）'),
    verifiedFen: whole('核定（分）'),
    orderedFen: whole('责令支付（分）'),
    paidFen: whole('核实到本人（分）'),
    solvedPeople: whole('已付清人数'),
    openPeople: whole('未了结人数'),
  },
  '金额合计，主张、申报、核定分列',
);

const row = shape({
  id: matterId,
  number: text('案号'),
  lead: unitNamed,
  filingUnit: unitNamed,
  grade: orNull(text('等级')),
  project: orNull(text('工程项目')),
  clearBy: orNull(day('清零时限')),
  cleared: flag('工资已清零'),
  archived: flag('已结案归档'),
});

export const CASE_LIST = {
  method: 'GET',
  path: '/api/v1/cases',
  tag: TAG,
  summary: '欠薪案件列表，按案号',
  access: READERS,
  query: {
    leadUnit: unitId,
    filingUnit: unitId,
    grade: Type.String({ description: '等级', maxLength: 40 }),
    cleared: Type.Enum(['yes', 'no'], { description: '工资已清零' }),
    archived: Type.Enum(['yes', 'no'], { description: '已结案归档' }),
    cursor,
    limit,
  },
  answers: [
    {
      status: 200,
      words: '一页，件数与本页出自同一快照',
      schema: shape({ items: list(row, '案件'), total: whole('总件数'), nextCursor: orNull(text('下一页的翻页标记')) }),
      example: { items: [], total: 0, nextCursor: null },
    },
  ],
  problems: ['cursor-invalid'],
} as const satisfies RouteSpec;

export const CASE = {
  method: 'GET',
  path: '/api/v1/cases/{id}',
  tag: TAG,
  summary: '一个欠薪案件：来源、责任主体、各条线和金额合计',
  access: READERS,
  params: { id: matterId },
  query: { asOf },
  answers: [
    {
      status: 200,
      words: '欠薪案件',
      schema: shape({
        ...head,
        number: orNull(text('案号')),
        stages: list(shape({ node: text('环节'), label: text('环节名称') }), '当前环节'),
        lead: unitNamed,
        filingUnit: unitNamed,
        sources: list(anything('来源'), '来源投诉'),
        parties: list(anything('主体'), '责任主体'),
        steps: list(anything('环节'), '部门办理环节'),
        money: totals,
        tasks: list(anything('待办'), '未办结的待办'),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const MONEY = {
  method: 'GET',
  path: '/api/v1/cases/{id}/money',
  tag: TAG,
  summary: '工资台账：逐人主张、申报、核定、支付，只有核实到本人才算已付',
  access: READERS,
  params: { id: matterId },
  query: { asOf },
  answers: [
    {
      status: 200,
      words: '工资台账',
      schema: shape({
        ...head,
        totals,
        lines: list(anything('一名工人'), '逐人'),
        orders: list(anything('责令'), '责令支付'),
        payments: list(anything('支付'), '支付'),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;
