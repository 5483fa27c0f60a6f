import type { DecideContext } from '../kernel/stream.ts';
import type { Duty, TaskKind } from '../tasks/duties.ts';
import { acceptRefusal } from './parts.ts';
import { type BatchState, rowsIn } from './state.ts';

export const BATCH_TASK_KINDS: Readonly<Record<string, TaskKind>> = {
  'fix-batch-rows': {
    label: '核对导入待核行',
    doneBy: ['BatchRowFixed', 'BatchRowsChecked', 'BatchRowDropped', 'BatchDiscarded'],
    rules: [],
    byHand: false,
  },
  'accept-batch': { label: '确认导入', doneBy: ['BatchAccepted', 'BatchDiscarded'], rules: [], byHand: false },
};

/** A row that nobody looks at again is a worker forgotten: until each is taken or dropped the unit has it before it. */
export function batchDuties(state: BatchState, { organisation }: Pick<DecideContext, 'organisation'>): readonly Duty[] {
  const { received, discarded } = state;
  if (received === null || discarded) return [];
  const role = organisation.unit(received.unit)?.kind === 'office' ? 'coordinator' : 'officer';
  const duty = (kind: string): Duty => ({ kind, unit: received.unit, key: null, role });
  return [
    ...(rowsIn(state, 'open').length > 0 ? [duty('fix-batch-rows')] : []),
    ...(acceptRefusal(state) === null ? [duty('accept-batch')] : []),
  ];
}
