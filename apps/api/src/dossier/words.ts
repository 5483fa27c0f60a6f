import type { CaseFact, ClockState, LinkNature, RuleRow } from '@qingxin/domain';

type Data<T extends CaseFact['type']> = Extract<CaseFact, { readonly type: T }>['data'];

export const LINE_END: Readonly<Record<Data<'WageLineEnded'>['as'], string>> = {
  paid: '已支付',
  settled: '和解',
  'nothing-owed': '查无此欠',
  'other-route': '转仲裁或者诉讼',
  untraceable: '失联',
  heirs: '继承人',
  'not-wages': '不属工资',
  withdrawn: '撤回',
};

export const ORDER_KIND: Readonly<Record<Data<'OrderIssued'>['kind'], string>> = {
  rectification: '劳动保障监察限期整改指令书',
  'treatment-decision': '劳动保障监察行政处理决定书',
};

export const ORDER_OUTCOME: Readonly<Record<Data<'OrderOutcomeRecorded'>['outcome'], string>> = {
  fulfilled: '履行',
  partly: '部分履行',
  ignored: '未履行',
  withdrawn: '撤销',
};

export const SERVICE_WAY: Readonly<Record<Data<'ServiceAttempted'>['way'], string>> = {
  handed: '直接送达',
  left: '留置送达',
  post: '邮寄送达',
  'posted-up': '张贴送达',
  electronic: '电子送达',
  'public-notice': '公告送达',
  'through-custody': '羁押场所转交送达',
};

export const VERIFIED_WAY: Readonly<Record<Data<'PaymentVerified'>['way'], string>> = {
  'bank-slip': '银行回单',
  call: '电话核实',
  signature: '本人签字',
};

export const LINK_NATURE: Readonly<Record<LinkNature, string>> = {
  contract: '发包',
  resold: '转包',
  'illegal-subcontract': '违法分包',
  attached: '挂靠',
  'licence-lent': '出借资质',
  labour: '用工',
};

export const CLOCK_STATUS: Readonly<Record<ClockState['status'], string>> = {
  running: '计算中',
  paused: '中止',
  met: '按期完成',
  lapsed: '超期',
  doneLate: '逾期完成',
  voided: '撤销',
  ended: '终止',
};

/** How far the text of a rule was checked: shown wherever the rule is. */
export const RULE_MARK: Readonly<Record<RuleRow['mark'], string>> = {
  V: 'V 已核原文',
  S: 'S 二手来源',
  L: 'L 他地做法',
  U: 'U 未核实',
  P: 'P 本区参数',
};

/** The article of a period with its mark, and why it was due then. */
export function basisInWords(
  { source, mark }: Pick<RuleRow, 'source' | 'mark'>,
  derivation: readonly { readonly text: string }[],
): string {
  const why = derivation.map(({ text }) => text).join('；');
  return `${source}（${RULE_MARK[mark]}）${why === '' ? '' : `。${why}`}`;
}
