import type { Instant } from '../kernel/time-types.ts';
import type { TimedAct } from '../matter/timed.ts';
import type { NodeId } from '../process-map.ts';
import { STEP_KINDS, type StepKind } from '../steps/index.ts';

/** The processes that have a workflow of their own: one per matter, ladder and department step. */
export type Process =
  | 'complaint'
  | 'arrears-case'
  | 'company'
  | 'project'
  | 'standing-duty'
  | 'import'
  | 'supervision'
  | 'emergency'
  | 'conduct'
  | 'escalation'
  | StepKind;

/** Names one workflow: that of a whole matter (`key` null), or of a ladder or step inside it. */
export interface WorkflowRef {
  readonly process: Process;
  readonly stream: string;
  readonly key: string | null;
}

/** A matter's workflow carries the name of its stream, so that nobody has to look the two up. */
export function workflowIdOf({ stream, key }: WorkflowRef): string {
  return key === null ? stream : `${stream}/${key}`;
}

/** A command that the log calls for. `cause` says what made it due; the command's id follows from it (architecture, "Workflows"). */
export interface WantedCommand {
  readonly stream: string;
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly cause: string;
}

export interface WorkflowView {
  readonly version: number;
  /** Nothing is due or awaited any more; a new fact starts the workflow anew. */
  readonly ended: boolean;
  /** Nodes of the process map at which the matter stands. */
  readonly active: readonly NodeId[];
  /** The first date on which time itself has something to do; may have passed. */
  readonly nextDue: Instant | null;
  /** The first such date that is still to come. */
  readonly wakeAt: Instant | null;
  /** What has fallen due by now, in order. */
  readonly due: readonly WantedCommand[];
}

/** A matter with the ladders and steps that need a workflow of their own. */
export interface MatterView extends WorkflowView {
  readonly children: readonly WorkflowRef[];
}

/**
 * Commands for the acts that are due by `now`. One settling covers all lapses; of several reminders of a clock that
 * passed unsent only the last is still worth sending (architecture, "Reminders").
 */
function dueCommands(stream: string, times: readonly TimedAct[], now: Instant): readonly WantedCommand[] {
  const due = times.filter((act) => act.at <= now);
  const lapse = due.find((act) => act.kind === 'lapse');
  return due
    .filter((act) => act.kind !== 'lapse' || act === lapse)
    .filter((act) => act.kind !== 'reminder' || !due.some((other) => outlives(other, act)))
    .map((act) => ({ stream, ...commandFor(act) }));
}

function outlives(other: TimedAct, reminder: Extract<TimedAct, { kind: 'reminder' }>): boolean {
  if (other.kind !== 'reminder' && other.kind !== 'lapse') return false;
  return other.clockId === reminder.clockId && other.at > reminder.at;
}

function commandFor(act: TimedAct): Omit<WantedCommand, 'stream'> {
  switch (act.kind) {
    case 'lapse':
      return { type: 'LapseClocks', payload: {}, cause: `LapseClocks/${act.clockId}/${act.setBy}` };
    case 'reminder': {
      const payload = { clockId: act.clockId, nominalAt: act.at };
      return { type: 'IssueReminder', payload, cause: `IssueReminder/${act.clockId}/${act.setBy}/${act.at}` };
    }
    case 'rung': {
      const { ladderKey, rung, setBy } = act;
      return { type: 'ProposeRung', payload: { ladderKey, rung }, cause: `ProposeRung/${ladderKey}/${rung}/${setBy}` };
    }
    case 'period': {
      const { period, setBy } = act;
      return { type: 'OpenPeriod', payload: { period }, cause: `OpenPeriod/${period}/${setBy}` };
    }
    case 'gather':
      return { type: 'GatherConcealed', payload: {}, cause: `GatherConcealed/${act.setBy}` };
    case 'upward': {
      const { ladderKey, rungId } = act;
      const cause = `ShowRungUpward/${ladderKey}/${rungId}/${act.at}`;
      return { type: 'ShowRungUpward', payload: { ladderKey, rungId }, cause };
    }
    default:
      return act satisfies never;
  }
}

/** The first date of all, passed or not. */
export function nextDueOf(times: readonly TimedAct[]): Instant | null {
  return times[0]?.at ?? null;
}

/** What time asks of a workflow, by its dates in order. */
export function timeView(
  stream: string,
  times: readonly TimedAct[],
  now: Instant,
): Pick<WorkflowView, 'nextDue' | 'wakeAt' | 'due'> {
  return {
    nextDue: nextDueOf(times),
    wakeAt: times.find((act) => act.at > now)?.at ?? null,
    due: dueCommands(stream, times, now),
  };
}

const MATTER_ID =
  /^(?:(complaint|case|company|project|batch|supervision|emergency|conduct)-[0-9a-f-]{36}|(duty)-[a-z][a-z-]{0,119})$/;

/** By kind of stream. */
const ROOTS: Readonly<Record<string, Process>> = {
  complaint: 'complaint',
  case: 'arrears-case',
  company: 'company',
  duty: 'standing-duty',
  project: 'project',
  batch: 'import',
  supervision: 'supervision',
  emergency: 'emergency',
  conduct: 'conduct',
};

/** The reverse of `workflowIdOf`; null for an id that names no workflow of ours. */
export function workflowRefOf(workflowId: string): WorkflowRef | null {
  const slash = workflowId.indexOf('/');
  const stream = slash === -1 ? workflowId : workflowId.slice(0, slash);
  const [, uuidKind, dutyKind] = MATTER_ID.exec(stream) ?? [];
  const root = ROOTS[uuidKind ?? dutyKind ?? ''];
  if (root === undefined) return null;
  if (slash === -1) return { process: root, stream, key: null };
  const key = workflowId.slice(slash + 1);
  const step = /^(.+)-\d+$/.exec(key)?.[1];
  const process = key.startsWith('ladder-') ? 'escalation' : STEP_KINDS.find((kind) => kind === step);
  return process === undefined ? null : { process, stream, key };
}
