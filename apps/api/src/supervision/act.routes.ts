import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { matterRoutes, READERS } from '../matters/matter.routes.ts';
import {
  anything,
  asOf,
  cursor,
  day,
  emptyPage,
  flag,
  head,
  instant,
  ladders,
  limit,
  list,
  matterId,
  openTask,
  orNull,
  shape,
  text,
  unitId,
  unitNamed,
  whole,
} from '../matters/schemas.ts';

const TAG = '督办';
const BASE = '/api/v1/supervision/acts';
const KINDS = [
  'letter',
  'interview',
  'circular',
  'lifting',
  'deciding',
  'direction',
  'meeting',
  'advice',
  'trace-back',
] as const;
const KIND_WORDS =
  'letter 督办函、interview 约谈、circular 通报、lifting 集中解除、deciding 集中决定、direction 领导批示、meeting 会议议定事项、advice 检察建议（不针对个案）、trace-back 倒查';
const STATUS_WORDS = 'drafted 拟稿、issued 已发出、dropped 不再发出、recorded 已登记';

const facts = {
  kind: text(KIND_WORDS),
  status: text(STATUS_WORDS),
  unit: unitNamed,
  number: orNull(text('文号，批示、会议纪要的编号')),
  servedOn: orNull(day('发出日期，批示、会议日期')),
  answerBy: orNull(day('各件的回复期限')),
};

export const ACT_LIST = {
  method: 'GET',
  path: BASE,
  tag: TAG,
  summary: '督办函（一函多件）、约谈、通报、批示和会议议定事项，新的在前；单位只见发给本单位的',
  access: READERS,
  query: {
    kind: Type.Enum([...KINDS], { description: '种类' }),
    status: Type.Enum(['drafted', 'issued', 'dropped', 'recorded'], { description: '状态' }),
    unit: unitId,
    broken: Type.Enum(['yes'], { description: '有承诺、交办事项到期未办结' }),
    cursor,
    limit,
  },
  answers: [
    emptyPage(
      shape({
        id: matterId,
        ...facts,
        openedAt: instant('拟制、登记的时刻'),
        rungs: whole('所涉措施数'),
        refused: whole('未被接受的措施数'),
        items: whole('承诺、交办事项数'),
        itemsOpen: whole('其中未办结'),
        itemsBroken: whole('其中到期未办结或者审核未通过'),
      }),
      '督办函、约谈、通报、批示',
    ),
  ],
  problems: ['cursor-invalid'],
} as const satisfies RouteSpec;

const rungOfMatter = {
  matterKind: text('事项种类'),
  matterId: text('事项编号'),
  ladderKey: text('督办层级编号'),
  rungId: text('阶梯级次编号'),
};
const refusal = { code: orNull(text('原因代码')), reason: orNull(text('原因')) };

const followUp = shape({
  itemId: text('编号'),
  of: text('interview 约谈承诺、directive 交办事项'),
  unit: unitNamed,
  demand: anything('要求'),
  dueOn: day('完成日期'),
  matter: orNull(text('所指的事项')),
  status: text('open 未报告、reported 待审核、done 已办结、not-done 审核未通过'),
  broken: flag('到期未报告或者审核未通过，已提请上一级措施'),
  report: orNull(anything('办理情况')),
  document: orNull(text('证明材料')),
});

export const ACT = {
  method: 'GET',
  path: `${BASE}/{id}`,
  tag: TAG,
  summary: '一件督办函、约谈、通报或者批示：所涉各件的措施现状，不能列入和未被接受的原因，承诺和交办事项',
  access: READERS,
  params: { id: matterId },
  query: { asOf },
  answers: [
    {
      status: 200,
      words: '督办函、约谈、通报、批示',
      schema: shape({
        ...head,
        ...facts,
        rung: orNull(text('E2 督办、E3 约谈、E4 通报')),
        issuer: unitNamed,
        issuedBy: orNull(text('签发人')),
        demand: orNull(anything('正文和要求')),
        invitation: orNull(
          shape({
            on: day('约谈日期'),
            place: text('地点'),
            called: text('head 主要负责人、deputy 分管负责人、owner 建设单位负责人'),
          }),
        ),
        addressees: list(shape({ unit: unitNamed, acknowledgedOn: orNull(day('签收日期')) }), '发往单位'),
        rungs: list(
          shape({
            ...rungOfMatter,
            taken: text('chosen 拟列入、ordered 办理中、done 已发出（集中决定的，已办理）、refused 未被接受'),
            now: orNull(text('该措施在其事项中的现状')),
            answered: flag('已随本函报告'),
            lifted: flag('已随本函解除'),
            ...refusal,
          }),
          '所涉各件的措施',
        ),
        leftOut: list(shape({ ...rungOfMatter, ...refusal }), '不能列入的'),
        pending: whole('尚在逐件办理的批数'),
        deciding: orNull(
          shape({
            decision: text('issue 发出、postpone 暂缓、decline 不发'),
            until: orNull(day('暂缓至')),
            approver: orNull(text('批准人')),
            stopped: flag('已停止，没有办理的不再办理'),
          }),
        ),
        interview: orNull(
          shape({
            came: flag('到场'),
            heldOn: day('约谈日期'),
            minutes: text('约谈记录'),
            note: orNull(anything('说明')),
          }),
        ),
        directive: orNull(
          shape({ givenBy: text('批示人职务或者会议'), words: anything('内容'), document: text('扫描件') }),
        ),
        followUps: list(followUp, '承诺、交办事项；单位只见本单位的'),
        tasks: list(openTask, '未办结的待办'),
        ladders,
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;

/** An act is about units and matters, not about persons: what they wrote is read by whoever may see it. */
export const ACT_MATTER = matterRoutes({ base: BASE, tag: TAG });

/** But for the names of officials without an account, in a trace-back. */
export const ACT_REVEAL = {
  ...ACT_MATTER.reveal,
  access: ['coordinator', 'leading-group', 'auditor'],
} as const satisfies RouteSpec;
