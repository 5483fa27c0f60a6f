import type { EventOf, FreeText, Recorded } from '../kernel/event.ts';
import { refuse } from '../kernel/refusal.ts';
import type { Instant } from '../kernel/time-types.ts';
import type { TaskEvent } from './events.ts';

/** One piece of work in a unit's queue (待办). */
export interface TaskState {
  /** `<kind>[/<key>]#<n>`, unique in its stream. */
  readonly id: string;
  readonly kind: string;
  readonly unit: string;
  readonly key: string | null;
  /** Role of the post that may do it. */
  readonly role: string;
  readonly status: 'open' | 'completed' | 'cancelled';
  readonly assignee: string | null;
  readonly openedAt: Instant;
  readonly endedAt: Instant | null;
  /** Ticked off by hand: what it was about is known, so that it is not given again. */
  readonly acknowledged?: true;
  /** What was last said about it by hand: a note, or why it was given back or given to somebody. */
  readonly noted?: TaskNote;
}

export interface TaskNote {
  readonly text: FreeText;
  readonly by: string;
  readonly at: Instant;
}

/** The act of a task that was ticked off by hand. */
export const BY_HAND = 'CompleteTask';

export type TaskBook = Readonly<Record<string, TaskState>>;

const TASK_TYPES = new Set<string>([
  'TaskOpened',
  'TaskClaimed',
  'TaskReleased',
  'TaskAssigned',
  'TaskNoted',
  'TaskCompleted',
  'TaskCancelled',
] satisfies TaskEvent['type'][]);

export function isTaskEvent(event: Recorded<EventOf>): event is Recorded<TaskEvent> {
  return TASK_TYPES.has(event.type);
}

export function evolveTasks(book: TaskBook, event: Recorded<TaskEvent>): TaskBook {
  const { taskId } = event.data;
  if (event.type === 'TaskOpened') {
    const { kind, unit, key, role } = event.data;
    const opened = { id: taskId, kind, unit, key, role, status: 'open', assignee: null } as const;
    return { ...book, [taskId]: { ...opened, openedAt: event.occurredAt, endedAt: null } };
  }
  const task = book[taskId] ?? refuse('task-unknown');
  return { ...book, [taskId]: { ...task, ...change(event) } };
}

function change(event: Exclude<Recorded<TaskEvent>, { type: 'TaskOpened' }>): Partial<TaskState> {
  switch (event.type) {
    case 'TaskClaimed':
      return { assignee: event.data.person };
    case 'TaskAssigned':
      return { assignee: event.data.person, ...notedBy(event, event.data.reason) };
    case 'TaskReleased':
      return { assignee: null, ...notedBy(event, event.data.reason) };
    case 'TaskNoted':
      return notedBy(event, event.data.note);
    case 'TaskCompleted':
      return {
        status: 'completed',
        endedAt: event.occurredAt,
        ...(event.data.act === BY_HAND ? { acknowledged: true } : {}),
      };
    case 'TaskCancelled':
      return { status: 'cancelled', endedAt: event.occurredAt };
    default:
      return event satisfies never;
  }
}

function notedBy({ by, occurredAt: at }: Recorded<TaskEvent>, text: FreeText | null): Partial<TaskState> {
  return text === null ? {} : { noted: { text, by: by.id, at } };
}
