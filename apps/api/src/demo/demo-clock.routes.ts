import Type from 'typebox';
import { OFFICIALS, type RouteSpec } from '../http/route.ts';
import { flag, instant, list, orNull, shape, text, whole } from '../matters/schemas.ts';

const TAG = '演示';

export const CLOCK = {
  method: 'GET',
  path: '/api/v1/demo/clock',
  tag: TAG,
  summary: '演示时间',
  access: OFFICIALS,
  answers: [
    {
      status: 200,
      words: '演示时间',
      schema: shape({
        now: instant('业务时间'),
        epoch: whole('第几次移动'),
        nextDue: orNull(instant('下一个到期时刻')),
      }),
      example: { now: '2022-05-10T01:00:00.000Z', epoch: 3, nextDue: '2022-05-17T16:00:00.000Z' },
    },
  ],
} as const satisfies RouteSpec;

export const MOVE_CLOCK = {
  method: 'POST',
  path: '/api/v1/demo/clock',
  tag: TAG,
  summary: '向前移动演示时间：途中每个到期时刻都停一停，办完再走',
  access: ['officer', 'unit-head', 'coordinator', 'leading-group', 'auditor', 'administrator'],
  body: {
    schema: Type.Object(
      {
        to: Type.String({
          description: '移动到的时刻，带时区',
          pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,3})?)?(Z|[+-]\\d{2}:\\d{2})$',
          format: 'date-time',
        }),
      },
      { additionalProperties: false },
    ),
    example: { to: '2022-05-18T09:00:00+08:00' },
  },
  answers: [
    {
      status: 200,
      words: '已移动；有流程没跟上时停在途中',
      schema: shape({
        from: instant('原时刻'),
        now: instant('现时刻'),
        stops: list(instant('停留的时刻'), '途中停留'),
        arrived: flag('已到达'),
        behind: list(text('流程'), '没有跟上的流程'),
      }),
      example: {
        from: '2022-05-10T01:00:00.000Z',
        now: '2022-05-18T01:00:00.000Z',
        stops: [],
        arrived: true,
        behind: [],
      },
    },
  ],
  problems: ['clock-backward', 'clock-moved-meanwhile'],
} as const satisfies RouteSpec;
