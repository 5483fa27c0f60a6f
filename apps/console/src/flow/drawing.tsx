import { Background, Controls, type Edge, MarkerType, type Node, Position as Side, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { useMemo } from 'react';
import { t } from '../messages/index.ts';
import type { Chart, ChartEdge } from './chart.ts';
import { NODE_HEIGHT, NODE_WIDTH, spotsOf } from './layout.ts';

const COLOURS: Readonly<Record<ChartEdge['standing'], string>> = {
  walked: '#0b4f8a',
  ahead: '#8a6100',
  other: '#9aa3ad',
};

const LABELS = {
  'controls.zoomIn.ariaLabel': t.flow.zoomIn,
  'controls.zoomOut.ariaLabel': t.flow.zoomOut,
  'controls.fitView.ariaLabel': t.flow.fit,
  'controls.ariaLabel': t.flow.title,
  'node.a11yDescription.default': '',
  'node.a11yDescription.keyboardDisabled': '',
  'edge.a11yDescription.default': '',
} as const;

/** The chart, drawn: it can be moved and made larger, but nothing in it moved away. */
export function Drawing({ chart }: { readonly chart: Chart }) {
  const { nodes, edges } = useMemo(() => drawnOf(chart), [chart]);
  return (
    <div className="flow-drawing">
      <ReactFlow
        nodes={nodes}
        edges={edges}
        fitView
        fitViewOptions={{ padding: 0.08, maxZoom: 1 }}
        minZoom={0.2}
        maxZoom={1.6}
        nodesDraggable={false}
        nodesConnectable={false}
        edgesFocusable={false}
        nodesFocusable
        elementsSelectable={false}
        proOptions={{ hideAttribution: true }}
        ariaLabelConfig={LABELS}
      >
        <Background gap={24} />
        <Controls showInteractive={false} />
      </ReactFlow>
    </div>
  );
}

function drawnOf(chart: Chart): { readonly nodes: Node[]; readonly edges: Edge[] } {
  const spots = spotsOf(chart);
  const nodes = chart.nodes.map(({ node, label, standing }): Node => ({
    id: node,
    position: spots.get(node) ?? { x: 0, y: 0 },
    data: { label },
    className: `flow-node flow-${standing}`,
    ariaLabel: `${label}，${standing === 'other' ? t.flow.other : t.flow[standing]}`,
    sourcePosition: Side.Right,
    targetPosition: Side.Left,
    width: NODE_WIDTH,
    height: NODE_HEIGHT,
  }));
  const edges = chart.edges.map(({ from, to, label, standing, isBack }): Edge => ({
    id: `${from}>${to}`,
    source: from,
    target: to,
    type: isBack ? 'default' : 'smoothstep',
    ...(standing === 'other' ? {} : { label: isBack ? `${t.flow.back}：${label}` : label }),
    className: isBack ? 'flow-way flow-back' : 'flow-way',
    style: {
      stroke: COLOURS[standing],
      strokeWidth: standing === 'walked' ? 2.5 : 1.2,
      ...(isBack ? { strokeDasharray: '6 4' } : {}),
    },
    markerEnd: { type: MarkerType.ArrowClosed, color: COLOURS[standing] },
    zIndex: standing === 'walked' ? 1 : 0,
  }));
  return { nodes, edges };
}
