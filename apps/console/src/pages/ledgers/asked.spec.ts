import { expect, test } from '@jest/globals';
import { selectionIn } from './asked.ts';
import { cellText } from './cells.ts';

test('an address is read as the routes take it, its page and what is empty left out', () => {
  const search = new URLSearchParams('asOf=2026-05-01T00:00:00.000Z&unit=hrss&from=&offset=50&strange=1&is=project:');
  expect(selectionIn(search)).toEqual({ asOf: '2026-05-01T00:00:00.000Z', unit: 'hrss', is: 'project:' });
});

test.each([
  ['fen', 1_234_500, '12,345.00'],
  ['unit', 'hrss', '区人社局'],
  ['unit', 'gone', 'gone'],
  ['person', 'person:housing.01', '经办人01'],
  ['day', '2026-05-01', '2026-05-01'],
  ['yes-no', true, '是'],
  ['yes-no', false, ''],
  ['count', 0, '0'],
  ['text', null, ''],
] as const)('a cell of kind %s with %j reads %s', (kind, value, read) => {
  expect(cellText(kind, value, { units: { hrss: '区人社局' }, persons: { 'person:housing.01': '经办人01' } })).toBe(
    read,
  );
});
