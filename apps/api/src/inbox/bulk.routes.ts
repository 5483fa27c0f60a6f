import Type from 'typebox';
import { IDEMPOTENCY_KEY } from '../commands/command-routes.ts';
import type { RouteSpec } from '../http/route.ts';
import { anyMatterId, instant, list, orNull, shape, text, whole } from '../matters/schemas.ts';

const TAG = '待办';
/** Who is given work; the auditor looks on. */
const access = ['officer', 'unit-head', 'coordinator', 'leading-group'] as const;
const KINDS = ['complaint', 'case', 'company', 'project', 'duty', 'batch', 'supervision', 'emergency'] as const;
/** Tasks in one request. */
export const MOST_AT_A_TIME = 500;

const body = {
  schema: Type.Object(
    {
      act: Type.Enum(['claim', 'release', 'assign'], { description: 'claim 领取、release 放回、assign 指派' }),
      tasks: Type.Array(
        Type.Object(
          {
            matterKind: Type.Enum([...KINDS], { description: '事项种类，同待办列表' }),
            id: anyMatterId,
            taskId: Type.String({ description: '待办编号', minLength: 1, maxLength: 300 }),
          },
          { additionalProperties: false },
        ),
        { description: '所选的待办', minItems: 1, maxItems: MOST_AT_A_TIME },
      ),
      person: Type.Union([Type.String({ pattern: '^person:[a-z0-9._-]{1,64}$' }), Type.Null()], {
        description: '指派给谁；领取、放回为空',
      }),
      reason: Type.Union([Type.String({ minLength: 1, maxLength: 1000, pattern: '\\S' }), Type.Null()], {
        description: '放回、指派的理由',
      }),
    },
    { additionalProperties: false },
  ),
  example: {
    ...{ act: 'claim', person: null, reason: null },
    tasks: [{ matterKind: 'complaint', id: '3f0c1f6e-8d2f-4d55-9a51-0f6d0c5b7a01', taskId: 'first-contact#1' }],
  },
} as const;

const task = { matterKind: text('事项种类'), id: anyMatterId, taskId: text('待办编号') };
const why = { code: text('原因代码'), title: text('原因'), detail: text('怎么办') };

const view = shape({
  bulkId: text('批量办理编号，即请求编号'),
  act: text('claim 领取、release 放回、assign 指派、undo 撤销'),
  status: text('running 进行中、stopping 正在停止、stopped 已停止、done 完成、failed 出错中断，可以同一编号重新提交'),
  startedAt: instant('开始的时刻'),
  total: whole('待办件数'),
  handled: whole('已处理件数'),
  done: whole('其中办成件数'),
  percent: whole('进度，%'),
  excluded: list(shape({ ...task, ...why }), '未办成的待办及其原因'),
  undoneBy: orNull(text('撤销它的批量办理编号')),
});

const common = { tag: TAG, access } as const;

export const BULK_PREVIEW = {
  ...common,
  method: 'POST',
  path: '/api/v1/inbox/bulk/preview',
  summary: '批量领取、放回、指派前的预览：哪些可以办，哪些不能办及其原因；不作任何改动',
  body,
  answers: [
    {
      status: 200,
      words: '预览',
      schema: shape({
        eligible: list(shape(task), '可以办理的待办'),
        excluded: list(shape({ ...task, ...why }), '不能办理的待办及其原因'),
      }),
      example: { eligible: [], excluded: [] },
    },
  ],
  problems: ['bulk-person-missing'],
} as const satisfies RouteSpec;

export const START_BULK = {
  ...common,
  method: 'POST',
  path: '/api/v1/inbox/bulk',
  summary:
    '批量领取、放回、指派：逐件办理，可以看到进度、可以停止；同一编号重新提交的，接着办完，不会重复；结果保留一小时',
  headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
  body,
  answers: [{ status: 202, words: '已开始', schema: view }],
  problems: ['bulk-person-missing', 'idempotency-key-reused', 'too-many-bulk-acts'],
} as const satisfies RouteSpec;

const params = { bulkId: Type.String({ description: '批量办理编号', format: 'uuid' }) };

export const BULK = {
  ...common,
  method: 'GET',
  path: '/api/v1/inbox/bulk/{bulkId}',
  summary: '批量办理的进度和结果；只有本人可见',
  params,
  answers: [{ status: 200, words: '进度和结果', schema: view }],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const STOP_BULK = {
  ...common,
  method: 'POST',
  path: '/api/v1/inbox/bulk/{bulkId}/stop',
  summary: '停止批量办理：正在办的一件办完为止，已办成的不退回',
  params,
  answers: [{ status: 200, words: '正在停止', schema: view }],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const UNDO_BULK = {
  ...common,
  method: 'POST',
  path: '/api/v1/inbox/bulk/{bulkId}/undo',
  summary: '撤销批量办理：逐件恢复原来的经办人；之后已有新的办理的不撤销，列出原因',
  params,
  answers: [{ status: 202, words: '已开始', schema: view }],
  problems: ['not-found', 'bulk-under-way', 'too-many-bulk-acts'],
} as const satisfies RouteSpec;
