import { describe, expect, it } from '@jest/globals';
import { CLERK, HOUSING, on, PETITIONS, TRANSPORT } from '../testing/district.ts';
import { did, duty, type DutyStory, figures, MONTHLY_DUTIES, report, startOn } from '../testing/duty.ts';
import type { OrganisationView } from '../organisation/view.ts';
import { refusalOf } from '../kernel/refusal.ts';
import { arrearsCase } from '../testing/arrears-case.ts';
import type { Circumstances } from '../testing/story.ts';
import { dutyStream } from './decide.ts';
import type { Finding } from './events.ts';

const KIND = 'petition-bulletin';

const bulletin = (): DutyStory => duty(KIND, MONTHLY_DUTIES, on('2026-05-20 09:00')).given(startOn('2026-06-01'));
/** June is over. */
const inJuly = (): DutyStory => bulletin().whenTimeReaches(on('2026-07-01 00:00'));

const without = (unit: string, organisation: OrganisationView): OrganisationView => {
  const units = organisation.units.map((one) => (one.id === unit ? { ...one, active: false } : one));
  return { ...organisation, units, unit: (id) => units.find((one) => one.id === id) ?? null };
};

const openTasks = ({ state }: DutyStory): readonly string[] =>
  Object.values(state.tasks).flatMap(({ status, kind, unit }) => (status === 'open' ? [`${kind} ${unit}`] : []));

describe('常设工作：信访通报', () => {
  it('begins on the day that the district set on paper, and opens a period when it is over', () => {
    const story = bulletin();
    expect(story.state.next).toMatchObject({ period: '2026-06', from: '2026-06-01', to: '2026-06-30' });
    story.whenTimeReaches(on('2026-06-30 23:59')).thenNothing();
    story
      .whenTimeReaches(on('2026-07-01 00:00'))
      .then(
        ['PeriodOpened', { period: '2026-06', units: ['petitions'] }],
        ['ReportOwed', { key: '2026-06/petitions', since: '2026-06-30' }],
      );
    expect(openTasks(story)).toEqual(['report:petition-bulletin petitions']);
    expect(Object.values(story.state.clocks)).toMatchObject([
      { unit: 'petitions', due: '2026-07-07', status: 'running' },
    ]);
  });

  it('goes to 人社, 治欠办 and the sector departments, who sign for it once each; nobody waits for them', () => {
    const story = inJuly().given(report(KIND, PETITIONS, '2026-06'));
    expect(Object.values(story.state.clocks)).toMatchObject([{ status: 'met' }]);
    expect(openTasks(story)).toEqual(
      ['housing', 'hrss', 'office', 'transport', 'water'].map((unit) => `acknowledge:petition-bulletin ${unit}`),
    );
    const sign = did('AcknowledgeDutyReports', { period: '2026-06', unit: 'hrss' }, { by: CLERK });
    story.when(sign).then(['ReportsAcknowledged', { receiver: 'hrss', units: ['petitions'] }]);
    story.when(sign).thenRefused('no-report-to-acknowledge');
    expect(openTasks(story).length).toBe(4);
    story.whenTimeReaches(on('2026-08-01 00:00'));
    expect(story.state.periods['2026-07']).toBeDefined();
    expect(Object.keys(story.state.ladders)).toEqual([]);
  });

  it('零报告 is an answer, and says how it was looked; noughts without saying so are none', () => {
    const noughts = figures(KIND, 0);
    const story = inJuly();
    story.when(report(KIND, PETITIONS, '2026-06', { figures: noughts })).thenRefused('report-of-noughts');
    story.when(report(KIND, PETITIONS, '2026-06', { zero: true })).thenRefused('zero-report-with-figures');
    story
      .when(report(KIND, PETITIONS, '2026-06', { figures: noughts, zero: true }))
      .then(['ReportFiled', { zero: true, unit: 'petitions' }]);
  });

  it('states each of its figures and no other', () => {
    const story = inJuly();
    const { people: _people, ...two } = figures(KIND, 3);
    story.when(report(KIND, PETITIONS, '2026-06', { figures: two })).thenRefused('figure-missing');
    story
      .when(report(KIND, PETITIONS, '2026-06', { figures: { ...figures(KIND, 3), other: 1 } }))
      .thenRefused('figure-unknown');
  });

  it('filed late it is late and stays so; the lapse is pressed for by software and then put to the 治欠办', () => {
    const story = inJuly().whenTimeReaches(on('2026-07-08 00:00'));
    expect(Object.values(story.state.clocks)).toMatchObject([{ status: 'lapsed', onLapse: 'E1' }]);
    expect(Object.keys(story.state.ladders)).toEqual(['ladder-petitions']);
    story
      .when(report(KIND, PETITIONS, '2026-06', { at: on('2026-07-09 10:00') }))
      .then(['ReportFiled'], ['ClockDoneLate', { workingDaysLate: 2 }]);
  });

  it('handed in on paper in time and typed in late it was in time', () => {
    const late = { at: on('2026-07-13 10:00'), actedOn: '2026-07-07', lateReason: '停电补录' };
    const story = inJuly()
      .whenTimeReaches(on('2026-07-08 00:00'))
      .given(report(KIND, PETITIONS, '2026-06', late));
    expect(Object.values(story.state.clocks)).toMatchObject([{ status: 'voided', lapsedAt: null }]);
  });

  it('a corrected report keeps what it said before, and is signed for anew', () => {
    const story = inJuly().given(
      report(KIND, PETITIONS, '2026-06'),
      did('AcknowledgeDutyReports', { period: '2026-06', unit: 'hrss' }, { by: CLERK }),
    );
    const correction = {
      period: '2026-06',
      unit: 'petitions',
      reason: '漏报一件',
      zero: false,
      text: '更正',
      document: null,
    };
    story
      .when(did('CorrectDutyReport', { ...correction, figures: figures(KIND, 4) }, { by: PETITIONS }))
      .then(['ReportCorrected', { reason: '漏报一件' }]);
    const { editions } = story.state.periods['2026-06']?.reports['petitions'] ?? { editions: [] };
    expect(editions.map((edition) => edition.figures)).toEqual([figures(KIND, 3), figures(KIND, 4)]);
    expect(openTasks(story)).toContain('acknowledge:petition-bulletin hrss');
  });

  it('whoever owes nothing cannot report, and another unit’s report is typed in only with its paper', () => {
    const story = inJuly();
    story.when(report(KIND, HOUSING, '2026-06')).thenRefused('report-not-owed');
    story
      .when(report(KIND, TRANSPORT, '2026-06', { unit: 'petitions' }))
      .thenRefused('report-of-another-needs-document');
    story.when(report(KIND, PETITIONS, '2026-07')).thenRefused('period-unknown');
    story.when(report(KIND, TRANSPORT, '2026-06', { unit: 'petitions', document: 'doc-9' })).then(['ReportFiled']);
    story.when(report(KIND, PETITIONS, '2026-06')).thenRefused('no-report-owed');
  });
});

describe('常设工作：期次', () => {
  it('an outage of three periods leaves three in order, each once, with the whole time to answer', () => {
    const story = bulletin().whenOutageEndsAt(on('2026-09-03 10:00'));
    const opened = story.log.filter(({ type }) => type === 'PeriodOpened').map(({ data }) => data);
    expect(opened).toMatchObject([{ period: '2026-06' }, { period: '2026-07' }, { period: '2026-08' }]);
    // Asked on Thursday 3 September: 4, 7, 8, 9 and 10 September.
    expect(Object.values(story.state.clocks).map(({ due, status }) => [due, status])).toEqual([
      ['2026-09-10', 'running'],
      ['2026-09-10', 'running'],
      ['2026-09-10', 'running'],
    ]);
    story.whenOutageEndsAt(on('2026-09-03 10:00')).thenNothing();
  });

  it('opens with whoever acts first while the workflows are away', () => {
    const story = bulletin().when(report(KIND, PETITIONS, '2026-06', { at: on('2026-07-01 08:00') }));
    story.then(['PeriodOpened', { period: '2026-06' }], ['ReportOwed'], ['ReportFiled']);
    expect(story.log.find(({ type }) => type === 'PeriodOpened')?.by.id).toBe('system:clock');
  });

  it('a unit that was ended owes nothing from then on, and its open report falls away before it is late', () => {
    const story = inJuly();
    const context = {
      ...story.contextOf({ at: on('2026-07-08 09:00') }),
      organisation: without('petitions', MONTHLY_DUTIES.organisation),
    };
    const events = dutyStream.decide(story.state, { type: 'LapseClocks', data: {} }, context).map(({ event }) => event);
    expect(events.map(({ type }) => type)).toEqual(['ReportReleased', 'ClockEnded', 'TaskCancelled']);
    const later = { ...context, at: on('2026-08-01 09:00') };
    const by = { id: 'system:clock' };
    const released = events.reduce(
      (so, event) => dutyStream.evolve(so, { ...event, version: so.version + 1, occurredAt: context.at, by }),
      story.state,
    );
    const opened = dutyStream.decide(released, { type: 'LapseClocks', data: {} }, later).map(({ event }) => event);
    expect(opened).toMatchObject([{ type: 'PeriodOpened', data: { period: '2026-07', units: [] } }]);
  });

  it('is started once, never for days that have passed, and ends with its last day', () => {
    const story = duty(KIND, MONTHLY_DUTIES, on('2026-05-20 09:00'));
    story.when(startOn('2026-05-19')).thenRefused('duty-start-passed');
    story.when(startOn('2026-05-20')).then(['DutyStarted']);
    expect(story.state.next).toMatchObject({ from: '2026-05-20', to: '2026-05-31' });
    story.when(startOn('2026-06-01')).thenRefused('duty-started');
    const stop = did('StopDuty', { lastDay: '2026-06-10', reason: '职责划转', document: 'doc-2' });
    story.when(stop).then(['DutyStopped', { lastDay: '2026-06-10' }]);
    story.whenTimeReaches(on('2026-06-11 00:00'));
    expect(Object.values(story.state.periods).map(({ from, to }) => [from, to])).toEqual([
      ['2026-05-20', '2026-05-31'],
      ['2026-06-01', '2026-06-10'],
    ]);
    expect(story.state.next).toBe(null);
    story.when(startOn('2026-06-20')).then(['DutyStarted']);
    expect(story.state.next).toMatchObject({ period: '2026-06.2' });
  });

  it('nothing is asked for of a duty that nobody has started', () => {
    const story = duty(KIND, MONTHLY_DUTIES, on('2026-05-20 09:00'));
    story.whenTimeReaches(on('2027-05-20 09:00')).thenNothing();
    story.when(report(KIND, PETITIONS, '2026-06')).thenRefused('duty-not-started');
    expect(
      refusalOf(() =>
        dutyStream.decide(dutyStream.initial('duty-none'), startOn('2027-06-01').command, story.contextOf({})),
      ),
    ).toBe('duty-unknown');
  });
});

describe('常设工作：欠薪排查', () => {
  const CASE = 'case-00000000-0000-4000-8000-000000000001';
  const inJune = (): DutyStory =>
    duty('screening', MONTHLY_DUTIES, on('2026-05-20 09:00'))
      .given(startOn('2026-05-20'))
      .whenTimeReaches(on('2026-06-01 00:00'));
  const found = { project: '示例安置房工程', people: 12, fen: 1_860_000, note: null };
  const totals = { checked: 9, found: 1, people: 12, sum: 1_860_000, slowPayers: 0 };
  const known = { [CASE]: { stream: CASE, version: 3, fact: { ...arrearsCase().state, lead: 'housing' } } };

  it('is asked of every member unit, and of no office above or beside them', () => {
    const units = Object.keys(inJune().state.periods['2026-05']?.reports ?? {});
    expect(units).toContain('housing');
    expect(units).toContain('union');
    for (const other of ['office', 'leaders', 'hotline', 'next-district', 'city-hrss', 'government', 'arbitration']) {
      expect(units).not.toContain(other);
    }
  });

  it('names for everything found the complaint or case in which it goes on, or that it is settled; figures are the totals', () => {
    const story = inJune();
    const referred = { ...found, followUp: 'referred', matter: CASE } as const;
    const settled = { ...found, followUp: 'settled', matter: null } as const;
    const file = (
      findings: readonly Finding[],
      more: Partial<typeof totals> = {},
      facts: Circumstances['facts'] = known,
    ) => story.when(report('screening', HOUSING, '2026-05', { findings, figures: { ...totals, ...more }, facts }));
    file([{ ...referred, matter: null }]).thenRefused('finding-without-matter');
    file([{ ...settled, matter: CASE }]).thenRefused('finding-without-matter');
    file([referred], {}, {}).thenRefused('finding-matter-unknown');
    file([referred], { people: 11 }).thenRefused('figures-differ-from-findings');
    file([], {}).thenRefused('figures-differ-from-findings');
    file([referred]).then(['ReportFiled', { findings: [referred] }]);
  });

  it('a unit that knows nothing of the case cannot name it', () => {
    const referred = { ...found, followUp: 'referred', matter: CASE } as const;
    inJune()
      .when(report('screening', TRANSPORT, '2026-05', { findings: [referred], figures: totals, facts: known }))
      .thenRefused('finding-matter-unknown');
  });

  it('零报告 finds nothing, though it looked', () => {
    const nothing = { checked: 0, found: 0, people: 0, sum: 0, slowPayers: 0 };
    inJune()
      .when(report('screening', HOUSING, '2026-05', { zero: true, figures: nothing }))
      .then(['ReportFiled', { zero: true }]);
  });
});
