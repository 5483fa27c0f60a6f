import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { instant, limit, list, orNull, shape, text, whole } from '../matters/schemas.ts';

const common = { method: 'GET', tag: '运行状况', access: ['coordinator', 'administrator'] } as const;

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
};

export const INCIDENTS = {
  ...common,
  path: '/api/v1/operations/incidents',
  summary: '流程没有做成的事：只有编号和代码；由管理员用 qx incidents --retry 重试',
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
  path: '/api/v1/operations/incidents/{id}',
  summary: '一件没有做成的事：为何没有做成，是否已经了结',
  params: { id: Type.String({ description: '命令编号', format: 'uuid' }) },
  answers: [
    {
      status: 200,
      words: '未做成的事',
      schema: shape({
        ...incident,
        resolvedAt: orNull(instant('做成或者不再需要做的时刻，为空即仍未做成')),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;
