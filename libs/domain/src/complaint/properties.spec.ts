import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyMove, stepOf, type Move } from '../testing/random-steps.ts';
import {
  complaint,
  group,
  PLACES,
  register,
  step,
  type ComplaintStep,
  type ComplaintStory,
} from '../testing/complaint.ts';
import { CALENDAR, WORKFLOW } from '../testing/district.ts';
import { isActive } from '../ladder/state.ts';
import { EDGE_IDS } from '../process-map.ts';
import { reconcileTasks } from '../tasks/duties.ts';
import { legalInstant } from '../clocks/legal-time.ts';
import { localDayOf } from '../time/local-day.ts';
import { custodyProof, timeByUnit } from '../matter/custody-proof.ts';
import { complaintStream } from './decide.ts';
import { evolveComplaint } from './evolve.ts';
import { holderOf, type ComplaintState } from './state.ts';
import { COMPLAINT_TASK_KINDS, complaintDuties } from './work.ts';

const anyRun = fc.record({
  people: fc.constantFrom(0, 1, 3, 12),
  petition: fc.boolean(),
  place: fc.constantFrom(...Object.keys(PLACES)),
  moves: fc.array(anyMove, { minLength: 5, maxLength: 45 }),
});

type Run = typeof anyRun extends fc.Arbitrary<infer T> ? T : never;

/** The place it begins at, for the people of the run; a step that these people make impossible is left out. */
function begun(run: Run): ComplaintStory {
  const story = complaint();
  const kind = run.petition ? 'petition' : 'complaint';
  const [, ...way] = PLACES[run.place] ?? [];
  story.given(register({ kind, claimants: group(run.people, 2), peopleSaid: Math.max(1, run.people) }));
  for (const next of way) story.when(next);
  return story;
}

/** Tells the run move by move; refused moves change nothing. */
function tell(run: Run, look: (story: ComplaintStory, move: Move, before: ComplaintState) => void): ComplaintStory {
  const story = begun(run);
  for (const move of run.moves) {
    const before = story.state;
    story.when(stepOf(story, move));
    look(story, move, before);
  }
  return story;
}

const holdsFor = (check: (run: Run) => void, numRuns = 150) =>
  fc.assert(fc.property(anyRun, check), { numRuns, seed: 20260601 });

describe('whatever is sent to a complaint, in whatever order', () => {
  it('what `allowed` refuses is refused with the same code, and what it offers is not refused by the state', () => {
    holdsFor((run) => {
      const story = begun(run);
      for (const move of run.moves) {
        const next = stepOf(story, move);
        const context = story.contextOf(next);
        const offered = complaintStream
          .allowed(story.state, context)
          .filter(
            ({ command, on }) => command === next.command.type && (on === undefined || on === targetOf(next.command)),
          );
        story.when(next);
        const [entry] = offered;
        if (entry === undefined || isLegalTimeRefusal(story.refused)) continue;
        if (entry.refusal !== null) expect([entry.command, story.refused]).toEqual([entry.command, entry.refusal]);
        else expect(STATE_CODES.has(story.refused ?? '') ? [entry.command, story.refused] : null).toBeNull();
      }
    });
  });

  it('has exactly one holder after registration; segments of custody and the time of the units partition its life', () => {
    holdsFor((run) => {
      const story = tell(run, ({ state }, _move, before) => {
        expect(holderOf(state)).not.toBeNull();
        // The first one begins with the receipt, which may be put right.
        const known = before.custody.map((held, index) => (index > 0 ? held : { ...held, from: state.receivedAt }));
        expect(state.custody.slice(0, before.custody.length)).toEqual(known);
      });
      const { custody } = story.state;
      custody.slice(1).forEach((segment, index) => {
        const previous = custody[index] ?? segment;
        expect(localDayOf(segment.from) >= localDayOf(previous.from)).toBe(true);
        expect(segment.version).toBeGreaterThan(previous.version);
      });
      const life = custodyProof(story.state, story.now, CALENDAR).reduce(
        (sum, { workingDays }) => sum + workingDays,
        0,
      );
      const time = timeByUnit(story.state, story.now, CALENDAR);
      expect(time.reduce((sum, { heldDays, awaitedDays }) => sum + heldDays + awaitedDays, 0)).toBe(life);
      expect(time.filter(({ heldDays }) => heldDays < 0)).toEqual([]);
      const received = story.log.filter(({ type }) => type === 'ComplaintReceivedByUnit');
      expect(received.map(({ version }) => version)).toEqual(custody.map(({ version }) => version));
    });
  });

  it('the fold of the stored events is the state that decided, work included', () => {
    holdsFor((run) => {
      const story = tell(run, () => undefined);
      const folded = story.log.reduce(evolveComplaint, complaintStream.initial(story.state.stream));
      expect(folded).toEqual(story.state);
      const duties = complaintDuties(story.state, story.contextOf());
      expect(reconcileTasks(story.state.tasks, duties, COMPLAINT_TASK_KINDS, new Set())).toEqual([]);
    });
  });

  it('its position moves along edges of the map, except when an entry is struck', () => {
    holdsFor((run) => {
      const story = tell(run, () => undefined);
      let before = complaintStream.initial(story.state.stream);
      for (const event of story.log) {
        const after = complaintStream.evolve(before, event);
        const [from, to] = [before.active[0], after.active[0]];
        const free = from === undefined || to === undefined || event.type === 'EntryVoided';
        if (!free && from !== to) {
          const direct = EDGE_IDS.has(`${from}>${to}`);
          const byReview = event.type === 'ComplaintClosed' && EDGE_IDS.has(`${from}>closing`);
          expect(direct || byReview ? null : `${event.type}: ${from}>${to}`).toBeNull();
        }
        expect(after.active.length).toBe(after.voided ? 0 : 1);
        before = after;
      }
    });
  });

  it('no remark, edit, claim or urging moves a clock or a ladder', () => {
    holdsFor((run) => {
      const story = begun(run);
      for (const move of run.moves) {
        story.when(stepOf(story, move));
        story.when(step('LapseClocks', {}, { by: WORKFLOW }));
        const { clocks, ladders, receivedAt } = story.state;
        const type = ASIDE[move.pick % ASIDE.length] ?? 'RecordUrging';
        story.when(stepOf(story, { ...move, type, hours: 0, back: 0 }));
        // A corrected receipt moves the periods that began with it.
        if (story.state.receivedAt !== receivedAt) continue;
        expect({ type, clocks: story.state.clocks, ladders: story.state.ladders }).toEqual({ type, clocks, ladders });
      }
    });
  });

  it('records each lapse once, in the order of the dates, and never before its date', () => {
    holdsFor((run) => {
      const story = tell(run, () => undefined);
      story.whenOutageEndsAt(new Date(Date.parse(story.now) + 10 * 86_400_000).toISOString());
      const caughtUp = story.happened.flatMap((event) => (event.type === 'ClockLapsed' ? [event.data.dueAt] : []));
      expect(caughtUp).toEqual([...caughtUp].sort());
      const alive = new Map<string, boolean>();
      for (const event of story.log) {
        if (event.type === 'ClockStarted' || event.type === 'ClockRestored' || event.type === 'ClockExtended') {
          alive.set(event.data.clockId, true);
        }
        if (event.type !== 'ClockLapsed') continue;
        expect(alive.get(event.data.clockId)).toBe(true);
        alive.set(event.data.clockId, false);
        expect(event.data.dueAt <= legalInstant(event.actedOn ?? event.occurredAt)).toBe(true);
        expect(event.by.id).toBe('system:clock');
      }
      const rest = story.log.length;
      story.whenOutageEndsAt(story.now);
      expect(story.log.length).toBe(rest);
    });
  });

  it('proposes each rung once, and after an outage no ladder climbs two rungs at one time', () => {
    holdsFor((run) => {
      const story = tell(run, () => undefined);
      const before = story.log.length;
      story.whenOutageEndsAt(new Date(Date.parse(story.now) + 10 * 86_400_000).toISOString());
      const proposed = story.log.slice(before).flatMap((event) => (event.type === 'RungProposed' ? [event.data] : []));
      const ladders = proposed.map(({ ladderKey }) => ladderKey);
      expect(new Set(ladders).size).toBe(ladders.length);
      for (const ladder of Object.values(story.state.ladders)) {
        expect(new Set(ladder.rungs.map(({ id }) => id)).size).toBe(ladder.rungs.length);
        const active = ladder.rungs.filter(isActive).map(({ rung }) => rung);
        expect(active).toEqual([...new Set(active)].sort());
      }
    });
  });
});

const ASIDE = [
  ...(['RecordUrging', 'NotifyHandOff', 'NotePossibleDuplicate', 'JudgeDuplicate', 'AddClaimant'] as const),
  ...(['DetailClaimant', 'DropClaimant', 'ElectRepresentatives', 'ChooseConcealment', 'RecordPressure'] as const),
  ...(['CorrectFact', 'ClaimTask', 'ReleaseTask', 'AssignTask', 'NoteTask', 'CompleteTask'] as const),
];

const STATE_CODES = stateCodes();

/** Codes that only guards give: a command that `allowed` offers may not be refused with one of them. */
function stateCodes(): ReadonlySet<string> {
  const papers = ['papers-locked', 'paper-void', 'paper-of-another-unit', 'paper-not-to-review', 'seal-not-requested'];
  const codes = ['complaint-unknown', 'complaint-voided', 'complaint-closed', 'withdrawn', 'hand-off-pending'];
  const more = [
    'no-hand-off-pending',
    'first-contact-first',
    'designation-pending',
    'not-wage-pending',
    'already-accepted',
  ];
  const rest = [
    'already-declined',
    'not-accepted',
    'only-hrss-declines',
    'already-checked',
    'not-in-a-case',
    'already-in-a-case',
  ];
  return new Set([
    ...codes,
    ...more,
    ...rest,
    'rung-already-decided',
    'rung-not-issued',
    'clock-not-running',
    ...papers,
  ]);
}

function isLegalTimeRefusal(code: string | null): boolean {
  return ['acted-in-future', 'acted-before-received', 'late-reason-required'].includes(code ?? '');
}

function targetOf({ type, data }: ComplaintStep['command']): string | undefined {
  const { paperId, kind, fileId, taskId, clockId, ladderKey, rungId } = data as Record<string, string | undefined>;
  if (type === 'DraftPaper') return kind;
  return (
    paperId ?? fileId ?? taskId ?? clockId ?? (ladderKey === undefined ? undefined : `${ladderKey}/${rungId ?? ''}`)
  );
}
