import { describe, expect, test } from '@jest/globals';
import { district, on } from '../testing/district.ts';
import { does, EMERGENCY_STORIES, underWay } from '../testing/emergency.ts';
import { emergencyLedger, rosterLedger } from './emergencies.ts';

describe('应急处置台账，值班表台账', () => {
  test('one row an emergency: when it was told, how soon somebody was there, what was late', () => {
    const { state, log } = underWay().given(
      does(
        'RecordArrival',
        { alertId: 'a1', arrivedAt: on('2026-10-01 22:52'), post: '队长', people: 2 },
        {
          at: on('2026-10-01 23:00'),
        },
      ),
    );
    const of = { state, events: log, day: '2026-10-02', organisation: district() };
    expect(emergencyLedger.rows(of)).toMatchObject([
      {
        ...{ toldOn: '2026-10-01', time: '22:15', kinds: '群体性事件', status: '处置中', people: 40, lead: 'hrss' },
        ...{ alerts: 4, unanswered: 4, arrived: 1, minutes: 37, late: false, reports: 1, calls: 0, matters: '' },
      },
    ]);
    const later = underWay().whenTimeReaches(on('2026-10-01 23:15'));
    expect(emergencyLedger.rows({ ...of, state: later.state })).toMatchObject([
      { arrived: 0, minutes: null, late: true },
    ]);
  });

  test('one row a shift, with how often it was changed', () => {
    const { state, log } = EMERGENCY_STORIES.roster();
    const rows = rosterLedger.rows({ state, events: log, day: '2026-10-02', organisation: district() });
    expect(rows).toMatchObject([
      { unit: 'hrss', on: '2026-10-01', from: '08:00', until: '2026-10-02', to: '08:00', officers: 1, changes: 1 },
      { on: '2026-10-02', changes: 0 },
    ]);
  });
});
