import { describe, expect, test } from '@jest/globals';
import { district } from '../testing/district.ts';
import { type DutyStory, keptWithoutPeriods, reported, reportedBulletin } from '../testing/duty.ts';
import { DUTY_LEDGERS } from './duties.ts';
import type { LedgerRow } from './ledger.ts';

function rowsOf(id: string, { state, log: events }: DutyStory): readonly LedgerRow[] {
  const found = DUTY_LEDGERS.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no ledger ${id}`);
  return found.rows({ state, events, day: '2026-06-30', organisation: district() });
}

describe('常设工作的台账', () => {
  test('信访通报台账: when it was due and filed, what it said, who has signed for it', () => {
    expect(rowsOf('duty-petition-bulletin', reportedBulletin())).toMatchObject([
      {
        ...{ number: '示例治欠办〔2026〕1号', period: '2026年5月', unit: 'petitions', due: '2026-06-05' },
        ...{
          filedOn: '2026-06-09',
          standing: '逾期报送',
          daysLate: 2,
          zero: false,
          petitions: 3,
          receivers: 5,
          receipts: 1,
        },
      },
    ]);
  });

  test('专项行动台账、公开电话台账、宣传台账、信息推送台账: a row for each that was kept', () => {
    const rows = (id: string) => keptWithoutPeriods().flatMap((story) => rowsOf(id, story));
    expect(rows('duty-special-action')).toMatchObject([
      { number: '示例治欠办〔2026〕5号', period: '第1次', name: '夏季专项检查', unit: 'housing', due: '2026-06-20' },
    ]);
    expect(rows('hot-lines')).toMatchObject([{ unit: 'hrss', phone: '0355-0000001', changes: 0 }]);
    expect(rows('publicity')).toMatchObject([{ unit: 'publicity', topic: '条例宣传' }]);
    expect(rows('information-pushes')).toMatchObject([{ unit: 'housing', signedOn: null, attached: false }]);
  });

  test('排查零报告台账: a unit that has said nothing stands there as one that has not', () => {
    const rows = rowsOf('duty-screening', reported('screening'));
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(({ standing }) => standing))).toEqual(new Set(['逾期未报']));
  });
});
