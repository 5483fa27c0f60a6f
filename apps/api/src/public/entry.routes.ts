import type { CatalogueEntry } from '@qingxin/application';
import Type, { type TProperties, type TSchema } from 'typebox';
import { IDEMPOTENCY_KEY } from '../commands/command-routes.ts';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from '../matters/matter.routes.ts';
import { day, matterId, orNull, shape, text } from '../matters/schemas.ts';

const shown = {
  project: orNull(text('工程项目；不让看的为空')),
  employer: orNull(text('用人单位；不让看的为空')),
  until: day('截止日，含当日'),
};
const unit = { unit: text('承办单位'), unitPhone: orNull(text('承办单位电话')) };
const SHOWN = {
  ...{ project: '示例安置房工程', employer: null, until: '2022-06-09' },
  ...{ unit: '区人社局', unitPhone: null },
};

// No pattern: whatever leads nowhere is answered alike.
const entry = Type.String({ description: '扫码加入的码' });

export const ENTRY_BOARD = {
  method: 'GET',
  path: '/api/v1/complaints/{id}/entry-board',
  tag: '投诉举报',
  summary: '扫码加入的二维码牌：工友扫码把自己加进这件多人投诉',
  access: READERS,
  params: { id: matterId },
  answers: [
    {
      status: 200,
      words: '二维码牌的内容',
      schema: shape({
        ...shown,
        key: text('扫码加入的码：不含投诉的任何信息，停用、到期即失效'),
        address: orNull(text('二维码打开的地址；没有设置对外地址的为空')),
        ...unit,
      }),
    },
  ],
  problems: ['not-found', 'entry-not-open'],
} as const satisfies RouteSpec;

export const PUBLIC_ENTRY = {
  method: 'GET',
  path: '/api/v1/public/entries/{entry}',
  tag: '公众',
  summary: '凭扫码加入的码查是哪里的投诉：没有任何人，也没有人数',
  access: 'public',
  allowance: 'public',
  params: { entry },
  answers: [{ status: 200, words: '是哪里的投诉', schema: shape({ ...shown, ...unit }), example: SHOWN }],
  problems: ['entry-unknown'],
} as const satisfies RouteSpec;

/** What a person says of himself; all of it but his choice may be unknown. */
const SAID = ['name', 'phone', 'concealment', 'amountFen', 'months', 'particulars'] as const;

/** The form is a part of the command's own schema, so that both are checked by one. */
export function joinRoute({ schema }: Pick<CatalogueEntry, 'schema'>) {
  const claimant = propertiesOf(propertiesOf(schema)['claimant'] ?? {});
  const said = Object.fromEntries(SAID.flatMap((name) => (name in claimant ? [[name, claimant[name]]] : [])));
  return {
    method: 'POST',
    path: '/api/v1/public/entries/{entry}/claimants',
    tag: '公众',
    summary: '扫码把自己加进一件多人投诉：待工作人员核对；各有各的回执。名单里已有这个手机号的，答复一样，另发短信',
    access: 'public',
    allowance: 'submission',
    params: { entry },
    headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
    body: {
      schema: Type.Object(
        { claimant: Type.Object(said as TProperties, { additionalProperties: false, description: '本人' }) },
        { additionalProperties: false },
      ),
      example: { claimant: { name: '工人02', phone: '13800000002', concealment: 'open', amountFen: 960_000 } },
    },
    answers: [
      {
        status: 201,
        words: '已收到',
        schema: shape({
          commandId: text('命令编号'),
          number: text('登记号'),
          receiptCode: text('本人的回执码'),
          ...unit,
          fee: text('是否收费'),
        }),
        example: {
          commandId: '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11',
          number: '区人社局投登〔2022〕1号',
          receiptCode: '7KQ2M9XWB4TE',
          ...{ unit: '区人社局', unitPhone: null, fee: '免费' },
        },
      },
    ],
    problems: ['entry-unknown', 'entry-full', 'idempotency-key-reused'],
  } as const satisfies RouteSpec;
}

export type JoinRoute = ReturnType<typeof joinRoute>;

function propertiesOf(schema: TSchema): Readonly<Record<string, TSchema>> {
  return (schema as TSchema & { readonly properties?: Readonly<Record<string, TSchema>> }).properties ?? {};
}
