import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { day, list, orNull, shape, text, whole } from '../matters/schemas.ts';

export const TEMPLATE_LIST = {
  method: 'GET',
  path: '/api/v1/templates',
  tag: '文书',
  summary: '文书、表单和导入表格的模板：各版本的生效日期、依据和全文；已经起草的文书用起草当日的版本',
  access: ['coordinator', 'administrator', 'auditor', 'unit-head', 'officer', 'leading-group'],
  answers: [
    {
      status: 200,
      words: '模板',
      schema: shape({
        templates: list(
          shape({
            id: text('代码'),
            kind: Type.Enum(['letter', 'form', 'sheet'], { description: '文书、表单、导入表格' }),
            title: text('名称'),
            version: whole('版本'),
            effectiveFrom: orNull(day('生效日期')),
            effectiveTo: orNull(day('失效日期')),
            source: orNull(text('依据')),
            mark: orNull(text('V 已核原文、S 二手、L 他地做法、U 未核实、P 本区参数')),
            lines: list(text('一段或者一栏'), '内容；{} 中的由系统按案卷填入'),
          }),
          '模板，按种类和名称',
        ),
      }),
    },
  ],
} as const satisfies RouteSpec;
