import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';

const TAG = '运行状况';

export const LIVE = {
  method: 'GET',
  path: '/health/live',
  tag: TAG,
  summary: '进程在运行',
  access: 'public',
  answers: [
    {
      status: 200,
      words: '在运行',
      schema: Type.Object({ status: Type.Literal('live') }),
      example: { status: 'live' },
    },
  ],
} as const satisfies RouteSpec;

const readiness = Type.Object({
  status: Type.Enum(['ready', 'degraded', 'unready'], { description: '可用、降级可用、不可用' }),
  missing: Type.Array(Type.Object({ part: Type.String(), words: Type.String() }), { description: '缺少的部分' }),
});

export const READY = {
  method: 'GET',
  path: '/health/ready',
  tag: TAG,
  summary: '可以提供服务；缺少什么逐一列出，流程服务器缺席只算降级',
  access: 'public',
  answers: [
    { status: 200, words: '可用或降级可用', schema: readiness, example: { status: 'ready', missing: [] } },
    {
      status: 503,
      words: '不可用',
      schema: readiness,
      example: { status: 'unready', missing: [{ part: 'database', words: '数据库无法连接' }] },
    },
  ],
} as const satisfies RouteSpec;

export const METRICS = {
  method: 'GET',
  path: '/metrics',
  tag: TAG,
  summary: 'Prometheus 指标，只供本机读取',
  access: 'public',
  answers: [{ status: 200, words: '指标', media: 'text/plain' }],
  problems: ['route-unknown'],
} as const satisfies RouteSpec;
