import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { readAmount, totalOf } from './amount.ts';
import type { SheetCell } from './table.ts';

const number = (text: string): SheetCell => ({ kind: 'number', text, formula: false });
const text = (value: string): SheetCell => ({ kind: 'text', text: value, formula: false });

const FEN = fc.integer({ min: 1, max: 10 ** 12 });
const yuan = (fen: number): string => `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
const grouped = (fen: number): string =>
  yuan(fen).replace(/\B(?=(\d{3})+(?!\d))/g, (_, __, at: number) => (at < yuan(fen).indexOf('.') ? ',' : ''));

describe('an amount', () => {
  test('is read to the fen, whatever it is, from a number', () => {
    fc.assert(
      fc.property(FEN, (fen) => {
        expect(readAmount(number(String(fen / 100)))).toEqual({ value: fen, problem: null });
        expect(totalOf(number(String(fen / 100)))).toBe(fen);
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('is read to the fen, whatever it is, from a text', () => {
    fc.assert(
      fc.property(FEN, fc.constantFrom(yuan, grouped), fc.constantFrom('', '¥', '￥ ', 'RMB'), (fen, form, sign) => {
        expect(readAmount(text(`${sign}${form(fen)}`))).toEqual({ value: fen, problem: null });
      }),
      { seed: 1, numRuns: 2000 },
    );
  });

  test('is never more exact than the fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 1, max: 9 }), (fen, tenth) => {
        expect(readAmount(number(`${yuan(fen)}${tenth}`)).problem).toBe('amount-more-than-fen');
        expect(readAmount(text(`${yuan(fen)}${tenth}`)).problem).toBe('amount-more-than-fen');
      }),
      { seed: 1 },
    );
  });

  test.each([
    ['0.30000000000000004', 30],
    ['80.00999999999999', 8001],
    ['8.0009999999999991E1', 8001],
    ['1.2E3', 120_000],
    ['10000000000', 10 ** 12],
  ])('is read from the number %s as Excel stores it', (stored, fen) => {
    expect(readAmount(number(stored))).toEqual({ value: fen, problem: null });
  });

  test.each([
    [' 1,234.5 元 ', 123_450],
    ['１，２３４．５０', 123_450],
    ['人民币 12', 1200],
    ['rmb12.00元', 1200],
    ['1234567', 123_456_700],
    ['007', 700],
  ])('is read from the text %j', (written, fen) => {
    expect(readAmount(text(written))).toEqual({ value: fen, problem: null });
  });

  test.each([
    ['1,23', 'amount-unreadable'],
    ['12,34.50', 'amount-unreadable'],
    ['1234,567', 'amount-unreadable'],
    ['1.234,56', 'amount-unreadable'],
    ['1.234', 'amount-more-than-fen'],
    ['1.', 'amount-unreadable'],
    ['1.2万', 'amount-unreadable'],
    ['约5000', 'amount-unreadable'],
    ['$5', 'amount-unreadable'],
    ['1E3', 'amount-unreadable'],
    ['0x10', 'amount-unreadable'],
    ['5 000', 'amount-unreadable'],
    ['-', 'amount-unreadable'],
    ['0.00', 'amount-not-positive'],
    ['-5', 'amount-not-positive'],
    ['10000000000.01', 'amount-unreadable'],
    ['9'.repeat(400), 'amount-unreadable'],
  ])('is not read from the text %j', (written, problem) => {
    expect(readAmount(text(written))).toEqual({ value: null, problem });
  });

  test.each([
    ['0', 'amount-not-positive'],
    ['-1', 'amount-not-positive'],
    ['1234.565', 'amount-more-than-fen'],
    ['0.001', 'amount-more-than-fen'],
    ['10000000000.01', 'amount-unreadable'],
    ['10000000000000', 'amount-unreadable'],
    ['1E300', 'amount-unreadable'],
  ])('is not read from the number %s', (stored, problem) => {
    expect(readAmount(number(stored))).toEqual({ value: null, problem });
  });
});
