import { describe, expect, test } from '@jest/globals';
import type { CaseState } from '../arrears-case/state.ts';
import type { ComplaintState } from '../complaint/state.ts';
import type { Actor } from '../kernel/actor.ts';
import type { DecideContext, StreamState } from '../kernel/stream.ts';
import type { Instant } from '../kernel/time-types.ts';
import { act, arrearsCase, CASE_ID, fileDossier, TO_ARCHIVED, TO_CLEARED } from '../testing/arrears-case.ts';
import { complaint, register } from '../testing/complaint.ts';
import {
  CLERK,
  COORDINATOR,
  HOUSING,
  on,
  person,
  SECOND_COORDINATOR,
  TRANSPORT,
  WORKFLOW,
} from '../testing/district.ts';
import { reference } from '../testing/reference.ts';
import type { ErasureCommand, ErasureGround } from './events.ts';
import { obstaclesOf, termOf } from './obstacles.ts';
import { ERASURE_MATTER, erasureStream } from './stream.ts';

type Data<T extends ErasureCommand['type']> = Extract<ErasureCommand, { readonly type: T }>['data'];

const COMPLAINT_ID = 'complaint-00000000-0000-4000-8000-000000000001';
const SUBJECT = 'subject-w1';
/** Archived on 1 June 2026 and kept for ten years: to the end of 1 June 2036. */
const RAN_OUT = on('2036-06-02 09:00');
const archived = arrearsCase().given(...TO_ARCHIVED, fileDossier({ retention: 'ten-years' })).state;

const facts = (...states: readonly (readonly [stream: string, state: StreamState])[]): DecideContext['facts'] =>
  Object.fromEntries(
    states.map(([stream, fact]) => [`${ERASURE_MATTER}${stream}`, { stream, version: fact.version, fact }]),
  );
const OVER = facts([CASE_ID, archived]);

interface More {
  readonly by?: Actor;
  readonly at?: Instant;
  readonly facts?: DecideContext['facts'];
}
const sent = <T extends ErasureCommand['type']>(type: T, data: Data<T>, more: More = {}) => ({
  ...{ command: { type, data } as Extract<ErasureCommand, { readonly type: T }> },
  ...{ at: RAN_OUT, facts: OVER, ...more },
});
const FOUND = { known: true, left: 0, strange: 0, told: false };
const personOut = (more: More & { readonly spoken?: object; readonly ground?: ErasureGround } = {}) => {
  const { spoken = FOUND, ground = 'request-upheld', ...rest } = more;
  const data = { proposalId: 'p1', matter: CASE_ID, subject: SUBJECT, ground, reason: '本人申请', texts: [], spoken };
  return sent('ProposePersonErasure', data, rest);
};
const disposal = (matters: readonly string[] = [CASE_ID], more: More = {}) =>
  sent('ProposeDisposal', { proposalId: 'p1', matters, reason: '期限已满' }, more);
const approve = (by = SECOND_COORDINATOR) => sent('ApproveErasure', { proposalId: 'p1' }, { by });
const hold = (more: More = {}) => sent('HoldDisposal', { holdId: 'h1', matter: CASE_ID, reason: '正在审计' }, more);
const told = (results: Data<'RecordErasure'>['results'], last = true) =>
  sent('RecordErasure', { proposalId: 'p1', results, last }, { by: WORKFLOW });
const result = (matter: string, code: string | null = null) => ({ matter, code, keys: 3, files: [] });
const erasures = () => reference(erasureStream);
const codes = (state: StreamState, stream = CASE_ID, today = '2036-06-02') =>
  obstaclesOf({ stream, state }, { holds: [], rules: erasures().contextOf().rules, today }).map(({ code }) => code);

describe('个人信息删除，一人提请、治欠办另一人批准', () => {
  test('is proposed with a ground, approved by another person of the 治欠办, and told once it is done', () => {
    const story = erasures()
      .when(personOut())
      .then(['PersonErasureProposed', { matter: CASE_ID, subject: SUBJECT, ground: 'request-upheld' }]);
    story.when(approve(COORDINATOR)).thenRefused('approver-is-requester');
    story.when(approve(HOUSING)).thenRefused('approver-not-entitled');
    story.when(approve()).then(['ErasureApproved', { proposedBy: COORDINATOR.id }]);
    story.when(approve()).thenRefused('erasure-decided');
    story.when(told([result(CASE_ID)])).then(['PersonErased', { keys: 3 }], ['ErasureFinished']);
    story.when(told([result(CASE_ID)])).thenNothing();
    expect(story.state.proposals['p1']).toMatchObject({ status: 'done', keys: 3, results: { [CASE_ID]: null } });
  });

  test('is refused with a reason or taken back by whoever proposed it, and may be proposed again', () => {
    const story = erasures().given(personOut());
    story.when(personOut()).thenRefused('erasure-known');
    const again = {
      ...personOut(),
      command: { ...personOut().command, data: { ...personOut().command.data, proposalId: 'p2' } },
    };
    story.when(again).thenRefused('erasure-proposed-already');
    const withdraw = (by: Actor) => sent('WithdrawErasure', { proposalId: 'p1', reason: '另行核实' }, { by });
    story.when(withdraw(SECOND_COORDINATOR)).thenRefused('erasure-of-another');
    story.given(sent('RefuseErasure', { proposalId: 'p1', reason: '材料不全' }, { by: SECOND_COORDINATOR }));
    story.when(withdraw(COORDINATOR)).thenRefused('erasure-decided');
    story.when(approve()).thenRefused('erasure-decided');
    story.when(again).then(['PersonErasureProposed']);
  });

  test('of a matter of the asking unit or by the 治欠办; what is none of it is not there', () => {
    erasures()
      .when(personOut({ by: HOUSING }))
      .then(['PersonErasureProposed']);
    erasures()
      .when(personOut({ by: TRANSPORT }))
      .thenRefused('not-found');
    const pushed = arrearsCase().given(
      ...TO_CLEARED.slice(0, 2),
      act('PushUnit', { pushId: 'x', unit: 'transport', informationOnly: true } as never, { by: COORDINATOR }),
    );
    expect(Object.keys(pushed.state.pushes)).toHaveLength(1);
    erasures()
      .when(personOut({ by: TRANSPORT, facts: facts([CASE_ID, pushed.state]) }))
      .thenRefused('erasure-of-another-unit');
  });

  test('案件未归档、工资未付清、期限未满的不得删除；误录他人的除外', () => {
    const open = facts([CASE_ID, arrearsCase().given(...TO_CLEARED).state]);
    const story = erasures()
      .when(personOut({ facts: open }))
      .thenRefused('erasure-matter-open');
    expect(story.refusedWith).toEqual({ matter: archived.number });
    erasures()
      .when(personOut({ facts: open, ground: 'wrong-person' }))
      .then(['PersonErasureProposed']);
    const early = erasures().when(personOut({ at: on('2036-06-01 09:00') }));
    early.thenRefused('erasure-term-runs');
    expect(early.refusedWith).toEqual({ matter: archived.number, until: '2036-06-01' });
    const line = { ...archived.lines['w1'], end: 'untraceable' };
    const owed = { ...archived, lines: { ...archived.lines, w1: line } } as CaseState;
    erasures()
      .when(personOut({ facts: facts([CASE_ID, owed]) }))
      .thenRefused('erasure-wages-unpaid');
  });

  test('names a matter that stands in the way only to whoever may know of it', () => {
    const other = complaint().given(register()).state;
    const both = facts([CASE_ID, archived], [COMPLAINT_ID, other]);
    const office = erasures().when(personOut({ facts: both }));
    office.thenRefused('erasure-matter-open');
    expect(office.refusedWith).toEqual({ matter: other.number });
    const housing = erasures().when(personOut({ facts: both, by: HOUSING }));
    housing.thenRefused('erasure-matter-open');
    expect(housing.refusedWith).toEqual({ matter: '另一事项' });
  });

  test('涉及本人的文字、材料先有遮盖副本', () => {
    erasures()
      .when(personOut({ spoken: { ...FOUND, known: false } }))
      .thenRefused('erasure-person-unknown');
    const left = erasures().when(personOut({ spoken: { ...FOUND, left: 2 } }));
    left.thenRefused('erasure-texts-left');
    expect(left.refusedWith).toEqual({ texts: 2 });
    erasures()
      .when(personOut({ spoken: { ...FOUND, strange: 1 } }))
      .thenRefused('erasure-text-unknown');
    erasures()
      .when(personOut({ spoken: { ...FOUND, told: true } }))
      .thenRefused('erasure-told-by-name');
    const withFile = (more: object) => {
      const file = { fileId: 'file-1', persons: [SUBJECT], redacted: false, status: 'kept', ...more };
      return { facts: facts([CASE_ID, { ...archived, evidence: { 'file-1': file } } as unknown as CaseState]) };
    };
    erasures()
      .when(personOut(withFile({})))
      .thenRefused('erasure-files-left');
    erasures()
      .when(personOut({ ...withFile({ status: 'withdrawn' }), ground: 'wrong-person' }))
      .thenRefused('erasure-files-left');
    erasures()
      .when(personOut(withFile({ status: 'erased' })))
      .then(['PersonErasureProposed']);
    erasures()
      .when(personOut(withFile({ redacted: true })))
      .then(['PersonErasureProposed']);
    erasures()
      .when(personOut(withFile({ persons: ['subject-w2'] })))
      .then(['PersonErasureProposed']);
  });
});

describe('保存期限', () => {
  test('a case is kept as it was filed, from its archiving; 永久 and an unfiled one are never due', () => {
    const rules = erasures().contextOf().rules;
    const term = (state: StreamState, stream = CASE_ID) => termOf({ stream, state }, rules);
    expect(term(archived)).toEqual({
      kind: 'dated',
      until: '2036-06-01',
      parts: [
        { rule: 'D-RETENTION', because: 'case', from: '2026-06-01', years: 10, until: '2036-06-01' },
        { rule: 'D-DISPOSAL', because: 'least', from: '2026-06-01', years: 3, until: '2029-06-01' },
      ],
    });
    const filed = (retention: string) => arrearsCase().given(...TO_ARCHIVED, fileDossier({ retention })).state;
    expect(term(filed('permanent'))).toMatchObject({ kind: 'for-good', until: null });
    expect(codes(filed('permanent'))).toEqual(['erasure-for-good']);
    expect(codes(arrearsCase().given(...TO_ARCHIVED).state)).toEqual(['erasure-not-filed']);
    expect(codes(arrearsCase().given(...TO_CLEARED).state)).toEqual(['erasure-matter-open']);
    const arbitrated = (taken: object) =>
      ({
        ...arrearsCase().given(...TO_ARCHIVED, fileDossier({ retention: 'ten-years' })).state,
        steps: { s1: { kind: 'arbitration', at: null, taken } },
      }) as unknown as CaseState;
    expect(term(arbitrated({ award: 'awarded' }))?.parts.map(({ because, years }) => [because, years])).toEqual([
      ['case', 10],
      ['least', 3],
      ['award', 10],
    ]);
    expect(term(arbitrated({ award: 'mediated' }))?.parts.at(-1)).toMatchObject({ because: 'arbitration', years: 5 });
    const running = { ...archived, steps: { s1: { kind: 'arbitration', at: 'award', taken: {} } } };
    expect(codes(running as unknown as CaseState)).toEqual(['erasure-dispute-open']);
  });

  test('a complaint outside a case is kept for the time of the district, one in a case goes with it', () => {
    const state = {
      ...complaint().given(register()).state,
      closed: 'withdrawn',
      ends: [{ from: '2026-06-01', until: null }],
    };
    const over = state as ComplaintState;
    expect(codes(over, COMPLAINT_ID, '2036-06-01')).toEqual(['erasure-term-runs']);
    expect(codes(over, COMPLAINT_ID, '2036-06-02')).toEqual([]);
    const inCase = { ...over, membership: { caseId: CASE_ID, ordinal: 1, opens: false } };
    expect(codes(inCase, COMPLAINT_ID, '2026-06-02')).toEqual([]);
    erasures()
      .when(disposal([COMPLAINT_ID], { facts: facts([COMPLAINT_ID, inCase]) }))
      .thenRefused('erasure-goes-with-case');
    expect(codes({ ...over, objection: { outcome: {}, because: 'x' } } as never, COMPLAINT_ID)).toEqual([
      'erasure-dispute-open',
    ]);
  });
});

describe('到期销毁', () => {
  test('of several matters in one act; what stands in the way by then is left and said', () => {
    const OTHER = 'case-00000000-0000-4000-8000-000000000002';
    const both = { facts: facts([CASE_ID, archived], [OTHER, { ...archived, sources: {} } as CaseState]) };
    const story = erasures().when(disposal([CASE_ID, OTHER], both));
    story.then(['DisposalProposed', { matters: [CASE_ID, OTHER] }]).given(approve());
    story.when(told([result(CASE_ID)], false)).then(['MatterDisposed', { matter: CASE_ID, keys: 3 }]);
    story
      .when(told([result(CASE_ID), result(OTHER, 'erasure-held')]))
      .then(['ErasureLeft', { matter: OTHER }], ['ErasureFinished']);
    const next = { proposalId: 'p2', reason: '期限已满' };
    story.when(sent('ProposeDisposal', { ...next, matters: [CASE_ID] }, both)).thenRefused('erasure-done-already');
    story.when(sent('ProposeDisposal', { ...next, matters: [OTHER] }, both)).then(['DisposalProposed']);
  });

  test('of a case takes its complaints with it, so that what is open in one of them stops it', () => {
    const source = Object.keys(archived.sources)[0] ?? '';
    const open = complaint().given(register()).state;
    erasures()
      .when(disposal([CASE_ID], { facts: facts([CASE_ID, archived], [source, open]) }))
      .thenRefused('erasure-matter-open');
  });
});

describe('暂缓销毁', () => {
  test('stops disposal and erasure of a matter, a mistake too, until whoever placed it lifts it', () => {
    const AUDITOR = person('auditor', 'audit', 'auditor');
    const story = erasures()
      .when(hold({ by: AUDITOR }))
      .then(['DisposalHeld', { matter: CASE_ID }]);
    story.when(disposal()).thenRefused('erasure-held');
    story.when(personOut({ ground: 'wrong-person' })).thenRefused('erasure-held');
    const lift = (by: Actor) => sent('LiftDisposalHold', { holdId: 'h1', reason: '审计结束' }, { by });
    story.when(lift(COORDINATOR)).thenRefused('hold-of-another-unit');
    story.when(lift(AUDITOR)).then(['DisposalHoldLifted']);
    story.when(lift(AUDITOR)).thenRefused('hold-lifted');
    story.when(disposal()).then(['DisposalProposed']);
  });

  test('is placed once by a unit, on what it may know of', () => {
    erasures()
      .when(hold({ by: TRANSPORT }))
      .thenRefused('not-found');
    const story = erasures().given(hold({ by: HOUSING }));
    const second = sent('HoldDisposal', { holdId: 'h2', matter: CASE_ID, reason: '又一次' }, { by: HOUSING });
    story.when(second).thenRefused('hold-placed-already');
    story.when({ ...second, by: CLERK }).then(['DisposalHeld']);
  });

  test('offers exactly what it would not refuse', () => {
    const story = erasures().given(personOut(), hold());
    const offered = (by: Actor) =>
      erasureStream.allowed(story.state, story.contextOf({ by })).map(({ command, refusal }) => [command, refusal]);
    expect(offered(SECOND_COORDINATOR)).toEqual([
      ['ApproveErasure', null],
      ['RefuseErasure', null],
      ['WithdrawErasure', 'erasure-of-another'],
      ['LiftDisposalHold', null],
    ]);
    expect(offered(COORDINATOR)).toEqual([
      ['ApproveErasure', 'approver-is-requester'],
      ['RefuseErasure', 'approver-is-requester'],
      ['WithdrawErasure', null],
      ['LiftDisposalHold', null],
    ]);
  });
});
