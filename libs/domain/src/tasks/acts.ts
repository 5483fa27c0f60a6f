import type { FreeText } from '../kernel/event.ts';
import type { Actor } from '../kernel/actor.ts';
import type { DecideContext } from '../kernel/stream.ts';
import { refuse } from '../kernel/refusal.ts';
import type { MatterDraft } from '../matter/state.ts';
import type { TaskKind } from './duties.ts';
import { BY_HAND, type TaskState } from './state.ts';

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
  const code = assigneeRefusal(task, command.person, draft.context);
  if (code !== null)
    refuse(code, { details: code === 'assignee-not-in-unit' ? { unit: task.unit } : { role: task.role } });
  if (task.assignee === command.person) return;
  const { person, reason } = command;
  draft.emit({ type: 'TaskAssigned', data: { taskId: task.id, person, reason } });
}

export function noteTask(draft: MatterDraft, command: { readonly taskId: string; readonly note: FreeText }): void {
  const task = openTask(draft, command.taskId);
  draft.emit({ type: 'TaskNoted', data: { taskId: task.id, note: command.note } });
}

/** Why this person cannot be given the task; null: he can. */
export function assigneeRefusal(
  task: TaskState,
  person: string,
  { organisation }: Pick<DecideContext, 'organisation'>,
): 'assignee-not-in-unit' | 'assignee-without-role' | null {
  const posts = organisation.postsOf(person).filter((post) => post.unit === task.unit);
  if (posts.length === 0) return 'assignee-not-in-unit';
  return posts.some(({ roles }) => isFor(task, roles)) ? null : 'assignee-without-role';
}

/** Only kinds without an act of their own are ticked off by hand; all others end by doing the work. */
export function completeTask(
  draft: MatterDraft,
  command: { readonly taskId: string; readonly note: FreeText },
  kinds: Readonly<Record<string, TaskKind>>,
): void {
  const task = openTask(draft, command.taskId);
  const code = completionRefusal(task, kinds, draft.context.actor);
  if (code !== null) refuse(code, { details: { kind: kinds[task.kind]?.label ?? task.kind } });
  draft.emit({ type: 'TaskCompleted', data: { taskId: task.id, act: BY_HAND, note: command.note } });
}

export function completionRefusal(
  task: TaskState,
  kinds: Readonly<Record<string, TaskKind>>,
  actor: Actor,
): string | null {
  if (kinds[task.kind]?.byHand !== true) return 'task-needs-its-act';
  if (!isFor(task, actor.roles)) return 'task-for-another-role';
  return task.assignee === null || task.assignee === actor.id ? null : 'task-of-another';
}

/** What an officer may do, whoever works in the unit may do; all else is for the role that the task names. */
export function isFor({ role }: Pick<TaskState, 'role'>, roles: readonly string[]): boolean {
  return role === 'officer' ? WORKERS.some((worker) => roles.includes(worker)) : roles.includes(role);
}

const WORKERS = ['officer', 'unit-head', 'coordinator', 'leading-group'];

/** Why an open task does not take the act from this person; a unit head may free what others hold. */
export function taskRefusal(act: 'ClaimTask' | 'ReleaseTask', task: TaskState, actor: Actor): string | null {
  const mine = task.assignee === actor.id;
  if (act === 'ClaimTask') {
    if (!isFor(task, actor.roles)) return 'task-for-another-role';
    return task.assignee === null || mine ? null : 'task-already-claimed';
  }
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
