import type { CatalogueEntry } from '@qingxin/application';
import Type, { type TProperties, type TSchema } from 'typebox';
import { IDEMPOTENCY_KEY } from '../commands/command-routes.ts';
import type { RouteSpec } from '../http/route.ts';
import { orNull, shape, text } from '../matters/schemas.ts';

/** What a person may say; the rest (渠道、首问单位、工单) is for clerks. */
const SAID = ['statement', 'claimants', 'peopleSaid', 'amountFen', 'employer', 'project'] as const;

/** The public form is a part of the registration, so that both are checked by one schema. */
export function submissionRoute({ schema, example }: Pick<CatalogueEntry, 'schema' | 'example'>) {
  return {
    method: 'POST',
    path: '/api/v1/public/complaints',
    tag: '公众',
    summary: '网上投诉举报：不必登录，由人社部门首问，凭回执码查询',
    access: 'public',
    allowance: 'submission',
    headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
    body: {
      schema: Type.Object(
        { kind: Type.Enum(['complaint', 'report'], { description: '投诉、举报' }), ...said(schema) },
        { additionalProperties: false },
      ),
      example: { kind: 'complaint', ...picked(example) },
    },
    answers: [
      {
        status: 201,
        words: '已登记',
        schema: shape({
          commandId: text('命令编号'),
          number: text('登记号'),
          receiptCode: text('回执码'),
          unit: text('首问单位'),
          unitPhone: orNull(text('首问单位电话')),
          fee: text('是否收费'),
        }),
        example: {
          commandId: '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11',
          number: '区人社局投登〔2022〕1号',
          receiptCode: '7KQ2M9XWB4TD',
          unit: '区人社局',
          unitPhone: null,
          fee: '免费',
        },
      },
    ],
    problems: ['idempotency-key-reused', 'unit-unknown'],
  } as const satisfies RouteSpec;
}

export type SubmissionRoute = ReturnType<typeof submissionRoute>;

/** A group that is larger comes to the counter or names its representatives; a clerk takes the list. */
const MOST_CLAIMANTS = 50;

function said(schema: TSchema): TProperties {
  const { properties = {} } = schema as TSchema & { readonly properties?: TProperties };
  const chosen = picked(properties) as TProperties;
  return { ...chosen, claimants: { ...chosen['claimants'], maxItems: MOST_CLAIMANTS } };
}

function picked(from: object): object {
  return Object.fromEntries(SAID.flatMap((name) => (name in from ? [[name, Reflect.get(from, name) as unknown]] : [])));
}
