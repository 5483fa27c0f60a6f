import type { TaskEvent } from './events.ts';
import type { TaskBook, TaskState } from './state.ts';

/** Work that the state says somebody owes now. */
export interface Duty {
  readonly kind: string;
  readonly unit: string;
  readonly key: string | null;
  readonly role: string;
}

/** What is fixed about a kind of task. */
export interface TaskKind {
  /** Chinese name in the inbox. */
  readonly label: string;
  /** Event types that do the work; any other disappearance of the duty cancels the task. */
  readonly doneBy: readonly string[];
  /** Rules whose clock, with the task's key, is the date shown for it; the first running one counts. */
  readonly rules: readonly string[];
  /** May be ticked off by hand with a note; all others end by their act. */
  readonly byHand: boolean;
  /** Kind of step by whose beginning it is done. */
  readonly begins?: string;
}

/**
 * The task events that bring the open tasks in line with what is owed. Work of this stream's own making is thus opened
 * in the same append as its cause (architecture, "Who does what").
 */
export function reconcileTasks(
  book: TaskBook,
  duties: readonly Duty[],
  kinds: Readonly<Record<string, TaskKind>>,
  happened: ReadonlySet<string>,
): readonly TaskEvent[] {
  const open = Object.values(book).filter((task) => task.status === 'open');
  const events: TaskEvent[] = [];
  for (const task of open) {
    if (duties.some((duty) => same(task, duty))) continue;
    const act = kinds[task.kind]?.doneBy.find((type) => happened.has(type));
    events.push(
      act === undefined
        ? { type: 'TaskCancelled', data: { taskId: task.id, because: [...happened][0] ?? '' } }
        : { type: 'TaskCompleted', data: { taskId: task.id, act } },
    );
  }
  for (const duty of duties) {
    if (open.some((task) => same(task, duty))) continue;
    if (Object.values(book).some((task) => task.acknowledged === true && same(task, duty))) continue;
    const ordinal = Object.values(book).filter((task) => task.kind === duty.kind && task.key === duty.key).length + 1;
    const taskId = `${duty.kind}${duty.key === null ? '' : `/${duty.key}`}#${ordinal}`;
    events.push({ type: 'TaskOpened', data: { taskId, ...duty } });
  }
  return events;
}

function same(task: TaskState, duty: Duty): boolean {
  return task.kind === duty.kind && task.unit === duty.unit && task.key === duty.key;
}
