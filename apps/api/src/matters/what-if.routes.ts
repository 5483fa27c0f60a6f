import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { day, derivation, instant, list, matterId, orNull, shape, text, unitNamed, whole } from './schemas.ts';

export const KINDS = ['complaint', 'case', 'project', 'company'] as const;

/** How a clock changes: 起算、终止、中止、恢复、改期. */
export const CHANGES = ['started', 'ended', 'paused', 'resumed', 'moved'] as const;

const ACTED_ON = {
  actedOn: Type.Optional(
    Type.Union([Type.String({ format: 'date' }), Type.String({ format: 'date-time', maxLength: 40 })], {
      description: '发生日期：日期 YYYY-MM-DD，或带时区的时刻；缺省为现在',
    }),
  ),
  lateReason: Type.Optional(Type.String({ description: '补录原因', maxLength: 1000 })),
};

const work = list(shape({ label: text('待办'), unit: unitNamed }), '待办');

export const WHAT_IF = {
  method: 'POST',
  path: '/api/v1/what-if',
  tag: '期限计算',
  summary: '办理试算：办理以后时限和待办有何变化；不留下任何记录，不取文号',
  access: ['officer', 'unit-head', 'coordinator', 'leading-group'],
  body: {
    schema: Type.Object(
      {
        kind: Type.Enum([...KINDS], { description: '事项种类' }),
        id: matterId,
        command: Type.String({ description: '命令，同可办事项', pattern: '^[A-Z][A-Za-z]{2,59}$' }),
        payload: Type.Record(Type.String(), Type.Unknown(), { description: '办理内容，同该命令' }),
        ...ACTED_ON,
      },
      { additionalProperties: false },
    ),
    example: {
      ...{ kind: 'complaint', id: '0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7', command: 'RecordUrging' },
      payload: { ticketId: null, note: '再次来电' },
    },
  },
  answers: [
    {
      status: 200,
      words: '办理以后的变化',
      schema: shape({
        at: instant('按何时试算'),
        clocks: list(
          shape({
            clockId: text('时限编号'),
            title: text('时限'),
            source: text('依据'),
            unit: unitNamed,
            change: Type.Enum([...CHANGES], {
              description: 'started 起算、ended 终止、paused 中止、resumed 恢复、moved 改期',
            }),
            dueBefore: orNull(day('现在的到期日')),
            dueAfter: orNull(day('办理以后的到期日，终止、中止时为空')),
            remainingWorkingDays: orNull(whole('办理以后剩余工作日')),
            derivation,
          }),
          '有变化的时限',
        ),
        opened: work,
        done: work,
      }),
    },
  ],
  problems: ['not-found', 'not-permitted', 'command-unknown', 'acted-in-future', 'late-reason-required'],
  ruled: 'yes',
} as const satisfies RouteSpec;
