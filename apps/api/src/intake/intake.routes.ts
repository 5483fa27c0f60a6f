import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import {
  day,
  flag,
  head,
  instant,
  list,
  matterId,
  orNull,
  shape,
  stage,
  text,
  unitNamed,
  warning,
  whole,
} from '../matters/schemas.ts';
import { READERS } from '../matters/matter.routes.ts';

const TAG = '登记窗口';

/** Who registers. */
const CLERKS = ['officer', 'unit-head', 'coordinator'] as const;

const said = (description: string, maxLength: number) =>
  Type.Optional(Type.String({ description: `${description}；unknown 为不详`, minLength: 1, maxLength }));

const person = Type.Object(
  {
    phone: said('联系电话', 30),
    idNumber: said('身份证件号码', 30),
    concealment: Type.Enum(['open', 'concealed'], { description: '公开、对用人单位保密' }),
  },
  { additionalProperties: false },
);

const numbers = { people: whole('涉及人数'), amountFen: orNull(whole('数额（分），不详为空')) };
const about = {
  employer: orNull(text('用人单位；自然人不显示姓名')),
  project: orNull(text('工程项目')),
};

const candidate = shape({
  id: matterId,
  number: text('登记号'),
  channel: text('来源渠道'),
  stage: orNull(stage),
  ended: flag('已办结或作废'),
  holder: unitNamed,
  receivedAt: instant('收到时刻'),
  ...about,
  ...numbers,
  reasons: list(text('依据'), '为何可能重复'),
  concealed: flag('涉及保密的人：只有治欠办看得到'),
});

const EXAMPLE_ID = '0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7';

/** Asked while the form is filled in. What was found is told as it is after registering, and to the same. */
export const CHECK = {
  method: 'POST',
  path: '/api/v1/intake/check',
  tag: TAG,
  summary: '登记前核对：填写的提示和可能重复的件；不登记任何内容，查到的件留痕',
  access: CLERKS,
  body: {
    schema: Type.Object(
      {
        claimants: Type.Array(person, { description: '投诉人', maxItems: 200 }),
        employerName: said('用人单位', 200),
        amountFen: Type.Union([
          Type.Literal('unknown', { description: '不详' }),
          Type.Integer({ description: '总额（分）', minimum: 0 }),
        ]),
      },
      { additionalProperties: false },
    ),
    example: {
      claimants: [{ phone: '13800000001', concealment: 'open' }],
      employerName: '示例劳务有限公司',
      amountFen: 1_860_000,
    },
  },
  answers: [
    {
      status: 200,
      words: '提示和可能重复的件',
      schema: shape({
        at: instant('业务时间'),
        warnings: list(warning, '整件的提示，不影响登记'),
        claimants: list(list(warning, '提示'), '每人的提示，依填写的顺序'),
        possible: list(candidate, '可能重复、本岗位看得到的件'),
        elsewhere: whole('可能重复、由其他单位办理而本岗位看不到的件数'),
      }),
      example: { at: '2022-05-10T01:00:00.000Z', warnings: [], claimants: [[]], possible: [], elsewhere: 0 },
    },
  ],
} as const satisfies RouteSpec;

const found = shape({
  id: matterId,
  number: text('登记号'),
  receivedAt: instant('收到时刻'),
  stage: orNull(stage),
  ended: flag('已办结或作废'),
  holder: unitNamed,
  holderPhone: orNull(text('承办单位电话')),
  ...about,
  ...numbers,
});

export const LOOK_UP = {
  method: 'POST',
  path: '/api/v1/intake/look-up',
  tag: TAG,
  summary: '窗口查询：凭姓名和电话后四位查本单位可以查看身份的件；每次查询留痕',
  access: CLERKS,
  body: {
    schema: Type.Object(
      {
        name: Type.String({ description: '姓名，须写全', minLength: 2, maxLength: 50 }),
        phoneTail: Type.String({ description: '电话后四位', pattern: '^[0-9]{4}$' }),
      },
      { additionalProperties: false },
    ),
    example: { name: '工人01', phoneTail: '0001' },
  },
  answers: [
    { status: 200, words: '查到的件，从新到旧', schema: shape({ items: list(found, '件') }), example: { items: [] } },
  ],
} as const satisfies RouteSpec;

const dated = orNull(shape({ title: text('时限'), due: day('到期日'), source: text('依据') }));

export const RECEIPT_OF = {
  method: 'GET',
  path: '/api/v1/complaints/{id}/receipt',
  tag: TAG,
  summary: '回执的内容：登记号、回执码、承办单位和电话、下一期限、仲裁时效、免费',
  access: READERS,
  params: { id: matterId },
  answers: [
    {
      status: 200,
      words: '回执',
      schema: shape({
        ...head,
        number: text('登记号'),
        receiptCode: text('回执码'),
        receivedAt: instant('收到时刻'),
        enteredAt: instant('录入时刻'),
        holder: unitNamed,
        phone: orNull(text('承办单位电话')),
        next: dated,
        arbitrateBy: dated,
        fee: text('是否收费'),
      }),
      example: {
        ...{ id: EXAMPLE_ID, version: 6, at: '2022-05-10T01:00:00.000Z', number: '区人社局投登〔2022〕1号' },
        ...{ receiptCode: '7KQ2M9XWB4TD', receivedAt: '2022-05-10T01:00:00.000Z' },
        ...{ enteredAt: '2022-05-10T01:00:00.000Z', holder: { unit: 'hrss', name: '区人社局' }, phone: '12333' },
        next: { title: '首问处理期限', due: '2022-05-11', source: '潞州政办发〔2022〕10号第二部分' },
        arbitrateBy: { title: '仲裁时效', due: '2023-05-10', source: '《劳动争议调解仲裁法》第二十七条' },
        fee: '免费',
      },
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;
