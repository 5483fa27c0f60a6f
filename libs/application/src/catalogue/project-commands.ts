import { BREACH_KINDS, type ProjectOwnCommand } from '@qingxin/domain';
import Type from 'typebox';
import { onPaper, signed } from './changes.ts';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import { evidenceFileId } from './evidence-commands.ts';
import {
  count,
  documentId,
  fen,
  freeText,
  list,
  localDay,
  localId,
  orNull,
  orUnknown,
  paperNumber,
  personId,
  reason,
  record,
  streamName,
  text,
  unitId,
} from './fields.ts';
import { labels } from './labels.ts';
import { month, proven, PROVEN } from './project-fields.ts';
import { PROJECT_INTERVIEW_SPECS } from './project-interviews.ts';
import { PROJECT_REGIME_SPECS } from './project-regimes.ts';
import { PROJECT_SHEET_SPECS, TRANSFERS } from './project-sheets.ts';
import { namedCase, warningId, warningSpecs } from './warning-specs.ts';

const CASE = 'case-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11';
const party = record({ name: text('名称', 200), company: orNull(streamName('company', '用人单位登记')) });
const owner = record({
  name: text('名称', 200),
  company: orNull(streamName('company', '用人单位登记')),
  unit: Type.Optional(unitId('建设单位是本区单位的，其单位代码；该单位不监管、不核查自己的项目')),
});
const facts = {
  name: text('项目名称', 200),
  address: orUnknown(text('地址', 300)),
  sector: Type.Enum(
    [
      ...(['housing', 'transport', 'water', 'energy', 'education', 'health'] as const),
      ...(['culture', 'agriculture', 'other', 'unknown'] as const),
    ],
    { description: '房建市政、交通、水利、能源、教育、卫体、文旅、农业、其他、不详' },
  ),
  investment: Type.Enum(['government', 'state-owned', 'ppp', 'private', 'unknown'], {
    description: '政府投资、国有企业、PPP、社会投资、不详',
  }),
  town: orNull(unitId('所在镇、街道')),
};
const FACTS = {
  ...{ name: '示例项目01', address: '示例路1号', sector: 'housing', investment: 'government' },
  town: null,
};
const code = text('项目代码', 100);
const breachId = localId('制度未落实的记录');
const breachKinds = Object.keys(BREACH_KINDS) as (keyof typeof BREACH_KINDS)[];
const breachWords = Object.fromEntries(Object.entries(BREACH_KINDS).map(([kind, { label }]) => [kind, label]));

type Payload = Readonly<Record<string, unknown>>;

/** Companies that the payload names, each under its own name. */
function namedCompanies({ owner, generalContractor, supervisor, subcontractors }: Payload): Record<string, string> {
  const several = Array.isArray(subcontractors) ? (subcontractors as readonly unknown[]) : [];
  const parties = [owner, generalContractor, supervisor, ...several];
  return Object.fromEntries(
    parties.flatMap((one) => {
      const company = (one as { readonly company?: unknown } | null)?.company;
      return typeof company === 'string' ? [[company, company]] : [];
    }),
  );
}

const SPECS = {
  RegisterProject: {
    title: '登记在建工程项目',
    opens: true,
    schema: record({ ...facts, code: orNull(code), supervisedBy: unitId('监管单位') }),
    example: { ...FACTS, code: null, supervisedBy: 'housing' },
    number: ({ actor }) => (actor.unit === null ? null : { register: 'project', unit: actor.unit }),
  },
  DescribeProject: {
    title: '变更项目登记',
    schema: record({
      ...facts,
      owner: orUnknown(owner),
      generalContractor: orUnknown(party),
      subcontractors: orUnknown(list(party, '分包单位', 100)),
      supervisor: orUnknown(party),
      permitNumber: orUnknown(paperNumber('施工许可证号')),
      permitOn: orUnknown(localDay('施工许可日期')),
      plannedStartOn: orUnknown(localDay('计划开工日期')),
      plannedEndOn: orUnknown(localDay('计划完工日期')),
    }),
    example: {
      ...FACTS,
      owner: { name: '示例建设单位01', company: null },
      generalContractor: { name: '示例总包01', company: null },
      subcontractors: 'unknown',
      supervisor: 'unknown',
      ...{ permitNumber: 'unknown', permitOn: 'unknown', plannedStartOn: '2022-03-01', plannedEndOn: 'unknown' },
    },
    factsIfThere: namedCompanies,
  },
  AssignProjectCode: { title: '登记项目代码', schema: record({ code }), example: { code: '2022-140403-01-000001' } },
  AssignSupervision: {
    title: '确定项目监管单位',
    schema: record({ unit: unitId('监管单位'), reason: reason() }),
    example: { unit: 'housing', reason: '属房屋市政工程' },
  },
  RecordContract: {
    title: '登记施工合同',
    schema: record({
      signedOn: localDay('签订日期'),
      priceFen: orUnknown(fen('合同价款')),
      labourShareBp: orUnknown(count('人工费用占比，万分之几', 10_000)),
      cycleMonths: orUnknown(count('人工费用拨付周期，几个月', 60)),
      allocationDay: orUnknown(count('次月几日拨付人工费用', 31)),
      payDay: orUnknown(count('次月几日发放工资', 31)),
      document: documentId('合同'),
    }),
    example: {
      ...{ signedOn: '2022-01-05', priceFen: 5_000_000_000, labourShareBp: 2000, cycleMonths: 1 },
      ...{ allocationDay: 10, payDay: 15, document: 'doc-1' },
    },
  },
  CorrectFact: {
    title: '更正合同签订日期',
    schema: record({
      field: Type.Literal('signedOn', { description: '合同签订日期' }),
      to: localDay('实际签订日期'),
      reason: reason(),
      ...onPaper,
    }),
    example: { field: 'signedOn', to: '2022-01-06', reason: '录入错误', ...signed },
  },
  RecordStart: { title: '登记开工', schema: record(proven('开工日期')), example: PROVEN },
  CompleteProject: { title: '登记完工', schema: record(proven('完工日期')), example: PROVEN },
  NoteProof: {
    title: '补充说明本单位提交的材料',
    schema: record({ fileId: evidenceFileId('本单位提交的材料'), note: freeText('说明', 500) }),
    example: { fileId: 'file-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', note: '第二页漏签，已另行补交' },
  },
  LinkCase: {
    title: '登记关联的欠薪案件',
    schema: record({ caseId: streamName('case', '欠薪案件'), warningId: orNull(warningId) }),
    example: { caseId: CASE, warningId: null },
    factsIfThere: namedCase,
  },
  SignDutyLetter: {
    title: '签订责任书',
    schema: record({
      unit: unitId('责任单位'),
      person: personId('责任人'),
      paper: paperNumber('责任书编号'),
      ...proven('签订日期'),
    }),
    example: { unit: 'housing', person: 'person:housing01', paper: '责任书1号', ...PROVEN },
  },
  CheckFunding: {
    title: '审查资金来源和安排',
    schema: record({
      stage: Type.Enum(['feasibility', 'permit', 'start'], { description: '可研报告、施工许可、开工' }),
      source: Type.Enum(['budget', 'bond', 'loan', 'self-raised', 'mixed'], {
        description: '财政预算、债券、贷款、自筹、多种',
      }),
      neededFen: fen('施工所需资金'),
      arrangedFen: fen('已落实资金'),
      ...proven('审查日期'),
    }),
    example: { stage: 'start', source: 'budget', neededFen: 100, arrangedFen: 100, ...PROVEN },
  },
  DecideFeasibility: {
    title: '审批可研报告',
    schema: record({
      decision: Type.Enum(['approved', 'refused'], { description: '批准、不予批准' }),
      paper: paperNumber('批复文号'),
      ...proven('批复日期'),
    }),
    example: { decision: 'approved', paper: '批复1号', ...PROVEN },
  },
  RecordInterimSettlement: {
    title: '登记施工过程结算',
    schema: record({ until: localDay('结算至'), fen: fen('结算价款'), ...proven('结算日期') }),
    example: { until: '2022-03-31', fen: 100, ...PROVEN },
  },
  SetYearPlan: {
    title: '登记年度投资计划和预算',
    schema: record({
      year: Type.Integer({ minimum: 2015, maximum: 2100, description: '年度' }),
      worksFen: fen('计划完成投资'),
      budgetFen: fen('预算安排'),
      ...proven('下达日期'),
    }),
    example: { year: 2022, worksFen: 1_000_000_000, budgetFen: 800_000_000, ...PROVEN },
  },
  RecordYearProgress: {
    title: '登记计划执行进度',
    schema: record({
      until: localDay('截至日，数额自1月1日累计至当日'),
      doneFen: fen('完成投资'),
      paidFen: fen('财政拨付'),
      ...proven('登记日期'),
    }),
    example: { until: '2022-03-31', doneFen: 200_000_000, paidFen: 180_000_000, ...PROVEN },
  },
  ...PROJECT_REGIME_SPECS,
  RecordLabourCost: {
    title: '登记当月人工费用',
    schema: record({ month, dueFen: fen('应拨人工费用'), document: documentId('证明材料') }),
    example: { month: '2022-03', dueFen: 60_000_000, document: 'doc-1' },
  },
  RestateLabourCost: {
    title: '更正当月人工费用',
    schema: record({ month, dueFen: fen('应拨人工费用'), reason: reason() }),
    example: { month: '2022-03', dueFen: 50_000_000, reason: '与当月进度核对' },
  },
  RecordAllocation: {
    title: '登记人工费用拨付',
    schema: record({
      month,
      fen: fen('拨付金额'),
      payer: Type.Enum(['owner', 'treasury'], { description: '建设单位、财政' }),
      ...proven('到账日期'),
    }),
    example: { month: '2022-03', fen: 60_000_000, payer: 'treasury', ...PROVEN },
  },
  RecordWageSheet: {
    title: '登记工资支付表',
    schema: record({
      month,
      people: count('人数', 100_000),
      fen: fen('应发工资'),
      signed: Type.Boolean({ description: '经农民工本人签字确认' }),
      ...proven('交总包日期'),
    }),
    example: { month: '2022-03', people: 86, fen: 58_000_000, signed: true, ...PROVEN },
  },
  RecordWagesPaid: {
    title: '登记工资发放',
    schema: record({
      month,
      fen: fen('实发工资'),
      people: count('人数', 100_000),
      throughAccount: Type.Boolean({ description: '由总包通过专用账户支付到本人账户' }),
      ...TRANSFERS,
      ...proven('发放日期'),
    }),
    example: { month: '2022-03', fen: 58_000_000, people: 86, throughAccount: true, ...PROVEN },
  },
  ...PROJECT_SHEET_SPECS,
  RecordCheck: {
    title: '登记项目检查',
    schema: record({
      checkedOn: localDay('检查日期'),
      findings: list(
        record({
          kind: Type.Enum(breachKinds, { description: '未落实的制度', ...labels(breachWords) }),
          note: orNull(freeText('情况', 2000)),
        }),
        '发现的问题，没有发现的为空',
        20,
      ),
      document: documentId('检查记录'),
    }),
    example: { checkedOn: '2022-05-06', findings: [{ kind: 'card-withheld', note: null }], document: 'doc-1' },
  },
  OrderRectification: {
    title: '责令限期整改',
    schema: record({ breachId, dueOn: localDay('整改期限'), demand: freeText('要求', 2000) }),
    example: { breachId: 'b1', dueOn: '2022-05-20', demand: '限期开立专用账户' },
    number: ({ actor }) => (actor.unit === null ? null : { register: 'project-order', unit: actor.unit }),
  },
  JudgeRectification: {
    title: '复核整改情况',
    schema: record({
      breachId,
      outcome: Type.Enum(['rectified', 'not-rectified'], { description: '已整改、未整改' }),
      measure: orNull(
        Type.Enum(['order-again', 'stop-work', 'penalty', 'credit-record'], {
          description: '未整改的：再次责令、责令停工、处罚、记入信用记录',
        }),
      ),
      ...proven('复核日期'),
    }),
    example: { breachId: 'b1', outcome: 'rectified', measure: null, ...PROVEN },
  },
  StrikeBreach: {
    title: '撤销制度未落实的认定',
    schema: record({ breachId, reason: reason() }),
    example: { breachId: 'b1', reason: '所查为另一标段' },
  },
  ...PROJECT_INTERVIEW_SPECS,
  ...warningSpecs(
    [
      ...(['allocation-gap', 'unpaid-month', 'bank-notice', 'missing-entry', 'utilities'] as const),
      ...(['tax', 'market', 'opinion', 'petition', 'town'] as const),
    ],
    '拨付缺口、当月未发、银行通知、未录入实名制、水电燃气、税收、市场监管、舆情、信访、镇街',
  ),
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const PROJECT_SPECS = commandsOf<ProjectOwnCommand>()(SPECS);
