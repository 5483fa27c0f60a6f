import Type from 'typebox';
import { IDEMPOTENCY_KEY } from '../commands/command-routes.ts';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from '../matters/matter.routes.ts';
import { day, instant, list, matterId, orNull, shape, text, whole } from '../matters/schemas.ts';

const TAG = '批量导入';

const MOST_LAPSES = 200;
const matterKind = text('complaint 投诉举报件、case 欠薪案件');

export const TAKE_OVER = {
  method: 'GET',
  path: '/api/v1/batches/{id}/take-over',
  tag: TAG,
  summary: '存量接管情况：各单位的行数、已接管、待核，进行中的时限按颜色，以及待认定的历史超期',
  access: READERS,
  params: { id: matterId },
  answers: [
    {
      status: 200,
      words: '接管情况',
      schema: shape({
        id: matterId,
        version: whole('版本'),
        at: instant('业务时间'),
        units: list(
          shape({
            unit: orNull(text('单位代码；表格上的单位认不出的为空')),
            unitName: orNull(text('单位')),
            rows: whole('行数'),
            broughtIn: whole('已接管'),
            open: whole('待核'),
            dropped: whole('不予导入'),
            running: shape({
              ...{ later: whole('未到期'), near: whole('临期'), overdue: whole('已超期'), paused: whole('中止') },
            }),
            historical: whole('待认定的历史超期'),
          }),
          '各单位；时限和历史超期列在应当办理的单位',
        ),
        lapses: list(
          shape({
            matterKind,
            id: matterId,
            number: orNull(text('登记号')),
            clockId: text('时限编号'),
            title: text('时限'),
            source: text('依据'),
            unit: text('单位代码'),
            unitName: orNull(text('应当办理的单位')),
            due: orNull(day('到期日')),
            onLapse: orNull(text('认定计入后进入的督办级次')),
          }),
          '待认定的历史超期',
        ),
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const CONFIRM_LAPSES = {
  method: 'POST',
  path: '/api/v1/batches/{id}/confirm-historical-lapses',
  tag: TAG,
  summary: '一并认定多件的历史超期：逐件逐项办理，没有认定成的列出，可再次办理',
  access: ['coordinator'],
  params: { id: matterId },
  headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
  body: {
    schema: Type.Object(
      {
        verdict: Type.Enum(['counts', 'does-not-count'], { description: '计入超期、不计入' }),
        reason: Type.String({ description: '理由', minLength: 1, maxLength: 1000, pattern: '\\S' }),
        lapses: Type.Array(
          Type.Object(
            {
              matterKind: Type.Enum(['complaint', 'case'], { description: '投诉举报件、欠薪案件' }),
              id: matterId,
              clockId: Type.String({ maxLength: 200 }),
            },
            { additionalProperties: false },
          ),
          { description: '逐项列明', minItems: 1, maxItems: MOST_LAPSES },
        ),
      },
      { additionalProperties: false },
    ),
    example: {
      verdict: 'does-not-count',
      reason: '原台账已经问责',
      lapses: [{ matterKind: 'complaint', id: '4584fceb-0b5f-4a53-9d0c-52f9a1c1d0e7', clockId: 'S2-01#1' }],
    },
  },
  answers: [
    {
      status: 200,
      words: '已逐项认定',
      schema: shape({
        confirmed: whole('已认定的项数'),
        left: list(
          shape({ matterKind, id: matterId, clockId: text('时限编号'), code: text('未认定的原因代码') }),
          '没有认定成的',
        ),
      }),
      example: { confirmed: 1, left: [] },
    },
  ],
  problems: ['not-permitted', 'not-found'],
} as const satisfies RouteSpec;
