import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from '../matters/matter.routes.ts';
import { ADVISED } from '../supervision/advice.routes.ts';
import {
  asOf,
  contains,
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
  unitId,
  whole,
} from '../matters/schemas.ts';

const GROUPS = { severe: '严重超期', overdue: '已超期', near: '临期', later: '未到期', paused: '中止中' } as const;

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
});

export const GROUP_COUNTS = shape(
  Object.fromEntries(Object.entries(GROUPS).map(([group, label]) => [group, whole(label)])),
  '各组件数',
);

export const INBOX = {
  method: 'GET',
  path: '/api/v1/inbox',
  tag: '待办',
  summary: '待办：本人和本单位的，按到期先后，附各组件数；可查看当时',
  access: [...READERS, ...ADVISED],
  query: {
    whose: Type.Enum(['all', 'queue', 'mine'], {
      description: '在任各岗位单位的全部待办（缺省）、当前单位队列或本人待办',
    }),
    unit: unitId,
    group: Type.Enum(['severe', 'overdue', 'near', 'later', 'paused'], { description: '只看一组' }),
    kind: Type.String({ description: '待办种类', maxLength: 60 }),
    channel: Type.String({ description: '来源渠道', maxLength: 40 }),
    urgent: Type.Enum(['yes', 'no'], { description: '紧急' }),
    tier: Type.Enum(['statutory', 'local', 'target'], { description: '法定、地方、内部目标' }),
    dueFrom: Type.String({ description: '到期日自', format: 'date' }),
    dueTo: Type.String({ description: '到期日至', format: 'date' }),
    contains,
    asOf,
    assignee: Type.String({ description: '经办人编号，nobody 为无人领取', maxLength: 80 }),
    cursor,
    limit,
  },
  answers: [
    {
      status: 200,
      words: '一页待办，各组件数与本页出自同一快照',
      schema: shape({
        at: instant('业务时间'),
        items: list(INBOX_ITEM, '待办'),
        counts: GROUP_COUNTS,
        total: whole('总件数'),
        nextCursor: orNull(text('下一页的翻页标记')),
      }),
      example: {
        at: '2022-05-11T01:30:00.000Z',
        items: [],
        counts: { severe: 0, overdue: 0, near: 0, later: 0, paused: 0 },
        total: 0,
        nextCursor: null,
      },
    },
  ],
  problems: ['cursor-invalid', 'not-permitted'],
} as const satisfies RouteSpec;
