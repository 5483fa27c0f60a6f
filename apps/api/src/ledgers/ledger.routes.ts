import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { WORKBOOK } from '../http/workbook.ts';
import { READERS } from '../matters/matter.routes.ts';
import { ADVISED } from '../supervision/advice.routes.ts';
import {
  anyMatterId,
  asOf,
  day,
  instant,
  limit,
  list,
  orNull,
  shape,
  text,
  unitId,
  whole,
} from '../matters/schemas.ts';

const TAG = '台账';

const column = shape({
  id: text('栏目代码'),
  title: text('栏目'),
  kind: text(
    'number 编号、text 文字、unit 单位代码、person 工作人员编号、day 日期、fen 金额（分）、count 数量、yes-no 是否',
  ),
});

const MATTER_KIND = text(
  'complaint 投诉举报件、case 欠薪案件、project 项目、company 用人单位、duty 常设工作、supervision 督查、emergency 突发事件、roster 值班表',
);

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

const oneDay = (description: string) =>
  Type.String({ description, pattern: '^(19|20|21)\\d{2}-\\d{2}-\\d{2}$', format: 'date' });
const COLUMN_ID = '[A-Za-z][A-Za-z0-9-]{0,39}';

/** Rows and columns that are looked at, in the page, the sheet and the export alike. */
export const LEDGER_SELECTION = {
  unit: Type.Optional(unitId),
  contains: Type.Optional(Type.String({ description: '编号或者文字栏目中包含的文字', minLength: 1, maxLength: 100 })),
  on: Type.Optional(
    Type.String({ description: '起止日期所按的栏目，缺省为台账的第一个日期栏目', pattern: `^${COLUMN_ID}$` }),
  ),
  from: Type.Optional(oneDay('期间的起始日期，含当日')),
  to: Type.Optional(oneDay('期间的截止日期，含当日')),
  is: Type.Optional(
    Type.String({
      description: '某一栏目等于某一内容：栏目代码:内容，内容为空即该栏空白',
      pattern: `^${COLUMN_ID}:`,
      maxLength: 160,
    }),
  ),
  columns: Type.Optional(
    Type.String({
      description: '所要的栏目代码，以逗号分隔，缺省为全部',
      pattern: `^${COLUMN_ID}(,${COLUMN_ID})*$`,
      maxLength: 1000,
    }),
  ),
};
const SELECTION_PROBLEMS = ['ledger-column-unknown', 'ledger-days-invalid'] as const;

export const LEDGER = {
  method: 'GET',
  path: '/api/v1/ledgers/{ledger}',
  tag: TAG,
  summary: '一本台账，现在的或者过去某一时刻的；只含本人可见的事项',
  access: [...READERS, ...ADVISED],
  params: { ledger },
  query: {
    ...{ asOf, effectiveOn, ...LEDGER_SELECTION, limit },
    offset: Type.Integer({
      description: '从第几行起，自0起；翻页时须同时给出第一页答复的asOf',
      minimum: 0,
      maximum: 10_000_000,
    }),
  },
  answers: [
    {
      status: 200,
      words: '台账；不给limit的为全部行。同一时刻、同一筛选、同一可见范围的台账摘要相同，与翻页无关',
      schema: shape({
        ...described,
        asOf: instant('截至时刻（业务时间），其后录入的不含'),
        effectiveOn: orNull(day('按发生日期查看的日期；空为按录入查看')),
        total: whole('筛选后的行数'),
        whole: whole('整本台账的行数'),
        allColumns: list(column, '台账的全部栏目'),
        rows: list(Type.Record(Type.String(), Type.Unknown(), { description: '一行，按栏目代码取值' }), '各行'),
        matters: list(
          orNull(shape({ kind: MATTER_KIND, id: anyMatterId })),
          '各行出自的事项，与各行同序；汇总的行为空',
        ),
        units: Type.Record(Type.String(), Type.String(), { description: '各行中单位代码当时的名称' }),
        persons: Type.Record(Type.String(), Type.String(), { description: '各行中工作人员编号现在的名称' }),
        hash: text('摘要（SHA-256），筛选的为所筛选内容的摘要'),
      }),
      example: {
        ...{ id: 'hand-offs', title: '转送台账', source: '通知三', keptBy: '各成员单位', columns: [] },
        ...{ asOf: '2022-05-18T01:00:00.000Z', effectiveOn: null, total: 0, whole: 0 },
        ...{ allColumns: [], rows: [], matters: [], units: {}, persons: {}, hash: '' },
      },
    },
  ],
  problems: ['not-found', 'as-of-in-future', 'effective-after-as-of', ...SELECTION_PROBLEMS],
} as const satisfies RouteSpec;

export const LEDGER_WORKBOOK = {
  method: 'GET',
  path: '/api/v1/ledgers/{ledger}/xlsx',
  tag: TAG,
  summary: '同一本台账的电子表格（xlsx），金额以元计',
  access: [...READERS, ...ADVISED],
  params: { ledger },
  query: { asOf, effectiveOn, ...LEDGER_SELECTION },
  answers: [{ status: 200, words: '电子表格', media: WORKBOOK }],
  problems: ['not-found', 'as-of-in-future', 'effective-after-as-of', ...SELECTION_PROBLEMS],
} as const satisfies RouteSpec;
