import { extensionRefusal } from '../clocks/acts.ts';
import { historyRefusal } from '../clocks/history.ts';
import { isOwed } from '../clocks/state.ts';
import { evidenceAllowed } from '../evidence/acts.ts';
import type { AllowedCommand, DecideContext } from '../kernel/stream.ts';
import { RUNG_ACT_NAMES, rungRefusal } from '../ladder/acts.ts';
import type { TaskKind } from '../tasks/duties.ts';
import { completionRefusal, taskRefusal } from '../tasks/acts.ts';
import type { MatterState } from './state.ts';
import { MATTER_TASK_KINDS } from './work.ts';

/** The common commands with the refusal that the acts themselves would give, each naming what it acts on. */
export function matterAllowed(
  state: MatterState,
  context: DecideContext,
  over: string | null,
  kinds: Readonly<Record<string, TaskKind>> = MATTER_TASK_KINDS,
): readonly AllowedCommand[] {
  return [
    { command: 'RecordDirection', refusal: over },
    { command: 'RecordListedFact', refusal: over },
    ...taskCommands(state, context, kinds),
    ...clockCommands(state, context),
    ...historyCommands(state),
    ...rungCommands(state, context),
    ...evidenceAllowed(state, context),
  ];
}

function taskCommands(
  state: MatterState,
  { actor }: DecideContext,
  kinds: Readonly<Record<string, TaskKind>>,
): readonly AllowedCommand[] {
  return Object.values(state.tasks)
    .filter((task) => task.status === 'open')
    .flatMap((task) => [
      { command: 'ClaimTask', refusal: taskRefusal('ClaimTask', task, actor), on: task.id },
      { command: 'ReleaseTask', refusal: taskRefusal('ReleaseTask', task, actor), on: task.id },
      { command: 'AssignTask', refusal: null, on: task.id },
      { command: 'NoteTask', refusal: null, on: task.id },
      { command: 'CompleteTask', refusal: completionRefusal(task, kinds, actor), on: task.id },
    ]);
}

function clockCommands(state: MatterState, context: DecideContext): readonly AllowedCommand[] {
  return Object.values(state.clocks)
    .filter((clock) => isOwed(clock) || clock.lapsedAt !== null)
    .flatMap((clock) =>
      (['RequestExtension', 'ExtendClock', 'RefuseExtension'] as const).map((command) => {
        const { code, article } = extensionRefusal(command, clock, context);
        return { command, refusal: code, on: clock.id, ...(article === undefined ? {} : { article }) };
      }),
    );
}

/** Offered of what was taken over alone. */
function historyCommands({ clocks }: MatterState): readonly AllowedCommand[] {
  return Object.values(clocks)
    .filter(({ historical }) => historical !== null)
    .map((clock) => ({ command: 'ConfirmHistoricalLapse', refusal: historyRefusal(clock), on: clock.id }));
}

function rungCommands(state: MatterState, context: DecideContext): readonly AllowedCommand[] {
  return Object.values(state.ladders).flatMap((ladder) =>
    ladder.rungs.flatMap((rung) =>
      RUNG_ACT_NAMES.map((command) => ({
        command,
        refusal: rungRefusal(command, ladder, rung, context),
        on: `${ladder.key}/${rung.id}`,
      })),
    ),
  );
}
