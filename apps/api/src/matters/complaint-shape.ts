import Type from 'typebox';
import {
  anything,
  day,
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
import { takenOverShape } from './taken-over.ts';

const orUnknown = (...schemas: readonly Parameters<typeof orNull>[0][]) =>
  Type.Union([Type.Literal('unknown'), ...schemas], { description: 'unknown 为不详' });

const personal = Type.Optional(orUnknown(maskedField));

const sum = (words: string) => Type.Optional(orUnknown(whole(`${words}（分）`)));
const said = (words: string) => Type.Optional(text(words));

const particulars = shape(
  {
    ...{ sex: personal, age: personal, job: personal, address: personal },
    presence: said('on-site 仍在工地、left 已离开、unknown 不详'),
    ...{ workedFrom: said('上工日期，或者 unknown 不详'), workedTo: said('离工日期，或者 unknown 不详') },
    payBy: said('计酬方式：day 按日、piece 按件按量、month 按月、unknown 不详'),
    ...{ rateFen: sum('单价'), halfDays: Type.Optional(orUnknown(whole('出勤的半天数'))) },
    ...{ paidFen: sum('已支付'), lastUnpaidPayDay: said('最近一次应发未发的日期，或者 unknown 不详') },
    ...{
      contract: said('签订劳动合同：yes、no、unknown 不详'),
      realNameRegistered: said('实名制登记：yes、no、unknown 不详'),
    },
    cardHeld: said('工资卡、社保卡被扣押：yes、no、unknown 不详'),
  },
  '登记表所问的本人情况；没有问到的不列',
);

const foreman = shape({ subject: text('个人信息主体'), name: personal, phone: personal }, '班组长、包工头');

const circumstances = shape(
  {
    demands: Type.Optional(
      list(
        shape({
          kind: text('种类'),
          amountFen: orUnknown(whole('数额（分）')),
          months: orUnknown(list(text('月份'), '月份')),
        }),
        '当事人所说的诉求分项',
      ),
    ),
    foreman: Type.Optional(orUnknown(foreman)),
    otherChannels: Type.Optional(orUnknown(list(text('渠道'), '已经向哪里反映过'))),
    proceedings: said('none 没有、arbitration 已申请仲裁、suit 已起诉、unknown 不详'),
    needs: Type.Optional(orUnknown(list(text('legal-aid 法律援助、relief 生活救助'), '需要的帮助'))),
    truthStated: said('属实声明：signed 已签名、fingerprint 已按手印、orally 口头确认、not-yet 尚未确认'),
  },
  '登记表所问的其他情况；登记时没有问到的为空',
);

const claimant = shape({
  claimantId: text('投诉人编号'),
  subject: text('个人信息主体'),
  name: personal,
  idNumber: personal,
  phone: personal,
  newPhone: orNull(personal),
  concealment: text('open 公开、concealed 对用人单位保密'),
  amountFen: Type.Optional(orUnknown(whole('数额（分）'))),
  months: Type.Optional(orUnknown(list(text('月份'), '拖欠的月份'))),
  representative: flag('代表人'),
  particulars: Type.Optional(particulars),
  dropped: flag('已退出'),
  entrant: orNull(
    shape(
      {
        status: text('unconfirmed 待核对、confirmed 已确认、merged 已并入'),
        alike: list(text('投诉人编号'), '名单中姓名相同的人'),
        into: orNull(text('并入的投诉人编号')),
      },
      '本人扫码自填；由工作人员登记的为空',
    ),
  ),
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
  receivedAt: text('收到的日期或时刻'),
  returnBy: orNull(text('工单写明的退单期限')),
  replyBy: orNull(text('工单写明的答复期限')),
  status: text('open 待答复、return-asked 已退单待渠道答复、returned 渠道已收回、replied 已答复'),
  returned: orNull(anything('退单：日期，asked 待答复、accepted 同意、refused 不同意、dropped 单位已自行决定')),
  returnDue: orNull(text('退单期限')),
  due: orNull(text('答复期限，含延期')),
  clockId: orNull(text('答复期限的时钟，申请延期时用')),
  extensions: list(anything('天数和批准日期'), '延期'),
  listedOn: list(text('日期'), '带来新内容的渠道清单的日期'),
  replied: flag('已答复'),
  repliedOn: orNull(text('答复日期')),
  conclusion: orNull(text('结论代码')),
  conclusionLabel: orNull(text('结论')),
  conclusions: orNull(anything('该渠道的结论表：规则和版本、是否必选、代码和名称')),
});

const petitionPaper = shape({
  id: text('信访文书编号'),
  ticketId: orNull(text('工单编号，为空即本件本身是信访件')),
  paper: text('acceptance-notice 受理告知书、handling-opinion 答复意见书'),
  number: text('文号'),
  document: text('文书'),
  unit: text('出具单位代码'),
  unitName: orNull(text('出具单位')),
  issuedOn: text('出具日期'),
  reviewedBy: orNull(text('复查机关')),
  served: orNull(anything('送达：日期和方式')),
  reviewRequestedOn: orNull(text('请求复查的日期')),
  reviewUntil: orNull(text('请求复查的最后一日')),
});

const registration = {
  kind: orNull(text('complaint 投诉、report 举报、petition 信访')),
  channel: orNull(text('来源渠道')),
  receivedAt: orNull(instant('收到时刻')),
  withheld: flag('有人要求保密：金额、月份、做工情况和其身份不向您列出，不等于不详'),
  urgent: orNull(anything('紧急的事由')),
  statement: maskedField,
  warnings: list(warning, '登记时的提示，不影响办理'),
  people: whole('涉及人数'),
  amountFen: orUnknown(whole('数额（分）')),
  employer: orNull(employer),
  project: orNull(text('工程项目')),
  claimants: list(claimant, '投诉人'),
  circumstances: orNull(circumstances),
  entry: orNull(
    shape({
      ordinal: whole('第几次开放'),
      until: day('截止日，含当日'),
      shows: list(text('project 工程项目、employer 用人单位'), '扫码的人看得到什么'),
      closed: flag('已停止'),
      open: flag('现在能扫码加入'),
    }),
  ),
  election: orNull(anything('推选代表书：编号、签署日期、签名人数；为空则代表人是临时的')),
  tickets: list(ticket, '来件工单'),
  petitionPapers: list(petitionPaper, '信访文书'),
  urged: whole('催促次数'),
  duplicates: list(
    shape({ other: text('另一件'), verdict: text('possible 待认定、same、related、different') }),
    '疑似重复',
  ),
};

const routing = list(
  shape({
    id: text('分办表的行'),
    title: text('行业'),
    word: text('项目或用人单位名称中的用词'),
    units: list(shape({ unit: text('单位代码'), name: text('单位') }), '建议的承办单位，第一个牵头；没有的写去向'),
    destination: orNull(text('当事人的去向')),
    note: text('照此分办以前要看的'),
    source: text('依据'),
    mark: text('V、S、L、U、P'),
  }),
  '按行业分办的建议，用词长的在前；由首问单位决定',
);

const handling = {
  routing,
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
  toldAlone: list(
    shape({
      subjectMatter: text('事项'),
      claimantId: text('投诉人编号'),
      left: text('already-informed 已经告知、concealed 要求保密、no-phone 没有电话（电话、短信时）'),
    }),
    '不能一并告知、须逐人告知的人',
  ),
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
  ...registration,
  ...handling,
  tasks: list(openTask, '未办结的待办'),
  ladders,
  takenOver: takenOverShape,
  listedFacts,
  conflicts: list(unitNamed, '应当回避的单位'),
});
