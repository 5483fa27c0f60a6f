import Type from 'typebox';
import type { RouteSpec } from '../../http/route.ts';
import { day, flag, instant, list, shape, unitId, whole } from '../../matters/schemas.ts';
import { OVERSEERS, TAG } from './board.routes.ts';

/** Days back from today, this one among them. */
export const SPANS = ['30', '90', '365'] as const;

export const COURSE = {
  method: 'GET',
  path: '/api/v1/supervision/course',
  tag: TAG,
  summary:
    '督办走势：三十、九十或三百六十五天内每天日终的在办、超期、中止和各级措施件数，由记录推算；单位负责人只见本单位',
  access: OVERSEERS,
  query: { unit: unitId, days: Type.Enum([...SPANS], { description: '天数，缺省为30' }) },
  answers: [
    {
      status: 200,
      words: '逐日，今天按现在；每一数字与督办总览当时所示相等',
      schema: shape({
        at: instant('业务时间'),
        days: list(
          shape({
            day: day('日期'),
            at: instant('截至的时刻：当日日终，今天为现在'),
            working: flag('工作日'),
            ...{ open: whole('未办结'), overdue: whole('其中超期'), paused: whole('其中中止') },
            ...{ E1: whole('催办'), E2: whole('督办'), E3: whole('约谈'), E4: whole('通报'), E5: whole('问责') },
          }),
          '逐日',
        ),
      }),
      example: { at: '2022-05-11T01:30:00.000Z', days: [] },
    },
  ],
  problems: ['not-permitted', 'unit-unknown'],
} as const satisfies RouteSpec;
