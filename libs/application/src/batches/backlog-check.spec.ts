import { describe, expect, test } from '@jest/globals';
import type { BacklogSaid, OrganisationView } from '@qingxin/domain';
import { checkBacklog } from './backlog-check.ts';
import type { PlainRow, PlainTicket } from './check-rows.ts';

const UNITS = ['人社局', '住建局'].map((name, index) => ({
  ...{ id: index === 0 ? 'hrss' : 'housing', name: `区${name}`, kind: index === 0 ? 'hrss' : 'sector' },
  ...{ outside: false, phone: null, active: true },
}));
const ORGANISATION = {
  units: UNITS,
  unit: (id: string) => UNITS.find((unit) => unit.id === id) ?? null,
} as unknown as OrganisationView;

const ticket = (more: Partial<PlainTicket> = {}): PlainTicket => ({
  ...{ externalNumber: null, receivedAt: '2026-03-02', returnBy: null, replyBy: null, phone: null, idNumber: null },
  ...{ concealment: 'open', urgent: false, statement: null, employer: null, project: null, place: null },
  ...{ people: null, repeatOf: null },
  ...more,
});

const backlog = (more: Partial<BacklogSaid> = {}): BacklogSaid => ({
  ...{ oldNumber: null, channel: 'visit', firstUnit: '区人社局', holder: null, keptOn: null, sentOn: null },
  ...{ signedOn: null, acceptedOn: null, filedOn: null, filingNumber: null, creditCode: null, verifiedFen: null },
  ...{ verifiedOn: null, extendedOn: null, extendedDays: null, extensionNumber: null, orderNumber: null },
  ...{ orderOn: null, payBy: null, paidFen: null, paidOn: null, paidProof: null, standing: null },
  ...more,
});

const row = (number: number, cells: Partial<BacklogSaid> = {}, said: Partial<PlainRow> = {}): PlainRow => ({
  ...{ row: number, name: null, team: null, fen: null, samePerson: null, named: null, slip: null, paidOn: null },
  ...{ slipKey: null, distinct: false, taken: false, sameAs: null, unreadable: false, status: 'open' },
  ticket: ticket(),
  backlog: backlog({ oldNumber: `旧-${number}`, ...cells }),
  ...said,
});

function codes(
  rows: readonly PlainRow[],
  known: readonly number[] = [],
  possible: readonly (readonly [number, readonly string[]])[] = [],
): readonly string[] {
  const book = { known: new Set(known), possible: new Map(possible) };
  return checkBacklog(rows, book, { organisation: ORGANISATION, today: '2026-06-15' }).map(({ findings }) =>
    findings.map(({ code }) => code).join(),
  );
}

describe('a row of a backlog', () => {
  test('means the units of the district by their names', () => {
    const [checked] = checkBacklog(
      [row(2, { holder: '住建局', sentOn: '2026-03-03' })],
      { known: new Set(), possible: new Map() },
      { organisation: ORGANISATION, today: '2026-06-15' },
    );
    expect(checked).toMatchObject({ findings: [], meaning: { units: { first: 'hrss', holder: 'housing' } } });
  });

  test('whose number is here already is not registered again', () => {
    expect(codes([row(2), row(3)], [3])).toEqual(['', 'number-known']);
  });

  test('that stands in the file before waits; the same old number of another unit is another matter', () => {
    expect(codes([row(2), row(3, { oldNumber: '旧-2' })])).toEqual(['', 'number-twice']);
    expect(codes([row(2), row(3, { oldNumber: '旧-2', firstUnit: '区住建局' })])).toEqual(['', '']);
    const sent = (number: number) => row(number, {}, { ticket: ticket({ externalNumber: 'T-1' }) });
    expect(codes([sent(2), sent(3)])).toEqual(['', 'number-twice']);
    const petition = row(3, { channel: 'petition' }, { ticket: ticket({ externalNumber: 'T-1' }) });
    expect(codes([sent(2), petition])).toEqual(['', '']);
  });

  test('of somebody who has an open matter about the same employer waits until it is said to be another one', () => {
    const possible = [[2, ['complaint-1']]] as const;
    expect(codes([row(2)], [], possible)).toEqual(['possible-known-matter']);
    expect(codes([row(2, {}, { distinct: true })], [], possible)).toEqual(['']);
  });

  test('of which something could not be read is told of that alone', () => {
    expect(codes([row(2, { firstUnit: null }, { unreadable: true })])).toEqual(['']);
  });
});
