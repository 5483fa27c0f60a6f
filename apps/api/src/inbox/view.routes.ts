import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { flag, list, orNull, shape, text, unitId } from '../matters/schemas.ts';
import { INBOX_FILTERS } from './inbox-fields.ts';
import { INBOX } from './inbox.routes.ts';

const TAG = '待办';
const { access } = INBOX;
export const LONGEST_NAME = 20;

/** What is searched for and the moment looked at belong to one question, not to a view. */
const { contains: _contains, asOf: _asOf, ...kept } = INBOX_FILTERS;
const query = Type.Object(
  Object.fromEntries(Object.entries(kept).map(([name, schema]) => [name, Type.Optional(schema)])),
  { additionalProperties: false, description: '筛选和排列，同待办列表' },
);
const name = Type.String({
  description: '名称，不写姓名、电话等个人信息',
  minLength: 1,
  maxLength: LONGEST_NAME,
  pattern: '^\\S(.*\\S)?$',
});
const params = { viewId: Type.String({ description: '视图编号', format: 'uuid' }) };

const VIEW = shape({
  viewId: text('视图编号'),
  name: text('名称'),
  unit: orNull(text('单位代码；个人视图为空')),
  unitName: orNull(text('单位')),
  query,
  isDefault: flag('本人打开待办时先用'),
  mayChange: flag('本人可以修改、删除'),
});

const example = { name: '本周到期', query: { by: 'handle', bucket: 'today,tomorrow,week' } };

export const VIEWS = {
  method: 'GET',
  path: '/api/v1/inbox/views',
  tag: TAG,
  summary: '待办视图：本人的，和本人任职单位的',
  access,
  answers: [
    {
      status: 200,
      words: '待办视图',
      schema: shape({ views: list(VIEW, '视图'), mayShare: list(text('单位代码'), '可以设置单位视图的单位') }),
      example: { views: [], mayShare: [] },
    },
  ],
} as const satisfies RouteSpec;

export const SAVE_VIEW = {
  method: 'POST',
  path: '/api/v1/inbox/views',
  tag: TAG,
  summary: '保存待办视图：本人的，或者由负责人为本单位设置',
  access,
  body: {
    schema: Type.Object(
      { name, query, unit: Type.Union([unitId, Type.Null()], { description: '单位视图的单位，个人视图为空' }) },
      { additionalProperties: false },
    ),
    example: { ...example, unit: null },
  },
  answers: [{ status: 201, words: '已保存', schema: VIEW }],
  problems: ['not-permitted', 'view-name-taken', 'view-name-personal', 'too-many-views'],
} as const satisfies RouteSpec;

export const CHANGE_VIEW = {
  method: 'POST',
  path: '/api/v1/inbox/views/{viewId}',
  tag: TAG,
  summary: '修改待办视图的名称和筛选',
  access,
  params,
  body: { schema: Type.Object({ name, query }, { additionalProperties: false }), example },
  answers: [{ status: 200, words: '已修改', schema: VIEW }],
  problems: ['not-found', 'not-permitted', 'view-name-taken', 'view-name-personal'],
} as const satisfies RouteSpec;

export const DELETE_VIEW = {
  method: 'DELETE',
  path: '/api/v1/inbox/views/{viewId}',
  tag: TAG,
  summary: '删除待办视图',
  access,
  params,
  answers: [{ status: 204, words: '已删除' }],
  problems: ['not-found', 'not-permitted'],
} as const satisfies RouteSpec;

export const DEFAULT_VIEW = {
  method: 'POST',
  path: '/api/v1/inbox/default-view',
  tag: TAG,
  summary: '打开待办时先用哪个视图；为空即不用',
  access,
  body: {
    schema: Type.Object(
      { viewId: Type.Union([params.viewId, Type.Null()], { description: '视图编号' }) },
      { additionalProperties: false },
    ),
    example: { viewId: null },
  },
  answers: [{ status: 204, words: '已设置' }],
  problems: ['not-found'],
} as const satisfies RouteSpec;
