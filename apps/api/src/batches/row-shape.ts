import { day, flag, list, maskedField, matterId, orNull, shape, text, whole } from '../matters/schemas.ts';

export const finding = shape({
  cell: orNull(text('单元格')),
  code: text('代码'),
  text: text('问题和办法'),
});

const sheet = shape({
  hundredthDays: orNull(whole('出勤天数（百分之一天）')),
  dueFen: orNull(whole('应发工资（分）')),
  deductedFen: orNull(whole('扣款（分）')),
  signed: flag('本人已签字'),
});

const namedComplaint = shape({ id: matterId, number: orNull(text('登记号')) });

const person = { phone: orNull(maskedField), idNumber: orNull(maskedField), employer: orNull(maskedField) };
const place = { project: orNull(text('工程项目')), place: orNull(text('地点')), people: orNull(whole('涉及人数')) };

const ticket = shape({
  externalNumber: orNull(text('外部工单编号')),
  receivedAt: orNull(text('收到的日期或者时刻')),
  ...{ returnBy: orNull(day('退单期限')), replyBy: orNull(day('答复期限')) },
  ...person,
  concealment: text('open 公开、concealed 对用人单位保密'),
  urgent: flag('渠道标明紧急'),
  statement: orNull(maskedField),
  ...place,
  repeatOf: orNull(text('重复的原工单编号')),
  fate: orNull(text('registered 登记新件、added 登记到已有的件、urged 计一次催促、nothing-new 没有新内容，不再导入')),
  complaint: orNull(namedComplaint),
  possible: list(namedComplaint, '同一人对同一用人单位未办结的件，只列可以看到的'),
  sameAs: orNull(namedComplaint),
});

const backlog = shape({
  oldNumber: orNull(text('原编号')),
  channel: orNull(text('来源渠道')),
  ...{ firstUnit: orNull(text('首问单位，照表格')), holder: orNull(text('现承办单位，照表格')) },
  ...{ keptOn: orNull(day('首问分办日期')), sentOn: orNull(day('转送日期')), signedOn: orNull(day('签收日期')) },
  ...{ acceptedOn: orNull(day('受理日期')), filedOn: orNull(day('立案日期')), filingNumber: orNull(text('立案文号')) },
  creditCode: orNull(text('信用代码')),
  ...{ verifiedFen: orNull(whole('核实金额（分）')), verifiedOn: orNull(day('核实日期')) },
  extendedOn: orNull(day('延期批准日期')),
  ...{ extendedDays: orNull(whole('延期工作日')), extensionNumber: orNull(text('延期批准文书')) },
  orderNumber: orNull(text('责令支付文书号')),
  ...{ orderOn: orNull(day('责令日期')), payBy: orNull(day('责令支付期限')) },
  ...{ paidFen: orNull(whole('接管前已付（分）')), paidOn: orNull(day('支付日期')) },
  paidProof: orNull(text('支付凭证')),
  standing: orNull(text('目前状态')),
  ...{ handledBy: orNull(maskedField), note: orNull(maskedField) },
});

/** One row of an imported file, with how it stands to what the file is for. */
export const batchRow = shape({
  row: whole('行号'),
  status: text('open 待核、ready 可导入、accepted 导入中、applied 已导入、dropped 不予导入'),
  name: orNull(maskedField),
  team: orNull(maskedField),
  fen: orNull(whole('金额（分）')),
  lineId: orNull(text('对应的工资明细')),
  party: orNull(text('对应的班组长')),
  named: orNull(text('文件或者更正写明的工资明细')),
  slip: orNull(shape({ bank: text('付款银行'), serial: text('流水号') })),
  paidOn: orNull(text('支付日期')),
  distinct: flag('已注明与同名的人不是同一人，或者是另一事项'),
  taken: flag('已注明照样导入'),
  sheet: orNull(sheet),
  ticket: orNull(ticket),
  backlog: orNull(backlog),
  findings: list(finding, '问题'),
});
