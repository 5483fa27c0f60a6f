import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseStream } from '../arrears-case/decide.ts';
import type { CaseState } from '../arrears-case/state.ts';
import { complaintStream } from '../complaint/decide.ts';
import type { ComplaintState } from '../complaint/state.ts';
import { EVENT_TYPES } from '../event-types.ts';
import type { EventOf, Recorded } from '../kernel/event.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { MatterState } from '../matter/state.ts';
import * as arrears from '../testing/arrears-case.ts';
import { complaint, PLACES } from '../testing/complaint.ts';
import { anyMove, stepOf } from '../testing/random-steps.ts';
import { caseView } from './case-view.ts';
import { complaintView } from './complaint-view.ts';
import { ladderView } from './ladder-view.ts';
import { nextDueAfter } from './next-due.ts';
import { knownEventTypes, nudgedBy } from './nudges.ts';
import { stepView } from './step-view.ts';
import { workflowIdOf, workflowRefOf, type WorkflowView } from './workflow-view.ts';

interface Folded<S> {
  readonly event: Recorded<EventOf>;
  readonly before: S;
  readonly after: S;
}

/** Views of every workflow of a matter, without the version, by workflow id. */
type Views = Readonly<Record<string, object>>;

function viewsOf(stream: string, state: MatterState, root: WorkflowView, now: Instant): Views {
  const ladders = Object.keys(state.ladders).map(
    (key) => [`${stream}/${key}`, ladderView(stream, state, key, now)] as const,
  );
  return Object.fromEntries([[stream, root] as const, ...ladders].map(([id, view]) => [id, { ...view, version: 0 }]));
}

function complaintViews(state: ComplaintState, now: Instant): Views {
  return viewsOf(state.stream, state, complaintView(state, now), now);
}

function caseViews(state: CaseState, now: Instant): Views {
  const view = caseView(state, now);
  const outcomes = view.outcomes.map(({ cause }) => cause);
  const steps = Object.keys(state.steps).map((key) => [
    `${state.stream}/${key}`,
    { ...stepView(state, key), version: 0 },
  ]);
  return {
    ...viewsOf(state.stream, state, { ...view, outcomes } as WorkflowView, now),
    ...(Object.fromEntries(steps) as Views),
  };
}

/** Workflow ids whose view the event changed although it does not ask them to look again. */
function missed<S extends MatterState>(
  kind: string,
  stream: string,
  { event, before, after }: Folded<S>,
  views: (state: S, now: Instant) => Views,
): readonly string[] {
  const nudged = new Set(nudgedBy(kind, stream, event).map(workflowIdOf));
  const now = event.occurredAt;
  const [old, fresh] = [views(before, now), views(after, now)];
  return Object.keys(fresh)
    .filter((id) => !nudged.has(id) && JSON.stringify(old[id]) !== JSON.stringify(fresh[id]))
    .map((id) => `${event.type} changes ${id.slice(stream.length)}`);
}

function folded<S>(log: readonly Recorded<EventOf>[], start: S, evolve: (state: S, event: never) => S): Folded<S>[] {
  let before = start;
  return log.map((event) => {
    const after = evolve(before, event as never);
    const step = { event, before, after };
    before = after;
    return step;
  });
}

describe('the table of nudges', () => {
  it.each(['complaint', 'case'] as const)('knows every event type of a %s', (kind) => {
    expect([...knownEventTypes(kind)].sort()).toEqual([...EVENT_TYPES[kind]].sort());
  });

  it('lets no event of a complaint change a view whose workflow it does not nudge', () => {
    const anyRun = fc.record({
      place: fc.constantFrom(...Object.keys(PLACES)),
      moves: fc.array(anyMove, { minLength: 5, maxLength: 30 }),
    });
    fc.assert(
      fc.property(anyRun, ({ place, moves }) => {
        const story = complaint().given(...(PLACES[place] ?? []));
        for (const move of moves) story.when(stepOf(story, move));
        const { stream } = story.state;
        const steps = folded(story.log, complaintStream.initial(stream), (state, event) =>
          complaintStream.evolve(state, event),
        );
        expect(steps.flatMap((step) => missed('complaint', stream, step, complaintViews))).toEqual([]);
      }),
      { numRuns: 150, seed: 20260601 },
    );
  });

  it('lets no event of a case change a view whose workflow it does not nudge', () => {
    const ways = [
      [...arrears.TO_ARCHIVED, arrears.reopen(['w1'])],
      [...arrears.TO_ORDERED, arrears.pay({ w1: 1_000_000 }), arrears.verifyPaid('p1', ['w1']), arrears.push()],
      [...arrears.TO_FILED, arrears.joinSource(), arrears.startStep('police-assistance')],
      [...arrears.TO_CLEARED, arrears.joinSource()],
    ];
    for (const way of ways) {
      const story = arrears.arrearsCase().given(...way);
      story.whenTimeReaches('2026-08-01T00:00:00.000Z');
      const steps = folded(story.log, caseStream.initial(arrears.CASE_ID), (state, event) =>
        caseStream.evolve(state, event),
      );
      expect(steps.flatMap((step) => missed('case', arrears.CASE_ID, step, caseViews))).toEqual([]);
    }
  });

  it('asks the matter to look again after an event type it does not know', () => {
    const stream = arrears.CASE_ID;
    const refs = nudgedBy('case', stream, { type: 'OfALaterVersion', data: {} });
    expect(refs).toEqual([{ process: 'arrears-case', stream, key: null }]);
    expect(nudgedBy('organisation', 'organisation', { type: 'UnitAdded', data: {} })).toEqual([]);
  });
});

describe('the dates written with a command', () => {
  it('name the newest nudging event and the first date of each workflow that an event concerns', () => {
    const story = complaint().given(...(PLACES['handled here'] ?? []));
    const { stream } = story.state;
    const [row] = nextDueAfter('complaint', stream, story.state, story.log);
    expect(row?.workflowId).toBe(stream);
    expect(row?.nextDue).toBe(complaintView(story.state, story.now).nextDue);
    expect(row?.nextDue).not.toBeNull();
  });
});

describe('the id of a workflow', () => {
  it.each([
    [`${arrears.CASE_ID}`, 'arrears-case'],
    [`${arrears.COMPLAINT_ONE}`, 'complaint'],
    [`${arrears.COMPLAINT_ONE}/ladder-hrss`, 'escalation'],
    [`${arrears.CASE_ID}/police-assistance-2`, 'police-assistance'],
    [`${arrears.CASE_ID}/account-query-1`, 'account-query'],
  ])('%s is that of a process, and back', (id, process) => {
    const ref = workflowRefOf(id);
    expect(ref?.process).toBe(process);
    expect(ref === null ? null : workflowIdOf(ref)).toBe(id);
  });

  it.each(['register-hrss-case-2026', 'temporal-sys-scheduler', `${arrears.CASE_ID}/unknown`])(
    '%s is none of ours',
    (id) => expect(workflowRefOf(id)).toBeNull(),
  );
});
