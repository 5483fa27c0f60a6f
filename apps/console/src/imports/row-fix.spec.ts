import { describe, expect, test } from '@jest/globals';
import { fenOf, fixableFields, fixOf, formOf, hundredthsOf } from './row-fix.ts';

describe('what is put right of a row', () => {
  test('sums are read without a guess', () => {
    expect(['5200', '5200.5', '5,200.00', ' 0.01 ', '5200.123', '-1', '五千', ''].map(fenOf)).toEqual([
      ...[520_000, 520_050, 520_000, 1],
      ...[null, null, null, null],
    ]);
    expect(['26', '26.5', '0.25', '26.555', 'x'].map(hundredthsOf)).toEqual([2600, 2650, 25, null, null]);
  });

  test('only what was changed is sent', () => {
    const row = {
      fen: 520_000,
      named: null,
      findings: [],
      sheet: { dueFen: null, deductedFen: 0, hundredthDays: 2600, signed: false },
    };
    const same = formOf(row);
    expect(fixOf(row, same)).toEqual({ fix: {}, bad: [] });
    expect(fixOf(row, { ...same, signed: true, fen: '5300', name: ' 工人01 ' })).toEqual({
      fix: { signed: true, fen: 530_000, name: '工人01' },
      bad: [],
    });
    expect(fixOf(row, { ...same, fen: 'x', days: 'y', taken: ' 本人外出 ' })).toEqual({
      fix: { takenBecause: '本人外出' },
      bad: ['fen', 'days'],
    });
  });

  test('whom a row means is named, or left to the name in the file', () => {
    const row = { fen: 1, named: 'w1', sheet: null, findings: [] };
    expect(fixOf(row, { ...formOf(row), named: 'w2' }).fix).toEqual({ named: 'w2' });
    expect(fixOf(row, { ...formOf(row), named: null, distinct: ' 曾用名 ', team: '木工班' }).fix).toEqual({
      ...{ named: null, team: '木工班', distinctBecause: '曾用名' },
    });
  });

  test('what can be put right follows from the kind of file and what was found', () => {
    const row = (...codes: readonly string[]) => ({ named: null, findings: codes.map((code) => ({ code })) });
    expect(fixableFields('worker-list', row('line-exists'))).toEqual(['fen', 'name', 'team', 'distinct']);
    expect(fixableFields('wage-sheet', row('line-ambiguous'))).toEqual(['fen', 'name', 'team', 'named']);
    expect(fixableFields('month-sheet', row('not-signed'))).toContain('taken');
    expect(fixableFields('month-sheet', row())).not.toContain('taken');
    expect(fixableFields('agency-slips', row('not-on-sheet'))).toEqual(['named', 'distinct']);
    // What a bank says is not put right here.
    expect(fixableFields('bank-slips', row('slip-twice'))).toEqual([]);
  });
});
