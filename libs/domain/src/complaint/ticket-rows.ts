import type { Recorded, Sealed } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import { count, day, type LedgerColumn, type LedgerRow, number, text, unit } from '../ledgers/ledger.ts';
import { CHANNEL } from '../ledgers/words.ts';
import type { Rulebook } from '../rules/rulebook.ts';
import { localDayOf } from '../time/local-day.ts';
import { conclusionsOf } from './conclusions.ts';
import type { ComplaintFact } from './events.ts';
import type { Channel } from './said.ts';
import { handlingUnitOf, type ComplaintState } from './state.ts';
import { replyClockOf, returnClockOf, statusOf, type Ticket, type TicketStatus } from './tickets.ts';

/** Which tickets of one channel: those that came, were answered, given back or extended on one of these days. */
export interface TicketDays {
  readonly channel: Channel;
  readonly from: LocalDay;
  readonly to: LocalDay;
}

/** One ticket as its channel wants to hear of it. */
export interface TicketRow {
  /** Within its complaint. */
  readonly ticketId: string;
  readonly status: TicketStatus;
  readonly cells: LedgerRow;
  /** The unit that answers it now. */
  readonly unit: string | null;
  /** What was answered; null while nothing is. */
  readonly reply: Sealed | null;
}

interface TicketMatter {
  readonly state: ComplaintState;
  readonly events: readonly Recorded<ComplaintFact>[];
  readonly rules: Rulebook;
}

const TICKET_STATUS: Readonly<Record<TicketStatus, string>> = {
  open: '待答复',
  'return-asked': '已退单，待渠道答复',
  returned: '渠道已收回',
  replied: '已答复',
};

/** What channels call the number of what they send. */
const NUMBER_TITLES: Readonly<Partial<Record<Channel, string>>> = {
  'hotline-12345': '工单编号',
  'hotline-12333': '工单编号',
  'national-platform': '线索编号',
  petition: '信访件编号',
};

/** Column in which the words of the reply stand; they are no ledger's and are opened where the sheet leaves the system. */
export const REPLY_COLUMN = 'reply';

export function ticketColumns(channel: Channel): readonly LedgerColumn[] {
  return [
    ...[number('ticket', NUMBER_TITLES[channel] ?? '来件编号'), day('received', '收到日期'), unit('unit', '承办单位')],
    ...[text('status', '状态'), day('returnDue', '退单期限'), day('due', '答复期限'), count('extended', '延期次数')],
    ...[day('returnedOn', '退单日期'), day('repliedOn', '答复日期'), text('conclusion', '结论')],
    ...[text(REPLY_COLUMN, '答复内容'), number('number', '登记号')],
  ];
}

export function ticketSheetTitle(channel: Channel): string {
  return `${CHANNEL[channel]}办理情况`;
}

/** Rows of one complaint; a voided one owes its channel nothing, and its number may have come again elsewhere. */
export function ticketRows(matter: TicketMatter, asked: TicketDays): readonly TicketRow[] {
  const { state } = matter;
  if (state.voided) return [];
  return Object.values(state.tickets)
    .filter((ticket) => ticket.channel === asked.channel && daysOf(state, ticket).some((on) => isWithin(on, asked)))
    .map((ticket) => rowOf(matter, ticket));
}

function isWithin(on: LocalDay, { from, to }: TicketDays): boolean {
  return from <= on && on <= to;
}

function daysOf({ clocks }: ComplaintState, ticket: Ticket): readonly LocalDay[] {
  const extended = (replyClockOf(clocks, ticket.id)?.extensions ?? []).map(({ decidedOn }) => decidedOn);
  const known = [ticket.repliedOn, ticket.returned?.on ?? null, ...extended];
  return [localDayOf(ticket.receivedAt), ...known.filter((on) => on !== null)];
}

function rowOf({ state, events, rules }: TicketMatter, ticket: Ticket): TicketRow {
  const { id, channel, externalNumber, receivedAt, returned, repliedOn, conclusion } = ticket;
  const reply = replyClockOf(state.clocks, id);
  const labels = repliedOn === null ? {} : (conclusionsOf(rules, channel, repliedOn)?.labels ?? {});
  const answeredBy = handlingUnitOf(state);
  return {
    ...{ ticketId: id, status: statusOf(ticket) },
    unit: answeredBy,
    reply: repliedOn === null ? null : replyIn(events, id),
    cells: {
      ...{ ticket: externalNumber, received: localDayOf(receivedAt), unit: answeredBy },
      ...{ status: TICKET_STATUS[statusOf(ticket)], returnDue: returnClockOf(state.clocks, id)?.due ?? null },
      ...{ due: reply?.due ?? null, extended: reply?.extensions.length ?? 0, returnedOn: returned?.on ?? null },
      ...{ repliedOn, conclusion: conclusion === null ? null : (labels[conclusion] ?? conclusion) },
      ...{ [REPLY_COLUMN]: null, number: state.number },
    },
  };
}

function replyIn(events: readonly Recorded<ComplaintFact>[], ticketId: string): Sealed | null {
  const last = events.findLast((event) => event.type === 'TicketReplied' && event.data.ticketId === ticketId);
  return last?.type === 'TicketReplied' ? last.data.text : null;
}
