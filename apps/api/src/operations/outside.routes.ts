import { OUTSIDE_SYSTEM_LABELS, OUTSIDE_SYSTEMS } from '@qingxin/application';
import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { instant, list, orNull, shape, text, whole } from '../matters/schemas.ts';

const system = {
  system: Type.Enum([...OUTSIDE_SYSTEMS], { description: '哪一个', 'x-labels': OUTSIDE_SYSTEM_LABELS }),
  name: text('名称'),
  since: instant('从何时起没有应答'),
  failures: whole('其间问了几次'),
  lastAt: instant('最近一次'),
  code: text('最近一次的代码'),
  title: text('原因'),
  lastAnswerAt: orNull(instant('上次应答；为空即从未应答')),
  heldUntil: orNull(instant('对方要求在此之前不再发送；为空即没有要求')),
};

export const FAILING_SYSTEMS = {
  method: 'GET',
  path: '/api/v1/operations/outside-systems',
  tag: '运行状况',
  summary:
    '没有应答的外部系统：通知推送网关、短信网关、邮件服务器、证据材料存储、病毒扫描程序、统一身份认证；恢复应答后不再列出',
  access: ['coordinator', 'administrator'],
  answers: [
    {
      status: 200,
      words: '没有应答最久的在前',
      schema: shape({ items: list(shape(system), '没有应答的外部系统') }),
      example: { items: [] },
    },
  ],
} as const satisfies RouteSpec;
