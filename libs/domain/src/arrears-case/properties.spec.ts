import type { CaseCommand } from './commands.ts';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { RuleViolation } from '../kernel/refusal.ts';
import { EDGE_IDS } from '../process-map.ts';
import {
  act,
  addParty,
  addSource,
  archive,
  arrearsCase,
  assignLead,
  bounce,
  changeClearBy,
  conclude,
  confirmClearing,
  correct,
  determine,
  endLine,
  feedback,
  fileCase,
  gather,
  forward,
  joinSource,
  link,
  onStep,
  order,
  outcome,
  pay,
  proposeClearing,
  push,
  removeSource,
  reopen,
  sealed,
  serve,
  startStep,
  updateSource,
  verify,
  verifyPaid,
  voidEntry,
  worker,
  type CaseStep,
  type CaseStory,
} from '../testing/arrears-case.ts';
import { SETTING } from '../testing/complaint.ts';
import { HEAD, INSPECTOR } from '../testing/district.ts';
import { caseStream } from './decide.ts';
import { gradeOf } from './grade.ts';
import { CASE_GUARDS } from './guards.ts';
import { caseMoney, lineMoney, teamMoney } from './money.ts';
import type { CaseState, WageLine } from './state.ts';

const lineId = fc.constantFrom('w1', 'w2', 'w3', 'k1');
const fen = fc.constantFrom(0, 1, 300_000, 500_000, 1_000_000, 1_400_000);
const paymentId = fc.constantFrom('p1', 'p2', 'p3');
const version = fc.integer({ min: 1, max: 60 });
const members = fc.constantFrom(1, 2);
const concealed = worker('k1', { link: sealed('k1', 'link') });
const item = fc.tuple(lineId, fen);

/** Acts as people send them: mostly sensible, often out of order, sometimes wrong. */
const anyAct: fc.Arbitrary<CaseStep> = fc.oneof(
  members.map((membership) => addSource({ membership, workers: [worker('w1'), worker('w2'), concealed] })),
  members.map((membership) => joinSource({ membership, filedOn: '2026-05-20' })),
  members.map((membership) => removeSource({ membership })),
  members.map((membership) => updateSource([worker('w1'), worker('w4'), concealed], { membership, gone: ['w2'] })),
  fc.constantFrom(gather([concealed]), gather([], ['k1'])),
  fc.constantFrom(assignLead(), assignLead({ lead: 'transport' }), changeClearBy('2026-09-30'), fileCase(), conclude()),
  fc.constantFrom(addParty('general'), addParty('owner'), link('owner', 'general'), determine(), determine('owner')),
  fc.constantFrom(act('FindCause', { cause: 'no-funds', note: '资金断裂' }), push(), push({ informationOnly: true })),
  fc.constantFrom(feedback('u1'), feedback('u1', 'extension'), startStep('police-assistance'), archive()),
  fc.constantFrom(
    onStep('police-assistance-1', 'request', 'sent'),
    onStep('police-assistance-1', 'request', 'withdrawn'),
  ),
  fc.tuple(lineId, fen).map(([id, sum]) => verify(id, sum)),
  fc.tuple(lineId, fen).map(([id, sum]) => verify(id, sum, HEAD)),
  fc
    .tuple(lineId, fen, fc.constantFrom('claimedFen', 'verifiedFen'))
    .map(([on, to, field]) => correct({ on, to, field: field === 'claimedFen' ? 'claimedFen' : 'verifiedFen' })),
  fc
    .tuple(lineId, fc.constantFrom('settled', 'nothing-owed', 'withdrawn'))
    .map(([id, as]) => endLine(id, as === 'settled' ? 'settled' : as === 'withdrawn' ? 'withdrawn' : 'nothing-owed')),
  fc
    .tuple(fc.uniqueArray(item, { selector: ([id]) => id, minLength: 1, maxLength: 3 }), fc.boolean())
    .map(([items, there]) => pay(Object.fromEntries(items), { arrivedAt: there ? 'person' : 'account' })),
  paymentId.map((id) => forward(id, 'person')),
  fc.tuple(paymentId, lineId).map(([id, line]) => verifyPaid(id, [line])),
  fc.tuple(paymentId, lineId).map(([id, line]) => bounce(id, line)),
  fc.tuple(lineId, fen).map(([id, amountFen]) => order({ lineIds: [id], amountFen })),
  fc.constantFrom(serve(), outcome('o1', 'fulfilled'), outcome('o1', 'withdrawn')),
  version.map((entry) => voidEntry(entry)),
  fc.constantFrom(proposeClearing(), confirmClearing(), confirmClearing(INSPECTOR)),
  lineId.map((id) => reopen([id])),
);

/** Runs of acts that belong together, so that money arrives and cases end often enough. */
const anyRun: fc.Arbitrary<readonly CaseStep[]> = fc.oneof(
  { weight: 8, arbitrary: anyAct.map((step) => [step]) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(lineId, fen)
      .map(([id, sum]): readonly CaseStep[] => [
        ...[verify(id), pay({ [id]: sum }), pay({ [id]: 1_000_000 - sum })],
        ...[verifyPaid('p1', [id]), verifyPaid('p2', [id]), verifyPaid('p3', [id])],
      ]),
  },
  { weight: 1, arbitrary: lineId.map((on) => [correct({ on, to: 1_400_000 })]) },
  { weight: 1, arbitrary: version.map((first) => Array.from({ length: 12 }, (_, index) => voidEntry(first + index))) },
  {
    weight: 1,
    arbitrary: fc.constant<readonly CaseStep[]>([
      ...['w1', 'w2', 'w3', 'k1'].map((id) => endLine(id, 'settled')),
      ...[outcome('o1', 'fulfilled'), proposeClearing(), confirmClearing(INSPECTOR), confirmClearing()],
    ]),
  },
);

const anyWay = fc.array(anyRun, { minLength: 1, maxLength: 40 }).map((runs) => runs.flat());
const start: readonly CaseStep[] = [
  addSource({ workers: [worker('w1'), worker('w2'), concealed] }),
  addParty('general'),
];

/** Most of the ways begin in the thick of it, so that the late acts are tried too. */
const anyStory = fc.oneof(
  { weight: 1, arbitrary: anyWay },
  {
    weight: 3,
    arbitrary: anyWay.map((rest) => [
      ...start,
      assignLead(),
      gather([concealed]),
      fileCase(),
      verify('w1'),
      verify('w2'),
      determine(),
      ...rest,
    ]),
  },
);

/** Runs the acts one by one, looks after each, and counts what was done and refused. */
function run(
  steps: readonly CaseStep[],
  look: (story: CaseStory, step: CaseStep, before: CaseState) => void,
): CaseStory {
  const story = arrearsCase();
  for (const step of steps) {
    const before = story.state;
    look(story.when(step), step, before);
  }
  return story;
}

const lines = (state: CaseState): readonly WageLine[] => Object.values(state.lines);

/** What a command about a step names: the kind to be started, or the step. */
function stepOf({ type, data }: CaseCommand): string | undefined {
  if (type === 'StartStep') return data.kind;
  return type === 'ActOnStep' ? data.stepKey : undefined;
}

describe('任意办理顺序下', () => {
  test('paid ≤ recorded ≤ verified for every line, and a line ended as paid is paid to the last fen', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyStory, (steps) => {
        run(steps, ({ state }) => {
          for (const line of lines(state)) {
            const { paidFen, recordedFen, verifiedFen } = lineMoney(state, line);
            expect(paidFen).toBeLessThanOrEqual(recordedFen);
            if (verifiedFen !== null) expect(recordedFen).toBeLessThanOrEqual(verifiedFen);
            if (line.end === 'paid') expect([paidFen, paidFen > 0]).toEqual([verifiedFen, true]);
            if (line.end !== null) seen.add(line.end);
          }
        });
      }),
      { numRuns: 300 },
    );
    expect([...seen].sort()).toEqual(['nothing-owed', 'paid', 'settled', 'withdrawn']);
  });

  test('the totals of the case equal the sums of its lines', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const { state } = run(steps, () => undefined);
        const each = lines(state).map((line) => lineMoney(state, line));
        const sum = (of: (one: (typeof each)[number]) => number) => each.reduce((total, one) => total + of(one), 0);
        expect(caseMoney(state)).toMatchObject({
          claimedFen: sum((one) => one.claimedFen),
          verifiedFen: sum((one) => one.verifiedFen ?? 0),
          recordedFen: sum((one) => one.recordedFen),
          paidFen: sum((one) => one.paidFen),
          people: lines(state).length,
          openPeople: lines(state).filter((line) => line.end === null).length,
        });
        const teams = teamMoney(state);
        for (const name of ['people', 'claimedFen', 'verifiedFen', 'paidFen'] as const) {
          expect(teams.reduce((total, team) => total + team[name], 0)).toBe(caseMoney(state)[name]);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('every line ended by two persons, and a cleared case has no open line', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const { log } = run(steps, ({ state }) => {
          if (state.cleared) expect(lines(state).filter((line) => line.end === null)).toEqual([]);
          if (state.archived) expect(state.cleared).toBe(true);
        });
        for (const event of log) {
          if (event.type !== 'WageLineEnded' || event.data.proof === 'source-removed') continue;
          expect(event.data.proposedBy).not.toBe(event.data.confirmedBy);
        }
      }),
      { numRuns: 200 },
    );
  });

  test('what is offered is not refused for that code, and what is not offered is refused with it', () => {
    const codes = new Set<string>();
    fc.assert(
      fc.property(anyStory, (steps) => {
        run(steps, (story, { command, ...circumstances }, before) => {
          const at = story.now;
          const context = story.contextOf({ ...circumstances, at });
          const on = stepOf(command);
          const offer = caseStream
            .allowed(before, context)
            .find((one) => one.command === command.type && (one.on === undefined || one.on === on));
          // A step that does not run is not offered; each kind is.
          if (command.type === 'ActOnStep' && offer === undefined) return;
          expect(offer).toBeDefined();
          if (offer?.refusal === null) return;
          codes.add(offer?.refusal ?? '');
          expect(story.refused).toBe(offer?.refusal);
        });
      }),
      { numRuns: 200 },
    );
    const usual = ['case-unknown', 'no-payment', 'wage-line-open', 'wages-already-cleared', 'confirmed-by-same-person'];
    expect([...codes]).toEqual(expect.arrayContaining(usual));
  });

  test('each command is offered exactly as its own guard says', () => {
    const story = arrearsCase().given(...start);
    const offered = caseStream.allowed(story.state, story.contextOf());
    const own = offered.filter(({ command, on }) => command in CASE_GUARDS && on === undefined);
    const byStep = new Set(offered.flatMap(({ command, on }) => (on === undefined ? [] : [command])));
    expect(own.map(({ command }) => command)).toEqual(Object.keys(CASE_GUARDS).filter((name) => !byStep.has(name)));
    for (const { command, refusal } of own) {
      const guard = CASE_GUARDS[command as keyof typeof CASE_GUARDS];
      expect(refusal).toBe(guard(story.state, story.contextOf()));
    }
  });

  test('folding the events again gives the state that deciding had', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const story = run(steps, () => undefined);
        const folded = story.log.reduce((state, event) => caseStream.evolve(state, event), arrearsCase().state);
        expect(JSON.parse(JSON.stringify(folded))).toEqual(story.state);
        expect(story.state.version).toBe(story.log.length);
      }),
      { numRuns: 100 },
    );
  });

  test('the position moves along edges of the chart only and never gets lost', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        run(steps, ({ state }) => {
          expect(state.walked.filter((edge) => !EDGE_IDS.has(edge))).toEqual([]);
          expect(state.active.length).toBeGreaterThanOrEqual(state.opened ? 1 : 0);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('the grade is what the facts ask for', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        run(steps, ({ state, now: at }) => {
          if (state.opened) expect(state.grade).toBe(gradeOf(state, { rules: SETTING.rules, at }).grade);
        });
      }),
      { numRuns: 100 },
    );
  });

  test('no line of a concealed person ever names a complaint', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        const { log } = run(steps, () => undefined);
        const naming = log.filter((event) => JSON.stringify(event.data).includes('"k1"'));
        expect(naming.filter((event) => JSON.stringify(event.data).includes('complaint'))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  test('a refusal changes nothing', () => {
    fc.assert(
      fc.property(anyStory, (steps) => {
        run(steps, (story, { command, ...circumstances }, before) => {
          if (story.refused === null) return;
          expect(story.state).toBe(before);
          const again = () => caseStream.decide(before, command, story.contextOf({ ...circumstances, at: story.now }));
          expect(again).toThrow(RuleViolation);
        });
      }),
      { numRuns: 50 },
    );
  });
});
