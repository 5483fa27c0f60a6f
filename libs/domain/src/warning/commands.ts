import type { CommandOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { SignalKind, WarningResult } from './events.ts';

export type WarningCommand =
  | CommandOf<
      'RecordSignal',
      {
        readonly kind: SignalKind;
        readonly observedOn: LocalDay;
        readonly note: FreeText | null;
        readonly document: string | null;
      }
    >
  | CommandOf<'SignForWarning', { readonly warningId: string }>
  | CommandOf<
      'ConcludeWarning',
      {
        readonly warningId: string;
        readonly result: WarningResult;
        readonly visitedOn: LocalDay;
        readonly document: string;
        readonly note: FreeText;
        readonly caseId: string | null;
      }
    >;

/** The payload of one of them. */
export type WarningPayload<T extends WarningCommand['type']> = Extract<WarningCommand, { readonly type: T }>['data'];
