import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { flag, orNull, shape, text } from '../matters/schemas.ts';
import { OPEN_SESSION } from './session.routes.ts';

const TAG = '登录';

export const SIGN_IN_WAYS = {
  method: 'GET',
  path: '/api/v1/session/ways',
  tag: TAG,
  summary: '登录方式：本系统账号之外，是否可用统一身份认证',
  access: 'public',
  allowance: 'public',
  answers: [
    {
      status: 200,
      words: '登录方式',
      schema: shape({
        identity: orNull(
          shape({
            label: text('按钮上的文字'),
            available: flag('统一身份认证此刻有应答'),
            signOutAt: orNull(text('从统一身份认证退出的地址；为空即只退出本系统')),
          }),
        ),
      }),
      example: { identity: null },
    },
  ],
} as const satisfies RouteSpec;

export const START_IDENTITY = {
  method: 'POST',
  path: '/api/v1/session/identity',
  tag: TAG,
  summary: '用统一身份认证登录：给出前往认证的地址，十分钟内由同一浏览器返回',
  access: 'public',
  allowance: 'sign-in',
  body: { schema: Type.Object({}, { additionalProperties: false }), example: {} },
  answers: [
    {
      status: 201,
      words: '前往认证',
      schema: shape({ address: text('认证地址') }),
      example: { address: 'https://id.example/authorize?…' },
    },
  ],
  problems: ['identity-off', 'identity-unavailable', 'cross-site-request'],
} as const satisfies RouteSpec;

const came = (description: string, maxLength: number) => Type.Optional(Type.String({ description, maxLength }));

export const FINISH_IDENTITY = {
  method: 'POST',
  path: '/api/v1/session/identity/return',
  tag: TAG,
  summary: '从统一身份认证返回：核对后登录，每次只能用一次',
  access: 'public',
  allowance: 'sign-in',
  body: {
    schema: Type.Object(
      {
        code: came('授权码', 4000),
        state: came('前往时带去的校验值', 500),
        iss: came('认证方', 500),
        error: came('认证方给出的错误', 100),
      },
      { additionalProperties: false },
    ),
    example: { code: '…', state: '…' },
  },
  answers: OPEN_SESSION.answers,
  problems: [
    ...['identity-off', 'identity-expired', 'identity-cancelled', 'identity-unconfirmed', 'identity-unavailable'],
    ...['identity-refused', 'cross-site-request'],
  ],
} as const satisfies RouteSpec;
