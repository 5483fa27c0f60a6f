import { Graph, layout } from '@dagrejs/dagre';
import type { Chart } from './chart.ts';

export const NODE_WIDTH = 148;
export const NODE_HEIGHT = 44;

export interface Spot {
  readonly x: number;
  readonly y: number;
}

/** Where each node stands: the chart runs from left to right, side lanes below one another. */
export function spotsOf({ nodes, edges }: Chart): ReadonlyMap<string, Spot> {
  const graph = new Graph();
  graph.setGraph({ rankdir: 'LR', nodesep: 18, ranksep: 90, marginx: 8, marginy: 8 });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const { node } of nodes) graph.setNode(node, { width: NODE_WIDTH, height: NODE_HEIGHT });
  for (const { from, to, isBack } of edges) if (!isBack) graph.setEdge(from, to);
  layout(graph);
  return new Map(
    nodes.map(({ node }) => {
      const { x, y } = graph.node(node) as Spot;
      return [node, { x: x - NODE_WIDTH / 2, y: y - NODE_HEIGHT / 2 }];
    }),
  );
}
