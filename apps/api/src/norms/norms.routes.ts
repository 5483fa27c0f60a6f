import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { day, flag, list, orNull, shape, text } from '../matters/schemas.ts';

const onDay = Type.String({ description: '日期 YYYY-MM-DD；只看当日有效的', pattern: '^\\d{4}-\\d{2}-\\d{2}$' });

export const NORMS_LIST = {
  method: 'GET',
  path: '/api/v1/norms',
  tag: '期限计算',
  summary: '不设期限的法律规定：依据、原文、由什么落实、示例；停用的也列出',
  access: 'public',
  allowance: 'public',
  query: {
    on: onDay,
    contains: Type.String({ description: '编号、名称或依据包含', minLength: 1, maxLength: 60 }),
  },
  answers: [
    {
      status: 200,
      words: '规定',
      schema: shape({
        norms: list(
          shape({
            id: text('编号'),
            title: text('名称'),
            source: text('依据'),
            quote: orNull(text('原文；为空即没有取得')),
            text: text('办理时怎样落实'),
            mark: text('V 已核原文、S 二手、L 他地做法、U 未核实、P 本区参数'),
            effectiveFrom: orNull(day('生效；为空即停用')),
            effectiveTo: orNull(day('失效')),
            keptBy: list(
              shape({ name: text('代码'), label: text('名称') }),
              '由哪些操作、退回理由、环节、期限、常设工作落实',
            ),
            examples: list(shape({ on: day('日期'), applies: flag('当日适用'), what: text('情形') }), '带日期的示例'),
          }),
          '规定',
        ),
      }),
    },
  ],
  problems: ['date-invalid'],
} as const satisfies RouteSpec;

export const ROUTING_LIST = {
  method: 'GET',
  path: '/api/v1/routing',
  tag: '期限计算',
  summary: '分办表：按行业由哪个单位承办，用词、依据、示例；供首问单位参考',
  access: 'public',
  allowance: 'public',
  query: { on: onDay },
  answers: [
    {
      status: 200,
      words: '分办表',
      schema: shape({
        routes: list(
          shape({
            id: text('编号'),
            title: text('行业'),
            words: list(text('用词'), '项目或用人单位名称中的用词，长的优先'),
            units: list(shape({ unit: text('单位代码'), name: text('单位') }), '承办单位，第一个牵头'),
            destination: orNull(text('没有承办单位的，当事人的去向')),
            note: text('照此分办以前要看的'),
            source: text('依据'),
            mark: text('V、S、L、U、P'),
            effectiveFrom: day('生效'),
            effectiveTo: orNull(day('失效')),
            examples: list(shape({ on: day('日期'), said: text('名称'), applies: flag('当日适用') }), '带日期的示例'),
          }),
          '行',
        ),
      }),
    },
  ],
  problems: ['date-invalid'],
} as const satisfies RouteSpec;
