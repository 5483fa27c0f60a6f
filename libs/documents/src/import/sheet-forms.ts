import type { ImportKind } from './import-types.ts';

export type ImportField =
  | 'name'
  | 'team'
  | 'idNumber'
  | 'lineId'
  | 'amount'
  | 'bank'
  | 'serial'
  | 'day'
  | SheetField
  | TicketField
  | BacklogField;

/** Of month sheets. */
type SheetField = 'days' | 'due' | 'deducted' | 'signed';

/** Of lists of tickets. */
type TicketField =
  | 'ticket'
  | 'received'
  | 'replyBy'
  | 'returnBy'
  | 'phone'
  | 'concealed'
  | 'urgent'
  | 'statement'
  | TicketPlace
  | 'repeatOf';
type TicketPlace = 'place' | 'project' | 'employer' | 'people';

/** Of what is open on paper. */
export type BacklogField =
  | ('oldNumber' | 'channel' | 'firstUnit' | 'holder' | 'creditCode' | 'standing' | 'handledBy' | 'note')
  | ('keptOn' | 'sentOn' | 'signedOn' | 'acceptedOn' | 'filedOn' | 'filingNumber' | 'verified' | 'verifiedOn')
  | ('extendedOn' | 'extendedDays' | 'extensionNumber' | 'orderNumber' | 'orderOn' | 'payBy')
  | ('paid' | 'paidOn' | 'paidProof');

/** As a refusal names them. */
export const FIELD_LABELS: Readonly<Record<ImportField, string>> = {
  name: '姓名',
  team: '班组',
  idNumber: '身份证号',
  lineId: '工资明细编号',
  amount: '金额',
  bank: '付款银行',
  serial: '流水号',
  day: '支付日期',
  days: '出勤天数',
  due: '应发工资',
  deducted: '扣款',
  signed: '本人签字',
  ticket: '工单编号',
  received: '收到时间',
  replyBy: '答复期限',
  returnBy: '退单期限',
  phone: '联系电话',
  concealed: '是否保密',
  urgent: '是否紧急',
  statement: '诉求内容',
  place: '地点',
  project: '项目名称',
  employer: '用人单位',
  people: '涉及人数',
  repeatOf: '重复的原工单编号',
  oldNumber: '原编号',
  channel: '来源渠道',
  firstUnit: '首问单位',
  holder: '现承办单位',
  creditCode: '信用代码',
  standing: '目前状态',
  handledBy: '经办',
  note: '备注',
  keptOn: '首问分办日期',
  sentOn: '转送日期',
  signedOn: '签收日期',
  acceptedOn: '受理日期',
  filedOn: '立案日期',
  filingNumber: '立案文号',
  verified: '核实金额',
  verifiedOn: '核实日期',
  extendedOn: '延期批准日期',
  extendedDays: '延期工作日',
  extensionNumber: '延期批准文书',
  orderNumber: '责令支付文书号',
  orderOn: '责令日期',
  payBy: '责令支付期限',
  paid: '接管前已付',
  paidOn: '支付日期',
  paidProof: '支付凭证',
};

export type Headings = Readonly<Partial<Record<ImportField, readonly string[]>>>;

const PEOPLE: Headings = {
  // In a statement of one account 户名 is its holder, who pays.
  name: ['姓名', '工人姓名', '农民工姓名', '收款人姓名', '收款人', '收款户名', '对方户名', '户名'],
  team: ['班组', '所属班组', '班组长'],
  idNumber: ['身份证号', '身份证号码', '证件号码', '公民身份号码'],
  lineId: ['工资明细编号', '明细编号'],
};

/** One kind of table: what its columns are called, and which two of them make a row its head. */
export interface SheetForm {
  /** Of several headings of one field in one sheet the first in this order counts. */
  readonly headings: Headings;
  readonly needed: readonly ImportField[];
  readonly keys: readonly [ImportField, ImportField];
}

const PEOPLE_KEYS = ['name', 'amount'] as const;

export const FORMS: Readonly<Record<ImportKind, SheetForm>> = {
  'wage-sheet': {
    headings: {
      ...PEOPLE,
      amount: ['欠薪金额', '欠薪数额', '拖欠工资', '应发工资', '应发金额', '实欠金额', '金额'],
    },
    needed: ['name', 'amount'],
    keys: PEOPLE_KEYS,
  },
  'bank-slips': {
    headings: {
      ...PEOPLE,
      amount: ['金额', '交易金额', '支付金额', '代发金额', '实发金额'],
      bank: ['付款银行', '银行', '开户行'],
      serial: ['流水号', '交易流水号', '银行流水号', '回单编号', '凭证号'],
      day: ['支付日期', '交易日期', '付款日期', '日期', '交易时间'],
    },
    needed: ['name', 'amount', 'serial', 'day'],
    keys: PEOPLE_KEYS,
  },
  'month-sheet': {
    headings: {
      ...PEOPLE,
      amount: ['实发工资', '实发金额', '实发', '实发合计', '应付工资', '金额'],
      days: ['出勤天数', '出勤', '出勤工日', '工日', '考勤天数', '出勤日数'],
      due: ['应发工资', '应发金额', '应发', '应发合计', '工资总额'],
      deducted: ['扣款', '扣除', '扣款合计', '应扣', '扣发', '借支'],
      signed: ['本人签字', '签字', '签名', '农民工签字', '工人签字', '本人签字确认', '领款人签字', '签字确认'],
    },
    needed: ['name', 'amount', 'signed'],
    keys: PEOPLE_KEYS,
  },
};
