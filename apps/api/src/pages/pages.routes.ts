import type { RouteSpec } from '../http/route.ts';

const TAG = '网页';

export const START_PAGE = {
  method: 'GET',
  path: '/api',
  tag: TAG,
  summary: '接口服务的首页',
  access: 'public',
  answers: [{ status: 200, words: '网页', media: 'text/html' }],
} as const satisfies RouteSpec;

export const MAILBOX_PAGE = {
  method: 'GET',
  path: '/mailbox',
  tag: TAG,
  summary: '演示信箱：本机不外发的短信和邮件',
  access: 'public',
  answers: [{ status: 200, words: '网页', media: 'text/html' }],
} as const satisfies RouteSpec;
