import { describe, expect, test } from '@jest/globals';
import { EDGE_IDS, EDGES, isEdge } from '../process-map.ts';
import { STEP_GRAPHS } from '../steps/index.ts';
import {
  act,
  addParty,
  addSource,
  archive,
  conclude,
  arrearsCase,
  assignLead,
  bounce,
  confirmClearing,
  determine,
  endLine,
  feedback,
  fileCase,
  joinSource,
  onStep,
  order,
  pay,
  POLICE,
  proposeClearing,
  push,
  removeSource,
  reopen,
  startStep,
  TO_ARCHIVED,
  TO_CLEARED,
  TO_FILED,
  TO_OPENED,
  TO_ORDERED,
  TO_PAID,
  TO_VERIFIED,
  verifyPaid,
  type CaseStep,
} from '../testing/arrears-case.ts';
import { journeyThrough } from '../testing/step-walks.ts';

const CLEAR = [proposeClearing(), confirmClearing()];
const SETTLED = [endLine('w1', 'settled'), endLine('w2', 'settled'), ...CLEAR];
const BOTH_PAID = [pay({ w1: 1_000_000, w2: 1_000_000 }), verifyPaid('p1', ['w1', 'w2'])];

/** The ways a case may take through the chart; together they are all of it. */
const JOURNEYS: Readonly<Record<string, readonly CaseStep[]>> = {
  'paid without an order, archived': TO_ARCHIVED,
  'payer found, paid without an order': [...TO_VERIFIED, determine(), ...BOTH_PAID, ...CLEAR],
  'ordered, paid in part, ordered again, paid': [
    ...[...TO_ORDERED, pay({ w1: 1_000_000 }), order({ payBy: '2026-06-20' }), pay({ w2: 1_000_000 })],
    ...[verifyPaid('p1', ['w1']), verifyPaid('p2', ['w2']), ...CLEAR],
  ],
  'ordered, then settled': [...TO_ORDERED, ...SETTLED],
  'payer found, then settled': [...TO_VERIFIED, determine(), ...SETTLED],
  'settled while it was investigated': [...TO_VERIFIED, ...SETTLED],
  'the only complaint left at once': [...TO_OPENED, removeSource(), ...CLEAR],
  'the only complaint left before filing': [...TO_OPENED, assignLead(), removeSource(), ...CLEAR],
  'settled, archived, opened again': [...TO_VERIFIED, ...SETTLED, conclude(), archive(), reopen(['w1'])],
  'settled, cleared, opened again': [...TO_VERIFIED, ...SETTLED, reopen(['w1'])],
  'paid, cleared, bounced': [...TO_CLEARED, bounce('p1', 'w1')],
  'paid, archived, bounced': [...TO_ARCHIVED, bounce('p1', 'w1')],
  ...Object.fromEntries(Object.keys(STEP_GRAPHS).map((kind) => [`through ${kind}`, journeyThrough(kind)])),
  'a unit is asked and answers': [...TO_FILED, push(), feedback('u1')],
};

/** Lanes beside the main one: those of the department steps, and the feedback. */
const SIDE: readonly string[] = ['feedback', ...Object.values(STEP_GRAPHS).map(({ node }) => node)];

const CASE_NODES = new Set([
  'open-case',
  'archive',
  ...EDGES.flatMap(([from, to]) => (from === 'open-case' ? [to] : [])),
]);
for (const node of CASE_NODES) for (const [from, to] of EDGES) if (from === node) CASE_NODES.add(to);

const caseEdges = EDGES.filter(([from]) => CASE_NODES.has(from)).map(([from, to]) => `${from}>${to}`);
const walkedBy = (steps: readonly CaseStep[]) => arrearsCase().given(...steps).state.walked;

/** What each journey walks on the whole map. */
const WALKED = Object.values(JOURNEYS).map((steps) => ({ steps, walked: walkedBy(steps) }));

describe('流程图', () => {
  test('every edge of the case is walked by some journey, and every journey walks edges only', () => {
    const walked = new Set<string>(WALKED.flatMap((journey) => journey.walked));
    expect([...walked].filter((edge) => !isEdge(edge))).toEqual([]);
    expect([...walked].sort()).toEqual(caseEdges.toSorted());
  });

  test.each(caseEdges)('a map without %s goes red', (edge) => {
    const ways = WALKED.filter(({ walked }) => walked.some((each) => each === edge));
    const map = EDGE_IDS as Set<string>;
    map.delete(edge);
    try {
      for (const { steps } of ways) expect(() => walkedBy(steps)).toThrow(edge);
    } finally {
      map.add(edge);
    }
    expect(ways.length).toBeGreaterThan(0);
  });

  test('the case part of the chart is the lane from 建案分办 to 结案归档 with its side lanes', () => {
    expect([...CASE_NODES].sort()).toEqual(
      [
        ...['open-case', 'file', 'investigate', ...SIDE],
        ...['determine-payer', 'order', 'verify', 'clear', 'archive'],
      ].sort(),
    );
  });

  test('every journey but an ended one leaves exactly one token in the main lane', () => {
    for (const [name, steps] of Object.entries(JOURNEYS)) {
      const main = arrearsCase()
        .given(...steps)
        .state.active.filter((node) => !SIDE.includes(node));
      expect([name, main.length]).toEqual([name, 1]);
    }
  });
});

describe('位置', () => {
  const at = (...steps: readonly CaseStep[]) => arrearsCase().given(...steps).state.active;

  test('a case filed by its complaint passes 立案 when it is assigned', () => {
    expect(at(addSource({ filedOn: '2026-05-28' }))).toEqual(['open-case']);
    expect(at(addSource({ filedOn: '2026-05-28' }), assignLead())).toEqual(['investigate']);
    expect(walkedBy([addSource({ filedOn: '2026-05-28' }), assignLead()])).toEqual([
      'open-case>file',
      'file>investigate',
    ]);
    expect(at(addSource(), assignLead(), joinSource({ filedOn: '2026-05-28' }))).toEqual(['investigate']);
  });

  test('an order in a case opened again passes the payer that is known already', () => {
    const again = [...TO_VERIFIED, determine(), ...SETTLED, reopen(['w1'])];
    expect(at(...again)).toEqual(['investigate']);
    expect(at(...again, order({ lineIds: ['w1'], amountFen: 1_000_000 }))).toEqual(['order']);
  });

  test('a side lane stays open until the last of its kind is back', () => {
    const two = [...TO_FILED, push(), push({ unit: 'transport' })];
    expect(at(...two)).toEqual(['investigate', 'feedback']);
    expect(at(...two, feedback('u1'))).toEqual(['investigate', 'feedback']);
    expect(at(...two, feedback('u1'), feedback('u2', 'extension'))).toEqual(['investigate', 'feedback']);
    expect(at(...two, feedback('u1'), feedback('u2'))).toEqual(['investigate']);
  });

  test('a side lane runs on while the main lane moves', () => {
    const asked = [...TO_VERIFIED, startStep('police-assistance'), determine()];
    expect(at(...asked)).toEqual(['police-assistance', 'determine-payer']);
    const signed = onStep('police-assistance-1', 'sign', 'signed', { by: POLICE });
    const found = onStep('police-assistance-1', 'answer', 'found', { by: POLICE });
    expect(at(...asked, onStep('police-assistance-1', 'request', 'sent'), signed, found)).toEqual(['determine-payer']);
  });

  test('what moves no work moves no token', () => {
    const note = act('RecordObstacle', {
      kind: 'unreachable',
      account: { subject: 't', field: 'f', sealed: 's' },
      urgent: false,
    });
    expect(at(...TO_PAID, note, addParty('owner'))).toEqual(at(...TO_PAID));
    expect(at(...TO_OPENED, addParty('owner'), assignLead(), fileCase())).toEqual(['investigate']);
  });
});
