import { isTaskTold } from '@qingxin/application';
import {
  type CaseState,
  caseWaits,
  custodyProof,
  type CustodyRecord,
  timeByUnit,
  EDGES,
  type EdgeId,
  type Instant,
  type MatterState,
  type NodeId,
  NODES,
  type Move,
  type MoveEnd,
  openChanges,
  RETURN_REASON,
  stepGraph,
  type TaskKind,
  waitsByUnit,
} from '@qingxin/domain';
import type { Names } from './labels.ts';
import type { Sight } from './matter-sight.ts';

const EDGE_LABELS: ReadonlyMap<string, string> = new Map(EDGES.map(([from, to, label]) => [`${from}>${to}`, label]));

/** Chinese title of a command. */
export type TitleOf = (command: string) => string;

interface Positioned {
  readonly active: readonly NodeId[];
  readonly walked: readonly EdgeId[];
}

/** Where the matter is on the flow chart of 附件2. */
export function positionView(
  { active, walked }: Positioned,
  walkedAt: ReadonlyMap<string, Instant> = new Map(),
): object {
  return {
    active: active.map((node) => ({ node, label: NODES[node] })),
    walked: walked.map((edge) => {
      const [from = '', to = ''] = edge.split('>');
      return { from, to, label: EDGE_LABELS.get(edge) ?? '', at: walkedAt.get(edge) ?? null };
    }),
  };
}

export function stageOf(node: NodeId | undefined): object | null {
  return node === undefined ? null : { node, label: NODES[node] };
}

/** Why the matter came to a unit. */
export const BECAUSE: Readonly<Record<string, string>> = {
  'first-contact': '首问登记',
  'signed-for': '签收转送',
  'outside-receipt': '外部单位收件',
  designated: '指定',
  'designation-corrected': '更正指定',
  dissatisfied: '重新办理',
  'new-facts': '重新办理',
  'case-reopened': '重新办理',
  opened: '建案',
  'lead-assigned': '确定牵头',
  succeeded: '机构合并承接',
};

/** Who answered for it from when to when, without a gap; the last one still does. */
export function custodyView(held: CustodyRecord, { at, references, count }: Sight, names: Names): readonly object[] {
  return custodyProof(held, at, references.calendar).map((segment) => ({
    ...segment,
    unitName: names.unit(segment.unit),
    becauseLabel: BECAUSE[segment.because] ?? segment.because,
    version: count.told(segment.version),
  }));
}

export const MOVE_ENDS: Readonly<Record<MoveEnd, string>> = {
  awaited: '待签收',
  signed: '签收',
  'received-outside': '外部单位收件',
  returned: '退回',
  recalled: '撤回',
  designated: '指定',
  'designation-corrected': '更正指定',
  'lead-assigned': '确定牵头',
  succeeded: '机构合并承接',
};

/** Each move with what both sides put on record. */
export function moveViews(moves: readonly Move[], { count }: Pick<Sight, 'count'>, names: Names): readonly object[] {
  return moves.map(({ version, sentBy, endedBy, end, returned, suggested: _suggested, ...move }) => ({
    ...move,
    version: count.told(version),
    fromName: names.unit(move.from),
    toName: names.unit(move.to),
    sentByShownAs: names.person(sentBy),
    end,
    endLabel: MOVE_ENDS[end],
    endedByShownAs: names.person(endedBy),
    returnedFor: returned === null ? null : RETURN_REASON[returned],
  }));
}

/** Working days by unit; together they are the matter's life. */
export function timeView(held: CustodyRecord, { at, references }: Sight, names: Names): readonly object[] {
  return timeByUnit(held, at, references.calendar).map((one) => ({ ...one, unitName: names.unit(one.unit) }));
}

/** For whom its parallel steps and pushes waited, act by act and in all. */
export function waitViews(
  { state, at, references }: Sight<CaseState>,
  names: Names,
): Record<'waits' | 'waitsByUnit', object[]> {
  const waits = caseWaits(state, at, references.calendar);
  return {
    waits: waits.map((wait) => {
      const graph = stepGraph(wait.kind ?? '');
      const label = graph === undefined ? '推送反馈' : `${graph.label}：${graph.acts[wait.act ?? '']?.label ?? ''}`;
      return { ...wait, label, unitName: names.unit(wait.unit), byName: names.unit(wait.by) };
    }),
    waitsByUnit: waitsByUnit(waits).map((one) => ({ ...one, unitName: names.unit(one.unit) })),
  };
}

/** Work that is open on this matter, as far as whoever looks may know of it. */
export function openTasks(
  { actor, state }: Pick<Sight<MatterState>, 'actor' | 'state'>,
  kinds: Readonly<Record<string, TaskKind>>,
  names: Names,
): readonly object[] {
  return Object.values(state.tasks)
    .filter((task) => task.status === 'open' && isTaskTold(actor, task))
    .map(({ id, kind, unit, key, role, assignee, openedAt }) => ({
      taskId: id,
      kind,
      label: kinds[kind]?.label ?? '其他待办',
      unit,
      unitName: names.unit(unit),
      key,
      role,
      assignee,
      assigneeShownAs: names.person(assignee),
      openedAt,
    }));
}

export function ladderViews({ ladders }: MatterState, names: Names): readonly object[] {
  return Object.values(ladders).map((ladder) => ({ ...ladder, unitName: names.unit(ladder.unit) }));
}

/** What was recorded as a ground of the ladder, the voided ones crossed out. */
export function listedFactViews(
  { state, count }: Pick<Sight<MatterState>, 'state' | 'count'>,
  names: Names,
): readonly object[] {
  return Object.values(state.listedFacts).map(({ id, unit, version, ...fact }) => ({
    factId: id,
    unit,
    unitName: names.unit(unit),
    ...fact,
    version: count.told(version),
  }));
}

/** Changes that wait for their second person: what he is asked to confirm, and who he must be. */
export function changesView({ changes }: MatterState, names: Names, titleOf: TitleOf): readonly object[] {
  return openChanges(changes).map(({ id, act, data, requestedBy, unit, role }) => ({
    changeId: id,
    act,
    title: titleOf(act),
    data,
    requestedBy,
    requestedByShownAs: names.person(requestedBy),
    unit,
    unitName: names.unit(unit),
    role,
  }));
}
