import { describe, expect, it } from '@jest/globals';
import { EDGE_IDS, EDGES, NODES } from '../../process-map.ts';
import type { SupervisionStep } from '../../testing/supervision.ts';
import { adopt, advise, begun, conclude, find, name, reopen, send, sent, state } from '../../testing/trace-back.ts';

const FOUND = [name(), send(), state(), find({ verdict: 'neglect', consequence: 'E5', matter: null }), adopt()];
const CONCLUDED = [...FOUND, advise(), sent(), conclude()];

/** Ways of real commands that together walk every edge of the lane. */
const WAYS: readonly (readonly SupervisionStep[])[] = [CONCLUDED, [...FOUND, reopen()], [...CONCLUDED, reopen()]];
const LANE = Object.keys(NODES).filter((node) => node.startsWith('trace-back'));
const OWN_EDGES = EDGES.filter(([from]) => LANE.includes(from)).map(([from, to]) => `${from}>${to}`);

const walk = (way: readonly SupervisionStep[]) => begun().given(...way).state;

describe('倒查在流程图上的位置', () => {
  it('stands where its findings have come to, with one token', () => {
    expect(begun().state.active).toEqual(['trace-back']);
    expect(walk(FOUND).active).toEqual(['trace-back-adopted']);
    expect(walk(CONCLUDED).active).toEqual(['trace-back-concluded']);
    expect(walk([...CONCLUDED, reopen()]).active).toEqual(['trace-back']);
  });

  it('every edge of the lane is walked, and no other', () => {
    expect([...new Set(WAYS.flatMap((way) => walk(way).walked))].sort()).toEqual([...OWN_EDGES].sort());
  });

  it.each(OWN_EDGES)('a map without %s goes red', (edge) => {
    const way = WAYS.find((candidate) => walk(candidate).walked.some((walked) => walked === edge)) ?? [];
    const map = EDGE_IDS as Set<string>;
    map.delete(edge);
    try {
      expect(() => walk(way)).toThrow(edge);
    } finally {
      map.add(edge);
    }
  });
});
