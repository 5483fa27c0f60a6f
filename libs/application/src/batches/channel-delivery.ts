import {
  type ActedOn,
  type BatchRow,
  type ChannelTarget,
  isLocalDay,
  type PartResult,
  startOfDay,
  type TicketCells,
  type TicketMeaning,
  type WorkflowRef,
} from '@qingxin/domain';
import { uuidV5 } from '@qingxin/event-store';
import { ERASED_TEXT } from '../personal/free-text.ts';
import { employerSaid } from './employer-said.ts';
import { type Delivery, type Order, orderId } from './delivery.ts';
import { SEALED_IN_TICKETS, type SealedInRow } from './opened-rows.ts';

const MARKED_URGENT = '来件渠道标明紧急';

interface ListedTicket {
  readonly row: number;
  readonly fen: number | null;
  readonly ticket: TicketCells;
  readonly meaning: TicketMeaning;
}

type ClearText = (row: number, field: SealedInRow) => string | null;

/**
 * Each ticket by the command that an officer would send: a new complaint, a ticket of one that is here, a 催促. A ticket that
 * repeats another one is added first, and then counts as a 催促.
 */
export async function deliverTickets(target: ChannelTarget, delivery: Delivery): Promise<PartResult['refused']> {
  const { rows, send } = delivery;
  const listed = rows.flatMap(listedTicket);
  const clear = await clearTexts(delivery);
  const refused = await send(listed.flatMap((row) => firstOrder(target, row, delivery, clear)));
  const bad = new Set(refused.map(({ row }) => row));
  const repeats = listed.filter(({ row, meaning }) => isRepeat(meaning) && !bad.has(row));
  return [...refused, ...(await send(repeats.map((row) => repeatOrder(target, row, delivery))))];
}

function listedTicket({ row, fen, ticket, meaning }: BatchRow): readonly ListedTicket[] {
  return ticket === undefined || meaning === undefined ? [] : [{ row, fen, ticket, meaning }];
}

async function clearTexts({ opened }: Delivery): Promise<ClearText> {
  const fields = ['name', ...SEALED_IN_TICKETS] as const;
  const texts = new Map(
    await Promise.all(fields.map(async (field) => [field as SealedInRow, await opened(field)] as const)),
  );
  return (row, field) => texts.get(field)?.get(row) ?? null;
}

/** The complaint that a row registers. */
export function complaintOfRow(batch: Pick<WorkflowRef, 'stream'>, row: number): string {
  return `complaint-${uuidV5(orderId(batch, 'RegisterComplaint', row), 'complaint')}`;
}

function isRepeat({ fate, ticketId }: TicketMeaning): boolean {
  return fate === 'added' && ticketId !== null;
}

function firstOrder(
  target: ChannelTarget,
  listed: ListedTicket,
  { ref }: Delivery,
  clear: ClearText,
): readonly Order[] {
  const { channel, day } = target;
  const { row, meaning } = listed;
  const { complaint, ticketId } = meaning;
  switch (meaning.fate) {
    case 'registered': {
      const stream = complaintOfRow(ref, row);
      return [{ stream, type: 'RegisterComplaint', payload: registration(target, listed, clear), rows: [row] }];
    }
    case 'added':
      if (complaint === null) return [];
      return [{ stream: complaint, type: 'AddTicket', payload: ticketOf(target, listed), rows: [row] }];
    case 'urged': {
      if (complaint === null) return [];
      const payload = { ticketId, channel, listedOn: day };
      return [{ stream: complaint, type: 'RecordUrging', payload, rows: [row], actedOn: day }];
    }
    case 'nothing-new':
      return [];
    default:
      return meaning.fate satisfies never;
  }
}

/** The repeat call is the new ticket itself, which stands on the list of its day already. */
function repeatOrder({ channel, day }: ChannelTarget, { row, meaning }: ListedTicket, { ref }: Delivery): Order {
  // As the door gives it to a ticket that its sender has not named.
  const ticketId = uuidV5(orderId(ref, 'AddTicket', row), '#ticketId');
  const payload = { ticketId, channel };
  return { stream: meaning.complaint ?? '', type: 'RecordUrging', payload, rows: [row], actedOn: day };
}

function ticketOf({ channel, day }: ChannelTarget, { ticket }: ListedTicket): object {
  const { externalNumber, receivedAt, returnBy, replyBy } = ticket;
  return { channel, externalNumber, receivedAt: receivedAt ?? day, returnBy, replyBy, listedOn: day };
}

/** Nobody is made up: whoever left neither name nor a way to reach him is 匿名. */
function registration(target: ChannelTarget, listed: ListedTicket, clear: ClearText): object {
  const { channel, unit, day } = target;
  const { row, fen, ticket } = listed;
  const { concealment, people, project, place } = ticket;
  const [name, phone, idNumber] = (['name', 'phone', 'idNumber'] as const).map((field) => clear(row, field));
  const person = { name: name ?? 'unknown', phone: phone ?? 'unknown', concealment, representative: true };
  const known = name !== null || phone !== null || idNumber !== null;
  const employer = clear(row, 'employer');
  const site = project ?? place;
  return {
    kind: channel === 'petition' ? 'petition' : 'complaint',
    ...{ channel, firstContactUnit: unit, receivedAt: momentOf(ticket.receivedAt ?? day) },
    statement: clear(row, 'statement') ?? ERASED_TEXT,
    claimants: known ? [{ ...person, ...(idNumber === null ? {} : { idNumber }) }] : [],
    ...{ peopleSaid: people ?? 'unknown', amountFen: fen ?? 'unknown' },
    urgent: ticket.urgent ? { reason: MARKED_URGENT } : null,
    ...(employer === null ? {} : { employer: employerSaid(employer) }),
    ...(site === null ? {} : { project: { name: site, ...(place === null ? {} : { place }) } }),
    ticket: ticketOf(target, listed),
  };
}

/** A day without a time counts from its 00:00 (architecture, "Time is settled first"). */
function momentOf(on: ActedOn): string {
  return isLocalDay(on) ? startOfDay(on) : on;
}
