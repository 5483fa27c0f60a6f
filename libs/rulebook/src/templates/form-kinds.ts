import { type LetterSpec, needed, optional } from './letter-kinds.ts';

const ofComplaint = {
  number: needed('登记号'),
  receivedOn: needed('收到日期'),
  unit: needed('接待单位'),
  person: needed('投诉人'),
  employer: needed('用人单位'),
  project: needed('工程项目'),
  people: needed('人数'),
  amount: needed('金额'),
};

/** 承办–审核–审批 as they are filled in: empty to write on while nobody has signed. */
const chain = {
  number: needed('登记号或者案号'),
  unit: needed('承办单位'),
  handled: optional('承办人意见'),
  reviewed: optional('审核意见'),
  approved: optional('审批意见'),
};

const ofMatter = {
  ...chain,
  employer: needed('用人单位'),
  project: needed('工程项目'),
  people: needed('人数'),
  amount: needed('金额'),
};

/** The forms that the product fills in, and what each of them can say; what is not known stays empty to write on. */
export const FORM_KINDS = {
  'registration-form': {
    label: '投诉登记表',
    variables: {
      ...ofComplaint,
      ...{ kind: needed('类别'), channel: needed('渠道'), registeredBy: needed('登记人'), phone: optional('联系电话') },
      ...{ representatives: optional('代表人'), secrecy: optional('保密'), statement: optional('反映的内容') },
      ...{ urgent: optional('紧急情况'), tickets: optional('渠道工单') },
      ...{ sex: optional('性别'), age: optional('年龄'), job: optional('工种'), address: optional('住址') },
      ...{ presence: optional('是否在工地'), foreman: optional('班组长、包工头') },
      ...{ worked: optional('上工、离工日期'), pay: optional('计酬方式和单价'), days: optional('出勤天数') },
      ...{ paid: optional('已支付'), lastUnpaid: optional('最近一次应发未发'), contract: optional('劳动合同') },
      ...{ realName: optional('实名制登记'), cardHeld: optional('工资卡、社保卡被扣押') },
      ...{ demands: optional('诉求分项'), otherChannels: optional('已向何处反映') },
      ...{ proceedings: optional('仲裁、诉讼'), needs: optional('需要的帮助'), truth: optional('属实声明') },
    },
    lists: {},
  },
  receipt: {
    label: '投诉回执',
    variables: {
      ...{ number: needed('登记号'), code: needed('回执码'), receivedOn: needed('收到日期') },
      ...{ holder: needed('承办单位'), phone: optional('承办单位电话'), next: optional('下一期限') },
      arbitrateBy: needed('申请仲裁的时效'),
    },
    lists: {},
  },
  'statement-record': {
    label: '投诉笔录',
    variables: { ...ofComplaint, registeredBy: needed('记录人'), statement: optional('陈述') },
    lists: {},
  },
  'representatives-letter': {
    label: '推选代表书',
    variables: {
      ...{ number: needed('登记号'), employer: needed('用人单位'), project: needed('工程项目') },
      ...{ people: needed('人数'), representatives: optional('代表人') },
    },
    lists: {},
  },
  authorisation: {
    label: '授权委托书',
    variables: { number: needed('登记号'), person: needed('委托人'), employer: needed('用人单位') },
    lists: {},
  },
  'inquiry-record': {
    label: '询问笔录',
    variables: {
      ...{ number: needed('案号'), unit: needed('调查单位'), party: optional('被询问的单位') },
      ...{ project: needed('工程项目'), people: needed('人数'), amount: needed('金额') },
    },
    lists: {},
  },
  'service-receipt': {
    label: '送达回证',
    variables: {
      ...{ number: needed('案号'), unit: needed('送达单位'), party: needed('受送达人'), kind: needed('文书名称') },
      ...{
        order: needed('文号'),
        way: optional('送达方式'),
        servedOn: optional('送达日期'),
        attempts: optional('送达经过'),
      },
    },
    lists: {},
  },
  'order-approval': {
    label: '责令支付审批表',
    variables: {
      ...{ ...ofMatter, party: needed('拟责令的单位'), facts: optional('查明的事实'), basis: optional('法律依据') },
      intended: optional('拟责令的内容'),
    },
    lists: {},
  },
  'filing-approval': {
    label: '立案审批表',
    variables: {
      ...ofMatter,
      receivedOn: optional('收到日期'),
      source: optional('来源'),
      filedOn: optional('立案日期'),
    },
    lists: {},
  },
  'extension-approval': {
    label: '延期审批表',
    variables: {
      ...{ ...chain, clock: needed('时限'), due: needed('现在到期日'), asked: optional('申请延期') },
      ...{ reason: optional('延期的理由'), granted: optional('批准的延期') },
    },
    lists: {},
  },
  'closing-approval': {
    label: '结案审批表',
    variables: { ...ofMatter, verified: optional('核定金额'), paid: optional('已支付'), result: optional('处理结果') },
    lists: {},
  },
} as const satisfies Readonly<Record<string, LetterSpec>>;

export type FormKind = keyof typeof FORM_KINDS;

export function isFormKind(id: string): id is FormKind {
  return Object.hasOwn(FORM_KINDS, id);
}

export function formSpec(kind: FormKind): LetterSpec {
  return FORM_KINDS[kind];
}
