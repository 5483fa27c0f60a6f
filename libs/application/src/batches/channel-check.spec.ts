import { describe, expect, test } from '@jest/globals';
import { type BookedTicket, checkTickets, type TicketBook } from './channel-check.ts';
import type { PlainRow, PlainTicket } from './check-rows.ts';
import { employerSaid } from './employer-said.ts';

const DAY = '2022-05-10';
const OURS = 'complaint-1';

const ticket = (more: Partial<PlainTicket> = {}): PlainTicket => ({
  ...{ externalNumber: 'A1', receivedAt: DAY, returnBy: null, replyBy: null, phone: null, idNumber: null },
  ...{ concealment: 'open', urgent: false, statement: '三个月工资没有发', employer: null, project: null, place: null },
  ...{ people: null, repeatOf: null },
  ...more,
});

const row = (number: number, more: Partial<PlainTicket> = {}, said: Partial<PlainRow> = {}): PlainRow => ({
  ...{ row: number, name: null, team: null, fen: null, samePerson: null, named: null, slip: null, paidOn: null },
  ...{ slipKey: null, distinct: false, taken: false, sameAs: null, unreadable: false, status: 'open' },
  ticket: ticket({ externalNumber: `A${number}`, ...more }),
  ...said,
});

const here = (more: Partial<BookedTicket> = {}, listedOn: readonly string[] = ['2022-05-09']): BookedTicket => ({
  ...{ complaint: OURS, ticket: { id: 't1', receivedAt: '2022-05-09', listedOn }, ours: true, open: true },
  ...more,
});

const book = (
  known: Readonly<Record<string, BookedTicket>> = {},
  possible: Readonly<Record<number, readonly string[]>> = {},
  joinable: readonly string[] = [],
): TicketBook => ({
  byNumber: new Map(Object.entries(known)),
  possible: new Map(Object.entries(possible).map(([at, matters]) => [Number(at), matters])),
  joinable: new Set(joinable),
});

const brief = (rows: readonly PlainRow[], of: TicketBook = book()) =>
  checkTickets({ day: DAY }, rows, of).map(({ meaning, findings }) =>
    [meaning?.fate, meaning?.complaint ?? '', findings.map(({ code }) => code).join()].join(' ').trim(),
  );

describe('a ticket of a list', () => {
  test('whose number is not here is registered', () => {
    expect(brief([row(1)])).toEqual(['registered']);
  });

  test('whose number is here is a 催促 once a day, and else nothing new', () => {
    expect(brief([row(1)], book({ A1: here() }))).toEqual([`urged ${OURS}`]);
    expect(brief([row(1)], book({ A1: here({}, ['2022-05-09', DAY]) }))).toEqual([`nothing-new ${OURS}`]);
    expect(brief([row(1, { externalNumber: ' A1 ' })], book({ A1: here() }))).toEqual([`urged ${OURS}`]);
  });

  test('that another unit answers is named to nobody, and goes to the 治欠办', () => {
    const [checked] = checkTickets({ day: DAY }, [row(1)], book({ A1: here({ ours: false }) }));
    expect(checked).toMatchObject({
      meaning: { fate: 'urged', complaint: null, ticketId: null },
      findings: [{ code: 'ticket-elsewhere' }],
    });
    expect(brief([row(1)], book({ A1: here({ ours: false }, [DAY]) }))).toEqual(['nothing-new']);
  });

  test('stands in the file once: the second is looked at', () => {
    expect(brief([row(1), row(2, { externalNumber: 'A1 ' }), row(3)])).toEqual([
      'registered',
      'registered  number-twice',
      'registered',
    ]);
    expect(brief([row(1), row(2, { externalNumber: 'A1' })], book({ A1: here({}, [DAY]) }))).toEqual([
      `nothing-new ${OURS}`,
      `urged ${OURS} number-twice`,
    ]);
  });

  test('that repeats one that is here is added to it; one of a matter that is closed is registered anew', () => {
    const repeat = [row(1, { repeatOf: 'B7' })];
    const [checked] = checkTickets({ day: DAY }, repeat, book({ B7: here() }));
    expect(checked?.meaning).toEqual({ fate: 'added', complaint: OURS, ticketId: 't1', possible: [] });
    expect(brief(repeat, book({ B7: here({ open: false }) }))).toEqual(['registered']);
    expect(brief(repeat, book({ B7: here({ ours: false }) }))).toEqual(['registered  repeat-elsewhere']);
    expect(brief(repeat)).toEqual(['registered']);
  });

  test('that repeats another of the same file waits until that one is here', () => {
    const file = [row(1), row(2, { repeatOf: 'A1' }), row(3, { repeatOf: 'A3' })];
    expect(brief(file)).toEqual(['registered', 'registered  repeat-in-file', 'registered']);
  });

  test('of a person who has an open matter waits for somebody’s word: the same, or another', () => {
    const possible = book({}, { 1: [OURS] }, [OURS]);
    expect(brief([row(1)], possible)).toEqual(['registered  possible-same-matter']);
    expect(checkTickets({ day: DAY }, [row(1)], possible)[0]?.meaning?.possible).toEqual([OURS]);
    expect(brief([row(1, {}, { sameAs: OURS })], possible)).toEqual([`added ${OURS}`]);
    expect(brief([row(1, {}, { distinct: true })], possible)).toEqual(['registered']);
    expect(brief([row(1, {}, { sameAs: 'complaint-2' })], possible)).toEqual(['added complaint-2 same-as-closed']);
    // What came to be here since is a call on it, whatever was said before.
    expect(brief([row(1, {}, { sameAs: 'complaint-2' })], book({ A1: here() }))).toEqual([`urged ${OURS}`]);
  });

  test('needs a number and, where it is new, words, and is not of a day after its list', () => {
    expect(brief([row(1, { externalNumber: null, statement: null, receivedAt: '2022-05-11' })])).toEqual([
      'registered  ticket-number-missing,statement-missing,received-after-list',
    ]);
    expect(brief([row(1, { statement: null })], book({ A1: here() }))).toEqual([`urged ${OURS}`]);
    // 23:30 in China is the same day, though not in UTC.
    expect(brief([row(1, { receivedAt: '2022-05-10T15:30:00.000Z' })])).toEqual(['registered']);
    expect(brief([row(1, { receivedAt: '2022-05-10T16:30:00.000Z' })])).toEqual(['registered  received-after-list']);
    // What could not be read is told already.
    expect(brief([row(1, { statement: null }, { unreadable: true })])).toEqual(['registered']);
  });
});

describe('an employer as a list names it', () => {
  test.each([
    ['示例劳务有限公司', 'company'],
    ['示例建设集团有限公司（第三项目）', 'company'],
    ['示例建设集团有限公司 ', 'company'],
    ['某某建筑公司', 'company'],
    ['城东装修队', 'unlicensed'],
    ['安置房工地', 'unlicensed'],
    ['包工头王某', 'person'],
    ['工程老板王某', 'person'],
    ['王五六', 'person'],
  ])('%s is a %s', (name, kind) => {
    expect(employerSaid(name)).toEqual({ kind, name: name.trim() });
  });
});
