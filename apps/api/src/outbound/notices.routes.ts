import { NOTICE_DAYS } from '@qingxin/application';
import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { instant, limit, list, orNull, shape, text, whole } from '../matters/schemas.ts';

const notice = shape(
  {
    id: text('通知编号：同一条通知每次都相同，凭它去重'),
    kind: text('种类'),
    occurredAt: orNull(instant('所述办理的业务时间')),
    recipient: shape({ unit: text('单位代码'), name: text('单位名称') }),
    text: text('联络员所读的文字，不写任何人'),
    payload: Type.Record(Type.String(), Type.Unknown(), { description: '编号、日期和数字，随种类而不同' }),
  },
  '与推送的正文相同',
);

export const NOTICES = {
  method: 'GET',
  path: '/api/v1/outbound-notices',
  tag: '对外通知',
  summary: `补取发给各单位的通知：${NOTICE_DAYS}日以内的，按写下的先后，不论是否已经推送`,
  access: 'program',
  query: {
    after: Type.Integer({ description: '已取到的最后一条的 position；缺省从最早的起', minimum: 0 }),
    limit,
  },
  answers: [
    {
      status: 200,
      words: '一页；position 逐一递增，第一条不接着 after 的，其间的已过期',
      schema: shape({
        items: list(shape({ position: whole('次序'), notice }), '通知'),
        after: whole('下一次的 after'),
        more: Type.Boolean({ description: '其后还有' }),
      }),
      example: {
        items: [
          {
            position: 41,
            notice: {
              ...{ id: '0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7', kind: 'hand-off' },
              ...{ occurredAt: '2022-05-10T01:00:00.000Z', recipient: { unit: 'housing', name: '区住建局' } },
              text: '区人社局转来“区人社局投登〔2022〕1号”，请登录签收或者退回。',
              payload: { stream: 'complaint-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', handOffId: 'h1', from: 'hrss' },
            },
          },
        ],
        ...{ after: 41, more: false },
      },
    },
  ],
} as const satisfies RouteSpec;
