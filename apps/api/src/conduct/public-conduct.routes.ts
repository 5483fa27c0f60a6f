import type { CatalogueEntry } from '@qingxin/application';
import Type, { type TProperties, type TSchema } from 'typebox';
import { IDEMPOTENCY_KEY } from '../commands/command-routes.ts';
import type { RouteSpec } from '../http/route.ts';
import { list, orNull, shape, text } from '../matters/schemas.ts';
import { receiptCode } from '../public/public.routes.ts';

const TAG = '公众';
const body = { body: text('受理机关'), bodyPhone: orNull(text('受理机关电话')) };
const EXAMPLE_BODY = { body: '区信访局', bodyPhone: null };

/** What the form needs to know before anything is said. */
export const CONDUCT_FORM = {
  method: 'GET',
  path: '/api/v1/public/conduct-form',
  tag: TAG,
  summary: '反映公职人员或者单位问题：可以反映哪些单位，由哪个机关受理',
  access: 'public',
  allowance: 'public',
  answers: [
    {
      status: 200,
      words: '单位和机关',
      schema: shape({
        units: list(shape({ unit: text('单位代码'), name: text('单位') }), '本区单位'),
        bodies: list(
          shape({ about: text('handling 单位办事、discipline 人员违纪违法'), ...body }),
          '受理机关；没有网上受理条件的不列',
        ),
      }),
      example: { units: [{ unit: 'housing', name: '区住建局' }], bodies: [{ about: 'handling', ...EXAMPLE_BODY }] },
    },
  ],
} as const satisfies RouteSpec;

export const CONDUCT_RECEIPT = {
  method: 'GET',
  path: '/api/v1/public/conduct-receipts/{code}',
  tag: TAG,
  summary: '凭回执码查反映件：到哪一步、由哪个机关办；不含反映的内容和被反映的单位、人员',
  access: 'public',
  allowance: 'public',
  params: { code: receiptCode },
  answers: [
    {
      status: 200,
      words: '到哪一步',
      schema: shape({
        stage: text('到哪一步'),
        body: orNull(text('受理机关；尚未转交的为空')),
        bodyPhone: orNull(text('受理机关电话')),
      }),
      example: { stage: '受理机关已经接收，正在办理', ...EXAMPLE_BODY },
    },
  ],
  problems: ['receipt-unknown'],
} as const satisfies RouteSpec;

/** What a person may say; the rest (渠道、收到日期) is for clerks. */
const SAID = ['about', 'accusedUnit', 'official', 'said', 'matter', 'reporter'] as const;

/** The public form is a part of the registration, so that both are checked by one schema. */
export function conductSubmissionRoute({ schema, example }: Pick<CatalogueEntry, 'schema' | 'example'>) {
  const { properties = {} } = schema as TSchema & { readonly properties?: TProperties };
  return {
    method: 'POST',
    path: '/api/v1/public/conduct-reports',
    tag: TAG,
    summary: '反映公职人员或者单位问题：直接送信访部门或者纪检监察机关，被反映的单位看不到；可以匿名',
    access: 'public',
    allowance: 'submission',
    headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
    body: {
      schema: Type.Object(picked(properties) as TProperties, { additionalProperties: false }),
      example: picked(example),
    },
    answers: [
      {
        status: 201,
        words: '已登记',
        schema: shape({ commandId: text('命令编号'), receiptCode: text('回执码'), ...body }),
        example: {
          ...{ commandId: '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', receiptCode: '7KQ2M9XWB4TD', ...EXAMPLE_BODY },
        },
      },
    ],
    problems: ['idempotency-key-reused', 'unit-unknown'],
    ruled: 'yes',
  } as const satisfies RouteSpec;
}

export type ConductSubmissionRoute = ReturnType<typeof conductSubmissionRoute>;

function picked(from: object): object {
  return Object.fromEntries(SAID.flatMap((name) => (name in from ? [[name, Reflect.get(from, name) as unknown]] : [])));
}
