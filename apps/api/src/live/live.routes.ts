import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from '../matters/matter.routes.ts';

export const LIVE_EVENTS = {
  method: 'GET',
  path: '/api/v1/events/live',
  tag: '实时更新',
  summary: '实时更新（SSE）：可见事项有变化即推送；断线后凭 Last-Event-ID 续传，缺失过多时要求重新加载',
  access: READERS,
  headers: {
    'Last-Event-ID': Type.String({ description: '收到的最后一条的编号', pattern: '^\\d{1,15}$' }),
  },
  answers: [{ status: 200, words: '事件流', media: 'text/event-stream' }],
} as const satisfies RouteSpec;
