import { describe, expect, test } from '@jest/globals';
import type { BacklogCells, BatchRow, TicketCells } from '@qingxin/domain';
import { deliverBacklog } from './backlog-delivery.ts';
import { complaintOfRow } from './channel-delivery.ts';
import type { Delivery, Order } from './delivery.ts';

const BATCH = 'batch-7c1d2f60-4d0e-4a53-9b4e-2d4a6f1c8a01';

const TICKET: TicketCells = {
  ...{ externalNumber: null, receivedAt: '2026-03-02', returnBy: null, replyBy: null, phone: null, idNumber: null },
  ...{ concealment: 'open', urgent: false, statement: null, employer: null, project: null, place: null },
  ...{ people: null, repeatOf: null },
};

const CELLS: BacklogCells = {
  ...{ oldNumber: '旧-1', channel: 'visit', firstUnit: '区人社局', holder: null, keptOn: null, sentOn: null },
  ...{ signedOn: null, acceptedOn: null, filedOn: null, filingNumber: null, creditCode: null, verifiedFen: null },
  ...{ verifiedOn: null, extendedOn: null, extendedDays: null, extensionNumber: null, orderNumber: null },
  ...{ orderOn: null, payBy: null, paidFen: null, paidOn: null, paidProof: null, standing: null },
  ...{ handledBy: null, note: null },
};

interface Given {
  readonly cells?: Partial<BacklogCells>;
  readonly ticket?: Partial<TicketCells>;
  readonly holder?: string | null;
  readonly said?: Readonly<Record<string, string>>;
}

async function ordered({ cells = {}, ticket = {}, holder = null, said = {} }: Given): Promise<Order> {
  const row = {
    ...{ row: 2, subject: 's', name: null, team: null, fen: null, samePerson: null, named: null, slip: null },
    ...{ paidOn: null, slipKey: null, unreadable: [], lineId: null, party: null, found: [], status: 'accepted' },
    ...{ distinct: false, taken: false, sameAs: null },
    meaning: { fate: 'registered', complaint: null, ticketId: null, possible: [], units: { first: 'hrss', holder } },
    ...{ ticket: { ...TICKET, ...ticket }, backlog: { ...CELLS, ...cells } },
  } as BatchRow;
  const orders: Order[] = [];
  const delivery: Delivery = {
    ...{ ref: { process: 'import', stream: BATCH, key: null }, rows: [row], part: 'p1' },
    received: {} as Delivery['received'],
    send: (given) => {
      orders.push(...given);
      return Promise.resolve([]);
    },
    opened: (field) => Promise.resolve(new Map(said[field] === undefined ? [] : [[2, said[field]]])),
  };
  await deliverBacklog({ kind: 'backlog', stream: 'organisation' }, delivery);
  const [order] = orders;
  if (order === undefined || orders.length !== 1) throw new Error(`${orders.length} orders`);
  return order;
}

const payload = async (given: Given = {}) => (await ordered(given)).payload as Readonly<Record<string, unknown>>;
const course = async (given: Given) => (await payload(given))['course'];

const NOTHING = { kept: null, handedOn: null, accepted: null, verified: null, extended: null };

describe('an open matter of a backlog', () => {
  test('is one command to a complaint whose name follows from batch and row', async () => {
    const order = await ordered({});
    expect(order).toMatchObject({ type: 'TakeOverComplaint', rows: [2], stream: complaintOfRow({ stream: BATCH }, 2) });
    expect((await ordered({})).stream).toBe(order.stream);
  });

  test('what the sheet does not know stays unknown; nobody is made up', async () => {
    expect(await payload()).toMatchObject({
      ...{ kind: 'complaint', channel: 'visit', firstContactUnit: 'hrss', claimants: [], peopleSaid: 'unknown' },
      ...{ amountFen: 'unknown', urgent: null, receivedAt: '2026-03-01T16:00:00.000Z', batch: BATCH, course: NOTHING },
      paper: { number: '旧-1', handledBy: null, note: null, order: null, paid: null },
    });
  });

  test('counts the named person and the others', async () => {
    const others = { ticket: { people: 4 } };
    expect(await payload({ ...others, said: { name: '工人01' } })).toMatchObject({ peopleSaid: 5 });
    expect(await payload(others)).toMatchObject({ peopleSaid: 4, claimants: [] });
    expect(await payload({ said: { phone: '13800000001' } })).toMatchObject({
      ...{ peopleSaid: 1, claimants: [{ name: 'unknown', phone: '13800000001' }] },
    });
  });

  test('a code makes the employer an organisation, whatever it is called', async () => {
    const said = { employer: '老王装修队' };
    expect(await payload({ said, cells: { creditCode: '91140400MA0K000001' } })).toMatchObject({
      employer: { kind: 'company', name: '老王装修队', creditCode: '91140400MA0K000001' },
    });
  });

  test('an external number is its ticket, received on its day', async () => {
    const ticket = { externalNumber: 'T-1' };
    expect(await payload({ ticket, cells: { channel: 'petition' } })).toMatchObject({
      ...{ kind: 'petition', ticket: { channel: 'petition', externalNumber: 'T-1', receivedAt: '2026-03-02' } },
    });
  });

  test('stays with the first unit where the sheet says so, or where that one has accepted it', async () => {
    const kept = { ...NOTHING, kept: { on: null } };
    expect(await course({})).toEqual(NOTHING);
    expect(await course({ holder: 'hrss' })).toEqual(kept);
    expect(await course({ cells: { keptOn: '2026-03-03' } })).toEqual({ ...kept, kept: { on: '2026-03-03' } });
    expect(await course({ cells: { acceptedOn: '2026-03-05' } })).toEqual({
      ...{ ...kept, accepted: { on: '2026-03-05', filingNumber: null } },
    });
  });

  test('goes on with everything that was done, each on its day', async () => {
    const cells = {
      ...{ sentOn: '2026-03-03', signedOn: '2026-03-04', acceptedOn: '2026-03-05', filingNumber: '监立3' },
      ...{ verifiedFen: 500, verifiedOn: '2026-03-09', extendedOn: '2026-05-20', extendedDays: 30 },
      ...{ extensionNumber: '延4', orderNumber: '监令5', payBy: '2026-04-15', paidFen: 200, paidProof: '回单-8' },
    };
    const whole = await payload({ holder: 'housing', cells, said: { handledBy: '干部01', note: '原卷在档案室' } });
    expect(whole).toMatchObject({
      paper: {
        ...{ handledBy: '干部01', note: '原卷在档案室', paid: { fen: 200, on: null, document: '回单-8' } },
        order: { number: '监令5', on: null, payBy: '2026-04-15' },
      },
      course: {
        ...{ kept: null, handedOn: { toUnit: 'housing', on: '2026-03-03', signedOn: '2026-03-04' } },
        ...{ accepted: { on: '2026-03-05', filingNumber: '监立3' }, verified: { on: '2026-03-09', fen: 500 } },
        extended: { on: '2026-05-20', workingDays: 30, document: '延4' },
      },
    });
  });
});
