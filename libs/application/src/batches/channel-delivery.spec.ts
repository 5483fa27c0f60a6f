import { describe, expect, test } from '@jest/globals';
import type { BatchRow, ChannelTarget, PartResult, TicketCells, TicketMeaning } from '@qingxin/domain';
import { complaintOfRow, deliverTickets } from './channel-delivery.ts';
import type { Delivery, Order } from './delivery.ts';

const BATCH = 'batch-7c1d2f60-4d0e-4a53-9b4e-2d4a6f1c8a01';
const OTHER = 'complaint-00000000-0000-4000-8000-000000000001';
const TARGET: ChannelTarget = {
  ...{ kind: 'channel', stream: 'organisation', channel: 'hotline-12345', unit: 'housing', day: '2022-05-10' },
};

const EMPTY: TicketCells = {
  ...{ externalNumber: 'A1', receivedAt: null, returnBy: null, replyBy: null, phone: null, idNumber: null },
  ...{
    concealment: 'open',
    urgent: false,
    statement: null,
    employer: null,
    project: null,
    place: null,
    people: null,
    repeatOf: null,
  },
};
const NEW: TicketMeaning = { fate: 'registered', complaint: null, ticketId: null, possible: [] };

const row = (
  number: number,
  meaning: Partial<TicketMeaning> = {},
  ticket: Partial<TicketCells> = {},
  fen: number | null = null,
): BatchRow => ({
  ...{ row: number, subject: 's', name: null, team: null, fen, samePerson: null, named: null, slip: null },
  ...{ paidOn: null, slipKey: null, unreadable: [], lineId: null, party: null, found: [], status: 'accepted' },
  ...{ distinct: false, taken: false, sameAs: null, meaning: { ...NEW, ...meaning }, ticket: { ...EMPTY, ...ticket } },
});

type Said = Readonly<Record<string, string>>;

/** What is sent for the rows, of which some are refused; `said` is what they say in the clear, the same of every row. */
async function sent(rows: readonly BatchRow[], said: Said = {}, bad: readonly number[] = [], target = TARGET) {
  const orders: Order[] = [];
  const delivery: Delivery = {
    ...{ ref: { process: 'import', stream: BATCH, key: null }, rows, part: 'p1' },
    received: {} as Delivery['received'],
    send: (given) => {
      orders.push(...given);
      const refused = given.flatMap((order) => order.rows).filter((one) => bad.includes(one));
      return Promise.resolve(refused.map((one) => ({ row: one, code: 'refused' })));
    },
    opened: (field) => {
      const text = said[field];
      return Promise.resolve(new Map(text === undefined ? [] : rows.map((one) => [one.row, text])));
    },
  };
  const refused: PartResult['refused'] = await deliverTickets(target, delivery);
  return { orders, refused };
}

describe('a ticket that is registered', () => {
  test('says all that its row says, and 不详 of the rest', async () => {
    const said = { name: '工人01', phone: '13800000001', idNumber: '1', statement: '没发', employer: '示例公司' };
    const told: Partial<TicketCells> = {
      ...{ receivedAt: '2022-05-10T01:30:00.000Z', replyBy: '2022-05-17', concealment: 'concealed' },
      ...{ project: '安置房', place: '城东', people: 3 },
    };
    const { orders } = await sent([row(4, {}, told, 500)], said);
    expect(orders).toEqual([
      {
        ...{ stream: complaintOfRow({ stream: BATCH }, 4), type: 'RegisterComplaint', rows: [4] },
        payload: {
          ...{ kind: 'complaint', channel: 'hotline-12345', firstContactUnit: 'housing', urgent: null },
          ...{ receivedAt: '2022-05-10T01:30:00.000Z', statement: '没发', peopleSaid: 3, amountFen: 500 },
          claimants: [
            {
              ...{ name: '工人01', phone: '13800000001', idNumber: '1' },
              ...{ concealment: 'concealed', representative: true },
            },
          ],
          employer: { kind: 'company', name: '示例公司' },
          project: { name: '安置房', place: '城东' },
          ticket: {
            ...{ channel: 'hotline-12345', externalNumber: 'A1', receivedAt: '2022-05-10T01:30:00.000Z' },
            ...{ returnBy: null, replyBy: '2022-05-17', listedOn: '2022-05-10' },
          },
        },
      },
    ]);
  });

  test('without a person is 匿名, without a time came at the beginning of its day, or of the list’s', async () => {
    const { orders } = await sent([row(4), row(5, {}, { receivedAt: '2022-05-09', place: '城东' })], {
      statement: '没发',
    });
    expect(orders.map(({ payload }) => payload)).toMatchObject([
      {
        ...{ claimants: [], peopleSaid: 'unknown', amountFen: 'unknown', receivedAt: '2022-05-09T16:00:00.000Z' },
        ticket: { receivedAt: '2022-05-10' },
      },
      {
        ...{ receivedAt: '2022-05-08T16:00:00.000Z', project: { name: '城东', place: '城东' } },
        ticket: { receivedAt: '2022-05-09', listedOn: '2022-05-10' },
      },
    ]);
    expect(Object.keys(orders[0]?.payload ?? {})).not.toContain('employer');
  });

  test('that the channel marks as urgent is urgent', async () => {
    const { orders } = await sent([row(4, {}, { urgent: true })]);
    expect(orders[0]?.payload).toMatchObject({ urgent: { reason: '来件渠道标明紧急' } });
  });

  test('of the petition system is a 信访', async () => {
    const { orders } = await sent([row(4)], {}, [], { ...TARGET, channel: 'petition' });
    expect(orders[0]?.payload).toMatchObject({ kind: 'petition', channel: 'petition' });
  });
});

describe('a ticket of a complaint that is here', () => {
  test('is added, or urges it on the day of the list', async () => {
    const urged = row(5, { fate: 'urged', complaint: OTHER, ticketId: 't1' });
    const { orders } = await sent([row(4, { fate: 'added', complaint: OTHER }), urged]);
    expect(orders).toEqual([
      {
        ...{ stream: OTHER, type: 'AddTicket', rows: [4] },
        payload: {
          ...{ channel: 'hotline-12345', externalNumber: 'A1', receivedAt: '2022-05-10', returnBy: null },
          ...{ replyBy: null, listedOn: '2022-05-10' },
        },
      },
      {
        ...{ stream: OTHER, type: 'RecordUrging', rows: [5], actedOn: '2022-05-10' },
        payload: { ticketId: 't1', channel: 'hotline-12345', listedOn: '2022-05-10' },
      },
    ]);
  });

  test('that repeats another is added and then counted, under its own id; one that was refused is not counted', async () => {
    const repeat = (number: number) => row(number, { fate: 'added', complaint: OTHER, ticketId: 't1' });
    const { orders, refused } = await sent([repeat(4), repeat(5)], {}, [5]);
    expect(orders.map(({ type, rows }) => [type, rows])).toEqual([
      ['AddTicket', [4]],
      ['AddTicket', [5]],
      ['RecordUrging', [4]],
    ]);
    expect(orders[2]).toMatchObject({
      actedOn: '2022-05-10',
      payload: { ticketId: expect.stringMatching(/^[0-9a-f-]{36}$/) },
    });
    expect(refused).toEqual([{ row: 5, code: 'refused' }]);
  });
});
