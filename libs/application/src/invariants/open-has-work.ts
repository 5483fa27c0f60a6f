import {
  type CaseState,
  type ComplaintState,
  isEnded,
  isOpen,
  type MatterState,
  type StreamState,
} from '@qingxin/domain';

/**
 * A complaint or case that has not ended and that nobody is asked to do anything about: no open task, no running or paused
 * clock. A complaint that is in a case is carried by it.
 */
export function isForgotten(kind: string, state: StreamState): boolean {
  if (kind === 'complaint') {
    const { registered, voided, membership } = state as ComplaintState;
    if (!registered || voided || membership !== null || isEnded(state as ComplaintState)) return false;
    return hasNothing(state as ComplaintState);
  }
  if (kind !== 'case') return false;
  const { opened, archived } = state as CaseState;
  return opened && !archived && hasNothing(state as CaseState);
}

function hasNothing({ tasks, clocks }: MatterState): boolean {
  return !Object.values(tasks).some(({ status }) => status === 'open') && !Object.values(clocks).some(isOpen);
}
