import type { CaseChange, CaseCommand, CaseState, PaymentItem, StreamState } from '@qingxin/domain';
import Type from 'typebox';
import { neededOnly } from './asking.ts';
import { asked, CHANGE_SPECS, CONFLICT_SPECS, onPaper, signed } from './changes.ts';
import type { CommandSpec } from './command-spec.ts';
import {
  completed,
  count,
  creditCode,
  documentId,
  fen,
  list,
  localDay,
  localId,
  orNull,
  orUnknown,
  personal,
  reason,
  record,
  orderServiceWay,
  text,
  freeText,
} from './fields.ts';
import { ORDER_TERMS, orderNumber } from './order-number.ts';
import { PUSH_PARTICULARS } from './step-fields.ts';

type DataOf<T extends CaseCommand['type']> = Extract<CaseCommand, { type: T }>['data'];

const lineId = localId('工资明细');
const orderId = localId('文书');
const paymentId = localId('支付');
const partyId = localId('当事人');
const article = text('法律依据', 300);

const unitParty = completed<DataOf<'AddParty'>>()(
  {
    role: Type.Enum(
      [
        'project-owner',
        'general-contractor',
        'specialist-subcontractor',
        'labour-subcontractor',
        'employer',
        'third-party',
      ],
      { description: '建设单位、总包、专业分包、劳务分包、用人单位、第三人' },
    ),
    name: text('名称', 200),
    creditCode: orNull(creditCode()),
  },
  { id: 'partyId' },
);
const personParty = completed<DataOf<'AddParty'>>()(
  {
    role: Type.Enum(['labour-boss', 'team-leader'], { description: '包工头、班组长' }),
    name: personal('name', '姓名', 50),
    creditCode: Type.Null(),
  },
  { id: 'partyId' },
);

export const PAYMENT_PLACE = Type.Enum(
  ['person', 'account', 'team-leader', 'special-account', 'supervision-account', 'court', 'town', 'company'],
  { description: '到本人、其他账户、班组长、专用账户、监察账户、法院、镇（街道）、用人单位；只有到本人的算付清' },
);
export const PAYMENT_KIND = Type.Enum(
  [
    'employer',
    'prior-payment',
    'owner-advance',
    'special-account',
    'deposit',
    'backstop',
    'emergency-fund',
    'third-party',
    'court',
  ],
  { description: '用人单位、总包先行清偿、建设单位垫付、专户、保证金、财政兜底、应急周转金、第三人、法院' },
);
const claimId = localId('追偿');
const item = record({
  lineId,
  fen: fen('支付额'),
  of: Type.Optional(Type.Literal('compensation', { description: '加付赔偿金；不填为工资' })),
  slip: Type.Optional(
    record({ bank: text('付款银行', 100), serial: text('银行流水号', 100) }, '银行回单；现金等没有流水号的不填'),
  ),
});
const items = list(Type.Unsafe<PaymentItem>(item), '明细', 5000, 1);

const measureAnswer = record({
  measure: Type.Enum(['treatment-decision', 'penalty', 'deposit', 'transfer', 'listing', 'enforcement'], {
    description: '行政处理决定、行政处罚、支取工资保证金、移送公安机关、列入失信名单、申请法院强制执行',
  }),
  begun: orNull(localId('采取的：处理决定、环节或者移送提示的编号；处罚、列名填文书材料')),
  reason: orNull(reason('不采取的理由')),
});

const lineEnd = {
  lineId,
  as: Type.Enum(['settled', 'nothing-owed', 'other-route', 'untraceable', 'heirs', 'not-wages', 'withdrawn'], {
    description: '和解、查无此欠、转仲裁诉讼、失联、继承人、不属工资、撤回',
  }),
  proof: documentId('证明材料'),
};
const correction = {
  field: Type.Enum(['claimedFen', 'verifiedFen', 'disputedFen', 'people', 'paidOn', 'servedOn', 'payBy', 'team'], {
    description: '主张数额、核定数额、争议数额、投诉人数、支付日期、送达日期、支付期限、所属班组',
  }),
  on: localId('工资明细、支付、文书，或者投诉举报件'),
  to: Type.Union([fen('更正为'), localDay('更正为'), localId('更正为哪个班组长')]),
  reason: reason(),
};
const voiding = { version: count('记录的版本号', 1_000_000), reason: reason() };

const pushUnit: CommandSpec['aim'] = (state: StreamState, payload) =>
  (state as CaseState).pushes[String(payload['pushId'])]?.unit ?? null;

export const CASE_MONEY_SPECS = {
  AddParty: {
    title: '登记当事人',
    schema: Type.Unsafe<DataOf<'AddParty'>>(Type.Union([unitParty, personParty])),
    example: { role: 'general-contractor', name: '示例建设集团有限公司', creditCode: null },
  },
  LinkParties: {
    title: '登记发包、转包、分包关系',
    schema: record({
      from: partyId,
      to: partyId,
      nature: Type.Enum(['contract', 'resold', 'illegal-subcontract', 'attached', 'licence-lent', 'labour'], {
        description: '发包、转包、违法分包、挂靠、出借资质、用工',
      }),
      evidence: freeText('证据', 500),
      paidFen: orNull(fen('已付')),
      owedFen: orNull(fen('尚欠')),
    }),
    example: {
      from: 'party-1',
      to: 'party-2',
      nature: 'contract',
      evidence: '施工合同',
      paidFen: 900_000_000,
      owedFen: 120_000_000,
    },
  },
  AddWageLine: {
    title: '增加工资明细',
    schema: completed<DataOf<'AddWageLine'>>()(
      { name: orUnknown(personal('name', '姓名', 50)), claimedFen: fen('本人主张') },
      { person: true, id: 'lineId' },
    ),
    example: { name: '工人03', claimedFen: 820_000 },
  },
  AssignTeam: {
    title: '确定工资明细所属班组',
    schema: record({ party: localId('班组长'), lineIds: list(lineId, '该班组的工资明细', 5000, 1) }),
    example: { party: 'party-3', lineIds: ['line-1'] },
  },
  ReportWageLine: {
    title: '登记单位认可数额',
    schema: record({ lineId, reportedFen: fen('单位认可'), party: partyId }),
    example: { lineId: 'line-1', reportedFen: 700_000, party: 'party-1' },
  },
  VerifyWageLine: {
    title: '核定数额',
    schema: record({ lineId, verifiedFen: fen('核定'), evidence: freeText('依据', 500) }),
    example: { lineId: 'line-1', verifiedFen: 780_000, evidence: '考勤表与工资表' },
  },
  DisputeWageLine: {
    title: '登记争议部分',
    schema: record({ lineId, disputedFen: fen('争议数额'), reason: reason() }),
    example: { lineId: 'line-1', disputedFen: 40_000, reason: '扣款无依据' },
  },
  EndWageLine: {
    title: '工资明细以其他方式了结',
    schema: record({ ...lineEnd, ...onPaper }),
    example: { lineId: 'line-1', as: 'settled', proof: 'doc-2', ...signed },
  },
  DeterminePayer: {
    title: '认定清偿责任',
    schema: record({ partyId, article, amountFen: fen('应清偿'), reason: reason() }),
    example: {
      partyId: 'party-1',
      article: '《保障农民工工资支付条例》第三十条',
      amountFen: 780_000,
      reason: '总包先行清偿',
    },
  },
  ChangeLiableParty: {
    title: '变更责任主体',
    schema: record({ from: partyId, to: partyId, article, reason: reason() }),
    example: {
      from: 'party-1',
      to: 'party-2',
      article: '《保障农民工工资支付条例》第二十九条',
      reason: '查明未拨付工程款',
    },
  },
  IssueOrder: {
    title: '下达责令支付文书',
    schema: record({
      kind: Type.Enum(['rectification', 'treatment-decision'], { description: '限期整改指令书、行政处理决定书' }),
      addressee: partyId,
      article,
      lineIds: list(lineId, '涉及的工资明细', 5000, 1),
      amountFen: fen('责令支付'),
      compensationFen: fen('加付赔偿金'),
      ...ORDER_TERMS,
    }),
    example: {
      ...{ kind: 'rectification', addressee: 'party-1' },
      article: '《劳动保障监察条例》第二十六条',
      lineIds: ['line-1'],
      amountFen: 780_000,
      compensationFen: 0,
      payBy: '2022-06-10',
    },
    number: orderNumber,
  },
  RecordService: {
    title: '登记送达',
    schema: record({
      orderId,
      way: orderServiceWay,
      served: Type.Boolean({ description: '是否送达' }),
      document: documentId('送达回证'),
    }),
    example: { orderId: 'o1', way: 'handed', served: true, document: 'doc-3' },
  },
  RecordOrderOutcome: {
    title: '登记文书履行结果',
    schema: record({
      orderId,
      outcome: Type.Enum(['fulfilled', 'partly', 'ignored', 'withdrawn'], {
        description: '履行、部分履行、未履行、撤销',
      }),
      reason: reason('情况'),
    }),
    example: { orderId: 'o1', outcome: 'fulfilled', reason: '按期支付' },
  },
  ChooseMeasures: {
    title: '确定逾期未支付的后续措施',
    schema: record({ orderId, measures: list(measureAnswer, '每项措施各一项', 6, 6) }),
    example: {
      orderId: 'o1',
      measures: [
        { measure: 'treatment-decision', begun: 'o2', reason: null },
        { measure: 'penalty', begun: 'doc-12', reason: null },
        { measure: 'deposit', begun: 'deposit-drawdown-1', reason: null },
        { measure: 'transfer', begun: 't1', reason: null },
        { measure: 'listing', begun: null, reason: '未达到列入的数额标准' },
        { measure: 'enforcement', begun: null, reason: '复议、诉讼期限未满' },
      ],
    },
  },
  RecordPromise: {
    title: '登记还款承诺',
    schema: record({
      partyId,
      instalments: list(record({ dueOn: localDay('付款日期'), fen: fen('金额') }), '分期，按日期', 60, 1),
      document: documentId('承诺书'),
    }),
    example: {
      partyId: 'party-1',
      instalments: [
        { dueOn: '2022-06-15', fen: 400_000 },
        { dueOn: '2022-07-15', fen: 380_000 },
      ],
      document: 'doc-6',
    },
  },
  RecordPayment: {
    title: '登记支付',
    schema: record({
      kind: PAYMENT_KIND,
      payer: partyId,
      items,
      totalFen: fen('合计'),
      paidOn: localDay('支付日期'),
      arrivedAt: PAYMENT_PLACE,
      document: documentId('凭证'),
      distinctBecause: Type.Optional(freeText('与已登记的相似支付并非同一笔的理由', 500)),
    }),
    example: {
      kind: 'prior-payment',
      payer: 'party-1',
      items: [{ lineId: 'line-1', fen: 780_000, slip: { bank: '示例银行', serial: '20220608-001' } }],
      totalFen: 780_000,
      paidOn: '2022-06-08',
      arrivedAt: 'person',
      document: 'doc-4',
    },
  },
  ForwardPayment: {
    title: '登记款项转付',
    schema: record({ paymentId, arrivedAt: PAYMENT_PLACE, document: documentId('凭证') }),
    example: { paymentId: 'p1', arrivedAt: 'person', document: 'doc-5' },
  },
  RecordBounce: {
    title: '登记退票',
    schema: record({ paymentId, lineId, reason: reason() }),
    example: { paymentId: 'p1', lineId: 'line-1', reason: '账号错误' },
  },
  VerifyPayment: {
    title: '核实工资到本人',
    schema: record({
      paymentId,
      lineIds: list(lineId, '核实的明细', 5000, 1),
      way: Type.Enum(['bank-slip', 'call', 'signature'], { description: '银行回单、电话、签字' }),
    }),
    example: { paymentId: 'p1', lineIds: ['line-1'], way: 'call' },
  },
  DemandRecovery: {
    title: '发出追偿通知',
    schema: record({ claimId, debtor: partyId, dueOn: localDay('还款日期'), document: documentId('追偿通知') }),
    example: { claimId: 'r1', debtor: 'party-2', dueOn: '2022-07-15', document: 'doc-7' },
  },
  RecordRecovery: {
    title: '登记追回款项',
    schema: record({ claimId, fen: fen('追回金额'), receivedOn: localDay('到账日期'), document: documentId('凭证') }),
    example: { claimId: 'r1', fen: 780_000, receivedOn: '2022-07-15', document: 'doc-8' },
  },
  EndRecovery: {
    title: '结束追偿',
    schema: record({
      claimId,
      as: Type.Enum(['set-off', 'none-due', 'waived', 'uncollectable', 'other-route'], {
        description: '抵扣、不应追偿、放弃、无财产可供追偿、另行诉讼或者仲裁',
      }),
      reason: reason(),
      document: documentId('依据'),
    }),
    example: { claimId: 'r1', as: 'set-off', reason: '在工程款结算时扣回', document: 'doc-8' },
  },
  GiveFeedback: {
    title: '反馈（附件1乙表）',
    schema: record({
      pushId: localId('推送'),
      conclusion: Type.Enum(['done', 'partial', 'extension'], { description: '办结、部分办结、申请延期' }),
      solvedPeople: count('已解决人数', 100_000, 0),
      solvedFen: fen('已解决金额'),
      openPeople: count('未解决人数', 100_000, 0),
      openFen: fen('未解决金额'),
      measures: freeText('措施；申请延期的写明理由', 4000),
      extendBy: Type.Optional(count('申请延期的工作日数；只有申请延期填写', 365)),
      document: orNull(documentId('盖章件；代录的为纸质反馈表')),
      particulars: Type.Optional(PUSH_PARTICULARS),
    }),
    asked: { extendBy: neededOnly('conclusion', 'extension') },
    example: {
      ...{ pushId: 'u1', conclusion: 'done' },
      solvedPeople: 3,
      solvedFen: 2_400_000,
      openPeople: 0,
      openFen: 0,
      measures: '已督促拨付',
      document: null,
    },
    aim: pushUnit,
  },
  CorrectFact: {
    title: '更正',
    schema: record({ ...correction, ...onPaper }),
    example: { field: 'claimedFen', on: 'line-1', to: 800_000, reason: '录入错误', ...signed },
  },
  VoidEntry: {
    title: '作废一条记录',
    schema: record({ ...voiding, ...onPaper }),
    example: { version: 17, reason: '重复录入', ...signed },
  },
  RequestChange: {
    title: '提请另一人确认了结、更正或作废',
    schema: Type.Unsafe<CaseChange>(
      Type.Union([
        asked('EndWageLine', '工资明细以其他方式了结', lineEnd),
        asked('CorrectFact', '更正', correction),
        asked('VoidEntry', '作废一条记录', voiding),
      ]),
    ),
    example: { act: 'VoidEntry', data: { version: 17, reason: '重复录入' } },
  },
  ...CHANGE_SPECS,
  ...CONFLICT_SPECS,
  ProposeClearing: { title: '提出清零', schema: record({}), example: {} },
  ConfirmClearing: { title: '核对清零', schema: record({}), example: {} },
  ArchiveCase: {
    title: '结案归档',
    schema: record({ place: text('归档地点', 200) }),
    example: { place: '区人社局档案室' },
  },
  ReopenCase: {
    title: '重新办理',
    schema: record({
      reason: reason(),
      because: Type.Enum(['new-worker', 'late-evidence', 'dissatisfied'], { description: '新增工人、新证据、不满意' }),
      lineIds: list(lineId, '涉及的工资明细', 5000),
    }),
    example: { reason: '工人提交新的考勤记录', because: 'late-evidence', lineIds: ['line-1'] },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
