import { describe, expect, test } from '@jest/globals';
import { COMPLAINT_GUARDS } from '../complaint/guards.ts';
import { complaintRelations } from '../complaint/relations.ts';
import type { Actor } from '../kernel/actor.ts';
import type { CommandOf } from '../kernel/event.ts';
import * as arrears from '../testing/arrears-case.ts';
import {
  accept,
  complaint,
  type ComplaintStep,
  type ComplaintStory,
  conclude,
  confirmClosing,
  decideFirst,
  designate,
  handTo,
  HERE,
  proposeClosing,
  register,
  signFor,
  step,
  TO_ACCEPTED,
  TO_CALL_BACK,
  TO_CLOSING,
  TO_HANDED_ON,
  TO_SECOND_RETURN,
} from '../testing/complaint.ts';
import { CLERK, COORDINATOR, district, HEAD, HOUSING, LEADER } from '../testing/district.ts';
import { standsBack } from './conflicts.ts';

const data = (unit: string) => ({ unit, reason: '所属单位是建设单位', document: 'doc-9' });
const inCase = (unit: string, type: 'DeclareConflict' | 'WithdrawConflict' = 'DeclareConflict') =>
  arrears.act(type, data(unit), { by: COORDINATOR });
const inComplaint = (unit: string, type = 'DeclareConflict'): ComplaintStep =>
  ({ command: { type, data: data(unit) } as CommandOf, by: LEADER }) as ComplaintStep;

describe('回避', () => {
  test('declared once, of a unit that there is, and withdrawn', () => {
    arrears
      .arrearsCase()
      .given(...arrears.TO_FILED)
      .when(inCase('housing', 'WithdrawConflict'))
      .thenRefused('no-conflict-declared')
      .when(inCase('nobody'))
      .thenRefused('unit-unknown')
      .given(inCase('police'))
      .when(inCase('police'))
      .thenRefused('conflict-known')
      .when(inCase('housing', 'WithdrawConflict'))
      .thenRefused('conflict-unknown')
      .when(inCase('police', 'WithdrawConflict'))
      .then(['ConflictWithdrawn', { unit: 'police' }]);
  });

  test('a unit that stands back neither leads nor verifies, ends, clears or archives', () => {
    const story = arrears.arrearsCase().given(...arrears.TO_FILED, arrears.addParty('general'));
    story.given(inCase('housing'));
    for (const step of [
      { ...arrears.verify('w1'), by: HOUSING },
      { ...arrears.endLine('w1', 'settled'), by: HOUSING },
    ])
      story.when(step).thenRefused('unit-stands-back');
    story.when(arrears.assignLead({ lead: 'housing' })).thenRefused('conflict-of-unit');
    const unverified = [...arrears.TO_VERIFIED, arrears.pay({ w1: 1_000_000 }), inCase('housing')];
    arrears
      .arrearsCase()
      .given(...unverified, arrears.ask({ act: 'EndWageLine', data: { lineId: 'w2', as: 'settled', proof: 'doc-1' } }))
      .when({ ...arrears.verifyPaid('p1', ['w1']), by: HOUSING })
      .thenRefused('unit-stands-back')
      .when(arrears.correct({}, HOUSING))
      .thenRefused('unit-stands-back')
      .when(arrears.voidEntry(1, HOUSING))
      .thenRefused('unit-stands-back')
      .when(arrears.confirmChange('c1', HOUSING))
      .thenRefused('unit-stands-back')
      .when(arrears.confirmChange('c1'))
      .then(['ChangeConfirmed'], ['WageLineEnded']);
    const paid = arrears.arrearsCase().given(...arrears.TO_PAID, inCase('housing'));
    paid.when({ ...arrears.proposeClearing(), by: HOUSING }).thenRefused('unit-stands-back');
    paid.given(arrears.proposeClearing(), arrears.confirmClearing(), arrears.conclude());
    paid.when({ ...arrears.archive(), by: HOUSING }).thenRefused('unit-stands-back');
    paid.when(arrears.archive()).then(['CaseArchived']);
  });

  test('where it leads already the 治欠办 has to name another, and the work ends when it has', () => {
    const open = ({ state }: arrears.CaseStory) =>
      Object.values(state.tasks).filter(({ kind, status }) => kind === 'replace-lead' && status === 'open');
    const story = arrears.arrearsCase().given(...arrears.TO_FILED);
    expect(story.state.lead).toBe('housing');
    story.given(inCase('housing'));
    expect(open(story)).toMatchObject([{ unit: 'office', role: 'coordinator' }]);
    story.given(arrears.assignLead({ lead: 'transport' }));
    expect(open(story)).toEqual([]);
  });

  test('it calls nobody back and closes nothing', () => {
    const at = (place: readonly ComplaintStep[], actor = CLERK) => {
      const story = complaint().given(...place, inComplaint('hrss'));
      const context = story.contextOf({ by: actor });
      return (command: 'RecordCallBackAttempt' | 'ProposeClosing' | 'ConfirmClosing') =>
        COMPLAINT_GUARDS[command](story.state, context);
    };
    expect(at(TO_CALL_BACK)('RecordCallBackAttempt')).toBe('unit-stands-back');
    expect(at(TO_CLOSING)('ProposeClosing')).toBe('unit-stands-back');
    expect(at([...TO_CLOSING, proposeClosing('case-outcome-told')])('ConfirmClosing')).toBe('unit-stands-back');
    expect(at(TO_CLOSING, COORDINATOR)('ProposeClosing')).toBeNull();
  });

  test('what it holds it only hands on, and 治欠办 names another unit in its place', () => {
    const open = ({ state }: ComplaintStory) =>
      Object.values(state.tasks).filter(({ kind, status }) => kind === 'designate' && status === 'open');
    const asked = complaint().given(register(), inComplaint('hrss'));
    asked.when(decideFirst('handle')).thenRefused('unit-stands-back');
    asked.when(decideFirst('not-wage', { destination: '区法院' })).thenRefused('unit-stands-back');
    expect(open(asked)).toEqual([]);
    asked.when(decideFirst('hand-on', { units: ['housing'] })).then(['FirstContactDecided'], ['HandOffDispatched']);

    const story = complaint().given(...HERE, inComplaint('hrss'));
    story
      .when(accept())
      .thenRefused('unit-stands-back')
      .when(step('RequestSupplement', { items: ['wage-sheet'], dueOn: '2026-06-09' }))
      .thenRefused('unit-stands-back')
      .when(step('ProposeNotWage', { reason: '货款', destination: '区法院' }))
      .thenRefused('unit-stands-back')
      .when(step('DeclineComplaint', { ground: 'not-labour', reason: '承揽', destination: '区法院', number: '1' }))
      .thenRefused('unit-stands-back');
    expect(open(story)).toMatchObject([{ unit: 'office', role: 'coordinator' }]);
    story.when(designate('housing')).then(['OwnerDesignated'], ['ComplaintReceivedByUnit', { unit: 'housing' }]);
    expect(open(story)).toEqual([]);
    story.when(accept({ by: HOUSING })).then(['ComplaintAccepted', { unit: 'housing' }]);
  });

  test('what it has accepted another unit goes on with: nothing is decided anew, its periods pass on', () => {
    const story = complaint().given(...TO_ACCEPTED, inComplaint('hrss'));
    story.when(conclude('arrears')).thenRefused('unit-stands-back');
    const open = ({ state }: ComplaintStory) =>
      Object.values(state.clocks).flatMap(({ ruleId, unit, status }) => (status === 'running' ? [[ruleId, unit]] : []));
    story.when(designate('housing')).then(['OwnerDesignated'], ['HolderReplaced', { unit: 'housing' }]);
    expect(story.state.active).toEqual(['preliminary-check']);
    // The filing stays with 人社局, whose it is by law.
    expect(open(story)).toEqual([
      ['S2-10', 'housing'],
      ['S3-01', 'hrss'],
    ]);
    expect(story.state.custody.map(({ unit }) => unit)).toEqual(['hrss', 'housing']);
    expect(story.state.tasks['preliminary-check#2']).toMatchObject({ unit: 'housing', status: 'open' });
    story.when(conclude('arrears', { by: HOUSING })).then(['PreliminaryCheckConcluded', { unit: 'housing' }]);
  });

  test('where nothing is left but the end 治欠办 proposes it, and another of its persons confirms', () => {
    const story = complaint().given(...TO_CLOSING, inComplaint('hrss'));
    const work = Object.values(story.state.tasks).filter(({ kind }) => kind === 'propose-closing');
    expect(work).toMatchObject([
      { unit: 'hrss', status: 'cancelled' },
      { unit: 'office', role: 'coordinator', status: 'open' },
    ]);
    expect(Object.keys(story.state.tasks)).not.toContain('designate#1');
    story.when(designate('housing')).thenRefused('no-designation-wanted');
    expect(complaintRelations(story.state, 'office', district())).toContain('inPlace');
    story.given(proposeClosing('case-outcome-told', { by: COORDINATOR }));
    story.when(confirmClosing(COORDINATOR)).thenRefused('confirmed-by-same-person');
    story.when(confirmClosing()).then(['ComplaintClosed']);
  });

  test('while what it handed on is not signed for nobody is designated', () => {
    const story = complaint().given(...TO_HANDED_ON, inComplaint('hrss'));
    story.when(designate('housing')).thenRefused('no-designation-wanted');
  });

  test('that it is no wage matter the 治欠办 confirms in the place of 人社局', () => {
    const confirm = (by: Actor) => step('ConfirmNotWage', {}, { by });
    const story = complaint().given(...HERE, handTo('housing'), signFor('h1', HOUSING));
    story.given(
      step('ProposeNotWage', { reason: '货款', destination: '区法院' }, { by: HOUSING }),
      inComplaint('hrss'),
    );
    const [work] = Object.values(story.state.tasks).filter(
      ({ kind, status }) => kind === 'confirm-not-wage' && status === 'open',
    );
    expect(work).toMatchObject({ unit: 'office', role: 'coordinator' });
    story.when(confirm(HEAD)).thenRefused('unit-stands-back');
    story.when(confirm(COORDINATOR)).then(['NotWageConfirmed']);
  });

  test('a complaint is not given to it by hand-off or designation', () => {
    const about = inComplaint('housing');
    complaint()
      .given(register(), about)
      .when(decideFirst('hand-on', { units: ['housing'] }))
      .thenRefused('conflict-of-unit')
      .when(decideFirst('joint', { units: ['housing'] }))
      .thenRefused('conflict-of-unit');
    complaint()
      .given(...TO_SECOND_RETURN, about)
      .when(designate('housing'))
      .thenRefused('conflict-of-unit');
  });

  test('what was sent to it before it does not sign for', () => {
    const story = complaint().given(...TO_HANDED_ON);
    const { toUnit } = story.state.handOffs['h1'] ?? { toUnit: '' };
    story.given(inComplaint(toUnit));
    expect(story.state.conflicts).toEqual([toUnit]);
    const actor = { id: 'person:x', unit: toUnit, post: null, roles: ['officer'] };
    expect(standsBack(story.state, { actor } as never)).toBe(true);
    story
      .when({ command: { type: 'SignForHandOff', data: { handOffId: 'h1' } }, by: actor } as ComplaintStep)
      .thenRefused('unit-stands-back');
  });
});
