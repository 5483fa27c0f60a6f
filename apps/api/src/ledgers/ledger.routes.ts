import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { WORKBOOK } from '../http/workbook.ts';
import { READERS } from '../matters/matter.routes.ts';
import { ADVISED } from '../supervision/advice.routes.ts';
import { asOf, day, instant, list, orNull, shape, text, whole } from '../matters/schemas.ts';

const TAG = '台账';

const column = shape({
  id: text('栏目代码'),
  title: text('栏目'),
  kind: text('number 编号、text 文字、unit 单位代码、day 日期、fen 金额（分）、count 数量、yes-no 是否'),
});

const described = {
  id: text('台账代码'),
  title: text('台账名称'),
  source: text('依据'),
  keptBy: text('由谁建立'),
  columns: list(column, '栏目'),
};

export const LEDGER_LIST = {
  method: 'GET',
  path: '/api/v1/ledgers',
  tag: TAG,
  summary: '有哪些台账：名称、依据、栏目',
  access: READERS,
  answers: [
    {
      status: 200,
      words: '台账',
      schema: shape({ ledgers: list(shape(described), '台账') }),
      example: { ledgers: [] },
    },
  ],
} as const satisfies RouteSpec;

const effectiveOn = Type.String({
  description: '按发生日期查看：截至该日已经发生的，补录的也在内，更正和作废随其所更正、作废的记录；缺省按录入查看',
  pattern: '^(19|20|21)\\d{2}-\\d{2}-\\d{2}$',
  format: 'date',
});

const ledger = Type.String({ description: '台账代码', pattern: '^[a-z][a-z-]{0,63}$' });

export const LEDGER = {
  method: 'GET',
  path: '/api/v1/ledgers/{ledger}',
  tag: TAG,
  summary: '一本台账，现在的或者过去某一时刻的；只含本人可见的事项',
  access: [...READERS, ...ADVISED],
  params: { ledger },
  query: { asOf, effectiveOn },
  answers: [
    {
      status: 200,
      words: '整本台账；同一时刻、同一可见范围的台账摘要相同',
      schema: shape({
        ...described,
        asOf: instant('截至时刻（业务时间），其后录入的不含'),
        effectiveOn: orNull(day('按发生日期查看的日期；空为按录入查看')),
        total: whole('行数'),
        rows: list(Type.Record(Type.String(), Type.Unknown(), { description: '一行，按栏目代码取值' }), '各行'),
        units: Type.Record(Type.String(), Type.String(), { description: '各行中单位代码当时的名称' }),
        hash: text('摘要（SHA-256）'),
      }),
      example: {
        ...{ id: 'hand-offs', title: '转送台账', source: '通知三', keptBy: '各成员单位', columns: [] },
        ...{ asOf: '2022-05-18T01:00:00.000Z', effectiveOn: null, total: 0, rows: [], units: {}, hash: '' },
      },
    },
  ],
  problems: ['not-found', 'as-of-in-future', 'effective-after-as-of'],
} as const satisfies RouteSpec;

export const LEDGER_WORKBOOK = {
  method: 'GET',
  path: '/api/v1/ledgers/{ledger}/xlsx',
  tag: TAG,
  summary: '同一本台账的电子表格（xlsx），金额以元计',
  access: [...READERS, ...ADVISED],
  params: { ledger },
  query: { asOf, effectiveOn },
  answers: [{ status: 200, words: '电子表格', media: WORKBOOK }],
  problems: ['not-found', 'as-of-in-future', 'effective-after-as-of'],
} as const satisfies RouteSpec;
