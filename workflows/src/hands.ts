import type { WantedCommand, WorkflowRef } from '@qingxin/domain';
import { proxyLocalActivities } from '@temporalio/workflow';
import type { ProcessActivities, Sent, Tried } from './activities.ts';

/**
 * Local: a look and its commands are then one workflow task, and a small server carries twice as many timers. Waits
 * beyond the threshold are timers of the server; a task held open by a long outage of the log would fill the history with
 * its heartbeats until the server ended the workflow.
 */
export const hands = proxyLocalActivities<ProcessActivities>({
  startToCloseTimeout: '30 seconds',
  localRetryThreshold: '5 seconds',
  retry: { initialInterval: '200 milliseconds', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});

/** Sends commands one after the other and answers each with what came of it. */
export async function sendAll(ref: WorkflowRef, commands: readonly WantedCommand[]): Promise<readonly Tried[]> {
  const tried: Tried[] = [];
  for (const command of commands) tried.push(triedOf(command.cause, await hands.send(ref, command)));
  return tried;
}

export function triedOf(cause: string, sent: Sent): Tried {
  switch (sent.kind) {
    case 'refused':
      return { cause, code: sent.code };
    case 'done':
    case 'nothing':
      return { cause, code: `${sent.kind}-without-effect` };
    default:
      return sent satisfies never;
  }
}
