import Type from 'typebox';
import type { RouteSpec } from '../http/route.ts';
import { READERS } from './matter.routes.ts';
import { MONTH } from './wage-month.routes.ts';
import {
  anything,
  asOf,
  contains,
  cursor,
  day,
  emptyPage,
  flag,
  head,
  ladders,
  limit,
  list,
  listedFacts,
  matterId,
  openTask,
  orNull,
  shape,
  stage,
  text,
  unitId,
  unitNamed,
  warned,
  whole,
} from './schemas.ts';

const TAG = '在建工程项目';

const interview = shape({
  id: text('约谈'),
  breachIds: list(text('制度未落实的记录'), '事由'),
  number: text('文号'),
  unit: text('约谈单位代码'),
  unitName: orNull(text('约谈单位')),
  heldOn: day('约谈日期'),
  attended: anything('到场的负责人：所述内容'),
  minutes: text('约谈纪要'),
  passedOn: orNull(shape({ to: text('转送单位'), on: day('转送日期'), document: text('证明材料') })),
  promises: list(
    shape({
      id: text('承诺'),
      interviewId: text('约谈'),
      content: anything('承诺的内容：所述内容'),
      dueOn: day('兑现日期'),
      kept: orNull(flag('已兑现；尚未核对的为空')),
      judgedOn: orNull(day('核对日期')),
    }),
    '承诺事项',
  ),
});

const row = shape({
  id: matterId,
  number: text('登记号'),
  code: orNull(text('项目代码')),
  name: text('项目名称'),
  sector: text('行业'),
  investment: text('government 政府投资、state-owned 国有企业、ppp、private 社会投资、unknown 不详'),
  supervisedBy: unitNamed,
  town: unitNamed,
  dutyUnit: unitNamed,
  dutyPerson: orNull(text('责任人编号')),
  dutyShownAs: orNull(text('责任人')),
  contractOn: orNull(day('施工合同签订日期')),
  completedOn: orNull(day('完工日期')),
  openBreaches: whole('未整改的制度未落实'),
  openWarnings: whole('未核查完的预警'),
  gapFen: whole('人工费用拨付缺口（分）'),
});

const letter = shape({
  id: text('编号'),
  unit: text('单位代码'),
  unitName: orNull(text('单位')),
  person: text('责任人编号'),
  shownAs: orNull(text('责任人')),
  paper: text('责任书编号'),
  signedOn: day('签订日期'),
});

const labourLedger = shape({
  keptBy: text('general-contractor 施工总承包单位、subcontractor 分包单位'),
  keeper: text('单位名称'),
  on: orNull(day('最近查看日期，未查看的为空')),
  document: orNull(text('证明材料')),
});

export const PROJECT_LIST = {
  method: 'GET',
  path: '/api/v1/projects',
  tag: TAG,
  summary: '在建工程项目列表，按名称',
  access: READERS,
  query: {
    supervisedBy: unitId,
    sector: Type.String({ description: '行业', pattern: '^[a-z-]{1,40}$' }),
    investment: Type.String({ description: '投资类型', pattern: '^[a-z-]{1,40}$' }),
    troubled: Type.Enum(['yes', 'no'], { description: '有拨付缺口、制度未落实或者预警的' }),
    contains: { ...contains, description: '名称包含' },
    cursor,
    limit,
  },
  answers: [emptyPage(row, '在建工程项目')],
  problems: ['cursor-invalid'],
} as const satisfies RouteSpec;

export const PROJECT = {
  method: 'GET',
  path: '/api/v1/projects/{id}',
  tag: TAG,
  summary: '一个在建工程项目：责任书、五项制度、按月拨付和发放、整改和预警',
  access: READERS,
  params: { id: matterId },
  query: { asOf },
  answers: [
    {
      status: 200,
      words: '在建工程项目',
      schema: shape({
        ...head,
        number: text('登记号'),
        code: orNull(text('项目代码')),
        facts: anything('名称、地址、行业、投资类型'),
        particulars: orNull(anything('建设单位、总包、分包、监理、施工许可')),
        contract: orNull(anything('施工合同')),
        startedOn: orNull(day('开工日期')),
        completedOn: orNull(day('完工日期')),
        noticeOn: orNull(day('完工公示日期')),
        cases: list(text('case-<编号>'), '关联的欠薪案件'),
        registeredBy: unitNamed,
        supervisedBy: unitNamed,
        town: unitNamed,
        dutyLetter: orNull(letter),
        formerLetters: list(anything('责任书'), '已被替换的责任书'),
        funding: list(anything('审查'), '资金安排审查'),
        feasibility: orNull(anything('可研报告审批')),
        settledUntil: orNull(day('施工过程结算至')),
        regimes: anything('五项制度和担保的证明'),
        labourLedgers: shape({
          ledgers: list(labourLedger, '总包、分包各自的台账'),
          keepUntil: orNull(day('保存至；完工且工资结清之前为空')),
        }),
        months: list(shape(MONTH), '按月的人工费用和工资'),
        breaches: list(anything('记录'), '制度未落实的记录'),
        interviews: list(interview, '约谈建设单位负责人'),
        ...warned,
        stages: list(stage, '当前环节'),
        tasks: list(openTask, '未办结的待办'),
        ladders,
        listedFacts,
      }),
    },
  ],
  problems: ['not-found'],
} as const satisfies RouteSpec;
