import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { caseShape, moneyShape } from './case-shape.ts';
import { READERS } from './matter.routes.ts';
import {
  asOf,
  byDue,
  contains,
  cursor,
  day,
  emptyPage,
  flag,
  limit,
  list,
  matterId,
  nextDue,
  orNull,
  shape,
  stage,
  text,
  unitId,
  unitNamed,
  whole,
} from './schemas.ts';

const TAG = '欠薪案件';

const row = shape({
  id: matterId,
  number: text('案号'),
  lead: unitNamed,
  filingUnit: unitNamed,
  grade: orNull(text('等级')),
  stage: orNull(stage),
  project: orNull(text('工程项目')),
  debtor: orNull(text('用人单位或者清偿主体；自然人只写“自然人”')),
  projectKind: text('工程类别'),
  patron: orNull(text('包案领导')),
  coUnits: list(text('单位代码'), '配合单位'),
  clearBy: orNull(day('清零时限')),
  filedOn: orNull(day('立案日期')),
  sourceCount: whole('来源投诉件数'),
  people: whole('人数'),
  claimedFen: whole('本人主张（分）'),
  verifiedFen: whole('核定（分）'),
  recordedFen: whole('已登记的支付（分）'),
  paidFen: whole('核实到本人（分）'),
  openLines: whole('未了结人数'),
  cleared: flag('工资已清零'),
  archived: flag('已结案归档'),
  reopened: whole('重新办理的次数'),
  next: nextDue,
});

export const CASE_LIST = {
  method: 'GET',
  path: '/api/v1/cases',
  tag: TAG,
  summary: '欠薪案件列表，按案号，或者按下一期限',
  access: READERS,
  query: {
    contains,
    leadUnit: unitId,
    filingUnit: unitId,
    grade: Type.String({ description: '等级', maxLength: 40 }),
    cleared: Type.Enum(['yes', 'no'], { description: '工资已清零' }),
    archived: Type.Enum(['yes', 'no'], { description: '已结案归档' }),
    by: byDue,
    cursor,
    limit,
  },
  answers: [emptyPage(row, '案件')],
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
      schema: caseShape,
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
      schema: moneyShape,
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;
