import type { CommandOf, FreeText } from '../kernel/event.ts';
import type { LocalDay } from '../kernel/time-types.ts';
import type { MatterCommand } from '../matter/commands.ts';
import type { ConductChannel, ConductOutcome, ConductSaid, ToldReporterBy } from './events.ts';

export type ConductOwnCommand =
  | CommandOf<
      'RegisterConduct',
      ConductSaid & {
        readonly channel: ConductChannel;
        /** Null: today. */
        readonly receivedOn: LocalDay | null;
        readonly receiptCode: string;
      }
    >
  | CommandOf<'PassOnConduct', { readonly unit: string; readonly reason: FreeText; readonly document: string | null }>
  /** By the body itself, where it has a login. */
  | CommandOf<'SignForConduct', { readonly number: string | null }>
  /** By whoever passed it on, where the body acts on paper. */
  | CommandOf<
      'RecordConductReceipt',
      { readonly receivedOn: LocalDay; readonly number: string | null; readonly document: string }
    >
  | CommandOf<
      'TellConductReporter',
      { readonly what: 'received' | 'result'; readonly way: ToldReporterBy; readonly words: FreeText }
    >
  | CommandOf<'EndConduct', { readonly outcome: ConductOutcome; readonly words: FreeText }>;

/** Of what every matter takes, time alone: there is no ladder, no task and no file that others could come across. */
export type ConductCommand = ConductOwnCommand | MatterCommand;
