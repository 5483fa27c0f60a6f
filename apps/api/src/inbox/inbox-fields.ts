import { CLOCK_FAMILIES } from '@qingxin/domain';
import { DUE_BUCKETS } from '@qingxin/read-models';
import Type, { type TSchema } from 'typebox';
import { asOf, contains, flag, instant, day, orNull, shape, text, whole } from '../matters/schemas.ts';

export const GROUP_WORDS = {
  severe: '严重超期',
  overdue: '已超期',
  near: '临期',
  later: '未到期',
  paused: '中止中',
} as const;

export const BUCKET_WORDS = {
  ...{ overdue: '过期', today: '今天', tomorrow: '明天' },
  ...{ week: '本周', nextWeek: '下周', later: '更晚' },
} as const;

export const BY_WORDS = {
  due: '待办到期日',
  contact: '首次联系时限',
  handle: '办理时限',
  feedback: '反馈时限',
  extension: '延期审批时限',
  clear: '清零时限',
} as const;

/** Several values, of which any one fits, with commas between them. */
function anyOf(description: string, value: string): TSchema {
  return Type.String({
    description: `${description}；多项以英文逗号分隔`,
    pattern: `^${value}(,${value}){0,39}$`,
    maxLength: 1000,
  });
}

const oneOf = (words: Readonly<Record<string, string>>): string => `(${Object.keys(words).join('|')})`;

/** By what the lines of an inbox are chosen; views and exports take the same. */
export const INBOX_FILTERS = {
  whose: Type.Enum(['all', 'queue', 'mine'], {
    description: '在任各岗位单位的全部待办（缺省）、当前单位队列或本人待办',
  }),
  unit: anyOf('单位代码，限本人任职的单位；可看全部事项的岗位不限', '[a-z0-9][a-z0-9-]{0,63}'),
  by: Type.Enum(['due', ...CLOCK_FAMILIES], {
    description: '按哪一项时限排列，缺省为待办到期日',
    'x-labels': BY_WORDS,
  }),
  group: anyOf('只看这些组', oneOf(GROUP_WORDS)),
  bucket: anyOf('按某项时限排列时，只看这些时段', oneOf(BUCKET_WORDS)),
  kind: anyOf('待办种类', '[a-z0-9][a-z0-9-]{0,59}'),
  channel: anyOf('来源渠道', '[a-z0-9][a-z0-9-]{0,39}'),
  urgent: Type.Enum(['yes', 'no'], { description: '紧急' }),
  tier: anyOf('法定、地方、内部目标', '(statutory|local|target)'),
  rung: anyOf('事项上未解除的最高督办级别：E1 催办、E2 督办、E3 约谈、E4 通报、E5 问责', 'E[1-5]'),
  dueFrom: Type.String({ description: '到期日自', format: 'date' }),
  dueTo: Type.String({ description: '到期日至', format: 'date' }),
  contains: Type.String({
    ...contains,
    description: '登记号、工程项目或用人单位包含；四位数字的，另查联系电话后四位（保密的人除外）',
  }),
  assignee: Type.String({ description: '经办人编号，nobody 为无人领取', maxLength: 80 }),
  asOf,
} as const;

/** What a line says of its matter beside its own work. */
export const LINE_FACTS = {
  urgentReason: orNull(text('紧急的理由')),
  party: orNull(
    shape({
      shownAs: text('诉求人，遮盖姓名；要求保密的为保密'),
      concealed: flag('要求保密'),
    }),
  ),
  leadUnit: orNull(text('主办单位代码')),
  leadUnitName: orNull(text('主办单位')),
  coUnits: Type.Array(shape({ unit: text('单位代码'), name: orNull(text('单位')) }), { description: '协办单位' }),
  rung: orNull(text('事项上未解除的最高督办级别')),
  rungLabel: orNull(text('督办级别名称')),
  note: orNull(
    shape({
      text: text('最近备注，或者放回、指派的理由'),
      by: text('经办人编号'),
      shownAs: orNull(text('谁写的')),
      at: instant('写下的时刻'),
    }),
  ),
  unread: flag('新到或者有变化，本人尚未看过；查看当时的为否'),
  by: orNull(
    shape({
      at: instant('所排时限超期的时刻'),
      day: day('所排时限的到期日'),
      bucket: text('时段'),
      remainingWorkingDays: whole('剩余工作日，不含今天，负数为已超期的工作日'),
    }),
  ),
} as const;

export const BUCKET_COUNTS = shape(
  Object.fromEntries(DUE_BUCKETS.map((bucket) => [bucket, whole(BUCKET_WORDS[bucket])])),
  '各时段件数',
);
