import type { CommandOf, FreeText } from '../kernel/event.ts';
import type { MatterCommand } from '../matter/commands.ts';
import type { CheckedRow, PartResult, ReadRow, RowFix } from './events.ts';
import type { BatchKind } from './kinds.ts';
import type { BatchTarget } from './targets.ts';

/** How the rows stand to what the file is for as it is now, worked out at the edge, where names can be read. */
interface Checked {
  readonly checked: readonly CheckedRow[];
}

/** What the sender knows of a row; its digest is worked out with the check. */
type GivenRow = Omit<ReadRow, 'slipKey'>;

export type BatchOwnCommand =
  | CommandOf<
      'ReceiveBatch',
      Checked & {
        readonly slipKeys: Readonly<Record<number, string>>;
        readonly kind: BatchKind;
        readonly target: BatchTarget;
        readonly document: string;
        readonly original: string | null;
        readonly fileHash: string;
        readonly rows: readonly GivenRow[];
      }
    >
  | CommandOf<'FixBatchRow', Checked & RowFix>
  | CommandOf<'CheckBatch', Checked>
  | CommandOf<'DropBatchRow', { readonly row: number; readonly reason: FreeText }>
  | CommandOf<'AcceptBatch', Checked>
  | CommandOf<'RecordBatchPart', PartResult>
  | CommandOf<'DiscardBatch', { readonly reason: FreeText }>;

export type BatchCommand = BatchOwnCommand | MatterCommand;
