import { workflowIdOf, type WorkflowRef } from '@qingxin/domain';
import type { Logger } from '@qingxin/platform';
import type { OnError, SentLine } from './activities.ts';

/** Lines of what workflows do: which one, the id of its command, a code; never what the command says. */
export function activityLog(logger: Logger): {
  readonly onError: OnError;
  readonly onSent: (line: SentLine) => void;
} {
  return {
    onError: (err, ref) => logger.warn({ ...workflowOf(ref), err }, 'activity'),
    onSent: ({ ref, command, commandId, outcome }) => {
      // That there is a report against officials is nobody's to learn from a log.
      if (isUntold(ref)) return;
      const code = outcome.kind === 'refused' ? { code: outcome.code } : {};
      logger.info({ ...workflowOf(ref), commandId, command, outcome: outcome.kind, ...code }, 'workflow command');
    },
  };
}

const isUntold = ({ process }: WorkflowRef): boolean => process === 'conduct';
const workflowOf = (ref: WorkflowRef) => (isUntold(ref) ? {} : { workflow: workflowIdOf(ref) });
