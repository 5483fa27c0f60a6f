import type { TicketCells } from '@qingxin/domain';
import Type, { type TSchema } from 'typebox';
import { concealment } from './complaint-fields.ts';
import { count, instant, localDay, orNull, paperNumber, personal, text } from './fields.ts';

/** What a channel's list says of one ticket; persons and their words are sealed under the row. */
export const ticketCells = {
  externalNumber: orNull(paperNumber('外部工单编号')),
  receivedAt: orNull(Type.Union([localDay('收到日期'), instant('收到时刻')])),
  returnBy: orNull(localDay('退单期限')),
  replyBy: orNull(localDay('答复期限')),
  phone: orNull(personal('phone', '联系电话', 30)),
  idNumber: orNull(personal('idNumber', '身份证件号码', 30)),
  concealment,
  urgent: Type.Boolean({ description: '渠道标明紧急' }),
  statement: orNull(personal('statement', '诉求', 10_000)),
  employer: orNull(personal('employerName', '用人单位或者包工头', 200)),
  project: orNull(text('工程项目名称或俗称', 200)),
  place: orNull(text('地点', 200)),
  people: orNull(count('涉及人数', 100_000)),
  repeatOf: orNull(paperNumber('重复的原工单编号')),
} satisfies { readonly [F in keyof TicketCells]: TSchema };
