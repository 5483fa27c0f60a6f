import { describe, expect, it } from '@jest/globals';
import { type CaseCommand, caseStream, type CaseState } from '@qingxin/domain';
import { isActive } from '../../../libs/domain/src/ladder/state.ts';
import { act, type CaseStory, fileDossier } from '../../../libs/domain/src/testing/arrears-case.ts';
import { caseViews, folded, missed } from '../../../libs/domain/src/testing/missed-nudges.ts';
import { CASE_PLACES, caseStepOf } from '../../../libs/domain/src/testing/random-case-steps.ts';
import { caseUnderLaw } from './shipped-setting.ts';
import { holdsFor, tell } from './random-cases.ts';
import { broughtToArchive } from './ending-acts.ts';

const later = ({ now }: CaseStory, days: number): string => new Date(Date.parse(now) + days * 86_400_000).toISOString();

describe('whatever is sent to a case under the shipped rules, in whatever order', () => {
  it('what `allowed` refuses is refused with the same code, and no guard refuses what it offers', () => {
    const codes = new Map<string, Set<string>>();
    const slipped: string[] = [];
    holdsFor(({ place, moves }) => {
      const story = caseUnderLaw().given(...(CASE_PLACES[place] ?? []));
      for (const move of moves) {
        const step = caseStepOf(story, move);
        const { type, data } = step.command;
        const [entry] = caseStream
          .allowed(story.state, story.contextOf(step))
          .filter(({ command, on }) => command === type && (on === undefined || on === targetOf(data)));
        story.when(step);
        if (entry === undefined || LEGAL_TIME.includes(story.refused ?? '')) continue;
        if (entry.refusal === null) slipped.push(`${type} ${story.refused}`);
        else {
          codes.set(type, (codes.get(type) ?? new Set()).add(entry.refusal));
          expect([type, story.refused]).toEqual([type, entry.refusal]);
        }
      }
    });
    const byGuards = slipped.filter((one) => {
      const [type = '', code = ''] = one.split(' ');
      return codes.get(type)?.has(code) === true;
    });
    expect([...new Set(byGuards)]).toEqual([]);
    expect(codes.size).toBeGreaterThan(25);
  });

  it('no remark, edit, claim or change of papers moves a clock or a ladder', () => {
    holdsFor((run) => {
      tell(run, (story, move) => {
        const at = new Date(Date.parse(story.now) + 60_000).toISOString();
        story.when(act('LapseClocks', {}, { at }));
        const { clocks, ladders } = story.state;
        const type = ASIDE[move.pick % ASIDE.length] ?? 'ClaimTask';
        const step = caseStepOf(story, { ...move, type, hours: 0, back: 0 });
        if (mayMoveClocks(step.command)) return;
        story.when({ ...step, at });
        expect({ type, clocks: story.state.clocks, ladders: story.state.ladders }).toEqual({ type, clocks, ladders });
      });
    });
  });

  it('settling twice at one time does nothing more, and the fold of the log is the state', () => {
    holdsFor((run) => {
      const story = tell(run, (told, move) => {
        if (move.pick % 4 !== 0) return;
        const settle = act('LapseClocks', {}, { at: new Date(Date.parse(told.now) + 60_000).toISOString() });
        told.when(settle).when(settle).thenNothing();
      });
      const folded = story.log.reduce(
        (state, event) => caseStream.evolve(state, event),
        caseStream.initial(story.state.stream),
      );
      expect(JSON.parse(JSON.stringify(folded))).toEqual(story.state);
    });
  });

  it('after ten days of outage each lapse and each proposal is there once, and no two rungs fire together', () => {
    const seen = { lapsed: 0, proposed: 0 };
    holdsFor((run) => {
      const story = tell(run);
      const before = story.log.length;
      story.whenOutageEndsAt(later(story, 10));
      const caughtUp = story.log.slice(before);
      const proposed = caughtUp.flatMap((event) => (event.type === 'RungProposed' ? [event.data.ladderKey] : []));
      expect(new Set(proposed).size).toBe(proposed.length);
      const lapsed = caughtUp.flatMap((event) => (event.type === 'ClockLapsed' ? [event.data] : []));
      expect(new Set(lapsed.map(({ clockId }) => clockId)).size).toBe(lapsed.length);
      expect(lapsed.map(({ dueAt }) => dueAt)).toEqual(lapsed.map(({ dueAt }) => dueAt).sort());
      seen.lapsed += lapsed.length;
      seen.proposed += proposed.length;
      for (const ladder of Object.values(story.state.ladders)) {
        expect(new Set(ladder.rungs.map(({ id }) => id)).size).toBe(ladder.rungs.length);
        const active = ladder.rungs.filter(isActive).map(({ rung }) => rung);
        expect(active).toEqual([...new Set(active)].sort());
      }
      const rest = story.log.length;
      story.whenOutageEndsAt(story.now);
      expect(story.log.length).toBe(rest);
    });
    expect(Math.min(seen.lapsed, seen.proposed)).toBeGreaterThan(20);
  });

  it('no event changes what a workflow sees without asking it to look again', () => {
    const seen = new Set<string>();
    holdsFor((run) => {
      const story = tell(run, (told, move) => {
        if (move.pick % 5 === 0) told.whenOutageEndsAt(later(told, 12));
      });
      const steps = folded(story.log, caseStream.initial(story.state.stream), (state, event) =>
        caseStream.evolve(state, event),
      );
      expect(steps.flatMap((step) => missed('case', story.state.stream, step, caseViews))).toEqual([]);
      for (const { type } of story.log) seen.add(type);
    }, 110);
    expect(seen.size).toBeGreaterThan(60);
  });

  it('a case that is not archived is somebody’s work or runs against a date', () => {
    holdsFor((run) => {
      tell(run, ({ state }) => {
        if (state.opened && !state.archived) expect([...openWork(state), ...runningClocks(state)]).not.toEqual([]);
      });
    });
  });

  it('can be brought to its archive by persons; once its file is there too no clock runs and no work is open', () => {
    holdsFor((run) => {
      const story = tell(run);
      broughtToArchive(story);
      expect(story.state.archived).toBe(true);
      const kinds = new Set([...openWork(story.state), ...runningClocks(story.state)].map((id) => id.split('#')[0]));
      expect([...kinds]).toEqual(story.state.filing === null ? ['file-dossier', 'S10-09-FILE'] : []);
      story.when(fileDossier());
      expect([...openWork(story.state), ...runningClocks(story.state)]).toEqual([]);
    });
  });
});

const LEGAL_TIME = ['acted-in-future', 'acted-before-received', 'late-reason-required', 'acted-before-opened'];

const ASIDE: readonly CaseCommand['type'][] = [
  ...(['ClaimTask', 'ReleaseTask', 'AssignTask', 'NoteTask', 'CompleteTask', 'CorrectFact'] as const),
  ...(['AddParty', 'LinkParties'] as const),
  ...(['AssignTeam', 'ReportWageLine', 'DisputeWageLine', 'RecordObstacle', 'RequestChange', 'DeclineChange'] as const),
];

/** A corrected sum may open or end a line, a corrected pay-by date moves the clock of its order. */
function mayMoveClocks({ type, data }: CaseCommand): boolean {
  return type === 'CorrectFact' && (data.field === 'verifiedFen' || data.field === 'payBy');
}

function openWork({ tasks }: CaseState): readonly string[] {
  return Object.values(tasks).flatMap((task) => (task.status === 'open' ? [task.id] : []));
}

function runningClocks({ clocks }: CaseState): readonly string[] {
  return Object.values(clocks).flatMap(({ id, status }) => (status === 'running' || status === 'paused' ? [id] : []));
}

function targetOf(data: object): string | undefined {
  const { taskId, clockId, stepKey, targetUnit, kind, ladderKey, rungId } = data as Record<string, string | undefined>;
  const step = stepKey ?? (targetUnit === undefined ? undefined : kind);
  return taskId ?? clockId ?? step ?? (ladderKey === undefined ? undefined : `${ladderKey}/${rungId ?? ''}`);
}
