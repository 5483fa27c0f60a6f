import type { FreeText } from '../kernel/event.ts';
import type { Actor } from '../kernel/actor.ts';
import { refuse } from '../kernel/refusal.ts';
import type { MatterDraft } from '../matter/state.ts';
import type { TaskKind } from './duties.ts';
import type { TaskState } from './state.ts';

export function claimTask(draft: MatterDraft, command: { readonly taskId: string }): void {
  const task = openTask(draft, command.taskId);
  const person = draft.context.actor.id;
  if (task.assignee === person) return;
  checkTask('ClaimTask', task, draft.context.actor);
  draft.emit({ type: 'TaskClaimed', data: { taskId: task.id, person } });
}

export function releaseTask(
  draft: MatterDraft,
  command: { readonly taskId: string; readonly reason: FreeText | null },
): void {
  const task = openTask(draft, command.taskId);
  checkTask('ReleaseTask', task, draft.context.actor);
  draft.emit({ type: 'TaskReleased', data: { taskId: task.id, reason: command.reason } });
}

export function assignTask(
  draft: MatterDraft,
  command: { readonly taskId: string; readonly person: string; readonly reason: FreeText | null },
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

/** Why an open task does not take the act from this person; a unit head may free what others hold. */
export function taskRefusal(act: 'ClaimTask' | 'ReleaseTask', task: TaskState, actor: Actor): string | null {
  const mine = task.assignee === actor.id;
  if (act === 'ClaimTask') return task.assignee === null || mine ? null : 'task-already-claimed';
  if (task.assignee === null) return 'task-not-claimed';
  return mine || actor.roles.includes('unit-head') ? null : 'task-of-another';
}

function checkTask(act: 'ClaimTask' | 'ReleaseTask', task: TaskState, actor: Actor): void {
  const code = taskRefusal(act, task, actor);
  if (code !== null) refuse(code, task.assignee === null ? {} : { details: { by: task.assignee } });
}

function openTask(draft: MatterDraft, taskId: string): TaskState {
  const task = draft.state.tasks[taskId] ?? refuse('task-unknown');
  if (task.status !== 'open') refuse('task-already-ended', { details: { status: task.status } });
  return task;
}
