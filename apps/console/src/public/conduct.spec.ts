import { expect, it } from '@jest/globals';
import { conductOf, EMPTY_CONDUCT, missingIn } from './conduct.ts';

const FILLED = { ...EMPTY_CONDUCT, unit: 'housing', said: ' 三次不登记 ' };

it('匿名的只要单位和事情；姓名电话写了又选匿名的不送出', () => {
  expect(missingIn(EMPTY_CONDUCT)).toEqual(['unit', 'said']);
  expect(missingIn(FILLED)).toEqual([]);
  expect(conductOf({ ...FILLED, name: '工人01', phone: '13800000001' })).toEqual({
    ...{ about: 'handling', accusedUnit: 'housing', said: '三次不登记', matter: null, official: null, reporter: null },
  });
});

it('实名的要姓名和电话；写了人的连同单位一起反映', () => {
  expect(missingIn({ ...FILLED, isNamed: true, name: ' ' })).toEqual(['name', 'phone']);
  const named = { ...FILLED, isNamed: true, name: '工人01', phone: '13800000001', official: '干部01', post: '' };
  expect(conductOf(named)).toMatchObject({
    official: { name: '干部01', unit: 'housing', post: null },
    reporter: { name: '工人01', phone: '13800000001' },
  });
});
