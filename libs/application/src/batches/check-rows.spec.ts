import { describe, expect, test } from '@jest/globals';
import type { BatchKind, CaseState, WageLine } from '@qingxin/domain';
import { type CaseBook, grouped } from './case-book.ts';
import { checkRows, type PlainRow } from './check-rows.ts';

type Line = Pick<WageLine, 'id'> & Partial<WageLine> & { readonly of?: string };

/** A case with these wage lines, each of a person of that name, and two team leaders. */
function book(lines: readonly Line[], payments: CaseState['payments'] = {}): CaseBook {
  const plain = { team: null, claimedFen: 100_000, verifiedFen: null, end: null };
  const whole = lines.map(({ of: _, ...line }) => ({ ...plain, ...line }) as WageLine);
  const names = lines.map(({ of = '' }, index) => [of, whole[index] as WageLine] as const);
  return {
    state: { lines: Object.fromEntries(whole.map((line) => [line.id, line])), payments } as CaseState,
    byName: grouped(names),
    nameOf: new Map(lines.map(({ id, of = '' }) => [id, of])),
    teams: grouped([
      ['木工班', 'party-1'],
      ['钢筋班', 'party-2'],
      ['同名班', 'party-3'],
      ['同名班', 'party-4'],
    ] as const),
  };
}

const row = (number: number, name: string | null, more: Partial<PlainRow> = {}): PlainRow => ({
  ...{ row: number, name, team: null, fen: 10_000, samePerson: null, named: null },
  ...{ slip: null, paidOn: null, slipKey: null, distinct: false, taken: false, sameAs: null, unreadable: false },
  status: 'open',
  ...more,
});

const slip = (number: number, name: string, serial: string, more: Partial<PlainRow> = {}): PlainRow =>
  row(number, name, {
    ...{ slip: { bank: '示例银行', serial }, paidOn: '2022-06-08', slipKey: `${name}/${serial}` },
    ...more,
  });

const codes = (kind: BatchKind, rows: readonly PlainRow[], of: CaseBook) =>
  checkRows(kind, rows, of).map(({ findings }) => findings.map(({ code }) => code).join());

describe('核对名册', () => {
  test('the same name twice is lawful in two teams, and said to be another person where it is one', () => {
    const twice = (...rows: readonly PlainRow[]) => codes('worker-list', rows, book([]));
    expect(twice(row(2, '工人01', { team: '木工班' }), row(3, '工人01', { team: '钢筋班' }))).toEqual(['', '']);
    expect(twice(row(2, '工人01', { team: '木工班' }), row(3, ' 工人01', { team: '木工班 ' }))).toEqual([
      '',
      'name-twice',
    ]);
    expect(twice(row(2, '工人01'), row(3, '工人01', { distinct: true }))).toEqual(['', '']);
    expect(twice(row(2, '工人01'), row(3, '工人02'))).toEqual(['', '']);
  });

  test('identity numbers tell persons apart, and one person in two rows whatever his name', () => {
    const twice = (one: number | null, other: number | null, name = '工人01') =>
      codes('worker-list', [row(2, '工人01', { samePerson: one }), row(3, name, { samePerson: other })], book([]));
    expect(twice(2, 3)).toEqual(['', '']);
    expect(twice(2, 2)).toEqual(['', 'person-twice']);
    expect(twice(2, 2, '工人02')).toEqual(['', 'person-twice']);
    expect(twice(2, null)).toEqual(['', 'name-twice']);
  });

  test('who is in the case already waits, unless both teams are known and differ, or it is said', () => {
    const known = book([{ id: 'w1', of: '工人01', team: 'party-1' }]);
    const listed = (more: Partial<PlainRow>) => codes('worker-list', [row(2, '工人01', more)], known);
    expect(listed({})).toEqual(['line-exists']);
    expect(listed({ team: '木工班' })).toEqual(['line-exists']);
    expect(listed({ team: '钢筋班' })).toEqual(['']);
    expect(listed({ team: '没有登记的班组' })).toEqual(['line-exists']);
    expect(listed({ distinct: true })).toEqual(['']);
    expect(listed({ distinct: true, named: 'w1' })).toEqual(['line-exists']);
    const teamless = book([{ id: 'w1', of: '工人01' }]);
    expect(codes('worker-list', [row(2, '工人01', { team: '钢筋班' })], teamless)).toEqual(['line-exists']);
  });

  test('a team is the party of that name, where there is one and no more', () => {
    const parties = checkRows(
      'worker-list',
      ['木工班', '同名班', '别的班'].map((team, index) => row(index + 2, `工人0${index}`, { team })),
      book([]),
    );
    expect(parties.map(({ party }) => party)).toEqual(['party-1', null, null]);
  });

  test('a name and a sum there must be; of what could not be read nothing more is said', () => {
    const one = (more: Partial<PlainRow>) => codes('worker-list', [row(2, '工人01', more)], book([]));
    expect(one({ name: null })).toEqual(['name-missing']);
    expect(one({ fen: null })).toEqual(['amount-missing']);
    expect(one({ fen: 0 })).toEqual(['amount-missing']);
    expect(one({ name: null, fen: null, unreadable: true })).toEqual(['']);
  });
});

describe('核对工资表和回单', () => {
  const two = book([
    { id: 'w1', of: '工人01', team: 'party-1' },
    { id: 'w2', of: '工人01', team: 'party-2' },
    { id: 'w3', of: '工人03' },
    { id: 'w4', of: '工人04', end: 'paid' },
  ]);
  const sheet = (rows: readonly PlainRow[]) =>
    checkRows('wage-sheet', rows, two).map(({ lineId, findings }) => [lineId, findings.map(({ code }) => code).join()]);

  test('find the wage line by its number, else by name and team', () => {
    expect(sheet([row(2, '工人03'), row(3, '工人01', { team: '钢筋班' }), row(4, '工人01', { named: 'w1' })])).toEqual([
      ['w3', ''],
      ['w2', ''],
      ['w1', ''],
    ]);
    expect(sheet([row(2, '工人01'), row(3, '工人09'), row(4, '工人01', { named: 'w9' })])).toEqual([
      [null, 'line-ambiguous'],
      [null, 'line-not-found'],
      [null, 'line-unknown'],
    ]);
    expect(sheet([row(2, '工人01', { team: '没有登记的班组' })])).toEqual([[null, 'line-ambiguous']]);
  });

  test('another name at that number waits until somebody says that it is he', () => {
    expect(sheet([row(2, '工人08', { named: 'w3' })])).toEqual([[null, 'name-differs']]);
    expect(sheet([row(2, '工人08', { named: 'w3', distinct: true })])).toEqual([['w3', '']]);
  });

  test('a line that has ended is none to be told of, and in a sheet it stands once', () => {
    expect(sheet([row(2, '工人04')])).toEqual([['w4', 'line-ended']]);
    expect(sheet([row(2, '工人03'), row(3, '工人03')])).toEqual([
      ['w3', ''],
      ['w3', 'line-twice'],
    ]);
  });

  test('slips pay a line no more than is still owed, all rows together', () => {
    const rows = (fen: number) => [slip(2, '工人03', 'S1', { fen: 60_000 }), slip(3, '工人03', 'S2', { fen })];
    expect(codes('bank-slips', rows(40_000), two)).toEqual(['', '']);
    expect(codes('bank-slips', rows(40_001), two)).toEqual(['', 'line-overpaid']);
  });

  test('the same transfer counts once, in the file and in the case', () => {
    expect(codes('bank-slips', [slip(2, '工人03', 'S1'), slip(3, '工人03', 'S1')], two)).toEqual(['', 'slip-twice']);
    const payment = { voided: false, bounced: [], verified: [], arrivedAt: 'person' };
    const items = [{ lineId: 'w3', fen: 1, slip: { bank: '示例银行 ', serial: 'S1' } }];
    const paid = (voided: boolean) =>
      book([{ id: 'w3', of: '工人03' }], { p1: { ...payment, items, voided } } as unknown as CaseState['payments']);
    expect(codes('bank-slips', [slip(2, '工人03', 'S1')], paid(false))).toEqual(['slip-recorded']);
    expect(codes('bank-slips', [slip(2, '工人03', 'S1')], paid(true))).toEqual(['']);
    expect(codes('bank-slips', [slip(2, '工人03', 'S2')], paid(false))).toEqual(['']);
  });
});
