import { describe, expect, test } from '@jest/globals';
import { carriedFromCase, carriedToCase, caseView, isNewsTo, type SourceWorker } from '@qingxin/domain';
import {
  addSource,
  assignLead,
  bounce,
  CASE_ID,
  CASE_WORKFLOW,
  COMPLAINT_ONE,
  COMPLAINT_TWO,
  conclude as concludeInvestigation,
  joinSource,
  removeSource,
  TO_ARCHIVED,
  TO_CLEARED,
  TO_PAID,
  verify,
  worker,
  type CaseStep,
  type CaseStory,
} from '../../../libs/domain/src/testing/arrears-case.ts';
import { COORDINATOR, HEAD, INSPECTOR, on } from '../../../libs/domain/src/testing/district.ts';
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
  const clocks = carriedToCase(story.state.clocks);
  return { complaint, membership: membership.ordinal, filedOn: filed?.filedOn ?? null, people: 1, workers, clocks };
}

/** What the case's workflow tells the complaint, sent to it. */
function tell(from: CaseStory, to: ComplaintStory): ComplaintStory {
  const wanted = caseView(from.state, from.now).outcomes.filter(({ stream }) => stream === COMPLAINT_ONE);
  const news = wanted.filter((one) => isNewsTo(to.state, one, Object.keys(from.state.lines), from.state.touched));
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

  test('a second complaint that was filed earlier moves it back in the case, and forward again when it leaves', () => {
    const [first, second] = [
      filedOn('2026-05-28').given(joinCase(CASE_ID)),
      filedOn('2026-05-20').given(joinCase(CASE_ID)),
    ];
    const arrears = caseUnderLaw().given(addSource(echo(first, COMPLAINT_ONE, [worker('w1')])));
    arrears.given(joinSource(echo(second, COMPLAINT_TWO, [worker('w2')])));
    expect(clockOf(arrears, 'S3-01#2')).toMatchObject({ start: '2026-05-20', due: '2026-08-13' });
    arrears.given(removeSource({ complaint: COMPLAINT_TWO }));
    expect(arrears.state.filedOn).toBe('2026-05-28');
    expect(clockOf(arrears, 'S3-01#2')).toMatchObject({ status: 'ended', endedAs: 'filingLeft' });
    expect(clockOf(arrears, 'S3-01#3')).toMatchObject({ status: 'running', due: '2026-08-21' });
    arrears.given(removeSource({ complaint: COMPLAINT_ONE }));
    expect(arrears.state.filedOn).toBeNull();
    expect(clocksOf(arrears, 'S3-01')).toEqual(['S3-01#1', 'S3-01#2', 'S3-01#3']);
    expect(clockOf(arrears, 'S3-01#3').status).toBe('ended');
  });

  const extend = (clockId: string) =>
    step(
      'ExtendClock',
      {
        ...{ clockId, amount: 30, reason: '案情复杂', requestedBy: INSPECTOR.id },
        approvedBy: HEAD.id,
        document: null,
      },
      { by: HEAD },
    );

  test('an extension goes along: the case has its date and cannot be extended again', () => {
    const complaint = filedOn('2026-05-28').given(extend('S3-01#1'));
    const due = clockOf(complaint, 'S3-01#1').due;
    expect(due).toBe('2026-10-09');
    complaint.given(joinCase(CASE_ID));
    const arrears = caseUnderLaw().given(addSource(echo(complaint, COMPLAINT_ONE, [worker('w1')])), assignLead());
    expect(clockOf(arrears, 'S3-01#1')).toMatchObject({ status: 'running', due, extensions: [{ amount: 30 }] });
    arrears.when(extend('S3-01#1') as CaseStep).thenRefused('extension-used-up');
    const second = filedOn('2026-05-20').given(joinCase(CASE_ID));
    arrears.given(joinSource(echo(second, COMPLAINT_TWO, [worker('w2')])));
    expect(clockOf(arrears, 'S3-01#2')).toMatchObject({ start: '2026-05-20', extensions: [{ amount: 30 }] });
    complaint.given({ ...leave });
    expect(clockOf(complaint, 'S3-01#2')).toMatchObject({ status: 'running', due });
  });

  test('what the case granted comes back with the complaint', () => {
    const complaint = filedOn('2026-05-28').given(joinCase(CASE_ID));
    const arrears = caseUnderLaw().given(addSource(echo(complaint, COMPLAINT_ONE, [worker('w1')])), assignLead());
    arrears.given(extend('S3-01#1') as CaseStep);
    const caseClocks = carriedFromCase(arrears.state.clocks);
    complaint.given(step('LeaveCase', { reason: '并非同一用人单位', caseClocks }, { by: COORDINATOR }));
    expect(clockOf(complaint, 'S3-01#2').due).toBe(clockOf(arrears, 'S3-01#1').due);
  });

  test('a lapse before the joining is one lapse with one ladder; the act in the case is late', () => {
    const complaint = filedOn('2026-05-28').whenTimeReaches(on('2026-08-22 09:00')).given(joinCase(CASE_ID));
    const late = { at: on('2026-08-24 09:00') };
    const arrears = caseUnderLaw(on('2026-08-24 08:00')).given(
      addSource(echo(complaint, COMPLAINT_ONE, [worker('w1')]), late),
      assignLead({ clearBy: '2026-10-30' }),
    );
    expect(clockOf(arrears, 'S3-01#1')).toMatchObject({ status: 'lapsed', lapsedAt: on('2026-08-22 00:00') });
    expect(arrears.state.ladders).toEqual({});
    const earlier = filedOn('2026-05-20').given(joinCase(CASE_ID));
    arrears.given(joinSource(echo(earlier, COMPLAINT_TWO, [])));
    expect(clocksOf(arrears, 'S3-01')).toEqual(['S3-01#1']);
    arrears.given(verify('w1'), concludeInvestigation());
    expect(clockOf(arrears, 'S3-01#1').status).toBe('doneLate');
  });

  test('who joins after the investigation starts no period that nobody can meet', () => {
    const [first, second] = [filedOn('2026-05-28'), filedOn('2026-05-20')].map((one) => one.given(joinCase(CASE_ID)));
    if (first === undefined || second === undefined) throw new Error('two complaints');
    const arrears = caseUnderLaw().given(
      addSource(echo(first, COMPLAINT_ONE, [worker('w1')])),
      ...[assignLead(), verify('w1'), concludeInvestigation()],
      joinSource(echo(second, COMPLAINT_TWO, [])),
    );
    expect(clocksOf(arrears, 'S3-01').map((id) => clockOf(arrears, id).status)).toEqual(['met']);
    expect(clocksOf(arrears, 'S3-04').map((id) => clockOf(arrears, id).status)).toEqual(['met']);
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
    expect(tell(caseUnderLaw().given(...TO_ARCHIVED), complaint).state.outcome).toBeNull();
  });

  test('who joins a cleared case with new workers is not told of its earlier end', () => {
    const arrears = caseUnderLaw().given(...TO_CLEARED, joinSource(), assignLead({ clearBy: '2026-09-30' }));
    const told = caseView(arrears.state, arrears.now).outcomes.filter(({ stream }) => stream === COMPLAINT_TWO);
    expect(told.map(({ payload }) => payload['outcome']).filter((outcome) => outcome !== 'reopened')).toEqual([]);
  });
});
