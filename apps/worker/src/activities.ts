import type { ProcessDesk } from '@qingxin/application';
import { ApplicationFailure } from '@temporalio/common';
import type { ProcessActivities } from '@qingxin/workflows';

/** The workflows' hands as the worker runs them. */
export function createActivities(desk: ProcessDesk, onError: (error: unknown) => void): ProcessActivities {
  return {
    lookAtComplaint: (ref, tried) => withoutDetails(onError, () => desk.lookAtComplaint(ref, tried)),
    lookAtCase: (ref, tried) => withoutDetails(onError, () => desk.lookAtCase(ref, tried)),
    lookAtLadder: (ref, tried) => withoutDetails(onError, () => desk.lookAtLadder(ref, tried)),
    lookAtStep: (ref, tried) => withoutDetails(onError, () => desk.lookAtStep(ref, tried)),
    send: (ref, command) => withoutDetails(onError, () => desk.send(ref, command)),
    echoMembership: (ref, echo) => withoutDetails(onError, () => desk.echoMembership(ref, echo)),
  };
}

/** A failure is kept by Temporal with its message and stack, and a database's message may repeat a person's data. */
async function withoutDetails<T>(onError: (error: unknown) => void, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    onError(error);
    throw ApplicationFailure.retryable('the log could not be read or written', codeOf(error));
  }
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : 'unexpected';
}
