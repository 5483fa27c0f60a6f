import { expect, test } from '@jest/globals';
import { linesOf, pathOf, seriesOf, type TrendRead } from './trend.ts';

const cell = { count: 3, ledger: 'complaints', on: 'received', from: '2026-05-01', to: '2026-05-31', is: null };
const four = { received: cell, closed: cell, opened: cell, cleared: cell };

test('a number opens its ledger as of the same moment, selected in the same way', () => {
  const path = pathOf({ ...cell, is: 'holder:hrss' }, '2026-06-01T00:00:00.000Z');
  const [place, asked] = path.split('?');
  expect(place).toBe('/ledgers/complaints');
  expect(Object.fromEntries(new URLSearchParams(asked))).toEqual({
    ...{ asOf: '2026-06-01T00:00:00.000Z', on: 'received', from: '2026-05-01', to: '2026-05-31', is: 'holder:hrss' },
  });
  expect(pathOf(cell, 'x')).not.toContain('is=');
});

test('lines have the series that are known of them', () => {
  const read = {
    ...{ from: '', to: '', asOf: '', hash: '', total: four, months: [{ month: '2026-05', ...four }] },
    ...{
      units: [{ unit: 'hrss', unitName: '区人社局', ...four }],
      sectors: [{ sector: '不详', opened: cell, cleared: cell }],
    },
  } as TrendRead;
  const { months, units, sectors } = linesOf(read);
  expect([months[0]?.label, units[0]?.label, sectors[0]?.label]).toEqual(['2026-05', '区人社局', '不详']);
  expect([seriesOf(months).length, seriesOf(sectors)]).toEqual([4, ['opened', 'cleared']]);
});
