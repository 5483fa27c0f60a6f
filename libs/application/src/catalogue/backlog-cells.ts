import type { BacklogCells } from '@qingxin/domain';
import Type, { type TSchema } from 'typebox';
import { channel } from './complaint-fields.ts';
import { count, creditCode, fen, localDay, orNull, paperNumber, personal, record, text } from './fields.ts';

/** What a backlog says of one open matter on paper; who handled it and what was noted are sealed under the row. */
export const backlogCells = {
  oldNumber: orNull(paperNumber('原编号')),
  channel: orNull(channel),
  firstUnit: orNull(text('首问单位', 200)),
  holder: orNull(text('现承办单位', 200)),
  keptOn: orNull(localDay('首问分办日期')),
  sentOn: orNull(localDay('转送日期')),
  signedOn: orNull(localDay('签收日期')),
  acceptedOn: orNull(localDay('受理日期')),
  filedOn: orNull(localDay('立案日期')),
  filingNumber: orNull(paperNumber('立案文号')),
  creditCode: orNull(creditCode()),
  verifiedFen: orNull(fen('核实金额')),
  verifiedOn: orNull(localDay('核实日期')),
  extendedOn: orNull(localDay('延期批准日期')),
  extendedDays: orNull(count('延期工作日', 365)),
  extensionNumber: orNull(paperNumber('延期批准文书')),
  orderNumber: orNull(paperNumber('责令支付文书号')),
  orderOn: orNull(localDay('责令日期')),
  payBy: orNull(localDay('责令支付期限')),
  paidFen: orNull(fen('接管前已付')),
  paidOn: orNull(localDay('支付日期')),
  paidProof: orNull(paperNumber('支付凭证')),
  standing: orNull(text('目前状态', 200)),
  handledBy: orNull(personal('handledBy', '经办', 200)),
  note: orNull(personal('note', '备注', 2000)),
} satisfies { readonly [F in keyof BacklogCells]: TSchema };

/** All units' open matters on the first day of use. */
export const backlogTarget = record({ kind: Type.Literal('backlog'), stream: Type.Literal('organisation') });
