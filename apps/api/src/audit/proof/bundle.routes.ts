import Type from 'typebox';
import type { RouteSpec } from '../../http/route.ts';
import { flag, instant, list, orNull, shape, text, whole } from '../../matters/schemas.ts';

const TAG = '审计';
/** Whoever goes through matters and handles them for nobody; 治欠办 reads what is kept from auditors. */
const ASKERS = ['auditor', 'coordinator'] as const;

const matter = Type.String({
  description: '事项：种类和编号，例如 case-…',
  pattern: '^(complaint|case|project|company|supervision|duty|batch|emergency)-[0-9a-z-]{1,64}$',
});

const request = {
  ...{ id: text('核验包编号'), matter: text('事项'), kind: text('事项种类') },
  askedAt: instant('要求的时刻，按本机时钟'),
  status: text('asked 等待制作或者制作中、made 可以领取、refused 没有做成、gone 已收回'),
  files: whole('带证据材料原件的份数'),
  size: orNull(whole('字节数')),
  sha256: orNull(text('核验包的 SHA-256')),
  blockNo: orNull(whole('凭第几号封存核验')),
  streams: orNull(whole('包内的事项数，含规则、日历、机构')),
  events: orNull(whole('包内的步数')),
  keptUntil: orNull(instant('保留至')),
  fetchedAt: orNull(instant('最近一次领取')),
  why: orNull(shape({ code: text('代码'), title: text('没有做成的原因'), detail: text('怎么办') })),
};

const EXAMPLE = {
  ...{ id: '3f0c3a34-6a0e-4a86-93a1-6a3f5d0b8d11', matter: 'case-0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7', kind: 'case' },
  ...{ askedAt: '2022-05-18T01:00:00.000Z', status: 'asked', files: 0, size: null, sha256: null, blockNo: null },
  ...{ streams: null, events: null, keptUntil: null, fetchedAt: null, why: null },
};

export const BUNDLES = {
  method: 'GET',
  path: '/api/v1/audit/bundles',
  tag: TAG,
  summary: '本人要求过的核验包，最新的在前，至多 20 个；写明事项的，另给出该事项的核验包可否要求、可否带原件',
  access: ASKERS,
  query: { matter },
  answers: [
    {
      status: 200,
      words: '核验包',
      schema: shape({
        keptDays: whole('做好以后保留几天'),
        offer: orNull(
          shape({
            open: flag('可以要求；否则包内有不对您公开的内容'),
            originals: flag('可以带证据材料原件；否则其中有您不能下载的'),
            files: whole('原件的份数'),
          }),
        ),
        items: list(shape(request), '核验包'),
      }),
      example: { keptDays: 7, offer: null, items: [EXAMPLE] },
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const ASK_BUNDLE = {
  method: 'POST',
  path: '/api/v1/audit/bundles',
  tag: TAG,
  summary: '要求一件事项的核验包：由工作进程先封存再制作，一人一次一个；连同理由留痕',
  access: ASKERS,
  body: {
    schema: Type.Object(
      {
        matter,
        reason: Type.String({ description: '理由', minLength: 1, maxLength: 500, pattern: '\\S' }),
        originals: Type.Optional(Type.Boolean({ description: '连同证据材料原件；不写明的只带校验值' })),
      },
      { additionalProperties: false },
    ),
    example: { matter: EXAMPLE.matter, reason: '专项审计调卷', originals: false },
  },
  answers: [{ status: 202, words: '已登记，等待工作进程', schema: shape(request), example: EXAMPLE }],
  problems: ['not-found', 'bundle-withheld', 'bundle-originals-withheld', 'bundle-under-way'],
} as const satisfies RouteSpec;

export const BUNDLE_FILE = {
  method: 'GET',
  path: '/api/v1/audit/bundles/{id}/file',
  tag: TAG,
  summary: '领取核验包（zip），只有要求的本人可以领取；每次领取都留痕',
  access: ASKERS,
  params: { id: Type.String({ description: '核验包编号', format: 'uuid' }) },
  answers: [{ status: 200, words: '核验包', media: 'application/zip' }],
  problems: [
    ...(['not-found', 'bundle-not-ready', 'bundle-gone', 'bundle-withheld', 'bundle-originals-withheld'] as const),
    'evidence-store-unavailable',
  ],
} as const satisfies RouteSpec;
