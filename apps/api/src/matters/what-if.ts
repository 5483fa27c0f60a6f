import { type CommandEnvelope, type Door, type Foreseen, isTaskTold, WORK_OF } from '@qingxin/application';
import { type Actor, type ClockState, isOpen, type MatterState, type TaskState } from '@qingxin/domain';
import { clockView } from './clock-view.ts';
import { named } from './complaint-view.ts';
import type { Labels, Names } from './labels.ts';
import type { CHANGES, KINDS } from './what-if.routes.ts';

type Kind = (typeof KINDS)[number];
type Change = (typeof CHANGES)[number];

/** What becomes of clocks and work if something were done; the door decides as it would, and nothing is kept. */
export class WhatIf {
  readonly #door: Pick<Door, 'handler'>;
  readonly #labels: Labels;

  constructor(door: Pick<Door, 'handler'>, labels: Labels) {
    this.#door = door;
    this.#labels = labels;
  }

  /** Refuses as the command would be refused. */
  async of(kind: Kind, envelope: CommandEnvelope, actor: Actor): Promise<object> {
    const foreseen = await this.#door.handler.foresee(envelope, actor);
    const names = await this.#labels.names(foreseen.references.organisation);
    const before = foreseen.before as MatterState;
    const after = foreseen.after as MatterState;
    return {
      at: foreseen.at,
      clocks: Object.values(after.clocks).flatMap((clock) => {
        const change = changeOf(before.clocks[clock.id], clock);
        return change === null ? [] : [changed(clock, change, foreseen, names)];
      }),
      opened: workIn(kind, after, before, foreseen.actor, names),
      done: workIn(kind, before, after, foreseen.actor, names),
    };
  }
}

function changed(clock: ClockState, change: Change, { before, at, references }: Foreseen, names: Names): object {
  const { clockId, title, source, remainingWorkingDays, derivation } = clockView(
    ...([clock, at, references, names] as const),
  ) as Readonly<Record<string, unknown>>;
  const ended = change === 'ended' || change === 'paused';
  return {
    ...{ clockId, title, source, unit: named(clock.unit, names), change },
    dueBefore: (before as MatterState).clocks[clock.id]?.due ?? null,
    dueAfter: ended ? null : clock.due,
    remainingWorkingDays: ended ? null : remainingWorkingDays,
    derivation,
  };
}

export function changeOf(before: ClockState | undefined, after: ClockState): Change | null {
  if (before === undefined) return isOpen(after) ? 'started' : null;
  if (isOpen(before) && !isOpen(after)) return 'ended';
  if (before.status !== after.status && after.status === 'paused') return 'paused';
  if (before.status === 'paused' && isOpen(after) && after.status !== 'paused') return 'resumed';
  return before.due === after.due ? null : 'moved';
}

/** Open there and not here, as far as the reader may know of it. */
function workIn(kind: Kind, there: MatterState, here: MatterState, actor: Actor, names: Names): readonly object[] {
  const isNew = ({ id, status }: TaskState): boolean => status === 'open' && here.tasks[id]?.status !== 'open';
  return Object.values(there.tasks)
    .filter((task) => isNew(task) && isTaskTold(actor, task))
    .map((task) => ({
      label: WORK_OF[kind]?.[task.kind]?.label ?? '其他待办',
      unit: named(task.unit, names),
    }));
}
