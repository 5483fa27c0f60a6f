/**
 * The linked-handling flow chart (附件2) as data: nodes with their Chinese labels, and the edges a matter may walk. The
 * published notice leaves the picture out, so that it follows its text: 倒查 and 追责问责 are those of part four (二).
 * `advance` keeps the active nodes and walked edges of a state; workflows `enter` the same nodes.
 */
export const NODES = {
  'trace-back': '倒查监管责任、处置责任',
  'trace-back-adopted': '落实认定（督办、约谈、通报、问责建议）',
  'trace-back-concluded': '倒查办结',
  'project-file': '在建工程项目',
  'project-rectification': '制度落实整改',
  'project-warning': '欠薪预警核查',
  'credit-file': '守法诚信档案',
  'company-warning': '用人单位欠薪预警核查',
  listing: '失信联合惩戒名单',
  'first-contact': '首问登记',
  'hand-off': '转送',
  designate: '治欠办指定',
  acceptance: '受理审查',
  supplement: '补正',
  'preliminary-check': '初核',
  'confirm-not-wage': '不属欠薪确认',
  'lead-away': '告知引导',
  'in-case': '并入欠薪案件',
  inform: '反馈投诉人',
  'call-back': '回访',
  closing: '办结审核',
  closed: '办结',
  'open-case': '建案分办',
  file: '立案',
  investigate: '调查',
  'police-assistance': '公安协助',
  'account-query': '账户查询（市人社局批准）',
  'determine-payer': '清偿责任认定',
  order: '责令支付',
  'finance-backstop': '财政兜底',
  'crime-transfer': '涉嫌拒不支付劳动报酬移送',
  'other-crime-transfer': '其他涉嫌犯罪移送',
  'filing-supervision': '立案监督',
  preservation: '财产保全',
  'frozen-asset': '保全财产',
  'account-protection': '专户、保证金保护',
  'deposit-drawdown': '工资保证金支取',
  'emergency-fund': '应急周转金',
  'court-enforcement': '申请法院强制执行',
  'legal-aid': '法律援助',
  mediation: '人民调解',
  arbitration: '劳动仲裁衔接',
  'support-of-suit': '支持起诉',
  'wage-suit': '欠薪诉讼与执行',
  'temporary-relief': '临时救助',
  'union-aid': '工会法律服务',
  'sector-investigation': '行业主管部门查处',
  'sector-supervision': '行业督办',
  'stop-work': '责令停工',
  'sector-credit': '行业信用记录',
  'public-order': '治安案件处置',
  'false-claim': '虚假、恶意讨薪核查',
  'unlicensed-operation': '无照经营查处',
  'joint-supervision': '信访联合督办',
  'petition-review': '信访复查、复核',
  'opinion-alert': '涉薪舆情预警处置',
  publication: '重大违法行为社会公布',
  'planning-breach': '违反国土空间规划项目协调',
  'sme-clearance': '中小企业账款清欠联动',
  'funding-trace': '立项与资金来源核查',
  'police-case': '公安机关自行立案侦办',
  inspection: '监察调查取证',
  reconciliation: '争议核对（对账）',
  'administrative-decision': '行政处理（处罚）决定',
  'decision-review': '行政复议、行政诉讼应对',
  'procuratorial-advice': '检察建议',
  'public-suit': '行政公益诉讼',
  'suit-supervision': '诉讼监督',
  'judicial-relief': '司法救助',
  verify: '核实到人',
  feedback: '成员单位反馈（附件1）',
  clear: '工资清零',
  archive: '结案归档',
} as const;

export type NodeId = keyof typeof NODES;

type Edge = readonly [from: NodeId, to: NodeId, label: string];

export const EDGES = [
  ['trace-back', 'trace-back-adopted', '审定认定'],
  ['trace-back-adopted', 'trace-back-concluded', '问责建议已送达，或者无须建议'],
  ['trace-back-adopted', 'trace-back', '发现新的事实'],
  ['trace-back-concluded', 'trace-back', '发现新的事实'],
  ['project-file', 'project-rectification', '制度未落实，限期整改'],
  ['project-rectification', 'project-file', '整改到位、另行处理或者并无违反'],
  ['project-file', 'project-warning', '预警'],
  ['project-warning', 'project-file', '核查结论'],
  ['credit-file', 'company-warning', '预警'],
  ['company-warning', 'credit-file', '核查结论'],
  ['credit-file', 'listing', '责令逾期未支付，提出列入'],
  ['listing', 'credit-file', '移出或者不列入'],
  ['first-contact', 'acceptance', '属本部门'],
  ['first-contact', 'hand-off', '不属本部门'],
  ['first-contact', 'confirm-not-wage', '非欠薪'],
  ['first-contact', 'closing', '撤回、重复或渠道收回'],
  ['hand-off', 'acceptance', '签收，或退回、撤回转送后由转送单位重新决定'],
  ['hand-off', 'hand-off', '退回后转送建议单位'],
  ['hand-off', 'designate', '再次退回'],
  ['hand-off', 'closing', '撤回、重复或移送外单位'],
  ['designate', 'acceptance', '指定'],
  ['designate', 'closing', '撤回或重复'],
  ['acceptance', 'hand-off', '转送'],
  ['acceptance', 'acceptance', '指定更正'],
  ['acceptance', 'supplement', '补正一次'],
  ['supplement', 'acceptance', '补齐或期满'],
  ['supplement', 'closing', '撤回或重复'],
  ['acceptance', 'preliminary-check', '受理'],
  ['acceptance', 'lead-away', '不予受理'],
  ['acceptance', 'confirm-not-wage', '非欠薪'],
  ['acceptance', 'closing', '撤回或重复'],
  ['preliminary-check', 'confirm-not-wage', '非欠薪'],
  ['preliminary-check', 'in-case', '确有欠薪'],
  ['preliminary-check', 'inform', '当场付清或无欠薪'],
  ['preliminary-check', 'closing', '撤回或重复'],
  ['confirm-not-wage', 'lead-away', '确认'],
  ['confirm-not-wage', 'inform', '确认无欠薪'],
  ['confirm-not-wage', 'acceptance', '不认可（未受理）'],
  ['confirm-not-wage', 'preliminary-check', '不认可（已受理）'],
  ['confirm-not-wage', 'closing', '撤回或重复'],
  ['in-case', 'preliminary-check', '退出案件'],
  ['in-case', 'inform', '工资清零'],
  ['in-case', 'closing', '撤回或重复'],
  ['inform', 'call-back', '已告知'],
  ['inform', 'in-case', '案件重新办理'],
  ['inform', 'closing', '撤回或重复'],
  ['lead-away', 'closing', '已告知去向、撤回或重复'],
  ['lead-away', 'acceptance', '重新办理'],
  ['lead-away', 'preliminary-check', '重新办理'],
  ['call-back', 'closing', '回访完成、撤回或重复'],
  ['call-back', 'in-case', '不满意重办'],
  ['call-back', 'preliminary-check', '不满意重办'],
  ['closing', 'closed', '治欠办确认'],
  ['closing', 'first-contact', '重新办理'],
  ['closing', 'hand-off', '重新办理'],
  ['closing', 'designate', '重新办理'],
  ['closing', 'acceptance', '重新办理'],
  ['closing', 'in-case', '重新办理'],
  ['closing', 'preliminary-check', '重新办理'],
  ['closed', 'first-contact', '重新办理'],
  ['closed', 'hand-off', '重新办理'],
  ['closed', 'designate', '重新办理'],
  ['closed', 'acceptance', '重新办理'],
  ['closed', 'in-case', '重新办理'],
  ['closed', 'preliminary-check', '重新办理'],
  ['open-case', 'file', '分办'],
  ['open-case', 'clear', '全部核减或另途'],
  ['file', 'clear', '全部核减或另途'],
  ['file', 'investigate', '立案'],
  ['investigate', 'police-assistance', '请求协助'],
  ['police-assistance', 'investigate', '回复'],
  ['investigate', 'account-query', '申请查询'],
  ['account-query', 'investigate', '回复'],
  ['investigate', 'determine-payer', '查明'],
  ['determine-payer', 'order', '认定'],
  ['order', 'verify', '支付'],
  ['order', 'finance-backstop', '政府投资项目资金未到位'],
  ['finance-backstop', 'order', '拨付'],
  ['order', 'crime-transfer', '逾期不支付，涉嫌犯罪'],
  ['crime-transfer', 'order', '判决、不移送，或者退回继续处理'],
  ['investigate', 'other-crime-transfer', '发现其他涉嫌犯罪'],
  ['other-crime-transfer', 'investigate', '判决、不移送，或者退回继续处理'],
  ['order', 'filing-supervision', '公安机关不予立案'],
  ['filing-supervision', 'order', '监督结果'],
  ['investigate', 'preservation', '申请保全'],
  ['preservation', 'investigate', '裁定'],
  ['investigate', 'frozen-asset', '冻结'],
  ['frozen-asset', 'investigate', '划付、解除或者失效'],
  ['investigate', 'account-protection', '银行告知冻结'],
  ['account-protection', 'investigate', '异议处理完毕'],
  ['order', 'deposit-drawdown', '逾期未支付'],
  ['deposit-drawdown', 'order', '支取并补足'],
  ['order', 'emergency-fund', '无力支付或者逃匿'],
  ['emergency-fund', 'order', '垫付并追偿'],
  ['order', 'court-enforcement', '处理决定逾期未履行'],
  ['court-enforcement', 'order', '执行完毕或者不予执行'],
  ['investigate', 'legal-aid', '转送援助申请'],
  ['legal-aid', 'investigate', '援助结果'],
  ['investigate', 'mediation', '转送调解申请'],
  ['mediation', 'investigate', '履行，或者告知仲裁、执行'],
  ['investigate', 'arbitration', '引导申请仲裁'],
  ['arbitration', 'investigate', '裁决、调解或者告知起诉'],
  ['investigate', 'support-of-suit', '转送支持起诉申请'],
  ['support-of-suit', 'investigate', '支持起诉的结果'],
  ['investigate', 'wage-suit', '协助起诉'],
  ['wage-suit', 'investigate', '执行完毕或者结束'],
  ['investigate', 'temporary-relief', '转送救助申请'],
  ['temporary-relief', 'investigate', '救助结果'],
  ['investigate', 'union-aid', '请求法律服务'],
  ['union-aid', 'investigate', '服务结果'],
  ['investigate', 'sector-investigation', '违法发包、转包、违法分包、挂靠'],
  ['sector-investigation', 'investigate', '处罚决定或者其他结论'],
  ['investigate', 'sector-supervision', '请行业主管部门督办'],
  ['sector-supervision', 'investigate', '反馈督办结果'],
  ['investigate', 'stop-work', '保障制度未落实'],
  ['stop-work', 'investigate', '改正或者复工'],
  ['order', 'sector-credit', '情节严重'],
  ['sector-credit', 'order', '记入或者不记入'],
  ['investigate', 'public-order', '引发治安情形'],
  ['public-order', 'investigate', '处置结果'],
  ['investigate', 'false-claim', '疑有虚假、非法手段'],
  ['false-claim', 'investigate', '核查结果'],
  ['investigate', 'unlicensed-operation', '疑无经营资格'],
  ['unlicensed-operation', 'investigate', '核查、查处结果'],
  ['investigate', 'joint-supervision', '重点信访案件'],
  ['joint-supervision', 'investigate', '认可反馈'],
  ['investigate', 'petition-review', '不服信访处理意见'],
  ['petition-review', 'investigate', '复查、复核意见，或者期满未请求'],
  ['investigate', 'opinion-alert', '出现涉薪舆情'],
  ['opinion-alert', 'investigate', '平息、澄清或者转入应急处置'],
  ['order', 'publication', '重大违法行为'],
  ['publication', 'order', '已公布或者不公布'],
  ['investigate', 'planning-breach', '疑违反国土空间规划'],
  ['planning-breach', 'investigate', '认定、查处结果'],
  ['order', 'sme-clearance', '账款被拖欠'],
  ['sme-clearance', 'order', '清偿款优先支付工资，或者其他结果'],
  ['investigate', 'funding-trace', '核查立项和资金'],
  ['funding-trace', 'investigate', '资金已落实，或者限制解除'],
  ['investigate', 'police-case', '公安机关自行发现或者提前介入'],
  ['police-case', 'investigate', '判决，或者退回继续处理'],
  ['investigate', 'inspection', '调查取证'],
  ['inspection', 'investigate', '调查报告获批，或者撤销立案'],
  ['investigate', 'reconciliation', '数额有争议'],
  ['reconciliation', 'investigate', '无争议部分先行责令，其余查明或者告知仲裁'],
  ['order', 'administrative-decision', '拟处理或者处罚'],
  ['administrative-decision', 'order', '决定送达，或者不予处罚'],
  ['order', 'decision-review', '当事人复议、起诉'],
  ['decision-review', 'order', '维持，或者重新处理'],
  ['investigate', 'procuratorial-advice', '检察院提出建议'],
  ['procuratorial-advice', 'investigate', '已落实，或者另行跟进'],
  ['investigate', 'public-suit', '公益诉讼立案'],
  ['public-suit', 'investigate', '依法履职，或者判决'],
  ['investigate', 'suit-supervision', '申请诉讼监督'],
  ['suit-supervision', 'investigate', '监督结果'],
  ['investigate', 'judicial-relief', '转送司法救助申请'],
  ['judicial-relief', 'investigate', '救助结果'],
  ['investigate', 'verify', '主动支付'],
  ['determine-payer', 'verify', '主动支付'],
  ['verify', 'order', '仍有未付'],
  ['verify', 'clear', '逐人核实'],
  ['investigate', 'clear', '全部核减或另途'],
  ['order', 'clear', '全部核减或另途'],
  ['determine-payer', 'clear', '全部核减或另途'],
  ['investigate', 'feedback', '推送'],
  ['feedback', 'investigate', '反馈'],
  ['clear', 'archive', '各条线终结'],
  ['clear', 'verify', '重新办理'],
  ['clear', 'investigate', '重新办理'],
  ['archive', 'verify', '重新办理'],
  ['archive', 'investigate', '重新办理'],
] as const satisfies readonly Edge[];

export type EdgeId = `${(typeof EDGES)[number][0]}>${(typeof EDGES)[number][1]}`;

export const EDGE_IDS: ReadonlySet<string> = new Set(EDGES.map(([from, to]) => `${from}>${to}`));

export interface Position {
  readonly active: readonly NodeId[];
  readonly walked: readonly EdgeId[];
}

export function isEdge(id: string): id is EdgeId {
  return EDGE_IDS.has(id);
}

/** A move that the chart does not know: deciding never makes one. */
export class NoSuchEdge extends Error {
  constructor(edge: string) {
    super(`process map has no edge ${edge}`);
  }
}

/** Moves one token from `from` to `to`; a move the map does not know is a bug, found by the specs. */
export function advance(position: Position, from: NodeId, to: NodeId): Position {
  const id = `${from}>${to}`;
  if (!isEdge(id)) throw new NoSuchEdge(id);
  const active = position.active.filter((node) => node !== from);
  return {
    active: active.includes(to) ? active : [...active, to],
    walked: position.walked.includes(id) ? position.walked : [...position.walked, id],
  };
}

/** A side lane opens while the token of the main lane stays where it is. */
export function fork(position: Position, from: NodeId, to: NodeId): Position {
  const moved = advance(position, from, to);
  return { ...moved, active: position.active.includes(to) ? position.active : [...position.active, to] };
}

/** The side lane's token goes back into the main lane; `rest` says whether another of its kind still runs. */
export function join(position: Position, from: NodeId, to: NodeId, rest: number): Position {
  const moved = advance(position, from, to);
  const active = position.active.filter((node) => node !== from || rest > 0);
  return { active, walked: moved.walked };
}

/** A side lane beside the main one while something of its kind is open: `before` and `now` say how many. */
export function sideLane(
  { active, walked }: Position,
  { main, side }: { readonly main: NodeId; readonly side: NodeId },
  before: number,
  now: number,
): Position {
  if (now > before) return fork({ active, walked }, main, side);
  return now < before ? join({ active, walked }, side, main, now) : { active, walked };
}
