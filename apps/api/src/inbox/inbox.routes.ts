import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { EXPORT_VIEW } from '../exports/export.routes.ts';
import { READERS } from '../matters/matter.routes.ts';
import { ADVISED } from '../supervision/advice.routes.ts';
import { BUCKET_COUNTS, GROUP_WORDS, INBOX_FILTERS, LINE_FACTS } from './inbox-fields.ts';
import {
  cursor,
  day,
  flag,
  instant,
  limit,
  list,
  anyMatterId,
  orNull,
  shape,
  text,
  whole,
} from '../matters/schemas.ts';

/** One piece of work as lists of work show it. */
export const INBOX_ITEM = shape({
  id: anyMatterId,
  taskId: text('待办编号'),
  kind: text('种类'),
  label: text('名称'),
  unit: text('单位代码'),
  unitName: orNull(text('单位')),
  role: text('由哪类岗位办理'),
  openedAt: instant('产生的时刻'),
  clockId: orNull(text('时限编号')),
  clockStatus: orNull(text('时限的状态')),
  tier: orNull(text('法定、地方、内部目标')),
  assignee: orNull(text('经办人编号')),
  assigneeShownAs: orNull(text('经办人')),
  group: text('分组'),
  dueDay: orNull(day('到期日')),
  dueAt: orNull(instant('超期的时刻')),
  provisional: flag('到期日暂定'),
  remainingWorkingDays: orNull(whole('剩余工作日，不含今天，负数为已超期的工作日；中止中、没有到期日的为空')),
  matterKind: text('事项种类'),
  number: orNull(text('登记号')),
  channel: orNull(text('来源渠道')),
  channelLabel: orNull(text('来源渠道名称')),
  stage: orNull(text('环节')),
  stageLabel: orNull(text('环节名称')),
  urgent: flag('紧急'),
  employer: orNull(text('用人单位；自然人不显示姓名')),
  project: orNull(text('工程项目')),
  handOffCount: whole('转送次数'),
  people: whole('人数'),
  amountFen: orNull(whole('数额（分）')),
  ...LINE_FACTS,
});

export const GROUP_COUNTS = shape(
  Object.fromEntries(Object.entries(GROUP_WORDS).map(([group, label]) => [group, whole(label)])),
  '各组件数',
);

export const INBOX = {
  method: 'GET',
  path: '/api/v1/inbox',
  tag: '待办',
  summary: '待办：本人和本单位的，按到期或者某一项时限先后，附各组件数；可查看当时',
  access: [...READERS, ...ADVISED],
  query: { ...INBOX_FILTERS, cursor, limit },
  answers: [
    {
      status: 200,
      words: '一页待办，各组件数与本页出自同一快照',
      schema: shape({
        at: instant('业务时间'),
        items: list(INBOX_ITEM, '待办'),
        counts: GROUP_COUNTS,
        buckets: orNull(BUCKET_COUNTS),
        without: whole('按某项时限排列时，没有此项时限、因而未列出的件数'),
        total: whole('总件数'),
        nextCursor: orNull(text('下一页的翻页标记')),
      }),
      example: {
        at: '2022-05-11T01:30:00.000Z',
        items: [],
        counts: { severe: 0, overdue: 0, near: 0, later: 0, paused: 0 },
        buckets: null,
        without: 0,
        total: 0,
        nextCursor: null,
      },
    },
  ],
  problems: ['cursor-invalid', 'not-permitted'],
} as const satisfies RouteSpec;

export const INBOX_CHOICES = {
  method: 'GET',
  path: '/api/v1/inbox/choices',
  tag: '待办',
  summary: '待办各筛选项的件数：每项按其他筛选条件不变、只改这一项计数',
  access: INBOX.access,
  query: INBOX_FILTERS,
  answers: [
    {
      status: 200,
      words: '各筛选项的件数',
      schema: shape({
        at: instant('业务时间'),
        choices: list(
          shape({
            filter: text('筛选条件'),
            value: text('取值；无人领取为 nobody'),
            label: orNull(text('名称')),
            count: whole('件数'),
          }),
          '筛选项',
        ),
      }),
      example: { at: '2022-05-11T01:30:00.000Z', choices: [] },
    },
  ],
  problems: ['not-permitted'],
} as const satisfies RouteSpec;

const MOST_SEEN = 200;

export const SEE_TASKS = {
  method: 'POST',
  path: '/api/v1/inbox/seen',
  tag: '待办',
  summary: '本人看过这些待办，不再显示未读；在哪一台电脑上看过都算',
  access: INBOX.access,
  body: {
    schema: Type.Object(
      {
        tasks: Type.Array(
          Type.Object(
            {
              matterKind: Type.String({ description: '事项种类，同待办列表', pattern: '^[a-z]{1,20}$' }),
              id: anyMatterId,
              taskId: Type.String({ description: '待办编号', minLength: 1, maxLength: 300 }),
            },
            { additionalProperties: false },
          ),
          { description: '看过的待办', minItems: 1, maxItems: MOST_SEEN },
        ),
      },
      { additionalProperties: false },
    ),
    example: {
      tasks: [{ matterKind: 'complaint', id: '3f0c1f6e-8d2f-4d55-9a51-0f6d0c5b7a01', taskId: 'first-contact#1' }],
    },
  },
  answers: [{ status: 204, words: '已记下' }],
} as const satisfies RouteSpec;

export const EXPORT_INBOX = {
  method: 'POST',
  path: '/api/v1/inbox/export',
  tag: '待办',
  summary: '把现在筛选的待办全部导出（xlsx），在后台写成，进度和文件见“导出”；姓名遮盖，导出留痕',
  access: READERS,
  body: {
    schema: Type.Object(
      {
        query: Type.Object(
          Object.fromEntries(Object.entries(INBOX_FILTERS).map(([name, schema]) => [name, Type.Optional(schema)])),
          { additionalProperties: false, description: '筛选和排列，同待办列表' },
        ),
      },
      { additionalProperties: false },
    ),
    example: { query: { by: 'handle', bucket: 'overdue,today' } },
  },
  answers: [{ status: 202, words: '已开始', schema: EXPORT_VIEW }],
  problems: ['not-permitted', 'too-many-exports'],
} as const satisfies RouteSpec;
