import { INVARIANTS } from '@qingxin/application';
import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { instant, list, orNull, shape, text, whole } from '../matters/schemas.ts';

const finding = {
  what: text('事项、流程、表格或者编号'),
  code: text('代码'),
  title: text('哪里不对'),
};

const invariant = {
  invariant: Type.Enum([...INVARIANTS], { description: '哪一项' }),
  statement: text('必须成立的是'),
  todo: text('不成立时怎么办'),
  checkedAt: orNull(instant('最近一次检查的时刻，为空即从未检查')),
  looked: orNull(whole('看了多少')),
  found: orNull(whole('多少处不成立')),
  findings: list(shape(finding), '前 50 处'),
  brokenSince: orNull(instant('从哪一次检查起不成立，成立的为空')),
};

export const INVARIANT_CHECKS = {
  method: 'GET',
  tag: '运行状况',
  access: ['coordinator', 'auditor', 'administrator'],
  path: '/api/v1/operations/invariants',
  summary: '任何时候都必须成立的各项：每日凌晨检查一次，也可以用 qx check 检查；只有编号和代码',
  answers: [
    {
      status: 200,
      words: '各项最近一次检查的结果',
      schema: shape({ items: list(shape(invariant), '各项'), broken: whole('不成立的项数') }),
    },
  ],
} as const satisfies RouteSpec;
