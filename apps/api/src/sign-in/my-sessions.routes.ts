import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { flag, list, orNull, shape, text } from '../matters/schemas.ts';
import { openedBy } from './session.routes.ts';

const TAG = '登录';
const moment = (description: string) => Type.String({ description, format: 'date-time' });

const session = shape({
  ...{ id: text('编号'), isThis: flag('本次登录'), device: orNull(text('登录所用的系统和浏览器；较早的登录没有记录')) },
  ...{ post: orNull(text('岗位代码')), postTitle: orNull(text('以哪个岗位办理')) },
  ...{ openedAt: moment('登录时刻'), lastUsedAt: moment('最近使用，准到分'), expiresAt: moment('最晚失效时刻') },
  openedBy,
});

export const MY_SESSIONS = {
  method: 'GET',
  path: '/api/v1/sessions',
  tag: TAG,
  summary: '我的登录：本账号现在在哪些地方登录着，本次登录在最前',
  access: 'signed-in',
  duringFirstSignIn: 'open',
  withoutPost: 'open',
  answers: [
    {
      status: 200,
      words: '仍有效的登录',
      schema: shape({ sessions: list(session, '仍有效的登录') }),
      example: {
        sessions: [
          {
            ...{ id: '5f2b9c7d1e3a4b6c8d9e0f1a2b3c4d5e', isThis: true, device: 'Windows 电脑，Chrome' },
            ...{ post: 'hrss-officer', postTitle: '劳动保障监察员', openedAt: '2026-06-01T00:30:00.000Z' },
            ...{ lastUsedAt: '2026-06-01T02:10:00.000Z', expiresAt: '2026-06-01T12:30:00.000Z' },
            openedBy: 'password',
          },
        ],
      },
    },
  ],
} as const satisfies RouteSpec;

export const CLOSE_ONE = {
  method: 'DELETE',
  path: '/api/v1/sessions/{session}',
  tag: TAG,
  summary: '结束本账号的一处登录',
  access: 'signed-in',
  duringFirstSignIn: 'open',
  withoutPost: 'open',
  params: { session: Type.String({ description: '登录编号', pattern: '^[0-9a-f]{32}$' }) },
  answers: [{ status: 204, words: '已结束' }],
  problems: ['not-found'],
} as const satisfies RouteSpec;

export const CLOSE_ELSEWHERE = {
  method: 'POST',
  path: '/api/v1/session/sign-out-elsewhere',
  tag: TAG,
  summary: '结束本账号在别处的登录，本次登录不变',
  access: 'signed-in',
  duringFirstSignIn: 'open',
  withoutPost: 'open',
  body: { schema: Type.Object({}, { additionalProperties: false }), example: {} },
  answers: [{ status: 204, words: '已结束' }],
} as const satisfies RouteSpec;
