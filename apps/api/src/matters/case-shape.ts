import {
  anything,
  day,
  flag,
  head,
  ladders,
  list,
  listedFacts,
  openTask,
  orNull,
  shape,
  stage,
  text,
  unitNamed,
  whole,
} from './schemas.ts';
import { takenOverShape } from './taken-over.ts';
import { stepShape } from './step-view.ts';

const sums = {
  people: whole('人数'),
  claimedFen: whole('本人主张（分）'),
  reportedFen: whole('单位申报（分）'),
  verifiedFen: whole('核定（分）'),
  disputedFen: whole('有争议（分）'),
  orderedFen: whole('责令支付（分）'),
  compensationFen: whole('责令加付的赔偿金（分）'),
  recordedFen: whole('已登记的支付（分）'),
  paidFen: whole('核实到本人（分）'),
  compensationPaidFen: whole('核实到本人的赔偿金（分）'),
  solvedPeople: whole('已付清人数'),
  otherPeople: whole('以其他方式了结的人数'),
  openPeople: whole('未了结人数'),
};

export const totals = shape(sums, '金额合计，主张、申报、核定分列');

const team = shape({
  partyId: orNull(text('班组长；空为尚未归入班组的')),
  name: orNull(anything('班组长姓名')),
  ...sums,
});

const change = shape({
  changeId: text('变更编号，确认或不同意时填写'),
  act: text('变更后办理的命令'),
  title: text('变更的名称'),
  data: anything('变更的内容'),
  requestedBy: text('提出人编号'),
  requestedByShownAs: orNull(text('提出人')),
  unit: text('由哪个单位的人确认'),
  unitName: orNull(text('单位')),
  role: text('确认人的角色：unit-head 单位负责人、coordinator 治欠办'),
});

const leading = {
  grade: orNull(text('等级')),
  gradeReasons: list(text('原因'), '定级的原因'),
  lead: unitNamed,
  coUnits: list(unitNamed, '配合单位'),
  filingUnit: unitNamed,
  patron: orNull(text('包案领导')),
  clearBy: orNull(day('清零时限')),
  filedOn: orNull(day('立案日期')),
  sources: list(
    shape({
      complaint: text('投诉举报件，写作 complaint-<编号>'),
      membership: whole('第几次并入'),
      filedOn: orNull(day('立案日期')),
      people: whole('人数'),
    }),
    '来源投诉',
  ),
};

const fate = shape({
  fateId: text('编号，确定承受人、登记债权时填写'),
  id: text('编号'),
  version: whole('登记的序号，作废时填写'),
  partyId: text('责任主体编号'),
  party: orNull(anything('责任主体')),
  fate: text('dead 已死亡、detained 在押、deregistered 已注销、licence-revoked 营业执照已吊销、bankrupt 破产已受理'),
  label: text('情形'),
  since: day('发生日期'),
  answered: orNull(text('represented 已确定承受人、liable-changed 已变更责任主体、not-needed 不需要；尚未确定的没有')),
  successor: orNull(text('由谁承受、向谁送达')),
  name: orNull(anything('承受人、转交单位')),
  claimBy: orNull(day('债权申报截止日；破产才有')),
  claims: orNull(text('listed 已列入管理人清单、declared 已申报、none 不需要')),
});

const investigating = {
  obstacles: list(anything('阻碍'), '调查中的阻碍'),
  investigated: flag('调查已终结'),
  parties: list(anything('主体'), '责任主体'),
  fates: list(fate, '责任主体死亡、在押、注销、吊销、破产'),
  links: list(anything('关系'), '责任主体之间的关系'),
  cause: orNull(text('欠薪原因')),
  payers: list(anything('清偿主体'), '认定的清偿主体'),
  pushes: list(anything('推送'), '推送的单位和反馈'),
  steps: list(stepShape, '部门办理环节'),
};

const filing = shape(
  {
    place: text('存放地点'),
    box: text('盒号'),
    retention: text('保管期限'),
    filedOn: day('入档日期'),
  },
  '案卷入档；归档以后还没有入档的没有',
);

/** One case in full: sources, parties, the tracks that run side by side, and its sums. */
export const caseShape = shape({
  ...head,
  number: orNull(text('案号')),
  project: orNull(text('工程项目')),
  projectKind: text('工程类别'),
  sections: list(text('标段'), '涉及的标段'),
  stages: list(stage, '当前环节'),
  ...leading,
  ...investigating,
  changes: list(change, '等待第二人确认的变更'),
  clearing: orNull(shape({ proposedBy: text('提出人编号') }, '待确认的清零申请')),
  cleared: flag('工资已清零'),
  archived: flag('已结案归档'),
  filing: orNull(filing),
  reopened: whole('重新办理的次数'),
  money: totals,
  teams: list(team, '分班组的金额，合起来就是合计'),
  tasks: list(openTask, '未办结的待办'),
  ladders,
  takenOver: takenOverShape,
  listedFacts,
  conflicts: list(unitNamed, '应当回避的单位'),
});

const instalment = shape({
  id: text('分期编号'),
  dueOn: day('付款日期'),
  fen: whole('金额（分）'),
  status: text('due 未到期、kept 已履行、broken 未履行待处置、answered 已处置、replaced 被新承诺取代'),
});

const promise = shape({
  id: text('承诺编号'),
  partyId: text('承诺的主体'),
  sentBeforeFen: whole('作出承诺前该主体已付到本人的工资（分）'),
  instalments: list(instalment, '分期'),
});

const recovery = shape({
  id: text('追偿编号'),
  paymentId: text('付款编号'),
  creditor: text('先行支付的主体'),
  debtor: orNull(text('被追偿的主体，未发通知的没有')),
  ofPublicFunds: flag('财政资金：追回或者说明原因前不能归档'),
  dueOn: orNull(day('追偿通知写明的还款日期')),
  claimFen: whole('应追偿（分）'),
  receivedFen: whole('已追回（分）'),
  openFen: whole('尚未收回（分），结束后为零'),
  ended: orNull(
    text(
      'recovered 追回、fell-away 付款作废或者全部退票、set-off 抵扣、none-due 不应追偿、waived 放弃、uncollectable 无财产、other-route 另行处理',
    ),
  ),
});

const liability = shape({
  ground: text('事由代码'),
  because: text('事由'),
  article: text('依据条款'),
  partyId: orNull(text('主体；财政兜底的没有')),
  mostFen: orNull(whole('最多承担（分）；不明的没有')),
  determined: flag('已经认定'),
  fate: orNull(text('主体死亡、在押、注销、吊销、破产的情形')),
});

const source = shape({
  kind: text('资金来源'),
  recordedFen: whole('已登记（分）'),
  onItsWayFen: whole('还没有到本人（分）'),
  paidFen: whole('已核实到本人（分）'),
});

/** Claimed, reported and verified apart, person by person. */
export const moneyShape = shape({
  ...head,
  totals,
  lines: list(anything('一名工人'), '逐人'),
  orders: list(anything('责令'), '责令支付'),
  payments: list(anything('支付'), '支付'),
  promises: list(promise, '还款承诺'),
  recoveries: list(recovery, '先行清偿、垫付以后的追偿'),
  liability: list(liability, '按已知事实提出的清偿责任，由人社部门另行认定'),
  sources: list(source, '各资金来源，按先后'),
});
