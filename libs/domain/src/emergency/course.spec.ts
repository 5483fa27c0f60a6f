import { describe, expect, it } from '@jest/globals';
import { localDayOf } from '../time/local-day.ts';
import { isListedAlready, emergencyView } from '../views/emergency-view.ts';
import { CLERK, COORDINATOR, HEAD, HOUSING, INSPECTOR, LEADER, on } from '../testing/district.ts';
import {
  does,
  emergency,
  EMERGENCY_ID,
  EMERGENCY_WORKFLOW,
  ended,
  factOf,
  further,
  OTHER_ID,
  raised,
  reported,
  underWay,
} from '../testing/emergency.ts';
import { builtProject } from '../testing/project.ts';
import { addSource, arrearsCase, assignLead } from '../testing/arrears-case.ts';
import { begun, traceOf } from '../testing/trace-back.ts';
import { LINKED_FACT, OTHER_FACT } from './acts/raise.ts';
import { emergencyRelations } from './relations.ts';

const OPENED = begun();
const act1 = OPENED.state;
const trace = traceOf(OPENED);

const clocks = (story: ReturnType<typeof emergency>) =>
  Object.values(story.state.clocks).map(({ ruleId, status, dueAt }) => [ruleId, status, dueAt]);
const reports = (story: ReturnType<typeof emergency>) =>
  clocks(story).filter(([id]) => String(id).startsWith('S10-08'));

describe('首报、续报、终报', () => {
  it('follow each other, each with its own hours, until the event has ended', () => {
    const story = emergency().given(raised());
    expect(reports(story)).toEqual([['S10-08-FIRST', 'running', on('2026-10-01 23:15')]]);
    story
      .when(reported('follow-up'))
      .thenRefused('report-form-wrong')
      .when(reported('first', on('2026-10-01 22:50')))
      .then(['EmergencyReported', { form: 'first', dueKey: 'r1' }], ['ClockMet'], ['NextReportSet']);
    story.given(reported('follow-up', on('2026-10-02 21:00')));
    expect(reports(story)).toEqual([
      ['S10-08-FIRST', 'met', on('2026-10-01 23:15')],
      ['S10-08-DAILY', 'met', on('2026-10-02 22:50')],
      ['S10-08-DAILY', 'running', on('2026-10-03 21:00')],
    ]);
    story.given(ended([], on('2026-10-03 09:00')));
    expect(reports(story).slice(2)).toEqual([
      ['S10-08-DAILY', 'ended', on('2026-10-03 21:00')],
      ['S10-08-FINAL', 'running', on('2026-10-11 00:00')],
    ]);
    story
      .when(reported('follow-up'))
      .thenRefused('report-form-wrong')
      .when(reported('final', on('2026-10-10 10:00')))
      .then(['EmergencyReported', { form: 'final' }], ['ClockMet'], ['TaskCompleted'])
      .when(reported('final'))
      .thenRefused('final-report-filed');
  });

  it('a report that is late climbs the ladder of the unit that reports', () => {
    const story = emergency().given(raised()).whenTimeReaches(on('2026-10-01 23:15'));
    expect(story.state.ladders['ladder-hrss']?.grounds).toHaveLength(2);
    story.given(reported('first', on('2026-10-01 23:40')));
    expect(reports(story)[0]).toEqual(['S10-08-FIRST', 'doneLate', on('2026-10-01 23:15')]);
  });

  it('are filed by the unit that keeps the event, which the command group may change with its open dates', () => {
    const story = underWay()
      .when({ ...reported('follow-up'), by: HOUSING })
      .thenRefused('reported-by-another-unit')
      .given(
        does(
          'FormCommandGroup',
          { lead: 'government', members: ['police'], commander: '分管副区长', formedAt: null, reporter: 'housing' },
          { by: LEADER },
        ),
      );
    expect(story.state.group?.members).toEqual(['government', 'housing', 'police']);
    expect(Object.values(story.state.clocks).find(({ ruleId }) => ruleId === 'S10-08-DAILY')?.unit).toBe('housing');
    story
      .when({ ...reported('follow-up'), by: HOUSING })
      .then(['EmergencyReported', { unit: 'housing' }], ['NextReportSet']);
    story
      .when(
        does(
          'FormCommandGroup',
          { lead: 'government', members: [], commander: '区长', formedAt: null, reporter: 'government' },
          { by: LEADER },
        ),
      )
      .thenRefused('reporter-without-login');
  });
});

describe('误报、降级', () => {
  const asked = (to: 'false-alarm' | 'ordinary' = 'false-alarm') =>
    does('RequestStandDown', { to, reason: '无人聚集' });
  const decided = (agreed: boolean, by = HEAD) =>
    does('DecideStandDown', { agreed, reason: agreed ? null : '仍有人聚集' }, { by });

  it('take two persons, and end every hour that runs', () => {
    emergency()
      .given(raised(), asked())
      .when({ ...decided(true), by: CLERK })
      .thenRefused('stand-down-by-same-person')
      .when(decided(true))
      .then(['StandDownDecided', { to: 'false-alarm', agreed: true }])
      .and((state) => {
        expect(state.status).toBe('false-alarm');
        expect(Object.values(state.clocks).map(({ status }) => status)).toEqual(['ended', 'ended', 'ended']);
        expect(Object.values(state.tasks).filter(({ status }) => status === 'open')).toEqual([]);
      })
      .when(reported('first'))
      .thenRefused('no-report-any-more');
  });

  it('a refusal has its reason, and the event goes on', () => {
    emergency()
      .given(raised(), asked())
      .when(does('DecideStandDown', { agreed: false, reason: null }, { by: HEAD }))
      .thenRefused('stand-down-refused-without-reason')
      .given(decided(false))
      .and(({ status, standDown }) => expect([status, standDown]).toEqual(['open', null]))
      .when(does('DecideStandDown', { agreed: true, reason: null }, { by: HEAD }))
      .thenRefused('no-stand-down-requested');
  });

  it('a kind that was seen falls away by standing down alone', () => {
    emergency()
      .given(raised())
      .when(does('ReviseEmergency', { kinds: ['other'], people: 3, reason: '核实' }))
      .thenRefused('kind-only-by-standing-down');
  });
});

describe('处置终结', () => {
  it('needs the first report, opens the trace-back, and keeps what was promised with its dates', () => {
    const promise = { unit: 'housing', words: '督促付清', dueOn: '2026-10-10' };
    const story = emergency()
      .given(raised())
      .when(ended())
      .thenRefused('emergency-not-reported')
      .given(reported('first', on('2026-10-01 22:35')))
      .when(ended([{ ...promise, dueOn: '2026-09-30' }]))
      .thenRefused('promise-day-passed')
      .given(ended([promise], on('2026-10-02 08:00')));
    const open = Object.values(story.state.tasks).flatMap(({ kind, unit, status }) =>
      status === 'open' ? [`${kind} ${unit}`] : [],
    );
    expect(open.sort()).toEqual(['keep-emergency-promise housing', 'report-emergency hrss', 'trace-back office']);
    const kept = (by = HOUSING) =>
      does('ReportEmergencyPromise', { promiseId: 'q1', kept: true, document: 'doc-1', note: null }, { by });
    story
      .when(kept(CLERK))
      .thenRefused('promise-of-another-unit')
      .when(kept())
      .then(['EmergencyPromiseReported', { promiseId: 'q1', kept: true }], ['ClockMet'], ['TaskCompleted'])
      .when(kept())
      .thenRefused('no-promise-open');
  });

  it('a promise that passes unreported climbs the ladder of the unit that gave it', () => {
    const story = underWay()
      .given(ended([{ unit: 'housing', words: '督促付清', dueOn: '2026-10-10' }], on('2026-10-02 08:00')))
      .whenTimeReaches(on('2026-10-11 00:00'));
    expect(story.state.ladders['ladder-housing']?.grounds).toHaveLength(1);
  });

  it('money on the spot is living cost and never wages by itself', () => {
    const measure = { at: null, words: '发放', people: 40, step: null, document: null };
    underWay()
      .when(does('RecordMeasure', { ...measure, measure: 'calming', fen: 4_000_00 }))
      .thenRefused('money-of-living-cost-only')
      .when(does('RecordMeasure', { ...measure, measure: 'living-cost', fen: 4_000_00 }))
      .then(['MeasureTaken', { measureId: 'm1', unit: 'hrss', fen: 4_000_00 }]);
  });
});

describe('所属事项', () => {
  const project = builtProject().state;
  const linkOf = (matter: string, state: Parameters<typeof factOf>[2], by = CLERK) =>
    does('LinkEmergency', { matter }, { by, facts: factOf(LINKED_FACT, matter, state) });

  it('may be known later: whoever handles it is alerted, and sees the event', () => {
    const story = underWay().given(linkOf(project.stream, project));
    const alert = Object.values(story.state.alerts).find(({ as }) => as === 'supervisor');
    expect(alert).toMatchObject({ unit: 'housing', toSite: true });
    const { organisation } = story.contextOf({});
    expect(emergencyRelations(story.state, 'housing', organisation)).toEqual(['addressee']);
    expect(emergencyRelations(story.state, 'court', organisation)).toEqual([]);
    story.when(linkOf(project.stream, project)).thenRefused('matter-linked');
  });

  it('of which the sender may not know does not exist for him', () => {
    underWay()
      .when(does('LinkEmergency', { matter: project.stream }))
      .thenRefused('matter-to-link-unknown')
      .given(does('AlertUnit', { unit: 'court', toSite: false }))
      .when({ ...linkOf(project.stream, project), by: { ...CLERK, unit: 'court' } })
      .thenRefused('matter-to-link-unknown');
  });

  it('is told of a group event once somebody has reported, and no more once the link was taken back', () => {
    const arrears = arrearsCase().given(addSource(), assignLead()).state;
    const story = emergency().given(raised(), linkOf(arrears.stream, arrears));
    const tells = () => emergencyView(story.state, story.now).tells;
    expect(tells()).toEqual([]);
    story.given(reported('first', on('2026-10-01 22:35')));
    expect(tells()).toMatchObject([
      {
        ...{ stream: arrears.stream, type: 'RecordListedFact', cause: 'RecordListedFact/l1' },
        payload: { unit: arrears.lead, fact: 'group-event', occurredOn: '2026-10-01', document: EMERGENCY_ID },
      },
    ]);
    const [tell] = tells();
    const known = { ...tell?.payload, id: 'f1', version: 1, voided: false };
    const listed = (fact: object) => ({ ...arrears, listedFacts: { f1: fact } }) as unknown as typeof arrears;
    expect(tell !== undefined && isListedAlready(listed(known), tell)).toBe(true);
    expect(tell !== undefined && isListedAlready(listed({ ...known, voided: true }), tell)).toBe(false);
    story.given(does('UnlinkEmergency', { linkId: 'l1', reason: '无关' }));
    expect(tells()).toEqual([]);
    const opinion = emergency().given(
      raised({ kinds: ['opinion'] }),
      linkOf(arrears.stream, arrears),
      reported('first'),
    );
    expect(emergencyView(opinion.state, opinion.now).tells).toEqual([]);
  });
});

describe('同一事件再次来报', () => {
  it('is kept, and alerts nobody a second time', () => {
    underWay()
      .when(further({ people: 80 }))
      .then(['FurtherCallTaken', { from: null }])
      .and(({ furtherCalls }) => expect(furtherCalls.map(({ call }) => call?.people)).toEqual([80]));
  });

  it('that opened an emergency of its own is merged, and what it knew goes on in the other', () => {
    const target = underWay();
    const merge = (into: string, state: typeof target.state) =>
      does('MergeEmergency', { into, reason: '同一事件' }, { facts: factOf(OTHER_FACT, into, state) });
    const other = emergency(on('2026-10-01 22:40'), OTHER_ID).given(raised({ kinds: ['opinion'] }));
    other
      .when(merge(OTHER_ID, other.state))
      .thenRefused('merge-into-itself')
      .when(does('MergeEmergency', { into: EMERGENCY_ID, reason: '同一事件' }))
      .thenRefused('merge-target-not-open')
      .given(merge(EMERGENCY_ID, target.state));
    expect(other.state.status).toBe('merged');
    expect(Object.values(other.state.clocks).map(({ status }) => status)).toEqual(['ended']);
    expect(emergencyView(other.state, other.now).tells).toEqual([
      {
        ...{ stream: EMERGENCY_ID, type: 'TakeInEmergency', payload: { from: OTHER_ID } },
        cause: `TakeInEmergency/${EMERGENCY_ID}`,
      },
    ]);
    const takeIn = does(
      'TakeInEmergency',
      { from: OTHER_ID },
      { by: EMERGENCY_WORKFLOW, facts: factOf(OTHER_FACT, OTHER_ID, other.state) },
    );
    target
      .when(takeIn)
      .then(
        ['FurtherCallTaken', { from: OTHER_ID, call: null }],
        ['UnitAlerted', { unit: 'publicity' }],
        ['TaskOpened'],
      )
      .when(takeIn)
      .thenNothing()
      .when(does('TakeInEmergency', { from: OTHER_ID }, { facts: factOf(OTHER_FACT, OTHER_ID, target.state) }))
      .thenRefused('not-merged-into-this');
  });

  it('an event that happened yesterday is of yesterday', () => {
    const story = emergency().given(raised({ toldAt: on('2026-09-30 23:50') }));
    expect(localDayOf(story.state.call?.toldAt ?? '')).toBe('2026-09-30');
    emergency()
      .when(raised({ toldAt: on('2026-10-01 23:00') }))
      .thenRefused('moment-in-future')
      .when(raised({}, { by: { ...INSPECTOR, unit: null } }))
      .thenRefused('no-post')
      .given(raised({}, { by: COORDINATOR }))
      .when(raised())
      .thenRefused('emergency-exists');
  });
});

describe('应急处置→倒查', () => {
  const act = 'supervision-00000000-0000-4000-8000-000000000001';
  const about = (emergency: string) => ({ ...act1, traceBack: { ...trace, ground: { ...trace.ground, emergency } } });
  const note = (emergency = EMERGENCY_ID) =>
    does(
      'NoteTraceBack',
      { traceBack: act },
      { by: EMERGENCY_WORKFLOW, facts: factOf(OTHER_FACT, act, about(emergency)) },
    );
  const waive = (by = LEADER) => does('WaiveTraceBack', { reason: '当日付清，未造成影响' }, { by });
  const over = (kind: 'group' | 'other') => underWay({ kinds: [kind] }).given(ended());

  it('the task is done by the trace-back that was opened for it, and by nobody’s hand', () => {
    const story = over('group');
    expect(story.state.tasks['trace-back#1']).toMatchObject({ unit: 'office', status: 'open' });
    story.when(note(OTHER_ID)).thenRefused('trace-back-of-another');
    story
      .when(note())
      .then(['TraceBackNoted', { traceBack: act }], ['TaskCompleted', { act: 'TraceBackNoted' }])
      .when(note())
      .thenNothing();
    expect(story.state.traceBacks).toEqual([act]);
  });

  it('the leading group decides against it with its reason, never of a group, extreme or opinion event', () => {
    underWay({ kinds: ['other'] })
      .when(waive())
      .thenRefused('emergency-not-ended');
    over('other').when(waive(COORDINATOR)).thenRefused('for-the-leading-group');
    over('group').when(waive()).thenRefused('trace-back-required');
    over('other')
      .when(waive())
      .then(['TraceBackWaived', { decidedBy: LEADER.id }], ['TaskCompleted', { act: 'TraceBackWaived' }])
      .when(waive())
      .thenRefused('trace-back-known');
  });
});
