import Type from 'typebox';
import type { RouteSpec } from '../../http/route.ts';
import { anyMatterId, list, shape, text } from '../../matters/schemas.ts';
import { TAG } from './board.routes.ts';

/** Measures in one decision, as the command has it. */
const MOST = 200;
const KINDS = ['complaint', 'case', 'project', 'company', 'duty', 'supervision', 'emergency'] as const;
const matterKind = Type.Enum([...KINDS], { description: '事项种类' });
const place = {
  matterKind: text('事项种类'),
  matterId: anyMatterId,
  ladderKey: text('阶梯编号'),
  rungId: text('级次编号'),
};
const named = (description: string) => Type.String({ description, minLength: 1, maxLength: 120 });

export const PREVIEW_DECISIONS = {
  method: 'POST',
  path: '/api/v1/supervision/decisions/preview',
  tag: TAG,
  summary: '集中发出、暂缓、不发前的预览：哪些可以决定，哪些不能及其原因；不作任何改动',
  access: ['coordinator', 'leading-group'],
  body: {
    schema: Type.Object(
      {
        decision: Type.Enum(['issue', 'postpone', 'decline'], {
          description: 'issue 发出、postpone 暂缓、decline 不发',
        }),
        rungs: Type.Array(
          Type.Object(
            { matterKind, matterId: anyMatterId, ladderKey: named('阶梯编号'), rungId: named('级次编号') },
            { additionalProperties: false },
          ),
          { description: '所选的措施', minItems: 1, maxItems: MOST },
        ),
        approver: Type.Union([Type.String({ pattern: '^person:[a-z0-9._-]{1,64}$' }), Type.Null()], {
          description: '暂缓的批准人；没有的为空',
        }),
      },
      { additionalProperties: false },
    ),
    example: {
      ...{ decision: 'decline', approver: null },
      rungs: [
        {
          ...{ matterKind: 'complaint', matterId: '0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7' },
          ...{ ladderKey: 'ladder-hrss', rungId: 'E2#1' },
        },
      ],
    },
  },
  answers: [
    {
      status: 200,
      words: '预览',
      schema: shape({
        eligible: list(shape(place), '可以决定的措施'),
        excluded: list(
          shape({ ...place, code: text('原因代码'), title: text('原因'), detail: text('怎么办') }),
          '不能决定的措施及其原因',
        ),
      }),
      example: { eligible: [], excluded: [] },
    },
  ],
  problems: ['not-permitted'],
} as const satisfies RouteSpec;
