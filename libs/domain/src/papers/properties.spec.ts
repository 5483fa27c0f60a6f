import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { caseStream } from '../arrears-case/decide.ts';
import { evolveCase } from '../arrears-case/evolve.ts';
import { CASE_TASK_KINDS, caseDuties } from '../arrears-case/work.ts';
import { arrearsCase, type CaseStep, type CaseStory } from '../testing/arrears-case.ts';
import { CLERK, HEAD, HOUSING, INSPECTOR } from '../testing/district.ts';
import { anyCaseMove, CASE_PLACES, type CaseMove, caseStepOf } from '../testing/random-case-steps.ts';
import { isOfPapers, paperData } from '../testing/random-papers.ts';
import { reconcileTasks } from '../tasks/duties.ts';
import { PAPER_COMMANDS } from './events.ts';
import { PAPER_KINDS, type PaperKind } from './kinds.ts';

const PEOPLE = [INSPECTOR, CLERK, HEAD, INSPECTOR, CLERK, HEAD, HOUSING];

/** An act on papers, most of them one that is offered; now and then anything else. */
const anyMove = fc.record({
  actor: fc.nat(PEOPLE.length - 1),
  pick: fc.nat(9999),
  way: fc.constantFrom('offered', 'offered', 'offered', 'offered', 'any paper', 'any move'),
  other: anyCaseMove,
});

type Move = typeof anyMove extends fc.Arbitrary<infer T> ? T : never;

const anyRun = fc.record({
  place: fc.constantFrom(...Object.keys(CASE_PLACES)),
  moves: fc.array(anyMove, { minLength: 20, maxLength: 60 }),
});

type Run = typeof anyRun extends fc.Arbitrary<infer T> ? T : never;

/** Acts that carry a paper on. */
const FURTHER: readonly string[] = ['ReviewPaper', 'ApprovePaper', 'RequestSeal', 'RecordSeal'];

function stepOf(story: CaseStory, { actor, pick, way, other }: Move): CaseStep {
  if (way === 'any move') return caseStepOf(story, other satisfies CaseMove);
  const by = PEOPLE[actor] ?? INSPECTOR;
  const one = <T>(list: readonly T[]): T => list[pick % list.length] as T;
  const open = caseStream
    .allowed(story.state, story.contextOf({ by }))
    .filter(({ command, refusal }) => isOfPapers(command) && refusal === null);
  const further = open.filter(({ command }) => FURTHER.includes(command));
  const offers = further.length > 0 && pick % 5 > 0 ? further : open;
  const offer = way === 'offered' && offers.length > 0 ? one(offers) : null;
  const type = PAPER_COMMANDS.find((known) => known === offer?.command) ?? one(PAPER_COMMANDS);
  const data = { ...paperData(type, story.state, one), ...(offer === null ? {} : dataOf(offer.on ?? '', story, one)) };
  return { command: { type, data } as CaseStep['command'], by };
}

/** What the offer is about: a paper, or a kind with something it may be of. */
function dataOf(on: string, { state }: CaseStory, one: <T>(list: readonly T[]) => T): object {
  if (!Object.hasOwn(PAPER_KINDS, on)) {
    const says = Object.keys(PAPER_KINDS[state.papers[on]?.kind as PaperKind].says);
    return { paperId: on, said: says.map((field) => ({ field, text: '改后' })), inInk: null };
  }
  const { of, says } = PAPER_KINDS[on as PaperKind];
  const there = { party: state.parties, order: state.orders, clock: state.clocks };
  return {
    ...{ kind: on, of: of === null ? null : (one([...Object.keys(there[of]), 'none']) ?? 'none') },
    said: Object.keys(says).map((field) => ({ field, text: '内容' })),
  };
}

function tell({ place, moves }: Run, look: (story: CaseStory, next: CaseStep) => void): CaseStory {
  const story = arrearsCase().given(...(CASE_PLACES[place] ?? []));
  for (const move of moves) look(story, stepOf(story, move));
  return story;
}

const holdsFor = (check: (run: Run) => void) => fc.assert(fc.property(anyRun, check), { numRuns: 60, seed: 20260601 });

/** Refusals that come from what was sent with the act, or its date, and not from the state. */
const OF_PAYLOADS: readonly (string | null)[] = [
  ...[null, 'acted-in-future', 'acted-before-received', 'late-reason-required', 'acted-before-last-step'],
  ...['paper-subject-unknown', 'paper-not-reviewed', 'paper-approver-not-entitled', 'approver-is-reviewer'],
  ...['approver-is-requester', 'scan-unknown', 'scan-attached', 'paper-not-due', 'paper-under-way'],
];

test('what is offered is taken, and what is not is refused with the code that was said', () => {
  const taken = new Set<string>();
  holdsFor((run) => {
    tell(run, (story, next) => {
      const { type, data } = next.command as {
        readonly type: string;
        readonly data: Readonly<Record<string, unknown>>;
      };
      const on = type === 'DraftPaper' ? data['kind'] : data['paperId'];
      const offers = caseStream.allowed(story.state, story.contextOf(next));
      const offer = offers.find((one) => one.command === type && one.on === on);
      story.when(next);
      if (!isOfPapers(type) || offer === undefined) return;
      if (story.refused === null) taken.add(type);
      if (offer.refusal === null) expect([type, OF_PAYLOADS]).toEqual([type, expect.arrayContaining([story.refused])]);
      else expect([type, story.refused]).toEqual([type, offer.refusal]);
    });
  });
  expect([...taken].sort()).toEqual(PAPER_COMMANDS.filter((type) => type !== 'AttachStampedScan').sort());
});

test('nobody signs twice on one paper, a number is never lost, and the work is that of the state', () => {
  let approved = 0;
  holdsFor((run) => {
    const numbers = new Map<string, string | null>();
    const story = tell(run, (told, next) => {
      told.when(next);
      for (const { id, number, approvedBy, reviewedBy, drafters, kind } of Object.values(told.state.papers)) {
        if (approvedBy === null) continue;
        approved += 1;
        expect([...drafters, ...(reviewedBy === null ? [] : [reviewedBy])]).not.toContain(approvedBy);
        expect([kind, reviewedBy === null]).toEqual([kind, PAPER_KINDS[kind as PaperKind].chain.review === null]);
        expect(numbers.get(id) ?? number).toBe(number);
        numbers.set(id, number);
      }
    });
    const folded = story.log.reduce(evolveCase, caseStream.initial(story.state.stream));
    expect(folded).toEqual(story.state);
    const duties = caseDuties(story.state, story.contextOf());
    expect(reconcileTasks(story.state.tasks, duties, CASE_TASK_KINDS, new Set())).toEqual([]);
  });
  expect(approved).toBeGreaterThan(50);
});
