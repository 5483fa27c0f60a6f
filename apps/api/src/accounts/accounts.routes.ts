import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { flag, list, orNull, shape, text } from '../matters/schemas.ts';

const TAG = '账号';
const KEEPER = ['administrator'] as const;
const name = Type.String({ description: '账号名：小写字母、数字、点和短横', pattern: '^[a-z0-9][a-z0-9._-]{0,63}$' });

const account = shape({
  account: text('账号'),
  person: text('人员编号'),
  shownAs: text('显示名'),
  mustChangePassword: flag('须先修改密码'),
  disabled: flag('已停用'),
  linked: orNull(flag('已与统一身份绑定；为空即没有配置统一身份认证')),
});
const EXAMPLE = { account: 'hrss01', person: 'person:hrss01', shownAs: '经办人01' };

const oneTime = { oneTimePassword: text('一次性密码，首次登录须修改；只显示这一次') };

export const ACCOUNTS = {
  method: 'GET',
  path: '/api/v1/accounts',
  tag: TAG,
  summary: '账号',
  access: KEEPER,
  answers: [
    {
      status: 200,
      words: '账号',
      schema: shape({ accounts: list(account, '账号') }),
      example: { accounts: [{ ...EXAMPLE, mustChangePassword: false, disabled: false, linked: null }] },
    },
  ],
} as const satisfies RouteSpec;

export const CREATE_ACCOUNT = {
  method: 'POST',
  path: '/api/v1/accounts',
  tag: TAG,
  summary: '为已登记任职的人开设账号',
  access: KEEPER,
  body: {
    schema: Type.Object(
      { account: name, shownAs: Type.String({ description: '显示名', minLength: 1, maxLength: 40, pattern: '\\S' }) },
      { additionalProperties: false },
    ),
    example: { account: 'hrss03', shownAs: '经办人03' },
  },
  answers: [
    {
      status: 201,
      words: '已开设',
      schema: shape({ account: text('账号'), person: text('人员编号'), ...oneTime }),
      example: { account: 'hrss03', person: 'person:hrss03', oneTimePassword: 'abcd-EFGH-2345-jkmn' },
    },
  ],
  problems: ['account-known', 'person-without-post'],
} as const satisfies RouteSpec;

function actOn(act: string, summary: string) {
  return {
    method: 'POST',
    path: `/api/v1/accounts/{account}/${act}`,
    tag: TAG,
    summary,
    access: KEEPER,
    params: { account: name },
    problems: ['account-unknown', 'account-own'],
  } as const;
}

const done = [{ status: 204, words: '已办理' }] as const;

export const DISABLE = {
  ...actOn('disable', '停用账号，已登录的随即退出；名下有待办、责任书的先移交'),
  problems: ['account-unknown', 'account-own', 'account-holds-work'],
  answers: done,
} as const satisfies RouteSpec;
export const ENABLE = { ...actOn('enable', '恢复使用账号'), answers: done } as const satisfies RouteSpec;
export const UNLOCK = { ...actOn('unlock', '提前解除登录失败的锁定'), answers: done } as const satisfies RouteSpec;
export const RESET = {
  ...actOn('reset-password', '重置密码：给出一次性密码，已登录的随即退出'),
  answers: [
    {
      status: 200,
      words: '已重置',
      schema: shape(oneTime),
      example: { oneTimePassword: 'abcd-EFGH-2345-jkmn' },
    },
  ],
} as const satisfies RouteSpec;

export const LINK_IDENTITY = {
  ...actOn('link-identity', '绑定统一身份：本人可用统一身份认证登录这个账号'),
  body: {
    schema: Type.Object(
      {
        subject: Type.String({
          description: '统一身份认证给本人的编号（sub），只存校验值',
          ...{ minLength: 1, maxLength: 255, pattern: '^[\\x21-\\x7e](?:[\\x20-\\x7e]*[\\x21-\\x7e])?$' },
        }),
      },
      { additionalProperties: false },
    ),
    example: { subject: 'f3a1c9d2-5b7e-4c8a-9d10-2e6b4f8a7c31' },
  },
  problems: ['account-unknown', 'account-own', 'identity-off', 'identity-linked', 'identity-taken'],
  answers: done,
} as const satisfies RouteSpec;
export const UNLINK_IDENTITY = {
  ...actOn('unlink-identity', '解除统一身份的绑定：由此登录的随即退出'),
  problems: ['account-unknown', 'account-own', 'identity-off'],
  answers: done,
} as const satisfies RouteSpec;
