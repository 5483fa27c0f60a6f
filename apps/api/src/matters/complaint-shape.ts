import Type from 'typebox';
import {
  anything,
  flag,
  head,
  instant,
  ladders,
  list,
  listedFacts,
  maskedField,
  openTask,
  orNull,
  shape,
  stage,
  text,
  unitNamed,
  warning,
  whole,
} from './schemas.ts';

const orUnknown = (...schemas: readonly Parameters<typeof orNull>[0][]) =>
  Type.Union([Type.Literal('unknown'), ...schemas], { description: 'unknown 为不详' });

const personal = Type.Optional(orUnknown(maskedField));

const claimant = shape({
  claimantId: text('投诉人编号'),
  subject: text('个人信息主体'),
  name: personal,
  idNumber: personal,
  phone: personal,
  concealment: text('open 公开、concealed 对用人单位保密'),
  amountFen: Type.Optional(orUnknown(whole('数额（分）'))),
  months: Type.Optional(orUnknown(list(text('月份'), '拖欠的月份'))),
  representative: flag('代表人'),
  dropped: flag('已退出'),
});

const employer = shape(
  {
    kind: text('company 单位、person 自然人、unlicensed 无照'),
    name: Type.Optional(orUnknown(text('名称'), maskedField)),
    creditCode: Type.Optional(orUnknown(text('统一社会信用代码'))),
  },
  '当事人所说的用人单位',
);

const handOff = shape({
  id: text('转送编号'),
  fromUnit: text('转出单位代码'),
  fromUnitName: orNull(text('转出单位')),
  toUnit: text('接收单位代码'),
  toUnitName: orNull(text('接收单位')),
  outside: flag('接收单位在本系统外'),
  sentOn: text('转送的发生日期或时刻'),
  status: text('dispatched 待签收、signed 已签收、returned 已退回、recalled 已撤回'),
  endedOn: orNull(text('签收、退回、撤回的发生日期或时刻')),
  notices: whole('已通知的次数'),
});

const jointUnit = shape({
  unit: text('单位代码'),
  unitName: orNull(text('单位')),
  answer: orNull(anything('反馈：发生日期、反馈人、材料')),
});

const ticket = shape({
  id: text('工单编号'),
  channel: text('渠道'),
  externalNumber: text('来件编号'),
  replied: flag('已答复'),
});

const said = {
  kind: orNull(text('complaint 投诉、report 举报、petition 信访')),
  channel: orNull(text('来源渠道')),
  receivedAt: orNull(instant('收到时刻')),
  urgent: orNull(anything('紧急的事由')),
  statement: maskedField,
  warnings: list(warning, '登记时的提示，不影响办理'),
  people: whole('涉及人数'),
  amountFen: orUnknown(whole('数额（分）')),
  employer: orNull(employer),
  project: orNull(text('工程项目')),
  claimants: list(claimant, '投诉人'),
  election: orNull(anything('推选代表书：编号、签署日期、签名人数；为空则代表人是临时的')),
  tickets: list(ticket, '来件工单'),
  duplicates: list(
    shape({ other: text('另一件'), verdict: text('possible 待认定、same、related、different') }),
    '疑似重复',
  ),
};

const handling = {
  firstContact: orNull(anything('首问处置：由谁办理，责任人')),
  joint: list(jointUnit, '会办单位'),
  handOffs: list(handOff, '转送'),
  designation: orNull(anything('指定的承办单位')),
  accepted: orNull(anything('受理')),
  declined: orNull(anything('不予受理')),
  supplement: orNull(anything('补正')),
  check: orNull(text('初核结论')),
  demands: list(anything('分项'), '诉求分项'),
  notWage: orNull(text('proposed 提出不属欠薪、confirmed 已确认')),
  filed: orNull(anything('立案')),
  membership: orNull(anything('并入的案件')),
  outcome: orNull(anything('案件结果')),
  withdrawal: orNull(anything('撤回')),
  toInform: list(text('事项'), '尚待告知当事人的事项'),
  informed: list(text('事项'), '已告知的事项'),
  callBack: orNull(anything('回访结果')),
  callBackSample: list(text('投诉人编号'), '回访名单'),
  closing: orNull(anything('待审核的办结申请')),
  closed: orNull(text('办结理由')),
  voided: flag('已作废'),
  reopened: whole('重新办理的次数'),
  voidable: anything('可以作废的记录：版本对事件'),
};

/** One complaint in full: who holds it, how far it has come, what is still owed. */
export const complaintShape = shape({
  ...head,
  number: orNull(text('登记号')),
  receiptCode: orNull(text('回执码')),
  stage: orNull(stage),
  ended: flag('已办结或作废'),
  holder: unitNamed,
  firstContactUnit: unitNamed,
  ...said,
  ...handling,
  tasks: list(openTask, '未办结的待办'),
  ladders,
  listedFacts,
  conflicts: list(unitNamed, '应当回避的单位'),
});
