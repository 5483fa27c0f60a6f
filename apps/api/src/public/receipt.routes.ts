import Type from 'typebox';
import { IDEMPOTENCY_KEY } from '../commands/command-routes.ts';
import { CONTENT_PROBLEMS, extensions, MEDIA } from '../evidence/evidence.routes.ts';
import type { RouteSpec } from '../http/route.ts';
import { day, flag, list, orNull, shape, text, whole } from '../matters/schemas.ts';
import { receiptCode } from './public.routes.ts';
import { OWN_ACTS } from './receipt-desk.ts';

const TAG = '公众';
const BASE = '/api/v1/public/receipts/{code}';

const common = {
  method: 'POST',
  tag: TAG,
  access: 'public',
  allowance: 'receipt',
  params: { code: receiptCode },
} as const;

const pass = Type.String({ description: '验证手机号后得到的凭据', minLength: 1, maxLength: 100 });
const phone = Type.String({ description: '手机号', minLength: 5, maxLength: 30 });
const PASS = 'x'.repeat(43);
const CHECK = '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11';

export const RECEIPT_FILE = {
  ...common,
  path: `${BASE}/evidence-files`,
  summary: '凭回执码补充照片、录音：文件本身为请求正文，收入为证据材料；同一文件重发不重复收入',
  query: { extension: Type.Enum(extensions, { description: '必填：文件的扩展名，应与内容一致' }) },
  file: { media: MEDIA, words: '文件本身，最大50兆字节', streamed: true },
  answers: [
    {
      status: 201,
      words: '已收入',
      schema: shape({ files: whole('当事人网上提交的文件数'), size: whole('字节数'), known: flag('以前已经收到') }),
    },
  ],
  problems: ['receipt-unknown', 'receipt-files-full', ...CONTENT_PROBLEMS],
  ruled: 'yes',
} as const satisfies RouteSpec;

export const SEND_DIGITS = {
  ...common,
  path: `${BASE}/checks`,
  summary: '向登记的手机号，或者提出而没有验证的新手机号，发6位验证码；不答复这个号码是否登记过',
  body: { schema: Type.Object({ phone }, { additionalProperties: false }), example: { phone: '13800000001' } },
  answers: [
    {
      status: 201,
      words: '号码与登记的一致时，验证码已发出',
      schema: shape({
        checkId: text('验证编号'),
        minutes: whole('几分钟内有效'),
        tries: whole('可以试几次'),
      }),
    },
  ],
  problems: ['receipt-unknown', 'check-too-often'],
} as const satisfies RouteSpec;

export const CHECK_DIGITS = {
  ...common,
  path: `${BASE}/checks/confirm`,
  summary: '填写验证码，得到办理的凭据',
  body: {
    schema: Type.Object(
      {
        checkId: Type.String({ description: '验证编号', pattern: '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' }),
        digits: Type.String({ description: '6位验证码', pattern: '^\\d{6}$' }),
      },
      { additionalProperties: false },
    ),
    example: { checkId: CHECK, digits: '123456' },
  },
  answers: [
    {
      ...{ status: 201, words: '已验证' },
      schema: shape({
        pass: text('办理的凭据'),
        minutes: whole('几分钟内有效'),
        phoneProved: flag('验证码发到的是新手机号：从现在起以新号码为准'),
      }),
    },
  ],
  problems: ['receipt-unknown', 'check-wrong', 'check-ended', 'no-new-phone', 'phone-named-anew'],
} as const satisfies RouteSpec;

export const OWN_MATTER = {
  ...common,
  path: `${BASE}/own`,
  summary: '验证手机号后：办理结果、告知内容和现在可以办的事',
  body: { schema: Type.Object({ pass }, { additionalProperties: false }), example: { pass: PASS } },
  answers: [
    {
      status: 200,
      words: '本人的一页',
      schema: shape({
        name: orNull(text('姓名，遮盖')),
        phone: orNull(text('手机号，遮盖')),
        newPhone: orNull(text('提出而没有验证的新手机号，遮盖；验证以前以原号码为准')),
        concealed: flag('对用人单位保密'),
        entrant: orNull(
          Type.Enum(['unconfirmed', 'confirmed'], {
            description: '本人扫码自填的：unconfirmed 待工作人员核对、confirmed 已核对；由工作人员登记的为空',
          }),
        ),
        urged: whole('催促次数'),
        supplement: orNull(shape({ items: list(text('材料'), '要补的材料'), dueOn: day('补齐的期限') })),
        withdrawalPending: flag('已申请撤回，等待核实'),
        results: list(
          shape({
            on: day('日期'),
            title: text('事项'),
            text: orNull(text('内容')),
            facts: list(shape({ label: text('名称'), text: text('内容') }), '文号、去处'),
          }),
          '办理结果和告知，依先后',
        ),
        acts: list(
          shape({
            act: Type.Enum([...OWN_ACTS], {
              description:
                'urge 催一下、add-words 补充情况、change-phone 改电话、not-paid 钱没到账、dissatisfied 不满意、withdraw 撤回',
            }),
            refused: orNull(text('现在不能办的原因')),
          }),
          '可以办的事',
        ),
      }),
    },
  ],
  problems: ['receipt-unknown', 'check-needed'],
} as const satisfies RouteSpec;

const words = Type.String({ description: '原因，用自己的话写', minLength: 1, maxLength: 1000, pattern: '\\S' });

const act = (name: string, summary: string, fields: Readonly<Record<string, typeof words>>, example: object) =>
  ({
    ...common,
    path: `${BASE}/${name}`,
    summary,
    headers: { 'Idempotency-Key': IDEMPOTENCY_KEY },
    body: {
      schema: Type.Object({ pass, ...fields }, { additionalProperties: false }),
      example: { pass: PASS, ...example },
    },
    answers: [
      {
        status: 200,
        words: '已记下',
        schema: shape({
          commandId: text('命令编号'),
          done: text('办了什么'),
          urged: whole('催促次数'),
          counted: flag('这次已计数；催促一日只计一次'),
        }),
      },
    ],
    problems: ['receipt-unknown', 'check-needed', 'idempotency-key-reused'],
    ruled: 'yes',
  }) as const satisfies RouteSpec;

export const URGE = act('urge', '催一下：一日计一次，不改变时限', {}, {});
export const CHANGE_PHONE = act(
  'change-phone',
  '改电话：新号码验证以后才算数，验证以前以原号码为准',
  { phone },
  { phone: '13800000001' },
);
export const ADD_WORDS = act(
  'add-words',
  '补充情况：用自己的话写，文件另传',
  { words },
  { words: '班长叫我们签了空白的工资表。' },
);
export const NOT_PAID = act('not-paid', '钱没到账', { words }, { words: '说已经发了，银行卡里没有。' });
export const DISSATISFIED = act(
  'dissatisfied',
  '不满意：写明原因，由另一人重新办理',
  { words },
  { words: '数额不对。' },
);
export const WITHDRAW = act('withdraw', '申请撤回：由工作人员向本人核实后才算数', { words }, { words: '工资已收到。' });
