import type { BatchRow, BatchState, PartResult, WorkflowRef } from '@qingxin/domain';
import type { SealedInRow } from './opened-rows.ts';
import { causedCommandId } from '../process/caused-command.ts';

/** A command by which rows come where they go. */
export interface Order {
  readonly stream: string;
  readonly type: string;
  readonly payload: object;
  /** 发生日期 where it is not today. */
  readonly actedOn?: string;
  /** Rows that stand or fall with it. */
  readonly rows: readonly number[];
}

/** One part of an accepted file on its way. */
export interface Delivery {
  readonly ref: WorkflowRef;
  readonly received: NonNullable<BatchState['received']>;
  readonly rows: readonly BatchRow[];
  readonly part: string;
  /** Sends one after the other and answers the rows that were refused. */
  readonly send: (orders: readonly Order[]) => Promise<PartResult['refused']>;
  /** What the rows say in the clear, by row. */
  readonly opened: (field: SealedInRow) => Promise<ReadonlyMap<number, string>>;
}

/** The same part gives the same commands, however often it is begun. */
export function orderId(ref: Pick<WorkflowRef, 'stream'>, type: string, row: number): string {
  return causedCommandId(ref, `${type}/${row}`);
}
