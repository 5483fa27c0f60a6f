import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { AUDITORS } from './audit-askers.ts';
import { anchorsShape, faultList, sealedBlock } from './proof/proof-shapes.ts';
import type { anyMatterId } from '../matters/schemas.ts';
import {
  anything,
  asOf,
  day,
  flag,
  instant,
  limit,
  list,
  matterId,
  orNull,
  shape,
  text,
  whole,
} from '../matters/schemas.ts';

const TAG = '审计';

const fact = { key: text('这一项的编号'), label: text('名称') };
const decided = shape({
  ...{ clockId: text('时限编号'), ruleId: text('规则编号'), ruleVersion: whole('规则版本') },
  ...{ title: text('规则名称'), source: text('依据'), mark: text('依据的性质'), tier: text('法定、本地或者目标') },
  ...{ unit: text('责任单位代码'), unitName: orNull(text('责任单位')), calendarVersion: whole('工作日历版本') },
  ...{
    statusBefore: orNull(text('此前的状态，为空即由此起算')),
    status: text('此后的状态'),
    statusLabel: text('此后的状态'),
  },
  ...{ dueBefore: orNull(day('此前的到期日')), due: orNull(day('此后的到期日')), start: text('起算') },
});

const step = shape({
  ...{ version: whole('版本'), type: text('事件'), label: text('事件名称') },
  ...{ actor: text('办理人编号'), actorShownAs: orNull(text('办理人')) },
  ...{ unit: orNull(text('单位代码')), unitName: orNull(text('当时的单位名称')) },
  ...{ post: orNull(text('岗位代码')), postTitle: orNull(text('当时的岗位')) },
  ...{ occurredAt: instant('业务时刻'), actedOn: orNull(text('发生日期')), lateReason: orNull(text('补录原因')) },
  ...{ recordedAt: instant('录入时间'), voided: flag('已作废'), data: anything('记录的内容，个人信息遮盖') },
  command: whole('同一次办理的第一步：办理一次可以记下多步'),
  ...{ sentBy: orNull(text('随之发生这一步的那次办理是谁的')), sentByShownAs: orNull(text('其姓名或者名称')) },
  seen: shape(
    {
      organisation: orNull(whole('机构人员版本')),
      rules: orNull(whole('规则库版本')),
      calendar: orNull(whole('工作日历记录的版本')),
    },
    '作出这一步时所依据的版本',
  ),
  ...{ holder: orNull(text('当时承办或者牵头的单位代码')), holderName: orNull(text('当时承办或者牵头的单位')) },
  decided: list(decided, '由此起算、变动或者了结的时限，及其规则'),
  changes: list(shape({ ...fact, before: orNull(text('此前')), after: orNull(text('此后')) }), '由此变化的情况'),
  standing: list(shape({ ...fact, value: text('情况') }), '此后的情况'),
});

const seer = shape({
  ...{ person: text('人员编号'), shownAs: orNull(text('姓名')), post: text('岗位代码'), postTitle: text('岗位') },
  deputy: flag('代理'),
  by: list(
    shape({ role: text('角色'), roleLabel: text('角色'), sees: text('all 全部、related 有关的'), words: text('说明') }),
    '因何可见',
  ),
  ...{ mayReveal: flag('可说明理由查看个人信息'), mayLink: flag('可知保密人员与工资明细的对应') },
});

/** What an auditor asks of one matter, under addresses of his own. */
export function auditedRoutes(base: string, id: typeof matterId | typeof anyMatterId = matterId) {
  const common = {
    method: 'GET',
    tag: TAG,
    access: AUDITORS,
    params: { id },
    problems: ['not-found'],
  } as const;
  const path = `/api/v1/audit/${base}/{id}` as const;
  const example = { id: '0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7', version: 9, at: '2022-05-11T01:30:00.000Z' };
  return {
    replay: {
      ...common,
      path: `${path}/replay`,
      summary: '卷宗回放：逐步给出谁以何岗位办理、依据的规则和日历版本、由此起算或者变动的时限、前后的情况',
      query: {
        afterVersion: Type.Integer({ description: '自该版本之后', minimum: 0, maximum: 1_000_000_000 }),
        limit,
      },
      answers: [
        {
          status: 200,
          words: '一页',
          schema: shape({
            ...{ id, version: whole('现在的版本'), at: instant('查看时刻（业务时间）') },
            ...{ number: orNull(text('编号')), total: whole('总步数'), steps: list(step, '各步') },
            nextAfterVersion: orNull(whole('下一页的 afterVersion')),
          }),
          example: { ...example, number: null, total: 0, steps: [], nextAfterVersion: null },
        },
      ],
    },
    proof: {
      ...common,
      path: `${path}/proof`,
      summary: '核验：本件的链是否完整，每一步是否在封存之内，封存的签名和库外记录是否相符；与独立核验程序同一套办法',
      answers: [
        {
          status: 200,
          words: '核验结果',
          schema: shape({
            ...{ id, version: whole('现在的版本'), at: instant('查看时刻（业务时间）') },
            ...{ steps: whole('总步数'), sealedSteps: whole('已由封存证明的步数'), whole: flag('没有不一致') },
            ...{ verdict: text('结论'), faults: faultList, sealed: sealedBlock, anchors: anchorsShape },
          }),
          example: {
            ...{ ...example, steps: 9, sealedSteps: 0, whole: true, verdict: '全部 9 步的链完整；还没有封存。' },
            ...{ faults: [], sealed: null, anchors: { blocks: 0, standing: 'none' } },
          },
        },
      ],
    },
    seenBy: {
      ...common,
      path: `${path}/seen-by`,
      summary: '当时谁能看到：按该时刻的承办关系、机构岗位和角色，逐人说明因何可见；不按现在的权限推断',
      query: { asOf },
      answers: [
        {
          status: 200,
          words: '可见的单位和人员',
          schema: shape({
            ...{ id, version: whole('当时的版本'), at: instant('所问的时刻') },
            ...{ day: day('当日在岗的人员'), organisationVersion: whole('当时的机构人员版本') },
            units: list(
              shape({
                ...{ unit: text('单位代码'), unitName: orNull(text('当时的单位名称')) },
                relations: list(shape({ relation: text('关系'), label: text('关系') }), '与事项的关系'),
                people: list(seer, '可见的人员'),
              }),
              '单位',
            ),
            receipt: flag('持回执查询码的当事人可见本件'),
            concealed: whole('当时要求保密的人数'),
            conflicts: list(
              shape({ unit: text('单位代码'), unitName: orNull(text('单位')) }),
              '当时回避的单位：可见而不作决定',
            ),
          }),
          example: {
            ...{ ...example, day: '2022-05-11', organisationVersion: 40, units: [] },
            ...{ receipt: true, concealed: 0, conflicts: [] },
          },
        },
      ],
    },
  } as const satisfies Readonly<Record<string, RouteSpec>>;
}

export type AuditedRoutes = ReturnType<typeof auditedRoutes>;
