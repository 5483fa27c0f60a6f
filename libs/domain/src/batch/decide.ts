import { type Guard, guardsOn } from '../kernel/guards.ts';
import type { StreamType } from '../kernel/stream.ts';
import { recordStream } from '../matter/stream.ts';
import * as acts from './acts.ts';
import type { BatchCommand, BatchOwnCommand } from './commands.ts';
import type { BatchEvent, BatchFact } from './events.ts';
import { evolveBatch } from './evolve.ts';
import { type BatchState, emptyBatch, pendingParts, undecidedRows } from './state.ts';
import { BATCH_TASK_KINDS, batchDuties } from './work.ts';
import { succeedInBatch } from './succession.ts';

const { first, when } = guardsOn<BatchState>();
const known = when(({ received }) => received !== null, 'batch-unknown');
const live = first(
  known,
  when(({ discarded }) => !discarded, 'batch-discarded'),
);
const undecided = first(
  live,
  when((state) => undecidedRows(state).length > 0, 'no-row-undecided'),
);

/** Dates and sums of the time on paper take two persons: whoever brought them or put them right does not accept them. */
const seconded = when(
  ({ received, editors }, { actor }) => received?.kind !== 'backlog' || !editors.includes(actor.id),
  'accepted-by-same-person',
);

/** Once an officer has taken something of it, what a company sent is the officer's to put right. */
const untouched = when(
  ({ parts }, { actor, organisation }) =>
    Object.keys(parts).length === 0 || actor.unit === null || organisation.contractor(actor.unit) === null,
  'batch-taken-over',
);
const putRight = first(undecided, untouched);

const GUARDS: Readonly<Record<BatchOwnCommand['type'], Guard<BatchState>>> = {
  ReceiveBatch: when(({ received }) => received === null, 'batch-received'),
  FixBatchRow: putRight,
  CheckBatch: putRight,
  DropBatchRow: putRight,
  AcceptBatch: first(undecided, seconded),
  RecordBatchPart: first(
    live,
    when((state) => pendingParts(state).length > 0, 'no-part-pending'),
  ),
  /** Once something of it was taken, what is left is dropped row by row. */
  DiscardBatch: first(
    live,
    when(({ parts }) => Object.keys(parts).length === 0, 'batch-accepted'),
  ),
};

const record = recordStream<BatchState, BatchOwnCommand, BatchFact>({
  kind: 'batch',
  reducerVersion: 8,
  initial: emptyBatch,
  draft: { evolve: evolveBatch, consequences: () => undefined },
  known,
  guards: GUARDS,
  acts: {
    ReceiveBatch: acts.receiveBatch,
    FixBatchRow: acts.fixBatchRow,
    CheckBatch: acts.checkBatch,
    DropBatchRow: acts.dropBatchRow,
    AcceptBatch: acts.acceptBatch,
    RecordBatchPart: acts.recordBatchPart,
    DiscardBatch: acts.discardBatch,
  },
  taskKinds: BATCH_TASK_KINDS,
  duties: batchDuties,
  succession: succeedInBatch,
});

/** No clocks, no ladder, nothing to be ticked off by hand: of the common commands only who does its work. */
const OFFERED: ReadonlySet<string> = new Set([...Object.keys(GUARDS), 'ClaimTask', 'ReleaseTask', 'AssignTask']);

/** One imported file (批量导入): its rows from the check to where they go. */
export const batchStream: StreamType<BatchState, BatchCommand, BatchEvent> = {
  ...record,
  allowed: (state, context) => record.allowed(state, context).filter(({ command }) => OFFERED.has(command)),
};
