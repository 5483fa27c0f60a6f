import { describe, expect, it } from '@jest/globals';
import { CALENDAR, CLERK, HEAD, HOUSING, INSPECTOR, on } from '../testing/district.ts';
import { cancel, change, CREW, file, roster, shift, TWO_DAYS } from '../testing/roster.ts';
import { rulebookOf, ROWS } from '../testing/rows.ts';
import { mandatoryPeriods, missingRosters } from './mandatory.ts';
import { calledInOrder, gapsOf, onDutyAt, type RosterState } from './stream.ts';

describe('值班表', () => {
  it('says who is on duty at an instant, and who comes on at the change has it', () => {
    const { state } = roster().given(
      file(shift('2026-10-01 08:00', '2026-10-02 08:00')),
      file(shift('2026-10-02 08:00', '2026-10-02 20:00', { officers: [INSPECTOR.id], backups: [] })),
    );
    const onDuty = (at: string) => onDutyAt(state, on(at))?.officers ?? null;
    expect(onDuty('2026-10-01 07:59')).toBeNull();
    expect(onDuty('2026-10-01 08:00')).toEqual([CLERK.id]);
    expect(onDuty('2026-10-02 08:00')).toEqual([INSPECTOR.id]);
    expect(onDuty('2026-10-02 20:00')).toBeNull();
  });

  it('calls 值班员 first, then 带班领导, then the backups, nobody twice', () => {
    expect(calledInOrder({ ...CREW, backups: [CLERK.id, INSPECTOR.id] })).toEqual([CLERK.id, HEAD.id, INSPECTOR.id]);
  });

  it('takes no shift that lies over another, is over, or ends before it begins', () => {
    roster()
      .given(TWO_DAYS)
      .when(file(shift('2026-10-02 20:00', '2026-10-03 20:00')))
      .thenRefused('shift-overlaps')
      .when(file(shift('2026-10-05 08:00', '2026-10-06 08:00'), shift('2026-10-05 20:00', '2026-10-06 20:00')))
      .thenRefused('shift-overlaps')
      .when(file(shift('2026-09-18 08:00', '2026-09-19 08:00')))
      .thenRefused('shift-past')
      .when(file(shift('2026-10-06 08:00', '2026-10-06 08:00')))
      .thenRefused('shift-order')
      .when(file(shift('2026-10-05 08:00', '2026-10-06 08:00', { backups: [HOUSING.id] })))
      .thenRefused('on-duty-not-in-unit');
  });

  it('换班 keeps who stood there before and why; a shift that is over stays as it was', () => {
    roster()
      .given(TWO_DAYS)
      .when(change('s1', { officers: [INSPECTOR.id] }))
      .then(['ShiftChanged', { shiftId: 's1', before: CREW, reason: '带班领导外出' }])
      .and((state) => expect(onDutyAt(state, on('2026-10-01 12:00'))?.officers).toEqual([INSPECTOR.id]))
      .when(change('s9', {}))
      .thenRefused('shift-unknown')
      .when({ ...change('s1', {}), at: on('2026-10-02 08:00') })
      .thenRefused('shift-past')
      .when({ ...cancel('s1'), at: on('2026-10-02 08:00') })
      .thenRefused('shift-past');
  });

  it('shows a cancelled shift and what was never filed as gaps', () => {
    const { state } = roster().given(TWO_DAYS, file(shift('2026-10-04 08:00', '2026-10-05 08:00')), cancel('s2'));
    expect(gapsOf(state, on('2026-10-01 00:00'), on('2026-10-06 00:00'))).toEqual([
      { from: on('2026-10-01 00:00'), to: on('2026-10-01 08:00') },
      { from: on('2026-10-02 08:00'), to: on('2026-10-04 08:00') },
      { from: on('2026-10-05 08:00'), to: on('2026-10-06 00:00') },
    ]);
  });
});

describe('必须值班的期间', () => {
  const rules = rulebookOf([
    ...ROWS,
    {
      ...{ id: 'D-ROSTER', version: 1, title: '值班表报送期限', source: '区定', mark: 'P', text: '', tier: 'local' },
      ...{ streamKind: null, starts: [], meets: [], owes: 'reportingUnit', onLapse: null, reminders: [] },
      end: { kind: 'period', amount: 7, unit: 'calendarDay' },
      parameters: { askedDaysBefore: 10 },
      seasonal: [{ from: '2026-01-19', to: '2026-03-03', label: '腊月', amount: 7, unit: 'calendarDay' }],
      ...{ effectiveFrom: '2022-03-15', effectiveTo: null, examples: [] },
    },
  ]);
  const asked = { rules, calendar: CALENDAR };

  it('are the dated ones, and each holiday with its rest days that lies in none of these', () => {
    expect(mandatoryPeriods('2026-01-01', '2026-04-30', asked)).toEqual([
      { label: '法定节假日', from: '2026-01-01', to: '2026-01-03', dueOn: '2025-12-29' },
      { label: '腊月', from: '2026-01-19', to: '2026-03-03', dueOn: '2026-01-16' },
      { label: '法定节假日', from: '2026-04-04', to: '2026-04-06', dueOn: '2026-04-01' },
    ]);
  });

  it('a unit is missing from the day after the due day until all of the period is covered', () => {
    const periods = mandatoryPeriods('2026-09-25', '2026-10-31', asked).filter(({ from }) => from === '2026-10-01');
    expect(periods).toMatchObject([{ from: '2026-10-01', to: '2026-10-07', dueOn: '2026-09-28' }]);
    const { state } = roster().given(TWO_DAYS);
    const missing = (of: RosterState, at: string) => missingRosters(of, on(at), periods);
    expect(missing(state, '2026-09-28 23:59')).toEqual([]);
    expect(missing(state, '2026-09-29 00:00')).toMatchObject([
      { gaps: [{ to: on('2026-10-01 08:00') }, { from: on('2026-10-03 08:00'), to: on('2026-10-08 00:00') }] },
    ]);
    // What is past and what is covered is missed no more.
    expect(missing(state, '2026-10-02 10:00')[0]?.gaps).toEqual([
      { from: on('2026-10-03 08:00'), to: on('2026-10-08 00:00') },
    ]);
    const whole = roster().given(file(shift('2026-10-01 00:00', '2026-10-08 00:00')));
    expect(missing(whole.state, '2026-09-30 10:00')).toEqual([]);
    expect(missing(state, '2026-10-08 00:00')).toEqual([]);
  });
});
