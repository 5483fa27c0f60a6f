import { describe, expect, test } from '@jest/globals';
import { readIdNumber, readLineId, readName, readSerial, readTeam } from './person-fields.ts';
import type { SheetCell, SheetCellKind } from './table.ts';

const cell = (text: string, kind: SheetCellKind = 'text'): SheetCell => ({ kind, text, formula: false });
const number = (text: string): SheetCell => cell(text, 'number');

describe('a name', () => {
  test.each([
    ['工人01', '工人01'],
    [' 工 人01\n', '工人01'],
    ['工　人', '工人'],
    ['阿卜杜· 工人', '阿卜杜·工人'],
    ['John  Worker', 'John Worker'],
    ['工\u200b人', '工人'],
    ['工'.repeat(50), '工'.repeat(50)],
  ])('is read from %j', (text, name) => {
    expect(readName(cell(text))).toEqual({ value: name, problem: null });
  });

  test.each<[SheetCell | undefined, string]>([
    [undefined, 'name-missing'],
    [cell(' \u200b'), 'name-missing'],
    [cell('12'), 'name-unreadable'],
    [cell('--'), 'name-unreadable'],
    [number('12'), 'name-unreadable'],
    [cell('2022-06-08', 'date'), 'name-unreadable'],
    [cell('', 'boolean'), 'name-unreadable'],
    [cell('工'.repeat(51)), 'name-too-long'],
  ])('is not read from %j', (held, problem) => {
    expect(readName(held)).toEqual({ value: null, problem });
  });
});

describe('an identity number', () => {
  test.each<[SheetCell, string]>([
    [cell('11010119900101123x'), '11010119900101123X'],
    [cell('１１０１０１１９９００１０１１２３Ｘ'), '11010119900101123X'],
    [cell('110101 19900101 1234'), '110101199001011234'],
    [cell('110101900101123'), '110101900101123'],
    [number('110101900101123'), '110101900101123'],
    [number('1.10101900101123E14'), '110101900101123'],
  ])('is read from %j', (held, value) => {
    expect(readIdNumber(held)).toEqual({ value, problem: null });
  });

  test.each<[SheetCell | undefined, string | null]>([
    [undefined, null],
    [number('110101199001011234'), 'id-as-number'],
    [number('1.1010119900101101E17'), 'id-as-number'],
    [cell('1.10101E+17'), 'id-as-number'],
    [cell('1101011990010112'), 'id-unreadable'],
    [cell('X10101199001011234'), 'id-unreadable'],
    [number('11010190010112'), 'id-unreadable'],
    [cell('2022-06-08', 'date'), 'id-unreadable'],
  ])('is not read from %j', (held, problem) => {
    expect(readIdNumber(held)).toEqual({ value: null, problem });
  });
});

describe('a serial number', () => {
  test.each<[SheetCell, string]>([
    [cell(' 0012-ＡＢ '), '0012-AB'],
    [number('123456789012345'), '123456789012345'],
    [number('1.23E5'), '123000'],
    [cell('9'.repeat(100)), '9'.repeat(100)],
  ])('is read from %j', (held, value) => {
    expect(readSerial(held)).toEqual({ value, problem: null });
  });

  test.each<[SheetCell | undefined, string]>([
    [undefined, 'serial-missing'],
    [number('1234567890123456'), 'serial-as-number'],
    [cell('1.23457E+15'), 'serial-as-number'],
    [cell('9'.repeat(101)), 'serial-unreadable'],
    [cell('2022-06-08', 'date'), 'serial-unreadable'],
    [number('1.5'), 'serial-unreadable'],
  ])('is not read from %j', (held, problem) => {
    expect(readSerial(held)).toEqual({ value: null, problem });
  });
});

test('team and wage line may be numbers, and may be missing', () => {
  expect([readTeam(number('3')), readLineId(cell(' w-1 '))].map(({ value }) => value)).toEqual(['3', 'w-1']);
  expect(readTeam(undefined)).toEqual({ value: null, problem: null });
  expect(readTeam(cell('2022-03-01', 'date')).problem).toBe('team-unreadable');
  expect(readLineId(number('1234567890123456')).problem).toBe('line-unreadable');
});
