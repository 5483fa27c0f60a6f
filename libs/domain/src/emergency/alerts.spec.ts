import { describe, expect, it } from '@jest/globals';
import type { Shift } from '../roster/events.ts';
import { CLERK, COORDINATOR, HEAD, HOUSING, INSPECTOR, on, person } from '../testing/district.ts';
import { does, emergency, onDuty, raised } from '../testing/emergency.ts';

const NIGHT: Shift = {
  ...{ shiftId: 's7', from: on('2026-10-01 20:00'), to: on('2026-10-02 08:00') },
  ...{ leader: HEAD.id, officers: [CLERK.id], backups: [INSPECTOR.id] },
};
const POLICE = person('police-clerk', 'police', 'officer');
const tasksOf = (story: ReturnType<typeof emergency>, kind: string) =>
  Object.values(story.state.tasks).flatMap((task) =>
    task.kind === kind && task.status === 'open' ? [`${task.unit} ${task.assignee}`] : [],
  );
const called = (alertId: string, reached: boolean) =>
  does('RecordAlertCall', { alertId, reached, calledAt: null, note: null }, { by: COORDINATOR });
const arrived = (alertId: string, at: string) =>
  does('RecordArrival', { alertId, arrivedAt: on(at), post: '副大队长', people: 3 }, { at: on(at) });

describe('通知值班单位', () => {
  it('alerts in the same append whoever the kinds of the event call for', () => {
    const units = (story: ReturnType<typeof emergency>) => Object.values(story.state.alerts).map(({ unit }) => unit);
    expect(units(emergency().given(raised()))).toEqual(['hrss', 'police', 'office', 'petitions']);
    expect(units(emergency().given(raised({ kinds: ['opinion'] })))).toEqual(['hrss', 'police', 'office', 'publicity']);
    expect(units(emergency().given(raised({ kinds: ['other'] })))).toEqual(['hrss', 'police', 'office']);
  });

  it('asks whoever is on duty, and gives him the work; without a roster whoever leads the unit', () => {
    const story = emergency().given(raised({}, { facts: onDuty('hrss', NIGHT) }));
    expect(story.state.alerts['a1']).toMatchObject({
      ...{ unit: 'hrss', by: 'roster', shiftId: 's7', person: CLERK.id, queue: [CLERK.id, HEAD.id, INSPECTOR.id] },
    });
    expect(story.state.alerts['a3']).toMatchObject({ unit: 'office', by: 'head', shiftId: null });
    expect(tasksOf(story, 'answer-alert')).toContain(`hrss ${CLERK.id}`);
    expect(tasksOf(story, 'come-to-site')).toEqual([`hrss ${CLERK.id}`, 'police null']);
    const before = { ...NIGHT, from: on('2026-10-01 08:00'), to: on('2026-10-01 22:15') };
    const gone = emergency().given(raised({}, { facts: onDuty('hrss', before) }));
    expect(gone.state.alerts['a1']).toMatchObject({ by: 'head', person: HEAD.id });
  });

  it('who does not answer is followed by the next in line, with the work', () => {
    const story = emergency().given(raised({}, { facts: onDuty('hrss', NIGHT) }), called('a1', false));
    expect(story.state.alerts['a1']?.person).toBe(HEAD.id);
    expect(tasksOf(story, 'answer-alert')).toContain(`hrss ${HEAD.id}`);
    story.given(called('a1', false)).when(called('a1', false));
    // Nobody is left: the call is kept, the alert stays with the last.
    expect(story.then(['AlertCalled', { person: INSPECTOR.id, reached: false }]).state.alerts['a1']?.person).toBe(
      INSPECTOR.id,
    );
    expect(story.state.alerts['a1']?.calls.map((call) => call.person)).toEqual([CLERK.id, HEAD.id, INSPECTOR.id]);
    story.when(called('a1', true)).then(['AlertCalled', { reached: true }]);
  });

  it('is signed for by the unit itself, once', () => {
    emergency()
      .given(raised())
      .when(does('AcknowledgeAlert', { alertId: 'a2' }))
      .thenRefused('alert-to-another-unit')
      .when(does('AcknowledgeAlert', { alertId: 'a1' }, { by: INSPECTOR }))
      .then(['AlertAcknowledged', { alertId: 'a1', person: INSPECTOR.id }], ['TaskCompleted'])
      .when(does('AcknowledgeAlert', { alertId: 'a1' }))
      .thenRefused('no-alert-to-sign-for')
      .when(does('AcknowledgeAlert', { alertId: 'a1' }, { by: HOUSING }))
      .thenRefused('no-alert-to-sign-for');
  });

  it('a further unit is alerted once, however often it is asked for', () => {
    emergency()
      .given(raised())
      .when(does('AlertUnit', { unit: 'transport', toSite: true }))
      .then(
        ['UnitAlerted', { unit: 'transport', as: 'asked' }],
        ['SiteCalled'],
        ['ClockStarted'],
        ['TaskOpened'],
        ['TaskOpened'],
      )
      .when(does('AlertUnit', { unit: 'transport', toSite: true }))
      .thenNothing();
  });
});

describe('到场', () => {
  it('is owed within the hour, on holidays and at night, by each unit that is called there', () => {
    const story = emergency().given(raised());
    const site = Object.values(story.state.clocks).filter(({ ruleId }) => ruleId === 'S3-04-ONSITE');
    expect(site.map(({ unit, dueAt }) => [unit, dueAt])).toEqual([
      ['hrss', on('2026-10-01 23:15')],
      ['police', on('2026-10-01 23:15')],
    ]);
    story
      .when(arrived('a1', '2026-10-01 23:14'))
      .then(['ArrivalRecorded', { unit: 'hrss', post: '副大队长' }], ['ClockMet'], ['TaskCompleted'])
      .whenTimeReaches(on('2026-10-01 23:15'));
    expect(story.state.ladders['ladder-police']?.grounds).toHaveLength(1);
    // Its first report is late, its people were there.
    const late = story.state.ladders['ladder-hrss']?.grounds.map(({ subject }) => subject);
    expect(late).toEqual(['S10-08-FIRST/r1#1']);
  });

  it('is entered by the unit itself, or by whoever keeps the event', () => {
    emergency()
      .given(raised())
      .when({ ...arrived('a1', '2026-10-01 22:40'), by: POLICE })
      .thenRefused('arrival-of-another-unit')
      .when({ ...arrived('a2', '2026-10-01 22:40'), by: COORDINATOR })
      .then(['ArrivalRecorded', { alertId: 'a2', unit: 'police' }])
      .when({ ...arrived('a2', '2026-10-01 22:45'), by: POLICE })
      .thenRefused('arrival-known')
      .when(does('RecordArrival', { alertId: 'a1', arrivedAt: on('2026-10-01 23:50'), post: '队长', people: 1 }))
      .thenRefused('moment-in-future');
  });

  it('is owed from when the event is known to be a sudden one', () => {
    const story = emergency().given(raised({ kinds: ['opinion'] }));
    expect(Object.values(story.state.clocks).map(({ ruleId }) => ruleId)).toEqual(['S10-08-FIRST']);
    story.when(
      does(
        'ReviseEmergency',
        { kinds: ['opinion', 'group'], people: 60, reason: '核实' },
        { at: on('2026-10-01 22:45') },
      ),
    );
    const site = Object.values(story.state.clocks).filter(({ ruleId }) => ruleId === 'S3-04-ONSITE');
    expect(site.map(({ unit, dueAt }) => [unit, dueAt])).toEqual([
      ['hrss', on('2026-10-01 23:45')],
      ['police', on('2026-10-01 23:45')],
    ]);
    expect(Object.values(story.state.alerts).map(({ unit }) => unit)).toContain('petitions');
  });
});
