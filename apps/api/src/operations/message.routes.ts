import { SET_ASIDE_LABELS, SET_ASIDE_REASONS } from '@qingxin/application';
import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { instant, limit, list, orNull, shape, text, unitId, unitNamed, whole } from '../matters/schemas.ts';

const TAG = '运行状况';
const PLACE = '/api/v1/operations/messages';
const KEEPER = ['administrator'] as const;

const id = Type.String({ description: '通知编号', format: 'uuid' });

const STANDINGS = { refused: '不再重发', failing: '仍在重发' };

const message = {
  id: text('通知编号'),
  kind: text('种类'),
  kindName: text('种类名称'),
  to: unitNamed,
  stream: orNull(text('所涉事项；给当事人的为空')),
  createdAt: instant('何时写下'),
  firstAt: orNull(instant('首次发送')),
  lastAt: orNull(instant('最近发送；为空即将要重发')),
  tries: whole('次数'),
  code: text('最近一次的代码'),
  title: text('原因'),
  standing: Type.Enum(Object.keys(STANDINGS), { description: '是否还会自行重发', 'x-labels': STANDINGS }),
};

export const MESSAGES = {
  method: 'GET',
  path: PLACE,
  tag: TAG,
  summary: '没有送达的通知：被接收方拒绝的，以及一小时以上多次没有发出的；给当事人的不写是谁',
  access: ['coordinator', 'administrator'],
  query: { limit, after: Type.String({ description: '上一页最后一条的通知编号', format: 'uuid' }), unit: unitId },
  answers: [
    {
      status: 200,
      words: '一页，最早的在前',
      schema: shape({
        items: list(shape(message), '没有送达的通知，接收单位 to 为空的是给当事人的'),
        total: whole('总件数'),
        nextAfter: orNull(text('下一页的 after')),
      }),
      example: { items: [], total: 0, nextAfter: null },
    },
  ],
} as const satisfies RouteSpec;

const retried = shape({ retried: whole('重发几条') });

export const RETRY_MESSAGES = {
  method: 'POST',
  path: `${PLACE}/retry`,
  tag: TAG,
  summary: '立即重发还没有送达的通知，等待下次重发的在内：一个单位的，或者全部',
  access: KEEPER,
  body: {
    schema: Type.Object({ unit: Type.Optional(unitId) }, { additionalProperties: false }),
    example: { unit: 'housing' },
  },
  answers: [{ status: 200, words: '将要重发', schema: retried, example: { retried: 3 } }],
} as const satisfies RouteSpec;

export const RETRY_MESSAGE = {
  method: 'POST',
  path: `${PLACE}/{id}/retry`,
  tag: TAG,
  summary: '立即重发一条没有送达的通知',
  access: KEEPER,
  params: { id },
  answers: [{ status: 204, words: '将要重发' }],
  problems: ['message-settled'],
} as const satisfies RouteSpec;

export const SET_MESSAGE_ASIDE = {
  method: 'POST',
  path: `${PLACE}/{id}/set-aside`,
  tag: TAG,
  summary: '搁置一条没有送达的通知，不再重发；谁、因何搁置留痕',
  access: KEEPER,
  params: { id },
  body: {
    schema: Type.Object(
      { reason: Type.Enum([...SET_ASIDE_REASONS], { description: '原因', 'x-labels': SET_ASIDE_LABELS }) },
      { additionalProperties: false },
    ),
    example: { reason: 'told-otherwise' },
  },
  answers: [{ status: 204, words: '已搁置' }],
  problems: ['message-settled'],
} as const satisfies RouteSpec;
