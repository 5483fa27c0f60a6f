import type { Actor, WorkflowRef } from '@qingxin/domain';
import { streamIdOf, uuidV5 } from '@qingxin/event-store';

/**
 * Id of a command that the log itself calls for. It follows from what made the command due, so that two workflows, or one
 * before and one after a restart, send the same command and not a second one.
 */
export function causedCommandId(ref: Pick<WorkflowRef, 'stream'>, cause: string): string {
  return uuidV5(streamIdOf(ref.stream), cause);
}

/** As whom a workflow knocks; what it may send is a row of the policy. */
export function workflowActor({ process }: Pick<WorkflowRef, 'process'>): Actor {
  return { id: `system:${process}-workflow`, unit: null, post: null, roles: ['system'] };
}
