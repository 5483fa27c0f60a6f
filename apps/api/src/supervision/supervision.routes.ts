import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from '../matters/matter.routes.ts';
import {
  cursor,
  day,
  flag,
  instant,
  limit,
  list,
  anyMatterId,
  orNull,
  shape,
  text,
  unitId,
  whole,
} from '../matters/schemas.ts';

const TAG = '督办';

/** One measure against a unit. */
export const RUNG_ITEM = shape({
  kind: text('事项种类'),
  id: anyMatterId,
  ladderKey: text('阶梯编号'),
  rungId: text('级次编号'),
  rung: text('E1 催办、E2 督办、E3 约谈、E4 通报、E5 问责'),
  unit: text('责任单位'),
  unitName: orNull(text('责任单位名称')),
  status: text('状态'),
  proposedAt: instant('提请时刻'),
  nominalAt: instant('应提请的时刻'),
  shownUpward: flag('已呈上级'),
  number: orNull(text('文号')),
  issuedBy: orNull(text('发出人')),
  answerBy: orNull(day('回复期限')),
  grounds: whole('事由数'),
});

export const RUNGS = {
  method: 'GET',
  path: '/api/v1/supervision/rungs',
  tag: TAG,
  summary: '督办措施：提请、发出、暂缓、回复；单位只见本单位的',
  access: READERS,
  query: {
    status: Type.Enum(['proposed', 'issued', 'postponed', 'declined', 'answered', 'lifted', 'voided'], {
      description: '状态',
    }),
    unit: unitId,
    rung: Type.Enum(['E1', 'E2', 'E3', 'E4', 'E5'], { description: '措施；一函多件按责任单位和措施选择' }),
    cleared: Type.Enum(['yes'], { description: '所在案件工资已经清零，可以集中解除' }),
    shownUpward: Type.Enum(['yes'], { description: '逾期未决、已呈上级' }),
    cursor,
    limit,
  },
  answers: [
    {
      status: 200,
      words: '一页，件数与本页出自同一快照',
      schema: shape({
        items: list(RUNG_ITEM, '措施'),
        total: whole('总件数'),
        nextCursor: orNull(text('下一页的翻页标记')),
      }),
      example: { items: [], total: 0, nextCursor: null },
    },
  ],
  problems: ['cursor-invalid'],
} as const satisfies RouteSpec;

export const OVERDUE = {
  method: 'GET',
  path: '/api/v1/supervision/overdue',
  tag: TAG,
  summary: '各单位未办结和超期的待办数，其中法定时限超期的另列',
  access: READERS,
  answers: [
    {
      status: 200,
      words: '各单位',
      schema: shape({
        at: instant('业务时间'),
        units: list(
          shape({
            unit: text('单位代码'),
            unitName: orNull(text('单位')),
            openTasks: whole('未办结'),
            overdue: whole('超期'),
            statutory: whole('法定时限超期'),
          }),
          '单位',
        ),
      }),
      example: {
        at: '2022-05-18T01:00:00.000Z',
        units: [{ unit: 'hrss', unitName: '区人社局', openTasks: 12, overdue: 2, statutory: 1 }],
      },
    },
  ],
} as const satisfies RouteSpec;
