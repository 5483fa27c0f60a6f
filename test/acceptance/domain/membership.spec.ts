import { describe, expect, test } from '@jest/globals';
import { caseView, isNewsTo, type SourceWorker } from '@qingxin/domain';
import {
  addSource,
  archive,
  assignLead,
  bounce,
  CASE_ID,
  CASE_WORKFLOW,
  COMPLAINT_ONE,
  COMPLAINT_TWO,
  joinSource,
  removeSource,
  TO_ARCHIVED,
  TO_CLEARED,
  TO_PAID,
  worker,
  type CaseStory,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { COORDINATOR, on } from '../../../libs/domain/src/testing/district.ts';
import {
  accept,
  conclude,
  decideFirst,
  joinCase,
  register,
  step,
  type ComplaintStory,
} from '../../../libs/domain/src/testing/complaint.ts';
import { caseUnderLaw, clockOf, clocksOf, complaintUnderLaw } from './shipped-setting.ts';

/** A complaint registered, accepted and so filed on `day`, and found to be about wages. */
function filedOn(day: string): ComplaintStory {
  return complaintUnderLaw(on(`${day} 09:00`)).given(register(), decideFirst('handle'), accept(), conclude('arrears'));
}

/** The echo of a complaint's present membership, as its workflow sends it. */
function echo(story: ComplaintStory, complaint: string, workers: readonly SourceWorker[]) {
  const { membership, filed } = story.state;
  if (membership === null) throw new Error('the complaint is in no case');
  return { complaint, membership: membership.ordinal, filedOn: filed?.filedOn ?? null, people: 1, workers };
}

/** What the case's workflow tells the complaint, sent to it. */
function tell(from: CaseStory, to: ComplaintStory): ComplaintStory {
  const wanted = caseView(from.state, from.now).outcomes.filter(({ stream }) => stream === COMPLAINT_ONE);
  const news = wanted.filter((one) => isNewsTo(to.state, one));
  for (const { payload } of news) {
    const { outcome, caseVersion } = payload as { readonly outcome: 'wages-cleared'; readonly caseVersion: number };
    to.given(step('ReceiveOutcome', { caseId: CASE_ID, outcome, caseVersion }, { by: CASE_WORKFLOW }));
  }
  return to;
}

const leave = step('LeaveCase', { reason: '并非同一用人单位' }, { by: COORDINATOR });

describe('调查期限在投诉举报件与案件之间', () => {
  test('it runs in the complaint from its filing until it joins, then in the case from the same day', () => {
    const complaint = filedOn('2026-05-28');
    expect(clockOf(complaint, 'S3-01#1')).toMatchObject({ status: 'running', start: '2026-05-28', due: '2026-08-21' });
    complaint.given(joinCase(CASE_ID));
    expect(clockOf(complaint, 'S3-01#1')).toMatchObject({ status: 'ended', endedAs: 'runsInCase' });
    const arrears = caseUnderLaw().given(addSource(echo(complaint, COMPLAINT_ONE, [worker('w1')])));
    expect(clockOf(arrears, 'S3-01#1')).toMatchObject({ status: 'running', start: '2026-05-28', due: '2026-08-21' });
  });

  test('leaving starts it in the complaint again, from the complaint’s own filing', () => {
    const complaint = filedOn('2026-05-28').given(joinCase(CASE_ID), leave);
    expect(clockOf(complaint, 'S3-01#2')).toMatchObject({ status: 'running', start: '2026-05-28', due: '2026-08-21' });
    expect(complaint.state.membership).toBeNull();
  });

  test('leaving after the period would have run out lapses at once, on its own date', () => {
    const complaint = filedOn('2026-05-28').given(joinCase(CASE_ID));
    complaint.given({ ...leave, at: on('2026-08-25 10:00') });
    complaint.whenOutageEndsAt(on('2026-08-25 10:01'));
    expect(clockOf(complaint, 'S3-01#2')).toMatchObject({ status: 'lapsed', lapsedAt: on('2026-08-22 00:00') });
  });

  test('a second complaint that was filed earlier moves it back in the case; its leaving moves nothing forward', () => {
    const [first, second] = [
      filedOn('2026-05-28').given(joinCase(CASE_ID)),
      filedOn('2026-05-20').given(joinCase(CASE_ID)),
    ];
    const arrears = caseUnderLaw().given(addSource(echo(first, COMPLAINT_ONE, [worker('w1')])));
    arrears.given(joinSource(echo(second, COMPLAINT_TWO, [worker('w2')])));
    expect(clockOf(arrears, 'S3-01#2')).toMatchObject({ start: '2026-05-20', due: '2026-08-13' });
    arrears.given(removeSource({ complaint: COMPLAINT_TWO }));
    expect(clocksOf(arrears, 'S3-01')).toEqual(['S3-01#1', 'S3-01#2']);
    expect(clockOf(arrears, 'S3-01#2')).toMatchObject({ status: 'running', due: '2026-08-13' });
  });

  test('the two streams keep their own ladders', () => {
    const complaint = filedOn('2026-05-28');
    complaint.whenTimeReaches(on('2026-06-13 09:00'));
    const ladders = Object.keys(complaint.state.ladders);
    expect(ladders).not.toEqual([]);
    complaint.given(joinCase(CASE_ID));
    expect(Object.keys(complaint.state.ladders)).toEqual(ladders);
    const arrears = caseUnderLaw(complaint.now).given(addSource(echo(complaint, COMPLAINT_ONE, [worker('w1')])));
    expect(Object.keys(arrears.state.ladders).length).toBeLessThanOrEqual(ladders.length);
  });
});

describe('并入被拒', () => {
  const failure = (membership: number) =>
    step('RecordJoinFailure', { caseId: CASE_ID, membership, code: 'case-archived' }, { by: CASE_WORKFLOW });

  test('the refusal of the case becomes a fact of the complaint, which gets its task and its clock back', () => {
    const complaint = filedOn('2026-05-28').given(joinCase(CASE_ID));
    caseUnderLaw()
      .given(...TO_ARCHIVED)
      .when(joinSource(echo(complaint, COMPLAINT_TWO, [worker('w9')])))
      .thenRefused('case-archived');
    const before = filedOn('2026-05-28');
    const open = (story: ComplaintStory) =>
      Object.values(story.state.tasks).flatMap((task) => (task.status === 'open' ? [task.kind] : []));
    complaint.when(failure(1)).then(['JoinFailed', { code: 'case-archived', filedOn: '2026-05-28' }]);
    expect(open(complaint)).toEqual(open(before));
    expect(complaint.state.active).toEqual(before.state.active);
    expect(clockOf(complaint, 'S3-01#2')).toMatchObject({ status: 'running', start: '2026-05-28' });
  });

  test('the refusal of a membership that is over is nothing', () => {
    filedOn('2026-05-28').given(joinCase(CASE_ID), leave, joinCase(CASE_ID)).when(failure(1)).thenNothing();
  });
});

describe('告知结果', () => {
  const joined = () => filedOn('2026-05-28').given(joinCase(CASE_ID));

  test('while the wages are open there is nothing to tell', () => {
    const story = joined();
    expect(tell(caseUnderLaw().given(...TO_PAID), story).state.outcome).toBeNull();
  });

  test('清零 is told once and puts the complaint’s people on the list of those to be told', () => {
    const arrears = caseUnderLaw().given(...TO_CLEARED);
    const complaint = tell(arrears, joined());
    expect(complaint.state).toMatchObject({ outcome: { outcome: 'wages-cleared' }, active: ['inform'] });
    expect(complaint.state.toInform).toContain('result');
    const before = complaint.log.length;
    expect(tell(arrears, complaint).log.length).toBe(before);
  });

  test('a case opened again takes the outcome back; after the second 清零 it is told anew', () => {
    const arrears = caseUnderLaw().given(...TO_CLEARED);
    const complaint = tell(arrears, joined());
    arrears.given(bounce('p1', 'w1'));
    expect(tell(arrears, complaint).state).toMatchObject({ outcome: null, active: ['in-case'] });
  });

  test('a complaint that left hears nothing', () => {
    const complaint = joined().given(leave);
    expect(tell(caseUnderLaw().given(...TO_CLEARED, archive()), complaint).state.outcome).toBeNull();
  });

  test('who joins a cleared case with new workers is not told of its earlier end', () => {
    const arrears = caseUnderLaw().given(...TO_CLEARED, joinSource(), assignLead({ clearBy: '2026-09-30' }));
    const told = caseView(arrears.state, arrears.now).outcomes.filter(({ stream }) => stream === COMPLAINT_TWO);
    expect(told.map(({ payload }) => payload['outcome']).filter((outcome) => outcome !== 'reopened')).toEqual([]);
  });
});
