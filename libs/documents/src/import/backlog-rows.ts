import { CHANNEL, isChannel, type Channel } from '@qingxin/domain';
import type { Head } from './columns.ts';
import { readDay } from './day.ts';
import type { ImportedBacklog, ImportedCourse, ImportedMatter } from './import-types.ts';
import { isTicketLine } from './line-kind.ts';
import type { MergesOverRows } from './merges.ts';
import { numbered, wholeNumber } from './person-fields.ts';
import { type CellReader, NOTHING, says, unreadable } from './reading.ts';
import { type FieldReader, readableRows, rowReader } from './row-reader.ts';
import type { Headings, SheetForm } from './sheet-forms.ts';
import type { SheetRow, SheetTable } from './table.ts';
import { plainText } from './text.ts';
import * as fields from './ticket-fields.ts';

const HEADINGS: Headings = {
  oldNumber: ['原编号', '编号', '登记号', '台账编号', '件号'],
  channel: ['来源渠道', '渠道', '来源'],
  ticket: ['外部编号', '工单编号', '外部工单编号', '渠道编号'],
  received: ['接到日期', '收到日期', '接件日期', '来件日期', '登记日期'],
  firstUnit: ['首问单位', '首接单位', '接收单位'],
  holder: ['现承办单位', '承办单位', '办理单位'],
  keptOn: ['首问分办日期', '分办日期'],
  sentOn: ['转送日期', '转办日期'],
  signedOn: ['签收日期'],
  name: ['投诉人姓名', '姓名', '投诉人', '反映人'],
  phone: ['投诉人电话', '联系电话', '电话'],
  idNumber: ['投诉人身份证号', '身份证号', '身份证号码'],
  concealed: ['是否保密', '保密'],
  people: ['其余人数', '其他人数'],
  statement: ['诉求内容', '诉求', '反映内容'],
  employer: ['用人单位', '被投诉单位', '欠薪单位'],
  creditCode: ['信用代码', '统一社会信用代码'],
  project: ['工程项目', '项目名称', '工程名称'],
  amount: ['诉求金额', '欠薪金额', '涉及金额'],
  verified: ['核实金额'],
  verifiedOn: ['核实日期'],
  acceptedOn: ['受理日期'],
  filedOn: ['立案日期'],
  filingNumber: ['立案文号', '立案文书号'],
  extendedOn: ['延期批准日期'],
  extendedDays: ['延期工作日'],
  extensionNumber: ['延期批准文书', '延期批准文号'],
  orderNumber: ['责令支付文书号', '责令文书号'],
  orderOn: ['责令日期', '责令支付日期'],
  payBy: ['责令支付期限', '责令限期'],
  paid: ['接管前已付', '已付金额'],
  paidOn: ['支付日期', '已付日期'],
  paidProof: ['支付凭证', '已付凭证'],
  standing: ['目前状态', '办理状态'],
  handledBy: ['经办', '经办人'],
  note: ['备注'],
};

/** The list of what is open on paper; which unit was asked first and when is what every clock begins with. */
export const BACKLOG_FORM: SheetForm = {
  headings: HEADINGS,
  needed: ['channel', 'received', 'firstUnit'],
  keys: ['received', 'firstUnit'],
};

const LONGEST_NOTE = 2000;
const MOST_DAYS = 365;
const CREDIT_CODE = /^[0-9A-Z]{8,18}$/;

/** Other words for the channels than the product's own. */
const CHANNEL_WORDS: Readonly<Record<string, Channel>> = {
  ...{ 来访: 'visit', 现场: 'visit', 窗口: 'visit', 来电: 'phone', 电话: 'phone', 来信: 'letter', 网络: 'web' },
  ...{ '12345': 'hotline-12345', '12333': 'hotline-12333', 信访局: 'petition', 全国平台: 'national-platform' },
  ...{
    检察院: 'procuratorate',
    总工会: 'union',
    镇街: 'town',
    公安: 'police-110',
    巡查: 'inspection',
    排查: 'inspection',
  },
};

const BY_LABEL = new Map<string, Channel>([
  ...Object.entries(CHANNEL).map(([id, label]): [string, Channel] => [label, id as Channel]),
  ...Object.entries(CHANNEL_WORDS),
]);

const readChannel: CellReader<Channel> = fields.told((cell) => {
  const text = wholeNumber(cell) ?? plainText(cell.text);
  const known = BY_LABEL.get(text) ?? (isChannel(text) ? text : undefined);
  return known === undefined ? unreadable('channel-unreadable') : says(known);
});

const readDate: CellReader<string> = fields.told((cell) => {
  const { value } = readDay(cell);
  return value === null ? unreadable('date-unreadable') : says(value);
});

const readNumber: CellReader<string> = fields.told(numbered(null, 'number-as-number', 'number-unreadable'));

const readCode: CellReader<string> = fields.told((cell) => {
  const text = (wholeNumber(cell) ?? plainText(cell.text)).toUpperCase();
  return CREDIT_CODE.test(text) ? says(text) : unreadable('code-unreadable');
});

const readExtension: CellReader<number> = fields.told((cell) => {
  const days = Number(wholeNumber(cell) ?? (cell.kind === 'text' ? plainText(cell.text) : Number.NaN));
  if (!Number.isInteger(days) || days < 0 || days > MOST_DAYS) return unreadable('extension-days-unreadable');
  return days === 0 ? NOTHING : says(days);
});

const readWords: CellReader<string> = fields.told((cell) => {
  const { value } = fields.shortText(cell);
  return value === null ? unreadable('note-unreadable') : says(value);
});

const readNote: CellReader<string> = fields.told((cell) => {
  const text = cell.kind === 'text' ? cell.text.trim() : (wholeNumber(cell) ?? '');
  return text === '' || text.length > LONGEST_NOTE ? unreadable('note-unreadable') : says(text);
});

/** A sheet of the time on paper may say nothing of what was asked for. */
const readStatement: CellReader<string> = (cell) => (cell === undefined ? NOTHING : fields.readStatement(cell));

/**
 * The open matters below a head; totals, notes and the head said again are passed over.
 * @throws FileRefused `rows-too-many`, `file-empty` where there is none
 */
export function readBacklogRows(table: SheetTable, head: Head): ImportedBacklog {
  const { rows, merges } = readableRows(table, head, (row) => isTicketLine(BACKLOG_FORM, row, head));
  return { rows: rows.map((row) => matterRow(row, head, merges)), problems: merges.outside };
}

function matterRow(row: SheetRow, head: Head, merges: MergesOverRows): ImportedMatter {
  const { read, problems } = rowReader(row, head, merges);
  const ticket = {
    externalNumber: read('ticket', readNumber),
    receivedAt: read('received', readDate),
    ...{ replyBy: null, returnBy: null, urgent: false, place: null, repeatOf: null },
    phone: read('phone', fields.readPhone),
    idNumber: read('idNumber', fields.readCallerId),
    statement: read('statement', readStatement),
    project: read('project', fields.readPlace),
    employer: read('employer', fields.readEmployer),
    people: read('people', fields.readPeopleCount),
  };
  const concealed = head.columns.concealed !== undefined && (read('concealed', fields.readConcealed) ?? true);
  return {
    ...{ row: row.number, name: read('name', fields.readCaller), fen: read('amount', fields.readClaim) },
    ...{ ticket, concealed, backlog: courseOf(read), problems },
  };
}

function courseOf(read: FieldReader): ImportedCourse {
  return {
    oldNumber: read('oldNumber', readNumber),
    channel: read('channel', readChannel),
    firstUnit: read('firstUnit', readWords),
    holder: read('holder', readWords),
    keptOn: read('keptOn', readDate),
    sentOn: read('sentOn', readDate),
    signedOn: read('signedOn', readDate),
    acceptedOn: read('acceptedOn', readDate),
    filedOn: read('filedOn', readDate),
    filingNumber: read('filingNumber', readNumber),
    creditCode: read('creditCode', readCode),
    verifiedFen: read('verified', fields.readClaim),
    verifiedOn: read('verifiedOn', readDate),
    extendedOn: read('extendedOn', readDate),
    extendedDays: read('extendedDays', readExtension),
    extensionNumber: read('extensionNumber', readNumber),
    orderNumber: read('orderNumber', readNumber),
    orderOn: read('orderOn', readDate),
    payBy: read('payBy', readDate),
    paidFen: read('paid', fields.readClaim),
    paidOn: read('paidOn', readDate),
    paidProof: read('paidProof', readNumber),
    standing: read('standing', readWords),
    handledBy: read('handledBy', readWords),
    note: read('note', readNote),
  };
}
