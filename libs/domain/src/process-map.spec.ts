import { describe, expect, it } from '@jest/globals';
import { advance, EDGE_IDS, EDGES, fork, join, NODES } from './process-map.ts';
import {
  accept,
  call,
  complaint,
  conclude,
  confirmClosing,
  confirmWithdrawal,
  decideFirst,
  giveBack,
  handTo,
  outcome,
  proposeClosing,
  register,
  signFor,
  step,
  tell,
  TO_ACCEPTED,
  TO_CALL_BACK,
  TO_CASE,
  TO_CLOSED,
  TO_CLOSING,
  TO_DESIGNATED,
  TO_HANDED_ON,
  TO_NOT_WAGE,
  TO_SECOND_RETURN,
  TO_SUPPLEMENT,
  withdraw,
  type ComplaintStep,
} from './testing/complaint.ts';
import { COORDINATOR, HEAD, HOUSING, LEADER } from './testing/district.ts';

const WITHDRAWN = [withdraw(), confirmWithdrawal()];
const HERE = [register(), decideFirst('handle')];
const NOT_FILED = [...TO_HANDED_ON, signFor('h1', HOUSING), accept({ by: HOUSING })];
const NO_ARREARS = [...TO_ACCEPTED, conclude('no-arrears'), tell('result')];
const AGAIN = step('ReopenComplaint', { reason: '新证据', because: 'new-facts' }, { by: COORDINATOR });
const DECLINED = step('DeclineComplaint', { ground: 'not-labour', reason: '承揽', destination: '法院', number: '1' });
const REJECTED = step('RejectNotWage', { reason: '是工资' }, { by: HEAD });
const RECEIPT = step('RecordOutsideReceipt', { handOffId: 'h1', document: 'scan-1', contact: null });

/** Ways of real commands that together walk every edge a complaint can walk. */
const WAYS: readonly (readonly ComplaintStep[])[] = [
  TO_CLOSED,
  [register(), ...WITHDRAWN],
  [...TO_HANDED_ON, ...WITHDRAWN],
  [register(), decideFirst('hand-on', { units: ['next-district'], letter: '1' }), RECEIPT],
  [...TO_SECOND_RETURN, ...WITHDRAWN],
  [
    ...TO_DESIGNATED,
    step(
      'CorrectDesignation',
      { unit: 'housing', ground: 'law', legalBasis: '三定方案', reason: '职责' },
      { by: LEADER },
    ),
  ],
  [...HERE, handTo('housing'), giveBack('h1', HOUSING, 'water')],
  [...HERE, ...WITHDRAWN],
  [...HERE, DECLINED, tell('decline')],
  [...HERE, step('ProposeNotWage', { reason: '货款', destination: '法院' })],
  [...TO_SUPPLEMENT, step('ReceiveSupplement', { items: ['wage-sheet'] })],
  [...TO_SUPPLEMENT, ...WITHDRAWN],
  [...NOT_FILED, ...WITHDRAWN],
  [...TO_ACCEPTED, conclude('not-wage'), REJECTED],
  [...TO_NOT_WAGE, step('ConfirmNotWage', {}, { by: HEAD })],
  [...NOT_FILED, conclude('no-arrears', { by: HOUSING }), step('ConfirmNotWage', {}, { by: HEAD })],
  [...TO_NOT_WAGE, REJECTED],
  [...TO_NOT_WAGE, ...WITHDRAWN],
  [...TO_CASE, step('LeaveCase', { reason: '另案' }, { by: COORDINATOR })],
  [...TO_CASE, ...WITHDRAWN],
  [...TO_CASE, outcome('wages-cleared'), outcome('reopened')],
  [...TO_CASE, outcome('wages-cleared'), ...WITHDRAWN],
  [...TO_CALL_BACK, outcome('reopened')],
  [...TO_CLOSING, outcome('reopened')],
  [...TO_CLOSED, outcome('reopened')],
  [...NO_ARREARS, call('w1', false), AGAIN],
  [...NO_ARREARS, call('w1', true), AGAIN],
  [...NO_ARREARS, call('w1', true), proposeClosing('no-arrears'), confirmClosing(), AGAIN],
  [...HERE, DECLINED, AGAIN],
  [...TO_ACCEPTED, conclude('not-wage'), step('ConfirmNotWage', {}, { by: HEAD }), AGAIN],
  ...[[register()], TO_HANDED_ON, TO_SECOND_RETURN, HERE].flatMap((way) => [
    [...way, ...WITHDRAWN, AGAIN],
    [...way, ...WITHDRAWN, proposeClosing('withdrawn'), confirmClosing(), AGAIN],
  ]),
];

/** Walked by the specs of the case, of the company and of the project. */
const ALL = Object.keys(NODES);
const OTHER_LANES = [...ALL.slice(ALL.indexOf('open-case')), ...ALL.slice(0, ALL.indexOf('first-contact'))];
const COMPLAINT_EDGES = EDGES.filter(([from]) => !OTHER_LANES.includes(from)).map(([from, to]) => `${from}>${to}`);

function walk(way: readonly ComplaintStep[]): readonly string[] {
  return complaint().given(...way).state.walked;
}

describe('联动处置流程图', () => {
  it('every node and edge of the complaint is walked by real commands, and no other', () => {
    const walked = new Set(WAYS.flatMap(walk));
    expect([...walked].sort()).toEqual([...COMPLAINT_EDGES].sort());
    const seen = new Set([...walked].flatMap((edge) => edge.split('>')));
    expect(Object.keys(NODES).filter((node) => !OTHER_LANES.includes(node) && !seen.has(node))).toEqual([]);
  });

  it.each(COMPLAINT_EDGES)('a map without %s goes red', (edge) => {
    const way = WAYS.find((candidate) => walk(candidate).includes(edge as never)) ?? [];
    const map = EDGE_IDS as Set<string>;
    map.delete(edge);
    try {
      expect(() => walk(way)).toThrow(edge);
    } finally {
      map.add(edge);
    }
  });

  it('no edge is drawn twice and every end is a node', () => {
    expect(EDGE_IDS.size).toBe(EDGES.length);
    for (const [from, to] of EDGES) expect([from in NODES, to in NODES]).toEqual([true, true]);
  });

  it('a move the map does not know is a bug, not a step', () => {
    const start = { active: ['first-contact'], walked: [] } as const;
    expect(() => advance(start, 'first-contact', 'archive')).toThrow('first-contact>archive');
  });

  it('a side lane opens beside the main lane and joins it again when its last one ends', () => {
    const main = { active: ['investigate'], walked: [] } as const;
    const two = fork(fork(main, 'investigate', 'police-assistance'), 'investigate', 'police-assistance');
    expect(two.active).toEqual(['investigate', 'police-assistance']);
    const one = join(two, 'police-assistance', 'investigate', 1);
    expect(one.active).toEqual(['investigate', 'police-assistance']);
    expect(join(one, 'police-assistance', 'investigate', 0)).toEqual({
      active: ['investigate'],
      walked: ['investigate>police-assistance', 'police-assistance>investigate'],
    });
  });
});
