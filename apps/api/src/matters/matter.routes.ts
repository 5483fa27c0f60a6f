import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import {
  anything,
  asOf,
  day,
  derivation,
  dutyId,
  flag,
  head,
  instant,
  list,
  matterId,
  orNull,
  shape,
  position,
  text,
  whole,
} from './schemas.ts';

/** Roles that see matters at all; which ones is the policy's question. */
export const READERS = ['officer', 'unit-head', 'coordinator', 'leading-group', 'auditor'] as const;
/** Roles that may lift the mask, with a reason. */
const REVEALERS = ['officer', 'unit-head', 'coordinator', 'auditor'] as const;

const EXAMPLE_HEAD = { id: '0b5f6e0e-2f0f-5a53-9d0c-52f9a1c1d0e7', version: 9, at: '2022-05-11T01:30:00.000Z' };

interface Plural {
  readonly base: string;
  readonly tag: string;
  /** What names one of them in an address, and one such name. */
  readonly id?: typeof matterId;
  readonly example?: string;
}

/** What complaints, cases, companies and projects have in common, under their own addresses. */
export function matterRoutes({ base, tag, id = matterId, example = EXAMPLE_HEAD.id }: Plural) {
  const exampleHead = { ...EXAMPLE_HEAD, id: example };
  const common = { method: 'GET', tag, access: READERS, params: { id }, problems: ['not-found'] } as const;
  return {
    actions: {
      ...common,
      path: `${base}/{id}/actions`,
      summary: '可办事项：当前岗位可以办理什么，不能办理的为何',
      answers: [
        {
          status: 200,
          words: '可办事项',
          schema: shape({
            id,
            version: whole('版本'),
            actions: list(
              shape({
                command: text('命令'),
                title: text('名称'),
                refusal: orNull(text('为空即可办理，否则为不能办理的原因代码')),
                refusalText: Type.Optional(text('不能办理的原因')),
                tasks: Type.Optional(list(text('待办编号'), '本岗位尚未办结、由它来办的待办')),
                article: Type.Optional(text('依据')),
                on: Type.Optional(text('针对的待办、时限、环节等')),
                label: Type.Optional(text('针对的环节或者动作的名称')),
              }),
              '命令',
            ),
          }),
          example: {
            id: example,
            version: 9,
            actions: [{ command: 'AcceptComplaint', title: '受理', refusal: null }],
          },
        },
      ],
    },
    timeline: {
      ...common,
      path: `${base}/{id}/timeline`,
      summary: '办理经过：每一条记录，含发生日期和录入时间',
      query: {
        asOf,
        afterVersion: Type.Integer({ description: '从该版本之后开始', minimum: 0, maximum: 1_000_000_000 }),
        limit: Type.Integer({ description: '最多条数，缺省 200', minimum: 1, maximum: 1000 }),
      },
      answers: [
        {
          status: 200,
          words: '办理经过',
          schema: shape({
            ...head,
            id,
            entries: list(
              shape({
                version: whole('版本'),
                type: text('事件'),
                label: text('事件名称'),
                actor: text('办理人编号'),
                actorShownAs: orNull(text('办理人')),
                unit: orNull(text('单位代码')),
                unitName: orNull(text('单位')),
                post: orNull(text('岗位代码')),
                postTitle: orNull(text('岗位，代理的注明')),
                occurredAt: instant('业务时刻'),
                actedOn: orNull(text('发生日期')),
                lateReason: orNull(text('补录原因')),
                recordedAt: instant('录入时间'),
                voided: flag('已作废'),
                data: anything('内容，个人信息已遮盖；承办单位可读所述内容，查看留痕'),
              }),
              '记录',
            ),
            nextAfterVersion: orNull(whole('还有更多时，下一页的 afterVersion')),
          }),
          example: { ...exampleHead, entries: [], nextAfterVersion: null },
        },
      ],
    },
    clocks: {
      ...common,
      path: `${base}/{id}/clocks`,
      summary: '时限：到期日、剩余工作日，以及为什么是这一天',
      query: { asOf },
      answers: [
        {
          status: 200,
          words: '时限',
          schema: shape({ ...head, id, clocks: list(clock, '时限') }),
          example: { ...EXAMPLE_CLOCKS, ...exampleHead },
        },
      ],
    },
    position: {
      ...common,
      path: `${base}/{id}/position`,
      summary: '流程位置：在联动处置流程图上的环节和走过的路径',
      query: { asOf },
      answers: [
        {
          status: 200,
          words: '流程位置',
          schema: shape({
            ...head,
            id,
            ...position,
          }),
          example: { ...exampleHead, active: [{ node: 'acceptance', label: '受理审查' }], walked: [] },
        },
      ],
    },
    reveal: {
      ...common,
      method: 'POST',
      path: `${base}/{id}/reveal-fields`,
      summary: '查看完整个人信息：须有理由，逐项留痕',
      access: REVEALERS,
      body: {
        schema: Type.Object(
          {
            fields: Type.Array(
              Type.Object(
                {
                  subject: Type.String({ description: '个人信息主体', maxLength: 100 }),
                  field: Type.String({ description: '字段', maxLength: 100 }),
                },
                { additionalProperties: false },
              ),
              { description: '要查看的字段', minItems: 1, maxItems: 50 },
            ),
            reason: Type.String({ description: '查看理由', minLength: 1, maxLength: 500, pattern: '\\S' }),
          },
          { additionalProperties: false },
        ),
        example: { fields: [{ subject: EXAMPLE_HEAD.id, field: 'phone' }], reason: '电话告知受理决定' },
      },
      answers: [
        {
          status: 200,
          words: '完整内容',
          schema: shape({
            fields: list(shape({ subject: text('主体'), field: text('字段'), text: orNull(text('内容')) }), '内容'),
            until: instant('此前再次查看该事项时，这些内容对本人直接显示'),
          }),
          example: {
            fields: [{ subject: EXAMPLE_HEAD.id, field: 'phone', text: '13800000001' }],
            until: '2022-05-11T02:00:00.000Z',
          },
        },
      ],
      problems: ['not-found', 'reveal-not-permitted', 'reveal-without-reason'],
    },
  } as const satisfies Readonly<Record<string, RouteSpec>>;
}

const clock = shape({
  clockId: text('时限编号'),
  ruleId: text('规则'),
  ruleVersion: whole('规则版本'),
  title: text('名称'),
  source: text('依据'),
  quote: orNull(text('原文；为空即没有取得，或者期限不出自法律')),
  mark: text('V 已核原文、S 二手、L 他地做法、U 未核实、P 本区参数'),
  text: text('条文大意'),
  tier: text('法定、地方、内部目标'),
  key: orNull(text('所属的转送、责令、工单或部门环节')),
  unit: text('责任单位'),
  unitName: orNull(text('责任单位名称')),
  status: text('状态'),
  standing: text('running 进行中、near 临期、overdue 超期、historical 接管前的超期、paused 中止、ended 已结束'),
  start: text('起算'),
  due: orNull(day('到期日')),
  unrolled: orNull(day('顺延前的到期日')),
  dueAt: orNull(instant('超期的时刻')),
  provisional: flag('放假安排未公布，暂定'),
  remainingWorkingDays: orNull(whole('剩余工作日，负数为已超期的工作日')),
  pauses: list(anything('一段'), '中止'),
  extensions: list(anything('一次'), '延期'),
  extensionRequest: orNull(anything('待决定的延期申请')),
  metOn: orNull(text('办成的日期或时刻')),
  lapsedAt: orNull(instant('超期的时刻')),
  historical: orNull(text('存量接管前的超期：open 待认定、counts 计入、does-not-count 不计入、carried 在原件认定')),
  workingDaysLate: orNull(whole('超期后多少个工作日办成')),
  endedAs: orNull(text('因何不再计时')),
  calendarVersion: whole('到期日所依据的日历版本'),
  countedByCalendar: whole('推算过程所依据的日历版本'),
  derivation,
});

const EXAMPLE_CLOCKS = {
  ...EXAMPLE_HEAD,
  clocks: [
    {
      clockId: 'S2-01#1',
      ruleId: 'S2-01',
      ruleVersion: 1,
      title: '受理期限',
      source: '《关于实施〈劳动保障监察条例〉若干规定》第十八条',
      quote: '对符合下列条件的投诉，劳动保障行政部门应当在接到投诉之日起5个工作日内依法受理，并于受理之日立案查处',
      mark: 'S',
      text: '接到投诉之日起五个工作日内受理并立案',
      tier: 'statutory',
      key: null,
      unit: 'hrss',
      unitName: '区人社局',
      status: 'running',
      standing: 'running',
      start: '2022-05-10',
      due: '2022-05-17',
      unrolled: '2022-05-17',
      dueAt: '2022-05-17T16:00:00.000Z',
      provisional: false,
      remainingWorkingDays: 4,
      pauses: [],
      extensions: [],
      extensionRequest: null,
      metOn: null,
      lapsedAt: null,
      historical: null,
      workingDaysLate: null,
      endedAs: null,
      calendarVersion: 1,
      countedByCalendar: 1,
      derivation: [{ kind: 'start', day: '2022-05-10', text: '2022年5月10日为起算日，当日不计入', point: 'DC-01' }],
    },
  ],
};

export type MatterRoutes = ReturnType<typeof matterRoutes>;

export const COMPLAINT_MATTER = matterRoutes({ base: '/api/v1/complaints', tag: '投诉举报' });
export const CASE_MATTER = matterRoutes({ base: '/api/v1/cases', tag: '欠薪案件' });
export const COMPANY_MATTER = matterRoutes({ base: '/api/v1/companies', tag: '用人单位' });
export const PROJECT_MATTER = matterRoutes({ base: '/api/v1/projects', tag: '在建工程项目' });
/** A duty has neither a place on the chart nor persons of its own; who reads its history is narrower. */
export const DUTY_MATTER = matterRoutes({
  base: '/api/v1/duties',
  tag: '常设工作',
  id: dutyId,
  example: 'petition-bulletin',
});
