import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';

const TAG = '登录';

const post = Type.Object({
  id: Type.String({ description: '岗位代码' }),
  title: Type.String({ description: '岗位名称' }),
  unit: Type.String({ description: '单位代码' }),
  unitName: Type.String({ description: '单位名称' }),
  roles: Type.Array(Type.String(), { description: '角色' }),
  deputy: Type.Boolean({ description: '代理' }),
});

/** How a session was opened. */
export const openedBy = Type.Enum(['password', 'identity'], {
  description: '登录方式',
  'x-labels': { password: '本系统账号', identity: '统一身份认证' },
});

const EXAMPLE_POST = {
  id: 'hrss-officer',
  title: '劳动保障监察员',
  unit: 'hrss',
  unitName: '区人社局',
  roles: ['officer'],
  deputy: false,
};

export const OPEN_SESSION = {
  method: 'POST',
  path: '/api/v1/session',
  tag: TAG,
  summary: '登录：网页得到 Cookie，程序使用返回的令牌',
  access: 'public',
  allowance: 'sign-in',
  body: {
    schema: Type.Object(
      {
        account: Type.String({ description: '账号', minLength: 1, maxLength: 64 }),
        password: Type.String({ description: '密码', minLength: 1, maxLength: 128 }),
      },
      { additionalProperties: false },
    ),
    example: { account: 'hrss01', password: '…' },
  },
  answers: [
    {
      status: 201,
      words: '已登录',
      schema: Type.Object({
        token: Type.String({ description: '令牌，放在 Authorization: Bearer 中' }),
        expiresAt: Type.String({ format: 'date-time', description: '最晚失效时刻' }),
        mustChangePassword: Type.Boolean({ description: '须先修改初始密码' }),
        posts: Type.Array(post, { description: '在任岗位，第一个为当前岗位' }),
      }),
      example: { token: '…', expiresAt: '2026-06-01T12:00:00.000Z', mustChangePassword: false, posts: [EXAMPLE_POST] },
    },
  ],
  problems: ['sign-in-refused', 'account-locked', 'account-disabled', 'no-post', 'cross-site-request'],
} as const satisfies RouteSpec;

export const CLOSE_SESSION = {
  method: 'DELETE',
  path: '/api/v1/session',
  tag: TAG,
  summary: '退出登录',
  access: 'signed-in',
  duringFirstSignIn: 'open',
  answers: [{ status: 204, words: '已退出' }],
} as const satisfies RouteSpec;

export const CLOSE_EVERYWHERE = {
  method: 'POST',
  path: '/api/v1/session/sign-out-everywhere',
  tag: TAG,
  summary: '退出所有设备：本账号在各处的登录都结束，本机在内',
  access: 'signed-in',
  duringFirstSignIn: 'open',
  body: { schema: Type.Object({}, { additionalProperties: false }), example: {} },
  answers: [{ status: 204, words: '已全部退出' }],
} as const satisfies RouteSpec;

export const CHOOSE_POST = {
  method: 'POST',
  path: '/api/v1/session/post',
  tag: TAG,
  summary: '切换岗位：一人多岗或代理时以哪个岗位办理',
  access: 'signed-in',
  withoutPost: 'open',
  body: {
    schema: Type.Object(
      { post: Type.String({ description: '岗位代码', minLength: 1, maxLength: 200 }) },
      { additionalProperties: false },
    ),
    example: { post: 'hrss-head' },
  },
  answers: [{ status: 204, words: '已切换' }],
  problems: ['post-not-held'],
} as const satisfies RouteSpec;

export const CHANGE_PASSWORD = {
  method: 'POST',
  path: '/api/v1/session/password',
  tag: TAG,
  summary: '修改密码：所有已登录的设备随之退出',
  access: 'signed-in',
  duringFirstSignIn: 'open',
  allowance: 'sign-in',
  body: {
    schema: Type.Object(
      {
        oldPassword: Type.String({ description: '原密码', minLength: 1, maxLength: 128 }),
        newPassword: Type.String({ description: '新密码', minLength: 1, maxLength: 1000 }),
      },
      { additionalProperties: false },
    ),
    example: { oldPassword: '…', newPassword: '…' },
  },
  answers: [{ status: 204, words: '已修改' }],
  problems: [
    'old-password-wrong',
    'account-locked',
    'password-too-short',
    'password-too-long',
    'password-unchanged',
    'password-too-simple',
    'password-contains-account',
  ],
} as const satisfies RouteSpec;

export const ME = {
  method: 'GET',
  path: '/api/v1/me',
  tag: TAG,
  summary: '我是谁：账号、当前岗位、可切换的岗位',
  access: 'signed-in',
  duringFirstSignIn: 'open',
  answers: [
    {
      status: 200,
      words: '当前登录人',
      schema: Type.Object({
        account: Type.String({ description: '账号' }),
        person: Type.String({ description: '人员编号' }),
        shownAs: Type.String({ description: '显示名' }),
        mustChangePassword: Type.Boolean({ description: '须先修改初始密码' }),
        openedBy,
        unit: Type.Union([Type.String(), Type.Null()], { description: '当前单位' }),
        post: Type.Union([Type.String(), Type.Null()], { description: '当前岗位' }),
        roles: Type.Array(Type.String(), { description: '当前角色' }),
        posts: Type.Array(post, { description: '在任岗位' }),
        expiresAt: Type.String({ format: 'date-time', description: '最晚失效时刻' }),
      }),
      example: {
        account: 'hrss01',
        person: 'person:hrss01',
        shownAs: '经办人01',
        mustChangePassword: false,
        openedBy: 'password',
        unit: 'hrss',
        post: 'hrss-officer',
        roles: ['officer'],
        posts: [EXAMPLE_POST],
        expiresAt: '2026-06-01T12:00:00.000Z',
      },
    },
  ],
} as const satisfies RouteSpec;
