import Type from 'typebox';
import type { RouteSpec } from '../../http/route.ts';
import { absence } from '../../district-reads/absence.ts';
import { INBOX_ITEM } from '../../inbox/inbox.routes.ts';
import {
  anyMatterId,
  asOf,
  cursor,
  day,
  flag,
  instant,
  limit,
  list,
  orNull,
  pageShape,
  shape,
  text,
  unitId,
  whole,
} from '../../matters/schemas.ts';

export const TAG = '督办';
/** Who looks over the work of others: 治欠办, leading group and auditor over all of it, a head over that of his unit. */
export const OVERSEERS = ['unit-head', 'coordinator', 'leading-group', 'auditor'] as const;
const access = OVERSEERS;

const work = {
  open: whole('未办结'),
  severe: whole('其中严重超期'),
  overdue: whole('其中超期（含严重超期）'),
  in3: whole('三个工作日内到期'),
  in5: whole('五个工作日内到期'),
  in10: whole('十个工作日内到期'),
  paused: whole('中止中'),
  adjudication: whole('待裁定承办单位'),
};
const unitOf = { unit: text('单位代码'), unitName: orNull(text('单位')) };
const standing = {
  rung: text('E1 催办、E2 督办、E3 约谈、E4 通报、E5 问责'),
  count: whole('件数'),
  proposed: whole('其中待决定'),
  issued: whole('其中已发出'),
  answered: whole('其中已报告待审核'),
  postponed: whole('其中暂缓'),
  shownUpward: whole('其中已呈上级'),
};

export const BOARD = {
  method: 'GET',
  path: '/api/v1/supervision/board',
  tag: TAG,
  summary: '督办总览：在办、将到期、超期、各级措施、中止、待裁定的件数，今后十个工作日预计到期；单位负责人只见本单位',
  access,
  query: { unit: unitId, asOf },
  answers: [
    {
      status: 200,
      words: '各项件数与 work、lanes 两个清单按同一条件得出',
      schema: shape({
        at: instant('业务时间'),
        calendarVersion: whole('日历版本'),
        until: shape(
          { in3: day('第三个工作日'), in5: day('第五个工作日'), in10: day('第十个工作日') },
          '将到期截至的日期',
        ),
        total: shape(work, '合计'),
        units: list(shape({ ...unitOf, ...work }), '按单位'),
        rungs: list(shape(standing), '各级措施'),
        lanes: list(shape({ ...unitOf, ...standing }), '按单位和措施'),
        days: list(
          shape({
            day: day('到期日'),
            working: flag('工作日'),
            count: whole('预计到期'),
            units: list(shape({ ...unitOf, count: whole('预计到期') }), '按单位'),
          }),
          '今后十个工作日内的每一天',
        ),
      }),
    },
  ],
  problems: ['as-of-in-future', 'not-permitted', 'unit-unknown'],
} as const satisfies RouteSpec;

export const WORK = {
  method: 'GET',
  path: '/api/v1/supervision/work',
  tag: TAG,
  summary: '督办总览各项件数对应的待办清单：全区或者一个单位的，按到期先后；单位负责人只见本单位',
  access,
  query: {
    unit: unitId,
    which: Type.Enum(['overdue', 'severe', 'in3', 'in5', 'in10', 'paused', 'adjudication'], {
      description:
        'overdue 超期、severe 严重超期、in3 三个、in5 五个、in10 十个工作日内到期、paused 中止中、adjudication 待裁定承办单位；缺省为全部未办结',
    }),
    on: Type.String({ description: '到期日', format: 'date' }),
    asOf,
    assignee: Type.String({ description: '经办人编号，nobody 为无人领取', maxLength: 80 }),
    cursor,
    limit,
  },
  answers: [
    {
      status: 200,
      words: '一页待办，件数与本页出自同一快照',
      schema: shape({
        at: instant('业务时间'),
        items: list(INBOX_ITEM, '待办'),
        total: whole('总件数'),
        nextCursor: orNull(text('下一页的翻页标记')),
      }),
      example: { at: '2022-05-11T01:30:00.000Z', items: [], total: 0, nextCursor: null },
    },
  ],
  problems: ['as-of-in-future', 'cursor-invalid', 'not-permitted', 'unit-unknown'],
} as const satisfies RouteSpec;

const ground = shape({
  kind: text('lapse 时限届满、fact 督办事由、direction 批示'),
  title: text('事由'),
  since: instant('成为事由的时刻'),
  daysOver: orNull(whole('至今（已办的至办理之日）超期的工作日')),
  done: flag('所欠的已经办理'),
});

const card = shape({
  ...{ kind: text('事项种类'), id: anyMatterId },
  ...{ ladderKey: text('阶梯编号'), rungId: text('级次编号'), rung: standing.rung, ...unitOf },
  status: text('proposed 待决定、issued 已发出、answered 已报告、postponed 暂缓'),
  proposedAt: instant('提请时刻'),
  nominalAt: instant('应提请的时刻'),
  shownUpward: flag('已呈上级'),
  upwardAt: orNull(instant('未决定的，何时呈上级')),
  number: orNull(text('文号')),
  issuedBy: orNull(text('发出人')),
  answerBy: orNull(day('回复期限')),
  decidedBy: orNull(text('由哪个单位决定')),
  statements: whole('情况说明份数'),
  cleared: flag('所在案件工资已经清零，可以集中解除'),
  matterNumber: orNull(text('登记号')),
  ...{ project: orNull(text('工程项目')), employer: orNull(text('用人单位；自然人不显示姓名')) },
  ...{ people: whole('人数'), amountFen: orNull(whole('数额（分）')) },
  daysOver: orNull(whole('超期的工作日，按最久的事由')),
  next: orNull(shape({ rung: text('下一级措施'), on: day('日期') })),
  grounds: list(ground, '事由'),
  may: list(
    text('IssueRung 发出、PostponeRung 暂缓、DeclineRung 不发、LiftRung 解除、RejectRungAnswer 退回报告'),
    '查看人可以作出的决定',
  ),
});

export const LANES = {
  method: 'GET',
  path: '/api/v1/supervision/lanes',
  tag: TAG,
  summary:
    '待决定、已发出、暂缓的各级措施，每件附案号、超期天数、事由、下一级日期和可以作出的决定；单位负责人只见本单位',
  access,
  query: {
    unit: unitId,
    rung: Type.Enum(['E1', 'E2', 'E3', 'E4', 'E5'], { description: '措施' }),
    status: Type.Enum(['proposed', 'issued', 'answered', 'postponed'], { description: '状态' }),
    shownUpward: Type.Enum(['yes'], { description: '逾期未决、已呈上级' }),
    cleared: Type.Enum(['yes'], { description: '所在案件工资已经清零；只用于现在' }),
    asOf,
    cursor,
    limit,
  },
  answers: [
    {
      status: 200,
      words: '一页，件数与本页出自同一快照',
      schema: shape({
        at: instant('业务时间'),
        items: list(card, '措施'),
        total: whole('总件数'),
        nextCursor: orNull(text('下一页的翻页标记')),
      }),
      example: { at: '2022-05-11T01:30:00.000Z', items: [], total: 0, nextCursor: null },
    },
  ],
  problems: ['as-of-in-future', 'cleared-not-told-of-past', 'cursor-invalid', 'not-permitted', 'unit-unknown'],
} as const satisfies RouteSpec;

const person = {
  ...{ person: text('经办人编号'), shownAs: orNull(text('姓名')) },
  until: orNull(day('代理至；没有期限的为空')),
};

export const OFFICERS = {
  method: 'GET',
  path: '/api/v1/supervision/officers',
  tag: TAG,
  summary:
    '各单位经办人的负荷：未办结、超期、将到期、最早的一件，有无外出、代理；没有待办的经办人、没有人领取的待办另列',
  access,
  query: { unit: unitId, asOf },
  answers: [
    {
      status: 200,
      words: '按单位，超期多的在前',
      schema: shape({
        at: instant('业务时间'),
        officers: list(
          shape({
            ...unitOf,
            person: orNull(text('经办人编号，空为没有人领取')),
            shownAs: orNull(text('姓名')),
            posts: list(text('岗位'), '在本单位的岗位'),
            deputies: list(shape(person), '正在代理其岗位的人'),
            away: orNull(absence),
            open: whole('未办结'),
            overdue: whole('其中超期'),
            atRisk: whole('其中三个工作日内到期'),
            paused: whole('其中中止'),
            oldest: orNull(instant('最早一件产生的时刻；没有待办的为空')),
          }),
          '经办人',
        ),
      }),
      example: { at: '2022-05-11T01:30:00.000Z', officers: [] },
    },
  ],
  problems: ['as-of-in-future', 'not-permitted', 'unit-unknown'],
} as const satisfies RouteSpec;

export const INTERVIEWS = {
  method: 'GET',
  path: '/api/v1/supervision/interviews',
  tag: TAG,
  summary: '约谈日程：约谈日期、地点、单位、对象、结果和承诺；拟稿、已发出的，新的在前；单位只见约谈本单位的',
  access,
  query: { cursor, limit },
  answers: [
    {
      status: 200,
      words: '一页，件数与本页出自同一快照',
      schema: pageShape(
        shape({
          id: anyMatterId,
          ...unitOf,
          status: text('drafted 拟稿、issued 已发出'),
          number: orNull(text('文号')),
          on: orNull(day('约谈日期')),
          place: orNull(text('地点')),
          called: orNull(text('head 主要负责人、deputy 分管负责人、owner 建设单位负责人')),
          heldOn: orNull(day('实际约谈日期')),
          came: orNull(flag('到场')),
          promises: whole('承诺事项'),
          promisesOpen: whole('其中未办结'),
        }),
        '约谈',
      ),
      example: { items: [], total: 0, nextCursor: null },
    },
  ],
  problems: ['cursor-invalid'],
} as const satisfies RouteSpec;

export const TRACE_BACKS = {
  method: 'GET',
  path: '/api/v1/supervision/trace-backs',
  tag: TAG,
  summary: '倒查：各件办到哪里、在等谁办什么，问责建议及其回复；各人只见可以知道的',
  access,
  query: { cursor, limit },
  answers: [
    {
      status: 200,
      words: '一页，件数与本页出自同一快照',
      schema: pageShape(
        shape({
          id: anyMatterId,
          number: orNull(text('文号')),
          openedAt: instant('启动的时刻'),
          status: text('open 核查中、adopted 已审定、concluded 已办结'),
          statusLabel: text('状态'),
          leads: orNull(text('牵头单位')),
          entries: orNull(whole('倒查事项数')),
          persons: orNull(whole('列名人员数')),
          waitsFor: list(
            shape({ label: text('待办'), ...unitOf, assigneeShownAs: orNull(text('经办人')), openedAt: instant('自') }),
            '在等什么',
          ),
          advice: list(
            shape({
              ...{ adviceId: text('编号'), number: text('文号'), to: orNull(text('接收单位')) },
              ...{ sentOn: orNull(day('送达日期')), answerBy: orNull(day('回复期限')), answers: whole('已收到的回复') },
            }),
            '问责建议',
          ),
        }),
        '倒查',
      ),
      example: { items: [], total: 0, nextCursor: null },
    },
  ],
  problems: ['cursor-invalid'],
} as const satisfies RouteSpec;
