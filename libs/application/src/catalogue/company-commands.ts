import type { CompanyOwnCommand, CompanyPerson, ListedPerson } from '@qingxin/domain';
import Type from 'typebox';
import { only } from './asking.ts';
import { onPaper, signed } from './changes.ts';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import {
  completed,
  count,
  creditCode,
  documentId,
  fen,
  freeText,
  list,
  localDay,
  localId,
  orNull,
  personal,
  personId,
  reason,
  record,
  streamName,
  text,
  unitId,
} from './fields.ts';
import { WITHHOLDING_SPECS } from './company-withholdings.ts';
import { namedCase, warningId, warningSpecs } from './warning-specs.ts';
import { month } from './project-fields.ts';
import { ACT_ON_STEP } from './step-fields.ts';

const other = streamName('company', '另一用人单位');
const facts = {
  name: text('名称', 200),
  address: orNull(text('地址', 300)),
  representative: orNull(completed<CompanyPerson>()({ name: personal('name', '姓名', 50) }, { person: true })),
};
const FACTS = { name: '示例劳务有限公司', address: '示例路1号', representative: null };
const listed = completed<ListedPerson>()(
  {
    name: personal('name', '姓名', 50),
    role: Type.Enum(['legal-representative', 'principal', 'responsible-manager', 'directly-responsible'], {
      description: '法定代表人、主要负责人、直接负责的主管人员、其他直接责任人员',
    }),
  },
  { person: true },
);

const SPECS = {
  RegisterCompany: {
    title: '登记用人单位',
    opens: true,
    schema: record({ ...facts, creditCode: orNull(creditCode()) }),
    example: { ...FACTS, creditCode: '91140400MA0EXAMPLE' },
  },
  DescribeCompany: { title: '变更用人单位登记', schema: record(facts), example: FACTS },
  AssignCreditCode: {
    title: '登记统一社会信用代码',
    schema: record({ creditCode: creditCode() }),
    example: { creditCode: '91140400MA0EXAMPLE' },
  },
  TakeBackCreditCode: {
    title: '更正，收回登记错的统一社会信用代码',
    schema: record({ reason: reason(), ...onPaper }),
    example: { reason: '代码是另一单位的', ...signed },
  },
  ...WITHHOLDING_SPECS,
  LinkCompany: {
    title: '确认为同一用人单位',
    schema: record({ other, reason: reason() }),
    example: { other: 'company-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', reason: '更名前后的同一单位' },
    factsIfThere: (payload) => ({ other: String(payload['other']) }),
  },
  UnlinkCompany: {
    title: '撤销同一用人单位的确认',
    schema: record({ other, reason: reason() }),
    example: { other: 'company-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', reason: '经核对为两个单位' },
  },
  AppointContact: {
    title: '确定企业联系责任人',
    schema: record({ unit: unitId('镇、街道等单位'), person: personId('联系责任人') }),
    example: { unit: 'town-1', person: 'person:town01' },
  },
  RecordVisit: {
    title: '登记走访',
    schema: record({
      visitedOn: localDay('走访日期'),
      condition: Type.Enum(['normal', 'watch', 'risk'], { description: '正常、关注、风险' }),
      workers: orNull(count('用工人数', 1_000_000, 0)),
      payDay: orNull(count('每月发薪日', 31)),
      way: Type.Optional(Type.Enum(['on-site', 'phone', 'other'], { description: '联系方式：到访、电话、其他' })),
      paidUpTo: Type.Optional({ ...month, description: '工资已足额发放至哪一月' }),
      arrears: Type.Optional(
        record({ people: orNull(count('人数', 100_000)), fen: orNull(fen('金额')) }, '发现的欠薪'),
      ),
      promisedOn: Type.Optional(localDay('企业承诺的支付日期')),
      note: orNull(freeText('情况', 2000)),
    }),
    asked: { arrears: only('condition', 'risk') },
    example: {
      ...{ visitedOn: '2022-05-10', condition: 'watch', workers: 86, payDay: 15, note: '上月工资晚发十日' },
      ...{ way: 'on-site', paidUpTo: '2022-03' },
    },
  },
  ...warningSpecs(
    ['unpaid-month', 'bank-notice', 'utilities', 'tax', 'market', 'opinion', 'petition', 'town'],
    '当月未发、银行通知、水电燃气、税收、市场监管、舆情、信访、镇街',
  ),
  LinkCase: {
    title: '登记预警属实的欠薪案件',
    schema: record({ caseId: streamName('case', '欠薪案件'), warningId }),
    example: { caseId: 'case-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', warningId: 'w1' },
    factsIfThere: namedCase,
  },
  ProposeListing: {
    title: '提出列入失信联合惩戒名单',
    schema: record({
      caseId: streamName('case', '欠薪案件'),
      orderId: localId('逾期未履行的责令支付文书'),
      ground: Type.Enum(['threshold', 'group-event'], { description: '达到数额标准、引发群体性或极端事件' }),
      persons: list(listed, '一并列入的责任人员', 20),
      reason: reason(),
      document: documentId('证明材料'),
      sameBecause: Type.Optional(freeText('只有名称相同、没有代码可核对的，写明为何是同一单位', 1000)),
    }),
    example: {
      caseId: 'case-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11',
      orderId: 'o1',
      ground: 'threshold',
      persons: [],
      reason: '责令支付期限届满仍未支付',
      document: 'doc-1',
    },
    factsIfThere: (payload) => ({ case: String(payload['caseId']) }),
  },
  CheckListingGrounds: {
    title: '核对列入所依据的责令支付文书',
    schema: record({ caseId: streamName('case', '欠薪案件') }),
    example: { caseId: 'case-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11' },
    factsIfThere: (payload) => ({ case: String(payload['caseId']) }),
  },
  ActOnStep: {
    ...ACT_ON_STEP,
    example: { ...ACT_ON_STEP.example, stepKey: 'listing-1', act: 'notify', outcome: 'told', dueOn: '2022-06-20' },
    number: ({ payload, actor }) =>
      payload['act'] === 'decide' && payload['outcome'] === 'listed' && actor.unit !== null
        ? { register: 'listing', unit: actor.unit }
        : null,
    fills: ['companyCases'],
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const COMPANY_SPECS = commandsOf<CompanyOwnCommand>()(SPECS);
