import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { instant, limit, list, orNull, shape, text, whole } from '../matters/schemas.ts';

const common = { tag: '运行状况', access: ['coordinator', 'administrator'] } as const;
const OUTCOMES = { waiting: '等待再试', done: '已经做成，或者不再需要', refused: '再试仍未做成' };

const incident = {
  commandId: text('命令编号'),
  workflowId: text('流程'),
  stream: text('事项'),
  code: text('代码'),
  title: text('原因'),
  cause: text('缘由'),
  firstAt: instant('首次'),
  lastAt: instant('最近'),
  tries: whole('次数'),
  detail: text('原因的说明'),
  retry: orNull(
    shape(
      {
        at: instant('何时请求再试，按本机时钟'),
        by: text('何人请求'),
        byShownAs: orNull(text('其显示名称')),
        outcome: Type.Enum(Object.keys(OUTCOMES), { description: '结果', 'x-labels': OUTCOMES }),
      },
      '最近一次请求再试；为空即没有人请求过',
    ),
  ),
};

const known = shape({
  ...incident,
  resolvedAt: orNull(instant('做成或者不再需要做的时刻，为空即仍未做成')),
});
const params = { id: Type.String({ description: '命令编号', format: 'uuid' }) };

export const INCIDENTS = {
  ...common,
  method: 'GET',
  path: '/api/v1/operations/incidents',
  summary: '流程没有做成的事：只有编号和代码',
  query: { limit, after: Type.String({ description: '上一页最后一件的命令编号', format: 'uuid' }) },
  answers: [
    {
      status: 200,
      words: '一页，最早的在前',
      schema: shape({
        items: list(shape(incident), '未做成的事'),
        total: whole('总件数'),
        nextAfter: orNull(text('下一页的 after')),
      }),
      example: { items: [], total: 0, nextAfter: null },
    },
  ],
} as const satisfies RouteSpec;

export const INCIDENT = {
  ...common,
  method: 'GET',
  path: '/api/v1/operations/incidents/{id}',
  summary: '一件没有做成的事：为何没有做成，是否已经了结，请求再试后结果如何',
  params,
  answers: [{ status: 200, words: '未做成的事', schema: known }],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const RETRY_INCIDENT = {
  ...common,
  method: 'POST',
  path: '/api/v1/operations/incidents/{id}/retry',
  summary: '请流程把没有做成的事再试一次：已经做成的不会再做；谁请求的留痕，结果见该件',
  params,
  answers: [{ status: 202, words: '已登记，等待工作进程', schema: known }],
  problems: ['not-found', 'incident-settled'],
} as const satisfies RouteSpec;
