import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ClockState, ComplaintState } from '@qingxin/domain';
import { isEnded } from '../../../libs/domain/src/complaint/state.ts';
import {
  type ComplaintStep,
  confirmWithdrawal,
  step,
  tell as tellOf,
  withdraw,
} from '../../../libs/domain/src/testing/complaint.ts';
import { COORDINATOR, HEAD, INSPECTOR } from '../../../libs/domain/src/testing/district.ts';
import { anyMove, stepOf, type Move } from '../../../libs/domain/src/testing/random-steps.ts';
import { anyComplaintRun, tellComplaint } from './random-complaints.ts';

type Told = Parameters<typeof tellOf>[0];

const isRunning = ({ status }: ClockState): boolean => status === 'running' || status === 'paused';

/** What keeps an open complaint moving: work, a date, or the case whose workflow tells it the outcome. */
function kept({ tasks, clocks, membership, outcome }: ComplaintState): boolean {
  const open = Object.values(tasks).some(({ status }) => status === 'open');
  return open || Object.values(clocks).some(isRunning) || (membership !== null && outcome === null);
}

const onward: fc.Arbitrary<readonly Move[]> = fc.array(
  anyMove.map((move): Move => ({ ...move, type: 'guided', hours: 0, back: 0 })),
  { minLength: 100, maxLength: 100 },
);

/** Everybody is told what is to be told, or the matter is taken back or struck. */
function ended({ toInform, claimants }: ComplaintState): readonly ComplaintStep[] {
  const people = [null, ...Object.keys(claimants)];
  return [
    ...toInform.flatMap((subject) => people.map((claimantId) => tellOf(subject as Told, { claimantId }))),
    step('LeaveCase', { reason: '并非同一用人单位' }, { by: COORDINATOR }),
    withdraw(),
    confirmWithdrawal(),
    step(
      'VoidComplaint',
      { ground: 'mistake', reason: '误登', requestedBy: INSPECTOR.id, document: 'scan-9' },
      { by: HEAD },
    ),
  ];
}

describe('a complaint under the shipped rules, whatever was sent to it', () => {
  it('is somebody’s work, runs against a date or waits for its case until it has ended', () => {
    fc.assert(
      fc.property(anyComplaintRun, (run) => {
        tellComplaint(run, ({ state }) => expect(isEnded(state) || kept(state)).toBe(true));
      }),
      { numRuns: 100, seed: 20260601, endOnFailure: true },
    );
  });

  it('has no clock running that acts of persons can neither meet nor end', () => {
    fc.assert(
      fc.property(anyComplaintRun, onward, (run, moves) => {
        const story = tellComplaint(run, () => undefined);
        const wanted = Object.values(story.state.clocks).flatMap((clock) => (isRunning(clock) ? [clock.id] : []));
        const left = () =>
          wanted.filter(
            (id) => story.state.clocks[id]?.status === 'running' || story.state.clocks[id]?.status === 'paused',
          );
        for (const move of moves) {
          if (left().length === 0) break;
          story.when(stepOf(story, move));
        }
        for (const next of ended(story.state)) if (left().length > 0) story.when(next);
        expect(left()).toEqual([]);
      }),
      { numRuns: 40, seed: 20260601, endOnFailure: true },
    );
  });
});
