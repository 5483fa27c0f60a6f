import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';

const TAG = '接口说明';

export const DOCUMENT = {
  method: 'GET',
  path: '/api/openapi.json',
  tag: TAG,
  summary: 'OpenAPI 3.1 文档',
  access: 'public',
  answers: [{ status: 200, words: '文档', media: 'application/json' }],
} as const satisfies RouteSpec;

export const DOCS = {
  method: 'GET',
  path: '/api/docs',
  tag: TAG,
  summary: '接口说明网页',
  access: 'public',
  answers: [{ status: 200, words: '网页', media: 'text/html' }],
} as const satisfies RouteSpec;

export const DOCS_FILE = {
  method: 'GET',
  path: '/api/docs/{file}',
  tag: TAG,
  summary: '接口说明网页的脚本和样式',
  access: 'public',
  params: { file: Type.String({ description: '文件名', pattern: '^[a-z-]+\\.(js|css)$' }) },
  answers: [{ status: 200, words: '文件', media: ['text/javascript', 'text/css'] }],
  problems: ['route-unknown'],
} as const satisfies RouteSpec;

export const PROBLEM_WORDS = {
  method: 'GET',
  path: '/api/problems/{code}',
  tag: TAG,
  summary: '一种问题的含义',
  access: 'public',
  params: { code: Type.String({ description: '问题代码', pattern: '^[a-z]+(-[a-z0-9]+)*$' }) },
  answers: [
    {
      status: 200,
      words: '含义',
      schema: Type.Object({
        code: Type.String(),
        status: Type.Integer(),
        title: Type.String(),
        detail: Type.String(),
      }),
      example: { code: 'task-already-claimed', status: 409, title: '待办已被领取', detail: '…' },
    },
  ],
  problems: ['route-unknown'],
} as const satisfies RouteSpec;
