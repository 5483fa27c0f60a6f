import type { EventOf, FreeText } from '../kernel/event.ts';

interface TaskRef {
  readonly taskId: string;
}

export type TaskEvent =
  | EventOf<
      'TaskOpened',
      TaskRef & { readonly kind: string; readonly unit: string; readonly key: string | null; readonly role: string }
    >
  | EventOf<'TaskClaimed', TaskRef & { readonly person: string }>
  | EventOf<'TaskReleased', TaskRef & { readonly reason: FreeText | null }>
  | EventOf<'TaskAssigned', TaskRef & { readonly person: string; readonly reason: FreeText | null }>
  | EventOf<'TaskNoted', TaskRef & { readonly note: FreeText }>
  /** `act`: the event that did the work, or `CompleteTask` with the note of whoever ticked it off. */
  | EventOf<'TaskCompleted', TaskRef & { readonly act: string; readonly note?: FreeText }>
  /** The work fell away without being done: handed on, voided, closed. */
  | EventOf<'TaskCancelled', TaskRef & { readonly because: string }>;
