import { AUDIT_LISTS } from '@qingxin/read-models';
import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { AUDITORS, localDay } from './audit-askers.ts';
import { anchorsShape, askedShape, lastCheckShape, sealedBlock } from './proof/proof-shapes.ts';
import { WORKBOOK } from '../http/workbook.ts';
import {
  anyMatterId,
  anything,
  day,
  flag,
  instant,
  limit,
  list,
  orNull,
  shape,
  text,
  unitId,
  whole,
} from '../matters/schemas.ts';

const TAG = '审计';
/** Who looked at whose data is looked into by those who do not handle matters themselves. */
const WATCHERS = ['auditor', 'leading-group'] as const;

const auditList = Type.Enum([...AUDIT_LISTS], {
  description: '补录、暂缓、不发、更正、作废',
});
const filters = {
  unit: unitId,
  actor: Type.String({ description: '办理人编号', pattern: '^[a-z]+:[A-Za-z0-9._:-]{1,100}$' }),
  from: localDay('自（记录的业务日期）'),
  to: localDay('至（含当日）'),
};
const stream = Type.String({
  description: '只看这一事项：种类和编号，例如 case-…',
  pattern: '^(complaint|case|project|company|supervision|duty|batch|emergency)-[0-9a-z-]{1,64}$',
});
const after = Type.String({ description: '上一页答复中的 nextAfter', pattern: '^\\d{1,19}$' });

const matter = {
  kind: text('事项种类'),
  id: anyMatterId,
  number: orNull(text('编号或者名称')),
};

export const AUDIT_ENTRIES = {
  method: 'GET',
  path: '/api/v1/audit/entries',
  tag: TAG,
  summary: '审计清单：补录、暂缓和不发的决定、更正、作废，跨全部事项，最新的在前；每条指向办理经过中的记录',
  access: AUDITORS,
  query: { list: auditList, ...filters, after, limit },
  answers: [
    {
      status: 200,
      words: '一页',
      schema: shape({
        at: instant('业务时间'),
        list: text('清单'),
        items: list(
          shape({
            ...matter,
            version: orNull(whole('办理经过中的版本；为空即该事项没有办理经过可看')),
            type: text('事件'),
            label: text('事件名称'),
            actor: text('办理人编号'),
            actorShownAs: orNull(text('办理人')),
            unit: orNull(text('单位代码')),
            unitName: orNull(text('单位')),
            occurredAt: instant('业务时刻'),
            recordedAt: instant('录入时间'),
            actedOn: orNull(text('发生日期')),
            lateReason: orNull(anything('补录原因')),
            reason: orNull(anything('理由')),
          }),
          '记录',
        ),
        total: whole('总条数'),
        nextAfter: orNull(text('下一页的 after')),
      }),
      example: { at: '2022-05-18T01:00:00.000Z', list: 'late', items: [], total: 0, nextAfter: null },
    },
  ],
  problems: ['cursor-invalid', 'date-invalid'],
} as const satisfies RouteSpec;

export const AUDIT_ENTRIES_WORKBOOK = {
  method: 'GET',
  path: '/api/v1/audit/entries/xlsx',
  tag: TAG,
  summary: '同一清单的电子表格（xlsx），最多一万条',
  access: AUDITORS,
  query: { list: auditList, ...filters },
  answers: [{ status: 200, words: '电子表格', media: WORKBOOK }],
  problems: ['date-invalid'],
} as const satisfies RouteSpec;

const action = Type.Enum(['reveal', 'read', 'evidence', 'print', 'bundle'], {
  description: '说明理由查看、承办单位查看、下载原件、打印卷宗、要求和领取核验包',
});

export const AUDIT_LOOKS = {
  method: 'GET',
  path: '/api/v1/audit/looks',
  tag: TAG,
  summary: '查看留痕：谁在何时查看了哪一事项的哪项个人信息、下载了原件、打印了卷宗，理由，最新的在前',
  access: WATCHERS,
  query: { action, ...filters, matter: stream, after, limit },
  answers: [
    {
      status: 200,
      words: '一页',
      schema: shape({
        at: instant('业务时间'),
        items: list(
          shape({
            ...matter,
            at: instant('查看的时刻，按本机时钟'),
            actor: text('查看人编号'),
            actorShownAs: orNull(text('查看人')),
            unit: orNull(text('单位代码')),
            unitName: orNull(text('单位')),
            action: text(
              'reveal 说明理由查看、read 承办单位查看、evidence 下载原件、print 打印卷宗、bundle 要求和领取核验包',
            ),
            field: orNull(text('栏目')),
            reason: orNull(text('理由')),
          }),
          '留痕',
        ),
        total: whole('总条数'),
        nextAfter: orNull(text('下一页的 after')),
      }),
      example: { at: '2022-05-18T01:00:00.000Z', items: [], total: 0, nextAfter: null },
    },
  ],
  problems: ['cursor-invalid', 'date-invalid'],
} as const satisfies RouteSpec;

const tally = {
  ...{
    reveals: whole('说明理由查看'),
    reads: whole('承办单位查看'),
    files: whole('下载原件'),
    prints: whole('打印卷宗'),
  },
  ...{
    exports: whole('导出'),
    searches: whole('查人'),
    matters: whole('事项件数'),
    people: whole('说明理由查看的人数'),
  },
  ...{
    concealed: whole('保密人员人数'),
    foreign: whole('与本单位无关的事项件数'),
    outOfHours: whole('工作时间以外的次数'),
  },
  lastAt: text('最近一次的时刻，按本机时钟'),
};
const whoLooked = {
  ...{ actor: text('查看人编号'), actorShownAs: orNull(text('查看人')) },
  ...{ unit: orNull(text('单位代码')), unitName: orNull(text('单位')) },
};

export const AUDIT_LOOKS_REVIEW = {
  method: 'GET',
  path: '/api/v1/audit/looks/review',
  tag: TAG,
  summary: '查看留痕按人、按事项的统计，以及提示：一日内查看多名保密人员、多件与本单位无关的事项、工作时间以外多次查看',
  access: WATCHERS,
  query: {
    ...filters,
    from: localDay('自（缺省为 30 天以前）'),
    to: localDay('至（含当日，缺省为今天）'),
    matter: stream,
  },
  answers: [
    {
      status: 200,
      words: '统计',
      schema: shape({
        ...{ at: instant('业务时间'), from: day('自'), to: day('至'), looks: whole('统计的留痕条数') },
        more: flag('留痕过多，只统计了最近的 5000 条'),
        officers: list(shape({ ...whoLooked, ...tally }), '按查看人，最多 200 人'),
        matters: list(shape({ ...matter, officers: whole('查看人数'), ...tally }), '按事项，最多 200 件'),
        alarms: list(
          shape({
            ...{ kind: text('concealed 保密人员、foreign 无关事项、out-of-hours 工作时间以外'), label: text('提示') },
            ...{ ...whoLooked, day: day('日期'), count: whole('当日数量'), limit: whole('达到多少即提示') },
          }),
          '提示，最近的在前；不等于违规',
        ),
        limits: shape({
          ...{ concealedADay: whole('保密人员人数'), foreignADay: whole('无关事项件数') },
          ...{ outOfHoursADay: whole('工作时间以外的次数') },
          ...{ workFromHour: whole('工作时间自几时起'), workToHour: whole('工作时间至几时止') },
        }),
      }),
      example: {
        ...{ at: '2022-05-18T01:00:00.000Z', from: '2022-04-19', to: '2022-05-18', looks: 0, more: false },
        ...{ officers: [], matters: [], alarms: [] },
        limits: { concealedADay: 3, foreignADay: 5, outOfHoursADay: 3, workFromHour: 8, workToHour: 19 },
      },
    },
  ],
  problems: ['date-invalid', 'looks-too-long'],
} as const satisfies RouteSpec;

export const AUDIT_SEAL = {
  method: 'GET',
  path: '/api/v1/audit/seal',
  tag: TAG,
  summary: '封存情况：最近一次封存、封存到哪一步、尚未封存的步数和查看留痕、库外封存记录是否一致',
  access: AUDITORS,
  answers: [
    {
      status: 200,
      words: '封存情况',
      schema: shape({
        ...{ at: instant('业务时间'), blocks: whole('封存次数'), numbered: whole('总步数') },
        ...{ unsealed: whole('尚未封存的步数'), unsealedReads: whole('尚未封存的查看留痕') },
        ...{ sealed: sealedBlock, anchors: anchorsShape, lastCheck: lastCheckShape, asked: askedShape },
      }),
      example: {
        ...{ at: '2022-05-18T01:00:00.000Z', blocks: 0, numbered: 0, unsealed: 0, unsealedReads: 0, sealed: null },
        ...{ anchors: { blocks: 0, standing: 'none' }, lastCheck: null, asked: null },
      },
    },
  ],
} as const satisfies RouteSpec;

export const AUDIT_VERIFY = {
  method: 'POST',
  path: '/api/v1/audit/verify',
  tag: TAG,
  summary: '现在核验全部日志：由工作进程在后台进行，一次一个；结果见封存情况',
  access: AUDITORS,
  answers: [
    {
      status: 202,
      words: '已登记，等待工作进程',
      schema: shape({ askedAt: instant('登记的时刻，按本机时钟') }),
      example: { askedAt: '2022-05-18T01:00:00.000Z' },
    },
  ],
  problems: ['check-under-way'],
} as const satisfies RouteSpec;

export const AUDIT_MATTERS = {
  method: 'GET',
  path: '/api/v1/audit/matters',
  tag: TAG,
  summary: '查找事项：案件、投诉举报、项目、企业、督办，按编号、用人单位、项目、名称',
  access: AUDITORS,
  query: { contains: Type.String({ description: '包含', minLength: 1, maxLength: 100, pattern: '\\S' }), limit },
  answers: [
    {
      status: 200,
      words: '找到的事项，至多一页',
      schema: shape({
        items: list(
          shape({
            ...matter,
            name: orNull(text('项目或者名称')),
            employer: orNull(text('用人单位')),
            unit: orNull(text('单位代码')),
            unitName: orNull(text('承办、牵头、主管或者联系的单位')),
          }),
          '事项',
        ),
        more: flag('还有更多，请写得更详细'),
      }),
      example: { items: [], more: false },
    },
  ],
} as const satisfies RouteSpec;
