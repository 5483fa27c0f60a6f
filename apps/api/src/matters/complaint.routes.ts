import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { complaintShape } from './complaint-shape.ts';
import { READERS } from './matter.routes.ts';
import {
  asOf,
  byDue,
  contains,
  cursor,
  flag,
  instant,
  limit,
  matterId,
  nextDue,
  orNull,
  pageShape,
  shape,
  stage,
  text,
  unitId,
  unitNamed,
  whole,
} from './schemas.ts';

const TAG = '投诉举报';

const row = shape({
  id: matterId,
  number: text('登记号'),
  kind: text('投诉、举报、信访'),
  channel: text('来源渠道'),
  stage: orNull(stage),
  holder: unitNamed,
  firstContactUnit: text('首问单位代码'),
  acceptedUnit: orNull(text('受理单位代码')),
  handOffCount: whole('转送次数'),
  returnedCount: whole('退回次数'),
  receivedAt: instant('收到时刻'),
  urgent: flag('紧急'),
  people: whole('涉及人数'),
  amountFen: orNull(whole('数额（分），不详为空')),
  employer: orNull(text('用人单位；自然人不显示姓名')),
  project: orNull(text('工程项目')),
  caseId: orNull(text('并入的案件，写作 case-<编号>')),
  closed: orNull(text('办结理由')),
  voided: flag('已作废'),
  next: nextDue,
});

const EXAMPLE_ROW = {
  id: '0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7',
  number: '区人社局投登〔2022〕1号',
  kind: 'complaint',
  channel: 'visit',
  stage: { node: 'acceptance', label: '受理审查' },
  holder: { unit: 'hrss', name: '区人社局' },
  firstContactUnit: 'hrss',
  acceptedUnit: null,
  handOffCount: 0,
  returnedCount: 0,
  receivedAt: '2022-05-10T01:00:00.000Z',
  urgent: false,
  people: 1,
  amountFen: 1_860_000,
  employer: '示例劳务有限公司',
  project: '示例安置房工程',
  caseId: null,
  closed: null,
  voided: false,
  next: { due: '2022-05-17', group: 'later', remainingWorkingDays: 5, provisional: false },
};

export const COMPLAINT_LIST = {
  method: 'GET',
  path: '/api/v1/complaints',
  tag: TAG,
  summary: '投诉举报件列表，按收到时刻从新到旧，或者按下一期限',
  access: READERS,
  query: {
    holderUnit: unitId,
    channel: Type.String({ description: '来源渠道', maxLength: 40 }),
    stage: Type.String({ description: '环节', maxLength: 40 }),
    ended: Type.Enum(['yes', 'no'], { description: '已办结或作废' }),
    by: byDue,
    contains,
    cursor,
    limit,
  },
  answers: [
    {
      status: 200,
      words: '一页，件数与本页出自同一快照',
      schema: pageShape(row, '件'),
      example: { items: [EXAMPLE_ROW], total: 1, nextCursor: null },
    },
  ],
  problems: ['cursor-invalid'],
} as const satisfies RouteSpec;

export const COMPLAINT = {
  method: 'GET',
  path: '/api/v1/complaints/{id}',
  tag: TAG,
  summary: '一件投诉举报：谁承办、到哪一步、还欠什么',
  access: READERS,
  params: { id: matterId },
  query: { asOf },
  answers: [
    {
      status: 200,
      words: '投诉举报件',
      schema: complaintShape,
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;
