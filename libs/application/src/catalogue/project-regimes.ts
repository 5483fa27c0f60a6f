import type { ProjectPerson } from '@qingxin/domain';
import Type from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import { completed, count, fen, list, localDay, orNull, personal, record, text } from './fields.ts';
import { labels } from './labels.ts';
import { proven, PROVEN } from './project-fields.ts';

const clerk = completed<ProjectPerson>()({ name: personal('name', '姓名', 50) }, { person: true });
const form = Type.Enum(['cash', 'guarantee-letter'], { description: '现金、保函' });
const expiresOn = orNull(localDay('保函到期日期'));
const place = Type.Enum(['entrance', 'site-office', 'living-area'], { description: '入口处、项目部、生活区' });
const content = Type.Enum(['units-and-clerk', 'wage-standard-and-pay-day', 'deposit', 'channels'], {
  description: '单位和劳资专管员信息、最低工资和支付日期、保证金存储情况、投诉举报和维权渠道',
});

/** What carries the five regimes (notice, part two). */
export const PROJECT_REGIME_SPECS = {
  NameWageClerk: {
    title: '登记劳资专管员',
    schema: record({ clerk, ...proven('配备日期') }),
    example: { clerk: { name: '专管员01' }, ...PROVEN },
  },
  RecordSystemEntry: {
    title: '登记录入管理系统的情况',
    schema: record({
      system: Type.Enum(['real-name', 'payment-monitor'], {
        description: '山西省建筑工程从业人员实名制管理系统、农民工工资支付监控平台',
      }),
      workers: count('录入人数', 100_000, 0),
      ...proven('录入日期'),
    }),
    example: { system: 'real-name', workers: 86, ...PROVEN },
  },
  RecordLabourLedger: {
    title: '登记劳动用工管理台账',
    schema: record({
      keptBy: Type.Enum(['general-contractor', 'subcontractor'], { description: '施工总承包单位、分包单位' }),
      keeper: text('建立台账的单位名称', 200),
      ...proven('查看日期'),
    }),
    example: { keptBy: 'subcontractor', keeper: '示例劳务分包单位01', ...PROVEN },
  },
  OpenSpecialAccount: {
    title: '登记开立工资专用账户',
    schema: record({
      bank: text('开户银行', 100),
      agreement: Type.Boolean({ description: '已签订三方协议' }),
      ...proven('开立日期'),
    }),
    example: { bank: '示例银行', agreement: true, ...PROVEN },
  },
  ReportSpecialAccount: { title: '登记专用账户备案', schema: record(proven('备案日期')), example: PROVEN },
  PostCompletionNotice: { title: '登记完工公示', schema: record(proven('公示日期')), example: PROVEN },
  CloseSpecialAccount: {
    title: '注销工资专用账户',
    schema: record(proven('注销日期')),
    example: PROVEN,
    fills: ['projectCases'],
  },
  StoreDeposit: {
    title: '登记存储工资保证金',
    schema: record({
      form,
      ground: Type.Enum(['ordinary', 'several-projects', 'two-years-clean', 'recent-arrears'], {
        description: '一般比例、多个在建工程、两年未欠薪降低、近期欠薪提高',
      }),
      rateBp: count('存储比例，万分之几', 10_000),
      capFen: orNull(fen('存储上限')),
      fen: fen('存储金额'),
      bank: text('银行', 100),
      expiresOn,
      ...proven('存储日期'),
    }),
    example: {
      ...{ form: 'cash', ground: 'ordinary', rateBp: 200, capFen: null, fen: 100_000_000, bank: '示例银行' },
      ...{ expiresOn: null, ...PROVEN },
    },
  },
  ExemptDeposit: {
    title: '登记免存工资保证金',
    schema: record({
      ground: Type.Enum(['small-and-clean', 'three-years-clean'], {
        description: '小额且近一年未欠薪，三年未欠薪且落实实名制和专用账户',
        ...labels({
          'small-and-clean': '小额且近一年未欠薪',
          'three-years-clean': '三年未欠薪且落实实名制和专用账户',
        }),
      }),
      ...proven('核定日期'),
    }),
    example: { ground: 'three-years-clean', ...PROVEN },
  },
  ReturnDeposit: {
    title: '返还工资保证金',
    schema: record(proven('返还日期')),
    example: PROVEN,
    fills: ['projectCases'],
  },
  CheckBoard: {
    title: '核查维权信息告示牌',
    schema: record({
      board: list(record({ place, contents: list(content, '看到的内容', 4) }), '各处的内容', 3),
      ...proven('核查日期'),
    }),
    example: { board: [{ place: 'entrance', contents: ['channels'] }], ...PROVEN },
  },
  RecordPaymentGuarantee: {
    title: '登记工程款支付担保',
    schema: record({ form, fen: fen('担保金额'), expiresOn, ...proven('提供日期') }),
    example: { form: 'guarantee-letter', fen: 100_000_000, expiresOn: '2023-05-06', ...PROVEN },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
