import type { TicketData } from '@qingxin/domain';
import Type from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import { channel, returnReason, ticketFields } from './complaint-fields.ts';
import {
  completed,
  documentId,
  freeText,
  localDay,
  localId,
  orNull,
  paperNumber,
  personal,
  reason,
  record,
  serviceWay,
  text,
  unitId,
} from './fields.ts';

const ticketId = localId('工单');

/** What a complaint's units do with the tickets and petitions by which it came. */
export const TICKET_SPECS = {
  AddTicket: {
    title: '登记渠道工单',
    schema: completed<TicketData>()(ticketFields, { id: 'ticketId' }),
    example: {
      channel: 'hotline-12345',
      externalNumber: '20220510-0001',
      returnBy: '2022-05-12',
      replyBy: '2022-05-17',
    },
  },
  ReplyTicket: {
    title: '答复渠道工单',
    schema: record({
      ticketId,
      text: personal('reply', '答复内容', 4000),
      conclusion: Type.Optional(
        Type.String({ description: '结论代码，取自该渠道的结论表', pattern: '^[a-z][a-z0-9-]{0,39}$' }),
      ),
    }),
    example: { ticketId: 't1', text: '已受理，正在调查。', conclusion: 'going-on' },
  },
  ReturnTicket: {
    title: '退单',
    schema: record({
      ticketId,
      reason: returnReason,
      legalBasis: text('依据', 200),
      suggestedOwner: orNull(unitId('建议承办单位')),
      explanation: reason('退单说明'),
    }),
    example: {
      ticketId: 't1',
      reason: 'not-competent-place',
      legalBasis: '地域管辖',
      suggestedOwner: null,
      explanation: '工地在邻县',
    },
  },
  RecordTicketReturnAnswer: {
    title: '登记渠道对退单的答复',
    schema: record({
      ticketId,
      accepted: Type.Boolean({ description: '同意收回工单' }),
      document: documentId('渠道的答复'),
      note: orNull(freeText('渠道的说明', 1000)),
    }),
    example: { ticketId: 't1', accepted: true, document: 'doc-1', note: null },
  },
  RecordUrging: {
    title: '登记催促',
    schema: record({
      ticketId: orNull(ticketId),
      channel,
      listedOn: Type.Optional(localDay('渠道哪一日的清单所列；同一工单同一日只计一次')),
    }),
    example: { ticketId: null, channel: 'phone' },
  },
  IssuePetitionPaper: {
    title: '出具信访文书',
    schema: record({
      ticketId: orNull(ticketId),
      paper: Type.Enum(['acceptance-notice', 'handling-opinion'], { description: '受理告知书、答复意见书' }),
      number: paperNumber('文号'),
      document: documentId('文书'),
      reviewedBy: Type.Optional(text('复查机关，答复意见书须写明', 100)),
    }),
    example: {
      ticketId: null,
      paper: 'handling-opinion',
      number: '区人社信复〔2022〕3号',
      document: 'doc-1',
      reviewedBy: '区人民政府',
    },
  },
  ServePetitionPaper: {
    title: '登记信访文书送达',
    schema: record({ paperId: localId('信访文书'), way: serviceWay, document: documentId('送达回证') }),
    example: { paperId: 'p1', way: 'handed', document: 'doc-2' },
  },
  RecordReviewRequest: {
    title: '登记复查请求',
    schema: record({ paperId: localId('信访文书'), document: documentId('复查请求') }),
    example: { paperId: 'p1', document: 'doc-3' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
