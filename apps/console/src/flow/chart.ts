/** A way on the map, from one node to another. */
export interface Way {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

export interface Place {
  readonly node: string;
  readonly label: string;
}

export interface ProcessMap {
  readonly nodes: readonly Place[];
  readonly edges: readonly Way[];
}

export interface Walked extends Way {
  /** When it was first gone. */
  readonly at: string | null;
}

export interface Position {
  readonly active: readonly Place[];
  readonly walked: readonly Walked[];
}

export type Standing = 'now' | 'walked' | 'ahead' | 'other';

export interface ChartNode extends Place {
  readonly standing: Standing;
}

export interface ChartEdge extends Way {
  readonly standing: Exclude<Standing, 'now'>;
  /** Against the order of the map. */
  readonly isBack: boolean;
}

export interface Chart {
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}

/** Where the chart of each kind of matter begins. */
export const STARTS: Readonly<Record<string, string>> = {
  complaint: 'first-contact',
  case: 'open-case',
  project: 'project-file',
  company: 'credit-file',
};

/** Everything that can be come to from a node, in the order of coming. */
export function reachable({ edges }: ProcessMap, start: string): readonly string[] {
  const found = [start];
  for (const node of found) {
    for (const { from, to } of edges) if (from === node && !found.includes(to)) found.push(to);
  }
  return found;
}

/**
 * What to draw: where the matter is, what it walked and what can come next; `all`: every place that it could come to. Ways that
 * were not walked and lead from nowhere near are left out unless all are asked for.
 */
export function chartOf(map: ProcessMap, position: Position, start: string, all: boolean): Chart {
  const labels = new Map(map.nodes.map(({ node, label }) => [node, label]));
  const active = new Set(position.active.map(({ node }) => node));
  const walkedWays = new Set(position.walked.map(({ from, to }) => `${from}>${to}`));
  const been = new Set([start, ...position.walked.flatMap(({ from, to }) => [from, to]), ...active]);
  const order = reachable(map, start);
  // The map names its nodes in the order in which a matter comes to them.
  const rank = new Map(map.nodes.map(({ node }, index) => [node, index]));
  const ahead = new Set(map.edges.filter(({ from }) => active.has(from)).map(({ to }) => to));
  const standingOf = (node: string): Standing => {
    if (active.has(node)) return 'now';
    if (been.has(node)) return 'walked';
    return ahead.has(node) ? 'ahead' : 'other';
  };
  const drawn = order.filter((node) => all || standingOf(node) !== 'other');
  const isDrawn = new Set(drawn);
  const edges = map.edges
    .filter(({ from, to }) => isDrawn.has(from) && isDrawn.has(to))
    .map((way): ChartEdge => {
      const isWalked = walkedWays.has(`${way.from}>${way.to}`);
      const standing = isWalked ? 'walked' : active.has(way.from) ? 'ahead' : 'other';
      return { ...way, standing, isBack: (rank.get(way.to) ?? 0) <= (rank.get(way.from) ?? 0) };
    })
    .filter(({ standing }) => all || standing !== 'other');
  return { nodes: drawn.map((node) => ({ node, label: labels.get(node) ?? node, standing: standingOf(node) })), edges };
}
