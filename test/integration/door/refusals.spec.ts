import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { ComplaintState, RegisterState } from '@qingxin/domain';
import { doorFixture, type DoorFixture, newComplaint, person, REGISTRATION } from './door-fixture.ts';

let fixture: DoorFixture;

beforeAll(async () => {
  fixture = await doorFixture();
});

afterAll(() => fixture.close());

async function versionOf(stream: string): Promise<number> {
  const { rows } = await fixture.db.app.query<{ version: number }>('SELECT version FROM es.stream WHERE name = $1', [
    stream,
  ]);
  return rows[0]?.version ?? 0;
}

describe('a command id', () => {
  test('sent twice by the same person with the same body gives the identical first answer and records nothing more', async () => {
    const stream = newComplaint();
    const commandId = randomUUID();
    const first = await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'), { commandId });
    await fixture.send(stream, 'RecordUrging', { ticketId: null, channel: 'phone' }, person('hrss01'));
    const before = await versionOf(stream);
    expect(await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'), { commandId })).toEqual(
      first,
    );
    expect(
      await fixture
        .another()
        .handler.handle({ commandId, stream, type: 'RegisterComplaint', payload: REGISTRATION }, person('hrss01')),
    ).toEqual(first);
    expect(await versionOf(stream)).toBe(before);
  });

  test('sent by another person is refused and tells him nothing', async () => {
    const stream = newComplaint();
    const commandId = randomUUID();
    await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'), { commandId });
    await expect(
      fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss02'), { commandId }),
    ).rejects.toMatchObject({ code: 'idempotency-key-reused', details: {} });
  });

  test('sent with another body, or for another stream, is refused', async () => {
    const stream = newComplaint();
    const commandId = randomUUID();
    await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'), { commandId });
    const other = { ...REGISTRATION, peopleSaid: 2 };
    for (const [name, body] of [
      [stream, other],
      [newComplaint(), REGISTRATION],
    ] as const) {
      await expect(
        fixture.send(name, 'RegisterComplaint', body, person('hrss01'), { commandId }),
      ).rejects.toMatchObject({ code: 'idempotency-key-reused' });
    }
  });

  test('of a command without events is not recorded, so that it may be sent again later', async () => {
    const stream = newComplaint();
    await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'));
    const commandId = randomUUID();
    const actor = { id: 'system:complaint-workflow', unit: null, post: null, roles: ['system'] } as const;
    const answer = await fixture.send(stream, 'LapseClocks', {}, actor, { commandId });
    expect(answer.events).toEqual([]);
    expect(answer.notYet?.dueAt).toMatch(/^2022-05-/);
    const { rows } = await fixture.db.app.query('SELECT 1 FROM es.command WHERE command_id = $1', [commandId]);
    expect(rows).toEqual([]);
  });
});

describe('a malformed registration names every wrong field and writes nothing', () => {
  const paths = async (payload: object): Promise<readonly string[]> => {
    const stream = newComplaint();
    const refused: unknown = await fixture
      .send(stream, 'RegisterComplaint', payload, person('hrss01'))
      .catch((error: unknown) => error);
    expect(refused).toMatchObject({ code: 'invalid-request' });
    expect(await versionOf(stream)).toBe(0);
    return (refused as { problems: { path: string }[] }).problems.map(({ path }) => path);
  };

  test.each([
    ['an unknown field', { ...REGISTRATION, extra: 1 }, '/extra'],
    ['a number given by the sender', { ...REGISTRATION, number: '1号' }, '/number'],
    ['a negative sum', { ...REGISTRATION, amountFen: -1 }, '/amountFen'],
    ['a fraction of a fen', { ...REGISTRATION, amountFen: 0.5 }, '/amountFen'],
    ['a sum above 10^15 fen', { ...REGISTRATION, amountFen: 1_000_000_000_000_001 }, '/amountFen'],
    ['a wrong type', { ...REGISTRATION, statement: 7 }, '/statement'],
    ['a statement of blanks', { ...REGISTRATION, statement: '   ' }, '/statement'],
    ['an impossible day', { ...REGISTRATION, receivedAt: '2022-02-30T09:00:00+08:00' }, '/receivedAt'],
    [
      'a masked name sent back',
      { ...REGISTRATION, claimants: [{ ...REGISTRATION.claimants[0], name: '工＊＊' }] },
      '/name',
    ],
    ['text that cannot be stored', { ...REGISTRATION, statement: 'a\u0000b' }, ''],
  ])('%s', async (_name, payload, path) => {
    expect(await paths(payload)).toContain(path);
  });

  test('several at once', async () => {
    const found = await paths({ ...REGISTRATION, amountFen: -1, kind: 'other', extra: true });
    expect(found).toEqual(expect.arrayContaining(['/amountFen', '/kind', '/extra']));
  });
});

test('a complaint received in the future is refused, and no number is taken for it', async () => {
  const taken = async () =>
    (await fixture.db.app.query<{ n: number }>("SELECT count(*)::int AS n FROM es.event WHERE type = 'NumberTaken'"))
      .rows[0]?.n;
  const before = await taken();
  const payload = { ...REGISTRATION, receivedAt: '2022-05-11T09:00:00+08:00' };
  await expect(fixture.send(newComplaint(), 'RegisterComplaint', payload, person('hrss01'))).rejects.toMatchObject({
    code: 'received-in-future',
  });
  expect(await taken()).toBe(before);
});

test('numbers of one register follow each other without a gap', async () => {
  const numbers: string[] = [];
  for (let turn = 0; turn < 3; turn += 1) {
    const stream = newComplaint();
    await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('housing01'));
    const { rows } = await fixture.db.app.query<{ number: string }>(
      'SELECT number FROM rm.complaint WHERE stream = $1',
      [stream],
    );
    numbers.push(rows[0]?.number ?? '');
  }
  expect(numbers).toEqual([1, 2, 3].map((ordinal) => `区住建局投登〔2022〕${ordinal}号`));
});

describe('what an actor may not see does not exist for him', () => {
  test('another unit is told not-found, for reading and for acting alike; a stream that is not there answers the same', async () => {
    const stream = newComplaint();
    await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'));
    for (const name of [stream, newComplaint(), 'nonsense', `case-${stream.slice('complaint-'.length)}`]) {
      await expect(
        fixture.send(name, 'RecordUrging', { ticketId: null, channel: 'phone' }, person('police01')),
      ).rejects.toMatchObject({ code: expect.stringMatching(/^(not-found|command-unknown)$/) });
    }
    await expect(
      fixture.send(stream, 'RecordUrging', { ticketId: null, channel: 'phone' }, person('police01')),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  test('the auditor sees it and may send nothing', async () => {
    const stream = newComplaint();
    await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'));
    await expect(fixture.send(stream, 'AcceptComplaint', {}, person('audit01'))).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });

  test('rights are those of the post held now, not those the caller claims', async () => {
    const stream = newComplaint();
    await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'));
    const pretender = { ...person('police01'), unit: 'hrss', post: 'hrss-officer' };
    await expect(fixture.send(stream, 'AcceptComplaint', {}, pretender)).rejects.toMatchObject({ code: 'not-found' });
  });

  test('a workflow sends its fixed list and nothing else', async () => {
    const stream = newComplaint();
    await fixture.send(stream, 'RegisterComplaint', REGISTRATION, person('hrss01'));
    const workflow = { id: 'system:complaint-workflow', unit: null, post: null, roles: ['system'] } as const;
    await expect(fixture.send(stream, 'AcceptComplaint', {}, workflow)).rejects.toMatchObject({
      code: 'not-permitted',
    });
  });
});

describe('a ticket of a channel belongs to one complaint', () => {
  const withTicket = (externalNumber: string) => ({
    ...REGISTRATION,
    ticket: { channel: 'hotline-12345', externalNumber, returnBy: null, replyBy: null },
  });
  const register = async () => (await fixture.door.journal.open('register-hrss-complaint-2022')).state as RegisterState;

  test('a second one is refused by its kind, and no number is taken for it', async () => {
    const payload = withTicket('20220510-0001');
    await fixture.send(newComplaint(), 'RegisterComplaint', payload, person('hrss01'));
    const before = await register();
    await expect(fixture.send(newComplaint(), 'RegisterComplaint', payload, person('hrss01'))).rejects.toMatchObject({
      code: 'already-claimed',
      details: { kind: 'ticket' },
    });
    expect((await register()).last).toBe(before.last);
  });

  test('one that the channel took back is free for whoever it is sent to', async () => {
    const payload = withTicket('20220510-0003');
    const name = newComplaint();
    await fixture.send(name, 'RegisterComplaint', payload, person('hrss01'));
    const { tickets } = (await fixture.door.journal.open(name)).state as ComplaintState;
    const [ticketId] = Object.keys(tickets);
    const back = { reason: 'other-owner', legalBasis: '三定', suggestedOwner: null, explanation: '属市政工程' };
    await fixture.send(name, 'ReturnTicket', { ticketId, ...back }, person('hrss01'));
    const again = () => fixture.send(newComplaint(), 'RegisterComplaint', payload, person('housing01'));
    await expect(again()).rejects.toMatchObject({ code: 'already-claimed' });
    const answer = { ticketId, accepted: true, document: 'doc-1', note: null };
    await fixture.send(name, 'RecordTicketReturnAnswer', answer, person('hrss01'));
    await expect(again()).resolves.toBeDefined();
  });

  test('of several at once one is registered, and numbers taken by the others are void', async () => {
    const payload = withTicket('20220510-0002');
    const before = await register();
    const answers = await Promise.allSettled(
      Array.from({ length: 4 }, () =>
        fixture
          .another()
          .handler.handle(
            { commandId: randomUUID(), stream: newComplaint(), type: 'RegisterComplaint', payload },
            person('hrss01'),
          ),
      ),
    );
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const after = await register();
    expect(after.last - before.last - (after.voided.length - before.voided.length)).toBe(1);
  });
});
