import {
  EDGES,
  type EdgeId,
  type MatterState,
  NODES,
  type NodeId,
  STEP_GRAPHS,
  STEP_KINDS,
  type StepKind,
} from '@qingxin/domain';
import type { SqlExecutor } from '@qingxin/event-store';
import { entered } from '@qingxin/workflows';
import type { Client } from '@temporalio/client';

interface PlacedState extends MatterState {
  readonly active: readonly NodeId[];
  readonly walked: readonly EdgeId[];
}

/** A matter whose workflow stands elsewhere than the log says; node ids, joined by commas. */
export interface Mismatch {
  readonly stream: string;
  readonly folded: string;
  readonly entered: string;
}

export class ChartMismatch extends Error {
  readonly mismatches: readonly Mismatch[];

  constructor(mismatches: readonly Mismatch[]) {
    const lines = mismatches.map((one) => `${one.stream}: log [${one.folded}], workflow [${one.entered}]`);
    super(`workflows do not stand where the log says\n${lines.join('\n')}`);
    this.mismatches = mismatches;
  }
}

export interface ChartCheckParts {
  readonly sql: SqlExecutor;
  readonly client: Pick<Client, 'workflow'>;
  /** The state folded from the log. */
  readonly state: (stream: string) => Promise<MatterState>;
}

/** Of the acts of supervision those that are a trace-back have a lane. */
const MATTERS = `
  SELECT name, version FROM es.stream s
  WHERE category IN ('complaint', 'case', 'company', 'project')
     OR (category = 'supervision' AND EXISTS (
           SELECT FROM es.event e WHERE e.stream_id = s.stream_id AND e.version = 1 AND e.type = 'TraceBackOpened'))
  ORDER BY name`;
const LATER_BY_MS = 2_000;
const ASK_EVERY_MS = 20;

/** Holds the nodes at which workflows say they stand against the positions of the log. */
export class ChartCheck {
  /** Edges of the chart that some matter has walked, and nodes at which some workflow stood. */
  readonly walked = new Set<EdgeId>();
  readonly stoodAt = new Set<NodeId>();
  readonly #parts: ChartCheckParts;
  readonly #checked = new Map<string, number>();

  constructor(parts: ChartCheckParts) {
    this.#parts = parts;
  }

  /** Looks at every matter that has changed since it was last found in its place. @throws ChartMismatch */
  async check(): Promise<void> {
    const rows = await this.#parts.sql<{ name: string; version: number }>({ text: MATTERS });
    const changed = rows.filter(({ name, version }) => this.#checked.get(name) !== version);
    const found = await Promise.all(changed.map(({ name }) => this.#mismatch(name)));
    const mismatches = found.filter((one) => one !== null);
    const elsewhere = new Set(mismatches.map(({ stream }) => stream));
    for (const { name, version } of changed) if (!elsewhere.has(name)) this.#checked.set(name, version);
    if (mismatches.length > 0) throw new ChartMismatch(mismatches);
  }

  /** Workflows were started anew: where they stand now is not known. */
  forget(): void {
    this.#checked.clear();
  }

  /** What of a part of the chart no matter has walked, and at which of its nodes no workflow stood. */
  unwalked(part: ChartPart): readonly string[] {
    const edges = EDGES.filter(([from, to]) => partOf(from, to) === part).map(([from, to]): EdgeId => `${from}>${to}`);
    const nodes = (Object.keys(NODES) as NodeId[]).filter((node) => partOf(node) === part);
    return [...edges.filter((edge) => !this.walked.has(edge)), ...nodes.filter((node) => !this.stoodAt.has(node))];
  }

  /** Asks again for a moment: what a workflow says it has seen is written before its task is closed at the server. */
  async #mismatch(stream: string): Promise<Mismatch | null> {
    const until = performance.now() + LATER_BY_MS;
    for (;;) {
      const { active, walked } = (await this.#parts.state(stream)) as PlacedState;
      const standing = await this.#parts.client.workflow.getHandle(stream).query(entered);
      const [folded, said] = [joined(active), joined(standing)];
      if (folded === said) {
        for (const edge of walked) this.walked.add(edge);
        for (const node of standing) this.stoodAt.add(node);
        return null;
      }
      if (performance.now() > until) return { stream, folded, entered: said };
      await new Promise((resolve) => setTimeout(resolve, ASK_EVERY_MS));
    }
  }
}

/** The sides of the chart, and of the case's each department step with its lane. */
export type ChartPart = 'complaint' | 'case' | 'company' | 'project' | 'trace-back' | StepKind;

function partOf(...ends: readonly NodeId[]): ChartPart {
  const names = Object.keys(NODES);
  const step = STEP_KINDS.find((kind) => kind in STEP_GRAPHS && ends.some((node) => node === STEP_GRAPHS[kind]?.node));
  if (step !== undefined) return step;
  const place = Math.min(...ends.map((node) => names.indexOf(node)));
  if (place < names.indexOf('project-file')) return 'trace-back';
  if (place < names.indexOf('credit-file')) return 'project';
  if (place < names.indexOf('first-contact')) return 'company';
  return place < names.indexOf('open-case') ? 'complaint' : 'case';
}

const joined = (nodes: readonly NodeId[]): string => [...nodes].sort().join();
