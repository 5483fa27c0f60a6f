import { isOpen } from '../clocks/state.ts';
import type { AllowedCommand, DecideContext } from '../kernel/stream.ts';
import type { MatterState } from './state.ts';

/** The common commands that the state offers, each naming what it acts on. */
export function matterAllowed(state: MatterState, context: DecideContext): readonly AllowedCommand[] {
  return [...taskCommands(state, context), ...clockCommands(state, context), ...rungCommands(state)];
}

function taskCommands(state: MatterState, context: DecideContext): readonly AllowedCommand[] {
  return Object.values(state.tasks)
    .filter((task) => task.status === 'open')
    .flatMap((task) => {
      const mine = task.assignee === context.actor.id;
      const claim = task.assignee === null || mine ? null : 'task-already-claimed';
      return [
        { command: 'ClaimTask', refusal: claim, on: task.id },
        { command: 'ReleaseTask', refusal: task.assignee === null ? 'task-not-claimed' : null, on: task.id },
        { command: 'AssignTask', refusal: null, on: task.id },
      ];
    });
}

function clockCommands(state: MatterState, context: DecideContext): readonly AllowedCommand[] {
  return Object.values(state.clocks)
    .filter(isOpen)
    .map((clock) => {
      const { extension } = context.rules.row(clock.ruleId, clock.ruleVersion);
      const refusal =
        extension === undefined
          ? 'extension-not-provided'
          : clock.status === 'paused'
            ? 'clock-paused'
            : clock.extensions.length >= extension.times
              ? 'extension-used-up'
              : null;
      return {
        command: 'RequestExtension',
        refusal,
        on: clock.id,
        ...(extension === undefined ? {} : { article: extension.article }),
      };
    });
}

function rungCommands(state: MatterState): readonly AllowedCommand[] {
  return Object.values(state.ladders).flatMap((ladder) =>
    ladder.rungs.flatMap((rung) => {
      const on = `${ladder.key}/${rung.id}`;
      const proposed = rung.status === 'proposed' ? null : 'rung-already-decided';
      const issued = rung.status === 'issued' ? null : 'rung-not-issued';
      return [
        { command: 'IssueRung', refusal: proposed, on },
        { command: 'PostponeRung', refusal: proposed, on },
        { command: 'DeclineRung', refusal: proposed, on },
        { command: 'AnswerRung', refusal: issued, on },
        { command: 'LiftRung', refusal: rung.status === 'answered' ? null : issued, on },
      ];
    }),
  );
}
