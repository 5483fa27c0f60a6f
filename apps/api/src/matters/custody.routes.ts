import type { RouteSpec } from '../http/route.ts';
import { WORKBOOK } from '../http/workbook.ts';
import { READERS } from './matter.routes.ts';
import { asOf, head, list, matterId, orNull, shape, text, whole } from './schemas.ts';

const move = shape({
  version: whole('版本'),
  from: orNull(text('转出单位代码，为空即由治欠办或者领导小组指定')),
  fromName: orNull(text('转出单位')),
  to: text('接收单位代码'),
  toName: orNull(text('接收单位')),
  sentOn: text('转出或者指定'),
  sentByShownAs: orNull(text('转出人')),
  reason: orNull(text('理由')),
  paper: orNull(text('移送函号，或者指定的依据')),
  end: text(
    'awaited 待签收、signed 签收、received-outside 外部单位收件、returned 退回、recalled 撤回、designated 指定、designation-corrected 更正指定、lead-assigned 确定牵头',
  ),
  endLabel: text('结果'),
  endedOn: orNull(text('签收、退回或者撤回')),
  endedByShownAs: orNull(text('签收人、退回人或者撤回人')),
  returnedFor: orNull(text('退回理由')),
  answer: orNull(text('退回说明，或者撤回的理由')),
  basis: orNull(text('退回的依据')),
});

const custody = {
  method: 'GET',
  summary: '责任流转：每一时段由谁负责，前后相接；各单位用时和退回次数',
  access: READERS,
  params: { id: matterId },
  query: { asOf },
  answers: [
    {
      status: 200,
      words: '责任流转',
      schema: shape({
        ...head,
        number: orNull(text('登记号')),
        segments: list(
          shape({
            unit: text('单位代码'),
            unitName: orNull(text('单位名称')),
            from: text('自'),
            until: orNull(text('至，为空即仍在负责')),
            because: text('缘由的代码'),
            becauseLabel: text('缘由'),
            version: whole('版本'),
            workingDays: whole('经过的工作日'),
            supplementDays: whole('其中因补正停算的工作日，记在该单位名下'),
          }),
          '时段',
        ),
        moves: list(move, '每一次转送、退回、指定，两边各自的记录'),
        time: list(
          shape({
            unit: text('单位代码'),
            unitName: orNull(text('单位名称')),
            heldDays: whole('负责期间的工作日，不含等待他人签收的'),
            awaitedDays: whole('等待该单位签收或者退回的工作日，记在该单位名下'),
            supplementDays: whole('负责期间因补正停算的工作日'),
            received: whole('收到的转送次数'),
            returned: whole('退回的次数'),
          }),
          '各单位用时，合起来就是全程',
        ),
        waits: list(
          shape({
            key: text('协办环节或者推送的编号'),
            kind: orNull(text('环节，为空即推送')),
            act: orNull(text('动作代码')),
            label: text('等待办理什么'),
            unit: text('应办单位代码'),
            unitName: orNull(text('应办单位')),
            by: orNull(text('请求单位代码')),
            byName: orNull(text('请求单位')),
            from: text('自'),
            until: orNull(text('至，为空即仍在等待')),
            workingDays: whole('等待的工作日'),
          }),
          '案件的协办环节和推送在等谁，逐个动作；与承办并行，不计入各单位用时',
        ),
        waitsByUnit: list(
          shape({
            unit: text('单位代码'),
            unitName: orNull(text('单位名称')),
            waitedDays: whole('等待该单位办理的工作日合计'),
            waits: whole('次数'),
            open: whole('其中仍在等待'),
          }),
          '按单位合计的等待',
        ),
      }),
      example: {
        id: '0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7',
        version: 9,
        at: '2022-05-11T01:30:00.000Z',
        number: '区人社局投登〔2022〕1号',
        segments: [
          {
            unit: 'hrss',
            unitName: '区人社局',
            from: '2022-05-10T01:00:00.000Z',
            until: null,
            because: 'first-contact',
            becauseLabel: '首问登记',
            version: 1,
            workingDays: 1,
            supplementDays: 0,
          },
        ],
        moves: [],
        time: [
          {
            ...{ unit: 'hrss', unitName: '区人社局', heldDays: 1, awaitedDays: 0, supplementDays: 0 },
            ...{ received: 0, returned: 0 },
          },
        ],
        waits: [],
        waitsByUnit: [],
      },
    },
  ],
  problems: ['not-found'],
} as const;

const page = {
  method: 'GET',
  summary: '责任流转表：同样的内容，一页电子表格（xlsx）',
  access: READERS,
  params: { id: matterId },
  query: { asOf },
  answers: [{ status: 200, words: '电子表格', media: WORKBOOK }],
  problems: ['not-found'],
} as const;

/** 责任流转 of complaints and cases, under their own addresses. */
function custodyRoutes<const B extends string, const T extends string>(base: B, tag: T) {
  return {
    custody: { ...custody, path: `${base}/{id}/custody`, tag },
    page: { ...page, path: `${base}/{id}/custody/xlsx`, tag },
  } as const satisfies Readonly<Record<string, RouteSpec>>;
}

export const COMPLAINT_CUSTODY = custodyRoutes('/api/v1/complaints', '投诉举报');
export const CASE_CUSTODY = custodyRoutes('/api/v1/cases', '欠薪案件');
