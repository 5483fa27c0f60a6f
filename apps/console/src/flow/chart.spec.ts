import { describe, expect, it } from '@jest/globals';
import { chartOf, type ProcessMap, reachable } from './chart.ts';

const place = (node: string) => ({ node, label: `环节${node}` });
const way = (from: string, to: string) => ({ from, to, label: `${from}到${to}` });
const map: ProcessMap = {
  nodes: ['a', 'b', 'c', 'd', 'z'].map(place),
  edges: [way('a', 'b'), way('b', 'c'), way('c', 'b'), way('c', 'd'), way('z', 'a')],
};
const position = {
  active: [place('c')],
  walked: [
    { ...way('a', 'b'), at: null },
    { ...way('b', 'c'), at: null },
  ],
};

describe('the chart of a matter', () => {
  it('holds what can be come to from where its kind begins', () => {
    expect(reachable(map, 'a')).toEqual(['a', 'b', 'c', 'd']);
  });

  it('tells where the matter is, where it has been and what can come next', () => {
    const { nodes } = chartOf(map, position, 'a', false);
    expect(nodes.map(({ node, standing }) => `${node} ${standing}`)).toEqual([
      'a walked',
      'b walked',
      'c now',
      'd ahead',
    ]);
    expect(nodes[2]?.label).toBe('环节c');
  });

  it('tells the ways that were gone from those that can be gone, and the ways back', () => {
    const { edges } = chartOf(map, position, 'a', false);
    expect(edges.map(({ from, to, standing, isBack }) => [from + to, standing, isBack])).toEqual([
      ['ab', 'walked', false],
      ['bc', 'walked', false],
      ['cb', 'ahead', true],
      ['cd', 'ahead', false],
    ]);
  });

  it('leaves out what is far off unless all is asked for', () => {
    const atStart = { active: [place('a')], walked: [] };
    expect(chartOf(map, atStart, 'a', false).nodes.map(({ node }) => node)).toEqual(['a', 'b']);
    const all = chartOf(map, atStart, 'a', true);
    expect(all.nodes.map(({ node, standing }) => `${node} ${standing}`)).toEqual([
      'a now',
      'b ahead',
      'c other',
      'd other',
    ]);
    expect(all.edges).toHaveLength(4);
  });
});
