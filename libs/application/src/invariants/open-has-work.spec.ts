import { describe, expect, it } from '@jest/globals';
import { type CaseState, caseStream, type ComplaintState, complaintStream } from '@qingxin/domain';
import { isForgotten } from './open-has-work.ts';

const task = (status: string) => ({ tasks: { 'lead#1': { id: 'lead#1', status } } });
const clock = (status: string) => ({ clocks: { 'S3-01#1': { id: 'S3-01#1', status } } });

const caseOf = (change: object): CaseState => ({
  ...caseStream.initial('case-1'),
  version: 1,
  opened: true,
  ...change,
});
const complaintOf = (change: object): ComplaintState => ({
  ...complaintStream.initial('complaint-1'),
  version: 1,
  registered: true,
  ...change,
});

describe('an open matter', () => {
  it.each([
    ['nothing at all', {}],
    ['only work that is done', task('completed')],
    ['only a clock that was met', clock('met')],
  ])('with %s is forgotten', (_words, change) => {
    expect(isForgotten('case', caseOf(change))).toBe(true);
    expect(isForgotten('complaint', complaintOf(change))).toBe(true);
  });

  it.each([
    ['a task', task('open')],
    ['a running clock', clock('running')],
    ['a clock that rests', clock('paused')],
  ])('with %s is not', (_words, change) => {
    expect(isForgotten('case', caseOf(change))).toBe(false);
    expect(isForgotten('complaint', complaintOf(change))).toBe(false);
  });

  it('is what has neither ended nor been taken over by a case', () => {
    expect(isForgotten('case', caseOf({ archived: true }))).toBe(false);
    expect(isForgotten('case', caseOf({ opened: false }))).toBe(false);
    expect(isForgotten('complaint', complaintOf({ voided: true }))).toBe(false);
    expect(isForgotten('complaint', complaintOf({ membership: { caseId: 'case-1', ordinal: 1, opens: true } }))).toBe(
      false,
    );
    expect(isForgotten('project', complaintOf({}))).toBe(false);
  });
});
