import { describe, expect, it } from '@jest/globals';
import { act as onCase, addParty, addSource, arrearsCase, assignLead } from '../../testing/arrears-case.ts';
import { complaint, decideFirst, register, SETTING } from '../../testing/complaint.ts';
import { CALENDAR, CLERK, district, HOUSING, on } from '../../testing/district.ts';
import { does, emergency, raised } from '../../testing/emergency.ts';
import { directed, issue, proposed } from '../../testing/ladder.ts';
import {
  builtProject,
  check,
  contract,
  funding,
  judge,
  orderBy,
  project,
  register as build,
  start,
} from '../../testing/project.ts';
import { rulebookOf, ROWS } from '../../testing/rows.ts';
import { COMPLAINT, lateComplaint, begun, traceOf } from '../../testing/trace-back.ts';
import { silentStages } from './state.ts';
import { prefilled } from './prefill/index.ts';
import type { MatterState } from '../../matter/state.ts';
import type { TraceEntry } from './events.ts';
import { ENTRY_CODES, PROJECT_STAGES } from './stages.ts';

const AT = on('2026-10-12 09:00');
const context = { at: AT, calendar: CALENDAR, organisation: district() };
const read = (state: MatterState, ofProject = true) =>
  prefilled({ stream: state.stream, version: state.version, state, ofProject, context });
const said = (entries: readonly TraceEntry[]) => entries.map(({ stage, unit, point }) => [stage, unit, point]);
const of = (entries: readonly TraceEntry[], point: string) => entries.filter((entry) => entry.point === point);

describe('工程项目的核查环节', () => {
  it('say of each stage what is on record and what was not so', () => {
    const { entries } = read(builtProject().state);
    expect(said(entries)).toEqual(
      expect.arrayContaining([
        ['funding', 'housing', 'funding-short'],
        ['tender', 'housing', 'contract-recorded'],
        ['payment', 'housing', 'allocation-short'],
      ]),
    );
    expect(of(entries, 'funding-short')).toMatchObject([{ figure: 10, day: '2026-01-12', duty: 'supervision' }]);
    expect(of(entries, 'allocation-short')).toMatchObject([{ figure: 40_000_000, detail: '2026-01' }]);
  });

  it('a feasibility that was approved without the money, a start without permit and a contract after the start', () => {
    const built = project().given(
      build({ investment: 'government' }),
      start('2026-01-13'),
      contract({ signedOn: '2026-01-14' }, { at: on('2026-01-14 09:00') }),
    );
    const feasibility = { decision: 'approved', on: '2026-01-12' } as const;
    const { entries } = read({ ...built.state, feasibility } as MatterState);
    expect(said(entries)).toEqual(
      expect.arrayContaining([
        ['approval', 'development', 'feasibility-without-funding'],
        ['permit', 'housing', 'started-before-permit'],
        ['funding', 'housing', 'started-without-funding'],
        ['tender', 'housing', 'contract-after-start'],
      ]),
    );
    const paid = project().given(build(), funding(100, 100), start('2026-01-13'));
    expect(of(read(paid.state).entries, 'started-without-funding')).toEqual([]);
  });

  it('a breach by whether and when it was dealt with, in the stage it belongs to', () => {
    const found = () =>
      project().given(
        build({ investment: 'government' }),
        check('board-incomplete', 'unapproved-project', 'no-deposit'),
      );
    expect(said(read(found().state).entries)).toEqual([
      ['regimes', 'housing', 'breach-without-order'],
      ['approval', 'housing', 'breach-without-order'],
      ['payment', 'housing', 'breach-without-order'],
    ]);
    const ordered = found().given(orderBy('b1', '2026-01-20'));
    expect(of(read(ordered.state).entries, 'breach-order-passed')).toMatchObject([{ detail: 'board-incomplete' }]);
    const done = ordered.given(judge('b1', 'rectified', '2026-01-19'));
    expect(of(read(done.state).entries, 'breach-dealt-with')).toMatchObject([{ until: '2026-01-19' }]);
    expect(of(read(done.state).entries, 'breach-order-passed')).toEqual([]);
  });

  it('of which nothing is on record are said to be silent (日志无记载)', () => {
    expect(silentStages(traceOf(begun()))).toEqual(['approval', 'permit', 'regimes']);
    expect(PROJECT_STAGES).toHaveLength(6);
  });
});

describe('处置环节', () => {
  it('a complaint says who was asked first, who held it, and what he was late with, by its rule', () => {
    const { entries } = read(COMPLAINT);
    const [lapse] = of(entries, 'clock-lapsed');
    expect(lapse).toMatchObject({
      ...{ unit: 'housing', stage: 'handling', duty: 'handling', detail: expect.any(String) as unknown as string },
      source: { stream: COMPLAINT.stream },
    });
    expect(lapse?.source.versions.length).toBeGreaterThan(1);
    expect(of(entries, 'first-contact')).toMatchObject([{ unit: 'housing', day: '2026-09-01', until: '2026-09-04' }]);
    expect(of(entries, 'held')).toMatchObject([{ unit: 'housing', until: null }]);
    expect(said(entries)).toEqual(expect.arrayContaining([['handling', 'housing', 'rung-ended']]));
  });

  it('every figure names a place in the log, and none is of a person', () => {
    for (const state of [COMPLAINT, builtProject().state, proposed().state]) {
      for (const { source, point } of read(state).entries) {
        expect(source.stream).toBe(state.stream);
        expect(source.versions.every((version) => version >= 1 && version <= state.version)).toBe(true);
        expect(Object.keys(ENTRY_CODES)).toContain(point);
      }
    }
    expect(JSON.stringify(read(lateComplaint().state))).not.toContain('subject');
  });

  it('what a unit waited for stands beside what it was late with: a hand-off that nobody signed for', () => {
    const sent = complaint().given(
      register({}, { by: HOUSING }),
      decideFirst('hand-on', { units: ['hrss'] }, { by: HOUSING }),
    );
    const { state } = sent.whenTimeReaches(on('2026-06-12 09:00'));
    const clock = { ...Object.values(COMPLAINT.clocks)[0], id: 'S9-99#1', unit: 'housing', status: 'lapsed' };
    const clocks = { ...state.clocks, 'S9-99#1': { ...clock, start: '2026-06-01', metOn: null } };
    const { entries } = read({ ...state, clocks } as MatterState);
    const own = of(entries, 'clock-lapsed').find(({ unit }) => unit === 'housing');
    expect(own?.waits).toMatchObject([{ for: 'hand-off', unit: 'hrss', from: '2026-06-01', until: null }]);
  });

  it('in a case: acts of others in the steps that it asked for, by whom and how long', () => {
    const story = arrearsCase({ ...SETTING, rules: rulebookOf(ROWS) }).given(addSource(), assignLead());
    const step = { key: 'account-query#1', kind: 'account-query', requestingUnit: 'hrss', targetUnit: 'city-hrss' };
    const taken = { version: 9, endedBy: null, act: 'apply', outcome: 'sent', next: 'approve', by: CLERK.id };
    const state = {
      ...story.state,
      steps: {
        [step.key]: {
          ...{ ...step, urgent: false, parties: {}, orderId: null, startedOn: '2026-06-01', first: 'apply' },
          ...{ acts: [{ ...taken, at: '2026-06-02' }], since: '2026-06-02', at: 'approve', outcome: null, dueOn: null },
          ...{ sums: {}, doneBy: {}, taken: {}, officers: [], answers: 0 },
        },
      },
      clocks: {
        'S3-01#1': {
          ...Object.values(COMPLAINT.clocks)[0],
          id: 'S3-01#1',
          unit: 'hrss',
          status: 'lapsed',
          start: '2026-06-01',
          metOn: null,
        },
      },
    } as unknown as MatterState;
    expect(of(read(state).entries, 'clock-lapsed')).toMatchObject([
      { unit: 'hrss', waits: [{ for: 'step', unit: 'city-hrss', subject: 'account-query#1/approve', until: null }] },
    ]);
    expect(read(state).further).toEqual(Object.keys(story.state.sources));
  });

  it('illegal links are asked about where a project is', () => {
    const link = onCase('LinkParties', {
      ...{
        from: 'general',
        to: 'foreman',
        nature: 'illegal-subcontract',
        evidence: '合同',
        paidFen: null,
        owedFen: null,
      },
    });
    const { state } = arrearsCase().given(addSource(), assignLead(), addParty('general'), addParty('foreman'), link);
    expect(of(read(state).entries, 'illegal-link')).toMatchObject([
      { stage: 'tender', duty: 'supervision', detail: 'illegal-subcontract' },
    ]);
    expect(of(read(state, false).entries, 'illegal-link')).toEqual([]);
  });

  it('measures by whether they stand', () => {
    const rungs = (state: MatterState) => read(state).entries.filter(({ point }) => point.startsWith('rung-'));
    expect(rungs(proposed().state)).toMatchObject([{ point: 'rung-open', detail: 'E2/proposed', unit: 'hrss' }]);
    expect(rungs(proposed().given(issue()).state)).toMatchObject([{ detail: 'E2/issued', until: '2026-06-16' }]);
    expect(rungs(directed().state)).toMatchObject([{ unit: 'housing' }]);
  });

  it('an emergency says who did not sign for the alert, and leads on to what it belongs to', () => {
    const { state } = emergency().given(raised(), does('AcknowledgeAlert', { alertId: 'a1' }));
    const { entries } = read(state);
    expect(of(entries, 'alert-answered')).toMatchObject([{ unit: 'hrss' }]);
    expect(of(entries, 'alert-unsigned').length).toBe(Object.keys(state.alerts).length - 1);
    const link = (matter: string) => ({ linkId: matter, matter, handler: null, linked: true });
    const linked = { ...state, links: { l1: link('case-1'), l2: link('project-1') } };
    expect(read(linked).further).toEqual(['case-1']);
  });
});
