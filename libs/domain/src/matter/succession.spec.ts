import { describe, expect, it } from '@jest/globals';
import { movesOf } from '../complaint/moves.ts';
import type { ComplaintFact } from '../complaint/events.ts';
import { caseRelations } from '../arrears-case/relations.ts';
import { complaintRelations } from '../complaint/relations.ts';
import { holderOf } from '../complaint/state.ts';
import { leadsOf } from '../arrears-case/custody.ts';
import type { CaseFact } from '../arrears-case/events.ts';
import type { Recorded } from '../kernel/event.ts';
import type { Actor } from '../kernel/actor.ts';
import { arrearsCase, act, assignLead, startStep, TO_OPENED, WITHOUT_RULES } from '../testing/arrears-case.ts';
import { complaint, SETTING, signFor, step, TO_HANDED_ON } from '../testing/complaint.ts';
import { HOUSING, on, TRANSPORT } from '../testing/district.ts';
import { custodyProof } from './custody-proof.ts';
import { unitNow } from './succession.ts';

const MERGER: Actor = { id: 'system:unit-merger', unit: null, post: null, roles: ['system'] };
const merging = <T extends { readonly organisation: typeof SETTING.organisation }>(
  setting: T,
  from: string,
  to: string,
  status = 'begun',
): T => ({
  ...setting,
  organisation: {
    ...setting.organisation,
    merger: () => ({ from, to, on: '2026-06-05', document: '潞编发〔2026〕3号', status }),
  },
});
const NOON = on('2026-06-05 12:00');
const succeed = { ...step('SucceedUnit', { mergerId: 'merger-1' }), by: MERGER, at: NOON };
const inCase = { ...act('SucceedUnit', { mergerId: 'merger-1' }), by: MERGER, at: NOON };

describe('单位合并：投诉举报由承接单位继续办理，责任流转不断', () => {
  const setting = merging(SETTING, 'housing', 'transport');
  const held = () => complaint(setting).given(...TO_HANDED_ON, signFor('h1', HOUSING, { at: on('2026-06-02 10:00') }));

  it('holds it up to the moment, the successor from it on; clocks run on to their dates and work keeps its place', () => {
    const story = held();
    const before = story.state;
    story
      .when(succeed)
      .then(['UnitSucceeded', { from: 'housing', to: 'transport', document: '潞编发〔2026〕3号', held: true }]);
    const { state } = held().given(succeed);
    expect(holderOf(state)).toBe('transport');
    expect(state.custody.at(-1)).toMatchObject({ unit: 'transport', from: NOON, because: 'succeeded' });
    const proof = custodyProof(state, on('2026-06-20 09:00'), SETTING.calendar);
    expect(proof.slice(1).map(({ from }) => from)).toEqual(proof.slice(0, -1).map(({ until }) => until));
    const open = ({ clocks }: typeof state) =>
      Object.values(clocks).flatMap(({ id, status, unit, dueAt }) => (status === 'running' ? [[id, unit, dueAt]] : []));
    const own = (of: typeof state) => open(of).filter(([, unit]) => unit === 'housing' || unit === 'transport');
    expect(own(state)).toEqual(own(before).map(([id, , dueAt]) => [id, 'transport', dueAt]));
    expect(own(before).length).toBeGreaterThan(0);
    const tasks = ({ tasks: book }: typeof state) =>
      Object.values(book).flatMap(({ id, status, unit }) => (status === 'open' ? [[id, unit]] : []));
    expect(tasks(state)).toEqual(tasks(before).map(([id, unit]) => [id, unit === 'housing' ? 'transport' : unit]));
    expect(complaintRelations(state, 'transport', SETTING.organisation)).toContain('holder');
    expect(complaintRelations(state, 'housing', SETTING.organisation)).not.toContain('holder');
  });

  it('tells it as a move with the paper of the merger', () => {
    const { log } = held().given(succeed);
    expect(movesOf(log as readonly Recorded<ComplaintFact>[]).at(-1)).toMatchObject({
      ...{ from: 'housing', to: 'transport', end: 'succeeded', paper: '潞编发〔2026〕3号', sentBy: MERGER.id },
      ...{ sentOn: NOON, endedOn: NOON },
    });
  });

  it('is done once, and not at all in a matter that the unit has no part in', () => {
    held()
      .given(succeed)
      .when({ ...succeed, at: on('2026-06-11 09:00') })
      .then();
    complaint(merging(SETTING, 'water', 'transport'))
      .given(...TO_HANDED_ON)
      .when(succeed)
      .then();
  });

  it('a dispatch that waits for the unit waits for its successor, which signs', () => {
    const story = complaint(setting).given(...TO_HANDED_ON, succeed);
    expect(story.state.handOffs['h1']).toMatchObject({ fromUnit: 'hrss', toUnit: 'transport', status: 'dispatched' });
    expect(story.given(signFor('h1', TRANSPORT, { at: on('2026-06-11 09:00') })).state.custody.at(-1)?.unit).toBe(
      'transport',
    );
  });

  it('首问单位 stays on record while its successor sees the person informed', () => {
    const first = complaint(merging(SETTING, 'hrss', 'office')).given(
      ...TO_HANDED_ON,
      signFor('h1', HOUSING),
      succeed,
    ).state;
    expect([first.firstContactUnit, unitNow(first, 'hrss'), holderOf(first)]).toEqual(['hrss', 'office', 'housing']);
    const seen = Object.values(first.tasks).filter(({ kind, status }) => kind === 'see-informed' && status === 'open');
    expect(seen.map(({ unit }) => unit)).toEqual(['office']);
  });

  it('claimed work stays with whoever has a post of the successor, and waits in the queue otherwise', () => {
    const claimed = held().given({
      ...step('ClaimTask', { taskId: 'accept#1' }),
      by: HOUSING,
      at: on('2026-06-03 09:00'),
    });
    claimed.when(succeed).then(['UnitSucceeded', { returned: ['accept#1'] }]);
    expect(claimed.given(succeed).state.tasks['accept#1']).toMatchObject({ unit: 'transport', assignee: null });
  });

  it('waits for the second person and the day', () => {
    for (const status of ['proposed', 'approved', 'rejected', 'done']) {
      complaint(merging(SETTING, 'housing', 'transport', status))
        .given(...TO_HANDED_ON)
        .when(succeed)
        .thenRefused('merger-not-approved');
    }
  });
});

describe('单位合并：案件的牵头、立案、配合、环节和推送', () => {
  const setting = merging(WITHOUT_RULES, 'housing', 'transport');

  it('is led by the successor without a gap, and what the unit was asked for is asked of it', () => {
    const story = arrearsCase(setting).given(
      ...TO_OPENED,
      assignLead({ lead: 'housing', coUnits: ['transport', 'water'] }),
      startStep('sector-supervision', { targetUnit: 'housing' }),
      inCase,
    );
    const { state } = story;
    expect([state.lead, state.coUnits]).toEqual(['transport', ['water']]);
    expect(state.custody.at(-1)).toMatchObject({ unit: 'transport', from: NOON, because: 'succeeded' });
    expect(Object.values(state.steps).map(({ targetUnit }) => targetUnit)).toEqual(['transport']);
    expect(leadsOf(story.log as readonly Recorded<CaseFact>[]).at(-1)).toMatchObject({
      from: 'housing',
      to: 'transport',
      end: 'succeeded',
    });
    expect(caseRelations(state, 'housing', WITHOUT_RULES.organisation)).not.toContain('lead');
    expect(Object.values(state.tasks).some(({ unit, status }) => unit === 'housing' && status === 'open')).toBe(false);
  });
});
