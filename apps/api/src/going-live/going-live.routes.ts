import type { RouteSpec } from '../http/route.ts';
import { instant, list, shape, text, whole } from '../matters/schemas.ts';

export const GOING_LIVE = {
  method: 'GET',
  path: '/api/v1/operations/going-live',
  tag: '运行状况',
  summary: '上线清单：正式启用前须有什么，哪些已有，哪些还缺；逐项按现状计算',
  access: ['coordinator', 'administrator'],
  answers: [
    {
      status: 200,
      words: '清单',
      schema: shape({
        at: instant('业务时间'),
        open: whole('还缺几项'),
        checks: list(
          shape({
            id: text('代码'),
            title: text('须有什么'),
            state: text('done 已有、missing 还缺、by-hand 系统不能自行核实，由人核对'),
            words: text('现状'),
            lacking: list(text('名称'), '还缺的单位、人员、日期'),
          }),
          '项目',
        ),
      }),
    },
  ],
} as const satisfies RouteSpec;
