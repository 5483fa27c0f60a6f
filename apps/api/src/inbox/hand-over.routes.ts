import Type from 'typebox';
import { IDEMPOTENCY_KEY } from '../commands/command-routes.ts';
import type { RouteSpec } from '../http/route.ts';
import { anyMatterId, list, shape, text, unitId, whole } from '../matters/schemas.ts';

const person = Type.String({ description: '人员编号', pattern: '^person:[a-z0-9._-]{1,64}$' });

export const HAND_OVER = {
  method: 'POST',
  path: '/api/v1/units/{unit}/hand-over',
  tag: '待办',
  summary:
    '移交：把一人名下的待办和今后的班次全部改由本单位另一人承担，登记双方签字的移交清单；未改派成的列出，可再次移交',
  access: ['unit-head'],
  params: { unit: unitId },
  headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
  body: {
    schema: Type.Object(
      {
        from: person,
        to: person,
        reason: Type.String({ description: '理由', minLength: 1, maxLength: 1000, pattern: '\\S' }),
        document: Type.String({ description: '双方签字的移交清单编号', minLength: 1, maxLength: 100 }),
      },
      { additionalProperties: false },
    ),
    example: { from: 'person:hrss01', to: 'person:hrss02', reason: '轮岗', document: 'doc-1' },
  },
  answers: [
    {
      status: 200,
      words: '已登记移交清单，并逐件改派',
      schema: shape({
        assigned: whole('已改派的待办件数'),
        left: list(
          shape({ id: anyMatterId, taskId: text('待办编号'), code: text('未改派的原因代码') }),
          '没有改派成的待办',
        ),
        shifts: list(text('班次编号'), '改由接收人值的班次'),
        leftShifts: list(shape({ shiftId: text('班次编号'), code: text('未改的原因代码') }), '没有改成的班次'),
        letters: list(shape({ id: anyMatterId, name: text('项目') }), '须重签责任书的项目'),
        reveals: whole('移交人仍可查看个人信息的事项数，已经收回'),
        approvals: whole('只有移交人能决定的事项数，任命接任者或者代理人后办理'),
      }),
      example: { assigned: 3, left: [], shifts: [], leftShifts: [], letters: [], reveals: 0, approvals: 0 },
    },
  ],
  problems: [
    ...(['not-permitted', 'assignee-not-in-unit', 'nothing-to-hand-over'] as const),
    ...(['hand-over-to-oneself', 'hand-over-of-another-unit', 'approver-is-requester'] as const),
  ],
} as const satisfies RouteSpec;
