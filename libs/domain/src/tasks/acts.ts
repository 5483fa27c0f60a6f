import { refuse } from '../kernel/refusal.ts';
import type { MatterDraft } from '../matter/state.ts';
import type { TaskKind } from './duties.ts';
import type { TaskState } from './state.ts';

export function claimTask(draft: MatterDraft, command: { readonly taskId: string }): void {
  const task = openTask(draft, command.taskId);
  const person = draft.context.actor.id;
  if (task.assignee === person) return;
  if (task.assignee !== null) refuse('task-already-claimed', { details: { by: task.assignee } });
  draft.emit({ type: 'TaskClaimed', data: { taskId: task.id, person } });
}

export function releaseTask(
  draft: MatterDraft,
  command: { readonly taskId: string; readonly reason: string | null },
): void {
  const task = openTask(draft, command.taskId);
  if (task.assignee === null) refuse('task-not-claimed');
  if (task.assignee !== draft.context.actor.id && !draft.context.actor.roles.includes('unit-head')) {
    refuse('task-of-another', { details: { by: task.assignee } });
  }
  draft.emit({ type: 'TaskReleased', data: { taskId: task.id, reason: command.reason } });
}

export function assignTask(
  draft: MatterDraft,
  command: { readonly taskId: string; readonly person: string; readonly reason: string | null },
): void {
  const task = openTask(draft, command.taskId);
  const inUnit = draft.context.organisation.postsOf(command.person).some((post) => post.unit === task.unit);
  if (!inUnit) refuse('assignee-not-in-unit', { details: { unit: task.unit } });
  if (task.assignee === command.person) return;
  const { person, reason } = command;
  draft.emit({ type: 'TaskAssigned', data: { taskId: task.id, person, reason } });
}

/** Only kinds without an act of their own are ticked off by hand; all others end by doing the work. */
export function completeTask(
  draft: MatterDraft,
  command: { readonly taskId: string },
  kinds: Readonly<Record<string, TaskKind>>,
): void {
  const task = openTask(draft, command.taskId);
  if (kinds[task.kind]?.byHand !== true) refuse('task-needs-its-act', { details: { kind: task.kind } });
  if (task.assignee !== null && task.assignee !== draft.context.actor.id) {
    refuse('task-of-another', { details: { by: task.assignee } });
  }
  draft.emit({ type: 'TaskCompleted', data: { taskId: task.id, act: 'CompleteTask' } });
}

function openTask(draft: MatterDraft, taskId: string): TaskState {
  const task = draft.state.tasks[taskId] ?? refuse('task-unknown');
  if (task.status !== 'open') refuse('task-already-ended', { details: { status: task.status } });
  return task;
}
