import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from '../matters/matter.routes.ts';
import { list, matterId, orNull, shape, text } from '../matters/schemas.ts';

const line = shape({ unit: text('单位'), phone: text('电话'), hours: orNull(text('受理时间')) });

export const SITE_BOARD = {
  method: 'GET',
  path: '/api/v1/projects/{id}/public-board',
  tag: '在建工程项目',
  summary: '工地二维码牌：扫码即填写本项目的投诉，附公开电话',
  access: READERS,
  params: { id: matterId },
  answers: [
    {
      status: 200,
      words: '二维码牌的内容',
      schema: shape({
        name: text('项目名称'),
        key: text('公开的项目码：不含项目的任何信息'),
        address: orNull(text('二维码打开的地址；没有设置对外地址的为空')),
        lines: list(line, '公开电话'),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const PUBLIC_SITE = {
  method: 'GET',
  path: '/api/v1/public/sites/{key}',
  tag: '公众',
  summary: '凭工地二维码查项目名称，仅此一项',
  access: 'public',
  allowance: 'public',
  // No pattern: whatever leads nowhere is answered alike.
  params: { key: Type.String({ description: '公开的项目码' }) },
  answers: [
    { status: 200, words: '项目', schema: shape({ name: text('项目名称') }), example: { name: '示例安置房工程' } },
  ],
  problems: ['site-unknown'],
} as const satisfies RouteSpec;
