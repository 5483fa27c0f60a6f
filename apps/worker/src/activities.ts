import { causedCommandId, type ProcessDesk } from '@qingxin/application';
import { refusalCode, type WorkflowRef } from '@qingxin/domain';
import { sqlError } from '@qingxin/event-store';
import { isOutage } from '@qingxin/platform';
import type { ProcessActivities, Sent } from '@qingxin/workflows';
import { activityInfo } from '@temporalio/activity';
import { ApplicationFailure } from '@temporalio/common';

const MOST_TRIES = 5;
const FAILED = 'failed';

export type OnError = (error: unknown, ref: WorkflowRef) => void;

/** What a workflow sent and what came of it, for the log. */
export interface SentLine {
  readonly ref: WorkflowRef;
  /** Type of the command; `echo`, `part`, `order` stand for what goes with several. */
  readonly command: string;
  readonly commandId: string;
  readonly outcome: Sent;
}

/** The workflows' hands as the worker runs them. */
export function createActivities(
  desk: ProcessDesk,
  onError: OnError,
  onSent: (line: SentLine) => void = () => undefined,
): ProcessActivities {
  const told = async (ref: WorkflowRef, command: string, cause: string, send: () => Promise<Sent>): Promise<Sent> => {
    const answer = await sent((error) => onError(error, ref), send);
    onSent({ ref, command, commandId: causedCommandId(ref, cause), outcome: answer });
    return answer;
  };
  const looked = <T>(ref: WorkflowRef, look: () => Promise<T>) => withoutDetails((error) => onError(error, ref), look);
  return {
    lookAtComplaint: (ref, tried) => looked(ref, () => desk.lookAtComplaint(ref, tried)),
    lookAtCase: (ref, tried) => looked(ref, () => desk.lookAtCase(ref, tried)),
    lookAtCompany: (ref, tried) => looked(ref, () => desk.lookAtCompany(ref, tried)),
    lookAtDuty: (ref, tried) => looked(ref, () => desk.lookAtRecord(ref, tried)),
    lookAtEmergency: (ref, tried) => looked(ref, () => desk.lookAtEmergency(ref, tried)),
    lookAtProject: (ref, tried) => looked(ref, () => desk.lookAtRecord(ref, tried)),
    lookAtConduct: (ref, tried) => looked(ref, () => desk.lookAtRecord(ref, tried)),
    lookAtBatch: (ref, tried) => looked(ref, () => desk.lookAtBatch(ref, tried)),
    lookAtAct: (ref, tried) => looked(ref, () => desk.lookAtAct(ref, tried)),
    lookAtLadder: (ref, tried) => looked(ref, () => desk.lookAtLadder(ref, tried)),
    lookAtStep: (ref, tried) => looked(ref, () => desk.lookAtStep(ref, tried)),
    send: (ref, command) => told(ref, command.type, command.cause, () => desk.send(ref, command)),
    echoMembership: (ref, echo) => told(ref, 'echo', echo.cause, () => desk.echoMembership(ref, echo)),
    applyPart: (ref, part) => told(ref, 'part', part.cause, () => desk.applyPart(ref, part)),
    applyOrder: (ref, order) => told(ref, 'order', order.cause, () => desk.applyOrder(ref, order)),
  };
}

/**
 * A command that fails again and again without an outage has met a bug: tried for ever it would be seen by nobody. It is
 * answered like a refusal, so that the workflow goes on and the incident is shown.
 */
async function sent(onError: (error: unknown) => void, send: () => Promise<Sent>): Promise<Sent> {
  return withoutDetails(onError, () =>
    send().catch((error: unknown) => {
      if (activityInfo().attempt < MOST_TRIES || passes(error)) throw error;
      onError(error);
      return { kind: 'refused', code: FAILED };
    }),
  );
}

/** SQLSTATE classes of what another try does not mend: wrong data, a broken constraint, a wrong statement. */
const LASTING_STATE = /^(22|23|42|P0)/;

/** What ends by itself: an outage, a server that is short of something, a stream that others write to. */
function passes(error: unknown): boolean {
  const state = sqlError(error)?.code;
  return isOutage(error) || refusalCode(error) !== null || (state !== undefined && !LASTING_STATE.test(state));
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
