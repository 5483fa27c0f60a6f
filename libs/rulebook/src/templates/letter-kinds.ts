/** What a text may speak of. */
export interface LetterVariable {
  /** In the words in which its absence is told. */
  readonly label: string;
  /** Without it there is no such letter; every template has to say it. */
  readonly needed: boolean;
}

export interface LetterList {
  readonly label: string;
  readonly needed: boolean;
  /** Of each item, in the words in which its absence is told; beside them `ordinal` numbers the items. */
  readonly variables: Readonly<Record<string, string>>;
}

export interface LetterSpec {
  readonly label: string;
  readonly variables: Readonly<Record<string, LetterVariable>>;
  readonly lists: Readonly<Record<string, LetterList>>;
}

export const needed = (label: string): LetterVariable => ({ label, needed: true });
export const optional = (label: string): LetterVariable => ({ label, needed: false });

const MATTERS: LetterSpec['lists'] = {
  matters: { label: '所涉事项', needed: true, variables: { number: '编号', grounds: '事由' } },
};

const measure = {
  unit: needed('责任单位'),
  issuer: needed('发文单位'),
  count: needed('件数'),
  demand: needed('要求'),
  answerBy: needed('回复期限'),
};

const decision = {
  person: needed('投诉人'),
  complaint: needed('登记号'),
  receivedOn: needed('收到日期'),
  employer: needed('用人单位'),
  issuer: needed('发文单位'),
};

const guidance = { ...decision, reason: needed('理由'), destination: needed('去向') };

/** Told to a party of the case by the unit that filed it; names no worker. */
const toParty = { party: needed('责任主体'), caseNumber: needed('案号'), issuer: needed('发文单位') };

/** The letters that the product writes, and what each of them can say. */
export const LETTER_KINDS = {
  'supervision-letter': { label: '督办函', variables: measure, lists: MATTERS },
  'interview-notice': {
    label: '约谈通知书',
    variables: { ...measure, on: needed('约谈日期'), place: needed('约谈地点'), called: needed('约谈对象') },
    lists: MATTERS,
  },
  circular: { label: '通报', variables: { ...measure, addressees: needed('发往单位') }, lists: MATTERS },
  'acceptance-decision': {
    label: '受理决定书',
    variables: { ...decision, acceptedOn: needed('受理日期'), filing: optional('立案') },
    lists: {},
  },
  'decline-decision': {
    label: '不予受理决定书',
    variables: { ...decision, ground: needed('不予受理的情形'), reason: needed('理由'), destination: needed('去向') },
    lists: {},
  },
  'not-wage-notice': { label: '不属欠薪告知书', variables: guidance, lists: {} },
  'petition-acceptance-notice': {
    label: '信访受理告知书',
    variables: { ...decision, answerBy: optional('办理期限'), phone: optional('联系电话') },
    lists: {},
  },
  'petition-opinion': {
    label: '信访答复意见书',
    variables: {
      ...{ ...decision, findings: needed('查明的情况'), opinion: needed('处理意见') },
      reviewedBy: needed('复查机关'),
    },
    lists: {},
  },
  'inquiry-notice': {
    label: '调查询问书',
    variables: {
      ...{ ...toParty, on: needed('询问时间'), place: needed('询问地点'), bring: needed('应提供的材料') },
      phone: optional('联系电话'),
    },
    lists: {},
  },
  'prior-notice': {
    label: '行政处理（处罚）事先告知书',
    variables: {
      ...{ ...toParty, facts: needed('认定的事实'), basis: needed('法律依据'), intended: needed('拟作出的决定') },
    },
    lists: {},
  },
  'hearing-notice': {
    label: '听证通知书',
    variables: {
      ...{ ...toParty, matter: needed('听证事项'), on: needed('听证时间'), place: needed('听证地点') },
      ...{ chair: needed('主持人'), earliest: optional('最早可以举行听证的日期') },
    },
    lists: {},
  },
  'penalty-decision': {
    label: '行政处罚决定书',
    variables: {
      ...{ ...toParty, facts: needed('查明的事实'), basis: needed('法律依据'), penalty: needed('处罚内容') },
    },
    lists: {},
  },
  'urging-letter': {
    label: '催告书',
    variables: {
      ...{ ...toParty, kind: needed('文书种类'), order: needed('文书的文号'), servedOn: needed('送达日期') },
      ...{ payBy: needed('支付期限'), amount: needed('金额') },
    },
    lists: {},
  },
  'supplement-notice': {
    label: '补正通知书',
    variables: { ...decision, dueOn: needed('补正期限') },
    lists: { items: { label: '补正内容', needed: true, variables: { item: '内容' } } },
  },
  'hand-off-letter': {
    label: '转送函',
    variables: {
      recipient: needed('接收单位'),
      complaint: needed('登记号'),
      receivedOn: needed('收到日期'),
      issuer: needed('发文单位'),
      matter: needed('事项'),
      reason: needed('转送理由'),
      answerBy: optional('签收期限'),
      phone: optional('联系电话'),
    },
    lists: {},
  },
  'payment-order': {
    label: '责令支付文书',
    variables: {
      kind: needed('文书种类'),
      party: needed('责令的单位'),
      caseNumber: needed('案号'),
      article: needed('法律依据'),
      people: needed('人数'),
      amount: needed('金额'),
      compensation: optional('加付的赔偿金'),
      payBy: needed('支付期限'),
      issuer: needed('发文单位'),
    },
    lists: {},
  },
  'violations-announcement': {
    label: '重大劳动保障违法行为公告',
    variables: { issuer: needed('公布机关'), period: needed('期次') },
    lists: {
      lines: {
        label: '公布的违法行为',
        needed: true,
        variables: {
          name: '单位名称',
          code: '统一社会信用代码',
          address: '地址',
          representative: '法定代表人',
          facts: '主要违法事实',
          handling: '处理情况',
        },
      },
    },
  },
  'accountability-advice': {
    label: '问责建议书',
    variables: {
      recipient: needed('接收机关'),
      issuer: needed('发文单位'),
      traceBack: needed('倒查文号'),
      count: needed('认定数'),
      demand: needed('建议'),
      answerBy: optional('回复日期'),
    },
    lists: {
      findings: {
        label: '认定',
        needed: true,
        variables: { who: '单位和人员', place: '环节', verdict: '认定', reason: '理由' },
      },
      evidence: { label: '证据清单', needed: true, variables: { item: '内容' } },
    },
  },
  'trace-back-sheet': {
    label: '倒查核查表',
    variables: {
      leads: needed('牵头单位'),
      status: needed('状态'),
      reason: needed('启动理由'),
      stages: needed('核查环节'),
      silent: optional('日志无记载的环节'),
      note: needed('说明'),
    },
    lists: {
      entries: {
        label: '核查事项',
        needed: true,
        variables: {
          stage: '环节',
          duty: '责任',
          unit: '单位',
          day: '日期',
          said: '事实',
          source: '出处',
          waits: '等待',
        },
      },
      findings: {
        label: '认定',
        needed: false,
        variables: { who: '单位和人员', place: '环节', verdict: '认定', reason: '理由', consequence: '处理建议' },
      },
    },
  },
} as const satisfies Readonly<Record<string, LetterSpec>>;

export type LetterKind = keyof typeof LETTER_KINDS;

export function isLetterKind(id: string): id is LetterKind {
  return Object.hasOwn(LETTER_KINDS, id);
}

export function letterSpec(kind: LetterKind): LetterSpec {
  return LETTER_KINDS[kind];
}
