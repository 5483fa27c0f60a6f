import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  caseStream,
  type CommandOf,
  complaintStream,
  effectiveFacts,
  type EventOf,
  foldedOfDay,
  type Instant,
  LEDGERS,
  localDayOf,
  type Recorded,
  type StreamState,
  type StreamType,
} from '@qingxin/domain';
import { act, type CaseStory, feedback, push, TO_FILED } from '../../../libs/domain/src/testing/arrears-case.ts';
import type { ComplaintStory } from '../../../libs/domain/src/testing/complaint.ts';
import { district, HOUSING, on } from '../../../libs/domain/src/testing/district.ts';
import { holdsFor, tell } from './random-cases.ts';
import { anyComplaintRun, tellComplaint } from './random-complaints.ts';
import { caseUnderLaw } from './shipped-setting.ts';

interface Told<S extends StreamState, E extends EventOf> {
  readonly log: readonly Recorded<E>[];
  readonly state: S & { readonly stream: string };
}

/** State and ledger rows of the day. */
function seenOn<S extends StreamState, E extends EventOf>(
  of: 'case' | 'complaint',
  stream: Pick<StreamType<S, CommandOf, E>, 'initial' | 'evolve'>,
  { log, state }: Told<S, E>,
  day: string,
) {
  const facts = effectiveFacts(log, day) as readonly Recorded<E>[];
  const { state: then, events } = foldedOfDay(stream, state.stream, facts);
  const asked = { state: then, events, day, organisation: district() };
  return { state: then, rows: LEDGERS.filter((one) => one.of === of).flatMap((ledger) => ledger.rows(asked)) };
}

const caseOn = (story: CaseStory, day: string) => seenOn('case', caseStream, story, day);
const complaintOn = (story: ComplaintStory, day: string) => seenOn('complaint', complaintStream, story, day);

/** Rows of every third day; for today what the log says. */
function readThrough<S extends StreamState>(
  { now, state }: { readonly now: Instant; readonly state: S },
  on: (day: string) => { readonly state: S; readonly rows: readonly object[] },
): number {
  const today = localDayOf(now);
  let rows = 0;
  for (let day = '2026-05-31'; day <= today; day = addDays(day, 3)) rows += on(day).rows.length;
  expect(on(today).state).toEqual(state);
  return rows;
}

describe('a matter by 发生日期', () => {
  it('a case can be read for every day, whatever was sent to it, and for today says what the log says', () => {
    const seen = { rows: 0, late: 0 };
    holdsFor((run) => {
      const story = tell(run);
      seen.rows += readThrough(story, (day) => caseOn(story, day));
      seen.late += lateIn(story.log);
    }, 60);
    expect(Math.min(seen.rows, seen.late)).toBeGreaterThan(50);
  });

  it('so can a complaint', () => {
    const seen = { rows: 0, late: 0 };
    const check = fc.property(anyComplaintRun, (run) => {
      const story = tellComplaint(run);
      seen.rows += readThrough(story, (day) => complaintOn(story, day));
      seen.late += lateIn(story.log);
    });
    fc.assert(check, { numRuns: 60, seed: 20260601, endOnFailure: true });
    expect(Math.min(seen.rows, seen.late)).toBeGreaterThan(50);
  });

  it('a feedback in time that was typed in late leaves no lapse and no ground on any day', () => {
    const asked = { ...push({ feedbackBy: '2026-06-08' }), at: on('2026-06-02 10:00') };
    const story = caseUnderLaw()
      .given(...TO_FILED, asked)
      .whenTimeReaches(on('2026-06-12 09:00'));
    const lapsedOn = (day: string) =>
      Object.values(caseOn(story, day).state.clocks).filter(
        ({ status, ruleId }) => status === 'lapsed' && ruleId === 'S1-12',
      );
    expect(lapsedOn('2026-06-08')).toEqual([]);
    expect(lapsedOn('2026-06-09')).toHaveLength(1);
    story.given({
      ...feedback('u1'),
      ...{ by: HOUSING, at: on('2026-06-15 10:00'), actedOn: '2026-06-08', lateReason: '纸质反馈' },
    });
    expect(lapsedOn('2026-06-09')).toEqual([]);
    const grounds = Object.values(caseOn(story, '2026-06-12').state.ladders).flatMap((ladder) => ladder.grounds);
    expect(grounds.filter(({ subject }) => subject === 'S1-12/u1#1')).toMatchObject([{ struck: true }]);
  });

  it('a lapse that the software noted after an outage stands on the day on which it fell due', () => {
    const asked = { ...push({ feedbackBy: '2026-06-08' }), at: on('2026-06-02 10:00') };
    const story = caseUnderLaw()
      .given(...TO_FILED, asked)
      .whenOutageEndsAt(on('2026-06-20 09:00'));
    story.given(act('LapseClocks', {}, { at: on('2026-06-20 10:00') }));
    const lapsed = (day: string) => caseOn(story, day).state.clocks['S1-12/u1#1']?.status;
    expect([lapsed('2026-06-08'), lapsed('2026-06-09')]).toEqual(['running', 'lapsed']);
  });
});

const lateIn = (log: readonly Recorded<EventOf>[]): number => log.filter(({ actedOn }) => actedOn !== undefined).length;
