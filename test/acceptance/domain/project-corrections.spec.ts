import { describe, expect, test } from '@jest/globals';
import type { ClockState, LocalDay } from '@qingxin/domain';
import { CLERK, COORDINATOR, HOUSING, on, person, TRANSPORT } from '../../../libs/domain/src/testing/district.ts';
import {
  act,
  check,
  complete,
  contract,
  HOUSING_HEAD,
  letter,
  openAccount,
  orderBy,
  project,
  type ProjectStep,
  type ProjectStory,
  register,
  signal,
  signWarning,
} from '../../../libs/domain/src/testing/project.ts';
import { SHIPPED } from './shipped-setting.ts';

const CONTRACTED = [register(), letter(), contract()];
const TRANSPORT_HEAD = person('transport-head', 'transport', 'unit-head');

function clock({ state }: ProjectStory, rule: string): ClockState | undefined {
  return Object.values(state.clocks).findLast(({ ruleId }) => ruleId === rule);
}

const breaches = ({ state }: ProjectStory) =>
  Object.values(state.breaches).map(({ kind, foundOn, status }) => [kind, foundOn, status]);

const correct = (to: LocalDay, at: string, more: { readonly by?: typeof HOUSING_HEAD } = {}): ProjectStep =>
  act(
    'CorrectFact',
    { field: 'signedOn', to, reason: '合同日期录错', requestedBy: HOUSING.id, document: 'doc-2' },
    { by: HOUSING_HEAD, at: on(at), ...more },
  );

describe('更正合同签订日期', () => {
  test('what the true day would have spared is struck, and the periods run to their new dates', () => {
    const story = project(SHIPPED).given(...CONTRACTED);
    story.whenTimeReaches(on('2026-02-05 00:00'));
    expect(breaches(story).map(([kind]) => kind)).toContain('no-special-account');
    story.when(correct('2026-01-20', '2026-02-06 09:00'));
    expect(story.happened.find(({ type }) => type === 'FactCorrected')?.data).toMatchObject({
      ...{ from: '2026-01-05', to: '2026-01-20', requestedBy: HOUSING.id, approvedBy: HOUSING_HEAD.id },
    });
    expect(breaches(story).map(([, , status]) => status)).toEqual(['struck', 'struck', 'struck', 'struck']);
    expect(story.happened.filter(({ type }) => type === 'BreachStruck')).toHaveLength(4);
    // Thirty calendar days end in the holidays (19 February); twenty working days: 21–23, 26–30 January, 2–6, 9–14, 24 February.
    for (const rule of ['P0-04-OPEN', 'P0-05', 'P0-02', 'P0-06-CLERK']) {
      expect(clock(story, rule)).toMatchObject({ status: 'running', start: '2026-01-20', due: '2026-02-24' });
    }
    expect(story.state.contract?.signedOn).toBe('2026-01-20');
    story.whenTimeReaches(on('2026-02-25 00:00'));
    expect(breaches(story)).toContainEqual(['no-special-account', '2026-02-25', 'open']);
  });

  test('what turns out to be late has lapsed: a breach, and the act is late in the record', () => {
    const story = project(SHIPPED).given(...CONTRACTED, openAccount('2026-01-20'));
    expect(clock(story, 'P0-04-OPEN')?.status).toBe('met');
    // From 8 December thirty calendar days end on 7 January.
    story.when(correct('2025-12-08', '2026-01-21 09:00'));
    expect(story.happened.map(({ type }) => type)).toEqual(expect.arrayContaining(['ClockLapsed', 'ClockDoneLate']));
    expect(clock(story, 'P0-04-OPEN')).toMatchObject({ due: '2026-01-07', metOn: '2026-01-20' });
    expect(breaches(story)).toContainEqual(['no-special-account', '2026-01-12', 'open']);
  });

  test('takes two persons, another day than before, none ahead and none after completion', () => {
    const story = project(SHIPPED).given(...CONTRACTED);
    story.when(correct('2026-01-06', '2026-01-13 09:00', { by: HOUSING })).thenRefused('approver-is-requester');
    story.when(correct('2026-01-05', '2026-01-13 09:00')).thenRefused('correction-without-change');
    story.when(correct('2026-01-14', '2026-01-13 09:00')).thenRefused('project-fact-in-future');
    story.given(complete('2026-01-14'));
    story.when(correct('2026-01-15', '2026-01-16 09:00')).thenRefused('contract-after-completion');
    project(SHIPPED).given(register()).when(correct('2026-01-06', '2026-01-13 09:00')).thenRefused('contract-missing');
  });
});

describe('建设单位不监管自己的项目', () => {
  const described = (unit: string | null, more: object = {}): ProjectStep =>
    act('DescribeProject', {
      ...{ name: '示例项目01', address: 'unknown', sector: 'housing', investment: 'private', town: null },
      owner: { name: '示例建设单位01', company: null, ...(unit === null ? {} : { unit }) },
      ...{ generalContractor: 'unknown', subcontractors: 'unknown', supervisor: 'unknown', permitNumber: 'unknown' },
      ...{ permitOn: 'unknown', plannedStartOn: 'unknown', plannedEndOn: 'unknown', ...more },
    });
  const assign = (unit: string): ProjectStep =>
    act('AssignSupervision', { unit, reason: '建设单位回避' }, { by: COORDINATOR });
  const owned = (): ProjectStory => project(SHIPPED).given(...CONTRACTED, check('card-withheld'), described('housing'));

  test('it checks, orders, judges and strikes nothing', () => {
    const story = owned();
    story.when(check('no-wage-clerk')).thenRefused('unit-is-owner');
    story.when(orderBy('b1', '2026-01-20')).thenRefused('unit-is-owner');
    story
      .when(act('StrikeBreach', { breachId: 'b1', reason: '不属实' }, { by: HOUSING_HEAD }))
      .thenRefused('unit-is-owner');
    story.when(correct('2026-01-06', '2026-01-13 09:00')).thenRefused('unit-is-owner');
    story.when(letter({ paper: '责任书2号' })).thenRefused('supervision-by-owner');
  });

  test('治欠办 names another unit, which takes over the work and the periods that run', () => {
    const story = owned();
    const task = () => Object.values(story.state.tasks).find(({ kind }) => kind === 'assign-supervision');
    expect(task()).toMatchObject({ unit: 'office', role: 'coordinator', status: 'open' });
    story.when(assign('housing')).thenRefused('supervision-by-owner');
    story.given(assign('transport'));
    expect(task()?.status).toBe('completed');
    for (const rule of ['P0-15-ORDER', 'P0-04-OPEN']) expect(clock(story, rule)?.unit).toBe('transport');
    const open = Object.values(story.state.tasks).filter(({ status }) => status === 'open');
    expect(new Set(open.map(({ unit }) => unit))).toEqual(new Set(['transport']));
    story.when({ ...orderBy('b1', '2026-01-20'), by: TRANSPORT }).then(['RectificationOrdered', { unit: 'transport' }]);
  });

  test('a letter of its person gives it nothing more to answer for', () => {
    const story = project(SHIPPED).given(register({ supervisedBy: 'transport' }), letter(), contract());
    expect(clock(story, 'P0-04-OPEN')?.unit).toBe('housing');
    story.given(described('housing'));
    expect(clock(story, 'P0-04-OPEN')?.unit).toBe('transport');
  });

  test('a warning that it had goes to the unit that supervises now', () => {
    const warned = [signal('town', '2026-01-12', { by: CLERK }), signWarning()];
    const story = project(SHIPPED).given(...CONTRACTED, ...warned, described('housing'));
    const conclude = {
      warningId: 'w1',
      result: 'risk',
      visitedOn: '2026-01-12',
      document: 'doc-1',
      note: '已到现场',
    } as const;
    story.when(act('ConcludeWarning', { ...conclude, caseId: null })).thenRefused('unit-is-owner');
    story.when(assign('transport')).then(['SupervisionAssigned'], ['WarningReassigned', { unit: 'transport' }]);
    expect(story.state.warnings['w1']).toMatchObject({ unit: 'transport', person: null });
    expect(clock(story, 'W-VERIFY')?.unit).toBe('transport');
    story
      .when(act('ConcludeWarning', { ...conclude, caseId: null }, { by: TRANSPORT_HEAD }))
      .then(['WarningConcluded']);
  });

  test('a company that owns it keeps nobody back, and only the owner is named as a unit', () => {
    project(SHIPPED)
      .given(...CONTRACTED, described(null))
      .when(check('no-wage-clerk'))
      .then(['RegimesChecked'], ['BreachFound']);
    const supervisor = { name: '示例监理01', company: null, unit: 'housing' };
    project(SHIPPED).given(register()).when(described(null, { supervisor })).thenRefused('unit-of-owner-only');
    project(SHIPPED).given(register()).when(described('nobody')).thenRefused('unit-unknown');
  });
});
