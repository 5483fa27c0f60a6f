import type { EventOf } from '../kernel/event.ts';
import type { DecideContext } from '../kernel/stream.ts';
import type { TaskEvent } from './events.ts';
import type { TaskBook, TaskState } from './state.ts';

/** The part of a draft that giving work needs. */
interface TaskDraft {
  readonly state: { readonly tasks: TaskBook };
  readonly context: DecideContext;
  emit(event: TaskEvent, actor?: string): void;
  decided(): readonly { readonly event: EventOf }[];
}

export interface Giving {
  /** Who speaks: the paper or list that names the person, as `system:<what it is>`. */
  readonly by: string;
  /** Who is to have an open task; null: nothing is said of it. `opened`: it opened in this act. */
  readonly to: (task: TaskState, opened: boolean) => string | null;
}

/** Puts open work into the list of whoever a fact of the stream names for it; nobody has it assigned to him by hand. */
export function giveTasks(draft: TaskDraft, { by, to }: Giving): void {
  const opened = new Set(draft.decided().flatMap(({ event }) => (isOpening(event) ? [event.data.taskId] : [])));
  for (const task of Object.values(draft.state.tasks)) {
    if (task.status !== 'open') continue;
    const person = to(task, opened.has(task.id));
    if (person === null || task.assignee === person) continue;
    draft.emit({ type: 'TaskAssigned', data: { taskId: task.id, person, reason: null } }, by);
  }
}

/** Whether he holds a post of the unit: what somebody left is not given to him any more. */
export function isInOffice(
  { organisation }: Pick<DecideContext, 'organisation'>,
  unit: string,
  person: string,
): boolean {
  return organisation.postsOf(person).some((post) => post.unit === unit);
}

function isOpening(event: EventOf): event is Extract<TaskEvent, { readonly type: 'TaskOpened' }> {
  return event.type === 'TaskOpened';
}
